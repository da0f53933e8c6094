/*
 * parts_letters.c - letters that are the document: whom they are to
 *
 *     Lic. Ana Example / Governor of Northland / Palace of Government / 1 Street / Northtown
 *     Northtown, 11 November 2011
 *     Prisoners on hunger strike
 *     Sir, ... Yours sincerely,
 *
 * Nothing announces the address: it is the block of short lines over the opening, with a date and
 * a subject between them at most.  A document can hold several such letters, each to another
 * official.
 */
#include "import/dates.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/parts.h"
#include "import/personline.h"
#include "import/token.h"

#define BLOCK_MOST      10 /* lines of an address */
#define BLOCK_WIDTH     90
#define OFFICE_WORDS    18
#define OFFICE_WIDTH    140
#define TO_WORDS        4 /* "An die" */
#define NAME_WORDS      4
#define NAME_WIDTH      5 /* "S/D", the address left out, is no name */
#define PLACE_WORDS     4 /* of a town and country on a line of their own */
#define STUB_BYTES      2 /* of a line that says nothing: a name in any script has more */
#define ADDRESSEES_MOST 8 /* of one letter */
#define BETWEEN_MOST    6 /* lines between it and the opening */

static bool
is_day(const struct reading *r, const struct line *l)
{
	return line_is_date(r, l) || line_is_dateline(r, l);
}

/* "Lic. Ana Example", "Minister of Justice", "President Ana Example" */
static bool
begins_official(const struct reading *r, const struct line *l)
{
	size_t name = 0, at = l->tok;
	enum piece_kind kind;
	struct label_hit h;

	if (label_here(r, LABEL_OVER_TO, at, l->tok_to, &h) && h.to == at + 1 && h.to < l->tok_to)
		at = h.to; /* "Al Señor Presidente", "To the Minister" */
	kind = piece_classify(r, at, comma_after(r, at, l->tok_to), &name);
	return kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME ||
	       (kind != PIECE_INSTITUTION && /* "Padre Street" */
	        label_at(r, LABEL_HONORIFIC, at, l->tok_to, &h) && h.to < l->tok_to);
}

/* "Prime Minister of the People's Republic of Example": many words, no sentence. */
static bool
is_office(const struct reading *r, const struct line *l)
{
	return begins_official(r, l) && !line_ends_with(r, l, ".") &&
	       words_between(r, l->tok, l->tok_to) <= OFFICE_WORDS;
}

/* "(Place, date)", "[Place, date]", "Le" with nothing behind it, "Date: ........": where the
 * writer's own date and name go. */
static bool
is_blank_to_fill(const struct reading *r, const struct line *l)
{
	return line_is_bracketed(r, l) || l->to - l->from <= STUB_BYTES || line_has_blanks(r, l);
}

/* "An die", "To:" alone over the address. */
static bool
is_only_to(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return l->tok < l->tok_to && words_between(r, l->tok, l->tok_to) <= TO_WORDS &&
	       label_here(r, LABEL_TO_WHOM, l->tok, l->tok_to, &h) &&
	       (h.to == l->tok_to || !r->tok[h.to].word || label_is(r, LABEL_ARTICLE, h.to));
}

/* A line that can stand in an address. */
static bool
is_address_line(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];

	if (m->labelled && m->label != LABEL_ISSUER && m->label != LABEL_COUNTRY_LABEL)
		return false;
	if (is_blank_to_fill(r, l) || is_only_to(r, l))
		return false;
	return m->part != PART_LETTER && m->part != PART_FURNITURE && m->part != PART_DEADLINE &&
	       m->part != PART_TARGETS && l->tok_to > l->tok &&
	       (l->width <= BLOCK_WIDTH || (l->width <= OFFICE_WIDTH && is_office(r, l))) &&
	       (!line_is_prose(r, l) || is_office(r, l)) && !line_ends_with(r, l, ":") &&
	       !line_ends_with(r, l, ";") && !line_closes_letter(r, l) &&
	       !line_is_reference(r, l, l->tok) && !is_day(r, l);
}

static bool
is_place(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	size_t to;

	for (size_t i = l->tok; i < l->tok_to; i++)
		if (label_at(r, LABEL_CITY, i, l->tok_to, &h) ||
		    country_at(r, i, l->tok_to, &to) != NULL)
			return true;
	return false;
}

/* "c/o Embassy of Northland": goes on with the official above it. */
static bool
is_care_of(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_at(r, LABEL_CARE_OF, l->tok, l->tok_to, &h);
}

