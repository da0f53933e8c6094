/*
 * doubts_told.h - doubts and names of fields in the language of whoever reads them
 *
 * A case document holds its doubts in English, for programs compare them; people read them through
 * here.  The sentences are collected where they are written, by DOUBT() and reading_doubt().
 */
#ifndef OUTCRY_IMPORT_DOUBTS_TOLD_H
#define OUTCRY_IMPORT_DOUBTS_TOLD_H

#include "i18n/lang.h"

/* The sentence WHY of a doubt, as a case holds it; as it is where no translation is known.
 * Memory: in A, or constant. */
struct str doubts_told(struct arena *a, const struct lang *l, struct str why);

/* A member of a case document, "salutation" of "/targets/0/salutation"; as it is in English. */
struct str doubts_member_told(struct arena *a, const struct lang *l, struct str member);

#endif
