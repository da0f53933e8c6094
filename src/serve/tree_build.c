/*
 * tree_build.c - heads, entity tags, and deflate streams with holes
 *
 * RFC 1951: a full flush ends a block on a byte and forgets all that came before, so a stored
 * block of 32 bytes may follow whose content the compressor never saw.  RFC 1952: the trailer has
 * the CRC-32 of all, combined from those of the parts.
 */
#include "serve/tree_build.h"

#include <string.h>
#include <zlib.h>

#include "base/limits.h"
#include "http/response.h"
#include "vault/vault.h"

static const char gzip_head[10] = { 0x1F, (char)0x8B, 8, 0, 0, 0, 0, 0, 0, 3 };
static const char stored_head[5] = { 0, TREE_KEY_BYTES, 0, (char)(0xFF - TREE_KEY_BYTES),
	                             (char)0xFF };

static size_t
count_slots(struct str body)
{
	size_t n = 0, at;

	while ((at = str_find(body, STR(TREE_KEY_SLOT))) != STR_NPOS) {
		n++;
		body = str_from(body, at + TREE_KEY_BYTES);
	}
	return n;
}

static void
find_slots(struct tree_entry *e)
{
	size_t *slot = arena_array(e->arena, size_t, e->slots), *len;
	uint32_t *crc = arena_array(e->arena, uint32_t, e->slots + 1);
	struct str body = e->plain.body;
	size_t from = 0;

	len = arena_array(e->arena, size_t, e->slots + 1);
	for (size_t i = 0; i <= e->slots; i++) {
		size_t to = i < e->slots ? from + str_find(str_from(body, from), STR(TREE_KEY_SLOT))
		                         : body.n;

		if (i < e->slots)
			slot[i] = to;
		len[i] = to - from;
		crc[i] = (uint32_t)crc32(0, (const unsigned char *)body.p + from, (unsigned)len[i]);
		from = to + TREE_KEY_BYTES;
	}
	e->plain.slot = slot;
	e->part_crc = crc;
	e->part_len = len;
}

/* Compresses PART behind what is in OUT, up to a byte border. */
static void
deflate_part(z_stream *z, struct str part, int flush)
{
	int rc;

	if (part.n == 0 && flush != Z_FINISH)
		return; /* two slots side by side: nothing to flush twice */
	z->next_in = (unsigned char *)(uintptr_t)part.p;
	z->avail_in = (unsigned)part.n;
	rc = deflate(z, flush);
	CHECK(rc == (flush == Z_FINISH ? Z_STREAM_END : Z_OK) && z->avail_out > 0);
}

/* Copies bytes into the stream as they are. */
static void
put_raw(z_stream *z, const char *p, size_t n)
{
	CHECK(z->avail_out > n);
	memcpy(z->next_out, p, n);
	z->next_out += n;
	z->avail_out -= (unsigned)n;
}

