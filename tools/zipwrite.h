/*
 * zipwrite.h - zip archives written in memory, honest or not
 *
 * For tools/mkdocx and for tests, which also need archives that lie.  Always the same bytes for
 * the same input: every entry is dated 1980-01-01.
 */
#ifndef OUTCRY_ZIPWRITE_H
#define OUTCRY_ZIPWRITE_H

#include "base/buf.h"

/* What the two headers of one entry say; zipwrite_add() fills it in truthfully. */
struct zipwrite_entry {
	struct str name;
	struct str packed; /* as stored */
	unsigned flags, method, made_by;
	unsigned long crc, size, packed_size;
	unsigned long mode;    /* of the external attributes' upper half */
	size_t at;             /* of its header, once written */
	struct str local_name; /* in its own header, if not NAME */
};

struct zipwrite {
	struct arena *a;
	struct buf out;
	struct zipwrite_entry *item;
	size_t n, cap;
};

void zipwrite_init(struct zipwrite *z, struct arena *a);
void zipwrite_add(struct zipwrite *z, const char *name, struct str bytes); /* deflated */
void zipwrite_store(struct zipwrite *z, const char *name, struct str bytes);

/* Writes a header that says what ENTRY says, and its bytes; in the directory, too. */
void zipwrite_raw(struct zipwrite *z, struct zipwrite_entry entry);

struct str zipwrite_done(struct zipwrite *z); /* with the directory; memory: in the arena */

struct str zipwrite_deflate(struct arena *a, struct str bytes); /* raw deflate */

#endif
