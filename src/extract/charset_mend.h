/*
 * charset_mend.h - a document that somebody read in the wrong encoding and saved again
 *
 * Cyrillic, Arabic or Turkish text that was taken for Windows-1252 (or one of them for another) is
 * put right where the whole text proves it: no language as it is, one that we know afterwards.
 * Needs no converters.
 *
 * Memory: in A.
 */
#ifndef OUTCRY_EXTRACT_CHARSET_MEND_H
#define OUTCRY_EXTRACT_CHARSET_MEND_H

#include "extract/block.h"

/* Counts the blocks that it mends in dropped.repaired. */
void charset_mend(struct arena *a, struct blocks *blocks);

/* The same for a text before it is cut into blocks; also UTF-8 that was read as Windows-1252 or
 * -1251, if all of it proves that.  Adds to *REPAIRED. */
struct str charset_mend_text(struct arena *a, struct str text, int *repaired);

#endif
