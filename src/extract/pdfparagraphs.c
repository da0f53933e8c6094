/*
 * pdfparagraphs.c - where a paragraph ends on paper
 *
 * What is usual between the lines of a column tells its gaps; a line which had room for the next
 * word was ended on purpose.
 */
#include "extract/pdfparagraphs.h"

#include <stdlib.h>

#include "base/limits.h"
#include "extract/pdflists.h"

#define BOLD_PART   1.12 /* of the body's size: a bold heading's */
#define STEP_PART   1.25 /* of the usual step: more between two lines ends a paragraph */
#define ITEMS_MOST  99   /* that a numbered list has */
#define SHORT_LEAST 2    /* lines that end on purpose, of a block of such lines */
#define IN_LEAST    12   /* points that a quotation stands in */
#define EDGE_SLACK  1.5  /* points: how exactly it does so on the right */

/* Rows of one column, and what is usual in them. */
struct text {
	const struct pdf_rows *rows;
	size_t from, to;
	double step;          /* from line to line, in the body's SIZE */
	struct pdf_margins m; /* its own */
	const bool *item;     /* of each row: an item without a written mark begins */
};

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The step that an eighth of the lines do not exceed; 0: unknown. */
static double
usual_step(struct arena *a, const struct text *t)
{
	double *step = arena_array(a, double, t->to - t->from);
	size_t n = 0;

	for (size_t i = t->from + 1; i < t->to; i++) {
		const struct pdf_row *before = &t->rows->item[i - 1], *r = &t->rows->item[i];
		double d = r->y1 - before->y1;

		if (r->page == before->page && d > (r->y1 - r->y0) * 0.8)
			step[n++] = d;
	}
	if (n == 0)
		return 0;
	qsort(step, n, sizeof(*step), by_value);
	return step[n / 8];
}

static void
widen(struct text *t, const struct pdf_row *r)
{
	t->m.x0 = r->x0 < t->m.x0 ? r->x0 : t->m.x0;
	t->m.x1 = r->x1 > t->m.x1 ? r->x1 : t->m.x1;
}

/* The lines on both sides of a page's end are of one paragraph. */
static bool
runs_over_page(const struct text *t, const struct pdf_row *before, const struct pdf_row *r)
{
	return r->x1 - r->x0 > 0 && before->x1 - before->x0 > pdfjoint_full_width(&t->m, r) &&
	       !pdfrow_ends_sentence(before) && !pdfjoint_has_room(&t->m, before, r);
}

/* An address that a page's end cuts: after lines that belong together, one that does, too. */
static bool
lists_over_page(const struct text *t, size_t i)
{
	const struct pdf_row *before = &t->rows->item[i - 1], *r = before + 1;
	double off = r->x0 - before->x0;

	return i >= t->from + 2 && before[-1].page == before->page &&
	       !pdfrow_is_far(before - 1, before) && !pdfrow_ends_sentence(before) &&
	       !pdfrow_is_capitals(before) && !pdfrow_is_capitals(r) && off > -2 && off < 2;
}

/* A new paragraph at row I: by distance, by weight, by size, by a page's end. */
static bool
is_apart(const struct text *t, size_t i, const struct pdf_place *at)
{
	const struct pdf_row *before = &t->rows->item[i - 1], *r = before + 1;
	double larger = t->m.size > 0 && r->size > t->m.size ? r->size / t->m.size : 1;

	if (before->bold != r->bold || r->size > before->size * 1.15 ||
	    before->size > r->size * 1.15)
		return true;
	if (before->page != r->page)
		return at->table == 0 && !runs_over_page(t, before, r) && !lists_over_page(t, i);
	if (at->cells != NULL && pdfcells_has(&at->cells->after_gap, r))
		return false;
	return pdfrow_is_far(before, r) ||
	       (t->step > 0 && r->y1 - before->y1 > t->step * STEP_PART * larger);
}

