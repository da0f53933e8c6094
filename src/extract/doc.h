/*
 * doc.h - Word 97 to 2003 documents (MS-DOC), by their piece table
 *
 * The main text and the footnotes, as paragraphs, headings (built-in styles 1 to 9) and table
 * cells. Field codes are dropped and counted; so are pictures and the comments' text.  Files of
 * Word 6 and 95, and encrypted ones, are refused with a sentence.
 *
 * Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT.
 */
#ifndef OUTCRY_EXTRACT_DOC_H
#define OUTCRY_EXTRACT_DOC_H

#include "extract/gather.h"

NODISCARD bool doc_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e);

#endif
