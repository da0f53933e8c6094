#include "extract/pdfnotes.h"

#include <stdint.h>
#include <string.h>

#include "extract/pdfrows.h"

#define NUMBER_MOST 300
#define SMALL_PART  0.95 /* of the size of the text: small print */

/* The number that a word is: "12", "12."; 0 for none. */
static size_t
number_of(const struct pdf_word *w)
{
	struct str s = w->text;
	uint64_t v = 0;

	if (s.n > 1 && s.p[s.n - 1] == '.')
		s = str_sub(s, 0, s.n - 1);
	return str_to_u64(s, NUMBER_MOST - 1, &v) ? (size_t)v : 0;
}

/* Words are pointed to as constant, but they are those of the pages that we were given. */
static struct pdf_word *
own(const struct pdf_word *w)
{
	return (struct pdf_word *)(uintptr_t)w;
}

/* In MARKED the numbers that stand raised in the rows. */
static bool
find_marks(const struct pdf_rows *rows, bool *marked)
{
	bool any = false;

	for (size_t i = 0; i < rows->n; i++)
		for (size_t k = 0; k < rows->item[i].n; k++) {
			const struct pdf_word *w = rows->item[i].word[k];

			/* alone: it was raised so far that it is no part of its line */
			if ((k == 0 && rows->item[i].n > 1) || !w->raised || number_of(w) == 0)
				continue;
			marked[number_of(w)] = true;
			any = true;
		}
	return any;
}

/* The row with which the notes begin; the number of rows if there are none. */
static size_t
first_note(const struct pdf_rows *rows, const bool *marked, double body)
{
	size_t first = rows->n;
	bool small = true; /* all from here to the foot */

	for (size_t i = rows->n; i-- > 0;) {
		const struct pdf_row *r = &rows->item[i];

		small = small && r->size < body * SMALL_PART;
		if (r->n > 1 && marked[number_of(r->word[0])] && (small || r->word[0]->raised))
			first = i;
	}
	return first;
}

static void
take_note_row(struct arena *a, struct pdf_notes *notes, const struct pdf_row *r, bool begins)
{
	if (begins)
		VEC_PUSH(a, notes, (struct pdf_note){ 0 });
	for (size_t k = begins ? 1 : 0; k < r->n; k++) {
		struct pdf_word *copy = arena_array(a, struct pdf_word, 1);

		*copy = *r->word[k];
		VEC_PUSH(a, &notes->item[notes->n - 1], (const struct pdf_word *)copy);
	}
	for (size_t k = 0; k < r->n; k++)
		own(r->word[k])->text = (struct str){ 0 };
}

static void
take_page(struct arena *a, struct pdf_page *p, double body, struct pdf_notes *notes)
{
	bool marked[NUMBER_MOST] = { false }, noted[NUMBER_MOST] = { false };
	struct pdf_rows rows = pdfrows_of_page(a, p);
	size_t first;

	if (!find_marks(&rows, marked))
		return;
	first = first_note(&rows, marked, body);
	for (size_t i = first; i < rows.n; i++) {
		size_t number = number_of(rows.item[i].word[0]);
		bool begins = rows.item[i].n > 1 && marked[number] && !noted[number];

		noted[number] = noted[number] || begins;
		take_note_row(a, notes, &rows.item[i], begins);
	}
	for (size_t i = 0; i < first; i++)
		for (size_t k = rows.item[i].n > 1 ? 1 : 0; k < rows.item[i].n; k++) {
			struct pdf_word *w = own(rows.item[i].word[k]);

			if (!w->raised || !noted[number_of(w)])
				continue;
			w->text = (struct str){ 0 };
			notes->marks++;
		}
}

struct pdf_notes
pdfnotes_take(struct arena *a, struct pdf_pages *pages, double body)
{
	struct pdf_notes notes = { 0 };

	for (size_t i = 0; i < pages->n; i++)
		take_page(a, &pages->item[i], body, &notes);
	return notes;
}