/* In prose from START: the line before row I is short, or row I is indented. */
static bool
is_next_paragraph(const struct text *t, size_t start, size_t i)
{
	const struct pdf_row *row = t->rows->item, *before = &row[i - 1], *r = &row[i];
	double h = r->y1 - r->y0, indent = r->rtl ? before->x1 - r->x1 : r->x0 - before->x0;

	if (i - start < 2 || !pdfrow_ends_sentence(before) ||
	    pdfjoint_has_room(&t->m, &row[i - 2], before) ||
	    row[i - 2].x1 - row[i - 2].x0 < pdfjoint_full_width(&t->m, r))
		return false;
	return pdfjoint_has_room(&t->m, before, r) || (indent > h * 0.8 && indent < h * 6);
}

/* The rows from I until the next gap, and their margins. */
static struct text
run_from(const struct text *t, size_t i, const struct pdf_place *at)
{
	struct text run = *t;

	run.m.x0 = t->rows->item[i].x0;
	run.m.x1 = t->rows->item[i].x1;
	run.from = i;
	run.to = i + 1;
	for (; run.to < t->to && !is_apart(t, run.to, at); run.to++)
		widen(&run, &t->rows->item[run.to]);
	return run;
}

static void
add_row(struct block *b, const struct pdf_row *r)
{
	b->bold = b->bold && r->bold;
	if (r->page != b->page)
		return; /* the box is that of the first page */
	b->x0 = r->x0 < b->x0 ? r->x0 : b->x0;
	b->x1 = r->x1 > b->x1 ? r->x1 : b->x1;
	b->y1 = r->y1 > b->y1 ? r->y1 : b->y1;
}

/* It begins with the mark of a list, which is no text. */
static bool
is_item(const struct pdf_row *r)
{
	return r->n > 1 && pdfrow_is_bullet(r->word[0]->text);
}

/* The number that "3." or "3)" before an item of a list is; 0: it is none. */
static uint64_t
item_number(const struct pdf_row *r)
{
	struct str s = r->word[0]->text;
	uint64_t v = 0;

	if (r->n < 2 || s.n < 2 || (s.p[s.n - 1] != '.' && s.p[s.n - 1] != ')'))
		return 0;
	return str_to_u64(str_sub(s, 0, s.n - 1), ITEMS_MOST, &v) ? v : 0;
}

/* The number before row I is of a list: the one before it stands over it. */
static bool
is_numbered(const struct text *t, size_t last, size_t i)
{
	const struct pdf_row *before = &t->rows->item[last], *r = &t->rows->item[i];
	double off = r->x0 - before->x0, h = r->y1 - r->y0;

	return item_number(r) > 1 && item_number(r) == item_number(before) + 1 && off > -h &&
	       off < h;
}

/* A sentence in a script that has no spaces goes on. */
static bool
is_spaceless(const struct pdf_row *before, const struct pdf_row *r)
{
	return pdfrow_is_east_asian(pdfrow_last(before)) && pdfrow_is_east_asian(r->word[0]);
}

static void
put_line_end(struct buf *b, const struct pdf_margins *m, const struct pdf_row *r,
             const struct pdf_place *at)
{
	enum pdf_joint j =
		at->table == 0 ? pdfjoint_in_text(m, r - 1, r) : pdfjoint_in_cell(r - 1, r, at);

	if (j == LINE_ENDS)
		buf_putc(b, '\n');
	else if (j == LINE_GOES_ON && !is_spaceless(r - 1, r))
		buf_putc(b, ' ');
}

/* Larger than the text, or bold and a little larger: a browser's third level. */
static bool
is_heading(const struct text *t, const struct pdf_row *r)
{
	double size = t->m.size > 0 ? r->size / t->m.size : 1;

	return size > PDF_HEADING_PART || (r->bold && size > BOLD_PART);
}

/* The margins of the rows FROM..TO: a quotation stands in by the same on both sides, and its
 * lines begin at one edge, as those in the middle of a page do not. */
