/*
 * pdfwords.h - the words of a PDF with their boxes and fonts, by Poppler
 *
 * Memory: in A.  Errors: ERR_INPUT (damaged, protected by a password), ERR_LIMIT (LIMIT_PAGES).
 * What Poppler itself allocated stays until the process ends, which is right after.
 */
#ifndef OUTCRY_EXTRACT_PDFWORDS_H
#define OUTCRY_EXTRACT_PDFWORDS_H

#include "extract/pdflayout.h"

/* What is no text of the document. */
struct pdf_left_out {
	int pictures;
	int deleted; /* annotations that strike words out, which are not among those read */
};

NODISCARD bool pdfwords_read(struct arena *a, struct str bytes, struct pdf_pages *out,
                             struct pdf_left_out *left_out, struct err *e);

#endif
