/*
 * odt.h - OpenDocument texts (ISO 26300): content.xml, and of headers and footers what names the
 * case
 *
 * Paragraphs, headings by outline level, list items by nesting, tables by row and column, text
 * boxes and footnotes after their paragraph.  Counted and not imported: annotations (comments),
 * tracked deletions (deleted), pictures (objects), bookmarks (residue).
 *
 * Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT; those of zip.h and xml.h.
 */
#ifndef OUTCRY_EXTRACT_ODT_H
#define OUTCRY_EXTRACT_ODT_H

#include "extract/gather.h"
#include "extract/zip.h"

bool odt_is(const struct zip *z);
NODISCARD bool odt_extract(struct arena *a, const struct zip *z, struct blocks *out, struct err *e);

/* The same in one XML file (.fodt). */
NODISCARD bool odt_flat(struct arena *a, struct str xml, struct blocks *out, struct err *e);

/* content.xml alone, added to G: for tests and fuzzing. */
NODISCARD bool odt_content(struct gather *g, struct str xml, struct err *e);

#endif
