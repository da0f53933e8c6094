/*
 * block.c - blocks as bytes and back
 *
 * The stream is little endian and has no alignment: "OCB1", then 'B' with counts and blocks or
 * 'E' with an error, then "DONE", so that a child that dies half-way is noticed.  The reader is
 * the gate between a process that hostile input may have taken over and the rest of the program:
 * everything the header promises is checked again here, at the price of one pass of NFC.
 */
#include "extract/block.h"

#include <string.h>

#include "base/utf8.h"

#define MAGIC      "OCB1"
#define END        "DONE"
#define LEVEL_MOST 9
#define PLACE_MOST LIMIT_BLOCKS /* no table has more rows than a document has blocks */
#define BOX_MOST   (1 << 24)    /* hundredths of a point: 2 km of paper */

static void
put_u8(struct buf *out, int v)
{
	buf_putc(out, (char)v);
}

static void
put_u32(struct buf *out, uint32_t v)
{
	char b[4];

	for (int i = 0; i < 4; i++)
		b[i] = (char)(v >> (8 * i));
	buf_put(out, (struct str){ b, 4 });
}

static void
put_int(struct buf *out, int v)
{
	put_u32(out, (uint32_t)v);
}

static void
put_str(struct buf *out, struct str s)
{
	put_u32(out, (uint32_t)s.n);
	buf_put(out, s);
}

/* A coordinate in hundredths of a point: what a page layout needs, and no NaN can cross. */
static void
put_box(struct buf *out, double v)
{
	put_int(out, v >= -1e5 && v <= 1e5 ? (int)(v * 100 + (v < 0 ? -0.5 : 0.5)) : 0);
}

static void
put_block(struct buf *out, const struct block *b)
{
	put_u8(out, (int)b->kind);
	put_u8(out, b->level);
	put_u8(out, b->bold);
	put_u8(out, b->cover);
	put_int(out, b->table);
	put_int(out, b->row);
	put_int(out, b->col);
	put_int(out, b->page);
	put_box(out, b->x0);
	put_box(out, b->y0);
	put_box(out, b->x1);
	put_box(out, b->y1);
	put_str(out, b->text);
}

static bool
is_language_tag(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') &&
		    (c < 'a' || c > 'z'))
			return false;
	}
	return s.n <= 35; /* RFC 5646, section 4.4.1 */
}

void
block_encode(const struct blocks *blocks, struct buf *out)
{
	buf_lit(out, MAGIC "B");
	put_int(out, blocks->dropped.residue);
	put_int(out, blocks->dropped.comments);
	put_int(out, blocks->dropped.deleted);
	put_int(out, blocks->dropped.furniture);
	put_int(out, blocks->dropped.chrome);
	put_int(out, blocks->dropped.objects);
	put_int(out, blocks->dropped.repaired);
	put_str(out, is_language_tag(blocks->language) ? blocks->language : (struct str){ 0 });
	put_u32(out, (uint32_t)blocks->notes.n);
	for (size_t i = 0; i < blocks->notes.n; i++) {
		put_u8(out, (int)blocks->notes.item[i].kind);
		put_str(out, blocks->notes.item[i].text);
	}
	put_u32(out, (uint32_t)blocks->n);
	for (size_t i = 0; i < blocks->n; i++)
		put_block(out, &blocks->item[i]);
	put_str(out, blocks->attached);
	buf_lit(out, END);
}

void
block_encode_error(const struct err *e, struct buf *out)
{
	buf_lit(out, MAGIC "E");
	put_int(out, (int)e->code);
	put_str(out, str_c(e->msg));
	buf_lit(out, END);
}

struct reader {
	struct str rest;
	bool bad; /* something was short or out of range: every later value is 0 */
};

static struct str
get_bytes(struct reader *r, size_t n)
{
	struct str got;

	if (r->bad || n > r->rest.n) {
		r->bad = true;
		return (struct str){ 0 };
	}
	got = str_sub(r->rest, 0, n);
	r->rest = str_from(r->rest, n);
	return got;
}

