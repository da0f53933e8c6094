#include "../../test.h"

#include "base/limits.h"
#include "reader.h"
#include "render/pdf.h"

static const struct pdf_style plain = { FACE_SERIF, ALIGN_START, 11, 1.4, 0, false, "P" };
static const struct pdf_style end = { FACE_SANS, ALIGN_END, 11, 1.4, 0, true, NULL };

static int pages_seen;

static void
on_page(struct pdf *p, const void *of)
{
	pages_seen++;
	(void)pdf_text_at(p, *(const struct str *)of, &end, p->left, 10, 200);
}

static struct str
close_pdf(struct pdf *p)
{
	struct str out = { 0 };
	struct err e = { 0 };

	return pdf_close(p, &out, &e) ? out : (struct str){ 0 };
}

static void
test_flow(struct arena *a, struct fonts *fonts)
{
	struct render_head head = { STR("en"), STR("Flow"), STR("Banner"), PAPER_A4 };
	struct str item = STR("An item of a list that is long enough to need more than one line of "
	                      "the page, so that the second line is indented as the first.");
	struct str top = STR("Top");
	struct strs list = { 0 };
	struct pdf p;
	struct str text;

	for (int i = 0; i < 40; i++)
		VEC_PUSH(a, &list, item);
	pdf_open(&p, a, fonts, &head);
	p.on_page = on_page;
	p.of = &top;
	test_ok(pdf_banner(&p, 10) > 0, "banner");
	pdf_text(&p, STR("First"), &plain);
	pdf_space(&p, 10);
	pdf_list(&p, &list, &plain, true, 4);
	pdf_texts(&p, &list, &plain, 4);
	pdf_need(&p, p.bottom - p.top);
	pdf_line(&p, p.left, p.y, p.right, p.y, 1, true);
	pdf_box(&p, p.left, p.y, 10, 10, 0.5, true);
	pdf_text(&p, STR("Last"), &plain);
	pdf_next_page(&p);
	test_ok(p.page == pages_seen + 1 && pages_seen >= 3,
	        "every page after the first is drawn on");
	text = read_with(a, "pdftotext", "-layout", close_pdf(&p));
	test_ok(in(text, "First") && in(text, "40.") && in(text, "Last") && in(text, "Top"),
	        "nothing is lost at the foot of a page");
}

static void
test_measure(struct arena *a, struct fonts *fonts)
{
	struct render_head head = { 0 };
	struct pdf p;
	PangoLayout *laid;
	double one, two;

	pdf_open(&p, a, fonts, &head);
	one = pdf_measure(&p, STR("one"), &plain, 200);
	two = pdf_measure(&p, STR("one\ntwo"), &plain, 200);
	test_ok(one > 15 && one < 16 && two > 1.9 * one && two < 2.1 * one, "line distance");
	test_ok(pdf_is_rtl(STR("سلام")) && !pdf_is_rtl(STR("peace")), "direction");
	test_ok(pdf_measure(&p, (struct str){ 0 }, &plain, 200) < 0.1, "nothing is no line");
	two = pdf_text_at(&p, STR("one\ntwo"), &plain, 0, 0, 200);
	test_ok(two > 1.9 * one && two < 2.1 * one, "as high as measured");
	laid = pdf_lay(&p, STR("one\ntwo"), &plain, 200, &two);
	test_ok(two > 1.9 * one && two < 2.1 * one, "laid first, put later");
	pdf_put(&p, laid, &plain, 0, 0);
	pdf_qr(&p, STR("https://act.example.org/ua/163-17/done"), 10, 10, 50);
	pdf_qr(&p, (struct str){ 0 }, 10, 10, 50);
	test_ok(close_pdf(&p).n > 0, "without title and language");
}

static void
test_finish(struct arena *a)
{
	static const char cairo[] =
		"%PDF-1.5\n1 0 obj\n<< /Producer (cairo 1.16.0 (https://x))\n>>\n"
		"2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\nxref\n"
		"startxref\n110\n%%EOF\n";
	struct str pdf = str_c(cairo), out = pdf_finish(a, pdf, STR("pt-BR"));

	test_ok(in(out, "/Lang (pt-BR)") && in(out, "/Producer (Outcry) ") && !in(out, "cairo"),
	        "language and producer");
	test_ok(in(out, str_z(a, str_printf(a, "startxref\n%zu\n", 110 + out.n - pdf.n))),
	        "the table is found where it is now");
	out = pdf_finish(a, pdf, STR("en) /X (y"));
	test_ok(!in(out, "/Lang") && in(out, "DisplayDocTitle"), "a tag that is none is left out");
	test_ok(str_eq(pdf_finish(a, STR("no PDF"), STR("en")), STR("no PDF")),
	        "anything else stays");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct fonts fonts = { 0 };
	struct err e = { 0 };

	test_ok(fonts_open(&fonts, &e), "fonts");
	test_flow(a, &fonts);
	test_measure(a, &fonts);
	test_finish(a);
	fonts_close(&fonts);
	test_ok(fonts.map == NULL, "closed");
	arena_free(&a);
	return test_done();
}
