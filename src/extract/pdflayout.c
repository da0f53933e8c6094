/*
 * pdflayout.c - rows, then regions with a gutter, then paragraphs
 *
 * A row is what shares a height on the page; a wide gap cuts it into segments.  Rows that follow
 * each other and are all cut at, or end before, one common vertical strip are a region of
 * columns; each side is laid out again by the same rules, so that three columns are two times
 * two.  A region ends where a row crosses the strip, or where rows on one side go on after more
 * than a line's distance: what follows a table begins at the left margin, too.
 */
#include "extract/pdflayout.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/furniture.h"

#define GAP_EMS      1.6  /* a gap wider than this, in heights of a line, is no word space */
#define GUTTER_LEAST 6.0  /* points */
#define PARA_GAP     0.75 /* of a line's height: more between two lines ends a paragraph */
#define MARGIN_PART  0.12 /* of the page's height: where running headers and footers stand */
#define DEPTH_MOST   4    /* columns in columns */

struct row {
	const struct pdf_word **word;
	size_t n, cap;
	double x0, y0, x1, y1;
};

struct rows {
	struct row *item;
	size_t n, cap;
};

struct place {
	int page, table, row, col;
};

struct layout {
	struct arena *a;
	struct gather *g;
	double body_size; /* the most frequent font size of the document */
	int tables, last_col;
	struct err *e;
};

