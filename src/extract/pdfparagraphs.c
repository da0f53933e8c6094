/*
 * pdfparagraphs.c - where a paragraph ends on paper
 *
 * What is usual between the lines of a column tells its gaps; a line which had room for the next
 * word was ended on purpose.
 */
#include "extract/pdfparagraphs.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"

#define STEP_PART    1.25 /* of the usual step: more between two lines ends a paragraph */
#define FULL_LEAST   15   /* heights of a line: a full line is no narrower */
#define FULL_PART    0.75 /* of the width of a column of a page: the same there */
#define CELL_LEAST   6    /* the same in a cell */
#define HEADING_PART 1.25 /* of the body's size: a heading's */

/* Rows of one column, and what is usual in them. */
struct text {
	const struct pdf_rows *rows;
	size_t from, to;
	double step; /* from line to line, in the body's SIZE */
	double size;
	double x0, x1; /* its margins */
	bool of_page;  /* a column of a whole page */
};

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static const struct pdf_word *
last_word(const struct pdf_row *r)
{
	return r->word[r->n - 1];
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
	t->x0 = r->x0 < t->x0 ? r->x0 : t->x0;
	t->x1 = r->x1 > t->x1 ? r->x1 : t->x1;
}

/* The first word of NEXT would have had room in R. */
static bool
has_room(const struct text *t, const struct pdf_row *r, const struct pdf_row *next)
{
	double w = next->word[0]->x1 - next->word[0]->x0 + (r->y1 - r->y0) * 0.25;

	return r->rtl ? r->x0 - w > t->x0 : r->x1 + w < t->x1;
}

/* The height that a line of R's font would have in the body's. */
static double
body_height(const struct text *t, const struct pdf_row *r)
{
	double h = r->y1 - r->y0;

	return t->size > 0 && r->size > t->size ? h * t->size / r->size : h;
}

/* A line which R goes on from is wider than this. */
static double
full_width(const struct text *t, const struct pdf_row *r)
{
	double least = body_height(t, r) * FULL_LEAST, part = (t->x1 - t->x0) * FULL_PART;

	if (!t->of_page || part > least)
		return least;
	return part > body_height(t, r) * CELL_LEAST ? part : body_height(t, r) * CELL_LEAST;
}

/* The lines on both sides of a page's end are of one paragraph. */
static bool
runs_over_page(const struct text *t, const struct pdf_row *before, const struct pdf_row *r)
{
	return r->x1 - r->x0 > 0 && before->x1 - before->x0 > full_width(t, r) &&
	       !pdfrow_ends_sentence(before) && !has_room(t, before, r);
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
	double larger = t->size > 0 && r->size > t->size ? r->size / t->size : 1;

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

/* In a list whose marks are drawn, not written: indented, and the row ends as an item does. */
static bool
is_item_end(const struct text *t, const struct pdf_row *before, const struct pdf_row *r)
{
	static const char *const ends[] = { ";", "\xD8\x9B", "\xEF\xBC\x9B" };
	double h = r->y1 - r->y0, in = r->rtl ? t->x1 - r->x1 : r->x0 - t->x0;
	double off = r->rtl ? before->x1 - r->x1 : before->x0 - r->x0;

	if (in < h || off > 1 || off < -1)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(ends); i++)
		if (str_ends(last_word(before)->text, str_c(ends[i])))
			return true;
	return false;
}

/* In prose from START: the line before row I is short, or row I is indented. */
static bool
is_next_paragraph(const struct text *t, size_t start, size_t i)
{
	const struct pdf_row *row = t->rows->item, *before = &row[i - 1], *r = &row[i];
	double h = r->y1 - r->y0, indent = r->rtl ? before->x1 - r->x1 : r->x0 - before->x0;

	if (i - start < 2 || !pdfrow_ends_sentence(before) || has_room(t, &row[i - 2], before) ||
	    row[i - 2].x1 - row[i - 2].x0 < full_width(t, r))
		return false;
	return has_room(t, before, r) || (indent > h * 0.8 && indent < h * 6);
}

