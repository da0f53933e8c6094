#include "extract/pdfrows.h"

#include "../../test.h"
#include "base/limits.h"

static struct pdf_word
word(const char *text, double x, double y)
{
	struct str s = str_c(text);

	return (struct pdf_word){ .text = s,
		                  .x0 = x,
		                  .y0 = y,
		                  .x1 = x + (double)s.n * 5,
		                  .y1 = y + 10,
		                  .size = 10,
		                  .page = 1 };
}

static struct pdf_row
row_of(struct arena *a, const char *text)
{
	const struct pdf_word **w = arena_array(a, const struct pdf_word *, 20);
	struct str rest = str_c(text);
	size_t n = 0;

	while (rest.p != NULL && n < 20) {
		struct pdf_word *p = arena_array(a, struct pdf_word, 1);

		*p = word(str_z(a, str_cut(&rest, ' ')), (double)n * 100, 10);
		w[n++] = p;
	}
	return pdfrows_of(a, w, n).item[0];
}

static void
order(struct arena *a)
{
	struct pdf_word w[] = { word("right", 100, 11), word("below", 10, 30), word("left", 70, 10),
		                word("later", 10, 5) };
	const struct pdf_word *p[] = { &w[3], &w[1], &w[0], &w[2] };
	struct pdf_rows rows;
	struct buf b;

	w[3].page = 2;
	w[0].bold = true;
	w[0].size = 12;
	rows = pdfrows_of(a, p, 4);
	test_ok(rows.n == 3 && rows.item[0].n == 2 && rows.item[2].page == 2,
	        "page by page, from the top");
	buf_init(&b, a, LIMIT_BLOCK_BYTES);
	pdfrow_put(&b, &rows.item[0]);
	test_ok(str_eq(buf_str(&b), STR("left right")), "from the left");
	test_ok(!rows.item[0].bold && rows.item[0].size > 11, "the largest size, bold if all is");
	test_ok(pdfrow_from_left(&rows.item[0], 1) == &w[0], "a word by its place");
	test_ok(pdfrow_is_far(&rows.item[0], &rows.item[1]), "twenty points are far");
	test_ok(pdfrow_is_wide(&rows.item[0], 0, 20) && !pdfrow_is_wide(&rows.item[0], 0, 5),
	        "a wide gap");
}

/* A cell of three lines beside one of two, whose lines stand half a line lower. */
static void
half_lines(struct arena *a)
{
	struct pdf_word w[] = { word("Minister", 10, 10), word("of", 60, 10),
		                word("Health", 10, 18),   word("Kampala", 10, 26),
		                word("desk", 90, 14),     word("fax", 90, 22) };
	const struct pdf_word *p[ARRAY_LEN(w)];
	struct pdf_rows rows;

	for (size_t i = 0; i < ARRAY_LEN(w); i++)
		p[i] = &w[i];
	rows = pdfrows_of(a, p, ARRAY_LEN(w));
	test_ok(rows.n == 3 && rows.item[0].n == 3 && rows.item[0].word[0] == &w[0] &&
	                rows.item[1].word[0] == &w[2] && rows.item[2].word[0] == &w[3],
	        "what stands under a word of a row is in the next");
}

static void
texts(struct arena *a)
{
	static const struct {
		const char *text;
		bool capitals, ends;
	} cases[] = {
		{ "2) LET US KNOW", true, false },
		{ "DC 99999", false, false },
		{ "Let US KNOW NOW", false, false },
		{ "as he said.", false, true },
		{ "(as he said.)", false, true },
		{ "is it? \xC2\xBB", false, false },
		{ "write to:", false, true },
		{ "the end,", false, false },
		{ "\xD9\x87\xD9\x84\xD8\x9F", false, true },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct pdf_row r = row_of(a, cases[i].text);

		test_ok(pdfrow_is_capitals(&r) == cases[i].capitals &&
		                pdfrow_ends_sentence(&r) == cases[i].ends,
		        cases[i].text);
	}
}