static int
by_middle(const void *a, const void *b)
{
	const struct pdf_word *const *x = a, *const *y = b;
	double mx = (*x)->y0 + (*x)->y1, my = (*y)->y0 + (*y)->y1;

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

/* Words of a row in the order they are read. */
static void
sort_row(struct row *r)
{
	size_t rtl = 0;

	for (size_t i = 0; i < r->n; i++)
		rtl += is_rtl_word(r->word[i]->text);
	qsort(r->word, r->n, sizeof(*r->word), rtl * 2 > r->n ? by_right : by_left);
}

static void
row_add(struct arena *a, struct row *r, const struct pdf_word *w)
{
	r->word = arena_grow(a, r->word, r->n, &r->cap, sizeof(*r->word));
	r->word[r->n++] = w;
	if (r->n == 1) {
		r->x0 = w->x0;
		r->y0 = w->y0;
		r->x1 = w->x1;
		r->y1 = w->y1;
		return;
	}
	r->x0 = w->x0 < r->x0 ? w->x0 : r->x0;
	r->y0 = w->y0 < r->y0 ? w->y0 : r->y0;
	r->x1 = w->x1 > r->x1 ? w->x1 : r->x1;
	r->y1 = w->y1 > r->y1 ? w->y1 : r->y1;
}

/* At least half of the lower of the two boxes is beside the other. */
static bool
shares_row(const struct row *r, const struct pdf_word *w)
{
	double top = r->y0 > w->y0 ? r->y0 : w->y0, low = r->y1 < w->y1 ? r->y1 : w->y1;
	double hr = r->y1 - r->y0, hw = w->y1 - w->y0;

	return low - top > (hr < hw ? hr : hw) * 0.5;
}

static struct rows
rows_of(struct arena *a, const struct pdf_word **words, size_t n)
{
	struct rows rows = { 0 };

	if (n > 0)
		qsort(words, n, sizeof(*words), by_middle);
	for (size_t i = 0; i < n; i++) {
		if (rows.n == 0 || !shares_row(&rows.item[rows.n - 1], words[i]))
			VEC_PUSH(a, &rows, (struct row){ 0 });
		row_add(a, &rows.item[rows.n - 1], words[i]);
	}
	for (size_t i = 0; i < rows.n; i++)
		sort_row(&rows.item[i]);
	return rows;
}

static bool
is_wide(const struct row *r, double from, double to)
{
	return to - from > (r->y1 - r->y0) * GAP_EMS && to - from > GUTTER_LEAST;
}

/* The widest wide gap of a row, as *LEFT..*RIGHT. */
static bool
widest_gap(struct arena *a, const struct row *r, double *left, double *right)
{
	const struct pdf_word **w = arena_array(a, const struct pdf_word *, r->n);
	double end, most = 0;

	memcpy(w, r->word, r->n * sizeof(*w));
	qsort(w, r->n, sizeof(*w), by_left);
	end = w[0]->x1;
	for (size_t i = 1; i < r->n; i++) {
		if (is_wide(r, end, w[i]->x0) && w[i]->x0 - end > most) {
			most = w[i]->x0 - end;
			*left = end;
			*right = w[i]->x0;
		}
		end = w[i]->x1 > end ? w[i]->x1 : end;
	}
	return most > 0;
}

/* How a row lies to a strip: bit 1 words on the left, bit 2 on the right, 4 across it. */
static int
sides(const struct row *r, double left, double right)
{
	int s = 0;

	for (size_t i = 0; i < r->n; i++) {
		if (r->word[i]->x1 <= left + 0.5)
			s |= 1;
		else if (r->word[i]->x0 >= right - 0.5)
			s |= 2;
		else
			s |= 4;
	}
	return s;
}

/* The part of the strip LEFT..RIGHT that the gap FROM..TO leaves, if it is wide enough. */
static bool
meet(double from, double to, double *left, double *right)
{
	double l = from > *left ? from : *left, t = to < *right ? to : *right;

	if (t - l < GUTTER_LEAST)
		return false;
	*left = l;
	*right = t;
	return true;
}

/* Narrows the strip to what this row leaves free of it: false if the row crosses it. */
static bool
narrow(struct arena *a, const struct row *r, double *left, double *right)
{
	const struct pdf_word **w = arena_array(a, const struct pdf_word *, r->n);
	double end;

	memcpy(w, r->word, r->n * sizeof(*w));
	qsort(w, r->n, sizeof(*w), by_left);
	end = w[0]->x1;
	for (size_t i = 1; i < r->n; i++) {
		if (w[i]->x0 - end >= GUTTER_LEAST && meet(end, w[i]->x0, left, right))
			return true;
		end = w[i]->x1 > end ? w[i]->x1 : end;
	}
	if (r->x0 < *left) /* words on the left only, or on the right only */
		return meet(r->x1, *right, left, right);
	return meet(*left, r->x0, left, right);
}

static bool
row_is_bold(const struct row *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (!r->word[i]->bold)
			return false;
	return true;
}

static double
row_size(const struct row *r)
{
	double most = 0;

	for (size_t i = 0; i < r->n; i++)
		most = r->word[i]->size > most ? r->word[i]->size : most;
	return most;
}

/* A new paragraph: by distance, by weight, by size. */
static bool
begins_block(const struct row *before, const struct row *r)
{
	double h = r->y1 - r->y0, size = row_size(r), old = row_size(before);

	return r->y0 - before->y1 > h * PARA_GAP || r->y1 < before->y0 ||
	       row_is_bold(before) != row_is_bold(r) || size > old * 1.15 || old > size * 1.15;
}

/* The rows FROM..*TO that one strip cuts, if there are columns at all. */
static bool
find_columns(struct arena *a, const struct rows *rows, size_t from, size_t *to, double *left,
             double *right)
{
	size_t both = 0, last = from;

	if (!widest_gap(a, &rows->item[from], left, right))
		return false;
	for (size_t i = from; i < rows->n; i++) {
		const struct row *r = &rows->item[i];
		double l = *left, t = *right;
		int s;

		if (i > from && r->y0 - rows->item[i - 1].y1 > (r->y1 - r->y0) * 3)
			break;
		if (!narrow(a, r, &l, &t) || ((s = sides(r, l, t)) & 4) != 0)
			break;
		if (s != 3 && i > from && begins_block(&rows->item[i - 1], r))
			break;
		*left = l;
		*right = t;
		both += s == 3;
		last = i;
	}
	*to = last + 1;
	return both >= 2;
}

static void
put_row(struct buf *b, const struct row *r)
{
	for (size_t i = 0; i < r->n; i++) {
		if (i > 0) {
			double gap = r->word[i]->x0 - r->word[i - 1]->x1;
			double back = r->word[i - 1]->x0 - r->word[i]->x1; /* right to left */

			gap = gap > back ? gap : back;
			buf_putc(b, is_wide(r, 0, gap) ? '\t' : ' ');
		}
		buf_put(b, r->word[i]->text);
	}
}

/* Rows FROM..TO as one block. */
static bool
put_block(struct layout *l, const struct rows *rows, size_t from, size_t to, const struct place *at)
{
	const struct row *first = &rows->item[from];
	double size = row_size(first);
	struct block b = { .kind = at->table > 0 ? BLOCK_CELL : BLOCK_PARAGRAPH,
		           .table = at->table,
		           .row = at->row,
		           .col = at->col,
		           .page = at->page,
		           .x0 = first->x0,
		           .y0 = first->y0,
		           .x1 = first->x1 };
	struct buf text;

	l->last_col = at->col;
	buf_init(&text, l->a, LIMIT_BLOCK_BYTES);
	b.bold = true;
	for (size_t i = from; i < to; i++) {
		const struct row *r = &rows->item[i];

		if (i > from)
			buf_putc(&text, '\n');
		put_row(&text, r);
		b.x0 = r->x0 < b.x0 ? r->x0 : b.x0;
		b.x1 = r->x1 > b.x1 ? r->x1 : b.x1;
		b.y1 = r->y1 > b.y1 ? r->y1 : b.y1;
		b.bold = b.bold && row_is_bold(r);
	}
	if (l->body_size > 0 && size > l->body_size * 1.25 && to - from <= 3) {
		b.kind = BLOCK_HEADING;
		b.level = size > l->body_size * 1.6 ? 1 : 2;
	}
	return buf_done(&text, "a paragraph", &b.text, l->e) && gather_add(l->g, b, l->e);
}

static bool
put_paragraphs(struct layout *l, const struct rows *rows, size_t from, size_t to,
               const struct place *at)
{
	size_t start = from;

	for (size_t i = from + 1; i <= to; i++) {
		if (i < to && !begins_block(&rows->item[i - 1], &rows->item[i]))
			continue;
		if (!put_block(l, rows, start, i, at))
			return false;
		start = i;
	}
	return true;
}

static bool
is_bullet(struct str s)
{
	return utf8_count(s) <= 2 && s.n > 0 && !(s.p[0] >= 'A' && s.p[0] <= 'z');
}

/* "Name: X", "1. Y": what stands left of the strip are labels or bullets. */
static bool
is_labels(const struct rows *rows, size_t from, size_t to, double left)
{
	size_t labels = 0, both = 0;

	for (size_t i = from; i < to; i++) {
		const struct row *r = &rows->item[i];
		struct str last = { 0 };

		if (sides(r, left, left) != 3)
			continue;
		for (size_t k = 0; k < r->n && r->word[k]->x1 <= left + 0.5; k++)
			last = r->word[k]->text;
		both++;
		labels += str_ends(last, STR(":")) || is_bullet(last);
	}
	return labels * 2 > both;
}

static bool put_words(struct layout *l, const struct pdf_word **words, size_t n,
                      const struct place *at, int depth);

/* The words of rows FROM..TO on one side of X. */
static bool
put_side(struct layout *l, const struct rows *rows, size_t from, size_t to, double x, bool is_left,
         const struct place *at, int depth)
{
	struct row side = { 0 };

	for (size_t i = from; i < to; i++)
		for (size_t k = 0; k < rows->item[i].n; k++)
			if ((rows->item[i].word[k]->x1 <= x + 0.5) == is_left)
				row_add(l->a, &side, rows->item[i].word[k]);
	return put_words(l, side.word, side.n, at, depth);
}

static bool
put_columns(struct layout *l, const struct rows *rows, size_t from, size_t to, double left,
            const struct place *at, int depth)
{
	struct place one = *at, two;

	if (one.table == 0) {
		one.table = ++l->tables;
		one.row = one.col = 1;
	}
	if (!put_side(l, rows, from, to, left, true, &one, depth + 1))
		return false;
	two = one;
	two.col = (l->last_col > one.col ? l->last_col : one.col) + 1;
	return put_side(l, rows, from, to, left, false, &two, depth + 1);
}

/* NOLINTNEXTLINE(misc-no-recursion): DEPTH_MOST */
static bool
put_words(struct layout *l, const struct pdf_word **words, size_t n, const struct place *at,
          int depth)
{
	struct rows rows = rows_of(l->a, words, n);
	size_t start = 0, to = 0;

	for (size_t i = 0; i < rows.n;) {
		double left = 0, right = 0;

		if (depth >= DEPTH_MOST || !find_columns(l->a, &rows, i, &to, &left, &right) ||
		    is_labels(&rows, i, to, left)) {
			i++;
			continue;
		}
		if (!put_paragraphs(l, &rows, start, i, at) ||
		    !put_columns(l, &rows, i, to, left, at, depth))
			return false;
		start = i = to;
	}
	return start >= rows.n || put_paragraphs(l, &rows, start, rows.n, at);
}

/* ---- furniture ---- */

/* A row's text with every digit as 0: what repeats but for its number. */
static struct str
shape_of(struct arena *a, const struct row *r)
{
	struct buf b;

	buf_init(&b, a, LIMIT_BLOCK_BYTES);
	put_row(&b, r);
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] >= '0' && b.p[i] <= '9')
			b.p[i] = '0';
	return buf_str(&b);
}