/* Lines FROM to TO: an official, or if not STRICT a number and a place as an address has them. */
static bool
is_addressee(const struct reading *r, size_t from, size_t to, bool strict)
{
	bool number = false, place = false, official = false;

	for (size_t i = from; i < to; i++) {
		number = number || line_has_number(r, &r->line[i]);
		place = place || is_place(r, &r->line[i]);
		official =
			official || begins_official(r, &r->line[i]) || is_care_of(r, &r->line[i]);
	}
	return to >= from + 2 && ((official && (number || place || to >= from + 3)) ||
	                          (!strict && number && place && to >= from + 3));
}

/* "Ana Example" alone, or "Ana Example and Bruno Sample" */
static bool
names_person(const struct reading *r, const struct line *l)
{
	size_t words = words_between(r, l->tok, l->tok_to);
	struct label_hit h;

	for (size_t i = l->tok; i < l->tok_to; i++)
		if (label_at(r, LABEL_AND, i, l->tok_to, &h))
			words -= 2; /* one more name */
		else if (token_is(&r->tok[i], "/") && !r->tok[i].spaced)
			return false; /* "ABC/de", the sign of an office */
		else if (r->tok[i].digits ||
		         (r->tok[i].word && !token_is_capital(r->text, &r->tok[i])))
			return line_is_titled_name(r, l);
	return l->tok_to > l->tok + 1 && l->width >= NAME_WIDTH && words >= 1 &&
	       words <= NAME_WORDS;
}

/* Each line of the address that ends before TO is a paragraph of its own: its first line, that of
 * the office or of the name over it; TO for none. */
static size_t
spread_block_start(const struct reading *r, const struct parts *p, size_t to)
{
	size_t from = to;

	while (from > 0 && to - from < BLOCK_MOST && is_address_line(r, p, from - 1) &&
	       r->line[from - 1].first && (from == r->lines || r->line[from].first)) {
		from--;
		if (!begins_official(r, &r->line[from]))
			continue;
		while (from > 0 && r->line[from - 1].first && is_address_line(r, p, from - 1) &&
		       (begins_official(r, &r->line[from - 1]) ||
		        (names_person(r, &r->line[from - 1]) && !is_place(r, &r->line[from - 1]))))
			from--;
		return from;
	}
	return to;
}

/* The first line of the block that ends before TO; TO if it is none.  A block with the town or
 * country parted from it by an empty line is one. */
static size_t
block_start(const struct reading *r, const struct parts *p, size_t to, bool strict)
{
	size_t from = to, top;

	while (from > 0 && to - from < BLOCK_MOST && is_address_line(r, p, from - 1)) {
		from--;
		if (r->line[from].first &&
		    (to - from >= 2 || !is_place(r, &r->line[from]) ||
		     words_between(r, r->line[from].tok, r->line[from].tok_to) > PLACE_WORDS))
			break;
	}
	for (top = from; top < to && !begins_official(r, &r->line[top]);)
		top++;
	/* "Ana Example" stands over her office; what stands above both is no part of the address */
	if (top < to && top > from && top <= from + 1)
		top = from;
	if (top < to && to - top >= 2)
		from = top;
	if (top == to && is_addressee(r, spread_block_start(r, p, to), to, strict))
		return spread_block_start(r, p, to);
	return is_addressee(r, from, to, strict) ? from : to;
}

/* Behind the address of the letter that opens at line OPENING; 0 for none. */
static size_t
block_end(const struct reading *r, const struct parts *p, size_t opening, bool strict)
{
	for (size_t k = 0; k <= BETWEEN_MOST && k < opening; k++) {
		size_t to = opening - k;
		const struct line *l = &r->line[to - 1];

		if (p->of[to - 1].copy)
			continue; /* "Cc: ..." over the opening */
		if (block_start(r, p, to, strict) < to)
			return to;
		if (p->of[to - 1].part == PART_TARGETS)
			return 0;
		if (!is_day(r, l) && !line_is_subject(r, l) && !line_has_blanks(r, l) &&
		    p->of[to - 1].part != PART_REFERENCE &&
		    (l->width > BLOCK_WIDTH || line_is_prose(r, l) || p->of[to - 1].labelled))
			return 0;
	}
	return 0;
}

/* Over another addressee: "Ana Example" / "Minister of Justice" with no address, a block of its
 * own.
 */
static size_t
short_block_start(const struct reading *r, const struct parts *p, size_t to)
{
	size_t from = to < 2 ? to : to - 2;

	return from < to && r->line[from].first && is_address_line(r, p, from) &&
	                       is_address_line(r, p, from + 1) &&
	                       (begins_official(r, &r->line[from]) ||
	                        begins_official(r, &r->line[from + 1]))
	               ? from
	               : to;
}

