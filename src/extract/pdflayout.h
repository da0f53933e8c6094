/*
 * pdflayout.h - words with boxes to blocks in reading order
 *
 * Pure geometry, no library, so that it can be tested without a PDF.  Lines are rebuilt from the
 * boxes; where two or more columns stand side by side each is read to its end before the next,
 * and its blocks carry table, row 1 and column; a table of labels and values is read row by
 * row.  Page numbers and lines that pages repeat are dropped and counted; the first of a
 * repeated line is kept if it names the case or may be the document's head.  Footnotes come last.
 *
 * A table that goes on at the top of the next page is read as one.  A paragraph ends where the
 * gap is larger than its lines leave, or after a line with room for the next word; one that
 * runs over a page stays one.  A line that ends because the next word had no room goes on after
 * a space; other lines stay apart (newlines inside the block).  An item of a list comes without
 * its mark.
 */
#ifndef OUTCRY_EXTRACT_PDFLAYOUT_H
#define OUTCRY_EXTRACT_PDFLAYOUT_H

#include "extract/gather.h"

struct pdf_word {
	struct str text;
	double x0, y0, x1, y1; /* points, top left origin */
	bool bold;
	bool raised; /* a small number, higher than what stands beside it */
	double size; /* of the font */
	int page;    /* the layout sets it */
};

struct pdf_page {
	struct pdf_word *item;
	size_t n, cap;
	double width, height;
};

struct pdf_pages {
	struct pdf_page *item;
	size_t n, cap;
};

/* Memory: in the arena of G.  Errors: those of gather.h. */
NODISCARD bool pdflayout(const struct pdf_pages *pages, struct gather *g, struct err *e);

#endif
