/*
 * doubts.h - what the whole case says of the confidence in its parts
 */
#ifndef OUTCRY_IMPORT_DOUBTS_H
#define OUTCRY_IMPORT_DOUBTS_H

#include "import/reading.h"

/* Compares officials with each other and names with the text; adds doubts to the reading's OUT. */
void doubts_weigh(struct reading *r);

#endif
