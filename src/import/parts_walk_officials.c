/*
 * parts_walk_officials.c - lines that announce officials, diplomats or what to ask of them
 */
#include "import/parts_walk.h"

#include <string.h>

#include "import/lineshape.h"
#include "import/officials.h"
#include "import/token.h"

#define DEMANDS_SEEN   2  /* items that show a list of demands */
#define DEMANDS_LINES  40 /* in which they are looked for */
#define ASKING_MOST    60 /* tokens of a line that asks to write; Chinese has one a character */
#define TOLD_LINES     12 /* of a sentence that tells whom to write to */
#define SAID_WORDS     18 /* more than one has that ends in a full stop, without a number */
#define TOLD_WORDS     30 /* more than an official in one line has */
#define ADDRESSES_MOST 28 /* lines of officials over a letter */

bool
walk_is_diplomats(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	const struct mark_of_line *m = &w->p->of[i];
	struct label_hit h;

	if (m->label == LABEL_COPIES && m->contacts.n > 0 &&
	    m->contacts.rest_to > w->r->tok[m->value < l->tok_to ? m->value : l->tok].from)
		return false; /* "Send copies to the Embassy of X, 1 Road, fax ..." */
	if (label_find(w->r, LABEL_DIPLOMATS, m->hit.from, line_flow_end(w->r, l), &h) &&
	    h.from < l->tok_to && h.from <= m->value + 2)
		return true;
	for (size_t at = m->value; m->label == LABEL_COPIES && at < l->tok_to && at < m->value + 5;
	     at++)
		if (label_is(w->r, LABEL_DIPLOMATIC, at))
			return true;
	return false;
}

bool
walk_tells_behind_label(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t at = w->p->of[i].value, name = 0, words, to = i + 1;
	bool sentence;
	struct label_hit h;

	words = words_between(r, at, l->tok_to);
	while (to < r->lines && to < i + TOLD_LINES && r->line[to - 1].wraps &&
	       !r->line[to].first && !w->p->of[to].labelled && w->p->of[to].contacts.n == 0) {
		words += words_between(r, r->line[to].tok, r->line[to].tok_to);
		to++;
	}
	if (to > i + 1 && !line_ends_with(r, &r->line[to - 1], "."))
		words = words_between(r, at, l->tok_to);
	sentence = line_ends_with(r, &r->line[to - 1], ".");
	for (size_t k = at; k < r->line[to - 1].tok_to; k++)
		sentence = sentence && !r->tok[k].digits;
	return w->p->of[i].contacts.n == 0 && words > (sentence ? SAID_WORDS : TOLD_WORDS) &&
	       piece_classify(r, at, comma_after(r, at, l->tok_to), &name) == PIECE_OTHER &&
	       !label_near(r, LABEL_OFFICE, at, 4, l->tok_to, &h) &&
	       !label_near(r, LABEL_HONORIFIC, at, 4, l->tok_to, &h);
}

bool
walk_introduces_demands(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct label_hit h;

	if (walk_heads_list(w, i))
		return true;
	if (!line_ends_with(w->r, l, ":"))
		return false;
	for (size_t at = w->p->of[i].value; at < l->tok_to; at++)
		if (label_at(w->r, LABEL_VERB, at, l->tok_to, &h) &&
		    str_ends(w->r->tok[at].fold, STR("ing")))
			return true;
	return false;
}

/* A sentence; "High Commission for the People's Republic of Example" over its street is none. */
static bool
tells_something(const struct reading *r, const struct line *l)
{
	return line_is_prose(r, l) &&
	       (line_ends_with(r, l, ".") || words_between(r, l->tok, l->tok_to) > 12);
}

bool
walk_is_official_next(const struct walk *w, size_t i)
{
	size_t k = i + 1;

	while (k < w->r->lines && k < i + ADDRESSES_MOST && !line_opens_letter(w->r, k) &&
	       (!w->p->of[k].labelled || w->p->of[k].label == LABEL_COPIES) &&
	       !tells_something(w->r, &w->r->line[k]))
		k++;
	return k > i + 1 && k < w->r->lines && line_opens_letter(w->r, k);
}

bool
walk_tells_diplomats(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct label_hit h;

	if (w->state != STATE_TARGETS)
		return false;
	if (line_is_prose(w->r, l) && label_find(w->r, LABEL_LETTER_COPY, l->tok, l->tok_to, &h) &&
	    label_find(w->r, LABEL_DIPLOMATIC, h.to, l->tok_to, &h))
		return true; /* "... a copy of your appeals to the diplomatic representative ..." */
	for (size_t at = l->tok; at < l->tok_to && at <= l->tok + 2; at++) {
		if (label_at(w->r, LABEL_DIPLOMATS, at, l->tok_to, &h))
			return words_between(w->r, h.from, h.to) >= 2;
		if (!w->r->tok[at].word || token_is_capital(w->r->text, &w->r->tok[at]))
			return false;
	}
	return false;
}

/* "Les pedimos escribir a las autoridades para:" over items that each begin like a demand. */
static bool
heads_demands(const struct reading *r, const struct parts *p, size_t i)
{
	size_t n = 0;
	struct label_hit h;

	for (size_t k = i + 1; k < r->lines && k <= i + DEMANDS_LINES && n < DEMANDS_SEEN; k++) {
		const struct line *l = &r->line[k];

		if (!l->first && p->of[k].value == l->tok && !l->item)
			continue; /* the item goes on */
		if (!(l->item || p->of[k].value > l->tok) ||
		    !label_here(r, LABEL_VERB, p->of[k].value, l->tok_to, &h))
			break;
		n++;
	}
	return n >= DEMANDS_SEEN;
}

bool
walk_asks_to_write(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	bool own = false;
	size_t n = 0;
	struct label_hit h;

	if ((w->state != STATE_STORY && w->state != STATE_SUMMARY && w->state != STATE_HEAD) ||
	    !line_ends_with(r, l, ":") || l->tok_to - l->tok > ASKING_MOST)
		return false;
	if (heads_demands(r, w->p, i))
		return true;
	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (!label_at(r, LABEL_LANGUAGE, at, l->tok_to, &h))
			continue;
		own = own || strcmp(h.label->value, "own") == 0;
		at = h.to - 1;
		n++;
	}
	return own && n >= 2;
}