static void
put_is(struct arena *a, const struct pdf_row *r, const char *want, const char *what)
{
	struct buf b;

	buf_init(&b, a, LIMIT_BLOCK_BYTES);
	pdfrow_put(&b, r);
	test_ok(str_eq(buf_str(&b), str_c(want)), what);
}

#define FAX "\xD9\x81\xD8\xA7\xD9\x83\xD8\xB3" /* "fax" in Arabic, four letters */
#define END "\xD9\x85\xD8\xB5\xD8\xB1"

/* Words as they stand on paper, from the left. */
static void
right_to_left(struct arena *a)
{
	struct pdf_word w[] = { word(END, 15, 10), word("MDE", 50, 10), word("12/1", 70, 10),
		                word(FAX, 95, 10) };
	struct pdf_word number[] = { word("0147", 0, 10), word("2555", 25, 10),
		                     word("202+", 50, 10), word(":", 72, 10), word(FAX, 77, 10) };
	struct pdf_word label[] = { word("MDE", 0, 10), word("12/1", 18, 10), word(":", 45, 10),
		                    word(FAX, 50, 10), word(END, 93, 10) };
	struct pdf_word mixed[] = { word("Name:", 0, 10), word(FAX, 30, 10) };
	struct pdf_word text[] = { word("a@x", 0, 10), word(FAX, 20, 10), word(FAX, 0, 40),
		                   word(END, 60, 40) };
	const struct pdf_word *p[5] = { &w[0], &w[1], &w[2], &w[3] };
	struct pdf_row r = pdfrows_of(a, p, 4).item[0];

	struct pdf_word signed_left[] = { word("+202", 0, 10), word("2555", 25, 10),
		                          word(":", 47, 10), word(FAX, 52, 10), word(END, 96, 10) };

	test_ok(r.rtl, "a row from right to left");
	put_is(a, &r, FAX " MDE 12/1 " END, "words of the other direction in their own order");
	for (size_t i = 0; i < 5; i++)
		p[i] = &number[i];
	r = pdfrows_of(a, p, 5).item[0];
	put_is(a, &r, FAX ": +202 2555 0147", "a number, its sign first, no space before a colon");
	for (size_t i = 0; i < ARRAY_LEN(signed_left); i++)
		p[i] = &signed_left[i];
	r = pdfrows_of(a, p, ARRAY_LEN(signed_left)).item[0];
	put_is(a, &r, END " " FAX ": +202 2555",
	       "a number with its sign on the left is read from there");
	for (size_t i = 0; i < 2; i++)
		p[i] = &mixed[i];
	r = pdfrows_of(a, p, 2).item[0];
	put_is(a, &r, "Name: " FAX, "as many words of both: from the left");
	for (size_t i = 0; i < 4; i++)
		p[i] = &text[i];
	r = pdfrows_of(a, p, 4).item[0];
	put_is(a, &r, FAX " a@x", "the same in a text from right to left");
	for (size_t i = 0; i < ARRAY_LEN(label); i++)
		p[i] = &label[i];
	r = pdfrows_of(a, p, ARRAY_LEN(label)).item[0];
	put_is(a, &r, END " " FAX ": MDE 12/1", "a colon stays with the label before it");
}

static void
words(struct arena *a)
{
	struct pdf_word han = word("\xE5\xB9\xB4", 0, 0), latin = word("a", 0, 0);
	struct pdf_row wide = row_of(a, "far apart");

	test_ok(pdfrow_is_bullet(STR("\xE2\x80\xA2")) && pdfrow_is_bullet(STR("-")) &&
	                !pdfrow_is_bullet(STR("a")) && !pdfrow_is_bullet(STR("--")) &&
	                !pdfrow_is_bullet((struct str){ 0 }),
	        "marks of lists");
	test_ok(pdfrow_is_east_asian(&han) && !pdfrow_is_east_asian(&latin), "Chinese");
	test_ok(pdfrow_has_gap(&wide), "a gap");
}

int
main(void)
{
	struct arena *a = arena_new();

	order(a);
	half_lines(a);
	texts(a);
	right_to_left(a);
	words(a);
	arena_free(&a);
	return test_done();
}
