/*
 * pdflayout.c - regions with a gutter, and what stands on both sides of it
 *
 * Each side of a region of columns is laid out again by the same rules, so that three columns
 * are two times two.  The rows of all pages are one list, so that a table or a paragraph which
 * a page cuts is found whole.
 */
#include "extract/pdflayout.h"

#include <string.h>

#include "base/limits.h"
#include "extract/pdfcolumns.h"
#include "extract/pdfgutter.h"
#include "extract/pdfmargin.h"
#include "extract/pdfnotes.h"
#include "extract/pdfparagraphs.h"
#include "extract/pdfrows.h"

#define DEPTH_MOST 4 /* columns in columns */

struct layout {
	struct arena *a;
	struct gather *g;
	double body_size; /* the most frequent font size of the document */
	int tables, last_col;
	struct err *e;
};

/* ---- columns ---- */

static bool
put_paragraphs(struct layout *l, const struct pdf_rows *rows, size_t from, size_t to,
               const struct pdf_place *at)
{
	struct pdf_column c = { rows, from, to, l->body_size };

	if (from < to)
		l->last_col = at->col;
	return pdfparagraphs_put(l->g, &c, at, l->e);
}

static bool put_words(struct layout *l, const struct pdf_word **words, size_t n,
                      const struct pdf_place *at, int depth);

/* The words of a region on one side of its strip. */
static struct pdf_row
side_of(struct arena *a, const struct pdf_rows *rows, const struct pdf_region *g, bool is_left)
{
	struct pdf_row side = { 0 };

	for (size_t i = g->from; i < g->to; i++)
		for (size_t k = 0; k < rows->item[i].n; k++)
			if ((rows->item[i].word[k]->x1 <= g->left + 0.5) == is_left)
				pdfrow_add(a, &side, rows->item[i].word[k]);
	return side;
}

static bool
put_side(struct layout *l, const struct pdf_rows *rows, const struct pdf_region *g, bool is_left,
         const struct pdf_place *at, int depth)
{
	struct pdf_row side = side_of(l->a, rows, g, is_left);

	return put_words(l, side.word, side.n, at, depth);
}

/* The block that the first column of a page ends with goes on in the block I. */
static void
join_blocks(struct layout *l, size_t i, bool prose)
{
	struct blocks *b = &l->g->blocks;
	struct block *last = &b->item[i - 1];
	struct buf text;

	buf_init(&text, l->a, LIMIT_BLOCK_BYTES);
	buf_printf(&text, STR_FMT "%c" STR_FMT, STR_ARG(last->text), prose ? ' ' : '\n',
	           STR_ARG(b->item[i].text));
	if (text.failed)
		return; /* then they stay two */
	last->text = buf_str(&text);
	memmove(&b->item[i], &b->item[i + 1], (b->n - i - 1) * sizeof(*b->item));
	b->n--;
}

/* A column of a page ends amid lines that belong together, and the next goes on in their style. */
static bool
runs_on(const struct pdf_rows *left, const struct pdf_rows *right)
{
	const struct pdf_row *last = &left->item[left->n - 1], *next = &right->item[0];

	return left->n > 1 && !pdfrow_is_far(last - 1, last) && !pdfrow_ends_sentence(last) &&
	       last->bold == next->bold && last->size < next->size * 1.15 &&
	       next->size < last->size * 1.15 && !pdfrow_is_capitals(last) &&
	       !pdfrow_is_capitals(next);
}

/* The line LAST fills its column, and what goes on in NEXT is a sentence. */
static bool
is_prose(const struct pdf_row *last, const struct pdf_row *next, const struct pdf_row *column)
{
	char c = next->word[0]->text.p[0];

	return last->x1 - last->x0 > (column->x1 - column->x0) * 0.75 && c >= 'a' && c <= 'z';
}

/* Two columns of a whole page: text, in which no cells are. */
static bool
put_page_columns(struct layout *l, const struct pdf_rows *rows, const struct pdf_region *g,
                 const struct pdf_place *at, int depth)
{
	struct pdf_row side[2] = { side_of(l->a, rows, g, true), side_of(l->a, rows, g, false) };
	struct pdf_rows left = pdfrows_of(l->a, side[0].word, side[0].n);
	struct pdf_rows right = pdfrows_of(l->a, side[1].word, side[1].n);
	struct pdf_place one = *at;
	size_t first;

	one.of_page = true;
	if (!put_words(l, side[0].word, side[0].n, &one, depth + 1))
		return false;
	first = l->g->blocks.n;
	if (!put_words(l, side[1].word, side[1].n, &one, depth + 1))
		return false;
	if (first > 0 && first < l->g->blocks.n && runs_on(&left, &right))
		join_blocks(l, first, is_prose(&left.item[left.n - 1], &right.item[0], &side[0]));
	return true;
}