static bool
compress_with_holes(struct tree_entry *e)
{
	struct str body = e->plain.body;
	size_t room = body.n + body.n / 100 + 64 * (e->slots + 4) + 1024, from = 0;
	char *out = arena_alloc(e->arena, room, 1);
	size_t *slot = arena_array(e->arena, size_t, e->slots);
	z_stream z = { 0 };

	if (deflateInit2(&z, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
		return false;
	z.next_out = (unsigned char *)out;
	z.avail_out = (unsigned)room;
	put_raw(&z, gzip_head, sizeof(gzip_head));
	for (size_t i = 0; i <= e->slots; i++) {
		deflate_part(&z, (struct str){ body.p + from, e->part_len[i] },
		             i < e->slots ? Z_FULL_FLUSH : Z_FINISH);
		if (i == e->slots)
			break;
		put_raw(&z, stored_head, sizeof(stored_head));
		slot[i] = (size_t)((char *)z.next_out - out);
		put_raw(&z, TREE_KEY_SLOT, TREE_KEY_BYTES);
		from += e->part_len[i] + TREE_KEY_BYTES;
	}
	put_raw(&z, "\0\0\0\0\0\0\0", 8); /* tree_fill() writes the trailer */
	e->gzip.body = (struct str){ out, (size_t)((char *)z.next_out - out) };
	e->gzip.slot = slot;
	(void)deflateEnd(&z);
	return true;
}

static void
make_head(struct tree_entry *e, struct tree_form *form, struct http_response *r)
{
	struct buf b;
	struct err err = { 0 };

	r->length = form->body.n;
	r->etag = form->etag;
	buf_init(&b, e->arena, HTTP_HEAD_ROOM);
	http_head_put(&b, r);
	CHECK(buf_done(&b, "head", &form->head, &err));
}

static bool
compresses(struct str type)
{
	return str_starts(type, STR("text/")) || str_ends(type, STR("json")) ||
	       str_find(type, STR("xml")) != STR_NPOS;
}

/* Our own script: <script src="/assets/..."; nothing else passes the template compiler. */
static bool
has_script(const struct tree_entry *e)
{
	return str_starts(e->type, STR("text/html")) &&
	       str_find(e->plain.body, STR("<script")) != STR_NPOS;
}

static void
make_etags(struct tree_entry *e)
{
	struct str print = vault_fingerprint(e->arena, e->plain.body);

	e->plain.etag = str_printf(e->arena, "\"" STR_FMT "\"", STR_ARG(print));
	e->gzip.etag = str_printf(e->arena, "\"" STR_FMT "-gz\"", STR_ARG(print));
}

static void
read_manifest(struct tree_entry *e)
{
	struct manifest *m = arena_array(e->arena, struct manifest, 1);
	struct err err = { 0 };

	if (manifest_decode(e->arena, e->plain.body, m, &err))
		e->manifest = m;
}

static struct str
file_name(struct str path)
{
	size_t slash = str_rchr(path, '/');

	return slash == STR_NPOS ? path : str_from(path, slash + 1);
}

void
tree_build(struct tree_entry *e, struct str name, struct str body, struct str gzip, bool over_tls)
{
	struct http_response r = { .status = 200, .over_tls = over_tls };
	struct str file = file_name(name);

	e->type = http_type_of_file(name);
	e->plain.body = body;
	if (str_eq(file, STR(MANIFEST_NAME))) {
		read_manifest(e);
		return;
	}
	e->slots = count_slots(body);
	if (e->slots > 0) {
		find_slots(e);
		e->has_gzip = compresses(e->type) && compress_with_holes(e);
	} else {
		e->has_gzip = compresses(e->type) && gzip.n > 0;
		e->gzip.body = gzip;
		make_etags(e);
		r.store = true;
	}
	r.type = e->type;
	r.varies = e->has_gzip;
	r.script = has_script(e);
	r.download = str_ends(file, STR(".eml")) ? file : STR("");
	make_head(e, &e->plain, &r);
	r.gzip = true;
	if (e->has_gzip)
		make_head(e, &e->gzip, &r);
}

/* The trailer of the stream with these keys: CRC-32 and length of the whole text. */
static void
write_trailer(const struct tree_entry *e, const char *keys, char *at)
{
	uLong crc = e->part_crc[0];
	size_t n = e->plain.body.n;

	for (size_t i = 0; i < e->slots; i++) {
		uLong key =
			crc32(0, (const unsigned char *)keys + i * TREE_KEY_BYTES, TREE_KEY_BYTES);

		crc = crc32_combine(crc, key, (z_off_t)TREE_KEY_BYTES);
		crc = crc32_combine(crc, e->part_crc[i + 1], (z_off_t)e->part_len[i + 1]);
	}
	for (unsigned i = 0; i < 4; i++) {
		at[i] = (char)(crc >> 8 * i & 0xFF);
		at[4 + i] = (char)(n >> 8 * i & 0xFF);
	}
}

void
tree_key(const struct tree_keys *k, char out[TREE_KEY_BYTES])
{
	if (k->token.n == TREE_KEY_BYTES)
		memcpy(out, k->token.p, TREE_KEY_BYTES);
	else
		vault_stamp(k->secret, k->now, out);
}

struct str
tree_fill(struct arena *a, const struct tree_entry *e, bool gzip, const struct tree_keys *k)
{
	const struct tree_form *form = gzip ? &e->gzip : &e->plain;
	char *out = arena_alloc(a, form->body.n + 1, 1);
	char *keys = arena_alloc(a, e->slots * TREE_KEY_BYTES, 1);

	memcpy(out, form->body.p, form->body.n);
	for (size_t i = 0; i < e->slots; i++) {
		char *key = keys + i * TREE_KEY_BYTES;

		tree_key(k, key);
		memcpy(out + form->slot[i], key, TREE_KEY_BYTES);
	}
	if (gzip)
		write_trailer(e, keys, out + form->body.n - 8);
	return (struct str){ out, form->body.n };
}
