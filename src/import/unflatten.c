/*
 * unflatten.c - a page that lost its line breaks, in lines again
 *
 *     EXTERNAL AI Index: EUR 44/51/91 UA 55/91 Fear of Torture 25 January 1991 TURKEY: Ana ...
 *     ... BACKGROUND INFORMATION Turkey has ... President: His Excellency ... Fax: +963 11 5 ...
 *
 * Only very long lines are cut, and only where something stands that begins a line in every
 * bulletin: a heading in capitals, the number and date of its head, an office with its colon among
 * several salutations.  The text itself is not touched.
 */
#include "import/unflatten.h"

#include "import/dates.h"
#include "import/labels.h"
#include "import/refs.h"
#include "import/token.h"

#define FLAT_WIDTH 230 /* code points of a line that may be several */
#define NAME_MOST  16  /* tokens of the ambassador before the embassy */
#define HEAD_MOST  80  /* tokens in which the head of a bulletin stands */

static bool
in_capitals(const struct reading *r, size_t from, size_t to)
{
	bool capital = false;

	for (size_t i = r->tok[from].from; i < r->tok[to - 1].to; i++) {
		char c = r->text.p[i];

		if (c >= 'a' && c <= 'z')
			return false;
		capital = capital || (c >= 'A' && c <= 'Z');
	}
	return capital;
}

static bool
is_shouted(const struct reading *r, size_t at)
{
	return r->tok[at].word && r->tok[at].to > r->tok[at].from + 1 && in_capitals(r, at, at + 1);
}

static bool
opens_part(enum label_kind kind)
{
	return kind == LABEL_BACKGROUND || kind == LABEL_ACT || kind == LABEL_HOW ||
	       kind == LABEL_TARGETS || kind == LABEL_COPIES || kind == LABEL_LETTER ||
	       kind == LABEL_STORY || kind == LABEL_AFTER || kind == LABEL_REPORT;
}

/* "BACKGROUND INFORMATION" in running text: in capitals, with none before and behind it. */
static bool
is_heading(const struct reading *r, size_t at, size_t end, struct label_hit *h)
{
	struct label_hit start;

	if (!r->tok[at].spaced || !is_shouted(r, at))
		return false;
	if (!label_of_mode(r, LABEL_LINE, at, end, h))
		h->to = 0;
	if (label_of_mode(r, LABEL_START, at, end, &start) && start.to > h->to)
		*h = start;
	return h->to > at && opens_part((enum label_kind)h->label->kind) &&
	       in_capitals(r, at, h->to) &&
	       (h->to > at + 1 || (h->to < end && token_is(&r->tok[h->to], ":"))) &&
	       (at == 0 || !is_shouted(r, at - 1)) && (h->to >= end || !is_shouted(r, h->to));
}

/* "Fax:", "Salutation :" */
static bool
is_channel(const struct reading *r, size_t at, size_t end)
{
	static const enum label_kind kinds[] = { LABEL_PHONE, LABEL_FAX, LABEL_EMAIL,
		                                 LABEL_SALUTATION };
	struct label_hit h;

	for (size_t k = 0; k < ARRAY_LEN(kinds); k++)
		if (label_at(r, kinds[k], at, end, &h) && h.to < end &&
		    token_is(&r->tok[h.to], ":"))
			return true;
	return false;
}

/* "Minister of Defence:" */
static bool
is_office(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (!r->tok[at].word || !token_is_capital(r->text, &r->tok[at]) ||
	    !label_at(r, LABEL_OFFICE, at, end, &h))
		return false;
	for (size_t i = h.to; i < end && i < h.to + 6; i++) {
		if (token_is(&r->tok[i], ":"))
			return true;
		if (!r->tok[i].word || is_channel(r, i, end))
			return false;
	}
	return false;
}

static size_t
salutations(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	size_t n = 0;

	for (size_t at = l->tok; at + 1 < l->tok_to; at++)
		if (label_at(r, LABEL_SALUTATION, at, l->tok_to, &h) && h.to < l->tok_to &&
		    token_is(&r->tok[h.to], ":"))
			n++;
	return n;
}

enum cut { CUT_NONE, CUT_BLOCK, CUT_WITHIN };

struct cuts {
	const struct reading *r;
	uint8_t *at; /* per token: a line begins, of its own block or within one; enum cut */
};

/* "EXTERNAL ... UA 55/91 Fear of Torture 25 January 1991 TURKEY: Ana Example Those named ..." */
static void
cut_head(struct cuts *c, const struct line *l)
{
	const struct reading *r = c->r;
	size_t end = l->tok_to < l->tok + HEAD_MOST ? l->tok_to : l->tok + HEAD_MOST, at;
	struct label_hit h;
	struct ref_hit ref;
	struct date_hit date;

	if (!label_at(r, LABEL_FURNITURE, l->tok, end, &h) || !ref_find(r, h.to, end, &ref) ||
	    !date_find(r, ref.to, end, &date))
		return;
	c->at[ref.from] = CUT_BLOCK;
	at = date.to;
	if (at >= end || !label_at(r, LABEL_COUNTRY, at, end, &h) || h.to >= end ||
	    !token_is(&r->tok[h.to], ":"))
		return;
	c->at[at] = CUT_BLOCK;
	for (at = h.to + 2; at < end; at++) { /* the story begins before its first small word */
		if (!r->tok[at].word || !r->tok[at].spaced ||
		    token_is_capital(r->text, &r->tok[at]) ||
		    label_at(r, LABEL_PARTICLE, at, end, &h))
			continue;
		c->at[at - 1] = CUT_BLOCK;
		return;
	}
}

