/*
 * pdfparagraphs.h - the rows of one column to blocks
 *
 * A paragraph ends where the gap is larger than its lines leave, where weight or size change, or
 * after a line with room for the next word; a mark begins an item of a list.  Time is linear in the
 * rows.
 *
 * Memory: in the arena of G, which the blocks share with the rows; the rows are only read.
 * Errors: those of gather.h, and ERR_LIMIT for a paragraph over LIMIT_BLOCK_BYTES.
 */
#ifndef OUTCRY_EXTRACT_PDFPARAGRAPHS_H
#define OUTCRY_EXTRACT_PDFPARAGRAPHS_H

#include "extract/gather.h"
#include "extract/pdfjoints.h"

/* Some rows of a document whose letters mostly have one SIZE, in points; 0: unknown. */
struct pdf_column {
	const struct pdf_rows *rows;
	size_t from, to; /* TO is the first that is not of it; none: nothing is put */
	double size;
};

/* Puts the blocks of column C, which stands at AT, behind those of G: cells of AT's table, or
 * paragraphs, headings and items.  False: an error, in E. */
NODISCARD bool pdfparagraphs_put(struct gather *g, const struct pdf_column *c,
                                 const struct pdf_place *at, struct err *e);

#endif
