/* pdf_main.c - outcry-extract-pdf: the only program that links Poppler. */
#include "extract/child.h"
#include "extract/pdfcmaps.h"
#include "extract/pdfwords.h"

static bool
extract(struct arena *a, struct str bytes, const struct child_ask *ask, struct blocks *out,
        struct err *e)
{
	struct gather g = { .a = a };
	struct pdf_pages pages = { 0 };
	struct pdf_left_out left_out = { 0 };

	(void)ask;
	if (!pdfwords_read(a, bytes, &pages, &left_out, e) || !pdflayout(&pages, &g, e))
		return false;
	g.blocks.dropped.objects += left_out.pictures;
	g.blocks.dropped.deleted += left_out.deleted;
	if (g.blocks.n == 0)
		return err_set(e, ERR_INPUT,
		               "the PDF holds no text, only pictures of it: run text recognition "
		               "(OCR) first, and import the result");
	*out = g.blocks;
	return true;
}

int
main(int argc, char *argv[])
{
	static const struct extractor x = { "outcry-extract-pdf", pdfcmaps_prepare, extract };

	return child_main(argc, argv, &x);
}
