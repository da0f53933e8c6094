/*
 * parts_internal.c - paragraphs that the desk wrote for itself
 *
 *     Internal note: ring the sister before this goes out.
 *     [NOT FOR PUBLICATION: she is at her aunt's in Example Town]
 *
 * They name what must stay hidden, and so they are in no field; the text keeps them unplaced.
 */
#include "import/labels.h"
#include "import/parts_walk.h"

#define MARKS_MOST 3 /* tokens such as "[" or "* *" before the words */

static bool
is_told(enum part part)
{
	return part != PART_FURNITURE && part != PART_REFERENCE && part != PART_TARGETS &&
	       part != PART_NONE;
}

/* "Internal note:", "Internal:" and "[Internal]", but not "Internal exile is ...". */
static bool
begins_internal(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t k = 0; k < MARKS_MOST && at < end && !r->tok[at].word; k++)
		at++;
	return label_at(r, LABEL_INTERNAL, at, end, &h) && (h.to == end || !r->tok[h.to].word);
}

void
parts_internal(struct reading *r, struct parts *p)
{
	struct label_hit h;
	bool any = false;

	for (size_t i = 0, end; i < r->lines; i = end) {
		size_t tok = r->line[i].tok, to;

		for (end = i + 1; end < r->lines && !r->line[end].first; end++)
			continue;
		to = r->line[end - 1].tok_to;
		if (!is_told(p->of[i].part) || (!begins_internal(r, tok, to) &&
		                                !label_find(r, LABEL_UNPUBLISHED, tok, to, &h)))
			continue;
		any = true;
		for (size_t k = i; k < end; k++) {
			p->of[k].part = PART_NONE;
			p->of[k].labelled = false;
		}
	}
	if (any)
		reading_doubt(r, "what is marked as internal stays out: it is in no field",
		              "/story");
}
