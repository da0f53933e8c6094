#include "extract/sniff.h"

#include "../../test.h"

static const struct {
	const char *what;
	struct str bytes;
	const char *name;
	bool ok;
	enum format format;
} cases[] = {
	/* clang-format off */
	{ "nothing", { 0 }, "a.docx", false, 0 },
	{ "white space", STR_INIT(" \r\n\t\n"), "a.txt", false, 0 },
	{ "a photo named .docx", STR_INIT("\xFF\xD8\xFF\xE0..JFIF"), "a.docx", false, 0 },
	{ "a PNG", STR_INIT("\x89PNG\r\n\x1A\n...."), NULL, false, 0 },
	{ "a HEIC photo", STR_INIT("\0\0\0\x18" "ftypheic...."), NULL, false, 0 },
	{ "a gzip archive", STR_INIT("\x1F\x8B\x08\0\0"), "a.txt", false, 0 },
	{ "a zip, whatever its name", STR_INIT("PK\3\4....."), "a.pdf", true, FORMAT_ZIP },
	{ "a PDF", STR_INIT("%PDF-1.4\n"), NULL, true, FORMAT_PDF },
	{ "a PDF after junk", STR_INIT("junk\n%PDF-1.4\n"), NULL, true, FORMAT_PDF },
	{ "rich text", STR_INIT("{\\rtf1\\ansi x}"), "a.doc", true, FORMAT_RTF },
	{ "an old Word file", STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."), NULL, true, FORMAT_OLE },
	{ "a page", STR_INIT("\xEF\xBB\xBF\n <!DOCTYPE HTML><p>x"), NULL, true, FORMAT_HTML },
	{ "XHTML", STR_INIT("<?xml version='1.0'?><html>"), NULL, true, FORMAT_HTML },
	{ "a fragment named .html", STR_INIT("text <b>bold</b>"), "a.HTML", true, FORMAT_HTML },
	{ "text with an angle bracket", STR_INIT("text <b>bold</b>"), "a.txt", true, FORMAT_TEXT },
	{ "a mail", STR_INIT("From: a\r\nTo: b\r\nSubject: c\r\n\r\nd"), NULL, true, FORMAT_MAIL },
	{ "an mbox", STR_INIT("From a Mon\nFrom: a\nDate: b\n\nd"), NULL, true, FORMAT_MAIL },
	{ "a fax line is no header", STR_INIT("Fax: 1\nTo: b\nDate: c\n\nd"), NULL, true, FORMAT_TEXT },
	{ "a page saved as a mail", STR_INIT("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"), NULL, true, FORMAT_MAIL },
	{ "a mail of Apple's", STR_INIT("31        \nFrom: a\nTo: b\nSubject: c\n\nd\n<?xml"), NULL, true, FORMAT_MAIL },
	{ "a year is no length", STR_INIT("2014\nURGENT ACTION\n"), NULL, true, FORMAT_TEXT },
	{ "OpenDocument in one file", STR_INIT("<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"x\">"), NULL, true, FORMAT_FLAT_ODF },
	{ "Word's XML", STR_INIT("<?xml version=\"1.0\"?><?mso-application?><w:wordDocument>"), NULL, false, 0 },
	{ "WordPerfect", STR_INIT("\xFFWPC...."), "a.wpd", false, 0 },
	{ "a bulletin", STR_INIT("URGENT ACTION\nDate: 1 May\n"), NULL, true, FORMAT_TEXT },
	/* clang-format on */
};

int
main(void)
{
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		enum format got = FORMAT_TEXT;
		struct err e = { 0 };
		bool ok = format_sniff(cases[i].bytes, cases[i].name, &got, &e);

		test_ok(ok == cases[i].ok && (ok ? got == cases[i].format : e.code == ERR_INPUT),
		        cases[i].what);
	}
	test_ok(str_eq(sniff_message(STR("5  \nhello<plist/>")), STR("hello")) &&
	                str_eq(sniff_message(STR("5 a\nb")), STR("5 a\nb")) &&
	                str_eq(sniff_message(STR("900\nab")), STR("ab")),
	        "a message behind its length");
	return test_done();
}