/* Each of lines FROM to TO is a paragraph of its own. */
static bool
is_spread(const struct reading *r, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (!r->line[i].first)
			return false;
	return true;
}

/* Lines FROM to TO are an official of their own. */
static void
mark_addressee(struct reading *r, struct parts *p, size_t from, size_t to)
{
	bool spread = is_spread(r, from, to);

	for (size_t i = from; i < to; i++) {
		p->of[i].part = PART_TARGETS;
		p->of[i].labelled = false;
		p->of[i].guessed = true;
		p->of[i].value = r->line[i].tok;
		p->of[i].copy = false;
		if (spread && i > from)
			r->line[i].first = false; /* of one block, however it is spaced */
	}
	r->line[from].cut = !(from > 0 && p->of[from - 1].part == PART_TARGETS &&
	                      is_care_of(r, &r->line[from]));
}

/* "An die" over the address. */
static void
mark_over(const struct reading *r, struct parts *p, size_t i)
{
	p->of[i] = (struct mark_of_line){ .part = PART_TARGETS_INTRO,
		                          .labelled = true,
		                          .label = LABEL_TARGETS,
		                          .label_only = true,
		                          .guessed = true,
		                          .value = r->line[i].tok_to,
		                          .label_to = r->line[i].tok_to };
}

/* Who said the motto above line I is nobody at risk. */
static bool
ends_in_quote(const struct reading *r, size_t i)
{
	const struct line *above = &r->line[i > 0 ? i - 1 : 0];

	return i > 0 && line_ends_with(r, above, "\"");
}

/* "Ana Example", "Case: Ana Example": for whom the letter asks. */
static void
mark_person(const struct reading *r, struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t at = l->tok;

	p->of[i].part = PART_PEOPLE;
	while (line_is_subject(r, l) && at < l->tok_to && !token_is(&r->tok[at], ":"))
		at++;
	if (at > l->tok && at + 1 < l->tok_to)
		p->of[i].value = at + 1;
}

/* What stands between the address that ends at line TO and the letter. */
static void
mark_between(struct reading *r, struct parts *p, size_t to, size_t opening)
{
	for (size_t i = to; i < opening; i++) {
		if (p->of[i].part == PART_REFERENCE || p->of[i].copy)
			continue; /* "UA 912/12: Bruno Sample", "Cc: ..." */
		p->of[i].guessed = true;
		if (is_day(r, &r->line[i]))
			p->of[i].part = PART_REFERENCE;
		else if (p->of[i].contacts.n > 0) { /* "Via fax (+1 ...) and e-mail (a@...)" */
			p->of[i].part = PART_TARGETS;
			r->line[i].first = r->line[i].first && i > to;
		} else if (is_blank_to_fill(r, &r->line[i])) /* "[Place, date]" */
			p->of[i].part = PART_FURNITURE;
		else if (names_person(r, &r->line[i]) && !ends_in_quote(r, i))
			mark_person(r, p, i);
		else
			reading_doubt(r, "the address over the letter may go on", "/targets");
	}
}

static void
take_addressee(struct reading *r, struct parts *p, size_t opening)
{
	size_t to = block_end(r, p, opening, true), from;
	bool strict = to > 0;

	if (!strict)
		to = block_end(r, p, opening, false);
	if (to == 0)
		return;
	from = block_start(r, p, to, strict);
	mark_addressee(r, p, from, to);
	if (from > 0 && is_only_to(r, &r->line[from - 1]))
		mark_over(r, p, from - 1);
	mark_between(r, p, to, opening);
	/* a letter to two has both over it, one below the other */
	strict = strict || is_care_of(r, &r->line[from]);
	for (size_t n = 0; strict && from > 0 && n < ADDRESSEES_MOST; n++) {
		to = from;
		from = short_block_start(r, p, to);
		if (from == to)
			from = block_start(r, p, to, true);
		if (from == to || !r->line[to].first)
			break;
		mark_addressee(r, p, from, to);
		r->line[to].cut = !is_care_of(r, &r->line[to]);
	}
}

void
parts_letters(struct reading *r, struct parts *p)
{
	size_t intro = parts_next(r, p, PART_TARGETS_INTRO, 0);

	while (intro < r->lines && p->of[intro].copy)
		intro = parts_next(r, p, PART_TARGETS_INTRO, intro + 1); /* "cc:" */
	if (intro < r->lines)
		return;
	for (size_t i = 1; i < r->lines; i++)
		if (p->of[i].part == PART_LETTER && !p->of[i].labelled && line_opens_letter(r, i))
			take_addressee(r, p, i);
}
