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

static bool
is_internal(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return begins_internal(r, at, end) || label_find(r, LABEL_UNPUBLISHED, at, end, &h);
}

/* Lines FROM to TO are in no field. */
static void
leave_out(struct parts *p, size_t from, size_t to)
{
	for (size_t k = from; k < to; k++) {
		p->of[k].part = PART_NONE;
		p->of[k].labelled = false;
	}
}

/* Below the lines of an official in one paragraph, up to where the official goes on. */
static bool
leave_out_of_official(const struct reading *r, struct parts *p, size_t from, size_t to)
{
	bool any = false;

	for (size_t i = from, end; i < to; i = end) {
		end = i + 1;
		if (p->of[i].part != PART_TARGETS ||
		    !is_internal(r, r->line[i].tok, r->line[i].tok_to))
			continue;
		while (end < to && p->of[end].contacts.n == 0)
			end++;
		leave_out(p, i, end);
		any = true;
	}
	return any;
}

void
parts_internal(struct reading *r, struct parts *p)
{
	bool any = false;

	for (size_t i = 0, end; i < r->lines; i = end) {
		for (end = i + 1; end < r->lines && !r->line[end].first; end++)
			continue;
		if (is_told(p->of[i].part) &&
		    is_internal(r, r->line[i].tok, r->line[end - 1].tok_to)) {
			leave_out(p, i, end);
			any = true;
		} else if (leave_out_of_official(r, p, i, end)) {
			any = true;
		}
	}
	if (any)
		reading_doubt(r, "what is marked as internal stays out: it is in no field",
		              "/story");
}
