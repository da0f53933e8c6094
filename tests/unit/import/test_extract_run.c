/* test_extract_run.c - real children over real documents, and children that misbehave. */
#include "import/extract_run.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../test.h"
#include "base/io.h"
#include "base/limits.h"
#include "zipwrite.h"

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define PDF_PAGE(content, extra)                                                \
	"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"                \
	"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"                    \
	"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" \
	"/Resources<</Font<</F 5 0 R>>>>>>endobj\n"                             \
	"4 0 obj<</Length 44>>stream\n" content "\nendstream endobj\n"          \
	"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>endobj\n"   \
	"trailer<</Root 1 0 R" extra ">>\n%%EOF\n"

static struct str
docx(struct arena *a, const char *body)
{
	struct zipwrite z;

	zipwrite_init(&z, a);
	zipwrite_add(&z, "word/document.xml", str_c(body));
	return zipwrite_done(&z);
}

/* A part that grows a thousand times, with a directory that says so. */
static struct str
bomb(struct arena *a)
{
	char *zeros = arena_alloc(a, 1, 10000000);
	struct zipwrite z;

	zipwrite_init(&z, a);
	zipwrite_add(&z, "word/document.xml", (struct str){ zeros, 10000000 });
	return zipwrite_done(&z);
}

static void
expect(struct arena *a, struct str bytes, const char *name, enum err_code code, const char *words,
       const char *what)
{
	struct blocks b = { 0 };
	struct err e = { 0 };
	bool ok = extract_run(a, bytes, name, &b, &e);

	if (code == ERR_NONE)
		ok = ok && str_find(blocks_text(a, &b), str_c(words)) != STR_NPOS;
	else
		ok = !ok && e.code == code && strstr(e.msg, words) != NULL && b.n == 0;
	if (!ok)
		printf("# %s %s\n", err_name(e.code), e.msg);
	test_ok(ok, what);
}

/* As some converters write it: the whole text is a page inside. */
static struct str
docx_of_page(struct arena *a)
{
	struct zipwrite z;

	zipwrite_init(&z, a);
	zipwrite_add(&z, "word/document.xml",
	             STR("<w:document " W
	                 " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
	                 "relationships\"><w:body><w:altChunk r:id=\"a\"/></w:body></w:document>"));
	zipwrite_add(&z, "word/_rels/document.xml.rels",
	             STR("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
	                 "relationships\"><Relationship Id=\"a\" Type=\"http://"
	                 "schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" "
	                 "Target=\"page.mht\"/></Relationships>"));
	zipwrite_add(&z, "word/page.mht",
	             STR("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
	                 "--b\r\nContent-Type: text/html\r\n\r\n<html><p>Free them "
	                 "<b>now</b></html>\r\n--b--\r\n"));
	return zipwrite_done(&z);
}

static void
documents(struct arena *a)
{
	struct str good =
		docx(a, "<w:document " W "><w:body><w:p><w:r><w:t>Free them</w:t></w:r></w:p>"
	                "</w:body></w:document>");
	char *large = arena_alloc(a, 1, LIMIT_DOCUMENT_BYTES + 1);

	memset(large, 'x', LIMIT_DOCUMENT_BYTES + 1);
	expect(a, STR("Free them\n"), "a.txt", ERR_NONE, "Free them", "a text");
	expect(a, STR("lib\xE9rez"), "a.txt", ERR_NONE, "lib\xC3\xA9rez", "a text in Latin-1");
	expect(a, good, "a.docx", ERR_NONE, "Free them", "a Word document");
	expect(a, docx_of_page(a), "b.docx", ERR_NONE, "Free them now",
	       "a Word document that holds a page");
	expect(a, good, "a.pdf", ERR_NONE, "Free them", "a Word document of another name");
	expect(a, STR("From: a\nTo: b\nSubject: c\n\nFree them\n"), NULL, ERR_NONE, "Free them",
	       "a mail");
	expect(a, STR("{\\rtf1 Free them}"), "a.doc", ERR_NONE, "Free them", "rich text");
	expect(a, STR("<!DOCTYPE html><p>Free <b>them</b>"), NULL, ERR_NONE, "Free them", "a page");
	expect(a, STR(PDF_PAGE("BT /F 12 Tf 50 700 Td (Free them) Tj ET    ", "")), "a.pdf",
	       ERR_NONE, "Free them", "a PDF");
	expect(a, STR(""), "a.docx", ERR_INPUT, "empty", "an empty file");
	expect(a, STR("\xFF\xD8\xFF\xE0 JFIF"), "a.docx", ERR_INPUT, "JPEG", "a photo named .docx");
	expect(a, str_sub(good, 0, good.n - 30), "a.docx", ERR_INPUT, "complete?",
	       "a truncated zip");
	expect(a, bomb(a), "a.docx", ERR_LIMIT, "200 times", "a zip bomb");
	expect(a,
	       docx(a, "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:p " W
	               ">&b;</w:p>"),
	       "a.docx", ERR_INPUT, "DOCTYPE", "billion laughs");
	expect(a, (struct str){ large, LIMIT_DOCUMENT_BYTES + 1 }, "a.txt", ERR_LIMIT, "20971520",
	       "more than LIMIT_DOCUMENT_BYTES");
	expect(a, STR("a\0b\0\0\0\xFE\x01\x02\x03"), "a.doc", ERR_INPUT, "no text",
	       "unknown bytes");
	expect(a, STR(PDF_PAGE("0 0 100 100 re f                           ", "")), "a.pdf",
	       ERR_INPUT, "OCR", "a PDF without text");
	expect(a, STR("%PDF-1.4 and nothing more"), "a.pdf", ERR_INPUT, "damaged", "half a PDF");
	expect(a,
	       STR(PDF_PAGE(
		       "BT /F 12 Tf 50 700 Td (Free them) Tj ET    ",
		       "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]"
		       "/Encrypt<</Filter/Standard/V 1/R 2/P -4"
		       "/O<0101010101010101010101010101010101010101010101010101010101010101>"
		       "/U<0202020202020202020202020202020202020202020202020202020202020202>>>")),
	       "a.pdf", ERR_INPUT, "password", "a PDF with a password");
}

