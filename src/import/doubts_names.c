/*
 * doubts_names.c - the name of a person at risk against the text it stands in
 *
 * A name whose shorter form the text prints more often holds a word too many; who is written to is
 * not at risk.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

#define GROUP_MOST    90 /* bytes: longer ones are a sentence */
#define OFFICE_TOKENS 6  /* of "Minister of Internal Affairs" */

/* A capital that no sentence begins with: small letters behind it. */
static bool
is_capital_within(const struct reading *r, size_t i)
{
	struct str word = str_sub(r->text, r->tok[i].from, r->tok[i].to);

	return token_is_capital(r->text, &r->tok[i]) && (unsigned char)word.p[0] < 0xE2 &&
	       !str_eq(word, r->tok[i].fold);
}

/* NAME stands in the text without a capital before it. */
static bool
stands_alone(const struct reading *r, struct str name)
{
	struct str rest = r->text;
	size_t at;

	while ((at = str_find(rest, name)) != STR_NPOS) {
		struct str before = str_trim(str_sub(rest, 0, at));
		size_t word = before.n;
		struct token t;

		while (word > 0 && (unsigned char)before.p[word - 1] > ' ')
			word--;
		if (before.n == 0 ||
		    (before.n == at && (unsigned char)before.p[before.n - 1] >= 0x80))
			return true;
		if (before.n < at && (!token_next(r->a, before, &word, before.n, &t) ||
		                      !token_is_capital(before, &t)))
			return true;
		rest = str_from(rest, at + name.n);
	}
	return false;
}

static size_t
times_in(struct str text, struct str s)
{
	size_t n = 0, at;

	while (s.n > 0 && (at = str_find(text, s)) != STR_NPOS) {
		text = str_from(text, at + s.n);
		n++;
	}
	return n;
}

/* "Lawyer Ana Example", where the text says "Ana Example" too: the first word is none. */
static bool
is_longer_than_usual(const struct reading *r, const struct reading *line)
{
	size_t first = 1, words = 0;
	struct label_hit h;
	struct str rest;

	/* two characters of Chinese are one word */
	if (line->toks > 1 && !line->tok[1].spaced && (unsigned char)line->text.p[0] >= 0xE2)
		first = 2;
	if (line->toks < first + 2 || !line->tok[first].word ||
	    label_at(line, LABEL_HONORIFIC, 0, line->toks, &h))
		return false;
	for (size_t i = first; i < line->toks; i++)
		words += line->tok[i].spaced || first == 2;
	if (words < 2 || !token_is_capital(line->text, &line->tok[first]))
		return false;
	rest = str_from(line->text, line->tok[first].from);
	if ((unsigned char)rest.p[0] >= 0xD8) /* no space tells where a name begins */
		return times_in(r->text, rest) > times_in(r->text, line->text);
	return stands_alone(r, rest);
}

static bool
is_official(const struct reading *r, struct str name)
{
	for (size_t i = 0; i < r->out->targets.n; i++) {
		const struct target *t = &r->out->targets.item[i];

		if (str_find(t->name, name) != STR_NPOS || str_find(t->office, name) != STR_NPOS ||
		    (t->name.n > 8 && str_find(name, t->name) != STR_NPOS))
			return true;
	}
	return false;
}

/* "Prisoner of conscience" */
static bool
holds_small_word(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 1; i < line->toks; i++)
		if (line->tok[i].digits ||
		    (line->tok[i].word && line->tok[i].spaced && line->tok[i].fold.n > 3 &&
		     !token_is_capital(line->text, &line->tok[i]) &&
		     !label_at(line, LABEL_PARTICLE, i, line->toks, &h)))
			return true;
	return false;
}

/* The name goes on in the text: its line was broken, or a longer name was cut. */
static bool
goes_on(const struct reading *r, struct str name)
{
	struct str rest = r->text;
	struct label_hit h;
	size_t at, i = 0;

	while ((at = str_find(rest, name)) != STR_NPOS) {
		size_t end = (size_t)(rest.p - r->text.p) + at + name.n;

		rest = str_from(rest, at + name.n);
		while (i < r->toks && r->tok[i].from < end)
			i++;
		if (i < r->toks && r->tok[i].word && r->tok[i].fold.n > 2 &&
		    r->tok[i].from == end + 1 && is_capital_within(r, i) &&
		    !label_at(r, LABEL_NOT_NAME, i, r->toks, &h))
			return true;
	}
	return false;
}

/* "Minister of Internal Affairs Ivan Example" */
static bool
is_behind_office(const struct reading *r, struct str name)
{
	size_t at = str_find(r->text, name), k = 0;
	struct label_hit h;

	if (at == STR_NPOS)
		return false;
	while (k < r->toks && r->tok[k].from < at)
		k++;
	for (size_t i = k; i > 0 && i + OFFICE_TOKENS > k; i--) {
		const struct token *t = &r->tok[i - 1];

		if (!t->word)
			return false;
		if (token_is_capital(r->text, t) && label_at(r, LABEL_OFFICE, i - 1, k, &h) &&
		    !label_at(r, LABEL_HONORIFIC, i - 1, k, &h))
			return true;
		if (!token_is_capital(r->text, t) && t->fold.n > 3)
			return false;
	}
	return false;
}

