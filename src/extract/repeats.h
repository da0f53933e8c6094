/*
 * repeats.h - whether one text stands in another, however their lines are broken
 *
 * Compares runs of four words, without regard to case and signs.
 */
#ifndef OUTCRY_EXTRACT_REPEATS_H
#define OUTCRY_EXTRACT_REPEATS_H

#include "extract/block.h"

/* How many of a hundred such runs of INNER also stand in OUTER; 0 for a few words. */
int repeats_share(struct arena *a, const struct blocks *inner, const struct blocks *outer);

#endif
