/*
 * pdfrows.c - words into rows
 *
 * Two words share a row if at least half of the lower box is beside the other: a base line would
 * be better, but the boxes of bold words and of other fonts differ by a point or two only.
 */
#include "extract/pdfrows.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "extract/pdfglyphs.h"

#define GAP_EMS      1.6  /* a gap wider than this, in sizes of the font, is no word space */
#define GLUE_EMS     0.06 /* a gap up to this is none: a sign of its own beside its word */
#define GUTTER_LEAST 6.0  /* points */
#define BESIDE_PART  0.25 /* of a line's height that lines of two columns share at the least */
#define PARA_GAP     0.75 /* of a line's height: more between two lines ends a paragraph */
#define LEVEL_PART   0.2  /* of a line's height: boxes of one line differ by no more */
#define COMPARE_MOST 200  /* words of a row, the highest ones, that a lower one is compared with */

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

enum direction { NEUTRAL, LTR, RTL };

/* Of the first letter; digits and signs have none, but a number whose sign stands on its left. */
static enum direction
direction_of(struct str s)
{
	if (s.n > 1 && s.p[0] == '+' && s.p[1] >= '0' && s.p[1] <= '9')
		return LTR;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = utf8_next(s, &at);

		if (pdfglyphs_is_rtl(cp))
			return RTL;
		if ((cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z') || cp >= 0xC0)
			return LTR;
	}
	return NEUTRAL;
}

/* More words from right to left than from left to right. */
static bool
is_mostly_rtl(const struct pdf_word *const *word, size_t n)
{
	size_t count[3] = { 0, 0, 0 };

	for (size_t i = 0; i < n; i++)
		count[direction_of(word[i]->text)]++;
	return count[RTL] > count[LTR];
}

/* In a text from right to left a line is that, too, if it begins so on the right: a label before
 * an address. */
static bool
begins_rtl(const struct pdf_row *r)
{
	for (size_t i = 0; i < r->n; i++) {
		enum direction d = direction_of(r->word[i]->text);

		if (d != NEUTRAL)
			return d == RTL;
	}
	return false;
}

static void
sort_row(struct pdf_row *r, bool rtl_text)
{
	r->rtl = is_mostly_rtl(r->word, r->n);
	qsort(r->word, r->n, sizeof(*r->word), r->rtl || rtl_text ? by_right : by_left);
	if (!r->rtl && rtl_text) {
		r->rtl = begins_rtl(r);
		if (!r->rtl)
			qsort(r->word, r->n, sizeof(*r->word), by_left);
	}
}

const struct pdf_word *
pdfrow_from_left(const struct pdf_row *r, size_t i)
{
	return r->word[r->rtl ? r->n - 1 - i : i];
}

const struct pdf_word *
pdfrow_last(const struct pdf_row *r)
{
	return r->word[r->n - 1];
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

/* W stands lower than a word of the row and under it: the next line of the same cell, though a
 * line of another cell, half a line lower, reaches into both.  Words come from the highest on. */
static bool
is_under(const struct pdf_row *r, const struct pdf_word *w)
{
	size_t most = r->n < COMPARE_MOST ? r->n : COMPARE_MOST;

	for (size_t i = 0; i < most; i++) {
		const struct pdf_word *v = r->word[i];
		double h = v->y1 - v->y0 < w->y1 - w->y0 ? v->y1 - v->y0 : w->y1 - w->y0;
		double left = v->x0 > w->x0 ? v->x0 : w->x0, right = v->x1 < w->x1 ? v->x1 : w->x1;

		if ((w->y0 + w->y1) / 2 - (v->y0 + v->y1) / 2 <= h * LEVEL_PART)
			return false; /* those that follow are lower still */
		if (right - left > h * LEVEL_PART)
			return true;
	}
	return false;
}

static bool
shares_row(const struct pdf_row *r, const struct pdf_word *w)
{
	double top = r->y0 > w->y0 ? r->y0 : w->y0, low = r->y1 < w->y1 ? r->y1 : w->y1;
	double hr = r->y1 - r->y0, hw = w->y1 - w->y0;

	return r->page == w->page && low - top > (hr < hw ? hr : hw) * 0.5 && !is_under(r, w);
}

/* Two columns whose lines stand at other heights: a row of each, beside each other. */
static bool
are_beside(const struct pdf_row *r, const struct pdf_row *next)
{
	double top = r->y0 > next->y0 ? r->y0 : next->y0, low = r->y1 < next->y1 ? r->y1 : next->y1;
	double hr = r->y1 - r->y0, hn = next->y1 - next->y0, least = hr < hn ? hr : hn;
	double gap = r->x0 < next->x0 ? next->x0 - r->x1 : r->x0 - next->x1;

	return r->page == next->page && low - top > least * BESIDE_PART && gap > GUTTER_LEAST;
}

static void
join_row(struct arena *a, struct pdf_row *r, const struct pdf_row *next)
{
	for (size_t i = 0; i < next->n; i++)
		pdfrow_add(a, r, next->word[i]);
}

/* Rows that stand beside the one before them become one with it. */
static void
join_beside(struct arena *a, struct pdf_rows *rows)
{
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++) {
		if (n > 0 && are_beside(&rows->item[n - 1], &rows->item[i]))
			join_row(a, &rows->item[n - 1], &rows->item[i]);
		else
			rows->item[n++] = rows->item[i];
	}
	rows->n = n;
}

struct pdf_rows
pdfrows_of(struct arena *a, const struct pdf_word **words, size_t n)
{
	struct pdf_rows rows = { 0 };
	bool rtl = is_mostly_rtl(words, n);

	if (n > 0)
		qsort(words, n, sizeof(*words), by_middle);
	for (size_t i = 0; i < n; i++) {
		if (rows.n == 0 || !shares_row(&rows.item[rows.n - 1], words[i]))
			VEC_PUSH(a, &rows, (struct pdf_row){ 0 });
		pdfrow_add(a, &rows.item[rows.n - 1], words[i]);
	}
	join_beside(a, &rows);
	for (size_t i = 0; i < rows.n; i++)
		sort_row(&rows.item[i], rtl);
	return rows;
}

struct pdf_rows
pdfrows_of_page(struct arena *a, const struct pdf_page *p)
{
	const struct pdf_word **w = arena_array(a, const struct pdf_word *, p->n);
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++)
		if (p->item[i].text.n > 0)
			w[n++] = &p->item[i];
	return pdfrows_of(a, w, n);
}

