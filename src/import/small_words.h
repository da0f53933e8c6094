/*
 * small_words.h - which words of the document it writes without a capital too
 *
 * A title in capitals, or with a capital for each word, looks like names; "protesters" in the text
 * below it shows that "Protesters" is none.
 */
#ifndef OUTCRY_IMPORT_SMALL_WORDS_H
#define OUTCRY_IMPORT_SMALL_WORDS_H

#include "import/reading.h"

/* Collects them, once for a reading.  Memory: in the reading's arena. */
void small_words_build(struct reading *r);
/* Token AT stands somewhere in the document without a capital; false before they are built. */
bool stands_small(const struct reading *r, size_t at);
/* At least half of the words in tokens FROM to TO do. */
bool words_stand_small(const struct reading *r, size_t from, size_t to);

#endif