static uint32_t
get_u32(struct reader *r)
{
	struct str b = get_bytes(r, 4);
	uint32_t v = 0;

	for (size_t i = 0; i < b.n; i++)
		v |= (uint32_t)(unsigned char)b.p[i] << (8 * i);
	return v;
}

static int
get_int(struct reader *r, int least, int most)
{
	int v = (int)get_u32(r);

	if (v < least || v > most)
		r->bad = true;
	return r->bad ? 0 : v;
}

static int
get_u8(struct reader *r, int most)
{
	struct str b = get_bytes(r, 1);
	int v = b.n == 1 ? (unsigned char)b.p[0] : 0;

	if (v > most)
		r->bad = true;
	return r->bad ? 0 : v;
}

static double
get_box(struct reader *r)
{
	return get_int(r, -BOX_MOST, BOX_MOST) / 100.0;
}

/* Exactly what the header promises of a block's text. */
static bool
is_clean_text(struct arena *a, struct str s)
{
	struct str again = { 0 };
	struct err ignored = { 0 };

	return s.n > 0 && str_trim(s).n == s.n &&
	       str_from_untrusted(a, s, LIMIT_BLOCK_BYTES, &again, &ignored) && str_eq(again, s);
}

static struct block
get_block(struct arena *a, struct arena *scratch, struct reader *r)
{
	struct block b = { .kind = (enum block_kind)get_u8(r, BLOCK_CELL) };
	struct str text;

	b.level = get_u8(r, LEVEL_MOST);
	b.bold = get_u8(r, 1) == 1;
	b.cover = get_u8(r, 1) == 1;
	b.table = get_int(r, 0, PLACE_MOST);
	b.row = get_int(r, 0, PLACE_MOST);
	b.col = get_int(r, 0, PLACE_MOST);
	b.page = get_int(r, 0, LIMIT_PAGES);
	b.x0 = get_box(r);
	b.y0 = get_box(r);
	b.x1 = get_box(r);
	b.y1 = get_box(r);
	text = get_bytes(r, get_u32(r));
	if ((b.table > 0) != (b.row > 0) || (b.table > 0) != (b.col > 0) ||
	    (b.kind == BLOCK_CELL && b.table == 0))
		r->bad = true;
	if (!r->bad && !is_clean_text(scratch, text))
		r->bad = true;
	if (!r->bad)
		b.text = str_dup(a, text);
	arena_reset(scratch);
	return b;
}

static bool
decode_error(struct reader *r, struct err *e)
{
	int code = get_int(r, ERR_USAGE, ERR_REMOTE_PERM);
	struct str msg = get_bytes(r, get_u32(r));

	if (r->bad || !str_eq(r->rest, STR(END)) || !utf8_is_valid(msg))
		return err_set(e, ERR_INPUT, "the document reader gave a malformed answer");
	if (code != ERR_INPUT && code != ERR_LIMIT)
		code = ERR_IO; /* the reader could not work: no fault of the document */
	return err_set(e, (enum err_code)code, STR_FMT, STR_ARG(msg));
}

static void
get_notes(struct arena *a, struct arena *scratch, struct reader *r, struct block_notes *got)
{
	size_t n = (size_t)get_int(r, 0, LIMIT_NOTES);

	for (size_t i = 0; i < n && !r->bad; i++) {
		struct block_note note = { .kind = (enum block_note_kind)get_u8(
						   r, BLOCK_NOTE_DOCUMENT) };
		struct str text = get_bytes(r, get_u32(r));

		if (!r->bad && !is_clean_text(scratch, text))
			r->bad = true;
		note.text = str_dup(a, text);
		VEC_PUSH(a, got, note);
		arena_reset(scratch);
	}
}

