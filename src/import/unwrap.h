/*
 * unwrap.h - lines that were cut at one width, whole again
 */
#ifndef OUTCRY_IMPORT_UNWRAP_H
#define OUTCRY_IMPORT_UNWRAP_H

#include "import/reading.h"

/* Joins lines that the width of the text cut; those of hand-set text stay.  The end of building. */
void lines_unwrap(struct reading *r);

#endif
