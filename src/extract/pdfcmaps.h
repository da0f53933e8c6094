/*
 * pdfcmaps.h - East Asian encodings that a PDF names but does not hold
 *
 * Poppler reads their tables (poppler-data) when a font first needs one, which the sandbox
 * forbids, and keeps them.  So before it closes a small PDF of our own that needs the same ones
 * is read.  Only names are looked for in the document; nothing of it is parsed.
 */
#ifndef OUTCRY_EXTRACT_PDFCMAPS_H
#define OUTCRY_EXTRACT_PDFCMAPS_H

#include "base/arena.h"
#include "base/str.h"

/* The predefined encodings that BYTES name, at most MOST of them.  Memory: static. */
size_t pdfcmaps_named(struct str bytes, struct str *out, size_t most);

/* A PDF with a font in the encoding NAME, one of those above.  Memory: in A. */
struct str pdfcmaps_sample(struct arena *a, struct str name);

/* Makes Poppler read the tables for BYTES. */
void pdfcmaps_prepare(struct arena *a, struct str bytes);

#endif
