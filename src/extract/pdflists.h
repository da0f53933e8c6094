/*
 * pdflists.h - lists whose marks a browser draws instead of writing them
 *
 * Under a line that announces something, rows that stand farther in and begin at one edge are such
 * a list if they are prose: a semicolon ends one of them, or one fills its line.  An address that
 * stands farther in does neither.
 *
 * Memory: in A.
 */
#ifndef OUTCRY_EXTRACT_PDFLISTS_H
#define OUTCRY_EXTRACT_PDFLISTS_H

#include "extract/pdfjoints.h"

/* For each of the rows FROM to TO, from 0: an item begins with it. */
bool *pdflists_find(struct arena *a, const struct pdf_rows *rows, size_t from, size_t to,
                    const struct pdf_margins *m);

/* The row ends in a semicolon. */
bool pdflists_ends_item(const struct pdf_row *r);

#endif
