/*
 * zip.h - zip archives, strictly: for .docx and .odt
 *
 * Only what a word processor writes: stored or deflated entries, one directory at the end that
 * agrees with each entry's own header.  Refused, each with a sentence: encryption, zip64, several
 * volumes, other methods, overlapping entries, duplicate, absolute, ".." or symbolic link names,
 * more than LIMIT_ZIP_ENTRIES, more than LIMIT_UNZIP_BYTES in all, above LIMIT_UNZIP_RATIO.
 *
 * Errors: ERR_INPUT, ERR_LIMIT.
 */
#ifndef OUTCRY_EXTRACT_ZIP_H
#define OUTCRY_EXTRACT_ZIP_H

#include "base/err.h"
#include "base/str.h"

struct zip_entry {
	struct str name; /* view into the archive */
	struct str data; /* as stored; view into the archive */
	int method;      /* 0 stored, 8 deflated */
	uint32_t crc;
	size_t size;        /* inflated, as the directory says */
	size_t header, end; /* place of its own header, end of its data */
};

struct zip {
	struct zip_entry *item;
	size_t n, cap;
};

/* Reads and checks the directory; inflates nothing.  Memory: in A, views into BYTES. */
NODISCARD bool zip_open(struct arena *a, struct str bytes, struct zip *out, struct err *e);

const struct zip_entry *zip_find(const struct zip *z, struct str name); /* or NULL */

/* The bytes of an entry, checked against its size and checksum.  Memory: in A. */
NODISCARD bool zip_read(struct arena *a, const struct zip_entry *entry, struct str *out,
                        struct err *e);

#endif
