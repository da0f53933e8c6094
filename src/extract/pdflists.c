/*
 * pdflists.c - where an item of a list without written marks begins
 *
 * Wrapped lines of an item begin at the same edge as its first, so that only a line which was
 * ended on purpose tells where the next item is.
 */
#include "extract/pdflists.h"

#define IN_LEAST 14.0 /* points from the margin: browsers take 30, at 75 % */
#define IN_MOST  80.0
#define EDGE     1.0 /* points: how exactly rows begin at one edge */

bool
pdflists_ends_item(const struct pdf_row *r)
{
	static const char *const ends[] = { ";", "\xD8\x9B", "\xEF\xBC\x9B" };

	for (size_t i = 0; i < ARRAY_LEN(ends); i++)
		if (str_ends(pdfrow_last(r)->text, str_c(ends[i])))
			return true;
	return false;
}

/* How far the row stands from the margin that it is read from. */
static double
indent(const struct pdf_row *r, const struct pdf_margins *m)
{
	return r->rtl ? m->x1 - r->x1 : r->x0 - m->x0;
}

/* "1.", "b)", a bullet: the lines below it that stand farther in are of the same item. */
static bool
is_marked(const struct pdf_row *r)
{
	struct str s = r->word[0]->text;

	return pdfrow_is_bullet(s) ||
	       (s.n <= 4 && (str_ends(s, STR(".")) || str_ends(s, STR(")"))));
}

/* The row announces what stands below: no sentence ends with it. */
static bool
announces(const struct pdf_row *r)
{
	struct str last = pdfrow_last(r)->text;

	if (is_marked(r))
		return false;
	return str_ends(last, STR(":")) || str_ends(last, STR("\xEF\xBC\x9A")) ||
	       !pdfrow_ends_sentence(r);
}

/* The rows behind AT that begin at its edge, in the same style. */
static size_t
run_end(const struct pdf_rows *rows, size_t at, size_t to, const struct pdf_margins *m)
{
	double in = indent(&rows->item[at], m);
	size_t end = at + 1;

	while (end < to && indent(&rows->item[end], m) > in - EDGE &&
	       indent(&rows->item[end], m) < in + EDGE &&
	       rows->item[end].bold == rows->item[at].bold)
		end++;
	return end;
}

/* It begins small or ends as a sentence does, which no line of an address does. */
static bool
is_said(const struct pdf_row *r)
{
	char first = r->word[0]->text.p[0];

	return (first >= 'a' && first <= 'z') ||
	       (r->n > 2 && pdfrow_ends_sentence(r) && !str_ends(pdfrow_last(r)->text, STR(":")));
}

/* In the rows FROM to TO one fills its line or ends as an item does. */
static bool
is_prose(const struct pdf_rows *rows, size_t from, size_t to, const struct pdf_margins *m)
{
	if (to - from > 1 && is_said(&rows->item[from]))
		return true;
	for (size_t i = from; i + 1 < to; i++) {
		const struct pdf_row *r = &rows->item[i];

		if (pdflists_ends_item(r) ||
		    (r->x1 - r->x0 > pdfjoint_full_width(m, r) && !pdfrow_has_gap(r) &&
		     !pdfjoint_has_room(m, r, r + 1)))
			return true;
	}
	return false;
}

bool *
pdflists_find(struct arena *a, const struct pdf_rows *rows, size_t from, size_t to,
              const struct pdf_margins *m)
{
	bool *begins = arena_array(a, bool, to - from);

	for (size_t i = from + 1, end; i < to; i = end) {
		const struct pdf_row *r = &rows->item[i];
		double in = indent(r, m);

		end = i + 1;
		if (in < IN_LEAST || in > IN_MOST || indent(r - 1, m) > in - IN_LEAST + EDGE ||
		    !announces(r - 1))
			continue;
		end = run_end(rows, i, to, m);
		if (!is_prose(rows, i, end, m))
			continue;
		for (size_t k = i; k < end; k++)
			begins[k - from] = k == i || pdflists_ends_item(&rows->item[k - 1]) ||
			                   pdfjoint_has_room(m, &rows->item[k - 1], &rows->item[k]);
	}
	return begins;
}
