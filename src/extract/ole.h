/*
 * ole.h - compound files (MS-CFB): the streams inside a .doc
 *
 * Every chain of sectors is bounded by the file's length, so a circle ends as damage.
 *
 * Memory: in A.  Errors: ERR_INPUT.
 */
#ifndef OUTCRY_EXTRACT_OLE_H
#define OUTCRY_EXTRACT_OLE_H

#include "base/err.h"
#include "base/str.h"

struct ole {
	struct str bytes;
	size_t sector, mini_sector; /* sizes */
	uint32_t *fat;
	size_t fat_n;
	struct str directory, mini_fat, mini_stream;
	uint32_t mini_cutoff;
};

NODISCARD bool ole_open(struct arena *a, struct str bytes, struct ole *out, struct err *e);

/* A stream by its name (ASCII); false without *E if there is none. */
bool ole_has(const struct ole *o, const char *name);
NODISCARD bool ole_read(struct arena *a, const struct ole *o, const char *name, struct str *out,
                        struct err *e);

/* Little-endian numbers in S; 0 beyond its end. */
uint32_t ole_u16(struct str s, size_t at);
uint32_t ole_u32(struct str s, size_t at);

#endif
