/*
 * pdfcolumns.c - regions with a gutter
 *
 * The strip is the widest gap of the first row, narrowed by each row that follows.  The end is
 * the difficult part: what follows a table begins at the left margin, too, and if it is short it
 * does not cross the strip.  So a row on one side only must go on from the last row of its own
 * side, in distance and in style; if it does not, it belongs to the region only if a row with
 * two sides comes right after, or if the columns are those of a whole page.
 */
#include "extract/pdfcolumns.h"

#include "base/utf8.h"

#define GUTTER_LEAST 6.0 /* points */
#define CLOSE_EMS    0.6 /* of a row's height: the least gap of a row that columns begin with */
#define EDGE_SLACK   1.5 /* points: how exactly such a row begins where they do */
#define LABEL_WORDS  4   /* of a row that is a label and its value */
#define PAGES_MOST   3   /* that one region covers */
#define WHOLE_ROWS   12  /* with two sides, that columns of a whole page have */
#define ABOVE_MOST   6   /* rows over them: a masthead and a headline */

/* The last row of one side. */
struct side {
	struct pdf_row row; /* without words */
	double x0;          /* of all its rows */
	bool capitals;
};

struct scan {
	double left, right;
	struct side side[2];
};

/* The widest wide gap of a row, as *LEFT..*RIGHT. */
static bool
widest_gap(const struct pdf_row *r, double *left, double *right)
{
	double end = pdfrow_from_left(r, 0)->x1, most = 0;

	for (size_t i = 1; i < r->n; i++) {
		const struct pdf_word *w = pdfrow_from_left(r, i);

		if (pdfrow_is_wide(r, end, w->x0) && w->x0 - end > most) {
			most = w->x0 - end;
			*left = end;
			*right = w->x0;
		}
		end = w->x1 > end ? w->x1 : end;
	}
	return most > 0;
}

/* How a row lies to a strip: bit 1 words on the left, bit 2 on the right, 4 across it. */
static int
sides(const struct pdf_row *r, double left, double right)
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
narrow(const struct pdf_row *r, double *left, double *right)
{
	double end = pdfrow_from_left(r, 0)->x1;

	for (size_t i = 1; i < r->n; i++) {
		const struct pdf_word *w = pdfrow_from_left(r, i);

		if (w->x0 - end >= GUTTER_LEAST && meet(end, w->x0, left, right))
			return true;
		end = w->x1 > end ? w->x1 : end;
	}
	if (r->x0 < *left) /* words on the left only, or on the right only */
		return meet(r->x1, *right, left, right);
	return meet(*left, r->x0, left, right);
}

/* The part of the row on one side of the strip, without its words. */
static struct side
side_of(const struct pdf_row *r, double left, bool is_left)
{
	struct side s = { .row = { .bold = true, .page = r->page, .y0 = r->y0, .y1 = r->y1 } };
	bool first = true;

	for (size_t i = 0; i < r->n; i++) {
		const struct pdf_word *w = r->word[i];

		if ((w->x1 <= left + 0.5) != is_left)
			continue;
		s.x0 = first || w->x0 < s.x0 ? w->x0 : s.x0;
		s.row.size = w->size > s.row.size ? w->size : s.row.size;
		s.row.bold = s.row.bold && w->bold;
		first = false;
	}
	s.row.x0 = s.x0;
	s.capitals = pdfrow_is_capitals(r);
	return s;
}

/* "Fax: 1": what a contact goes on with. */
static bool
is_label_row(const struct pdf_row *r)
{
	for (size_t i = 0; i < r->n && i < 3; i++)
		if (str_ends(r->word[i]->text, STR(":")))
			return true;
	return false;
}

/* Another style than the last row of its side: a heading after the table. */
static bool
differs(const struct side *last, const struct side *s, bool is_left)
{
	return last->row.bold != s->row.bold || s->row.size > last->row.size * 1.15 ||
	       last->row.size > s->row.size * 1.15 || (is_left && s->capitals && !last->capitals);
}

/* "Salutation: Your" in bold, right below the last row of a column that is longer than the other.
 */
static bool
is_last_label(const struct side *last, const struct pdf_row *r)
{
	return r->n >= 2 && r->n <= LABEL_WORDS && r->page == last->row.page &&
	       str_ends(r->word[0]->text, STR(":")) && !pdfrow_is_far(&last->row, r) &&
	       r->x0 > last->x0 - EDGE_SLACK && r->x0 < last->x0 + EDGE_SLACK;
}

/* A row on one side that does not go on from the last of its side. */
static bool
leaves(const struct side *last, const struct side *s, const struct pdf_row *r, bool is_left)
{
	if (last->row.page != s->row.page)
		return is_left && !is_label_row(r);
	return pdfrow_is_far(&last->row, &s->row);
}

/* The same columns at the top of the next page. */
static bool
goes_on_over_page(const struct scan *c, const struct pdf_row *first, const struct pdf_row *r, int s)
{
	double slack = (r->y1 - r->y0) * 2;

	if (r->page - first->page >= PAGES_MOST)
		return false;
	for (int k = 0; k < 2; k++) {
		double x = side_of(r, c->left, k == 0).x0;

		if ((s & (1 << k)) != 0 && (x < c->side[k].x0 - slack || x > c->side[k].x0 + slack))
			return false;
	}
	return true;
}

