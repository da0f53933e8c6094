/* extract_main.c - outcry-extract: the formats that need no large library. */
#include "extract/child.h"
#include "extract/doc.h"
#include "extract/docx.h"
#include "extract/odt.h"
#include "extract/rtf.h"
#include "extract/sniff.h"
#include "extract/text.h"
#include "extract/zip.h"

/* What a Word document holds as a document of its own: HTML is read by another program. */
static bool
chunk(struct arena *a, struct str bytes, enum format format, struct blocks *out, struct err *e)
{
	struct zip z = { 0 };

	if (format == FORMAT_RTF)
		return rtf_extract(a, bytes, out, e);
	if (format == FORMAT_TEXT)
		return text_extract(a, bytes, out, e);
	if (format == FORMAT_ZIP)
		return zip_open(a, bytes, &z, e) && docx_extract(a, &z, out, e);
	if (format != FORMAT_HTML && format != FORMAT_MAIL)
		return err_set(e, ERR_INPUT, "another format");
	out->attached = bytes;
	return true;
}

static bool
archive(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct zip z = { 0 };
	bool elsewhere = false;

	if (!zip_open(a, bytes, &z, e))
		return false;
	if (zip_find(&z, STR("xl/workbook.xml")) != NULL)
		return err_set(e, ERR_INPUT, "this is a spreadsheet, not a document");
	if (zip_find(&z, STR("ppt/presentation.xml")) != NULL)
		return err_set(e, ERR_INPUT, "this is a presentation, not a document");
	if (zip_find(&z, STR("Index/Document.iwa")) != NULL ||
	    zip_find(&z, STR("Index.zip")) != NULL || zip_find(&z, STR("index.xml")) != NULL)
		return err_set(e, ERR_INPUT, "this is a Pages document: export it as .docx");
	if (odt_is(&z))
		return odt_extract(a, &z, out, e);
	if (!docx_extract_with(a, &z, chunk, &elsewhere, out, e))
		return false;
	if (elsewhere)
		out->attached = bytes;
	return true;
}

static bool
extract(struct arena *a, struct str bytes, const struct child_ask *ask, struct blocks *out,
        struct err *e)
{
	enum format format = FORMAT_TEXT;
	bool ok;

	if (!format_sniff(bytes, ask->name, &format, e))
		return false;
	if (format == FORMAT_ZIP)
		ok = archive(a, bytes, out, e);
	else if (format == FORMAT_RTF)
		ok = rtf_extract(a, bytes, out, e);
	else if (format == FORMAT_TEXT)
		ok = text_extract(a, bytes, out, e);
	else if (format == FORMAT_OLE)
		ok = doc_extract(a, bytes, out, e);
	else if (format == FORMAT_FLAT_ODF)
		ok = odt_flat(a, bytes, out, e);
	else
		return err_set(e, ERR_INPUT, "this document belongs to another reader");
	if (ok && out->n == 0 && out->attached.n == 0)
		return err_set(e, ERR_INPUT, "the document holds no text");
	return ok;
}

int
main(int argc, char *argv[])
{
	static const struct extractor x = { "outcry-extract", NULL, extract };

	return child_main(argc, argv, &x);
}
