/*
 * officials_sentence.c - officials whom a sentence names, whatever part it stands in
 *
 *     ... and to President Ana Example, Office of the President, PO Box 55, Lima, Peru
 *     Send similar notes to: the Presidency, 1 Road, Lima. Fax: ...; and to the Embassy of ...
 *
 * What makes it one is that a small word for whom something is for stands before, and that the way
 * to reach it stands behind: a contact, or an address with a number and a country.
 */
#include "import/officials_block.h"

#include "import/lineshape.h"
#include "import/token.h"

#define SENTENCE_MOST 90 /* tokens of one official */
#define SMALL_MOST    4  /* small words before it */
#define COPY_BEFORE   6  /* tokens in which "copies" stands before it */
#define FLOW_MOST     4  /* lines of one official */
#define NUMBER_LEAST  8  /* digits in a bracket that can be called */
#define VERB_MOST     3  /* tokens of "write to", "fax to" */
#define AND_NEAR      4  /* tokens from an official to the "and" before the next */
#define SHORT_MOST    3  /* letters of a word that a full stop shortens */

/* Behind "to: the", or behind "and the" where AND may stand; AT if no such word stands there. */
static size_t
behind_small(const struct reading *r, size_t at, size_t end, bool and)
{
	size_t i = at;

	if (!label_is(r, LABEL_TO_WHOM, i) && !and)
		return at;
	for (i++; i < end && i < at + SMALL_MOST; i++)
		if (!token_is(&r->tok[i], ":") && !token_is(&r->tok[i], "'") &&
		    (!label_is(r, LABEL_ARTICLE, i) || token_is_capital(r->text, &r->tok[i])))
			break;
	return i;
}

/* "Av.", "No.": the full stop at token DOT ends no sentence. */
static bool
is_short_word(const struct reading *r, size_t dot)
{
	return r->tok[dot - 1].word && r->tok[dot - 1].fold.n <= SHORT_MOST;
}

static bool
begins_contact(const struct reading *r, size_t at, size_t end)
{
	struct contacts c = { 0 };
	struct err e = { 0 };
	size_t to = at + SENTENCE_MOST / 2 < end ? at + SENTENCE_MOST / 2 : end;

	return contactline_parse(r, at, to, &c, &e) && c.n > 0 &&
	       c.item[0].all_from <= r->tok[at].from;
}

static bool
holds_contact(const struct reading *r, size_t at, size_t end)
{
	struct contacts c = { 0 };
	struct err e = { 0 };
	size_t digits = 0;

	for (size_t i = end - 1; i > at && !token_is(&r->tok[i], "("); i--)
		digits += r->tok[i].digits ? r->tok[i].fold.n : 0; /* "(011-57-1-555-0111)" */
	return digits >= NUMBER_LEAST || (contactline_parse(r, at, end, &c, &e) && c.n > 0);
}

/* "(a@example.org), and to ...", "(a@example.org) and the Governor": behind the bracket at token
 * CLOSE another official follows; the comma or "and" is the first token of it. */
static bool
is_next_behind_bracket(const struct reading *r, size_t close, size_t end)
{
	size_t at = close + 1, name = 0;
	enum piece_kind kind;
	struct label_hit h;

	if (!token_is(&r->tok[close], ")") || at + 1 >= end)
		return false;
	at += token_is(&r->tok[at], ",") || token_is(&r->tok[at], ";");
	if (at < end && (label_at(r, LABEL_AND, at, end, &h) || label_at(r, LABEL_OR, at, end, &h)))
		at = h.to;
	if (at == close + 1 || at >= end)
		return false;
	for (size_t i = at; i < end && i < at + VERB_MOST; i++) /* "or write to" */
		if (label_is(r, LABEL_TO_WHOM, i))
			return true;
		else if (!r->tok[i].word || token_is_capital(r->text, &r->tok[i]))
			break;
	if (label_at(r, LABEL_COPIES, at, end, &h))
		return true;
	at += label_is(r, LABEL_ARTICLE, at) && at + 1 < end;
	kind = piece_classify(r, at, comma_after(r, at, end), &name);
	return kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME || kind == PIECE_EMBASSY;
}

/* Where the official that begins at AT ends: with its sentence, before "; and to ...", or behind a
 * bracket with the ways to reach. */
static size_t
official_end(const struct reading *r, size_t at, size_t end)
{
	struct label_hit and;

	end = end < at + SENTENCE_MOST ? end : at + SENTENCE_MOST;
	for (size_t i = at + 1; i + 1 < end; i++) {
		if (is_next_behind_bracket(r, i, end) && holds_contact(r, at, i + 1))
			return i + 1;
		if (token_is(&r->tok[i], ";") &&
		    (label_at(r, LABEL_AND, i + 1, end, &and) || label_is(r, LABEL_TO_WHOM, i + 1)))
			return i;
		if (token_is(&r->tok[i], ".") && r->tok[i + 1].spaced && !is_short_word(r, i) &&
		    token_is_capital(r->text, &r->tok[i + 1]) && !begins_contact(r, i + 1, end))
			return i;
	}
	return end;
}

