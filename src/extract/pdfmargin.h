/*
 * pdfmargin.h - page numbers and what pages repeat at their edges
 *
 * Page numbers and lines that pages repeat go; the first of a repeated line stays if it names the
 * case, or stands above the text and is what an urgent action begins with.
 */
#ifndef OUTCRY_EXTRACT_PDFMARGIN_H
#define OUTCRY_EXTRACT_PDFMARGIN_H

#include "extract/pdflayout.h"

/* Empties the text of the words that go; returns how many lines they were.  Memory: A. */
int pdfmargin_drop(struct arena *a, struct pdf_pages *pages);

/* The same of the menus of a web site: lists of a few words each that stand over the first
 * heading, in letters larger than BODY, of the first page. */
int pdfmargin_drop_menus(struct arena *a, struct pdf_pages *pages, double body);

#endif
