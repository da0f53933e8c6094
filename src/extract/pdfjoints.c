/*
 * pdfjoints.c - lines that end because the next word had no room, and lines that end on purpose
 *
 * In prose a long line without room for the next word goes on.  In the cells of a table, where
 * each line says something of its own, that is not enough: the words must show it, too.
 */
#include "extract/pdfjoints.h"

#include <string.h>
#include <unictype.h>

#include "base/utf8.h"

#define FULL_LEAST 15   /* heights of a line: a full line is no narrower */
#define FULL_PART  0.75 /* of the width of a column of a page: the same there */
#define WIDE_LEAST 30   /* the same of prose over the whole of a page */
#define CELL_LEAST 6    /* the same in a cell */

/* The first word of NEXT would have had room in R. */
bool
pdfjoint_has_room(const struct pdf_margins *m, const struct pdf_row *r, const struct pdf_row *next)
{
	double w = next->word[0]->x1 - next->word[0]->x0 + (r->y1 - r->y0) * 0.25;

	return r->rtl ? r->x0 - w > m->x0 : r->x1 + w < m->x1;
}

/* The height that a line of R's font would have in the body's. */
static double
body_height(const struct pdf_margins *m, const struct pdf_row *r)
{
	double h = r->y1 - r->y0;

	return m->size > 0 && r->size > m->size ? h * m->size / r->size : h;
}

/* A line which R goes on from is wider than this. */
double
pdfjoint_full_width(const struct pdf_margins *m, const struct pdf_row *r)
{
	double least = body_height(m, r) * FULL_LEAST, part = (m->x1 - m->x0) * FULL_PART;

	if (!m->of_page || part > least)
		return least;
	return part > body_height(m, r) * CELL_LEAST ? part : body_height(m, r) * CELL_LEAST;
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

/* "Ministry of", "Fiscal General de la": a small word ends no line. */
static bool
ends_in_small_word(const struct pdf_row *r)
{
	struct str w = pdfrow_last(r)->text;

	for (size_t i = 0; i < w.n; i++)
		if (w.p[i] < 'a' || w.p[i] > 'z')
			return false;
	return r->n > 1 && w.n >= 2 && w.n <= 3;
}

/* "Example-" and below "Sample": a name of two, or a word that was written so. */
static bool
is_hyphened(const struct pdf_row *before, const struct pdf_row *r)
{
	struct str w = pdfrow_last(before)->text;
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
enum pdf_joint
pdfjoint_in_cell(const struct pdf_row *before, const struct pdf_row *r, const struct pdf_place *at)
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
	                       ends_in_small_word(before) ||
	                       (w.p[0] >= 'a' && w.p[0] <= 'z' && str_chr(w, '@') == STR_NPOS)
	               ? LINE_GOES_ON
	               : LINE_ENDS;
}

/* A line over the whole of a page, which nothing but prose fills, but by chance. */
static bool
is_wide(const struct pdf_margins *m, const struct pdf_row *before, const struct pdf_row *r)
{
	return before->x1 - before->x0 >= body_height(m, r) * WIDE_LEAST;
}

/* "Email: desk@example.org", and "Salutation:" or "OR" below: lines of a contact.  A colon alone
 * is that of the label above, and below a line of prose over a wide page a label is in it. */
static bool
is_contact(const struct pdf_margins *m, const struct pdf_row *before, const struct pdf_row *r)
{
	if (m->of_page && str_chr(pdfrow_last(before)->text, '@') != STR_NPOS)
		return true;
	return r->n > 1 && r->word[0]->text.n > 1 && str_ends(r->word[0]->text, STR(":")) &&
	       !is_wide(m, before, r);
}

/* The line begins with a capital letter, and the one before is no label with what follows it, nor
 * ends with one of the small words that go on. */
static bool
is_new_line(const struct pdf_row *before, const struct pdf_row *r)
{
	size_t at = 0;

	return uc_is_upper(utf8_next(r->word[0]->text, &at)) && !ends_in_small_word(before) &&
	       !str_ends(before->word[0]->text, STR(":"));
}

/* The line begins with a small letter, and the one before ends no clause: in a narrow column, too,
 * it goes on. */
static bool
is_amid(const struct pdf_margins *m, const struct pdf_row *before, const struct pdf_row *r)
{
	size_t at = 0;

	return uc_is_lower(utf8_next(r->word[0]->text, &at)) && at < r->word[0]->text.n &&
	       !pdfrow_ends_sentence(before) && !str_ends(pdfrow_last(before)->text, STR(",")) &&
	       before->x1 - before->x0 > body_height(m, r) * CELL_LEAST;
}

/* A line of prose or of a heading that goes on in R: it is long, or R begins amid a sentence, and
 * R's first word had no room in it. */
enum pdf_joint
pdfjoint_in_text(const struct pdf_margins *m, const struct pdf_row *before, const struct pdf_row *r)
{
	bool heading = m->size > 0 && r->size > m->size * PDF_HEADING_PART;
	bool hyphened =
		is_hyphened(before, r) && before->x1 - before->x0 > body_height(m, r) * CELL_LEAST;

	if ((before->x1 - before->x0 <= pdfjoint_full_width(m, r) && !is_amid(m, before, r) &&
	     !hyphened) ||
	    pdfrow_has_gap(before) || (!heading && is_contact(m, before, r)) ||
	    pdfjoint_has_room(m, before, r))
		return LINE_ENDS;
	if (hyphened)
		return WORD_GOES_ON;
	if (m->lines && !heading && is_new_line(before, r))
		return LINE_ENDS;
	return str_ends(pdfrow_last(before)->text, STR("-")) ? LINE_ENDS : LINE_GOES_ON;
}
