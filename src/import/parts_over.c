/*
 * parts_over.c - a line over officials, in whatever words
 *
 *     You may send your communications to:
 *     LETTRE / E-MAIL À
 *     Senden Sie bitte eine Kopie Ihres Schreibens an:
 *
 * The sentences over an address differ without end; the words they are made of do not.  A line of
 * only such words, one of them for what is sent and one for where it goes, heads officials where
 * one stands below it.
 */
#include "import/dates.h"
#include "import/lineshape.h"
#include "import/parts_walk.h"
#include "import/token.h"

#define OVER_MOST  60 /* tokens; Chinese and Korean have one a character */
#define OVER_WORDS 30
#define BELOW_MOST 8    /* lines in which an official shows */
#define ITEM_START 5    /* tokens of an item in which it does */
#define NAME_LINES 2    /* a name and an office, in either order */
#define TOLD_MOST  4000 /* tokens in which somebody is told of before */

enum over { OVER_NOT, OVER_OFFICIALS, OVER_COPIES };

/* What the words of a heading say. */
struct said {
	size_t send, to, copy;
};

/* Behind the word of a heading at AT, AT if it is none. */
static size_t
step_over(const struct reading *r, size_t at, size_t end, struct said *said)
{
	static const enum label_kind kinds[] = { LABEL_OVER_COPY, LABEL_OVER_SEND, LABEL_OVER_TO,
		                                 LABEL_OVER_SMALL };
	size_t *const counts[] = { &said->copy, &said->send, &said->to, NULL };
	size_t best = ARRAY_LEN(kinds), to = at;
	struct label_hit h;
	struct date_hit d;

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (!label_here(r, kinds[i], at, end, &h) || h.to <= to)
			continue;
		best = i;
		to = h.to;
	}
	if (best < ARRAY_LEN(kinds)) {
		if (counts[best] != NULL)
			++*counts[best];
		return to;
	}
	if (date_at(r, at, end, &d))
		return d.to;
	if (label_here(r, LABEL_LANGUAGE, at, end, &h))
		return h.to;
	if (label_here(r, LABEL_COUNTRY, at, end, &h) && !token_is(&r->tok[at], "us"))
		return h.to; /* "To write to us:" is no country */
	return r->tok[at].word || r->tok[at].digits ? at : at + 1;
}

/* What tokens AT to END are, all of them words of a heading. */
static enum over
read_words(const struct reading *r, size_t at, size_t end)
{
	struct said said = { 0 };

	if (end > at + OVER_MOST)
		return OVER_NOT;
	while (at < end) {
		size_t next = step_over(r, at, end, &said);

		if (next == at)
			return OVER_NOT;
		at = next;
	}
	if (said.copy > 0)
		return OVER_COPIES;
	return said.send > 0 && said.to > 0 ? OVER_OFFICIALS : OVER_NOT;
}

/* "- to the President of Northland, Mr Example: ..." and no demand, which can name an office too.
 */
static bool
is_official_item(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t at = w->p->of[i].value;
	struct label_hit h;

	if (label_here(r, LABEL_VERB, at, l->tok_to, &h))
		return false;
	return names_official(r, at, at + ITEM_START < l->tok_to ? at + ITEM_START : l->tok_to);
}

/* "Ana Example", of whom the text tells already: who is at risk, or has written it. */
static bool
is_told_of(const struct reading *r, const struct line *l)
{
	size_t from = l->tok, to = l->tok_to, most = l->tok < TOLD_MOST ? l->tok : TOLD_MOST;
	struct label_hit h;

	if (label_here(r, LABEL_HONORIFIC, from, to, &h))
		from = h.to;
	while (to > from && !r->tok[to - 1].word)
		to--;
	for (size_t at = 0; to > from && at + (to - from) <= most; at++)
		if (tokens_eq(r, at, at + (to - from), from, to))
			return true;
	return false;
}

static bool
names_office(const struct reading *r, const struct line *l)
{
	static const enum label_kind kinds[] = { LABEL_OFFICE, LABEL_EMBASSY, LABEL_DIPLOMATS };

	return label_find_any(r, kinds, ARRAY_LEN(kinds), l->tok, l->tok_to);
}

