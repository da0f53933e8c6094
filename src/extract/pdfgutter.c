/*
 * pdfgutter.c - which strip the rows of a page leave free
 *
 * The place that is inside a gap of more rows than any other is the gutter, if there is one.  The
 * columns are the longest run of rows that nothing crosses it in.
 */
#include "extract/pdfgutter.h"

#include <stdlib.h>

#define GUTTER_LEAST 6.0  /* points */
#define SIDE_PART    0.2  /* of the width of the text: no column is narrower */
#define BOTH_LEAST   8    /* rows with words on both sides */
#define LINES_LEAST  12   /* rows of one column, the longer one */
#define LONG_PART    0.5  /* of a column's width: a line that goes on is no shorter */
#define BROKEN_PART  0.35 /* of a column's lines: so many go on in prose */
#define BROKEN_LEAST 0.15 /* the same of each of the two */
#define COLUMN_LEAST 10   /* heights of a line: the width of a column of prose */
#define PAGE_PART    0.5  /* of the rows of the page: so many are in the columns */
#define FAR_HEIGHTS  4    /* of a row: what stands farther from the columns is none of them */

/* An end of a gap of a row. */
struct end {
	double x;
	int step; /* 1: it begins, -1: it ends */
};

struct ends {
	struct end *item;
	size_t n, cap;
};

/* A row's words on one side of a place; none: no first. */
struct part {
	const struct pdf_word *first; /* that is read */
	double x0, x1, height;
	bool rtl;
};

/* Of one column. */
struct column {
	double x0, x1;
	size_t lines, broken; /* that had no room for the next word */
	struct part last;     /* its last line so far */
};

static int
by_place(const void *a, const void *b)
{
	const struct end *x = a, *y = b;

	return x->x < y->x ? -1 : x->x > y->x ? 1 : y->step - x->step;
}

static void
add_gaps(struct arena *a, const struct pdf_row *r, double left, double right, struct ends *ends)
{
	double end = pdfrow_from_left(r, 0)->x1;

	for (size_t i = 1; i < r->n; i++) {
		const struct pdf_word *w = pdfrow_from_left(r, i);
		double from = end > left ? end : left, to = w->x0 < right ? w->x0 : right;

		if (w->x0 - end >= GUTTER_LEAST && from < to) {
			VEC_PUSH(a, ends, (struct end){ from, 1 });
			VEC_PUSH(a, ends, (struct end){ to, -1 });
		}
		end = w->x1 > end ? w->x1 : end;
	}
}

/* The place between LEFT and RIGHT that is inside most gaps of the rows; *MOST is how many. */
static double
best_place(struct arena *a, const struct pdf_rows *rows, size_t from, size_t to, double left,
           double right, size_t *most)
{
	struct ends ends = { 0 };
	size_t now = 0;
	double best = 0;

	for (size_t i = from; i < to; i++)
		add_gaps(a, &rows->item[i], left, right, &ends);
	if (ends.n > 0)
		qsort(ends.item, ends.n, sizeof(*ends.item), by_place);
	*most = 0;
	for (size_t i = 0; i + 1 < ends.n; i++) {
		if (ends.item[i].step < 0) {
			now -= now > 0;
			continue;
		}
		if (++now <= *most)
			continue;
		*most = now;
		best = (ends.item[i].x + ends.item[i + 1].x) / 2;
	}
	return best;
}

static void
add_word(struct part *p, const struct pdf_word *w)
{
	bool leads = p->first == NULL || (p->rtl ? w->x1 > p->first->x1 : w->x0 < p->first->x0);

	p->x0 = p->first == NULL || w->x0 < p->x0 ? w->x0 : p->x0;
	p->x1 = p->first == NULL || w->x1 > p->x1 ? w->x1 : p->x1;
	p->first = leads ? w : p->first;
}

/* What of the row stands on the two sides of X; false: it crosses it. */
static bool
divide(const struct pdf_row *r, double x, struct part p[2])
{
	p[0] = p[1] = (struct part){ .height = r->y1 - r->y0, .rtl = r->rtl };
	for (size_t i = 0; i < r->n; i++) {
		const struct pdf_word *w = r->word[i];

		if (w->x0 < x && w->x1 > x)
			return false;
		add_word(&p[w->x0 >= x], w);
	}
	return p[0].first == NULL || p[1].first == NULL || p[1].x0 - p[0].x1 >= GUTTER_LEAST;
}

static void
widen(struct column *c, const struct part *p)
{
	c->x0 = c->lines == 0 || p->x0 < c->x0 ? p->x0 : c->x0;
	c->x1 = c->lines == 0 || p->x1 > c->x1 ? p->x1 : c->x1;
	c->lines++;
}

