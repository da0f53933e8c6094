/*
 * pdfcells.c - a gap on one side that a broken line on the other fills
 *
 * A line is broken if it stands on one side only and its first word had no room in the line above
 * on that side.  A gap counts as filled only if every line beside it is broken: between two
 * officials in one column the other column goes on with whole lines.
 */
#include "extract/pdfcells.h"

#define CELL_LEAST 6 /* heights of a line: a full line of a cell is no narrower */

/* One side of a row: its words from the left. */
struct part {
	const struct pdf_word *first;
	double x0, x1;
};

static struct part
part_of(const struct pdf_row *r, double left, int side)
{
	struct part p = { 0 };

	for (size_t i = 0; i < r->n; i++) {
		const struct pdf_word *w = r->word[i];

		if ((w->x1 <= left + 0.5) != (side == 0))
			continue;
		if (p.first == NULL) { /* the row's words are in the order they are read */
			p.first = w;
			p.x0 = w->x0;
			p.x1 = w->x1;
		}
		p.x0 = w->x0 < p.x0 ? w->x0 : p.x0;
		p.x1 = w->x1 > p.x1 ? w->x1 : p.x1;
	}
	return p;
}

struct column {
	double x0, x1; /* of all its lines */
};

static struct column
column_of(const struct pdf_rows *rows, const struct pdf_region *g, int side)
{
	struct column c = { 1e9, -1e9 };

	for (size_t i = g->from; i < g->to; i++) {
		struct part p = part_of(&rows->item[i], g->left, side);

		if (p.first == NULL)
			continue;
		c.x0 = p.x0 < c.x0 ? p.x0 : c.x0;
		c.x1 = p.x1 > c.x1 ? p.x1 : c.x1;
	}
	return c;
}

/* On SIDE, row R goes on from the row before it, whose edge broke the line. */
static bool
is_broken(const struct pdf_row *r, const struct pdf_region *g, int side, const struct column *c)
{
	struct part before = part_of(r - 1, g->left, side), now = part_of(r, g->left, side);
	double need;

	if (before.first == NULL || now.first == NULL || r[-1].page != r->page ||
	    before.x1 - before.x0 < (r->y1 - r->y0) * CELL_LEAST)
		return false;
	need = now.first->x1 - now.first->x0 + (r->y1 - r->y0) * 0.25;
	return r->rtl ? before.x0 - need < c->x0 : before.x1 + need > c->x1;
}

/* The gap of one side between the rows LAST and NEXT is filled by broken lines of the OTHER. */
static bool
is_filled(const struct pdf_rows *rows, const struct pdf_region *g, size_t last, size_t next,
          int other)
{
	struct column c = column_of(rows, g, other);

	for (size_t k = last + 1; k < next; k++)
		if (!is_broken(&rows->item[k], g, other, &c))
			return false;
	return rows->item[last].page == rows->item[next].page;
}

static void
find_side(struct arena *a, const struct pdf_rows *rows, const struct pdf_region *g, int side,
          struct pdf_cells *out)
{
	size_t last = g->to;

	for (size_t i = g->from; i < g->to; i++) {
		struct part p = part_of(&rows->item[i], g->left, side);

		if (p.first == NULL)
			continue;
		if (last < g->to && i > last + 1 && is_filled(rows, g, last, i, 1 - side)) {
			VEC_PUSH(a, &out->after_gap, p.first);
			for (size_t k = last + 1; k < i; k++)
				VEC_PUSH(a, &out->broken,
				         part_of(&rows->item[k], g->left, 1 - side).first);
		}
		last = i;
	}
}

struct pdf_cells
pdfcells_find(struct arena *a, const struct pdf_rows *rows, const struct pdf_region *g)
{
	struct pdf_cells cells = { 0 };

	find_side(a, rows, g, 0, &cells);
	find_side(a, rows, g, 1, &cells);
	return cells;
}

bool
pdfcells_has(const struct pdf_lines *lines, const struct pdf_row *r)
{
	for (size_t i = 0; i < lines->n; i++)
		if (lines->item[i] == r->word[0])
			return true;
	return false;
}
