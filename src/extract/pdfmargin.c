/*
 * pdfmargin.c - what of a page is furniture
 *
 * A line in the outer parts of the page that comes again with other digits is a running header
 * or footer.  What an urgent action begins with stays once: "URGENT ACTION" above the text is also
 * the document's first line.
 */
#include "extract/pdfmargin.h"

#include <stdint.h>

#include "base/limits.h"
#include "extract/furniture.h"
#include "extract/pdfjoints.h"
#include "extract/pdfrows.h"

#define MARGIN_PART 0.12 /* of the page's height: where running headers and footers stand */
#define MENU_LEAST  3    /* rows of a menu */
#define BAR_LEAST   2    /* marks between the entries of a menu in one line */
#define MENU_PART   0.4  /* of the width of the text: no row of one is wider */
#define MENU_IN     14.0 /* points from the margin: browsers take 30, at 75 % */
#define MENU_MOST   80.0
#define EDGE_SLACK  1.0 /* points: how exactly its rows begin at one edge */

/* A row's text with every digit as 0: what repeats but for its number. */
static struct str
shape_of(struct arena *a, const struct pdf_row *r)
{
	struct buf b;

	buf_init(&b, a, LIMIT_BLOCK_BYTES);
	pdfrow_put(&b, r);
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] >= '0' && b.p[i] <= '9')
			b.p[i] = '0';
	return buf_str(&b);
}

struct margin_row {
	struct pdf_row row;
	struct str shape;
	bool is_top, is_edge; /* first or last of its page, but for page numbers */
	size_t page;
};

struct margin_rows {
	struct margin_row *item;
	size_t n, cap;
};

static bool
is_number_row(struct arena *a, const struct pdf_row *r)
{
	struct buf text;

	buf_init(&text, a, LIMIT_BLOCK_BYTES);
	pdfrow_put(&text, r);
	return furniture_is_page_number(buf_str(&text));
}

static void
collect_margins(struct arena *a, const struct pdf_page *p, size_t page, struct margin_rows *out)
{
	struct pdf_rows rows = pdfrows_of_page(a, p);
	size_t first = 0, last = rows.n;

	while (first < last && is_number_row(a, &rows.item[first]))
		first++;
	while (last > first && is_number_row(a, &rows.item[last - 1]))
		last--;
	for (size_t i = 0; i < rows.n; i++) {
		const struct pdf_row *r = &rows.item[i];
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
	return n >= 3 || (n == 2 && pages == 2 && m->is_edge);
}

/* A repeated line that the document itself has, too, once: its number, or above the text what an
 * urgent action begins with. */
static bool
is_head(const struct margin_row *m, struct str text)
{
	return furniture_is_reference(text) ||
	       (m->is_top && (pdfrow_is_capitals(&m->row) || furniture_is_action(text)));
}

/* Of two pages the second may begin with a head of its own. */
static bool
is_second(const struct margin_row *m, size_t pages)
{
	return pages == 2 && m->is_top;
}

static void
mark(const struct pdf_row *r)
{
	for (size_t i = 0; i < r->n; i++)
		((struct pdf_word *)(uintptr_t)r->word[i])->text = (struct str){ 0 };
}

int
pdfmargin_drop(struct arena *a, struct pdf_pages *pages)
{
	struct margin_rows all = { 0 };
	int dropped = 0;

	for (size_t i = 0; i < pages->n; i++)
		collect_margins(a, &pages->item[i], i, &all);
	for (size_t i = 0; i < all.n; i++) {
		struct margin_row *m = &all.item[i];
		struct buf text;
		bool first = true, drop;

		buf_init(&text, a, LIMIT_BLOCK_BYTES);
		pdfrow_put(&text, &m->row);
		drop = m->is_edge && furniture_is_page_number(buf_str(&text));
		if (!drop && is_repeated(&all, i, pages->n, &first))
			drop = !is_head(m, buf_str(&text)) || !(first || is_second(m, pages->n));
		if (!drop)
			continue;
		mark(&m->row);
		dropped++;
	}
	return dropped;
}

/* How far a row stands from the edge X0 or X1 that it is read from. */
static double
indent(const struct pdf_row *r, double x0, double x1)
{
	return r->rtl ? x1 - r->x1 : r->x0 - x0;
}

/* It holds a number or a mark of what was written for the document: a date, a contact, a label. */
static bool
says_something(const struct pdf_row *r)
{
	for (size_t i = 0; i < r->n; i++)
		for (size_t k = 0; k < r->word[i]->text.n; k++) {
			char c = r->word[i]->text.p[k];

			if ((c >= '0' && c <= '9') || c == ':' || c == '@')
				return true;
		}
	return r->bold || pdfrow_ends_sentence(r) || pdfrow_is_capitals(r);
}

/* "Who we are": a few words that stand in. */
static bool
may_be_entry(const struct pdf_row *r, double x0, double x1)
{
	double in = indent(r, x0, x1);

	return in >= MENU_IN && in <= MENU_MOST && r->x1 - r->x0 <= (x1 - x0) * MENU_PART &&
	       !says_something(r);
}

/* "Home | Cases | Donate" */
static bool
is_bar(const struct pdf_row *r)
{
	static const char *const marks[] = { "|", "\xC2\xB7", "\xE2\x80\xA2", "\xE2\x80\xBA", ">" };

	for (size_t m = 0; m < ARRAY_LEN(marks); m++) {
		size_t n = 0;

		for (size_t i = 1; i < r->n; i++)
			n += str_ends(r->word[i]->text, str_c(marks[m]));
		if (n >= BAR_LEAST)
			return !says_something(r) && !pdfrow_has_gap(r);
	}
	return false;
}

/* Where the menu ends that begins with row I, not behind HEAD; I: there is none. */
static size_t
menu_end(const struct pdf_rows *rows, size_t i, size_t head, double x0, double x1)
{
	double in = indent(&rows->item[i], x0, x1);
	size_t end = i;

	if (is_bar(&rows->item[i]))
		return i + 1;
	while (end < head && may_be_entry(&rows->item[end], x0, x1) &&
	       indent(&rows->item[end], x0, x1) > in - EDGE_SLACK &&
	       indent(&rows->item[end], x0, x1) < in + EDGE_SLACK)
		end++;
	return end - i >= MENU_LEAST ? end : i;
}

int
pdfmargin_drop_menus(struct arena *a, struct pdf_pages *pages, double body)
{
	struct pdf_rows rows;
	double x0 = 0, x1 = 0;
	size_t head = 0;
	int dropped = 0;

	if (pages->n == 0 || body <= 0)
		return 0;
	rows = pdfrows_of_page(a, &pages->item[0]);
	for (size_t i = 0; i < rows.n; i++) {
		x0 = i == 0 || rows.item[i].x0 < x0 ? rows.item[i].x0 : x0;
		x1 = rows.item[i].x1 > x1 ? rows.item[i].x1 : x1;
	}
	while (head < rows.n && rows.item[head].size <= body * PDF_HEADING_PART)
		head++;
	for (size_t i = 0; i < head && head < rows.n; i++)
		for (size_t end = menu_end(&rows, i, head, x0, x1); i < end; i++, dropped++)
			mark(&rows.item[i]);
	return dropped;
}
