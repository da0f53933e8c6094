/*
 * unwrap.c - lines that a mail program or a press release cut at one width, whole again
 *
 *     Further information on UA 118/05 (AFR 54/041/2005, 11 May
 *     2005) and follow-up (AFR 54/052/2005, 24 May 2005)
 *
 * A line that was cut so is too long for the first word of the next.  Sentences that go on in
 * small letters show the width; where most of them agree on one, every line that this width cut
 * is one line with its rest, sentence or not.  A text set by hand agrees on nothing.
 */
#include "import/unwrap.h"

#include <string.h>
#include <unictype.h>

#include "base/utf8.h"
#include "import/labels.h"
#include "import/token.h"

#define WIDTH_LEAST  40 /* columns */
#define WIDTH_MOST   100
#define CUTS_LEAST   3 /* sentences cut by the width, to believe in it */
#define HANG_MOST    3 /* columns that the rest of a list item may be set in */
#define HEBREW_FIRST 0x590
#define ARABIC_LAST  0x8FF
#define GAP_LEAST    3 /* spaces between columns of a table */

static int
indent_of(const struct reading *r, const struct line *l)
{
	size_t from = l->from;

	while (from > 0 && r->text.p[from - 1] == ' ')
		from--;
	return (int)(l->from - from);
}

/* Columns of what a program that cuts lines leaves together: up to a space or a hyphen. */
static int
first_word_width(const struct reading *r, const struct line *l)
{
	size_t to = l->from;

	while (to < l->to && r->text.p[to] != ' ' && r->text.p[to] != '-')
		to++;
	return (int)utf8_count(str_sub(r->text, l->from, to));
}

static bool
has_gap(const struct reading *r, const struct line *l)
{
	for (size_t at = l->tok + 1; at < l->tok_to; at++)
		if (r->tok[at].from >= r->tok[at - 1].to + GAP_LEAST)
			return true;
	return false;
}

static bool
ends_in(const struct reading *r, const struct line *l, const char *marks)
{
	const struct token *t = &r->tok[l->tok_to - 1];

	return t->fold.n == 1 && strchr(marks, t->fold.p[0]) != NULL;
}

static bool
starts_small(const struct reading *r, const struct line *l)
{
	size_t at = r->tok[l->tok].from;

	return r->tok[l->tok].word && uc_is_lower(utf8_next(r->text, &at));
}

/* In Arabic or Hebrew nothing tells where a sentence begins. */
static bool
starts_without_case(const struct reading *r, const struct line *l)
{
	size_t at = r->tok[l->tok].from;
	uint32_t cp = utf8_next(r->text, &at);

	return r->tok[l->tok].word && cp >= HEBREW_FIRST && cp <= ARABIC_LAST;
}

/* "Fax: 555", "Salutation : ..." */
static bool
starts_with_label(const struct reading *r, const struct line *l)
{
	static const enum label_kind kinds[] = {
		LABEL_PHONE,         LABEL_FAX,        LABEL_EMAIL, LABEL_WEB,   LABEL_HANDLE,
		LABEL_OTHER_CONTACT, LABEL_SALUTATION, LABEL_NAME,  LABEL_GENDER
	};
	struct label_hit h;

	if (l->tok + 1 < l->tok_to && token_is(&r->tok[l->tok + 1], ":") && !starts_small(r, l))
		return true;
	for (size_t k = 0; k < ARRAY_LEN(kinds); k++)
		if (label_at(r, kinds[k], l->tok, l->tok_to, &h) && h.to < l->tok_to &&
		    token_is(&r->tok[h.to], ":"))
			return true;
	return false;
}

/* "Mr Bruno Sample", "Minister of Justice": a new line of an address, however long the one before.
 */
static bool
starts_block_line(const struct reading *r, const struct line *l)
{
	static const enum label_kind kinds[] = { LABEL_OFFICE, LABEL_HONORIFIC, LABEL_INSTITUTION,
		                                 LABEL_EMBASSY, LABEL_GENDER_TITLE };
	struct label_hit h;

	for (size_t k = 0; k < ARRAY_LEN(kinds); k++)
		if (label_at(r, kinds[k], l->tok, l->tok_to, &h))
			return true;
	return false;
}

