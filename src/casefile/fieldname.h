/*
 * fieldname.h - what people call a field of a case document: "official 2: email 1"
 *
 * Programs have its JSON pointer; people count from 1.
 */
#ifndef OUTCRY_CASEFILE_FIELDNAME_H
#define OUTCRY_CASEFILE_FIELDNAME_H

#include "casefile/casefile.h"

/* One word of the name in another language; WORD is in English. */
typedef struct str fieldname_word(struct arena *a, const void *ctx, struct str word);

/* FIELD is a JSON pointer, "" for the "document"; WORD NULL: in English.  Memory: in A. */
struct str fieldname(struct arena *a, struct str field, fieldname_word *word, const void *ctx);

/*
 * What doubt I of LIST is about, together with those behind it that say the same sentence of the
 * same official or person: "official 1: name, office, address 2".  TOLD has a place for each doubt;
 * those of this name are set.  Memory: in A.
 */
struct str fieldname_together(struct arena *a, const struct doubts *list, size_t i, bool *told,
                              fieldname_word *word, const void *ctx);

#endif