/* A name stands behind a label, in a line of people or in the head; with ABOVE the headline and the
 * summary count too. */
static bool
is_printed_apart(struct reading *r, const struct parts *p, size_t person, bool above)
{
	struct str field = str_printf(r->a, "/people/%zu/name", person);
	const struct casefile *c = r->out;

	for (size_t k = 0; k < c->evidence.n; k++) {
		enum part part;
		size_t i = 0;

		if (!str_eq(c->evidence.item[k].field, field))
			continue;
		while (i + 1 < r->lines && r->line[i].to <= c->evidence.item[k].from)
			i++;
		part = p->of[i].part;
		if (p->of[i].labelled || part == PART_PEOPLE || part == PART_REFERENCE ||
		    part == PART_COUNTRY ||
		    (above && (part == PART_HEADLINE || part == PART_SUMMARY)))
			return true;
	}
	return false;
}

/* Where letters have no capitals, nothing but the words around tells a name in running text that
 * says it once, or nothing else of the person. */
static bool
is_in_prose_alone(struct reading *r, const struct parts *p, size_t person)
{
	const struct person *who = &r->out->people.item[person];
	bool bare = !who->has_age && who->role.n == 0 && who->status.n == 0;

	if ((unsigned char)who->name.p[0] < 0xD8)
		return false;
	return (bare || times_in(r->text, who->name) < 2) && !is_printed_apart(r, p, person, false);
}

/* "80 people" in a sentence of the story, not in the headline, the head or a line of people. */
static bool
is_counted_in_text(struct reading *r, const struct parts *p, size_t person)
{
	const struct casefile *c = r->out;
	struct reading line;
	struct label_hit h;

	if (c->people.item[person].count == 0)
		return false;
	reading_build_within(&line, r, c->people.item[person].name);
	if (label_find(&line, LABEL_OTHERS, 0, line.toks, &h))
		return false; /* "six others", beside those who are named */
	return !is_printed_apart(r, p, person, true);
}

/* "Ana Example Minister", which the text continues with "of Justice"; "Ana King" is a name. */
static bool
ends_in_office(const struct reading *r, const struct reading *line)
{
	size_t last = line->toks - 1, at, k = 0;
	struct str rest = r->text;

	if (line->toks < 3 || !line->tok[last].spaced || !label_is(line, LABEL_OFFICE, last))
		return false;
	while ((at = str_find(rest, line->text)) != STR_NPOS) {
		rest = str_from(rest, at + line->text.n);
		while (k < r->toks && r->tok[k].from < r->text.n - rest.n)
			k++;
		if (doubts_is_of(r, k))
			return true;
	}
	return false;
}

static void
weigh_person(struct reading *r, const struct parts *p, size_t i)
{
	const struct person *who = &r->out->people.item[i];
	struct reading line;
	struct label_hit h;
	bool small; /* "activist Ana Example" */
	bool one;   /* "Example", "Example-Sample" */

	if (who->name.n == 0)
		return;
	if (is_official(r, who->name))
		reading_doubt(r, "an official has the same name", "/people/%zu/name", i);
	if (who->group && who->name.n > GROUP_MOST)
		reading_doubt(r, "very long for a name", "/people/%zu/name", i);
	if (who->group && is_counted_in_text(r, p, i))
		reading_doubt(r, "a number of people in running text: they may be others",
		              "/people/%zu/name", i);
	if (who->group)
		return;
	if (is_in_prose_alone(r, p, i))
		reading_doubt(r, "a name in running text", "/people/%zu/name", i);
	if (is_behind_office(r, who->name))
		reading_doubt(r, "the text names them behind an office", "/people/%zu/name", i);
	reading_build_within(&line, r, who->name);
	if (line.toks == 0 || label_at(&line, LABEL_POSSESSIVE, 0, line.toks, &h))
		return; /* "her son" */
	small = !token_is_capital(line.text, &line.tok[0]) &&
	        !label_at(&line, LABEL_PARTICLE, 0, line.toks, &h);
	if (small || !line.tok[0].word || holds_small_word(&line) ||
	    (line.toks == 1 && !token_is_capital(line.text, &line.tok[0])) ||
	    doubts_is_place(&line) || doubts_has_inner_capital(who->name) ||
	    label_at(&line, LABEL_NOT_NAME, 0, line.toks, &h) ||
	    (line.toks == 1 && label_at(&line, LABEL_MONTH, 0, line.toks, &h)) || /* "Julio" */
	    label_at(&line, LABEL_OPENING, 0, line.toks, &h) || ends_in_office(r, &line))
		reading_doubt(r, "this may be no name", "/people/%zu/name", i);
	one = str_chr(who->name, ' ') == STR_NPOS && (unsigned char)who->name.p[0] < 0xD8;
	if (one && !stands_alone(r, who->name))
		reading_doubt(r, "the text never prints this word alone", "/people/%zu/name", i);
	if (one && goes_on(r, who->name))
		reading_doubt(r, "the name seems to go on in the text", "/people/%zu/name", i);
	if (is_longer_than_usual(r, &line))
		reading_doubt(r, "the text names them without the first word", "/people/%zu/name",
		              i);
}

void
doubts_names(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->out->people.n; i++)
		weigh_person(r, p, i);
}
