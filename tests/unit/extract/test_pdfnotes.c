#include "extract/pdfnotes.h"

#include "../../test.h"

/* A word of five points a letter; SIZE 6 and below is raised by 3 if RAISED. */
static void
add(struct arena *a, struct pdf_page *p, const char *text, double x, double y, double size,
    bool raised)
{
	struct str s = str_c(text);

	VEC_PUSH(a, p,
	         (struct pdf_word){ .text = s,
	                            .x0 = x,
	                            .y0 = y,
	                            .x1 = x + (double)s.n * 5,
	                            .y1 = y + size,
	                            .size = size,
	                            .raised = raised });
}

static struct pdf_pages
page(struct arena *a, double note_size, bool note_raised, const char *number)
{
	struct pdf_pages pages = { 0 };
	struct pdf_page p = { .width = 600, .height = 800 };

	add(a, &p, "arrested", 50, 100, 12, false);
	add(a, &p, "there.", 95, 100, 12, false);
	add(a, &p, "1", 125, 100, 7, true);
	add(a, &p, "She", 135, 100, 12, false);
	add(a, &p, "1.", 50, 120, 12, false);
	add(a, &p, "Write", 70, 120, 12, false);
	add(a, &p, number, 50, 700, note_raised ? 6 : note_size, note_raised);
	add(a, &p, "Witnesses.", 60, 700, note_size, false);
	add(a, &p, "More.", 60, 715, note_size, false);
	VEC_PUSH(a, &pages, p);
	return pages;
}

static bool
has_one(const struct pdf_notes *n, const struct pdf_pages *pages)
{
	const struct pdf_page *p = &pages->item[0];

	return n->n == 1 && n->marks == 1 && n->item[0].n == 2 &&
	       str_eq(n->item[0].item[0]->text, STR("Witnesses.")) && p->item[2].text.n == 0 &&
	       p->item[7].text.n == 0 && str_eq(p->item[4].text, STR("1."));
}

int
main(void)
{
	struct arena *a = arena_new();
	struct pdf_pages pages = page(a, 9, false, "1");
	struct pdf_notes n = pdfnotes_take(a, &pages, 12);

	test_ok(has_one(&n, &pages), "a note in small print");
	pages = page(a, 12, true, "1");
	n = pdfnotes_take(a, &pages, 12);
	test_ok(has_one(&n, &pages), "a note with a raised number");
	pages = page(a, 12, false, "1");
	n = pdfnotes_take(a, &pages, 12);
	test_ok(n.n == 0 && n.marks == 0 && pages.item[0].item[2].text.n == 1,
	        "a line like the others is none");
	pages = page(a, 9, false, "2");
	n = pdfnotes_take(a, &pages, 12);
	test_ok(n.n == 0 && n.marks == 0 && pages.item[0].item[2].text.n == 1,
	        "another number is none");
	pages = page(a, 9, false, "1");
	pages.item[0].item[2].raised = false;
	n = pdfnotes_take(a, &pages, 12);
	test_ok(n.n == 0, "without a mark there is none");
	arena_free(&a);
	return test_done();
}
