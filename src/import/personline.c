/*
 * personline.c - lines that name a person and tell nothing else, and titles that tell the gender
 *
 * Between the number of a bulletin and its story people stand one in a line, with or without a
 * label.  A sentence can begin with a name too: only a gender in brackets, or an age between two
 * commas or at the line's end, is no sentence.
 */
#include "import/personline.h"

#include "import/lineshape.h"
#include "import/people.h"
#include "import/token.h"

#define NAME_MOST   9 /* words before "(f)" or the first comma */
#define PIECES_MOST 4 /* "name, role, age, place" */

bool
line_names_titled(const struct reading *r, size_t at, size_t end)
{
	enum person_gender gender;
	size_t to;

	return title_tells_gender(r, at, end, &gender, &to) && name_run(r, to, end, 2).to > to;
}

bool
title_tells_gender(const struct reading *r, size_t at, size_t end, enum person_gender *gender,
                   size_t *to)
{
	struct label_hit h;
	size_t behind;

	if (!label_here(r, LABEL_GENDER_TITLE, at, end, &h))
		return false;
	behind = h.to;
	if (behind < end && token_is(&r->tok[behind], ".") && !r->tok[behind].spaced)
		behind++;
	if (name_run(r, behind, end, 1).to == behind || !gender_of_value(h.label->value, gender))
		return false;
	*to = behind;
	return true;
}

static size_t
comma_after(const struct reading *r, size_t at, size_t end)
{
	while (at < end && !token_is(&r->tok[at], ","))
		at++;
	return at;
}

/* An age that is all of a piece between commas: ", 41 Jahre", ", aged 22,", ", 27 ans (f)". */
static bool
has_piece_of_age(const struct reading *r, size_t at, size_t end)
{
	for (size_t n = 0; n < PIECES_MOST && at < end; n++) {
		size_t to, next = comma_after(r, at + 1, end);
		int age;

		if (age_at(r, at + 1, next, &age, &to) &&
		    (to == next || token_is(&r->tok[to], "(")))
			return true;
		at = next;
	}
	return false;
}

bool
line_names_person(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	enum person_gender gender;
	size_t at = l->tok, to;
	int age;

	if (line_is_prose(r, l))
		return false;
	if (label_at(r, LABEL_POSSESSIVE, at, l->tok_to, &h) &&
	    label_at(r, LABEL_KIN, h.to, l->tok_to, &h))
		at = h.to;
	(void)title_tells_gender(r, at, l->tok_to, &gender, &at);
	while (at < l->tok_to && at < l->tok + NAME_MOST &&
	       (r->tok[at].word || (token_is(&r->tok[at], "-") && !r->tok[at].spaced)))
		at++;
	if (at + 2 < l->tok_to && token_is(&r->tok[at], "(") &&
	    label_at(r, LABEL_GENDER_VALUE, at + 1, l->tok_to, &h) && h.to < l->tok_to &&
	    token_is(&r->tok[h.to], ")"))
		return true;
	if (at == l->tok || at >= l->tok_to || !token_is(&r->tok[at], ","))
		return false;
	if (label_at(r, LABEL_AGE, at + 1, l->tok_to, &h) &&
	    age_at(r, at + 1, l->tok_to, &age, &to))
		return true;
	return token_is_capital(r->text, &r->tok[l->tok]) && has_piece_of_age(r, at, l->tok_to);
}

bool
line_is_titled_name(const struct reading *r, const struct line *l)
{
	enum person_gender gender;
	struct span name;
	size_t at;

	if (line_is_prose(r, l) || !title_tells_gender(r, l->tok, l->tok_to, &gender, &at))
		return false;
	name = name_run(r, at, l->tok_to, 2);
	return name.to > at && (name.to == l->tok_to || token_is(&r->tok[name.to], ",") ||
	                        token_is(&r->tok[name.to], "("));
}
