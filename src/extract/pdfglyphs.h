/*
 * pdfglyphs.h - the characters of a page with their boxes, cut into words
 *
 * Pure geometry, no library.  A word ends at white space and where the next box stands apart:
 * two columns of a table, a bullet and its text.  Of text from right to left the letters are in
 * the order they are read, their boxes from left to right, as Poppler has them; ligatures of lam
 * and alef come in the order of the boxes and are turned round, and vowel signs that stand alone
 * go back to their letters.  A narrow gap between an East Asian character and a Latin one is no
 * space.
 *
 * Memory: in A.
 */
#ifndef OUTCRY_EXTRACT_PDFGLYPHS_H
#define OUTCRY_EXTRACT_PDFGLYPHS_H

#include "extract/pdflayout.h"

struct pdf_glyph {
	uint32_t cp;
	double x0, y0, x1, y1; /* x0 <= x1, y0 <= y1 */
	double size;
	uint32_t font; /* the same number: the same font */
	bool bold;
};

/* Glyphs FROM..TO are a word. */
struct pdf_span {
	size_t from, to;
	bool gone;   /* marks that went to their letter */
	bool raised; /* a number above the line */
};

struct pdf_spans {
	struct pdf_span *item;
	size_t n, cap;
};

/* Adds the words of GLYPH to PAGE; may move the boxes. */
void pdfglyphs_cut(struct arena *a, struct pdf_glyph *glyph, size_t n, struct pdf_page *page);

/* The marks that Poppler puts around a change of direction; they have no box. */
bool pdfglyphs_is_mark(uint32_t cp);

/* A letter of a script that is read from right to left. */
bool pdfglyphs_is_rtl(uint32_t cp);

#endif
