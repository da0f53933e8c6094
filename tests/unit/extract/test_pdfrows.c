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

int
main(void)
{
	struct arena *a = arena_new();

	order(a);
	texts(a);
	arena_free(&a);
	return test_done();
}