/* The margins of the rows from I until the next gap. */
static struct text
run_from(const struct text *t, size_t i, const struct pdf_place *at)
{
	struct text run = *t;

	run.x0 = t->rows->item[i].x0;
	run.x1 = t->rows->item[i].x1;
	for (size_t k = i + 1; k < t->to && !is_apart(t, k, at); k++)
		widen(&run, &t->rows->item[k]);
	return run;
}

/* "DC 99999", "0134": what an address or a number ends with. */
static bool
is_code(const struct pdf_row *r)
{
	bool digit = false;

	for (size_t i = 0; i < r->n; i++) {
		for (size_t k = 0; k < r->word[i]->text.n; k++) {
			char c = r->word[i]->text.p[k];

			if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9'))
				return false;
			digit = digit || c <= '9';
		}
	}
	return digit;
}

/* "Salutation: Dear" with "Minister" below: words behind a label, which had no room. */
static bool
is_label_broken(const struct pdf_row *before, const struct pdf_row *r)
{
	const char *const marks = ":@0123456789/.";

	if (before->n < 2 || before->n > 4 || r->n > 2 ||
	    !str_ends(before->word[0]->text, STR(":")))
		return false;
	for (size_t i = 1; i < before->n + r->n; i++) {
		struct str w = i < before->n ? before->word[i]->text : r->word[i - before->n]->text;

		for (size_t k = 0; k < w.n; k++)
			if (strchr(marks, w.p[k]) != NULL)
				return false;
	}
	return true;
}

/* How the text of a row goes on in the one below. */
enum joint {
	LINE_ENDS,
	LINE_GOES_ON,
	WORD_GOES_ON /* "Example-" and below "Sample", or an address that no line can hold */
};

/* "Example-" and below "Sample": a name of two, or a word that was written so. */
static bool
is_hyphened(const struct pdf_row *before, const struct pdf_row *r)
{
	struct str w = last_word(before)->text;
	char next = r->word[0]->text.p[0];

	return w.n > 2 && str_ends(w, STR("-")) && next >= 'A' && next <= 'Z';
}

/* "desk@ministry.exam" alone in its line, and below "ple.org": wider than its cell. */
static bool
is_address_cut(const struct pdf_row *before, const struct pdf_row *r)
{
	struct str w = before->word[0]->text, next = r->word[0]->text;

	if (before->n > 1 || r->n > 1 || str_chr(next, '@') != STR_NPOS ||
	    (str_chr(w, '@') == STR_NPOS && str_find(w, STR("://")) == STR_NPOS))
		return false;
	for (size_t i = 0; i < next.n; i++)
		if (strchr("abcdefghijklmnopqrstuvwxyz0123456789-./_?=&%", next.p[i]) == NULL)
			return false;
	return true;
}