/* "(Salutation: Dear General / Sir" goes on, whatever comes. */
static bool
is_left_open(const struct reading *r, const struct line *l)
{
	bool open = false;

	for (size_t at = l->tok; at < l->tok_to; at++)
		open = token_is(&r->tok[at], "/") || token_is(&r->tok[at], "(") ||
		       (open && !token_is(&r->tok[at], ")"));
	return open;
}

/* Line I and the next can be one at all. */
static bool
can_join(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i], *next = l + 1;

	return i + 1 < r->lines && l->wraps && !next->first && !next->cut &&
	       l->cell == next->cell && next->from > l->to && l->tok < l->tok_to &&
	       next->tok < next->tok_to && !has_gap(r, l) && !ends_in(r, l, "-") &&
	       indent_of(r, next) <= indent_of(r, l) + HANG_MOST && !starts_with_label(r, next);
}

static bool
is_cut_at(const struct reading *r, size_t i, int width)
{
	int w = r->line[i].width + indent_of(r, &r->line[i]);

	return w <= width && w + 1 + first_word_width(r, &r->line[i + 1]) > width;
}

/* "(AFR 41/951/95, 30 August" / "1995) - Death Penalty": a bracket that closes in the next line. */
static bool
is_inside_bracket(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i], *next = l + 1;
	int depth = 0;

	if (i + 1 >= r->lines || next->first || next->cut || l->cell != next->cell ||
	    l->width < WIDTH_LEAST || next->from < l->to || starts_with_label(r, next))
		return false;
	for (size_t at = l->tok; at < l->tok_to; at++) {
		depth += token_is(&r->tok[at], "(");
		depth -= depth > 0 && token_is(&r->tok[at], ")");
	}
	for (size_t at = next->tok; at < next->tok_to && depth > 0; at++) {
		if (token_is(&r->tok[at], ")"))
			return true;
		if (token_is(&r->tok[at], "("))
			return false;
	}
	return false;
}

/* The width at which the text was cut, 0 for none. */
static int
cutting_width(const struct reading *r)
{
	size_t votes[WIDTH_MOST + 1] = { 0 }, n = 0;
	int best = 0;

	for (size_t i = 0; i + 1 < r->lines; i++) {
		if (!can_join(r, i) ||
		    !(starts_small(r, &r->line[i + 1]) || starts_without_case(r, &r->line[i + 1])))
			continue;
		n++;
		for (int w = WIDTH_LEAST; w <= WIDTH_MOST; w++)
			votes[w] += is_cut_at(r, i, w);
	}
	for (int w = WIDTH_LEAST; w <= WIDTH_MOST; w++)
		best = votes[w] > votes[best] ? w : best;
	return votes[best] >= CUTS_LEAST && votes[best] * 10 >= n * 7 ? best : 0;
}

static bool
joins(const struct reading *r, size_t i, int width)
{
	const struct line *l = &r->line[i], *next = l + 1;

	if (!can_join(r, i) || !is_cut_at(r, i, width))
		return false;
	if (starts_small(r, next))
		return true;
	return !ends_in(r, l, ".:;!?") &&
	       (is_left_open(r, l) || (!starts_block_line(r, l) && !starts_block_line(r, next)));
}

void
lines_unwrap(struct reading *r)
{
	int width = cutting_width(r);
	size_t kept = 0;
	bool joined = false;

	if (r->quote != 0)
		return;
	for (size_t i = 0; i < r->lines; i++) {
		struct line l = r->line[i];
		bool goes_on = is_inside_bracket(r, i) || (width > 0 && joins(r, i, width));

		if (!joined) {
			r->line[kept++] = l;
		} else {
			struct line *whole = &r->line[kept - 1];

			whole->to = l.to;
			whole->tok_to = l.tok_to;
			whole->width += l.width + 1;
			whole->wraps = l.wraps;
		}
		joined = goes_on;
	}
	r->lines = kept;
}
