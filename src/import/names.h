/*
 * names.h - names of people in running text
 */
#ifndef OUTCRY_IMPORT_NAMES_H
#define OUTCRY_IMPORT_NAMES_H

#include "import/reading.h"

struct span { /* tokens */
	size_t from, to;
};

/* A capital word that belongs to a name, not to a sentence, an office or a country. */
bool is_name_word(const struct reading *r, size_t at, size_t end);
/* The longest run of capitalised words at AT that can be a name; empty if there is none. */
struct span name_run(const struct reading *r, size_t at, size_t end, size_t least);

#endif
