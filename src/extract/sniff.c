#include "extract/sniff.h"

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

/* Mail begins with headers, two of them of those that only mail has in its first lines. */
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
	}
	return hits >= 3;
}

bool
format_sniff(struct str bytes, const char *name, enum format *out, struct err *e)
{
	static const char *const html[] = { ".html", ".htm", ".xhtml", NULL };
	static const char *const mail[] = { ".eml", ".mbox", NULL };
	struct str head = str_sub(bytes, 0, bytes.n < 4096 ? bytes.n : 4096), text;
	const char *media = boxed_media(head);

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
	if (media != NULL)
		return err_set(e, ERR_INPUT, "this is %s, not a document", media);
	text = without_bom_and_space(head);
	if (text.n == 0 && bytes.n <= 4096)
		return err_set(e, ERR_INPUT, "the file holds nothing but white space");
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
