/*
 * doubts_people.c - the people at risk against each other and against what is no name
 *
 * Two names that differ by a letter are one person misprinted; "Torture" and "Hunger Strike" are
 * no names though they have capitals; three brothers in the headline are not two people.
 */
#include "import/doubts.h"

#include "base/utf8.h"
#include "import/labels.h"
#include "import/token.h"

#define NAME_TOKENS 9  /* more are a sentence */
#define NAME_LEAST  8  /* bytes: shorter names differ by a letter easily */
#define PEOPLE_MOST 60 /* compared with each other */

static void
doubt(struct reading *r, size_t i, const char *why)
{
	reading_doubt(r, why, "/people/%zu/name", i);
}

/* All of it is a concern or what happened to somebody. */
static bool
is_other_word(const struct reading *line)
{
	static const enum label_kind kinds[] = { LABEL_CONCERN_WORD, LABEL_STATUS, LABEL_COMMON };
	struct label_hit h;

	for (size_t k = 0; k < ARRAY_LEN(kinds); k++)
		if (label_at(line, kinds[k], 0, line->toks, &h) && h.to == line->toks)
			return true;
	return false;
}

static bool
has_digit(const struct reading *line)
{
	for (size_t i = 0; i < line->toks; i++)
		if (line->tok[i].digits)
			return true;
	return false;
}

static void
weigh_name(struct reading *r, size_t i)
{
	const struct person *who = &r->out->people.item[i];
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, who->name);
	if (line.toks == 0)
		return;
	if (line.toks > NAME_TOKENS && !who->group)
		doubt(r, i, DOUBT("very long for a name"));
	if (is_other_word(&line))
		doubt(r, i, DOUBT("a word that is no name"));
	if (has_digit(&line) && !who->group)
		doubt(r, i, DOUBT("a name with a number in it"));
	if (who->group && label_find(&line, LABEL_AGE_BEHIND, 0, line.toks, &h))
		doubt(r, i, DOUBT("a name with a number in it"));
	if (who->group && line.tok[0].digits && line.toks > 2 && !line.tok[1].word &&
	    (who->count == 0 || (token_is(&line.tok[1], ",") && !line.tok[2].digits)))
		doubt(r, i, DOUBT("a name with a number in it"));
}

/* One letter is another, is missing or is one too many. */
static bool
is_near(struct str x, struct str y)
{
	size_t same = 0, end = 0, shorter = x.n < y.n ? x.n : y.n;

	if (str_eq(x, y) || x.n > y.n + 1 || y.n > x.n + 1 || shorter < NAME_LEAST)
		return false;
	while (same < shorter && x.p[same] == y.p[same])
		same++;
	while (end < shorter - same && x.p[x.n - end - 1] == y.p[y.n - end - 1])
		end++;
	return x.n - same - end <= 1 && y.n - same - end <= 1;
}

/* "Example", where "Ana Example" is at risk too. */
static bool
is_part_of(struct str x, struct str y)
{
	return str_chr(x, ' ') == STR_NPOS && y.n > x.n + 1 && str_ends(y, x) &&
	       y.p[y.n - x.n - 1] == ' ';
}

/* "Ana Example Sample", where "Ana Maria EXAMPLE Sample" is at risk too: each word is one of the
 * other's. */
static bool
is_within(struct reading *r, struct str x, struct str y)
{
	struct reading line, other;
	size_t words = 0;

	reading_build_within(&line, r, x);
	reading_build_within(&other, r, y);
	for (size_t i = 0; i < line.toks; i++) {
		size_t k = 0;

		while (k < other.toks && !str_eq(line.tok[i].fold, other.tok[k].fold))
			k++;
		if (k == other.toks)
			return false;
		words += line.tok[i].word && line.tok[i].fold.n > 2;
	}
	return words > 1 && line.toks < other.toks;
}

static void
weigh_pair(struct reading *r, size_t i, size_t k)
{
	const struct person *who = &r->out->people.item[i], *other = &r->out->people.item[k];
	struct str x = utf8_fold(r->a, who->name), y = utf8_fold(r->a, other->name);

	if (who->group || other->group)
		return;
	if (is_near(x, y)) {
		doubt(r, i, DOUBT("differs from another name by one letter"));
		doubt(r, k, DOUBT("differs from another name by one letter"));
	}
	if (is_part_of(x, y) || is_within(r, who->name, other->name))
		doubt(r, i, DOUBT("part of another's name"));
	if (is_part_of(y, x) || is_within(r, other->name, who->name))
		doubt(r, k, DOUBT("part of another's name"));
}

void
doubts_people(struct reading *r)
{
	size_t n = r->out->people.n;

	for (size_t i = 0; i < n; i++)
		weigh_name(r, i);
	for (size_t i = 0; i < n && i < PEOPLE_MOST; i++)
		for (size_t k = 0; k < i; k++)
			weigh_pair(r, i, k);
}
