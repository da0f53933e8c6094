/*
 * pdfrows.c - words into rows
 *
 * Two words share a row if at least half of the lower box is beside the other: a base line would
 * be better, but the boxes of bold words and of other fonts differ by a point or two only.
 */
#include "extract/pdfrows.h"

#include <stdlib.h>

#include "base/utf8.h"

#define GAP_EMS      1.6  /* a gap wider than this, in heights of a line, is no word space */
#define GUTTER_LEAST 6.0  /* points */
#define PARA_GAP     0.75 /* of a line's height: more between two lines ends a paragraph */

static int
by_middle(const void *a, const void *b)
{
	const struct pdf_word *const *x = a, *const *y = b;
	double mx = (*x)->y0 + (*x)->y1, my = (*y)->y0 + (*y)->y1;

	if ((*x)->page != (*y)->page)
		return (*x)->page > (*y)->page ? 1 : -1;
	return (mx > my) - (mx < my);
}

static int
by_left(const void *a, const void *b)
{
	const struct pdf_word *const *x = a, *const *y = b;

	return ((*x)->x0 > (*y)->x0) - ((*x)->x0 < (*y)->x0);
}

static int
by_right(const void *a, const void *b)
{
	return by_left(b, a);
}

static bool
is_rtl_word(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = utf8_next(s, &at);

		if ((cp >= 0x590 && cp <= 0x8FF) || (cp >= 0xFB1D && cp <= 0xFEFC))
			return true;
		if (cp >= 'A')
			return false;
	}
	return false;
}

static void
sort_row(struct pdf_row *r)
{
	size_t rtl = 0;

	for (size_t i = 0; i < r->n; i++)
		rtl += is_rtl_word(r->word[i]->text);
	r->rtl = rtl * 2 > r->n;
	qsort(r->word, r->n, sizeof(*r->word), r->rtl ? by_right : by_left);
}

const struct pdf_word *
pdfrow_from_left(const struct pdf_row *r, size_t i)
{
	return r->word[r->rtl ? r->n - 1 - i : i];
}

void
pdfrow_add(struct arena *a, struct pdf_row *r, const struct pdf_word *w)
{
	r->word = arena_grow(a, r->word, r->n, &r->cap, sizeof(*r->word));
	r->word[r->n++] = w;
	if (r->n == 1) {
		*r = (struct pdf_row){ .word = r->word,
			               .n = 1,
			               .cap = r->cap,
			               .x0 = w->x0,
			               .y0 = w->y0,
			               .x1 = w->x1,
			               .y1 = w->y1,
			               .size = w->size,
			               .bold = w->bold,
			               .page = w->page };
		return;
	}
	r->x0 = w->x0 < r->x0 ? w->x0 : r->x0;
	r->y0 = w->y0 < r->y0 ? w->y0 : r->y0;
	r->x1 = w->x1 > r->x1 ? w->x1 : r->x1;
	r->y1 = w->y1 > r->y1 ? w->y1 : r->y1;
	r->size = w->size > r->size ? w->size : r->size;
	r->bold = r->bold && w->bold;
}

static bool
shares_row(const struct pdf_row *r, const struct pdf_word *w)
{
	double top = r->y0 > w->y0 ? r->y0 : w->y0, low = r->y1 < w->y1 ? r->y1 : w->y1;
	double hr = r->y1 - r->y0, hw = w->y1 - w->y0;

	return r->page == w->page && low - top > (hr < hw ? hr : hw) * 0.5;
}

struct pdf_rows
pdfrows_of(struct arena *a, const struct pdf_word **words, size_t n)
{
	struct pdf_rows rows = { 0 };

	if (n > 0)
		qsort(words, n, sizeof(*words), by_middle);
	for (size_t i = 0; i < n; i++) {
		if (rows.n == 0 || !shares_row(&rows.item[rows.n - 1], words[i]))
			VEC_PUSH(a, &rows, (struct pdf_row){ 0 });
		pdfrow_add(a, &rows.item[rows.n - 1], words[i]);
	}
	for (size_t i = 0; i < rows.n; i++)
		sort_row(&rows.item[i]);
	return rows;
}

bool
pdfrow_is_wide(const struct pdf_row *r, double from, double to)
{
	return to - from > (r->y1 - r->y0) * GAP_EMS && to - from > GUTTER_LEAST;
}

void
pdfrow_put(struct buf *b, const struct pdf_row *r)
{
	for (size_t i = 0; i < r->n; i++) {
		if (i > 0) {
			double gap = r->word[i]->x0 - r->word[i - 1]->x1;
			double back = r->word[i - 1]->x0 - r->word[i]->x1; /* right to left */

			gap = gap > back ? gap : back;
			buf_putc(b, pdfrow_is_wide(r, 0, gap) ? '\t' : ' ');
		}
		buf_put(b, r->word[i]->text);
	}
}

bool
pdfrow_is_far(const struct pdf_row *before, const struct pdf_row *r)
{
	return r->y0 - before->y1 > (r->y1 - r->y0) * PARA_GAP || r->y1 < before->y0;
}

bool
pdfrow_is_capitals(const struct pdf_row *r)
{
	size_t words = 0;

	for (size_t i = 0; i < r->n; i++) {
		struct str s = r->word[i]->text;
		size_t capitals = 0;

		for (size_t k = 0; k < s.n; k++) {
			if (s.p[k] >= 'a' && s.p[k] <= 'z')
				return false;
			capitals += s.p[k] >= 'A' && s.p[k] <= 'Z';
		}
		words += capitals > 0 && capitals == s.n;
	}
	return words >= 3;
}

bool
pdfrow_ends_sentence(const struct pdf_row *r)
{
	static const char *const closers[] = {
		")", "]", "\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"
	};
	static const char *const ends[] = { ".",        "!",           "?",        ":",
		                            ";",        "\xD8\x9F",    "\xDB\x94", "\xE3\x80\x82",
		                            "\xD8\x9B", "\xEF\xBC\x9B" };
	struct str s = r->word[r->n - 1]->text;

	for (size_t i = 0; i < ARRAY_LEN(closers); i++)
		if (str_ends(s, str_c(closers[i])))
			s = str_sub(s, 0, s.n - str_c(closers[i]).n);
	for (size_t i = 0; i < ARRAY_LEN(ends); i++)
		if (str_ends(s, str_c(ends[i])))
			return true;
	return false;
}
