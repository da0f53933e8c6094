/*
 * zip.c - the archive as data, before anything of it is inflated
 *
 * Every attack on zip readers lives in a disagreement: of the directory with the headers, of two
 * directories, of sizes with data, of entries about who owns a byte.  A word processor's archive
 * has none, so the first disagreement ends the reading.  Our own reader instead of libzip, which
 * forgives most of them and brings OpenSSL and bzip2 into the sandbox; APPNOTE.TXT 6.3.9.
 */
#include "extract/zip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/limits.h"

#define END_BYTES     22u
#define CENTRAL_BYTES 46u
#define LOCAL_BYTES   30u
#define SMALL_PART    (64u * 1024) /* below this a ratio proves nothing: a blank part is honest */

static uint32_t
le16(struct str s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s.p + at;

	return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

static uint32_t
le32(struct str s, size_t at)
{
	return le16(s, at) | le16(s, at + 2) << 16;
}

static bool
has_signature(struct str s, size_t at, uint32_t signature)
{
	return at + 4 <= s.n && le32(s, at) == signature;
}

/* 4.3.16: the end record, whose comment must end where the file ends. */
static bool
find_end(struct str s, size_t *end, struct err *e)
{
	size_t least = s.n > END_BYTES + 0xFFFF ? s.n - END_BYTES - 0xFFFF : 0;
	int found = 0;

	for (size_t at = s.n < END_BYTES ? 0 : s.n - END_BYTES + 1; at-- > least;) {
		if (!has_signature(s, at, 0x06054B50) || at + END_BYTES + le16(s, at + 20) != s.n)
			continue;
		*end = at;
		found++;
	}
	if (found == 0)
		return err_set(
			e, ERR_INPUT,
			"the zip archive has no directory at its end: is the file complete?");
	if (found > 1)
		return err_set(e, ERR_INPUT, "the zip archive has two directories");
	return true;
}

/* A path that could lead out of a folder, or that no word processor writes. */
static bool
is_bad_name(struct str name)
{
	struct str rest = name;

	if (name.n == 0 || name.n > 255 || name.p[0] == '/' || str_chr(name, '\\') != STR_NPOS ||
	    (name.n > 1 && name.p[1] == ':'))
		return true;
	for (size_t i = 0; i < name.n; i++)
		if ((unsigned char)name.p[i] < 0x20 || name.p[i] == 0x7F)
			return true;
	while (rest.p != NULL)
		if (str_eq(str_cut(&rest, '/'), STR("..")))
			return true;
	return false;
}

/* 4.4: what one directory entry says of itself. */
static bool
check_entry(struct str s, size_t at, const struct zip_entry *entry, size_t packed, struct err *e)
{
	uint32_t flags = le16(s, at + 8), made_by = le16(s, at + 4) >> 8;
	uint32_t mode = le32(s, at + 38) >> 16;

	if (is_bad_name(entry->name))
		return err_set(e, ERR_INPUT, "the zip archive has an entry with a forbidden name");
	if ((flags & (1u | 1u << 6 | 1u << 13)) != 0)
		return err_set(e, ERR_INPUT, "the zip archive is protected by a password");
	if (entry->method != 0 && entry->method != 8)
		return err_set(e, ERR_INPUT, "the zip archive uses compression method %d",
		               entry->method);
	if (made_by == 3 && (mode & 0170000) == 0120000)
		return err_set(e, ERR_INPUT, "the zip archive has a symbolic link");
	if (le32(s, at + 20) == UINT32_MAX || le32(s, at + 24) == UINT32_MAX ||
	    le32(s, at + 42) == UINT32_MAX)
		return err_set(e, ERR_INPUT, "the zip archive is of the zip64 form");
	if (entry->method == 0 && packed != entry->size)
		return err_set(e, ERR_INPUT, "the zip archive has a stored entry of two sizes");
	if (entry->size > SMALL_PART && entry->size / LIMIT_UNZIP_RATIO > packed)
		return err_set(e, ERR_LIMIT,
		               "the zip archive has an entry that grows more than %d times",
		               LIMIT_UNZIP_RATIO);
	return true;
}

/* 4.3.7: the entry's own header must say what the directory says. */
static bool
check_local(struct str s, size_t central, struct zip_entry *entry, size_t packed, size_t most,
            struct err *e)
{
	size_t at = entry->header, data;
	uint32_t flags;

	if (at > most || most - at < LOCAL_BYTES || !has_signature(s, at, 0x04034B50))
		return err_set(e, ERR_INPUT, "the zip archive has an entry without a header");
	flags = le16(s, at + 6);
	data = at + LOCAL_BYTES + le16(s, at + 26) + le16(s, at + 28);
	if (data > most || most - data < packed)
		return err_set(e, ERR_INPUT, "the zip archive is cut off: an entry has no data");
	if (((flags ^ le16(s, central + 8)) & 0x9u) != 0 ||
	    le16(s, at + 8) != (uint32_t)entry->method ||
	    !str_eq(str_sub(s, at + LOCAL_BYTES, at + LOCAL_BYTES + le16(s, at + 26)), entry->name))
		return err_set(e, ERR_INPUT, "the zip archive's directory and headers disagree");
	/* bit 3: sizes follow the data; here they are 0, or right already */
	if ((flags & 8) == 0 || le32(s, at + 22) != 0)
		if (le32(s, at + 14) != entry->crc || le32(s, at + 18) != packed ||
		    le32(s, at + 22) != entry->size)
			return err_set(e, ERR_INPUT,
			               "the zip archive's directory and headers disagree");
	entry->data = str_sub(s, data, data + packed);
	entry->end = data + packed;
	return true;
}

static int
by_place(const void *a, const void *b)
{
	const struct zip_entry *const *x = a, *const *y = b;

	return ((*x)->header > (*y)->header) - ((*x)->header < (*y)->header);
}

static int
by_name(const void *a, const void *b)
{
	const struct zip_entry *const *x = a, *const *y = b;

	return str_cmp((*x)->name, (*y)->name);
}

/* No byte belongs to two entries, no name stands for two. */
static bool
check_all(struct arena *a, const struct zip *z, struct err *e)
{
	const struct zip_entry **list = arena_array(a, const struct zip_entry *, z->n);
	size_t total = 0;

	for (size_t i = 0; i < z->n; i++) {
		list[i] = &z->item[i];
		total += z->item[i].size;
	}
	if (total > LIMIT_UNZIP_BYTES)
		return err_set(e, ERR_LIMIT, "the zip archive holds more than %d MiB",
		               LIMIT_UNZIP_BYTES / 1024 / 1024);
	qsort(list, z->n, sizeof(struct zip_entry *), by_place);
	for (size_t i = 1; i < z->n; i++)
		if (list[i - 1]->end > list[i]->header)
			return err_set(e, ERR_INPUT, "the zip archive has overlapping entries");
	qsort(list, z->n, sizeof(struct zip_entry *), by_name);
	for (size_t i = 1; i < z->n; i++)
		if (str_eq(list[i - 1]->name, list[i]->name))
			return err_set(e, ERR_INPUT, "the zip archive has two entries of one name");
	return true;
}

/* One directory entry at AT; *NEXT is where the next begins. */
static bool
read_entry(struct str s, size_t at, size_t end, struct zip_entry *entry, size_t *next,
           struct err *e)
{
	size_t n, packed;

	if (end - at < CENTRAL_BYTES || !has_signature(s, at, 0x02014B50))
		return err_set(e, ERR_INPUT, "the zip archive's directory is damaged");
	n = le16(s, at + 28);
	*next = at + CENTRAL_BYTES + n + le16(s, at + 30) + le16(s, at + 32);
	if (*next > end)
		return err_set(e, ERR_INPUT, "the zip archive's directory is damaged");
	packed = le32(s, at + 20);
	*entry = (struct zip_entry){ .name = str_sub(s, at + CENTRAL_BYTES, at + CENTRAL_BYTES + n),
		                     .method = (int)le16(s, at + 10),
		                     .crc = le32(s, at + 16),
		                     .size = le32(s, at + 24),
		                     .header = le32(s, at + 42) };
	return check_entry(s, at, entry, packed, e);
}

bool
zip_open(struct arena *a, struct str bytes, struct zip *out, struct err *e)
{
	struct zip z = { 0 };
	size_t end = 0, at, next = 0, n;

	if (!find_end(bytes, &end, e))
		return false;
	n = le16(bytes, end + 10);
	at = le32(bytes, end + 16);
	if (le16(bytes, end + 4) != 0 || le16(bytes, end + 6) != 0 || le16(bytes, end + 8) != n)
		return err_set(e, ERR_INPUT, "the zip archive is of several volumes");
	if (n > LIMIT_ZIP_ENTRIES)
		return err_set(e, ERR_LIMIT, "the zip archive has more than %d entries",
		               LIMIT_ZIP_ENTRIES);
	if (at > end || end - at != le32(bytes, end + 12))
		return err_set(e, ERR_INPUT,
		               "the zip archive's directory is not where its end says");
	for (size_t i = 0; i < n; i++, at = next) {
		struct zip_entry entry = { 0 };

		if (!read_entry(bytes, at, end, &entry, &next, e) ||
		    !check_local(bytes, at, &entry, le32(bytes, at + 20), le32(bytes, end + 16), e))
			return false;
		VEC_PUSH(a, &z, entry);
	}
	if (at != end)
		return err_set(e, ERR_INPUT, "the zip archive's directory is damaged");
	if (!check_all(a, &z, e))
		return false;
	*out = z;
	return true;
}

const struct zip_entry *
zip_find(const struct zip *z, struct str name)
{
	for (size_t i = 0; i < z->n; i++)
		if (str_eq(z->item[i].name, name))
			return &z->item[i];
	return NULL;
}

/* Raw deflate into exactly SIZE bytes; anything else is a lie of the directory. */
static bool
inflate_exactly(const struct zip_entry *entry, char *to)
{
	z_stream z = { 0 };
	bool ok;

	if (inflateInit2(&z, -MAX_WBITS) != Z_OK)
		return false;
	z.next_in = (unsigned char *)(uintptr_t)entry->data.p; /* zlib does not write there */
	z.avail_in = (unsigned)entry->data.n;
	z.next_out = (unsigned char *)to;
	z.avail_out = (unsigned)entry->size;
	ok = inflate(&z, Z_FINISH) == Z_STREAM_END && z.avail_out == 0 && z.avail_in == 0;
	(void)inflateEnd(&z);
	return ok;
}

bool
zip_read(struct arena *a, const struct zip_entry *entry, struct str *out, struct err *e)
{
	char *to = arena_alloc(a, entry->size + 1, 1);
	struct str name = str_sub(entry->name, 0, entry->name.n < 80 ? entry->name.n : 80);

	if (entry->method == 0 && entry->size > 0)
		memcpy(to, entry->data.p, entry->size);
	if (entry->method == 8 && !inflate_exactly(entry, to))
		return err_set(e, ERR_INPUT, "the zip archive's part " STR_FMT " is damaged",
		               STR_ARG(name));
	if (crc32(0, (const unsigned char *)to, (unsigned)entry->size) != entry->crc)
		return err_set(e, ERR_INPUT,
		               "the zip archive's part " STR_FMT " has a wrong checksum",
		               STR_ARG(name));
	*out = (struct str){ to, entry->size };
	return true;
}