/* An address with a number that ends in a country. */
static bool
has_address(const struct reading *r, size_t at, size_t end)
{
	size_t commas = 0, last = at, to;
	bool number = false;

	while (end > at && token_is(&r->tok[end - 1], "."))
		end--;
	for (size_t i = at; i < end; i++) {
		number = number || r->tok[i].digits;
		if (!token_is(&r->tok[i], ","))
			continue;
		commas++;
		last = i;
	}
	return number && commas >= 2 && last + 1 < end &&
	       country_at(r, last + 1, end, &to) != NULL && to == end;
}

/* An office, an embassy or a house begins at AT; with a contact a house will do. */
static bool
names_office(const struct reading *r, size_t at, size_t end, bool contacts)
{
	size_t name = at, comma = comma_after(r, at, end);
	enum piece_kind kind = piece_classify(r, at, comma, &name);

	if (kind == PIECE_NAME && comma + 1 < end) /* "Mr Ana Example, Minister of ..." */
		kind = piece_classify(r, comma + 1, comma_after(r, comma + 1, end), &name);
	return token_is_capital(r->text, &r->tok[at]) &&
	       (kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME || kind == PIECE_EMBASSY ||
	        (contacts && kind == PIECE_INSTITUTION));
}

static bool
is_copy(const struct reading *r, const struct line *l, size_t at)
{
	struct label_hit h;

	for (size_t i = at > l->tok + COPY_BEFORE ? at - COPY_BEFORE : l->tok; i < at; i++)
		if (label_at(r, LABEL_COPIES, i, at + 1, &h) || label_is(r, LABEL_LETTER_COPY, i))
			return true;
	return false;
}

/* The end of the lines that the page broke at line I, as far as an official may go. */
static size_t
flow_end(const struct reading *r, size_t i)
{
	size_t end = line_flow_end(r, &r->line[i]);

	for (size_t k = i + 1; k < r->lines && k <= i + FLOW_MOST; k++) {
		const struct line *l = &r->line[k];

		if (!l[-1].wraps || l->first || l->cut || l->tok != l[-1].tok_to)
			break;
		end = l->tok_to > end ? l->tok_to : end;
	}
	return end;
}

/* The official that small words before token SMALL..AT announce; false for none. */
static bool
official_at(const struct officials *o, size_t line, size_t small, size_t at,
            struct official_item *out)
{
	const struct reading *r = o->r;
	const struct line *l = &r->line[line];
	bool among = o->p->of[line].part == PART_TARGETS; /* the next line has its own contacts */
	size_t end = official_end(r, at, among ? l->tok_to : flow_end(r, line));
	struct contacts *c = arena_alloc(r->a, sizeof(*c), _Alignof(struct contacts));
	struct err e = { 0 };

	*c = (struct contacts){ 0 };
	if (!contactline_parse(r, at, end, c, &e))
		return false;
	*out = (struct official_item){
		.line = line, .tok = at, .end = end, .contacts = c, .copy = is_copy(r, l, small)
	};
	while (out->end > at + 1 &&
	       ((c->n > 0 && r->tok[out->end - 1].to > c->rest_to) ||
	        (!r->tok[out->end - 1].digits && !token_is(&r->tok[out->end - 1], ")") &&
	         !token_is_capital(r->text, &r->tok[out->end - 1]))))
		out->end--;
	return names_office(r, at, out->end, c->n > 0) && out->end > at + 1 &&
	       (c->n > 0 || has_address(r, at, out->end));
}

/* The "and" right behind token AT and a comma; END for none. */
static size_t
next_and(const struct reading *r, size_t at, size_t end)
{
	struct label_hit and;

	for (size_t i = at; i < end && i < at + AND_NEAR; i++)
		if (label_at(r, LABEL_AND, i, end, &and) && and.to == i + 1)
			return i;
	return end;
}

size_t
officials_in_sentence(struct officials *o, size_t line, size_t from,
                      void (*take)(struct officials *o, struct official_item it))
{
	const struct reading *r = o->r;
	const struct line *l = &r->line[line];
	size_t n = 0, end = flow_end(r, line), next = end; /* "and" that goes on with another */

	for (size_t i = from; i < l->tok_to && i + 2 < end; i++) {
		size_t at = behind_small(r, i, end, i == next);
		struct official_item it;

		if (at == i || at + 2 >= end || !official_at(o, line, i, at, &it))
			continue;
		official_open(o, &it);
		take(o, it);
		o->contacted = true; /* what stands in the next line is of another */
		i = it.end;
		next = next_and(r, official_end(r, at, end), end);
		n++;
	}
	return n;
}
