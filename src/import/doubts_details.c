/*
 * doubts_details.c - what the text says of people and concerns and the fields do not
 *
 * "Ana Example, 47," of whom no age was read, "Ben Sample, a union organiser," without a role, a
 * concern that holds a list of names.
 */
#include "import/doubts.h"

#include "import/dates.h"
#include "import/labels.h"
#include "import/people.h"
#include "import/token.h"

#define BEHIND      4  /* tokens behind a name in which its age stands */
#define WIDE_BEHIND 12 /* of Chinese and Korean, where each character is a token */
#define ROLE_BEHIND 7  /* tokens behind a name in which its role begins */
#define ROLE_BEFORE 4
#define ROLE_MOST   14 /* words: a longer one is a sentence */
#define AGE_LEAST   10
#define AGE_MOST    99
#define PEOPLE_MOST 60 /* looked at: each is sought in the whole text */
#define TIMES_MOST  8  /* a name is looked at */
#define AGES_MOST   40
#define COMMAS_MOST 2 /* of one concern */

/* The first token at or behind byte AT.  Of a table, whose lines stand in another order, any. */
static size_t
token_behind(const struct reading *r, size_t at)
{
	size_t from = 0, to = r->toks;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (r->tok[middle].from < at)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* ", 47," or "(47)" or ", aged 47" */
static bool
has_age_at(const struct reading *r, size_t at, bool wide)
{
	for (size_t i = at; i < r->toks && i < at + (wide ? WIDE_BEHIND : BEHIND); i++) {
		int age, n = token_number(&r->tok[i]);
		size_t to;

		if (age_at(r, i, r->toks, &age, &to))
			return true;
		if (n >= AGE_LEAST && n <= AGE_MOST && i == at + 1 && i + 1 < r->toks &&
		    ((token_is(&r->tok[at], ",") && token_is(&r->tok[i + 1], ",")) ||
		     (token_is(&r->tok[at], "(") && token_is(&r->tok[i + 1], ")"))))
			return true;
	}
	return false;
}

/* What people are, or an office: "journalist", "chairman". */
static bool
is_role_word(const struct reading *r, size_t at, size_t end, size_t *to)
{
	struct label_hit h, title;

	if (!label_at(r, LABEL_ROLE, at, end, &h) &&
	    (!label_here(r, LABEL_OFFICE, at, end, &h) ||
	     label_at(r, LABEL_HONORIFIC, at, end, &title)))
		return false;
	*to = h.to;
	return h.label->tokens > 1 || r->tok[at].fold.n > 3;
}

/* ", a rickshaw union organiser", ", publication director of", "(40), a nurse" behind a name at AT;
 * a word that tells what people are within some tokens. */
static bool
has_role_at(const struct reading *r, size_t at, bool wide)
{
	size_t behind = wide ? WIDE_BEHIND : ROLE_BEHIND;
	size_t to, end = at + behind < r->toks ? at + behind : r->toks;

	for (size_t i = at; i < end && !token_is(&r->tok[i], ".") && !token_is(&r->tok[i], ";");
	     i++)
		if (is_role_word(r, i, r->toks, &to))
			return true;
	if (at + 2 >= r->toks || !token_is(&r->tok[at], ",") || !r->tok[at + 1].word ||
	    token_is_capital(r->text, &r->tok[at + 1]))
		return false;
	return r->tok[at + 2].word && !token_is_capital(r->text, &r->tok[at + 2]) &&
	       label_is(r, LABEL_ARTICLE, at + 1);
}

/* "the journalist" right before a name that begins at AT. */
static bool
has_role_before(const struct reading *r, size_t at)
{
	size_t from = at > ROLE_BEFORE ? at - ROLE_BEFORE : 0, to;

	for (size_t i = from; i < at; i++)
		if (is_role_word(r, i, at, &to) && to == at)
			return true;
	return false;
}

/* "a student of 32 years", "the community of Example", a sentence. */
static bool
is_strange_role(struct reading *r, struct str role)
{
	struct reading line;
	struct label_hit h;
	size_t words = 0;

	reading_build_within(&line, r, role);
	for (size_t i = 0; i < line.toks; i++) {
		words += line.tok[i].word && line.tok[i].fold.n > 1;
		if (line.tok[i].digits || label_at(&line, LABEL_OTHERS, i, line.toks, &h) ||
		    (i < 2 && label_at(&line, LABEL_COMMUNITY, i, line.toks, &h)))
			return true;
	}
	if (line.toks > 0 && label_at(&line, LABEL_GENDER_TITLE, 0, line.toks, &h) &&
	    h.to == line.toks)
		return true; /* "Frau" */
	return words > ROLE_MOST && (unsigned char)role.p[0] < 0xE2;
}

static void
weigh_person(struct reading *r, size_t i)
{
	const struct person *who = &r->out->people.item[i];
	struct label_hit h;
	size_t from = 0, at;
	bool before, wide = who->name.n > 0 && (unsigned char)who->name.p[0] >= 0xE2;

	if (who->role.n > 0 && is_strange_role(r, who->role))
		reading_doubt(r, "the role seems to hold other words too", "/people/%zu/role", i);
	for (size_t k = 0; k < TIMES_MOST && !who->group && who->name.n > 0; k++) {
		at = str_find(str_from(r->text, from), who->name);
		if (at == STR_NPOS)
			return;
		from += at + who->name.n;
		before =
			who->role.n == 0 && has_role_before(r, token_behind(r, from - who->name.n));
		at = token_behind(r, from);
		if (!who->has_age && has_age_at(r, at, wide))
			reading_doubt(r, "a number like an age stands behind the name",
			              "/people/%zu/age", i);
		if (who->gender == GENDER_UNKNOWN &&
		    label_near(r, LABEL_GENDER_VALUE, at, wide ? WIDE_BEHIND : 2, r->toks, &h))
			reading_doubt(r, "a word for women or men stands behind the name",
			              "/people/%zu/gender", i);
		if (who->role.n == 0 && has_role_at(r, at, wide))
			reading_doubt(r, "words like a role stand behind the name",
			              "/people/%zu/role", i);
		if (before)
			reading_doubt(r, "words like a role stand before the name",
			              "/people/%zu/role", i);
	}
}

/* ", aged 24, ", "(24)", "58-year-old": not "sentenced to 24 years of prison". */
static bool
is_apposed(const struct reading *r, size_t at, size_t end)
{
	return at >= end || token_is(&r->tok[at], ",") || token_is(&r->tok[at], ")") ||
	       token_is(&r->tok[at - 1], "old");
}

/* More ages in the text than were read: whoever has none may have one of them. */
static void
weigh_ages(struct reading *r, const struct parts *p)
{
	struct casefile *c = r->out;
	size_t told = 0, read = 0, without = 0;
	int seen[AGES_MOST], age;

	for (size_t i = 0; i < c->people.n; i++) {
		read += c->people.item[i].has_age;
		without += !c->people.item[i].has_age && !c->people.item[i].group;
	}
	for (size_t i = 0; i < r->lines && without > 0; i++) {
		if (p->of[i].part != PART_SUMMARY && p->of[i].part != PART_STORY &&
		    p->of[i].part != PART_PEOPLE && p->of[i].part != PART_NONE)
			continue;
		for (size_t at = r->line[i].tok, to; at < r->line[i].tok_to; at++) {
			size_t k = 0;

			if (!age_at(r, at, r->line[i].tok_to, &age, &to) || age < AGE_LEAST ||
			    !is_apposed(r, to, r->line[i].tok_to))
				continue;
			while (k < told && seen[k] != age)
				k++;
			if (k == told && told < AGES_MOST)
				seen[told++] = age;
		}
	}
	for (size_t i = 0; i < c->people.n && told > read; i++)
		if (!c->people.item[i].has_age && !c->people.item[i].group)
			reading_doubt(r, "the text tells more ages than were read",
			              "/people/%zu/age", i);
}

static bool
is_strange_concern(struct reading *r, struct str s)
{
	struct reading line;
	struct label_hit h;
	size_t commas = 0;

	for (size_t i = 0; i < s.n; i++)
		commas += s.p[i] == ',';
	if (commas > COMMAS_MOST || (str_chr(s, '(') == STR_NPOS) != (str_chr(s, ')') == STR_NPOS))
		return true;
	reading_build_within(&line, r, s);
	return line.toks > 0 &&
	       (label_at(&line, LABEL_AND, 0, line.toks, &h) ||
	        (label_at(&line, LABEL_MONTH, 0, line.toks, &h) && h.to == line.toks));
}

void
doubts_details(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->out->people.n && i < PEOPLE_MOST; i++)
		weigh_person(r, i);
	weigh_ages(r, p);
	for (size_t i = 0; i < r->out->concerns.n; i++)
		if (is_strange_concern(r, r->out->concerns.item[i]))
			reading_doubt(r, "a concern seems to hold other words too", "/concerns/%zu",
			              i);
}
