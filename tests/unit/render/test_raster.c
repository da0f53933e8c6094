/* The steps by themselves; what they make is read back in test_draw.c. */
#include "../../test.h"

#include "render/pdf.h"

int
main(void)
{
	static const struct render_head head = { STR_INIT("en"), STR_INIT("t"), STR_INIT(""), 0 };
	struct arena *a = arena_new();
	struct fonts fonts = { 0 };
	struct str out = { 0 };
	struct err e = { 0 };
	struct pdf p;

	test_ok(fonts_open(&fonts, &e), "fonts");
	pdf_open_as(&p, a, &fonts, &head, OUTPUT_TIFF);
	for (int i = 0; i < 30; i++)
		pdf_next_page(&p);
	test_ok(!pdf_close(&p, &out, &e) && e.code == ERR_LIMIT, "too many pages of a fax");
	e = (struct err){ 0 };
	pdf_open_as(&p, a, &fonts, &head, OUTPUT_PNG);
	test_ok(p.width > 1199 && pdf_close(&p, &out, &e) && out.n > 100, "an empty picture");
	fonts_close(&fonts);
	arena_free(&a);
	return test_done();
}