struct margin_row {
	struct row row;
	struct str shape;
	bool is_top, is_edge; /* first or last of its page, but for page numbers */
	size_t page;
};

struct margin_rows {
	struct margin_row *item;
	size_t n, cap;
};

static bool
is_number_row(struct arena *a, const struct row *r)
{
	struct buf text;

	buf_init(&text, a, LIMIT_BLOCK_BYTES);
	put_row(&text, r);
	return furniture_is_page_number(buf_str(&text));
}

static void
collect_margins(struct arena *a, const struct pdf_page *p, size_t page, struct margin_rows *out)
{
	const struct pdf_word **w = arena_array(a, const struct pdf_word *, p->n);
	struct rows rows;
	size_t first = 0, last;

	for (size_t i = 0; i < p->n; i++)
		w[i] = &p->item[i];
	rows = rows_of(a, w, p->n);
	last = rows.n;
	while (first < last && is_number_row(a, &rows.item[first]))
		first++;
	while (last > first && is_number_row(a, &rows.item[last - 1]))
		last--;
	for (size_t i = 0; i < rows.n; i++) {
		const struct row *r = &rows.item[i];
		bool top = r->y1 < p->height * MARGIN_PART;

		if (!top && r->y0 < p->height * (1 - MARGIN_PART))
			continue;
		VEC_PUSH(a, out,
		         (struct margin_row){ *r, shape_of(a, r), top, i <= first || i + 1 >= last,
		                              page });
	}
}