/* "President: His Excellency Ana Example Palace ... Fax: ... Salutation: Your Excellency" */
static void
cut_officials(struct cuts *c, const struct line *l)
{
	const struct reading *r = c->r;
	bool inside = false;
	struct label_hit h;

	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (is_office(r, at, l->tok_to)) {
			c->at[at] = CUT_BLOCK;
			inside = true;
			while (!token_is(&r->tok[at], ":"))
				at++;
		} else if (inside && label_at(r, LABEL_SALUTATION, at, l->tok_to, &h) &&
		           is_channel(r, at, l->tok_to)) {
			c->at[at] = CUT_BLOCK;
			inside = false;
			if (h.to + 1 < l->tok_to &&
			    label_at(r, LABEL_OPENING, h.to + 1, l->tok_to, &h) &&
			    h.to < l->tok_to && h.to > h.from + 1) /* "Dear" goes on */
				c->at[h.to] = CUT_BLOCK;
		} else if (inside && is_channel(r, at, l->tok_to)) {
			c->at[at] = CUT_BLOCK;
		}
	}
}

/* "... of its kind. Send letters of appeal to the officials below: President: ..." */
static void
cut_headings(struct cuts *c, const struct line *l)
{
	const struct reading *r = c->r;
	struct label_hit h;

	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (at > l->tok && token_is(&r->tok[at - 1], ".") && r->tok[at].spaced &&
		    label_of_mode(r, LABEL_START, at, l->tok_to, &h) && h.to >= at + 4 &&
		    ((enum label_kind)h.label->kind == LABEL_TARGETS ||
		     (enum label_kind)h.label->kind == LABEL_HOW)) {
			c->at[at] = CUT_BLOCK;
			continue;
		}
		if (!is_heading(r, at, l->tok_to, &h))
			continue;
		c->at[at] = CUT_BLOCK;
		if (h.to < l->tok_to &&
		    label_mode_of((enum label_kind)h.label->kind) == LABEL_LINE &&
		    !token_is(&r->tok[h.to], ":"))
			c->at[h.to] = CUT_BLOCK;
		at = h.to - 1;
	}
}

/* "... accredited to your country. HIS EXCELLENCY MR X, Embassy of Y, 1 Street, 020 7946 0100, Fax
 * ..., Salutation: Your Excellency": the embassy that a section fills in, a line each. */
static void
cut_embassy(struct cuts *c, const struct line *l)
{
	const struct reading *r = c->r;
	struct label_hit h;
	size_t at;

	if (!label_find(r, LABEL_DIPLOMATS, l->tok, l->tok_to, &h))
		return;
	for (at = h.to; at < l->tok_to && !token_is(&r->tok[at], "."); at++)
		;
	if (++at >= l->tok_to ||
	    (!label_at(r, LABEL_HONORIFIC, at, l->tok_to, &h) &&
	     !label_at(r, LABEL_OFFICE, at, l->tok_to, &h) &&
	     !label_at(r, LABEL_EMBASSY, at, l->tok_to, &h)) ||
	    !label_near(r, LABEL_EMBASSY, at, NAME_MOST, l->tok_to, &h))
		return;
	c->at[at] = CUT_BLOCK;
	for (; at + 1 < l->tok_to && !label_at(r, LABEL_SALUTATION, at, l->tok_to, &h); at++)
		if (token_is(&r->tok[at], ",") && r->tok[at + 1].spaced)
			c->at[at + 1] = CUT_WITHIN;
}

static int
width_of(const struct reading *r, size_t from, size_t to)
{
	int n = 0;

	for (size_t i = from; i < to; i++)
		n += ((unsigned char)r->text.p[i] & 0xC0) != 0x80;
	return n;
}

/* Adds the pieces of line WHOLE to OUT, which holds N; how many it holds then. */
static size_t
cut_line(const struct cuts *c, const struct line *whole, struct line *out, size_t n)
{
	const struct reading *r = c->r;
	struct line l = *whole;

	for (size_t at = l.tok + 1; at < whole->tok_to; at++) {
		if (c->at[at] == CUT_NONE)
			continue;
		out[n] = l;
		out[n].tok_to = at;
		out[n].to = r->tok[at - 1].to;
		out[n].width = width_of(r, out[n].from, out[n].to);
		out[n++].wraps = false;
		l.tok = at;
		l.from = r->tok[at].from;
		l.first = c->at[at] == CUT_BLOCK;
		l.item = l.heading = false;
	}
	if (l.tok != whole->tok)
		l.width = width_of(r, l.from, l.to);
	out[n++] = l;
	return n;
}

void
lines_unflatten(struct reading *r)
{
	struct cuts c = { r, arena_array(r->a, uint8_t, r->toks + 1) };
	struct line *line;
	size_t n = 0, most = r->lines;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (l->cell != 0)
			continue;
		cut_embassy(&c, l);
		for (size_t at = l->tok + 1; at < l->tok_to; at++)
			most += c.at[at] != CUT_NONE;
		if (l->width < FLAT_WIDTH)
			continue;
		cut_head(&c, l);
		cut_headings(&c, l);
		if (salutations(r, l) > 1)
			cut_officials(&c, l);
		for (size_t at = l->tok + 1; at < l->tok_to; at++)
			most += c.at[at] != CUT_NONE;
	}
	if (most == r->lines)
		return;
	line = arena_array(r->a, struct line, most + 1);
	for (size_t i = 0; i < r->lines; i++)
		n = cut_line(&c, &r->line[i], line, n);
	r->line = line;
	r->lines = n;
}
