#include "extract/pdfgutter.h"

#include "../../test.h"

#define LINES 20

/* Words of a page, each 30 points wide and 10 high. */
struct sheet {
	struct pdf_word w[1000];
	const struct pdf_word *p[1000];
	size_t n;
};

static void
line(struct sheet *s, double x, double y, size_t words)
{
	for (size_t i = 0; i < words && s->n < ARRAY_LEN(s->w); i++, s->n++) {
		s->w[s->n] = (struct pdf_word){ .text = STR("words"),
			                        .x0 = x + (double)i * 33,
			                        .y0 = y,
			                        .x1 = x + (double)i * 33 + 30,
			                        .y1 = y + 10,
			                        .size = 10,
			                        .page = 1 };
		s->p[s->n] = &s->w[s->n];
	}
}

static bool
find(struct arena *a, struct sheet *s, struct pdf_region *g)
{
	struct pdf_rows rows = pdfrows_of(a, s->p, s->n);

	*g = (struct pdf_region){ 0 };
	return pdfgutter_find(a, &rows, 0, g);
}

/* Two columns from 50 and from 300 on, of six words where a line is FULL. */
static void
columns(struct sheet *s, double y, size_t lines, size_t full, size_t other)
{
	for (size_t i = 0; i < lines; i++) {
		size_t words = i % 4 < full ? 6 : other;

		line(s, 50, y + (double)i * 12, words);
		line(s, 300, y + (double)i * 12, i == 0 ? 6 : words);
	}
}

int
main(void)
{
	struct arena *a = arena_new();
	struct sheet *s = arena_array(a, struct sheet, 1);
	struct pdf_region g;

	line(s, 50, 60, 14); /* a head across both */
	columns(s, 100, LINES, 3, 2);
	line(s, 300, 100 + LINES * 12.0, 3);
	line(s, 50, 420, 1); /* far below */
	test_ok(find(a, s, &g) && g.from == 1 && g.to == LINES + 2 && g.whole, "columns of prose");
	test_ok(g.left > 244.9 && g.left < 245.1 && g.right > 299.9 && g.right < 300.1,
	        "the strip between them");
	*s = (struct sheet){ 0 };
	columns(s, 100, LINES, 0, 3);
	test_ok(!find(a, s, &g), "not of short lines");
	*s = (struct sheet){ 0 };
	columns(s, 100, 9, 3, 2);
	for (size_t i = 0; i < LINES; i++)
		line(s, 50, 240 + (double)i * 12, 14);
	test_ok(!find(a, s, &g), "not in a page of other text");
	*s = (struct sheet){ 0 };
	line(s, 50, 100, 3);
	test_ok(!find(a, s, &g), "not one line");
	arena_free(&a);
	return test_done();
}
