/*
 * piece_salutation.c - the salutation that stands behind an official, on the same line
 *
 *     Minister of Justice (Dear Minister)
 *     Sr. Bruno Example Señor Presidente:
 *
 * In brackets, or behind a space where an opening word with a capital begins what ends the line.
 */
#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

#define ARTICLES_MOST   3 /* tokens between "Excelentisimo" and "Presidente" */
#define SALUTATION_MOST 8 /* tokens */

/* "Minister", "le Directeur général", "Sr. Presidente": an office and nothing behind it. */
static bool
is_only_office(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = at; i < end && i < at + ARTICLES_MOST; i++)
		if (label_at(r, LABEL_OFFICE, i, end, &h))
			return h.to == end;
	return false;
}

bool
salutation_in_brackets(const struct reading *r, size_t at, size_t end)
{
	bool square = at < end && token_is(&r->tok[at], "[");
	struct label_hit h;

	return end > at + 2 && end - at <= SALUTATION_MOST + 2 &&
	       (square || token_is(&r->tok[at], "(")) &&
	       token_is(&r->tok[end - 1], square ? "]" : ")") &&
	       label_at(r, LABEL_OPENING, at + 1, end - 1, &h);
}

size_t
salutation_behind(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (end > at && token_is(&r->tok[end - 1], ","))
		end--;
	for (size_t i = at + 2; i + 2 < end; i++)
		if (salutation_in_brackets(r, i, end))
			return i;
	for (size_t i = at + 2; i + 1 < end; i++) {
		if (!r->tok[i].spaced || !label_at(r, LABEL_OPENING, i, end, &h) ||
		    !r->tok[i - 1].word || !token_is_capital(r->text, &r->tok[i]))
			continue;
		if (end - i <= SALUTATION_MOST &&
		    (label_is(r, LABEL_DEAR, i) || (h.to == end && h.to > h.from + 1) ||
		     is_only_office(r, h.to, end)))
			return i;
	}
	return end;
}
