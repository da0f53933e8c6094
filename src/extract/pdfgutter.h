/*
 * pdfgutter.h - the gutter between two columns of prose on a page
 *
 * Where most rows of a page leave a strip in the middle free and the lines on both sides of it
 * fill their columns, the page is one of columns, whatever heads and sizes stand in them: those of
 * a table have short lines, and its strip is crossed by the prose around it.
 *
 * Lengths are points.  Memory: in A, until it is freed; the rows are only read.  No errors.
 * Time: n log n in the words of the page.
 */
#ifndef OUTCRY_EXTRACT_PDFGUTTER_H
#define OUTCRY_EXTRACT_PDFGUTTER_H

#include "extract/pdfcolumns.h"

/* The region of columns on the page that the row FROM begins: false if it has none. */
bool pdfgutter_find(struct arena *a, const struct pdf_rows *rows, size_t from,
                    struct pdf_region *out);

#endif