static void
note(struct scan *c, const struct pdf_row *r, int s)
{
	for (int k = 0; k < 2; k++) {
		struct side now = side_of(r, c->left, k == 0), *last = &c->side[k];

		if ((s & (1 << k)) == 0)
			continue;
		if (last->row.page > 0 && last->x0 < now.x0)
			now.x0 = last->x0;
		*last = now;
	}
}

/* Whether row R, which follows BEFORE, may still be in the region: its sides, or 0. */
static int
step(struct scan *c, const struct pdf_row *first, const struct pdf_row *before,
     const struct pdf_row *r)
{
	int s;

	if (before->page == r->page && r->y0 - before->y1 > (r->y1 - r->y0) * 3)
		return 0;
	if (!narrow(r, &c->left, &c->right) || ((s = sides(r, c->left, c->right)) & 4) != 0)
		return 0;
	if (before->page != r->page)
		return goes_on_over_page(c, first, r, s) ? s : 0;
	if (s != 3 && before != r && pdfrow_is_far(before, r))
		return 0;
	return s;
}

/* Rows above, on the right only, that the right column begins with. */
static size_t
begin_above(const struct pdf_rows *rows, size_t start, size_t from, const struct scan *first)
{
	while (from > start) {
		const struct pdf_row *r = &rows->item[from - 1], *next = &rows->item[from];
		struct side s = side_of(r, first->left, false);

		if (r->page != next->page || sides(r, first->left, first->right) != 2 ||
		    pdfrow_is_far(r, next) || differs(&first->side[1], &s, false) ||
		    s.x0 < first->side[1].x0 - 3 || s.x0 > first->side[1].x0 + 3)
			break;
		from--;
	}
	return from;
}

/* Rows above whose two parts begin where the columns do, only closer to each other than columns
 * usually are: "Governor of Northtown   And copies to:". */
static void
begin_at_close_rows(const struct pdf_rows *rows, size_t start, const struct scan *c,
                    struct pdf_region *g)
{
	while (g->from > start) {
		const struct pdf_row *r = &rows->item[g->from - 1], *next = &rows->item[g->from];
		double left = g->left, right = g->right;

		if (r->page != next->page || pdfrow_is_far(r, next) || !narrow(r, &left, &right) ||
		    sides(r, left, right) != 3 || right - left < (r->y1 - r->y0) * CLOSE_EMS)
			return;
		for (int k = 0; k < 2; k++) {
			double off = side_of(r, left, k == 0).x0 - c->side[k].x0;

			if (off < -EDGE_SLACK || off > EDGE_SLACK)
				return;
		}
		g->left = left;
		g->right = right;
		g->from--;
	}
}

/* Columns of a whole page, the left one longer: nothing to the page's end crosses the strip. */
static void
take_rest_of_page(const struct pdf_rows *rows, struct pdf_region *g)
{
	int page = rows->item[g->from].page;
	double left = g->left, right = g->right;
	size_t above = 0, end = g->to;

	while (above < g->from && rows->item[g->from - above - 1].page == page)
		above++;
	if (above > ABOVE_MOST || rows->item[g->to - 1].page != page)
		return;
	for (; end < rows->n && rows->item[end].page == page; end++)
		if (!narrow(&rows->item[end], &left, &right) ||
		    sides(&rows->item[end], left, right) != 1)
			return;
	*g = (struct pdf_region){ g->from, end, left, right, .whole = true };
}

bool
pdfcolumns_find(const struct pdf_rows *rows, size_t start, size_t from, struct pdf_region *out)
{
	const struct pdf_row *first = &rows->item[from];
	struct scan c = { 0 }, top;
	struct pdf_region g = { .from = from, .to = from + 1 };
	bool doubtful = false;
	size_t both = 0;

	if (!widest_gap(first, &c.left, &c.right))
		return false;
	note(&c, first, 3);
	top = c;
	for (size_t i = from; i < rows->n; i++) {
		const struct pdf_row *r = &rows->item[i];
		int s = step(&c, first, i > from ? r - 1 : r, r);
		int k = s == 1 ? 0 : 1;
		struct side now = side_of(r, c.left, k == 0);

		if (s == 0 ||
		    (s != 3 && differs(&c.side[k], &now, k == 0) && !is_last_label(&c.side[k], r)))
			break;
		doubtful = s != 3 && (doubtful || leaves(&c.side[k], &now, r, k == 0));
		note(&c, r, s);
		both += s == 3;
		if (doubtful)
			continue;
		g.to = i + 1;
		g.left = c.left;
		g.right = c.right;
	}
	if (both < 2)
		return false;
	g.from = begin_above(rows, start, from, &top);
	begin_at_close_rows(rows, start, &c, &g);
	if (both >= WHOLE_ROWS)
		take_rest_of_page(rows, &g);
	*out = g;
	return true;
}

bool
pdfcolumns_is_labels(const struct pdf_rows *rows, const struct pdf_region *g)
{
	size_t labels = 0, both = 0;

	for (size_t i = g->from; i < g->to; i++) {
		const struct pdf_row *r = &rows->item[i];
		struct str last = { 0 };

		if (sides(r, g->left, g->left) != 3)
			continue;
		for (size_t k = 0; k < r->n && r->word[k]->x1 <= g->left + 0.5; k++)
			last = r->word[k]->text;
		both++;
		labels += str_ends(last, STR(":")) || (last.n > 0 && pdfrow_is_bullet(last));
	}
	return labels * 2 > both;
}
