/*
 * people_kin.c - relations before names, and roles that the lines of a list break
 *
 *     his uncle and aunt, Bruno and Carla Example (female)
 *     TURKEY Ana Example (female), 26, chairperson of an association
 *     (IHD) in Mersin
 */
#include "import/people_detail.h"

#include "import/lineshape.h"
#include "import/people_joined.h"
#include "import/personline.h"
#include "import/token.h"

#define WRAPPED_WORDS_MOST 10
#define HANGS_MOST         8 /* columns that a line hangs deeper than the one it goes on with */

size_t
kin_before_names(const struct reading *r, size_t from, size_t to, struct span kin[2])
{
	struct label_hit whose, h, and;
	size_t at;

	kin[0] = kin[1] = (struct span){ from, from };
	if (!label_at(r, LABEL_POSSESSIVE, from, to, &whose) ||
	    !label_at(r, LABEL_KIN, whose.to, to, &h))
		return from;
	at = h.to;
	kin[0].to = at;
	if (at < to && label_at(r, LABEL_AND, at, to, &and) &&
	    label_at(r, LABEL_KIN, and.to, to, &h)) {
		kin[1] = (struct span){ and.to, h.to };
		at = h.to;
	}
	if (at + 1 < to && (token_is(&r->tok[at], ",") || token_is(&r->tok[at], ":")) &&
	    name_run(r, at + 1, to, 1).to > at + 1)
		return at + 1;
	kin[0] = kin[1] = (struct span){ from, from };
	return from;
}

void
kin_set(struct reading *r, size_t first, const struct span kin[2])
{
	for (size_t i = 0; i < 2 && first + i < r->out->people.n; i++) {
		if (kin[i].to == kin[i].from)
			continue;
		r->out->people.item[first + i].role =
			reading_text(r, r->tok[kin[i].from].from, r->tok[kin[i].to - 1].to);
		person_claim(r, first + i, "role", kin[i].from, kin[i].to + 1);
	}
}

/* "organization", "(DEP) in Mersin": no name, no relation, no group begins so. */
static bool
begins_inside(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	size_t at = l->tok;

	if (token_is(&r->tok[at], "(")) {
		at = bracket_end(r, at, l->tok_to);
		if (at == l->tok_to || at > l->tok + 4)
			return false;
	}
	return r->tok[at].word && (unsigned char)r->text.p[r->tok[at].from] < 0xD8 &&
	       !token_is_capital(r->text, &r->tok[at]) &&
	       !label_at(r, LABEL_AND, at, l->tok_to, &h) &&
	       !label_at(r, LABEL_POSSESSIVE, at, l->tok_to, &h) &&
	       !label_at(r, LABEL_NUMBER_WORD, at, l->tok_to, &h) &&
	       !label_at(r, LABEL_OTHERS, at, l->tok_to, &h) &&
	       !label_at(r, LABEL_GROUP, at, l->tok_to, &h) &&
	       !people_heading_at(r, at, l->tok_to, &h) &&
	       !label_at(r, LABEL_AGE, at, l->tok_to, &h) && at > 0 &&
	       (at > l->tok || label_here(r, LABEL_COMMON, at, l->tok_to, &h) ||
	        words_between(r, l->tok, l->tok_to) <= 3);
}

/* "of Banana Workers" below "President of the Union", in the column of the names too. */
static bool
begins_small(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return l->tok + 1 < l->tok_to && label_here(r, LABEL_COMMON, l->tok, l->tok_to, &h);
}

static size_t
columns_before(const struct reading *r, const struct line *l)
{
	size_t n = 0;

	while (n < l->from && r->text.p[l->from - 1 - n] == ' ')
		n++;
	return n;
}

/* "president of the banned" over "  Veterinary Union", "son of the" over "first two": deeper than
 * the indented line above it, or behind a small word, a line goes on whatever it begins with. */
static bool
goes_on(const struct reading *r, const struct line *l)
{
	const struct line *above = l - 1;
	size_t here = columns_before(r, l), there = columns_before(r, above);
	struct label_hit h;

	if (label_at(r, LABEL_AND, l->tok, l->tok_to, &h) || above->tok == above->tok_to)
		return false;
	if (there >= 3 && here > there && here <= there + HANGS_MOST)
		return true;
	return here >= 3 && label_here(r, LABEL_COMMON, above->tok_to - 1, above->tok_to, &h) &&
	       !token_is_capital(r->text, &r->tok[above->tok_to - 1]);
}

bool
person_line_wraps(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	enum part before = i > 0 ? p->of[i - 1].part : PART_NONE;

	return (before == PART_COUNTRY || before == PART_PEOPLE) && !p->of[i - 1].labelled &&
	       !p->of[i].labelled && !l->first && r->out->people.n > 0 && l->tok < l->tok_to &&
	       words_between(r, l->tok, l->tok_to) <= WRAPPED_WORDS_MOST &&
	       joined_bracket(r, l->tok, l->tok_to) == l->tok_to && !line_names_person(r, l) &&
	       (goes_on(r, l) ||
	        ((!line_is_indented(r, l) || begins_small(r, l)) && begins_inside(r, l)));
}

bool
person_role_goes_on(struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	struct person *last = &r->out->people.item[r->out->people.n - 1];
	struct str more;

	if (last->role.n == 0)
		return false;
	more = reading_text(r, l->from, l->to);
	if (last->note.n == 0)
		last->role =
			str_printf(r->a, STR_FMT " " STR_FMT, STR_ARG(last->role), STR_ARG(more));
	else
		last->note =
			str_printf(r->a, STR_FMT " " STR_FMT, STR_ARG(last->note), STR_ARG(more));
	person_claim(r, r->out->people.n - 1, last->note.n == 0 ? "role" : "note", l->tok,
	             l->tok_to);
	return true;
}
