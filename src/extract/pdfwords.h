/*
 * pdfwords.h - the words of a PDF with their boxes and fonts, by Poppler
 *
 * Memory: in A.  Errors: ERR_INPUT (damaged, protected by a password), ERR_LIMIT (LIMIT_PAGES).
 * What Poppler itself allocated stays until the process ends, which is right after.
 */
#ifndef OUTCRY_EXTRACT_PDFWORDS_H
#define OUTCRY_EXTRACT_PDFWORDS_H

#include "extract/pdflayout.h"

NODISCARD bool pdfwords_read(struct arena *a, struct str bytes, struct pdf_pages *out,
                             int *pictures, struct err *e);

#endif
