/*
 * pdfparagraphs.h - the rows of one column to blocks
 *
 * A paragraph ends where the gap is larger than its lines leave, where weight or size change, or
 * after a line with room for the next word; a mark begins an item of a list.
 *
 * Memory: in the arena of G.  Errors: those of gather.h.
 */
#ifndef OUTCRY_EXTRACT_PDFPARAGRAPHS_H
#define OUTCRY_EXTRACT_PDFPARAGRAPHS_H

#include "extract/gather.h"
#include "extract/pdfcells.h"
#include "extract/pdfrows.h"

/* Where a column stands: in a table, or all zero. */
struct pdf_place {
	int table, row, col;
	double x1; /* where the column ends at the latest */
	const struct pdf_cells *cells;
	bool of_page; /* a column of a whole page: its lines are shorter than a page's */
};

/* Some rows of a document whose letters mostly have one SIZE; 0: unknown. */
struct pdf_column {
	const struct pdf_rows *rows;
	size_t from, to;
	double size;
};

NODISCARD bool pdfparagraphs_put(struct gather *g, const struct pdf_column *c,
                                 const struct pdf_place *at, struct err *e);

#endif
