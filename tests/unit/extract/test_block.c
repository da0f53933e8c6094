#include "extract/block.h"

#include "../../test.h"
#include "base/limits.h"

static struct blocks
sample(struct arena *a)
{
	struct blocks b = { .language = STR_INIT("en-GB") };

	VEC_PUSH(a, &b,
	         (struct block){ .kind = BLOCK_HEADING,
	                         .level = 2,
	                         .bold = true,
	                         .cover = true,
	                         .page = 3,
	                         .x0 = 1.25,
	                         .y0 = -2.5,
	                         .x1 = 500.1,
	                         .y1 = 30,
	                         .text = STR("Heading") });
	VEC_PUSH(a, &b,
	         (struct block){ .kind = BLOCK_CELL,
	                         .table = 1,
	                         .row = 2,
	                         .col = 3,
	                         .text = STR("two\nlines\twith \xC3\xA9") });
	b.dropped.residue = 1;
	b.dropped.comments = 2;
	b.dropped.deleted = 3;
	b.dropped.furniture = 4;
	b.dropped.chrome = 5;
	b.dropped.objects = 6;
	b.dropped.repaired = 7;
	VEC_PUSH(a, &b.notes, (struct block_note){ BLOCK_NOTE_LINK, STR("a -> b") });
	b.attached = STR("%PDF-1.4 \0 bytes");
	return b;
}

static struct str
wire_of(struct arena *a, const struct blocks *b)
{
	struct buf out;

	buf_init(&out, a, 1 << 24);
	block_encode(b, &out);
	CHECK(!out.failed);
	return buf_str(&out);
}

static void
round_trip(struct arena *a)
{
	struct blocks b = sample(a), got = { 0 };
	struct err e = { 0 };
	bool ok = block_decode(a, wire_of(a, &b), &got, &e);

	test_ok(ok && got.n == 2, "decodes what was encoded");
	test_ok(ok && got.item[0].kind == BLOCK_HEADING && got.item[0].level == 2 &&
	                got.item[0].bold && got.item[0].cover && !got.item[1].cover &&
	                got.item[0].page == 3 && str_eq(got.item[0].text, STR("Heading")),
	        "heading with its place");
	test_ok(ok && got.item[0].x0 > 1.24 && got.item[0].x0 < 1.26 && got.item[0].y0 < -2.49 &&
	                got.item[0].x1 > 500.09,
	        "box to a hundredth of a point");
	test_ok(ok && got.item[1].table == 1 && got.item[1].row == 2 && got.item[1].col == 3 &&
	                str_eq(got.item[1].text, b.item[1].text),
	        "cell with its place");
	test_ok(ok && got.dropped.residue == 1 && got.dropped.comments == 2 &&
	                got.dropped.deleted == 3 && got.dropped.furniture == 4 &&
	                got.dropped.chrome == 5 && got.dropped.objects == 6 &&
	                str_eq(got.language, STR("en-GB")),
	        "counts and language");
	test_ok(ok && got.dropped.repaired == 7 && got.notes.n == 1 &&
	                got.notes.item[0].kind == BLOCK_NOTE_LINK &&
	                str_eq(got.notes.item[0].text, STR("a -> b")),
	        "notes");
	test_ok(ok && str_eq(got.attached, b.attached), "a document that is still to be read");
	test_ok(str_eq(blocks_text(a, &got), STR("Heading\ntwo\nlines\twith \xC3\xA9")),
	        "the extracted text");
}

/* Blocks that a child must not get away with. */
static void
lies(struct arena *a)
{
	static const struct {
		const char *what;
		struct block block;
	} cases[] = {
		/* clang-format off */
		{ "empty text", { .text = { 0 } } },
		{ "untrimmed text", { .text = STR_INIT("x ") } },
		{ "invalid UTF-8", { .text = STR_INIT("x\xFF") } },
		{ "decomposed text", { .text = STR_INIT("e\xCC\x81") } },
		{ "a control character", { .text = STR_INIT("a\x01" "b") } },
		{ "a carriage return", { .text = STR_INIT("a\r\nb") } },
		{ "a kind that is none", { .kind = 9, .text = STR_INIT("x") } },
		{ "a level that is none", { .level = 10, .text = STR_INIT("x") } },
		{ "a negative level", { .level = -1, .text = STR_INIT("x") } },
		{ "a negative row", { .table = 1, .row = -1, .col = 1, .text = STR_INIT("x") } },
		{ "a column without a table", { .col = 1, .text = STR_INIT("x") } },
		{ "a cell without a table", { .kind = BLOCK_CELL, .text = STR_INIT("x") } },
		{ "a page above LIMIT_PAGES", { .page = LIMIT_PAGES + 1, .text = STR_INIT("x") } },
		/* clang-format on */
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = { 0 }, got = { 0 };
		struct err e = { 0 };

		VEC_PUSH(a, &b, cases[i].block);
		test_ok(!block_decode(a, wire_of(a, &b), &got, &e) && e.code == ERR_INPUT &&
		                got.n == 0,
		        cases[i].what);
	}
}

