/*
 * parts_list.c - a line that asks, over a list of what is asked
 *
 *     Send appeals to authorities:
 *      - asking them to release Ana Example at once
 *      - the return of the presses
 *
 * The words over the list differ without end and its items may begin with any; that a line of
 * asking stands over items that are neither officials nor people shows it.
 */
#include "import/lineshape.h"
#include "import/parts_walk.h"
#include "import/people.h"
#include "import/personline.h"
#include "import/token.h"

#define ITEMS_SEEN   2  /* that show a list */
#define ITEMS_LINES  12 /* in which they are looked for */
#define HEAD_MOST    80 /* tokens of the line over it; Chinese has one a character */
#define HEAD_TAIL    8  /* tokens at its end in which a word of asking begins */
#define CLAUSE_LINES 6  /* of an item without a mark */
#define ITEM_WORDS   2  /* the least that an item without a verb of demands has */

/* Without a mark: "calling on them to ...;", a verb of demands and the end of an item. */
static bool
is_clause(const struct reading *r, size_t i)
{
	struct label_hit h;

	if (!label_at(r, LABEL_VERB, r->line[i].tok, r->line[i].tok_to, &h))
		return false;
	for (size_t k = i; k < r->lines && k < i + CLAUSE_LINES; k++)
		if (line_ends_item(r, &r->line[k]))
			return true;
		else if (!r->line[k].wraps)
			return false;
	return false;
}

static bool
is_item(const struct walk *w, size_t i)
{
	return w->r->line[i].item || w->p->of[i].value > w->r->line[i].tok || is_clause(w->r, i);
}

static bool
ends_in_colon(const struct reading *r, size_t i)
{
	return line_ends_with(r, &r->line[i], ":") || line_ends_with(r, &r->line[i], "：");
}

/* "Our demands", "What do we ask?", "... asking them;": a word over such lists ends the line. */
static bool
ends_in_list_head(const struct reading *r, const struct line *l)
{
	size_t end = l->tok_to;
	struct label_hit h;

	while (end > l->tok && !r->tok[end - 1].word && !r->tok[end - 1].digits)
		end--;
	for (size_t at = end > l->tok + HEAD_TAIL ? end - HEAD_TAIL : l->tok; at < end; at++)
		if ((label_here(r, LABEL_LIST_HEAD, at, end, &h) && h.to == end) ||
		    (label_here(r, LABEL_URGE_END, at, end, &h) && h.to == end))
			return true;
	return false;
}

/* "... calling on them to" over "* reinstate the workers": the sentence goes on in each item. */
static bool
goes_on_in_items(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t from = l->tok_to > l->tok + HEAD_TAIL ? l->tok_to - HEAD_TAIL : l->tok;
	size_t item = p->of[i + 1].value;
	struct label_hit h;

	return l->tok_to > l->tok && r->tok[l->tok_to - 1].word && item < l[1].tok_to &&
	       r->tok[item].word && (unsigned char)r->text.p[r->tok[item].from] < 0xD8 &&
	       !token_is_capital(r->text, &r->tok[item]) &&
	       (label_find(r, LABEL_LIST_HEAD, from, l->tok_to, &h) ||
	        label_find(r, LABEL_VERB, from, l->tok_to, &h));
}

/* The line asks: it ends in a colon or a word of asking, and asking is what it is about. */
static bool
asks_over_list(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t from = i > 0 && r->line[i - 1].wraps ? r->line[i - 1].tok : l->tok;
	struct label_hit h;

	if (l->tok_to - from > HEAD_MOST)
		return false;
	if (!ends_in_colon(r, i))
		return ends_in_list_head(r, l) || goes_on_in_items(r, p, i);
	return (i + 1 < r->lines && is_clause(r, i + 1)) ||
	       label_find(r, LABEL_LIST_HEAD, from, l->tok_to, &h) ||
	       label_find(r, LABEL_URGE_END, from, l->tok_to, &h) ||
	       label_find(r, LABEL_URGE, from, l->tok_to, &h) ||
	       label_find(r, LABEL_ASK, from, l->tok_to, &h);
}

/* An official, an address or a person: what such lists hold too. */
static bool
names_somebody(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t at = w->p->of[i].value, to;
	struct label_hit h;

	if (w->p->of[i].contacts.n > 0 || label_at(r, LABEL_OFFICE, at, l->tok_to, &h) ||
	    label_at(r, LABEL_INSTITUTION, at, l->tok_to, &h) ||
	    label_at(r, LABEL_EMBASSY, at, l->tok_to, &h) ||
	    label_at(r, LABEL_HONORIFIC, at, l->tok_to, &h))
		return true;
	to = name_run(r, at, l->tok_to, 2).to;
	/* "Ana Example, teacher"; "Ana Example'in serbest ...", and a name may be what is begun
	 * with */
	return to > at && (words_between(r, to, l->tok_to) < ITEM_WORDS ||
	                   (to < l->tok_to && !r->tok[to].word && !token_is(&r->tok[to], "'")));
}

/* Line I is an item of the list that line I + 1 goes on with. */
static bool
is_same_list(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;

	const struct token *here = &r->tok[r->line[i].tok], *next = &r->tok[r->line[i + 1].tok];

	return is_item(w, i) && (r->line[i].item || str_eq(str_sub(r->text, here->from, here->to),
	                                                   str_sub(r->text, next->from, next->to)));
}

static bool
is_without_capitals(const struct walk *w, size_t i)
{
	return (unsigned char)w->r->text.p[w->r->tok[w->p->of[i].value].from] >= 0xD8;
}

/* A verb of demands, which in Arabic, Chinese and Korean may stand last. */
static bool
begins_to_demand(const struct walk *w, size_t i)
{
	struct label_hit h;

	return label_find(w->r, LABEL_VERB, w->p->of[i].value, w->r->line[i].tok_to, &h);
}

/* Item I may be one of a list of demands, of which SURE says that an item before it demands. */
static bool
may_be_demand(const struct walk *w, size_t i, bool sure)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct label_hit h;

	if ((w->p->of[i].labelled && w->p->of[i].label != LABEL_HOW) ||
	    w->p->of[i].value >= l->tok_to)
		return false;
	if (is_without_capitals(w, i)) /* no capital shows a name */
		return w->p->of[i].contacts.n == 0 && (sure || begins_to_demand(w, i));
	return label_at(r, LABEL_VERB, w->p->of[i].value, l->tok_to, &h) ||
	       (l->tok_to >= w->p->of[i].value + ITEM_WORDS && !names_somebody(w, i));
}

bool
walk_heads_list(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	size_t n = 0;

	if (w->state == STATE_LETTER || i + 1 >= r->lines || !asks_over_list(r, w->p, i) ||
	    !is_item(w, i + 1) || is_same_list(w, i))
		return false;
	for (size_t k = i + 1; k < r->lines && k <= i + ITEMS_LINES && n < ITEMS_SEEN; k++) {
		if (!is_item(w, k) && !r->line[k].first && n > 0)
			continue; /* the item goes on */
		if (!is_item(w, k) || !may_be_demand(w, k, n > 0))
			break;
		n++;
	}
	return n >= ITEMS_SEEN;
}