/* Repeated on three pages, or on both of two as the outermost line. */
static bool
is_repeated(const struct margin_rows *all, size_t at, size_t pages, bool *first)
{
	const struct margin_row *m = &all->item[at];
	size_t n = 0;

	*first = true;
	for (size_t i = 0; i < all->n; i++) {
		if (all->item[i].is_top != m->is_top || !str_eq(all->item[i].shape, m->shape))
			continue;
		n++;
		if (i < at)
			*first = false;
	}
	return n >= 3 || (n == 2 && pages == 2 && m->is_edge && !m->is_top);
}

static void
mark(const struct row *r)
{
	for (size_t i = 0; i < r->n; i++)
		((struct pdf_word *)(uintptr_t)r->word[i])->text = (struct str){ 0 };
}

/* Empties the words of furniture in the copies of the pages. */
static void
drop_furniture(struct layout *l, struct pdf_pages *pages)
{
	struct margin_rows all = { 0 };

	for (size_t i = 0; i < pages->n; i++)
		collect_margins(l->a, &pages->item[i], i, &all);
	for (size_t i = 0; i < all.n; i++) {
		struct margin_row *m = &all.item[i];
		struct buf text;
		bool first = true, drop;

		buf_init(&text, l->a, LIMIT_BLOCK_BYTES);
		put_row(&text, &m->row);
		drop = m->is_edge && furniture_is_page_number(buf_str(&text));
		if (!drop && is_repeated(&all, i, pages->n, &first))
			drop = !(first && (m->is_top || furniture_is_reference(buf_str(&text))));
		if (!drop)
			continue;
		mark(&m->row);
		l->g->blocks.dropped.furniture++;
	}
}

static struct pdf_pages
copy_of(struct arena *a, const struct pdf_pages *pages)
{
	struct pdf_pages copy = { 0 };

	for (size_t i = 0; i < pages->n; i++) {
		struct pdf_page p = pages->item[i];

		p.item = arena_array(a, struct pdf_word, p.n);
		if (p.n > 0)
			memcpy(p.item, pages->item[i].item, p.n * sizeof(*p.item));
		VEC_PUSH(a, &copy, p);
	}
	return copy;
}

/* The size that most letters have, by half points. */
static double
body_size(const struct pdf_pages *pages)
{
	size_t letters[200] = { 0 }, best = 0;

	for (size_t i = 0; i < pages->n; i++) {
		for (size_t k = 0; k < pages->item[i].n; k++) {
			const struct pdf_word *w = &pages->item[i].item[k];

			if (w->size > 0 && w->size < 99)
				letters[(size_t)(w->size * 2)] += w->text.n;
		}
	}
	for (size_t i = 1; i < ARRAY_LEN(letters); i++)
		if (letters[i] > letters[best])
			best = i;
	return (double)best / 2;
}

bool
pdflayout(const struct pdf_pages *pages, struct gather *g, struct err *e)
{
	struct layout l = { .a = g->a, .g = g, .body_size = body_size(pages), .e = e };
	struct pdf_pages copy = copy_of(g->a, pages);

	drop_furniture(&l, &copy);
	for (size_t i = 0; i < copy.n; i++) {
		const struct pdf_page *p = &copy.item[i];
		const struct pdf_word **w = arena_array(l.a, const struct pdf_word *, p->n);
		struct place at = { .page = (int)i + 1 };
		size_t n = 0;

		for (size_t k = 0; k < p->n; k++)
			if (p->item[k].text.n > 0)
				w[n++] = &p->item[k];
		if (!put_words(&l, w, n, &at, 0))
			return false;
	}
	return true;
}
