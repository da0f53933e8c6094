#include "extract/pdfcmaps.h"

#include "../../test.h"
#include "extract/pdfwords.h"

static void
names(void)
{
	struct str out[4];

	test_ok(pdfcmaps_named(STR("/CIDSystemInfo /Encoding/GBK-EUC-H>> /Encoding /EUC-H\n"), out,
	                       4) == 2 &&
	                str_eq(out[0], STR("GBK-EUC-H")) && str_eq(out[1], STR("EUC-H")),
	        "the encodings that a document names");
	test_ok(pdfcmaps_named(STR("/CIDSystemInfo GBK-EUC-H /GBK-EUC-Hx"), out, 4) == 0,
	        "what is no name");
	test_ok(pdfcmaps_named(STR("/GBK-EUC-H "), out, 4) == 0, "no font that needs one");
	test_ok(pdfcmaps_named(STR("/CIDSystemInfo/EUC-H/GBK-EUC-H"), out, 1) == 1, "no more");
}

/* The sample itself shows whether the tables are there: its character is in them. */
static void
sample(struct arena *a)
{
	struct pdf_pages p = { 0 };
	struct err e = { 0 };
	struct pdf_left_out left_out = { 0 };
	bool ok;

	pdfcmaps_prepare(a, STR("/CIDSystemInfo/UniGB-UCS2-H "));
	ok = pdfwords_read(a, pdfcmaps_sample(a, STR("UniGB-UCS2-H")), &p, &left_out, &e);
	test_ok(ok && p.n == 1 && p.item[0].n == 1 &&
	                str_eq(p.item[0].item[0].text, STR("\xE5\x81\x90")),
	        "U+5050 by a table that the PDF does not hold");
}

int
main(void)
{
	struct arena *a = arena_new();

	names();
	sample(a);
	arena_free(&a);
	return test_done();
}