static bool
put_columns(struct layout *l, const struct pdf_rows *rows, const struct pdf_region *g,
            const struct pdf_place *at, int depth)
{
	struct pdf_cells cells;
	struct pdf_place one = *at, two;

	if (g->whole && at->table == 0)
		return put_page_columns(l, rows, g, at, depth);
	cells = pdfcells_find(l->a, rows, g);
	one.cells = &cells;
	if (one.table == 0) {
		one.table = ++l->tables;
		one.row = one.col = 1;
	}
	one.x1 = g->right;
	if (!put_side(l, rows, g, true, &one, depth + 1))
		return false;
	two = one;
	two.x1 = at->x1;
	two.col = (l->last_col > one.col ? l->last_col : one.col) + 1;
	return put_side(l, rows, g, false, &two, depth + 1);
}

/* The rows FROM..TO, in which tables may stand. */
static bool
put_rows(struct layout *l, const struct pdf_rows *all, size_t from, size_t to,
         const struct pdf_place *at, int depth)
{
	struct pdf_rows rows = { .item = all->item, .n = to };
	size_t start = from;

	for (size_t i = from; i < rows.n;) {
		struct pdf_region g = { 0 };

		if (depth >= DEPTH_MOST || !pdfcolumns_find(&rows, start, i, &g) ||
		    pdfcolumns_is_labels(&rows, &g)) {
			i++;
			continue;
		}
		if (!put_paragraphs(l, &rows, start, g.from, at) ||
		    !put_columns(l, &rows, &g, at, depth))
			return false;
		start = i = g.to;
	}
	return put_paragraphs(l, &rows, start, rows.n, at);
}

/* NOLINTNEXTLINE(misc-no-recursion): DEPTH_MOST */
static bool
put_words(struct layout *l, const struct pdf_word **words, size_t n, const struct pdf_place *at,
          int depth)
{
	struct pdf_rows rows = pdfrows_of(l->a, words, n);
	size_t start = 0;

	for (size_t i = 0; i < rows.n && at->table == 0 && depth < DEPTH_MOST; i++) {
		struct pdf_region g;

		if ((i > 0 && rows.item[i - 1].page == rows.item[i].page) ||
		    !pdfgutter_find(l->a, &rows, i, &g))
			continue;
		if (!put_rows(l, &rows, start, g.from, at, depth) ||
		    !put_columns(l, &rows, &g, at, depth))
			return false;
		start = g.to;
	}
	return put_rows(l, &rows, start, rows.n, at, depth);
}

/* ---- pages ---- */

static struct pdf_pages
copy_of(struct arena *a, const struct pdf_pages *pages)
{
	struct pdf_pages copy = { 0 };

	for (size_t i = 0; i < pages->n; i++) {
		struct pdf_page p = pages->item[i];

		p.item = arena_array(a, struct pdf_word, p.n);
		if (p.n > 0)
			memcpy(p.item, pages->item[i].item, p.n * sizeof(*p.item));
		for (size_t k = 0; k < p.n; k++)
			p.item[k].page = (int)i + 1;
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

static bool
put_notes(struct layout *l, const struct pdf_notes *notes)
{
	const struct pdf_place at = { 0 };

	l->g->blocks.dropped.residue += notes->marks;
	for (size_t i = 0; i < notes->n; i++)
		if (!put_words(l, notes->item[i].item, notes->item[i].n, &at, DEPTH_MOST))
			return false;
	return true;
}

bool
pdflayout(const struct pdf_pages *pages, struct gather *g, struct err *e)
{
	struct layout l = { .a = g->a, .g = g, .body_size = body_size(pages), .e = e };
	struct pdf_pages copy = copy_of(g->a, pages);
	struct pdf_place at = { 0 };
	struct pdf_notes notes;
	const struct pdf_word **w;
	size_t n = 0, all = 0;

	g->blocks.dropped.furniture +=
		pdfmargin_drop(g->a, &copy) + pdfmargin_drop_menus(g->a, &copy, l.body_size);
	notes = pdfnotes_take(g->a, &copy, l.body_size);
	for (size_t i = 0; i < copy.n; i++)
		all += copy.item[i].n;
	w = arena_array(l.a, const struct pdf_word *, all);
	for (size_t i = 0; i < copy.n; i++)
		for (size_t k = 0; k < copy.item[i].n; k++)
			if (copy.item[i].item[k].text.n > 0)
				w[n++] = &copy.item[i].item[k];
	for (size_t i = 0; i < n; i++)
		at.x1 = w[i]->x1 > at.x1 ? w[i]->x1 : at.x1;
	return put_words(&l, w, n, &at, 0) && put_notes(&l, &notes);
}
