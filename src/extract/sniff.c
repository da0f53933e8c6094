#include "extract/sniff.h"

#include <string.h>

#include "extract/mailbox.h"

/* First bytes that settle the matter.  A NULL name is a format we read. */
static const struct magic {
	struct str bytes;
	enum format format;
	const char *name; /* of what we do not read */
} magics[] = {
	/* clang-format off */
	{ STR_INIT("PK\003\004"), FORMAT_ZIP, NULL },
	{ STR_INIT("PK\005\006"), FORMAT_ZIP, NULL },
	{ STR_INIT("%PDF-"), FORMAT_PDF, NULL },
	{ STR_INIT("{\\rtf"), FORMAT_RTF, NULL },
	{ STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FORMAT_OLE, NULL },
	{ STR_INIT("\x78\x9F\x3E\x22"), FORMAT_MAIL, NULL }, /* winmail.dat */
	{ STR_INIT("\xFF\xD8\xFF"), 0, "a JPEG picture" },
	{ STR_INIT("\x89PNG\r\n\x1A\n"), 0, "a PNG picture" },
	{ STR_INIT("GIF8"), 0, "a GIF picture" },
	{ STR_INIT("II*\0"), 0, "a TIFF picture" },
	{ STR_INIT("MM\0*"), 0, "a TIFF picture" },
	{ STR_INIT("\x7F" "ELF"), 0, "a program" },
	{ STR_INIT("MZ\x90\0"), 0, "a program" },
	{ STR_INIT("\x1F\x8B\x08"), 0, "a gzip archive" },
	{ STR_INIT("BZh"), 0, "a bzip2 archive" },
	{ STR_INIT("7z\xBC\xAF\x27\x1C"), 0, "a 7-Zip archive" },
	{ STR_INIT("Rar!\x1A\x07"), 0, "a RAR archive" },
	{ STR_INIT("\xFD" "7zXZ\0"), 0, "an xz archive" },
	{ STR_INIT("ID3"), 0, "a sound recording" },
	{ STR_INIT("OggS"), 0, "a sound recording" },
	{ STR_INIT("SQLite format 3\0"), 0, "a database" },
	{ STR_INIT("BEGIN:VCARD"), 0, "a visiting card" },
	{ STR_INIT("BEGIN:VCALENDAR"), 0, "an appointment" },
	{ STR_INIT("-----BEGIN PGP SIGNATURE"), 0, "a signature" },
	{ STR_INIT("\xFF" "WPC"), 0, "a WordPerfect file: save it as .docx or .rtf" },
	{ STR_INIT("!BDN"), 0, "an Outlook store: save the mail itself as .eml" },
	/* clang-format on */
};

static struct str
without_bom_and_space(struct str s)
{
	return str_trim(str_starts(s, STR("\xEF\xBB\xBF")) ? str_from(s, 3) : s);
}

/* A picture whose kind stands behind a length: HEIC, AVIF, MP4, WebP. */
static const char *
boxed_media(struct str s)
{
	if (s.n < 12)
		return NULL;
	if (str_eq(str_sub(s, 4, 8), STR("ftyp")))
		return "a picture or film";
	return str_starts(s, STR("RIFF")) ? "a picture or sound recording" : NULL;
}

static bool
is_html(struct str head)
{
	static const struct str starts[] = { STR_INIT("<!doctype html"), STR_INIT("<html"),
		                             STR_INIT("<head"),          STR_INIT("<body"),
		                             STR_INIT("<!--"),           STR_INIT("<meta") };

	for (size_t i = 0; i < ARRAY_LEN(starts); i++)
		if (str_istarts(head, starts[i]))
			return true;
	return str_istarts(head, STR("<?xml")) && str_ifind(head, STR("<html")) != STR_NPOS;
}

static bool
name_ends(const char *name, const char *const *endings)
{
	struct str s = str_c(name);

	for (; *endings != NULL; endings++) {
		struct str end = str_c(*endings);

		if (s.n >= end.n && str_ieq(str_from(s, s.n - end.n), end))
			return true;
	}
	return false;
}

struct str
sniff_message(struct str s)
{
	struct str rest = s, line = str_cut(&rest, '\n');
	uint64_t n = 0;

	if (rest.p == NULL || line.n > 12 || !str_to_u64(str_trim(line), UINT32_MAX, &n))
		return s;
	return n < rest.n ? str_sub(rest, 0, (size_t)n) : rest;
}

