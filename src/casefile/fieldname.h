/*
 * fieldname.h - what people call a field of a case document: "official 2: emails 1"
 *
 * Programs have its JSON pointer; people count from 1.
 */
#ifndef OUTCRY_CASEFILE_FIELDNAME_H
#define OUTCRY_CASEFILE_FIELDNAME_H

#include "base/arena.h"
#include "base/str.h"

/* One word of the name in another language; WORD is in English. */
typedef struct str fieldname_word(struct arena *a, const void *ctx, struct str word);

/* FIELD is a JSON pointer, "" for the "document"; WORD NULL: in English.  Memory: in A. */
struct str fieldname(struct arena *a, struct str field, fieldname_word *word, const void *ctx);

#endif
