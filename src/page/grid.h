/*
 * grid.h - a row for each official, a tick for each channel: of the form and of a receipt
 */
#ifndef OUTCRY_PAGE_GRID_H
#define OUTCRY_PAGE_GRID_H

#include "page/report.h"
#include "page/view_report.h"

struct grid_in {
	const struct page_official *officials;
	size_t n_officials;
	const struct page_typed *did; /* what is ticked already */
	size_t n_did;
	struct str language; /* of the officials' titles */
};

/* The last row is of a post that names nobody.  Memory: in A. */
struct view_rows grid_rows(struct arena *a, const struct lang *l, const struct grid_in *in);

/* Many of one kind, with what is chosen in ONE.  Memory: in A. */
void grid_many(struct arena *a, const struct lang *l, const struct grid_in *in,
               const struct page_typed *one, struct view_grid *out);

#endif
