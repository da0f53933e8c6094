/*
 * pdfcolumns.h - where columns stand side by side, and what is no longer part of them
 *
 * A region is rows that follow each other and leave one vertical strip free, at least two of
 * them with words on both sides of it.  It may run over a page.
 */
#ifndef OUTCRY_EXTRACT_PDFCOLUMNS_H
#define OUTCRY_EXTRACT_PDFCOLUMNS_H

#include "extract/pdfrows.h"

struct pdf_region {
	size_t from, to;    /* rows */
	double left, right; /* the free strip */
	bool whole;         /* columns of a whole page, as in a newspaper, not of a table */
};

/* The region whose first row with two sides is FROM; it may begin above, but not above START. */
bool pdfcolumns_find(const struct pdf_rows *rows, size_t start, size_t from,
                     struct pdf_region *out);

/* "Name: X", "1. Y": what stands left of the strip are labels or bullets, to be read by rows. */
bool pdfcolumns_is_labels(const struct pdf_rows *rows, const struct pdf_region *g);

#endif
