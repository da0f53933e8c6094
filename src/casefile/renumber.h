/*
 * renumber.h - permanent numbers of officials: given once, never reused
 *
 * An update may reorder, add and leave out officials; who is the same is decided by name, office
 * and address, compared without case, accents and order of the words of a name.
 */
#ifndef OUTCRY_RENUMBER_H
#define OUTCRY_RENUMBER_H

#include "casefile/casefile.h"

/*
 * Sets the number of each of T: that of the same official among KNOWN (all that the case ever
 * had), else the next above all of them, in the order of T.
 */
void targets_renumber(struct arena *a, const struct targets *known, struct targets *t);

#endif
