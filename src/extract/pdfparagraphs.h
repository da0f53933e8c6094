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
#include "extract/pdfjoints.h"

/* Some rows of a document whose letters mostly have one SIZE; 0: unknown. */
struct pdf_column {
	const struct pdf_rows *rows;
	size_t from, to;
	double size;
};

NODISCARD bool pdfparagraphs_put(struct gather *g, const struct pdf_column *c,
                                 const struct pdf_place *at, struct err *e);

#endif
