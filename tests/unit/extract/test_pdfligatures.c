#include "extract/pdfligatures.h"

#include <math.h>

#include "../../test.h"
#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"

#define GLYPHS_MOST 200

#define ALEF  "\xD8\xA7"
#define HAMZA "\xD8\xA3" /* alef with hamza */
#define LAM   "\xD9\x84"
#define SEEN  "\xD8\xB3"
#define MEEM  "\xD9\x85"
#define WAW   "\xD9\x88"

#define ART ALEF LAM SEEN /* a word with the article */

struct text {
	struct pdf_glyph g[GLYPHS_MOST];
	size_t n;
	struct pdf_spans words;
};

/* Adds a word; its letters are 3 points wide but a pair of alef and lam in it, which are HALF. */
static void
put(struct arena *a, struct text *t, const char *word, double half, uint32_t font)
{
	struct str s = str_c(word);
	size_t from = t->n;

	for (size_t at = 0; at < s.n && t->n < GLYPHS_MOST; t->n++)
		t->g[t->n] = (struct pdf_glyph){
			.cp = utf8_next(s, &at), .x1 = 3, .y1 = 10, .size = 10, .font = font
		};
	for (size_t i = from; i + 1 < t->n; i++)
		if ((t->g[i].cp == 0x627 || t->g[i].cp == 0x623) && t->g[i + 1].cp == 0x644)
			t->g[i].x1 = t->g[i + 1].x1 = half;
	VEC_PUSH(a, &t->words, (struct pdf_span){ .from = from, .to = t->n });
}

static void
check(struct arena *a, struct text *t, const char *want, const char *what)
{
	struct buf b;

	pdfligatures_turn(a, t->g, &t->words);
	buf_init(&b, a, LIMIT_BLOCK_BYTES);
	for (size_t k = 0; k < t->words.n; k++) {
		if (k > 0)
			buf_putc(&b, ' ');
		for (size_t i = t->words.item[k].from; i < t->words.item[k].to; i++) {
			char cp[4];

			buf_put(&b, (struct str){ cp, utf8_put(t->g[i].cp, cp) });
		}
	}
	test_ok(str_eq(buf_str(&b), str_c(want)), what);
}

static void
words(struct arena *a)
{
	struct text t = { 0 };

	put(a, &t, ALEF ALEF LAM SEEN MEEM, 3, 1);
	put(a, &t, ALEF LAM, 3, 1);
	put(a, &t, WAW ALEF LAM, 3, 1);
	put(a, &t, SEEN ALEF LAM LAM MEEM, 3, 1);
	put(a, &t, WAW ALEF LAM LAM MEEM, 2, 1);
	check(a, &t,
	      ALEF LAM ALEF SEEN MEEM " " LAM ALEF " " WAW LAM ALEF " " SEEN LAM ALEF LAM MEEM
	                              " " WAW ALEF LAM LAM MEEM,
	      "two alefs in a row, \"no\", \"and no\", two lams without the article");
	t = (struct text){ 0 };
	put(a, &t, ALEF ALEF LAM SEEN, 3, 1);
	put(a, &t, LAM HAMZA LAM MEEM, 3, 1);
	check(a, &t, ALEF LAM ALEF SEEN " " LAM LAM HAMZA MEEM, "a lam before the two");
	t = (struct text){ 0 };
	put(a, &t, ART, 3, 1);
	put(a, &t, WAW ALEF LAM, 3, 1);
	check(a, &t, ART " " WAW ALEF LAM, "nothing where none is certain");
	t = (struct text){ 0 };
	put(a, &t, ALEF ALEF LAM SEEN, 3, 1);
	put(a, &t, LAM ALEF, 3, 1);
	check(a, &t, ALEF ALEF LAM SEEN " " LAM ALEF, "nothing where one comes the right way");
}

static void
boxes(struct arena *a)
{
	struct text t = { 0 };

	put(a, &t, ALEF ALEF LAM SEEN, 2.85, 1);
	put(a, &t, ART, 3.07, 1);
	put(a, &t, HAMZA LAM SEEN, 2.85, 1);
	put(a, &t, HAMZA LAM MEEM, 3.07, 1);
	put(a, &t, SEEN ALEF LAM MEEM, 2.85, 1);
	put(a, &t, HAMZA LAM SEEN, 2.85, 2);
	check(a, &t,
	      ALEF LAM ALEF SEEN " " ART " " LAM HAMZA SEEN " " HAMZA LAM MEEM
	                         " " SEEN ALEF LAM MEEM " " HAMZA LAM SEEN,
	      "a half of a certain one's width, in its form and font");
	t = (struct text){ 0 };
	put(a, &t, ALEF ALEF LAM SEEN, 2.85, 1);
	for (size_t i = 0; i < 10; i++)
		put(a, &t, ART, 3.07, 1);
	put(a, &t, SEEN ALEF LAM MEEM, 2.98, 1);
	put(a, &t, SEEN ALEF LAM MEEM, 3.07, 1);
	check(a, &t,
	      ALEF LAM ALEF SEEN " " ART " " ART " " ART " " ART " " ART " " ART " " ART " " ART
	                         " " ART " " ART " " SEEN LAM ALEF MEEM " " SEEN ALEF LAM MEEM,
	      "two halves that are no lam's width where all lams have one");
	t = (struct text){ 0 };
	put(a, &t, ALEF ALEF LAM SEEN, 2.85, 1);
	for (size_t i = 0; i < 10; i++)
		put(a, &t, ART, 3 + (double)(i % 3) / 10, 1);
	put(a, &t, SEEN ALEF LAM MEEM, 2.9, 1);
	pdfligatures_turn(a, t.g, &t.words);
	test_ok(t.g[t.n - 3].cp == 0x627, "nothing by that where widths are rounded");
	t = (struct text){ 0 };
	put(a, &t, ALEF ALEF LAM SEEN, (double)NAN, 1);
	put(a, &t, SEEN ALEF LAM MEEM, (double)INFINITY, 1);
	pdfligatures_turn(a, t.g, &t.words);
	test_ok(t.g[1].cp == 0x644, "boxes that are none do no harm");
}

int
main(void)
{
	struct arena *a = arena_new();

	words(a);
	boxes(a);
	arena_free(&a);
	return test_done();
}