/* Below line I stands somebody to write to, before a sentence or another part: by an office, or by
 * an institution or a title where no letter or background ended.  A way to reach him shows
 * nothing: authors and who issues it print theirs, and prisoners get letters too. */
static bool
has_official_below(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	bool late = w->state == STATE_LETTER || w->state == STATE_BACKGROUND ||
	            w->state == STATE_REPORT || w->state == STATE_LOOSE;
	bool told = i + 1 < r->lines && is_told_of(r, &r->line[i + 1]);

	for (size_t k = i + 1; k < r->lines && k <= i + BELOW_MOST; k++) {
		const struct line *l = &r->line[k];
		const struct mark_of_line *m = &w->p->of[k];
		struct label_hit h;

		if (m->labelled || line_opens_letter(r, k))
			return false;
		if (l->item || m->value > l->tok)
			return is_official_item(w, k);
		if (names_office(r, l))
			return !told || k <= i + NAME_LINES;
		if (!late && !told &&
		    (names_official(r, l->tok, l->tok_to) ||
		     label_find(r, LABEL_INSTITUTION, l->tok, l->tok_to, &h)))
			return true;
		if (line_is_prose(r, l))
			return false;
	}
	return false;
}

/* "Below is a model. Sign it and send it to:": behind what is said before it. */
static size_t
last_sentence(const struct reading *r, size_t at, size_t end)
{
	if (end < at + 2 || !token_is(&r->tok[end - 1], ":"))
		return at;
	for (size_t i = end - 1; i > at; i--)
		if (r->tok[i].spaced &&
		    (token_is(&r->tok[i - 1], ".") || token_is(&r->tok[i - 1], "!") ||
		     token_is(&r->tok[i - 1], "?")))
			return i;
	return at;
}

/* A line of its own, by its colon, its block, its letters or its mark. */
static bool
stands_alone(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];

	return line_ends_with(r, l, ":") || line_ends_with(r, l, "：") ||
	       (!l->wraps && (l->first || l->heading || l->bold || line_is_capitals(r, l)));
}

/* Labels that say more than a heading of officials would. */
static bool
is_told_by_label(const struct mark_of_line *m)
{
	return m->labelled && m->label != LABEL_HOW && m->label != LABEL_ACT &&
	       m->label != LABEL_LETTER && m->label != LABEL_LANGUAGES;
}

bool
walk_heads_officials(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];
	size_t at = l->tok, end = l->tok_to, below = i;
	enum over over;

	if (at == end || is_told_by_label(m) || m->contacts.n > 0 || w->state == STATE_VALUE ||
	    words_between(r, at, end) > OVER_WORDS)
		return false;
	if (!m->labelled)
		at = m->value; /* behind "2." or a bullet */
	if (l->wraps && line_flow_end(r, l) > end) {
		below = i + 1;
		end = line_flow_end(r, l);
		if (!line_ends_with(r, l + 1, ":"))
			return false;
	} else if (!stands_alone(w, i)) {
		return false;
	}
	at = last_sentence(r, at, end);
	if (at >= l->tok_to)
		return false; /* of the next line */
	over = read_words(r, at, end);
	if (over == OVER_NOT || walk_heads_list(w, below) || !has_official_below(w, below))
		return false;
	*m = (struct mark_of_line){ .labelled = true,
		                    .label = over == OVER_COPIES ? LABEL_COPIES : LABEL_TARGETS,
		                    .label_only = true,
		                    .value = l->tok_to,
		                    .label_to = l->tok_to,
		                    .label_from = at,
		                    .flows_to = below > i ? end : 0,
		                    .copy = over == OVER_COPIES,
		                    .hit = { .from = l->tok, .to = l->tok_to } };
	w->copy = over == OVER_COPIES;
	w->r->line[below + 1].cut = true; /* no line of the official before it */
	walk_open_part(w, i, PART_TARGETS_INTRO, STATE_TARGETS);
	return true;
}
