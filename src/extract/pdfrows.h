/*
 * pdfrows.h - what shares a height on a page is a row
 *
 * Rows follow each other page by page, from the top of each; the words of a row stand in the
 * order they are read.
 *
 * Memory: in the arena given.  The words are pointed to, not copied.
 */
#ifndef OUTCRY_EXTRACT_PDFROWS_H
#define OUTCRY_EXTRACT_PDFROWS_H

#include "base/buf.h"
#include "extract/pdflayout.h"

struct pdf_row {
	const struct pdf_word **word;
	size_t n, cap;
	double x0, y0, x1, y1;
	double size; /* of its largest word */
	bool bold;   /* all of it */
	bool rtl;    /* read from right to left */
	int page;    /* from 1 */
};

struct pdf_rows {
	struct pdf_row *item;
	size_t n, cap;
};

/* Sorts WORDS. */
struct pdf_rows pdfrows_of(struct arena *a, const struct pdf_word **words, size_t n);

/* Those of one page, of its words that have text. */
struct pdf_rows pdfrows_of_page(struct arena *a, const struct pdf_page *p);

void pdfrow_add(struct arena *a, struct pdf_row *r, const struct pdf_word *w);

/* The I-th word from the left. */
const struct pdf_word *pdfrow_from_left(const struct pdf_row *r, size_t i);

/* The last word that is read. */
const struct pdf_word *pdfrow_last(const struct pdf_row *r);

/* FROM..TO is wider than the space between two words of the row. */
bool pdfrow_is_wide(const struct pdf_row *r, double from, double to);

/* The row's text, a tab for each wide gap. */
void pdfrow_put(struct buf *b, const struct pdf_row *r);

/* Two of its words are farther apart than words are. */
bool pdfrow_has_gap(const struct pdf_row *r);

/* More of a gap under BEFORE than lines of one paragraph leave, or a step back up. */
bool pdfrow_is_far(const struct pdf_row *before, const struct pdf_row *r);

/* No letter of it is a small one, and there are some words. */
bool pdfrow_is_capitals(const struct pdf_row *r);

/* It ends as a sentence, a clause of a list or a line before a list does. */
bool pdfrow_ends_sentence(const struct pdf_row *r);

/* A mark before an item of a list. */
bool pdfrow_is_bullet(struct str s);

/* The word begins with a character of Chinese or Japanese, which have no spaces. */
bool pdfrow_is_east_asian(const struct pdf_word *w);

#endif
