#include "extract/odt.h"

#include <string.h>

#include "../../test.h"
#include "shown.h"
#include "zipwrite.h"

#define NS                                                                   \
	" xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
	" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""     \
	" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""   \
	" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""  \
	" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""   \
	" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
#define BOLD \
	"<style:style style:name=\"B\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
#define DOC(body) "<office:document-content" NS ">" BOLD body "</office:document-content>"
#define P(text)   "<text:p>" text "</text:p>"

static const struct {
	const char *what, *xml, *want;
} cases[] = {
	/* clang-format off */
	{ "paragraphs", DOC(P("one") P("") P("t  w\n o")), "P one/P t w o" },
	{ "breaks, tabs, spaces", DOC(P("a<text:line-break/>b<text:tab/>c<text:s text:c=\"2\"/>d")), "P a\nb\tc  d" },
	{ "headings", DOC("<text:h text:outline-level=\"2\">a</text:h>"), "H2 a" },
	{ "lists", DOC("<text:list><text:list-item>" P("a") "<text:list><text:list-item>" P("b") "</text:list-item></text:list></text:list-item></text:list>" P("c")), "I1 a/I2 b/P c" },
	{ "bold", DOC("<text:p text:style-name=\"B\">a</text:p><text:p><text:span text:style-name=\"B\">a</text:span> b</text:p>"), "Pb a/P a b" },
	{ "a table", DOC("<table:table><table:table-row><table:table-cell>" P("a") P("b") "</table:table-cell><table:covered-table-cell/><table:table-cell>" P("c") "</table:table-cell></table:table-row></table:table>" P("d")), "C1.1.1 a/C1.1.1 b/C1.1.3 c/P d" },
	{ "a text box after its paragraph", DOC(P("a<draw:frame><draw:text-box>" P("box") "</draw:text-box></draw:frame>b")), "P ab/P box" },
	{ "a footnote after its paragraph", DOC(P("a<text:note><text:note-citation>1</text:note-citation><text:note-body>" P("note") "</text:note-body></text:note>")), "P a/P note" },
	{ "and after the text", DOC("<text:list><text:list-item>" P("a<text:note><text:note-body>" P("note") "</text:note-body></text:note>") P("b") "</text:list-item></text:list>"), "I1 a/I1 b/P note" },
	{ "what is said of a picture is no text", DOC(P("a<draw:frame><draw:image/><svg:title xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">Logo</svg:title><svg:desc xmlns:svg=\"urn:x\">A candle</svg:desc></draw:frame>b")), "P ab" },
	{ "hidden text", DOC("<style:style style:name=\"N\"><style:text-properties text:display=\"none\"/></style:style>" P("a<text:span text:style-name=\"N\">secret<text:span text:style-name=\"B\">too</text:span></text:span>b<text:hidden-text>x</text:hidden-text>") "<text:section text:display=\"none\">" P("draft") "</text:section>"), "P ab" },
	{ "a script is no text", DOC(P("a<text:script>alert</text:script>")), "P a" },
	{ "a link's text", DOC(P("<text:a>here</text:a> <text:a>a@example.org</text:a>")), "P here a@example.org" },
	{ "comments and deletions are left out", DOC("<text:tracked-changes><text:changed-region><text:deletion>" P("gone") "</text:deletion></text:changed-region></text:tracked-changes>" P("a<office:annotation>" P("note") "</office:annotation><text:bookmark text:name=\"x\"/>")), "P a" },
	/* clang-format on */
};

static struct str
archive(struct arena *a, const char *content, const char *styles, const char *manifest)
{
	struct zipwrite z;

	zipwrite_init(&z, a);
	zipwrite_store(&z, "mimetype", STR("application/vnd.oasis.opendocument.text"));
	if (content != NULL)
		zipwrite_add(&z, "content.xml", str_c(content));
	if (styles != NULL)
		zipwrite_add(&z, "styles.xml", str_c(styles));
	zipwrite_add(&z, "META-INF/manifest.xml", str_c(manifest));
	return zipwrite_done(&z);
}

static bool
read_odt(struct arena *a, struct str bytes, struct blocks *b, struct err *e)
{
	struct zip z = { 0 };

	return zip_open(a, bytes, &z, e) && odt_is(&z) && odt_extract(a, &z, b, e);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct blocks b = { 0 };
	struct err e = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		b = (struct blocks){ 0 };
		test_ok(read_odt(a, archive(a, cases[i].xml, NULL, "<m/>"), &b, &e) &&
		                shows(a, &b, cases[i].want),
		        cases[i].what);
	}
	test_ok(b.dropped.comments == 1 && b.dropped.deleted == 1 && b.dropped.residue == 1,
	        "and counted");
	b = (struct blocks){ 0 };
	test_ok(read_odt(a,
	                 archive(a,
	                         DOC(P("Mail: <text:a xlink:href=\"mailto:a@example.org\" "
	                               "xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
	                               "b@example.org</text:a>")),
	                         NULL, "<m/>"),
	                 &b, &e) &&
	                b.notes.n == 1 &&
	                str_eq(b.notes.item[0].text, STR("b@example.org → a@example.org")),
	        "a link that does not lead where it says");
	b = (struct blocks){ 0 };
	test_ok(read_odt(a, archive(a, DOC(P("text")), DOC(P("Each page") P("UA: 999/17")), "<m/>"),
	                 &b, &e) &&
	                shows(a, &b, "P UA: 999/17/P text") && b.dropped.furniture == 1,
	        "of a header what names the case");
	b = (struct blocks){ 0 };
	test_ok(odt_flat(a,
	                 STR("<office:document" NS "><office:master-styles>" P("Each page")
	                             P("UA: 999/17") "</office:master-styles><office:body>"
	                                             "<office:text>" P(
							     "text") "</office:text></office:body>"
	                                                             "</office:document>"),
	                 &b, &e) &&
	                shows(a, &b, "P UA: 999/17/P text") && b.dropped.furniture == 1,
	        "one file of XML");
	test_ok(!read_odt(a, archive(a, DOC(""), NULL, "<encryption-data/>"), &b, &e) &&
	                strstr(e.msg, "password") != NULL,
	        "a password");
	e = (struct err){ 0 };
	test_ok(!read_odt(a, archive(a, NULL, NULL, "<m/>"), &b, &e) && e.code == ERR_INPUT,
	        "no content");
	arena_free(&a);
	return test_done();
}
