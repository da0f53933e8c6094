#include "extract/pdfwords.h"

#include <string.h>

#include "../../test.h"
#include "base/limits.h"

#define PAGES(pages, font)                                                                \
	"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" pages                    \
	"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"           \
	"/Resources<</Font<</F 5 0 R>>>>>>endobj\n"                                       \
	"4 0 obj<</Length 43>>stream\nBT /F 12 Tf 50 700 Td (Free them now) Tj ET \n"     \
	"endstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/" font ">>endobj\n" \
	"trailer<</Root 1 0 R>>\n%%EOF\n"
#define ONE "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"

static void
words(struct arena *a)
{
	struct pdf_pages p = { 0 };
	struct err e = { 0 };
	int pictures = -1;
	const struct pdf_word *w;
	bool ok = pdfwords_read(a, STR(PAGES(ONE, "Helvetica-Bold")), &p, &pictures, &e);

	test_ok(ok && p.n == 1 && p.item[0].n == 3 && pictures == 0, "three words on a page");
	if (!ok || p.n != 1 || p.item[0].n != 3)
		return;
	w = p.item[0].item;
	test_ok(str_eq(w[0].text, STR("Free")) && str_eq(w[2].text, STR("now")), "their text");
	test_ok(w[0].bold && w[0].size > 11.9 && w[0].size < 12.1, "their font");
	test_ok(w[0].x0 > 49 && w[0].x0 < 51 && w[0].x1 < w[1].x0 && w[0].y1 > w[0].y0 &&
	                w[0].y0 > 80 && w[0].y1 < 120,
	        "their boxes, from the top of the page");
	p = (struct pdf_pages){ 0 };
	test_ok(pdfwords_read(a, STR(PAGES(ONE, "Helvetica")), &p, &pictures, &e) && p.n == 1 &&
	                !p.item[0].item[0].bold,
	        "a font that is not bold");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct pdf_pages p = { 0 };
	struct err e = { 0 };
	int pictures = 0;
	struct buf kids;

	words(a);
	test_ok(!pdfwords_read(a, STR("%PDF-1.4\n"), &p, &pictures, &e) && e.code == ERR_INPUT,
	        "half a PDF");
	buf_init(&kids, a, 1 << 20);
	buf_lit(&kids,
	        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[");
	for (int i = 0; i <= LIMIT_PAGES; i++)
		buf_printf(&kids, "%d 0 R ", i + 3);
	buf_printf(&kids, "]/Count %d>>endobj\n", LIMIT_PAGES + 1);
	for (int i = 0; i <= LIMIT_PAGES; i++)
		buf_printf(&kids, "%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
		           i + 3);
	buf_lit(&kids, "trailer<</Root 1 0 R>>\n%%EOF\n");
	e = (struct err){ 0 };
	test_ok(!pdfwords_read(a, buf_str(&kids), &p, &pictures, &e) && e.code == ERR_LIMIT,
	        "more than LIMIT_PAGES");
	arena_free(&a);
	return test_done();
}
