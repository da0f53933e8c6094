/*
 * reading_build.h - the steps that build a reading; for reading*.c
 */
#ifndef OUTCRY_IMPORT_READING_BUILD_H
#define OUTCRY_IMPORT_READING_BUILD_H

#include "import/reading.h"

/* reading_lines.c: the lines of all blocks; sets QUOTE and claims its marks. */
void reading_add_lines(struct reading *r);
/* reading_wraps.c: sets WRAPS; the lines have their tokens. */
void reading_mark_wraps(struct reading *r);
/* The line's first word begins in a small letter. */
bool line_starts_lower(const struct reading *r, const struct line *l);

#endif
