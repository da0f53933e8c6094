#include "extract/pdfcells.h"

#include "../../test.h"

/* One line of a column: 5 points a letter, 10 high, at X in the row at Y. */
struct line {
	double x, y;
	const char *text;
};

static struct pdf_rows
rows_of(struct arena *a, const struct line *lines, size_t n)
{
	const struct pdf_word **w = arena_array(a, const struct pdf_word *, n);

	for (size_t i = 0; i < n; i++) {
		struct pdf_word *p = arena_array(a, struct pdf_word, 1);
		struct str s = str_c(lines[i].text);

		*p = (struct pdf_word){ .text = s,
			                .x0 = lines[i].x,
			                .y0 = lines[i].y,
			                .x1 = lines[i].x + (double)s.n * 5,
			                .y1 = lines[i].y + 10,
			                .size = 10,
			                .page = 1 };
		w[i] = p;
	}
	return pdfrows_of(a, w, n);
}

static void
check(struct arena *a, const struct line *lines, size_t n, size_t gaps, const char *what)
{
	struct pdf_rows rows = rows_of(a, lines, n);
	struct pdf_region g = { .from = 0, .to = rows.n, .left = 100, .right = 200 };
	struct pdf_cells c = pdfcells_find(a, &rows, &g);

	test_ok(c.after_gap.n == gaps && c.broken.n == gaps, what);
	test_ok(gaps == 0 || (pdfcells_has(&c.broken, &rows.item[1]) &&
	                      pdfcells_has(&c.after_gap, &rows.item[2]) &&
	                      !pdfcells_has(&c.after_gap, &rows.item[0])),
	        "which lines they are");
}

int
main(void)
{
	static const struct line broken[] = { { 0, 0, "President" },
		                              { 200, 0, "Embassy of the Republic" },
		                              { 200, 12, "of Example" },
		                              { 0, 24, "Street" },
		                              { 200, 24, "Street" } };
	static const struct line whole[] = { { 0, 0, "President" },
		                             { 200, 0, "Embassy of" },
		                             { 200, 12, "Example, in the capital" },
		                             { 0, 24, "Minister" },
		                             { 200, 24, "Street" } };
	static const struct line narrow[] = { { 0, 0, "aa" },
		                              { 200, 0, "bbb" },
		                              { 200, 12, "ccc" },
		                              { 0, 24, "dd" },
		                              { 200, 24, "ee" } };
	struct arena *a = arena_new();

	check(a, broken, ARRAY_LEN(broken), 1, "a gap beside a broken line");
	check(a, whole, ARRAY_LEN(whole), 0, "a gap beside whole lines");
	check(a, narrow, ARRAY_LEN(narrow), 0, "lines that no edge breaks");
	arena_free(&a);
	return test_done();
}
