/*
 * pdfcells.h - lines that the edge of a cell broke, in a table with a row for each line
 *
 * Where one side of such a table breaks a line, the other has a gap that is none of its text:
 * the lines before and after it belong together as if it were not there.
 *
 * Memory: in A; the words are pointed to.
 */
#ifndef OUTCRY_EXTRACT_PDFCELLS_H
#define OUTCRY_EXTRACT_PDFCELLS_H

#include "extract/pdfcolumns.h"

/* First words of lines. */
struct pdf_lines {
	const struct pdf_word **item;
	size_t n, cap;
};

struct pdf_cells {
	struct pdf_lines after_gap; /* lines after such a gap */
	struct pdf_lines broken;    /* lines that go on from the one above */
};

struct pdf_cells pdfcells_find(struct arena *a, const struct pdf_rows *rows,
                               const struct pdf_region *g);

bool pdfcells_has(const struct pdf_lines *lines, const struct pdf_row *r);

#endif