bool
pdfrow_is_wide(const struct pdf_row *r, double from, double to)
{
	double h = r->y1 - r->y0, em = r->size > 0 && r->size < h ? r->size : h;

	return to - from > em * GAP_EMS && to - from > GUTTER_LEAST;
}

static bool
has_letter_or_digit(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] >= '0' && s.p[i] <= '9') ||
		    ((s.p[i] | 0x20) >= 'a' && (s.p[i] | 0x20) <= 'z') ||
		    (unsigned char)s.p[i] >= 0xC0)
			return true;
	return false;
}

/* Words I.. of a row from right to left which are read from left to right: "MDE 12/1234/2018",
 * that is those without a letter of the other kind, if the one on the left has letters. */
static size_t
ltr_run(const struct pdf_row *r, size_t i)
{
	size_t to = i;

	if (!has_letter_or_digit(r->word[i]->text))
		return 0; /* the colon before it is of the label */
	for (size_t k = i; k < r->n && direction_of(r->word[k]->text) != RTL; k++)
		if (direction_of(r->word[k]->text) == LTR)
			to = k + 1;
	return to - i;
}

/* The word in the I-th place that is read. */
static const struct pdf_word *
word_read(const struct pdf_row *r, size_t i, size_t *run, size_t *left)
{
	if (*left == 0) {
		*run = r->rtl ? ltr_run(r, i) : 0;
		*left = *run > 0 ? *run : 1;
	}
	(*left)--;
	return *run == 0 ? r->word[i] : r->word[i - (*run - 1 - *left) + *left];
}

/* The sign of "+202" stands on the right in a line from right to left. */
static void
put_word(struct buf *b, const struct pdf_row *r, struct str s)
{
	if (r->rtl && s.n > 1 && s.p[0] >= '0' && s.p[0] <= '9' && str_ends(s, STR("+"))) {
		buf_putc(b, '+');
		s = str_sub(s, 0, s.n - 1);
	}
	buf_put(b, s);
}

static double
gap_between(const struct pdf_word *a, const struct pdf_word *b)
{
	double gap = b->x0 - a->x1, back = a->x0 - b->x1; /* right to left */

	return gap > back ? gap : back;
}

void
pdfrow_put(struct buf *b, const struct pdf_row *r)
{
	size_t run = 0, left = 0;

	for (size_t i = 0; i < r->n; i++) {
		const struct pdf_word *w = word_read(r, i, &run, &left);
		double gap = i == 0 ? 0 : gap_between(r->word[i - 1], r->word[i]);

		if (i > 0 && pdfrow_is_wide(r, 0, gap))
			buf_putc(b, '\t');
		else if (i > 0 && gap > (r->y1 - r->y0) * GLUE_EMS)
			buf_putc(b, ' ');
		put_word(b, r, w->text);
	}
}

bool
pdfrow_has_gap(const struct pdf_row *r)
{
	for (size_t i = 1; i < r->n; i++)
		if (pdfrow_is_wide(r, 0, gap_between(r->word[i - 1], r->word[i])))
			return true;
	return false;
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

bool
pdfrow_is_bullet(struct str s)
{
	static const uint32_t bullets[] = { 0x2022, 0xB7,   0x2023, 0x2043, 0x2219, 0x25AA,
		                            0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x25A0, 0x25A1,
		                            0x27A2, 0x2713, 0x2013, 0x2014, '-',    '*' };
	size_t at = 0;
	uint32_t cp = s.n == 0 ? 0 : utf8_next(s, &at);

	if (at != s.n)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(bullets); i++)
		if (cp == bullets[i])
			return true;
	return cp >= 0xF000 && cp <= 0xF0FF; /* of a symbol font */
}

bool
pdfrow_is_east_asian(const struct pdf_word *w)
{
	size_t at = 0;
	uint32_t cp = utf8_next(w->text, &at);

	return (cp >= 0x2E80 && cp <= 0x9FFF) || (cp >= 0xFF00 && cp <= 0xFF60);
}
