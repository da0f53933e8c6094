#include "extract/pdfwords.h"

#include <string.h>

#include "../../test.h"
#include "base/limits.h"

/* A page with an annotation that strikes out what is in QUADS. */
#define STRUCK(quads)                                                                               \
	"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"                                    \
	"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"                                        \
	"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/CropBox[20 30 580 780]/Annots[6 0 " \
	"R]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"                                \
	"4 0 obj<</Length 43>>stream\nBT /F 12 Tf 50 700 Td (Free them now) Tj ET \n"               \
	"endstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"          \
	"6 0 obj<</Type/Annot/Subtype/StrikeOut/Rect[70 690 120 715]" quads ">>endobj\n"            \
	"trailer<</Root 1 0 R>>\n%%EOF\n"

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
	struct pdf_left_out left = { -1, -1 };
	const struct pdf_word *w;
	bool ok = pdfwords_read(a, STR(PAGES(ONE, "Helvetica-Bold")), &p, &left, &e);

	test_ok(ok && p.n == 1 && p.item[0].n == 3 && left.pictures == 0 && left.deleted == 0,
	        "three words on a page");
	if (!ok || p.n != 1 || p.item[0].n != 3)
		return;
	w = p.item[0].item;
	test_ok(str_eq(w[0].text, STR("Free")) && str_eq(w[2].text, STR("now")), "their text");
	test_ok(w[0].bold && w[0].size > 11.9 && w[0].size < 12.1, "their font");
	test_ok(w[0].x0 > 49 && w[0].x0 < 51 && w[0].x1 < w[1].x0 && w[0].y1 > w[0].y0 &&
	                w[0].y0 > 80 && w[0].y1 < 120,
	        "their boxes, from the top of the page");
	p = (struct pdf_pages){ 0 };
	test_ok(pdfwords_read(a, STR(PAGES(ONE, "Helvetica")), &p, &left, &e) && p.n == 1 &&
	                !p.item[0].item[0].bold,
	        "a font that is not bold");
}

static void
struck(struct arena *a)
{
	static const char one[] = STRUCK("/QuadPoints[77 712 108 712 77 697 108 697]");
	static const char none[] = STRUCK("/QuadPoints[77 412 108 412 77 397 108 397]");
	static const char odd[] = STRUCK("/QuadPoints[77 712]");
	struct pdf_pages p = { 0 };
	struct pdf_left_out left = { 0 };
	struct err e = { 0 };

	test_ok(pdfwords_read(a, str_c(one), &p, &left, &e) && left.deleted == 1 && p.n == 1 &&
	                p.item[0].n == 2 && str_eq(p.item[0].item[0].text, STR("Free")) &&
	                str_eq(p.item[0].item[1].text, STR("now")),
	        "a word that an annotation strikes out goes, and is counted");
	test_ok(pdfwords_read(a, str_c(none), &p, &left, &e) && left.deleted == 0 &&
	                p.item[0].n == 3,
	        "what strikes nothing is not counted");
	test_ok(pdfwords_read(a, str_c(odd), &p, &left, &e) && left.deleted == 0 &&
	                p.item[0].n == 3,
	        "nor is half of its points");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct pdf_pages p = { 0 };
	struct err e = { 0 };
	struct pdf_left_out left = { 0 };
	struct buf kids;

	words(a);
	struck(a);
	test_ok(!pdfwords_read(a, STR("%PDF-1.4\n"), &p, &left, &e) && e.code == ERR_INPUT,
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
	test_ok(!pdfwords_read(a, buf_str(&kids), &p, &left, &e) && e.code == ERR_LIMIT,
	        "more than LIMIT_PAGES");
	arena_free(&a);
	return test_done();
}
