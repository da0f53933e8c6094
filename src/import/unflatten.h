/*
 * unflatten.h - a page that lost its line breaks, in lines again
 */
#ifndef OUTCRY_IMPORT_UNFLATTEN_H
#define OUTCRY_IMPORT_UNFLATTEN_H

#include "import/reading.h"

/* Cuts very long lines where headings, the head's facts or officials begin.  The end of building.
 */
void lines_unflatten(struct reading *r);

#endif
