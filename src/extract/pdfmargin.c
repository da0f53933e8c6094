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
#include "extract/pdfrows.h"

#define MARGIN_PART 0.12 /* of the page's height: where running headers and footers stand */

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
	const struct pdf_word **w = arena_array(a, const struct pdf_word *, p->n);
	struct pdf_rows rows;
	size_t first = 0, last;

	for (size_t i = 0; i < p->n; i++)
		w[i] = &p->item[i];
	rows = pdfrows_of(a, w, p->n);
	last = rows.n;
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
