/*
 * officials_opening.c - a salutation on a line of an official's block, or at the right of one
 */
#include "import/officials_block.h"

#include "import/token.h"

#define SALUTED_SEEN 20 /* officials that a salutation may be of */
#define WRAPPED_MOST 3  /* words that end a salutation on a line of their own */

/* Three spaces or a tab within the line: what stands at its right (L1: the salutation). */
static size_t
right_part(const struct reading *r, size_t at, size_t end)
{
	for (size_t i = at + 1; i < end; i++) {
		struct str gap = str_sub(r->text, r->tok[i - 1].to, r->tok[i].from);

		if (gap.n >= 3 || str_chr(gap, '\t') != STR_NPOS)
			return i;
	}
	return end;
}

/* "Sr. Ana Example, Director" under the house, before any contact: a title, and no greeting. */
static bool
is_titled_name(const struct officials *o, size_t at, size_t end)
{
	const struct reading *r = o->r;
	const struct target *t = &r->out->targets.item[r->out->targets.n - 1];
	size_t name = at;
	struct label_hit h;

	return t->name.n == 0 && t->office.n == 0 && !o->contacted && o->texts < TITLE_LINES &&
	       (label_at(r, LABEL_HONORIFIC, at, end, &h) ||
	        label_at(r, LABEL_GENDER_TITLE, at, end, &h)) &&
	       !token_is(&r->tok[end - 1], ",") &&
	       piece_classify(r, at, comma_after(r, at, end), &name) == PIECE_NAME;
}

/* "Salutation: Dear" over "Governor", "Your" over "Excellency": no greeting ends there. */
static bool
is_half_opening(const struct reading *r, size_t from, size_t at, size_t end)
{
	struct label_hit h;
	size_t tok = at;

	while (tok > 0 && r->tok[tok - 1].from >= from)
		tok--;
	return (tok + 1 == at && label_is(r, LABEL_DEAR, tok)) ||
	       (label_at(r, LABEL_OPENING, tok, end, &h) && h.to > at);
}

/* "Excelentísimo Señor" at the right of the office, "Presidente" at the right of the name below. */
static bool
ends_greeting_at_right(const struct officials *o, const struct official_item *it, size_t right)
{
	const struct reading *r = o->r;
	const struct saluted *last;
	size_t name = right;

	if (o->saluted.n == 0 || it->contacts->n > 0 || it->line == 0 || right == it->tok ||
	    it->tok != r->line[it->line].tok || it->end > right + WRAPPED_MOST)
		return false;
	last = &o->saluted.item[o->saluted.n - 1];
	if (last->block + 1 != r->out->targets.n || last->to != r->tok[it->tok - 1].to ||
	    last->more_to > 0 || last->from <= r->tok[r->line[it->line - 1].tok].from)
		return false;
	return piece_classify(r, right, it->end, &name) == PIECE_OFFICE ||
	       is_half_opening(r, last->from, it->tok, it->tok + 1);
}

bool
official_greeted(struct officials *o, struct official_item *it)
{
	const struct reading *r = o->r;
	size_t at = it->tok, right = right_part(r, it->tok, it->end);
	struct label_hit h;

	if (it->tok >= it->end)
		return false;
	if (right == it->end) /* columns may have been folded into one space */
		right = salutation_behind(r, at, it->end);
	if (right == it->end && salutation_in_brackets(r, at, it->end))
		right = at;
	if (right < it->end && ends_greeting_at_right(o, it, right)) {
		o->saluted.item[o->saluted.n - 1].more_from = r->tok[right].from;
		o->saluted.item[o->saluted.n - 1].more_to = r->tok[it->end - 1].to;
		it->end = right;
		return false;
	}
	if (right < it->end && (label_at(r, LABEL_OPENING, right, it->end, &h) ||
	                        salutation_in_brackets(r, right, it->end))) {
		official_salutation(o, right, it->end);
		it->end = right;
		return true;
	}
	if (!label_at(r, LABEL_OPENING, at, it->end, &h) || it->end - at > 12 ||
	    !(label_is(r, LABEL_DEAR, at) || h.to - h.from > 1 || h.to == it->end ||
	      token_is(&r->tok[it->end - 1], ",") || token_is(&r->tok[it->end - 1], "!"))) {
		return false;
	} else if (o->texts == 0 || is_titled_name(o, at, it->end) ||
	           (official_now(o)->name.n == 0 && !o->address && !label_is(r, LABEL_DEAR, at) &&
	            h.to < it->end && token_is_capital(r->text, &r->tok[h.to]))) {
		return false; /* "Senor Presidente Ana Example" under her office is her name */
	}
	official_salutation(o, at, it->end);
	it->end = at;
	return true;
}

bool
official_ends_greeting(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	const struct saluted *last;
	struct str said, rest;

	if (o->saluted.n == 0 || it->contacts->n > 0 || it->line == 0 || it->tok == 0 ||
	    it->tok != r->line[it->line].tok || it->end > it->tok + WRAPPED_MOST)
		return false;
	last = &o->saluted.item[o->saluted.n - 1];
	if (last->block + 1 != r->out->targets.n || last->to != r->tok[it->tok - 1].to)
		return false;
	if (is_half_opening(r, last->from, it->tok, it->end))
		return true;
	said = str_sub(r->text, last->from, last->to);
	rest = str_from(said, str_rchr(said, ' ') == STR_NPOS ? 0 : str_rchr(said, ' ') + 1);
	rest = str_printf(r->a, STR_FMT " " STR_FMT, STR_ARG(rest),
	                  STR_ARG(str_sub(r->text, r->tok[it->tok].from, r->tok[it->end - 1].to)));
	/* of whichever official: it may stand in another's block, and comes home later */
	for (size_t i = 0; i < r->out->targets.n && i < SALUTED_SEEN; i++)
		if (str_ifind(r->out->targets.item[i].office, rest) != STR_NPOS)
			return true;
	return false;
}
