/*
 * rehearsal.h - until outcry.conf says live = yes, no output names a real way to reach anyone
 *
 * Applied once to a case, before anything is made of it (PRODUCT.md, Rehearsal).
 */
#ifndef OUTCRY_REHEARSAL_H
#define OUTCRY_REHEARSAL_H

#include "casefile/casefile.h"

#define REHEARSAL_NUMBER "+1 202 555 0100" /* phone and fax: reserved for fiction */
#define REHEARSAL_HANDLE "@example"

/*
 * A copy of C in which every address, number, handle and link of an official is the rehearsal
 * one: e-mail EMAIL, the number and handle above, post "Rehearsal, 1 Example Street,
 * Exampletown".  A target keeps the channels it had, one value each.  E-mail addresses, phone
 * numbers and handles inside texts (story, notes, letters, report_back, unplaced) are replaced
 * too; links to documents stay.  Memory: in A.
 */
struct casefile casefile_rehearsed(struct arena *a, const struct casefile *c, struct str email);

/* One text with the same replacements.  Memory: in A, or S itself when it holds none. */
struct str text_rehearsed(struct arena *a, struct str s, struct str email);

#endif