static struct pdf_margins
margins_of(const struct text *t, size_t from, size_t to)
{
	struct pdf_margins m = t->m;
	double x0 = t->rows->item[from].x0, most = x0, x1 = t->rows->item[from].x1, in;
	size_t short_lines = 0;

	for (size_t i = from; i < to; i++) {
		x0 = t->rows->item[i].x0 < x0 ? t->rows->item[i].x0 : x0;
		most = t->rows->item[i].x0 > most ? t->rows->item[i].x0 : most;
		x1 = t->rows->item[i].x1 > x1 ? t->rows->item[i].x1 : x1;
	}
	in = x0 - m.x0;
	if (in >= IN_LEAST && x1 <= m.x1 - in + EDGE_SLACK && most < x0 + EDGE_SLACK) {
		m.x0 += in;
		m.x1 -= in;
	}
	for (size_t i = from; i + 1 < to; i++)
		short_lines += pdfjoint_has_room(&m, &t->rows->item[i], &t->rows->item[i + 1]);
	m.lines = short_lines >= SHORT_LEAST && short_lines * 2 >= to - from - 1;
	return m;
}

/* The rows FROM..TO of T as one block. */
static bool
put_block(struct gather *g, const struct text *t, size_t from, size_t to,
          const struct pdf_place *at, struct err *e)
{
	const struct pdf_rows *rows = t->rows;
	const struct pdf_row *first = &rows->item[from];
	bool marked = is_item(&rows->item[from]), item = marked || t->item[from - t->from];
	struct pdf_margins m = margins_of(t, from, to);
	struct block b = { .kind = at->table > 0 ? BLOCK_CELL : BLOCK_PARAGRAPH,
		           .table = at->table,
		           .row = at->row,
		           .col = at->col,
		           .page = first->page,
		           .x0 = first->x0,
		           .y0 = first->y0,
		           .x1 = first->x1 };
	struct buf text;

	buf_init(&text, g->a, LIMIT_BLOCK_BYTES);
	b.bold = true;
	for (size_t i = from; i < to; i++) {
		if (i > from)
			put_line_end(&text, &m, &rows->item[i], at);
		pdfrow_put(&text, &rows->item[i]);
		add_row(&b, &rows->item[i]);
	}
	if (item) {
		b.kind = BLOCK_ITEM;
		b.level = 1;
	}
	if (!item && is_heading(t, first) && to - from <= 3) {
		b.kind = BLOCK_HEADING;
		b.level = first->size > t->m.size * 1.6 ? 1 : 2;
	}
	if (!buf_done(&text, "a paragraph", &b.text, e))
		return false;
	if (marked)
		b.text = str_from(b.text, first->word[0]->text.n);
	return gather_add(g, b, e);
}

bool
pdfparagraphs_put(struct gather *g, const struct pdf_column *c, const struct pdf_place *at,
                  struct err *e)
{
	const struct pdf_row *row = c->rows->item;
	struct text t = { c->rows, c->from, c->to, 0, { .size = c->size, .of_page = at->of_page } },
		    run;
	size_t start = c->from, number = c->from; /* the last row with a number */

	if (c->from == c->to)
		return true;
	t.step = usual_step(g->a, &t);
	t.m.x0 = row[c->from].x0;
	t.m.x1 = row[c->from].x1;
	for (size_t i = c->from; i < c->to; i++)
		widen(&t, &row[i]);
	t.item = at->table > 0 ? arena_array(g->a, bool, c->to - c->from)
	                       : pdflists_find(g->a, c->rows, c->from, c->to, &t.m);
	run = run_from(&t, c->from, at);
	for (size_t i = c->from + 1; i <= c->to; i++) {
		bool apart = i == c->to || is_apart(&t, i, at) || is_item(&row[i]) ||
		             t.item[i - c->from] || is_numbered(&t, number, i);

		if (i < c->to && item_number(&row[i]) > 0)
			number = i;
		if (!apart && (at->table > 0 || !is_next_paragraph(&run, start, i)))
			continue;
		if (!put_block(g, &t, start, i, at, e))
			return false;
		if (i >= run.to && i < c->to)
			run = run_from(&t, i, at);
		start = i;
	}
	return true;
}
