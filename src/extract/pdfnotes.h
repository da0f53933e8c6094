/*
 * pdfnotes.h - footnotes, which stand at the foot of a page and belong after the text
 *
 * A small raised number in the text is the mark of a note if a line below begins with that number,
 * raised too or in small print that goes on to the foot of the page.  Marks and numbers go, as they
 * do in other formats.
 *
 * Memory: in A; the words are those of PAGES.
 */
#ifndef OUTCRY_EXTRACT_PDFNOTES_H
#define OUTCRY_EXTRACT_PDFNOTES_H

#include "extract/pdflayout.h"

struct pdf_note {
	const struct pdf_word **item;
	size_t n, cap;
};

struct pdf_notes {
	struct pdf_note *item;
	size_t n, cap;
	int marks; /* how many went from the text */
};

/* Takes the notes out of PAGES, whose letters mostly have the size BODY: empties the text of
 * their words there. */
struct pdf_notes pdfnotes_take(struct arena *a, struct pdf_pages *pages, double body);

#endif
