/*
 * known_names.h - the people of a case, to be found again where the text names them
 *
 * In scripts without capitals nothing but the known name tells where a name ends.
 */
#ifndef OUTCRY_IMPORT_KNOWN_NAMES_H
#define OUTCRY_IMPORT_KNOWN_NAMES_H

#include "import/reading.h"

struct known_name {
	struct strs word; /* folded */
	size_t person;
	size_t next; /* with the same first word's hash; STR_NPOS: none */
};

#define KNOWN_BUCKETS 256

struct known_names {
	const struct casefile *of;
	struct known_name *item;
	size_t n;
	size_t bucket[KNOWN_BUCKETS];
};

/* Of all in C that are no group.  Memory: in A; C must outlive it. */
struct known_names known_names(struct arena *a, const struct casefile *c);

/* The person whose whole name stands at token AT and does not go on behind it, STR_NPOS for
 * nobody; *TO is behind the name. */
size_t known_name_at(const struct known_names *k, const struct reading *r, size_t at, size_t end,
                     size_t *to);

/* The one person whose name is TEXT, or ends with it, or it with theirs; STR_NPOS for none or
 * two. */
size_t known_name_like(const struct known_names *k, struct str text);

#endif
