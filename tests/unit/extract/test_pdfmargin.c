/* test_pdfmargin.c - of menus; what pages repeat is in test_pdflayout.c */
#include "extract/pdfmargin.h"

#include "../../test.h"

/* The words of TEXT from X on, 5 points a letter in the size 10. */
static void
line(struct arena *a, struct pdf_page *p, double x, double y, const char *text, double size)
{
	struct str rest = str_c(text);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');
		double w = (double)word.n * size / 2;

		VEC_PUSH(a, p,
		         (struct pdf_word){ .text = word,
		                            .x0 = x,
		                            .y0 = y,
		                            .x1 = x + w,
		                            .y1 = y + size,
		                            .size = size,
		                            .page = 1 });
		x += w + size * 0.3;
	}
}

/* How many lines of a page go: its MENU lines, from X on, over a heading in the size HEAD. */
static int
drop(struct arena *a, const char *const *menu, double x, double head)
{
	struct pdf_page p = { .width = 600, .height = 800 };
	struct pdf_pages pages = { 0 };

	for (size_t i = 0; menu[i] != NULL; i++)
		line(a, &p, x, 40 + (double)i * 12, menu[i], 10);
	line(a, &p, 50, 100, "Teacher in danger", head);
	line(a, &p, 50, 140, "A teacher was arrested in Exampletown, and nobody knows where", 10);
	line(a, &p, 80, 160, "Who we are", 10);
	line(a, &p, 80, 172, "Our work", 10);
	line(a, &p, 80, 184, "Donate", 10);
	VEC_PUSH(a, &pages, p);
	return pdfmargin_drop_menus(a, &pages, 10);
}

int
main(void)
{
	struct arena *a = arena_new();
	static const char *const list[] = { "Who we are", "Our work", "Donate", NULL };
	static const char *const dated[] = { "Who we are", "3 March", "Donate", NULL };
	static const char *const two[] = { "Who we are", "Donate", NULL };
	static const char *const bar[] = { "Home | Our work | Donate", NULL };
	static const char *const reference[] = { "UA 12/20 | Index AFR 1 | Chad", NULL };
	struct pdf_pages none = { 0 };

	test_ok(drop(a, list, 80, 20) == 3, "a list over the heading");
	test_ok(drop(a, list, 50, 20) == 0, "not at the margin");
	test_ok(drop(a, list, 80, 10) == 0, "not without a heading");
	test_ok(drop(a, dated, 80, 20) == 0 && drop(a, two, 80, 20) == 0,
	        "not with a date, not two lines");
	test_ok(drop(a, bar, 50, 20) == 1, "a line with marks between its entries");
	test_ok(drop(a, reference, 50, 20) == 0, "but no reference");
	test_ok(pdfmargin_drop_menus(a, &none, 10) == 0, "no page");
	arena_free(&a);
	return test_done();
}
