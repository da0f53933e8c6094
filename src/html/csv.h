/*
 * csv.h - tables for spreadsheets (RFC 4180), safe to open
 *
 * A text that a spreadsheet would take for a formula (= + - @ TAB CR at its start) gets an
 * apostrophe before it.  Lines end in CRLF.
 */
#ifndef OUTCRY_CSV_H
#define OUTCRY_CSV_H

#include "base/buf.h"

#define CSV_BOM "\xef\xbb\xbf" /* without it Excel takes UTF-8 for Windows-1252 */

/* One row of N cells. */
void csv_put_row(struct buf *b, const struct str *cell, size_t n);

/* One cell, without comma. */
void csv_put_cell(struct buf *b, struct str text);

#endif
