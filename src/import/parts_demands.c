/*
 * parts_demands.c - what stands under "Write a letter" and demands nothing
 *
 * The words that open a list of demands also stand over instructions ("1. Write your letter, 2.
 * Send it") and over the story itself.  A list of demands shows it: verbs of demands, semicolons,
 * bullets, a colon over it.  What shows nothing of it is told, or an instruction.  Among real
 * demands and in a list of their own instructions are known by their words: "Forward this message".
 */
#include "import/lineshape.h"
#include "import/parts.h"

#define FAR_WORDS 3 /* of a label that tells the reader what to do in the middle of an item */

/* "n", the Wingdings bullet on a line of its own */
static bool
is_symbol(const struct line *l)
{
	return l->width == 1;
}

static bool
has_item(const struct reading *r, const struct parts *p, size_t i)
{
	return r->line[i].item || p->of[i].value > r->line[i].tok;
}

static bool
says(const struct reading *r, enum label_kind kind, const struct line *l)
{
	struct label_hit h;

	return label_find(r, kind, l->tok, l->tok_to, &h);
}

static bool
demands_something(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	return is_symbol(l) || line_ends_item(r, l) ||
	       label_at(r, LABEL_VERB, p->of[i].value, l->tok_to, &h) || says(r, LABEL_URGE, l) ||
	       says(r, LABEL_PLEAD, l) || says(r, LABEL_URGE_END, l);
}

/* "Scrivi la tua lettera ..." tells the reader what to do; it belongs to no field. */
static bool
instructs(const struct reading *r, const struct line *l)
{
	return says(r, LABEL_HOW, l) || says(r, LABEL_TARGETS, l) || says(r, LABEL_CALL, l);
}

/* A run of demands, lines FROM to TO, is one by its shape or its words. */
static bool
is_list(const struct reading *r, const struct parts *p, size_t from, size_t to)
{
	bool colon = from > 0 && (line_ends_with(r, &r->line[from - 1], ":") ||
	                          line_ends_with(r, &r->line[from - 1], "："));
	size_t items = 0;

	for (size_t i = from; i < to; i++) {
		if (demands_something(r, p, i))
			return true;
		items += has_item(r, p, i);
		colon = colon && !instructs(r, &r->line[i]);
	}
	return colon || items > 1;
}

/* "Preferred language: French", in whatever words */
static bool
states_languages(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (; at + 1 < end; at++)
		if (token_is(&r->tok[at], ":"))
			return label_at(r, LABEL_LANGUAGE, at + 1, end, &h);
	return false;
}

/* "Send this letter or write your own", "... we ask that you write your own letter": told to the
 * reader.  Few words tell it where they begin the item, many wherever they stand. */
static bool
tells_reader(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	bool verb = label_at(r, LABEL_VERB, at, end, &h); /* "(please do not mention her son)" */

	if (states_languages(r, at, end))
		return true;
	for (size_t i = at; i < end; i++)
		if (label_at(r, LABEL_READER, i, end, &h) &&
		    (i == at || (!verb && h.to >= i + FAR_WORDS)))
			return true;
	return false;
}

/* Items of the demands FROM to TO that tell the reader what to do are what the list is headed by.
 */
static void
part_instructions(const struct reading *r, struct parts *p, size_t from, size_t to)
{
	for (size_t i = from, end; i < to; i = end) {
		end = reading_paragraph_end(r, i, to);
		if (p->of[i].value >= r->line[end - 1].tok_to ||
		    !tells_reader(r, p->of[i].value, r->line[end - 1].tok_to))
			continue;
		for (size_t k = i; k < end; k++) {
			p->of[k].part = PART_ACT;
			p->of[k].labelled = false;
			p->of[k].told = true; /* left for somebody to look at */
		}
	}
}

void
parts_demands(const struct reading *r, struct parts *p)
{
	size_t to;

	for (size_t i = 0; i < r->lines; i = to) {
		to = p->of[i].part == PART_DEMANDS ? parts_run_end(r, p, i) : i + 1;
		if (p->of[i].part != PART_DEMANDS)
			continue;
		if (is_list(r, p, i, to)) {
			part_instructions(r, p, i, to);
			continue;
		}
		for (size_t k = i, end; k < to; k = end) {
			enum part part = PART_STORY;

			end = reading_paragraph_end(r, k, to);
			for (size_t n = k; n < end; n++)
				if (instructs(r, &r->line[n]) || !line_is_prose(r, &r->line[n]))
					part = PART_NONE;
			for (size_t n = k; n < end; n++)
				p->of[n].part = part;
		}
	}
}