/* The line above P in its column is long, and had no room for the first word of P. */
static bool
was_broken(const struct column *c, const struct part *p)
{
	double need = p->first->x1 - p->first->x0 + p->height * 0.25;

	if (c->last.first == NULL || c->x1 - c->x0 < p->height * COLUMN_LEAST ||
	    c->last.x1 - c->last.x0 < (c->x1 - c->x0) * LONG_PART)
		return false;
	return p->rtl ? c->last.x0 - need < c->x0 : c->last.x1 + need > c->x1;
}

/* The columns of the rows of G on both sides of X, and how many rows have both. */
static size_t
measure(const struct pdf_rows *rows, const struct pdf_region *g, double x, struct column c[2])
{
	struct part p[2];
	size_t both = 0;

	c[0] = c[1] = (struct column){ 0 };
	for (size_t i = g->from; i < g->to; i++) {
		if (!divide(&rows->item[i], x, p))
			continue;
		for (int k = 0; k < 2; k++)
			if (p[k].first != NULL)
				widen(&c[k], &p[k]);
		both += p[0].first != NULL && p[1].first != NULL;
	}
	for (size_t i = g->from; i < g->to; i++) {
		if (!divide(&rows->item[i], x, p))
			continue;
		for (int k = 0; k < 2; k++) {
			if (p[k].first == NULL)
				continue;
			c[k].broken += was_broken(&c[k], &p[k]);
			c[k].last = p[k];
		}
	}
	return both;
}

/* The rows that both sides go on in, of a run in which nothing crosses X: what stands far above or
 * below them, or on the right only above them, is none of the columns. */
static struct pdf_region
trim(const struct pdf_rows *rows, size_t from, size_t to, double x)
{
	struct pdf_region g = { .from = to, .to = from };
	struct part p[2];

	for (size_t i = from; i < to; i++) {
		if (!divide(&rows->item[i], x, p) || p[0].first == NULL || p[1].first == NULL)
			continue;
		g.from = i < g.from ? i : g.from;
		g.to = i + 1;
	}
	while (g.from < g.to && g.from > from) {
		const struct pdf_row *r = &rows->item[g.from - 1];

		if (!divide(r, x, p) || p[1].first != NULL ||
		    r[1].y0 - r->y1 > (r->y1 - r->y0) * FAR_HEIGHTS)
			break;
		g.from--;
	}
	while (g.to > g.from && g.to < to) {
		const struct pdf_row *r = &rows->item[g.to];

		if (r->y0 - r[-1].y1 > (r->y1 - r->y0) * FAR_HEIGHTS)
			break;
		g.to++;
	}
	return g;
}

/* The longest run of the rows FROM..TO that does not cross X. */
static struct pdf_region
longest_run(const struct pdf_rows *rows, size_t from, size_t to, double x)
{
	struct pdf_region best = { 0 };

	for (size_t i = from, start = from; i <= to; i++) {
		struct part p[2];
		struct pdf_region g;

		if (i < to && divide(&rows->item[i], x, p))
			continue;
		g = trim(rows, start, i, x);
		if (g.to > g.from && g.to - g.from > best.to - best.from)
			best = g;
		start = i + 1;
	}
	return best;
}

/* Both columns hold lines that go on, and together as many as prose does: beside it an address or
 * a form may stand. */
static bool
are_prose(const struct column c[2])
{
	double lines = (double)(c[0].lines + c[1].lines);

	return (double)(c[0].broken + c[1].broken) >= lines * BROKEN_PART &&
	       (double)c[0].broken >= (double)c[0].lines * BROKEN_LEAST &&
	       (double)c[1].broken >= (double)c[1].lines * BROKEN_LEAST;
}

bool
pdfgutter_find(struct arena *a, const struct pdf_rows *rows, size_t from, struct pdf_region *out)
{
	double x0 = rows->item[from].x0, x1 = rows->item[from].x1, x;
	struct column c[2];
	struct pdf_region g;
	size_t to = from, most;

	for (; to < rows->n && rows->item[to].page == rows->item[from].page; to++) {
		x0 = rows->item[to].x0 < x0 ? rows->item[to].x0 : x0;
		x1 = rows->item[to].x1 > x1 ? rows->item[to].x1 : x1;
	}
	x = best_place(a, rows, from, to, x0 + (x1 - x0) * SIDE_PART, x1 - (x1 - x0) * SIDE_PART,
	               &most);
	if (most < BOTH_LEAST)
		return false;
	g = longest_run(rows, from, to, x);
	if ((double)(g.to - g.from) < (double)(to - from) * PAGE_PART ||
	    measure(rows, &g, x, c) < BOTH_LEAST ||
	    (c[0].lines < LINES_LEAST && c[1].lines < LINES_LEAST) || !are_prose(c) ||
	    c[1].x0 - c[0].x1 < GUTTER_LEAST)
		return false;
	*out = (struct pdf_region){ g.from, g.to, c[0].x1, c[1].x0, .whole = true };
	return true;
}