/* "Fax: 555" and below "0134", or "Embassy" and below "of": a line that the cell's edge broke. */
static enum joint
joint_in_cell(const struct pdf_row *before, const struct pdf_row *r, const struct pdf_place *at)
{
	struct str w = r->word[0]->text;
	double h = r->y1 - r->y0, need = r->word[0]->x1 - r->word[0]->x0 + h * 0.25;

	if (at->cells != NULL && pdfcells_has(&at->cells->broken, r))
		return is_hyphened(before, r) ? WORD_GOES_ON : LINE_GOES_ON;
	if (r->rtl || before->x1 - before->x0 < h * CELL_LEAST ||
	    before->x1 + need < at->x1 - h * 0.8)
		return LINE_ENDS;
	if (is_hyphened(before, r) || is_address_cut(before, r))
		return WORD_GOES_ON;
	return is_code(r) || str_ends(w, STR(",")) || is_label_broken(before, r) ||
	                       (w.p[0] >= 'a' && w.p[0] <= 'z' && str_chr(w, '@') == STR_NPOS)
	               ? LINE_GOES_ON
	               : LINE_ENDS;
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

/* "Email: desk@example.org", and "Salutation:" or "OR" below: lines of a contact. */
static bool
is_contact(const struct text *t, const struct pdf_row *before, const struct pdf_row *r)
{
	return str_ends(r->word[0]->text, STR(":")) ||
	       (t->of_page && str_chr(last_word(before)->text, '@') != STR_NPOS);
}

/* A line of prose or of a heading that goes on in R: it is long, and R's first word had no room
 * in it. */
static enum joint
joint_in_text(const struct text *t, const struct pdf_row *before, const struct pdf_row *r)
{
	bool heading = t->size > 0 && r->size > t->size * HEADING_PART;

	if (before->x1 - before->x0 <= full_width(t, r) || pdfrow_has_gap(before) ||
	    (!heading && is_contact(t, before, r)) || has_room(t, before, r))
		return LINE_ENDS;
	if (str_ends(last_word(before)->text, STR("-")))
		return heading && is_hyphened(before, r) ? WORD_GOES_ON : LINE_ENDS;
	return LINE_GOES_ON;
}

/* A sentence in a script that has no spaces goes on. */
static bool
is_spaceless(const struct pdf_row *before, const struct pdf_row *r)
{
	return pdfrow_is_east_asian(last_word(before)) && pdfrow_is_east_asian(r->word[0]);
}

static void
put_line_end(struct buf *b, const struct text *t, const struct pdf_row *r,
             const struct pdf_place *at)
{
	enum joint j = at->table == 0 ? joint_in_text(t, r - 1, r) : joint_in_cell(r - 1, r, at);

	if (j == LINE_ENDS)
		buf_putc(b, '\n');
	else if (j == LINE_GOES_ON && !is_spaceless(r - 1, r))
		buf_putc(b, ' ');
}

/* The rows FROM..TO of T as one block. */
static bool
put_block(struct gather *g, const struct text *t, size_t from, size_t to,
          const struct pdf_place *at, struct err *e)
{
	const struct pdf_rows *rows = t->rows;
	const struct pdf_row *first = &rows->item[from];
	bool item = is_item(&rows->item[from]);
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
			put_line_end(&text, t, &rows->item[i], at);
		pdfrow_put(&text, &rows->item[i]);
		add_row(&b, &rows->item[i]);
	}
	if (item) {
		b.kind = BLOCK_ITEM;
		b.level = 1;
	}
	if (!item && t->size > 0 && first->size > t->size * HEADING_PART && to - from <= 3) {
		b.kind = BLOCK_HEADING;
		b.level = first->size > t->size * 1.6 ? 1 : 2;
	}
	if (!buf_done(&text, "a paragraph", &b.text, e))
		return false;
	if (item)
		b.text = str_from(b.text, first->word[0]->text.n);
	return gather_add(g, b, e);
}

bool
pdfparagraphs_put(struct gather *g, const struct pdf_column *c, const struct pdf_place *at,
                  struct err *e)
{
	const struct pdf_row *row = c->rows->item;
	struct text t = { c->rows, c->from, c->to, 0, c->size, 0, 0, at->of_page }, run;
	size_t start = c->from;

	if (c->from == c->to)
		return true;
	t.step = usual_step(g->a, &t);
	t.x0 = row[c->from].x0;
	t.x1 = row[c->from].x1;
	for (size_t i = c->from; i < c->to; i++)
		widen(&t, &row[i]);
	run = run_from(&t, c->from, at);
	for (size_t i = c->from + 1; i <= c->to; i++) {
		bool apart = i == c->to || is_apart(&t, i, at) || is_item(&row[i]);

		if (!apart && (at->table > 0 || (!is_next_paragraph(&run, start, i) &&
		                                 !is_item_end(&t, &row[i - 1], &row[i]))))
			continue;
		if (!put_block(g, &t, start, i, at, e))
			return false;
		if (apart && i < c->to)
			run = run_from(&t, i, at);
		start = i;
	}
	return true;
}
