/*
 * doubts_longer.c - the name of a person at risk against the words that stand beside it
 *
 * "Benito Ana Example" where "Ana Example" was read: a capital right beside a name is a piece of
 * it.  Who is named once, in passing, beside others of whom the text tells more, may be nobody at
 * risk at all.
 */
#include "import/doubts.h"

#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

#define PEOPLE_MOST 60
#define WORDS_LEAST 60 /* in a shorter text names are as many */
#define CAPITALS_OF 3  /* one word of so many with a capital is usual */

static bool
is_label_of_other(const struct reading *r, size_t i)
{
	static const enum label_kind kinds[] = { LABEL_HONORIFIC,   LABEL_OFFICE,  LABEL_ROLE,
		                                 LABEL_NOT_NAME,    LABEL_CITY,    LABEL_COUNTRY,
		                                 LABEL_OPENING,     LABEL_MONTH,   LABEL_KIN,
		                                 LABEL_INSTITUTION, LABEL_NATION,  LABEL_VERB,
		                                 LABEL_AND,         LABEL_ARTICLE, LABEL_COMMON };

	return label_at_any(r, kinds, ARRAY_LEN(kinds), i, i + 1);
}

/* Token I is a word of a name: a capital that no sentence and no line begins with. */
static bool
is_word_of_name(const struct reading *r, size_t i)
{
	const struct token *t = &r->tok[i];
	struct str word = str_sub(r->text, t->from, t->to);

	return t->word && t->fold.n > 2 && (unsigned char)word.p[0] < 0xD8 &&
	       token_is_capital(r->text, t) && !str_eq(word, t->fold) && !is_label_of_other(r, i);
}

/* Both stand in one line with a space between them. */
static bool
are_beside(const struct reading *r, size_t i)
{
	return r->tok[i + 1].from == r->tok[i].to + 1 && r->text.p[r->tok[i].to] == ' ';
}

/* Nouns have capitals, as in German, or headlines make the text. */
static bool
is_full_of_capitals(const struct reading *r)
{
	size_t words = 0, capitals = 0;

	for (size_t i = 1; i < r->toks; i++) {
		const struct token *t = &r->tok[i];

		if (!t->word || !t[-1].word || t->fold.n < 3 ||
		    !str_ends(t->fold, str_sub(r->text, t->from + 1, t->to)))
			continue; /* not "URGENT" */
		words++;
		capitals += token_is_capital(r->text, t);
	}
	return words >= WORDS_LEAST && capitals * CAPITALS_OF > words;
}

/* "M. Ana" before the rest of a name, "Ana de" before it; not the first word of a sentence. */
static bool
is_named_before(const struct reading *r, size_t from)
{
	struct label_hit h;

	if (from > 2 && label_at(r, LABEL_PARTICLE, from - 1, from, &h) && are_beside(r, from - 1))
		from--;
	if (from < 2 || !are_beside(r, from - 1) || !is_word_of_name(r, from - 1))
		return false;
	if (from > 2 && token_is(&r->tok[from - 2], ".") &&
	    label_at(r, LABEL_HONORIFIC, from - 3, from, &h))
		return true;
	return (r->tok[from - 2].word || token_is(&r->tok[from - 2], ",") ||
	        token_is(&r->tok[from - 2], "(")) &&
	       r->tok[from - 2].to + 2 >= r->tok[from - 1].from &&
	       str_chr(str_sub(r->text, r->tok[from - 2].to, r->tok[from - 1].from), '\n') ==
	               STR_NPOS;
}

/* Somewhere the text prints a capital right before NAME or behind it. */
static bool
is_piece(const struct reading *r, const struct reading *name, bool nouns)
{
	size_t n = name->toks;

	for (size_t at = 0; n > 0 && at + n <= r->toks; at++) {
		size_t k = 0;

		while (k < n && str_eq(r->tok[at + k].fold, name->tok[k].fold))
			k++;
		if (k == n &&
		    ((!nouns && is_named_before(r, at)) ||
		     (at + n < r->toks && are_beside(r, at + n - 1) && is_word_of_name(r, at + n))))
			return true;
	}
	return false;
}

void
doubts_longer(struct reading *r)
{
	bool nouns = is_full_of_capitals(r);

	for (size_t i = 0; i < r->out->people.n && i < PEOPLE_MOST; i++) {
		const struct person *who = &r->out->people.item[i];
		struct reading name;

		if (who->group || who->name.n == 0 || (unsigned char)who->name.p[0] >= 0xD8)
			continue;
		reading_build_within(&name, r, who->name);
		if (is_piece(r, &name, nouns))
			reading_doubt(r, "the name seems to go on in the text", "/people/%zu/name",
			              i);
	}
}
