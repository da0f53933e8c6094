#include "zipwrite.h"

#include <zlib.h>

#define ARCHIVE_MOST ((size_t)64 * 1024 * 1024)

static void
put(struct buf *b, unsigned long v, int bytes)
{
	for (int i = 0; i < bytes; i++)
		buf_putc(b, (char)(v >> (8 * i)));
}

void
zipwrite_init(struct zipwrite *z, struct arena *a)
{
	*z = (struct zipwrite){ .a = a };
	buf_init(&z->out, a, ARCHIVE_MOST);
}

struct str
zipwrite_deflate(struct arena *a, struct str bytes)
{
	z_stream s = { 0 };
	size_t room;
	char *to;

	CHECK(deflateInit2(&s, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) ==
	      Z_OK);
	room = deflateBound(&s, bytes.n);
	to = arena_alloc(a, room, 1);
	s.next_in = (unsigned char *)(uintptr_t)bytes.p; /* zlib does not write there */
	s.avail_in = (unsigned)bytes.n;
	s.next_out = (unsigned char *)to;
	s.avail_out = (unsigned)room;
	CHECK(deflate(&s, Z_FINISH) == Z_STREAM_END);
	room = s.total_out;
	(void)deflateEnd(&s);
	return (struct str){ to, room };
}

/* The 26 bytes that both headers share, from "version needed" to "extra length". */
static void
put_common(struct buf *b, const struct zipwrite_entry *e, size_t name_n)
{
	put(b, 20, 2);
	put(b, e->flags, 2);
	put(b, e->method, 2);
	put(b, 0, 2);
	put(b, 1 | 1 << 5, 2); /* 1980-01-01 */
	put(b, e->crc, 4);
	put(b, e->packed_size, 4);
	put(b, e->size, 4);
	put(b, name_n, 2);
	put(b, 0, 2);
}

void
zipwrite_raw(struct zipwrite *z, struct zipwrite_entry entry)
{
	struct str local = entry.local_name.n > 0 ? entry.local_name : entry.name;

	entry.at = z->out.n;
	put(&z->out, 0x04034B50, 4);
	put_common(&z->out, &entry, local.n);
	buf_put(&z->out, local);
	buf_put(&z->out, entry.packed);
	VEC_PUSH(z->a, z, entry);
}

static unsigned long
checksum(struct str bytes)
{
	return crc32(0, (const unsigned char *)bytes.p, (unsigned)bytes.n);
}

void
zipwrite_add(struct zipwrite *z, const char *name, struct str bytes)
{
	struct str packed = zipwrite_deflate(z->a, bytes);

	zipwrite_raw(z, (struct zipwrite_entry){ .name = str_c(name),
	                                         .packed = packed,
	                                         .method = 8,
	                                         .crc = checksum(bytes),
	                                         .size = bytes.n,
	                                         .packed_size = packed.n });
}

void
zipwrite_store(struct zipwrite *z, const char *name, struct str bytes)
{
	zipwrite_raw(z, (struct zipwrite_entry){ .name = str_c(name),
	                                         .packed = bytes,
	                                         .crc = checksum(bytes),
	                                         .size = bytes.n,
	                                         .packed_size = bytes.n });
}

struct str
zipwrite_done(struct zipwrite *z)
{
	size_t start = z->out.n, n;

	for (size_t i = 0; i < z->n; i++) {
		const struct zipwrite_entry *e = &z->item[i];

		put(&z->out, 0x02014B50, 4);
		put(&z->out, 20 | e->made_by << 8, 2);
		put_common(&z->out, e, e->name.n);
		put(&z->out, 0, 2 + 2 + 2); /* comment, volume, internal attributes */
		put(&z->out, e->mode << 16, 4);
		put(&z->out, e->at, 4);
		buf_put(&z->out, e->name);
	}
	n = z->out.n - start;
	put(&z->out, 0x06054B50, 4);
	put(&z->out, 0, 4);
	put(&z->out, z->n, 2);
	put(&z->out, z->n, 2);
	put(&z->out, n, 4);
	put(&z->out, start, 4);
	put(&z->out, 0, 2);
	CHECK(!z->out.failed);
	return buf_str(&z->out);
}
