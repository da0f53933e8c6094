/*
 * pdfjoints.h - whether a line of a PDF goes on in the one below
 *
 * Pure geometry and the look of the words at the break.  Lengths are points, from the left and the
 * top of a page.  A row given has words; "before" is the row above it in its column.
 *
 * Memory: nothing is allocated; what is given is only read.  No errors.
 */
#ifndef OUTCRY_EXTRACT_PDFJOINTS_H
#define OUTCRY_EXTRACT_PDFJOINTS_H

#include "extract/pdfcells.h"
#include "extract/pdfrows.h"

#define PDF_HEADING_PART 1.25 /* of the body's size: a heading's */

/* Where a column stands: in a table, or all zero. */
struct pdf_place {
	int table, row, col;           /* from 1 */
	double x1;                     /* where the column ends at the latest */
	const struct pdf_cells *cells; /* the table's lines that an edge broke; NULL: not known */
	bool of_page; /* a column of a whole page: its lines are shorter than a page's */
};

/* Of some rows of a column. */
struct pdf_margins {
	double x0, x1; /* the leftmost and the rightmost edge of a word */
	double size;   /* of the body's font; 0: unknown */
	bool of_page;  /* a column of a whole page */
	bool lines;    /* other lines around end on purpose, as those of an address do */
};

/* How the text of a row goes on in the one below. */
enum pdf_joint {
	LINE_ENDS,
	LINE_GOES_ON,
	WORD_GOES_ON /* "Example-" and below "Sample", or an address that no line can hold */
};

/* The first word of NEXT would have had room in R. */
bool pdfjoint_has_room(const struct pdf_margins *m, const struct pdf_row *r,
                       const struct pdf_row *next);

/* A line which R goes on from is wider than this. */
double pdfjoint_full_width(const struct pdf_margins *m, const struct pdf_row *r);

/* In a cell, where most lines end on purpose: AT is the cell. */
enum pdf_joint pdfjoint_in_cell(const struct pdf_row *before, const struct pdf_row *r,
                                const struct pdf_place *at);

/* In prose or a heading, M being the margins of the rows around. */
enum pdf_joint pdfjoint_in_text(const struct pdf_margins *m, const struct pdf_row *before,
                                const struct pdf_row *r);

#endif
