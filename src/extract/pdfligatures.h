/*
 * pdfligatures.h - lam and alef that a PDF gives the wrong way round
 *
 * Arabic joins the two to one sign.  Poppler takes it apart, gives each letter one half of its box
 * and turns the halves round with the word, so that "lam alef" is read as "alef lam", which other
 * words hold, too.  Told apart are they by what no word has, and by the boxes: the half of a
 * sign is as wide as that of every other such sign, a lam of its own is as wide as other lams.
 * What neither tells stays as it is.
 *
 * Lengths are points.  Memory: in A, until it is freed; the glyphs are changed where they stand.
 * No errors.  Time: n log n in the glyphs.
 */
#ifndef OUTCRY_EXTRACT_PDFLIGATURES_H
#define OUTCRY_EXTRACT_PDFLIGATURES_H

#include "extract/pdfglyphs.h"

/* Turns round those of WORDS, whose boxes stand at their letters. */
void pdfligatures_turn(struct arena *a, struct pdf_glyph *g, const struct pdf_spans *words);

#endif
