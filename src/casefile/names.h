/*
 * names.h - two printings of one name: accents, case, titles and the order of words apart
 *
 * "M. Awa Specimen" is "Ms Awa SPECIMEN".  For comparing, never for showing.
 */
#ifndef OUTCRY_CASEFILE_NAMES_H
#define OUTCRY_CASEFILE_NAMES_H

#include "base/str.h"

/* The folded words of a name without "Mr", "Mme" and such; of titles alone all.  Memory: in A. */
struct strs names_words(struct arena *a, struct str name);

/* Each word of the shorter name stands in the longer; neither is empty. */
bool names_same(struct arena *a, struct str x, struct str y);

/* Written with Latin letters, however accented; names in two scripts cannot be compared. */
bool names_latin(struct arena *a, struct str name);

#endif
