/*
 * parts_archive.c - the page of an archive: its own title over the bulletin itself
 *
 *     Further information on UA 986/92 (AFR 36/905/92, 12 March) - Malawi: legal concern: A Example
 *     , Index number: AFR 36/961/1992
 *     EXTERNAL (for general distribution) AI Index: AFR 36/961/92
 *     Further information on UA 986/92 (AFR 36/905/92, 12 March 1992) - Legal Concern
 *
 * The title says in one line what the header says in its own form, and better.
 */
#include "import/lineshape.h"
#include "import/parts_walk.h"
#include "import/refs.h"

#define TITLE_LINES_MOST  6
#define HEADER_LINES_MOST 30

/* ", Index number: AFR 36/961/1992" */
static bool
is_index_of_page(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	struct index_hit index;
	size_t at = l->tok;

	if (at >= l->tok_to || !token_is(&r->tok[at], ",") ||
	    !label_at(r, LABEL_INDEX, at + 1, l->tok_to, &h))
		return false;
	at = h.to < l->tok_to && token_is(&r->tok[h.to], ":") ? h.to + 1 : h.to;
	return index_at(r, at, l->tok_to, &index) && index.to == l->tok_to;
}

static bool
has_header_below(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;

	for (size_t k = i + 1; k < r->lines && k < i + HEADER_LINES_MOST; k++) {
		const struct line *l = &r->line[k];

		if (w->p->of[k].labelled && w->p->of[k].label == LABEL_FURNITURE &&
		    line_names_reference(r, l, w->p->of[k].value))
			return true;
		if (line_is_reference(r, l, w->p->of[k].value) &&
		    line_has_concern(r, l, w->p->of[k].value))
			return true;
	}
	return false;
}

size_t
walk_skip_archive(struct walk *w)
{
	const struct reading *r = w->r;

	for (size_t i = 1; i < r->lines && i < TITLE_LINES_MOST; i++) {
		if (!is_index_of_page(r, &r->line[i]))
			continue;
		if (!has_header_below(w, i))
			return 0;
		for (size_t k = 0; k < i; k++) {
			w->p->of[k].part = PART_NONE;
			w->p->of[k].labelled = false;
			w->p->of[k].second = k + 1 == i;
		}
		return i;
	}
	return 0;
}