/* XML of documents: one kind is read, others are said. */
static bool
is_document_xml(struct str head, enum format *out, const char **other)
{
	if (!str_starts(head, STR("<?xml")) && !str_starts(head, STR("<office:document")))
		return false;
	if (str_find(head, STR("<office:document")) != STR_NPOS) {
		*out = FORMAT_FLAT_ODF;
		return true;
	}
	if (str_find(head, STR("<w:wordDocument")) != STR_NPOS ||
	    str_find(head, STR("<pkg:package")) != STR_NPOS)
		*other = "a Word document as XML: save it as .docx";
	return *other != NULL;
}

/* Mail begins with headers, three of them of those that only mail has in its first lines; a page
 * that a browser saved as a mail may say no more than its parts. */
static bool
is_mail(struct str head)
{
	static const struct str known[] = { STR_INIT("From:"),         STR_INIT("Date:"),
		                            STR_INIT("Subject:"),      STR_INIT("Message-ID:"),
		                            STR_INIT("Received:"),     STR_INIT("Return-Path:"),
		                            STR_INIT("MIME-Version:"), STR_INIT("Delivered-To:"),
		                            STR_INIT("Newsgroups:"),   STR_INIT("Path:"),
		                            STR_INIT("To:"),           STR_INIT("Content-Type:") };
	int hits = str_starts(head, STR("From ")) ? 1 : 0;
	bool mime = false, multi = false;

	head = sniff_message(head);
	if (hits > 0)
		(void)str_cut(&head, '\n');
	while (head.p != NULL && head.n > 0) {
		struct str line = str_cut(&head, '\n');

		if (str_trim(line).n == 0)
			break;
		if (line.p[0] == ' ' || line.p[0] == '\t')
			continue;
		if (!mailbox_is_header(line))
			return false;
		for (size_t i = 0; i < ARRAY_LEN(known); i++)
			hits += str_istarts(line, known[i]);
		mime = mime || str_istarts(line, STR("MIME-Version:"));
		multi = multi || str_istarts(line, STR("Content-Type: multipart/"));
	}
	return hits >= 3 || (mime && multi);
}

bool
format_sniff(struct str bytes, const char *name, enum format *out, struct err *e)
{
	static const char *const html[] = { ".html", ".htm", ".xhtml", NULL };
	static const char *const mail[] = { ".eml", ".mbox", ".emlx", ".mht", ".mhtml", NULL };
	struct str head = str_sub(bytes, 0, bytes.n < 4096 ? bytes.n : 4096), text;
	const char *media = boxed_media(head), *xml = NULL;

	if (bytes.n == 0)
		return err_set(e, ERR_INPUT, "the file is empty");
	for (size_t i = 0; i < ARRAY_LEN(magics) && media == NULL; i++) {
		if (!str_starts(head, magics[i].bytes))
			continue;
		*out = magics[i].format;
		if (magics[i].name == NULL)
			return true;
		media = magics[i].name;
	}
	if (media != NULL && strchr(media, ':') != NULL) /* with what to do */
		return err_set(e, ERR_INPUT, "this is %s", media);
	if (media != NULL)
		return err_set(e, ERR_INPUT, "this is %s, not a document", media);
	text = without_bom_and_space(head);
	if (text.n == 0 && bytes.n <= 4096)
		return err_set(e, ERR_INPUT, "the file holds nothing but white space");
	if (is_document_xml(text, out, &xml))
		return xml == NULL || err_set(e, ERR_INPUT, "this is %s", xml);
	if (str_starts(text, STR("{\\rtf")))
		*out = FORMAT_RTF;
	else if (is_mail(text))
		*out = FORMAT_MAIL;
	else if (str_find(str_sub(head, 0, head.n < 1024 ? head.n : 1024), STR("%PDF-")) !=
	         STR_NPOS)
		*out = FORMAT_PDF; /* ISO 32000-1, annex H.3.4.1: junk may come first */
	else if (is_html(text) || (name_ends(name, html) && str_chr(head, '<') != STR_NPOS))
		*out = FORMAT_HTML;
	else if (name_ends(name, mail))
		*out = FORMAT_MAIL;
	else
		*out = FORMAT_TEXT;
	return true;
}