#define FROM "From a@example.org Mon Jan  3 10:02:11 1994\n"

static bool
contents_are(struct arena *a, struct str bytes, size_t n, const char *first)
{
	struct strs got = { 0 };
	struct err e = { 0 };

	if (extract_contents(a, bytes, "a.mbox", &got, &e) && got.n == n)
		return n == 0 || str_eq(got.item[0], str_c(first));
	printf("# %zu %s\n", got.n, e.msg);
	return false;
}

static void
mails(struct arena *a)
{
	static const char two[] =
		FROM "Subject: x\nDate: Fri, 29 Aug 2014 10:00:00 +0000\n\na\n\n" FROM
		     "Subject: y\n\nb\n";
	static const char head[] =
		"From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n"
		"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the file.\n"
		"--b\nContent-Type: application/pdf; name=x.pdf\n\n";
	struct strs got = { 0 };
	struct err e = { 0 };
	struct buf many;

	expect(a, str_c(two), "a.mbox", ERR_INPUT, "2 messages", "a mailbox of two");
	test_ok(contents_are(a, str_c(two), 2, "2014-08-29  x"), "is told apart");
	test_ok(contents_are(a, STR(FROM "Subject: x\nTo: b\n\na\n"), 0, NULL) &&
	                contents_are(a, STR("text"), 0, NULL),
	        "a mailbox of one and a text are not");
	expect(a,
	       str_printf(a, "%s%s\n--b--\n", head,
	                  PDF_PAGE("BT /F 12 Tf 50 700 Td (Free them) Tj ET    ", "")),
	       NULL, ERR_NONE, "Free them\nc\nSee the file.",
	       "a PDF that came with a note, before it");
	expect(a,
	       str_printf(a, "%s%s\n--b--\n", head,
	                  PDF_PAGE("0 0 100 100 re f                           ", "")),
	       NULL, ERR_INPUT, "the attached PDF", "a PDF without text that came with a note");
	buf_init(&many, a, LIMIT_DOCUMENT_BYTES);
	for (int i = 0; i <= LIMIT_MAILBOX_MESSAGES; i++)
		buf_lit(&many, FROM "Subject: x\nTo: b\n\na\n\n");
	test_ok(!extract_contents(a, buf_str(&many), NULL, &got, &e) && e.code == ERR_LIMIT,
	        "more than LIMIT_MAILBOX_MESSAGES");
}

/* A program of our making in place of the extractor. */
static void
misbehaving(struct arena *a, const char *script, enum err_code code, const char *words,
            const char *what)
{
	char dir[] = "/tmp/outcry-test-XXXXXX";
	const char *path;
	struct err e = { 0 };
	int fd;

	CHECK(mkdtemp(dir) != NULL);
	path = str_printf(a, "%s/outcry-extract", dir).p;
	fd = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0700);
	CHECK(fd >= 0 && io_write_all(fd, str_printf(a, "#!/bin/sh\n%s\n", script), path, &e));
	(void)close(fd);
	(void)setenv("OUTCRY_PROGRAMS", dir, 1);
	expect(a, STR("text"), "a.txt", code, words, what);
	CHECK(io_remove_tree(AT_FDCWD, dir, &e));
}

static void
children(struct arena *a)
{
	misbehaving(a, "echo OCB1Bjunk", ERR_INPUT, "malformed", "a child that lies");
	misbehaving(a, "exit 3", ERR_IO, "status 3", "a child that says nothing");
	misbehaving(a, "kill -SEGV $$", ERR_INPUT, "signal 11", "a child that crashes");
	misbehaving(a, "kill -SYS $$", ERR_INPUT, "forbidden system call", "one that tries more");
	misbehaving(a, "kill -ABRT $$", ERR_LIMIT, "512 MiB", "one out of memory");
	misbehaving(a, "kill -XCPU $$", ERR_LIMIT, "processor time", "one out of time");
	misbehaving(a, "cat /dev/zero", ERR_LIMIT, "bytes of text", "one that never stops talking");
	(void)setenv("OUTCRY_PROGRAMS", "/nonexistent", 1);
	expect(a, STR("text"), "a.txt", ERR_IO, "outcry-extract", "no such program");
}

int
main(void)
{
	struct arena *a = arena_new();

	documents(a);
	mails(a);
	children(a);
	arena_free(&a);
	return test_done();
}
