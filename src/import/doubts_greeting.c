/*
 * doubts_greeting.c - a salutation greets the official it stands at
 *
 * "Dear Mrs Example" at Mr Sample greets somebody else: it was given to the wrong one, or the name
 * was.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "base/utf8.h"
#include "import/labels.h"
#include "import/token.h"

/* 'f' or 'm' by the titles in TEXT; 0 for none, or for both. */
static char
sex_in(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit h;
	char sex = 0;

	reading_build_within(&line, r, text);
	for (size_t i = 0; i < line.toks; i++) {
		if (!label_at(&line, LABEL_GENDER_TITLE, i, line.toks, &h))
			continue;
		if (sex != 0 && sex != h.label->value[0])
			return 0;
		sex = h.label->value[0];
	}
	return sex;
}

static void
weigh_sex(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];
	char name = sex_in(r, t->name), greeting = sex_in(r, t->salutation);

	if (name == 0 || greeting == 0 || name == greeting)
		return;
	doubt_target(r, i, "salutation", DOUBT("a man is greeted as a woman, or a woman as a man"));
	doubt_target(r, i, "name", DOUBT("a man is greeted as a woman, or a woman as a man"));
}

/* A word with a capital that is neither title nor office; empty for none. */
static struct str
surname_in(struct reading *r, struct str salutation)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, salutation);
	if (line.toks < 3 || str_chr(salutation, '/') != STR_NPOS ||
	    !label_at(&line, LABEL_OPENING, 0, line.toks, &h) || h.to >= line.toks ||
	    !label_at(&line, LABEL_HONORIFIC, h.to, line.toks, &h) || h.to >= line.toks)
		return (struct str){ 0 };
	for (size_t i = h.to; i < line.toks; i++)
		if (!line.tok[i].word || !token_is_capital(line.text, &line.tok[i]) ||
		    line.tok[i].label != 0 || line.tok[i].fold.n < 4)
			return (struct str){ 0 };
	return str_sub(line.text, line.tok[line.toks - 1].from, line.tok[line.toks - 1].to);
}

/* "Dear Mr Example" at somebody of another name. */
static void
weigh_surname(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];
	struct str surname = surname_in(r, t->salutation);

	if (surname.n == 0 ||
	    str_find(utf8_fold(r->a, t->name), utf8_fold(r->a, surname)) != STR_NPOS)
		return;
	doubt_target(r, i, "name", DOUBT("the salutation greets somebody of another name"));
	doubt_target(r, i, "salutation", DOUBT("it greets somebody of another name"));
	doubt_target(r, i, "address", DOUBT("the salutation greets somebody of another name"));
}

void
doubts_greeting(struct reading *r)
{
	for (size_t i = 0; i < r->out->targets.n; i++) {
		struct str s = r->out->targets.item[i].salutation;

		if (s.n == 0)
			continue;
		weigh_sex(r, i);
		weigh_surname(r, i);
	}
}