static bool
refused(struct arena *a, struct str wire)
{
	struct blocks got = { 0 };
	struct err e = { 0 };

	return !block_decode(a, wire, &got, &e) && e.code == ERR_INPUT && got.n == 0;
}

static void
limits(struct arena *a)
{
	char *text = arena_alloc(a, LIMIT_BLOCK_BYTES + 1, 1);
	struct blocks b = { .language = STR_INIT("en US") };

	test_ok(!refused(a, wire_of(a, &b)), "a language that is no tag is not sent");
	for (size_t i = 0; i <= LIMIT_BLOCK_BYTES; i++)
		text[i] = 'x';
	b = (struct blocks){ 0 };
	VEC_PUSH(a, &b, (struct block){ .text = { text, LIMIT_BLOCK_BYTES } });
	test_ok(!refused(a, wire_of(a, &b)), "a block of LIMIT_BLOCK_BYTES");
	b.item[0].text.n++;
	test_ok(refused(a, wire_of(a, &b)), "and one byte more");
	b.item[0].text.n = LIMIT_BLOCK_BYTES;
	while (b.n <= LIMIT_TEXT_BYTES / LIMIT_BLOCK_BYTES)
		VEC_PUSH(a, &b, b.item[0]);
	test_ok(refused(a, wire_of(a, &b)), "more than LIMIT_TEXT_BYTES in all");
	b = (struct blocks){ 0 };
	while (b.notes.n <= LIMIT_NOTES)
		VEC_PUSH(a, &b.notes, (struct block_note){ .text = STR("x") });
	test_ok(refused(a, wire_of(a, &b)), "more than LIMIT_NOTES");
	b = (struct blocks){ 0 };
	VEC_PUSH(a, &b.notes, (struct block_note){ .text = STR("x ") });
	test_ok(refused(a, wire_of(a, &b)), "a note that is not clean");
	b = (struct blocks){ 0 };
	while (b.n <= LIMIT_BLOCKS)
		VEC_PUSH(a, &b, (struct block){ .text = STR("x") });
	test_ok(refused(a, wire_of(a, &b)), "more than LIMIT_BLOCKS");
}

static void
damage(struct arena *a)
{
	struct blocks b = sample(a);
	struct str wire = wire_of(a, &b);
	bool all = true;

	for (size_t n = 0; n < wire.n; n++)
		all = all && refused(a, str_sub(wire, 0, n));
	test_ok(all, "every truncation is refused");
	test_ok(refused(a, str_printf(a, STR_FMT "x", STR_ARG(wire))),
	        "and anything after the end");
}

static void
errors(struct arena *a)
{
	struct blocks got = { 0 };
	struct err sent = { 0 }, e = { 0 };
	struct buf out;

	(void)err_set(&sent, ERR_LIMIT, "the document has %d pages", 999);
	buf_init(&out, a, 1000);
	block_encode_error(&sent, &out);
	test_ok(!block_decode(a, buf_str(&out), &got, &e) && e.code == ERR_LIMIT &&
	                str_eq(str_c(e.msg), STR("the document has 999 pages")),
	        "the child's own refusal arrives");
	sent.code = ERR_DENIED;
	e = (struct err){ 0 };
	buf_clear(&out);
	block_encode_error(&sent, &out);
	test_ok(!block_decode(a, buf_str(&out), &got, &e) && e.code == ERR_IO,
	        "but only as a refusal a document can earn");
}

static void
append(struct arena *a)
{
	struct blocks b = sample(a), more = sample(a), many = { 0 };
	struct err e = { 0 };

	test_ok(blocks_append(a, &b, &more, &e) && b.n == 4 && b.item[1].table == 1 &&
	                b.item[3].table == 2 && b.dropped.objects == 12,
	        "one after the other, tables numbered on");
	while (many.n < LIMIT_BLOCKS)
		VEC_PUSH(a, &many, (struct block){ .text = STR("x") });
	test_ok(!blocks_append(a, &many, &more, &e) && e.code == ERR_LIMIT &&
	                many.n == LIMIT_BLOCKS,
	        "no more than LIMIT_BLOCKS together");
}

int
main(void)
{
	struct arena *a = arena_new();

	round_trip(a);
	lies(a);
	limits(a);
	damage(a);
	errors(a);
	append(a);
	arena_free(&a);
	return test_done();
}
