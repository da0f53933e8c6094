#include "extract/ole.h"

#include <string.h>

#define END_OF_CHAIN 0xFFFFFFFEu
#define ENTRY_BYTES  128u

uint32_t
ole_u16(struct str s, size_t at)
{
	if (at > s.n || s.n - at < 2)
		return 0;
	return (uint32_t)(unsigned char)s.p[at] | (uint32_t)(unsigned char)s.p[at + 1] << 8;
}

uint32_t
ole_u32(struct str s, size_t at)
{
	if (at > s.n || s.n - at < 4)
		return 0;
	return ole_u16(s, at) | ole_u16(s, at + 2) << 16;
}

static bool
damaged(struct err *e)
{
	return err_set(e, ERR_INPUT, "the old Word file is damaged: a chain of sectors is broken");
}

/* Sector N of the file; the header takes the place of one. */
static bool
sector_at(const struct ole *o, uint32_t n, struct str *out)
{
	size_t at = ((size_t)n + 1) * o->sector;

	if (n >= END_OF_CHAIN - 4 || at > o->bytes.n || o->bytes.n - at < o->sector)
		return false;
	*out = str_sub(o->bytes, at, at + o->sector);
	return true;
}

/* All sectors of a chain, SIZE bytes of them at most. */
static bool
read_chain(struct arena *a, const struct ole *o, uint32_t start, size_t size, struct str *out,
           struct err *e)
{
	size_t most = o->bytes.n / o->sector + 1, n = 0;
	char *to = NULL;
	struct str s = { 0 };

	for (uint32_t at = start; at != END_OF_CHAIN && n * o->sector < size; n++) {
		if (n > most || at >= o->fat_n || !sector_at(o, at, &s))
			return damaged(e);
		at = o->fat[at];
	}
	to = arena_alloc(a, n * o->sector + 1, 1);
	n = 0;
	for (uint32_t at = start; at != END_OF_CHAIN && n * o->sector < size; n++) {
		(void)sector_at(o, at, &s);
		memcpy(to + n * o->sector, s.p, o->sector);
		at = o->fat[at];
	}
	*out = (struct str){ to, n * o->sector < size ? n * o->sector : size };
	return true;
}

/* 2.6: a stream shorter than the cutoff lies in small sectors of the root's stream. */
static bool
read_mini(struct arena *a, const struct ole *o, uint32_t start, size_t size, struct str *out,
          struct err *e)
{
	char *to = arena_alloc(a, size + 1, 1);
	size_t done = 0;

	for (uint32_t at = start; done < size; at = ole_u32(o->mini_fat, (size_t)at * 4)) {
		size_t from = (size_t)at * o->mini_sector;
		size_t n = size - done < o->mini_sector ? size - done : o->mini_sector;

		if (at >= END_OF_CHAIN - 4 || from > o->mini_stream.n ||
		    o->mini_stream.n - from < n)
			return damaged(e);
		memcpy(to + done, o->mini_stream.p + from, n);
		done += n;
	}
	*out = (struct str){ to, size };
	return true;
}

/* 2.5: the table of sectors is itself in sectors, listed in the header and then in a chain. */
static bool
read_fat(struct arena *a, struct ole *o, struct err *e)
{
	size_t count = ole_u32(o->bytes, 44), per = o->sector / 4, n = 0;
	uint32_t next = ole_u32(o->bytes, 68);
	struct str list = str_sub(o->bytes, 76, 512), s = { 0 };
	size_t in_list = 109;

	if (count == 0 || count > o->bytes.n / o->sector + 1)
		return damaged(e);
	o->fat = arena_array(a, uint32_t, count * per);
	for (size_t i = 0, k = 0; i < count; i++, k++) {
		if (k == in_list) {
			if (!sector_at(o, next, &list))
				return damaged(e);
			k = 0;
			in_list = per - 1;
			next = ole_u32(list, in_list * 4);
		}
		if (!sector_at(o, ole_u32(list, k * 4), &s))
			return damaged(e);
		for (size_t j = 0; j < per; j++)
			o->fat[n++] = ole_u32(s, j * 4);
	}
	o->fat_n = n;
	return true;
}

/* The directory entry NAME, or empty. */
static struct str
find_entry(const struct ole *o, const char *name)
{
	size_t len = strlen(name);

	for (size_t at = 0; at + ENTRY_BYTES <= o->directory.n; at += ENTRY_BYTES) {
		struct str entry = str_sub(o->directory, at, at + ENTRY_BYTES);
		bool same = ole_u16(entry, 64) == (len + 1) * 2 && len < 32;

		for (size_t i = 0; i < len && same; i++)
			same = ole_u16(entry, i * 2) == (unsigned char)name[i];
		if (same)
			return entry;
	}
	return (struct str){ 0 };
}

bool
ole_open(struct arena *a, struct str bytes, struct ole *out, struct err *e)
{
	struct ole o = { .bytes = bytes };
	uint32_t shift = ole_u16(bytes, 30);
	struct str root;

	if (bytes.n < 1536 || (shift != 9 && shift != 12) || ole_u16(bytes, 32) != 6)
		return err_set(e, ERR_INPUT, "the old Word file is damaged: its header is wrong");
	o.sector = (size_t)1 << shift;
	o.mini_sector = 64;
	o.mini_cutoff = ole_u32(bytes, 56);
	if (!read_fat(a, &o, e) ||
	    !read_chain(a, &o, ole_u32(bytes, 48), bytes.n, &o.directory, e) ||
	    !read_chain(a, &o, ole_u32(bytes, 60), bytes.n, &o.mini_fat, e))
		return false;
	root = str_sub(o.directory, 0, o.directory.n < ENTRY_BYTES ? 0 : ENTRY_BYTES);
	if (ole_u32(root, 120) > 0 &&
	    !read_chain(a, &o, ole_u32(root, 116), ole_u32(root, 120), &o.mini_stream, e))
		return false;
	*out = o;
	return true;
}

bool
ole_has(const struct ole *o, const char *name)
{
	return find_entry(o, name).n > 0;
}

bool
ole_read(struct arena *a, const struct ole *o, const char *name, struct str *out, struct err *e)
{
	struct str entry = find_entry(o, name);
	size_t size = ole_u32(entry, 120);

	if (entry.n == 0)
		return err_set(e, ERR_INPUT, "the old Word file has no part %s", name);
	if (size > o->bytes.n)
		return damaged(e);
	if (size < o->mini_cutoff)
		return read_mini(a, o, ole_u32(entry, 116), size, out, e);
	return read_chain(a, o, ole_u32(entry, 116), size, out, e);
}