static bool
decode_blocks(struct arena *a, struct arena *scratch, struct reader *r, struct blocks *got)
{
	size_t n, bytes = 0;

	got->dropped.residue = get_int(r, 0, INT32_MAX);
	got->dropped.comments = get_int(r, 0, INT32_MAX);
	got->dropped.deleted = get_int(r, 0, INT32_MAX);
	got->dropped.furniture = get_int(r, 0, INT32_MAX);
	got->dropped.chrome = get_int(r, 0, INT32_MAX);
	got->dropped.objects = get_int(r, 0, INT32_MAX);
	got->dropped.repaired = get_int(r, 0, INT32_MAX);
	got->language = get_bytes(r, get_u32(r));
	if (!is_language_tag(got->language))
		r->bad = true;
	got->language = str_dup(a, got->language);
	get_notes(a, scratch, r, &got->notes);
	n = (size_t)get_int(r, 0, LIMIT_BLOCKS);
	for (size_t i = 0; i < n && !r->bad; i++) {
		struct block b = get_block(a, scratch, r);

		bytes += b.text.n;
		if (bytes > LIMIT_TEXT_BYTES)
			r->bad = true;
		VEC_PUSH(a, got, b);
	}
	got->attached = str_dup(a, get_bytes(r, get_u32(r)));
	return !r->bad && str_eq(r->rest, STR(END));
}

bool
block_decode(struct arena *a, struct str wire, struct blocks *out, struct err *e)
{
	struct reader r = { .rest = wire };
	struct str magic = get_bytes(&r, sizeof(MAGIC) - 1), kind = get_bytes(&r, 1);
	struct blocks got = { 0 };
	struct arena *scratch;
	bool ok;

	if (str_eq(magic, STR(MAGIC)) && str_eq(kind, STR("E")))
		return decode_error(&r, e);
	if (!str_eq(magic, STR(MAGIC)) || !str_eq(kind, STR("B")))
		return err_set(e, ERR_INPUT, "the document reader gave a malformed answer");
	scratch = arena_new();
	ok = decode_blocks(a, scratch, &r, &got);
	arena_free(&scratch);
	if (!ok)
		return err_set(e, ERR_INPUT, "the document reader gave a malformed answer");
	*out = got;
	return true;
}

static void
add_counts(struct arena *a, struct blocks *to, const struct blocks *from)
{
	to->dropped.residue += from->dropped.residue;
	to->dropped.comments += from->dropped.comments;
	to->dropped.deleted += from->dropped.deleted;
	to->dropped.furniture += from->dropped.furniture;
	to->dropped.chrome += from->dropped.chrome;
	to->dropped.objects += from->dropped.objects;
	to->dropped.repaired += from->dropped.repaired;
	for (size_t i = 0; i < from->notes.n && to->notes.n < LIMIT_NOTES; i++)
		VEC_PUSH(a, &to->notes, from->notes.item[i]);
}

bool
blocks_append(struct arena *a, struct blocks *to, const struct blocks *more, struct err *e)
{
	size_t bytes = 0;
	int table = 0;

	for (size_t i = 0; i < to->n; i++) {
		table = to->item[i].table > table ? to->item[i].table : table;
		bytes += to->item[i].text.n;
	}
	if (to->n + more->n > LIMIT_BLOCKS)
		return err_set(e, ERR_LIMIT, "the document has more than %d paragraphs",
		               LIMIT_BLOCKS);
	for (size_t i = 0; i < more->n; i++) {
		struct block b = more->item[i];

		bytes += b.text.n;
		if (bytes > LIMIT_TEXT_BYTES)
			return err_set(e, ERR_LIMIT,
			               "the document holds more than %d bytes of text",
			               LIMIT_TEXT_BYTES);
		b.table += b.table > 0 ? table : 0;
		VEC_PUSH(a, to, b);
	}
	add_counts(a, to, more);
	return true;
}

struct str
blocks_text(struct arena *a, const struct blocks *blocks)
{
	struct strs texts = { 0 };

	for (size_t i = 0; i < blocks->n; i++)
		VEC_PUSH(a, &texts, blocks->item[i].text);
	return str_join(a, &texts, STR("\n"));
}
