/* test_docx.c - what Word writes, one construct at a time. */
#include "extract/docx.h"
#include "extract/docx_fields.h"

#include <string.h>

#include "../../test.h"
#include "base/limits.h"
#include "shown.h"
#include "zipwrite.h"

#define NS                                                                                 \
	" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""        \
	" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""        \
	" xmlns:v=\"urn:schemas-microsoft-com:vml\""                                       \
	" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"" \
	" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""               \
	" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define DOC(body) "<w:document" NS "><w:body>" body "</w:body></w:document>"
#define T(text)   "<w:r><w:t>" text "</w:t></w:r>"
#define FLD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define INSTR(s)  "<w:r><w:instrText>" s "</w:instrText></w:r>"
#define P(runs)   "<w:p>" runs "</w:p>"
#define GONE      "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
#define BOX(text) "<w:txbxContent>" P(T(text)) "</w:txbxContent>"

static const char styles[] =
	"<w:styles" NS "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr>"
	"</w:rPrDefault></w:docDefaults>"
	"<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
	"<w:style w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"berschrift1\"/>"
	"<w:rPr><w:b/></w:rPr></w:style>"
	"<w:style w:styleId=\"Outline\"><w:name w:val=\"O\"/><w:pPr><w:outlineLvl w:val=\"2\"/>"
	"</w:pPr></w:style>"
	"<w:style w:styleId=\"Bul\"><w:name w:val=\"List Bullet\"/></w:style>"
	"<w:style w:styleId=\"Loop\"><w:name w:val=\"L\"/><w:basedOn w:val=\"Loop\"/></w:style>"
	"<w:style w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"
	"</w:styles>";

static const struct {
	const char *what, *body, *want;
} cases[] = {
	/* clang-format off */
	{ "paragraphs", DOC(P(T("one")) P("") P(T("t") T("wo"))), "P one/P two" },
	{ "line breaks and tabs", DOC(P("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>")), "P a\nb\tc" },
	{ "tab stops are no text", DOC(P("<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>" T("a"))), "P a" },
	{ "a heading by its style's name", DOC(P("<w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr>" T("a"))), "H1 a" },
	{ "a heading and bold, inherited", DOC(P("<w:pPr><w:pStyle w:val=\"Mine\"/></w:pPr>" T("a"))), "H1b a" },
	{ "a heading by outline level", DOC(P("<w:pPr><w:pStyle w:val=\"Outline\"/></w:pPr>" T("a"))), "H3 a" },
	{ "a list by style", DOC(P("<w:pPr><w:pStyle w:val=\"Bul\"/></w:pPr>" T("a"))), "I1 a" },
	{ "a list by numbering, second level", DOC(P("<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>" T("a"))), "I2 a" },
	{ "the style said last", DOC(P("<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr><w:pStyle w:val=\"Bul\"/></w:pPr>" T("a"))), "I2 a" },
	{ "numbering switched off", DOC(P("<w:pPr><w:pStyle w:val=\"Bul\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" T("a"))), "P a" },
	{ "a style based on itself", DOC(P("<w:pPr><w:pStyle w:val=\"Loop\"/></w:pPr>" T("a"))), "P a" },
	{ "all bold", DOC(P("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>b</w:t></w:r>")), "Pb ab" },
	{ "partly bold", DOC(P("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>" T("b"))), "P ab" },
	{ "bold switched off", DOC(P("<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r>")), "P a" },
	{ "a table", DOC("<w:tbl><w:tr><w:tc>" P(T("a")) P(T("b")) "</w:tc><w:tc>" P(T("c")) "</w:tc></w:tr><w:tr><w:tc>" P(T("d")) "</w:tc></w:tr></w:tbl>" P(T("e"))), "C1.1.1 a/C1.1.1 b/C1.1.2 c/C1.2.1 d/P e" },
	{ "joined cells", DOC("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" P(T("a")) "</w:tc><w:tc>" P(T("b")) "</w:tc></w:tr></w:tbl>"), "C1.1.1 a/C1.1.3 b" },
	{ "a table in a table", DOC("<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" P(T("in")) "</w:tc></w:tr></w:tbl>" P(T("out")) "</w:tc></w:tr></w:tbl>"), "C2.1.1 in/C1.1.1 out" },
	{ "a text box once, after its paragraph", DOC(P("<w:r><mc:AlternateContent><mc:Choice>" BOX("box") "</mc:Choice><mc:Fallback>" BOX("box") "</mc:Fallback></mc:AlternateContent></w:r>" T("text"))), "P text/P box" },
	{ "a text box of old Word", DOC(P("<w:r><w:pict><v:shape><v:textbox>" BOX("box") "</v:textbox></v:shape></w:pict></w:r>")), "P box" },
	{ "a hyperlink's text", DOC(P("<w:hyperlink r:id=\"rId9\">" T("here") "</w:hyperlink>")), "P here" },
	{ "a content control", DOC("<w:sdt><w:sdtPr/><w:sdtContent>" P(T("a")) "</w:sdtContent></w:sdt>"), "P a" },
	{ "inserted text", DOC(P("<w:ins>" T("a") "</w:ins>")), "P a" },
	{ "a phone number's hyphen", DOC(P("<w:r><w:t>555</w:t><w:noBreakHyphen/><w:t>0100</w:t></w:r>")), "P 555-0100" },
	{ "a bullet of Wingdings", DOC(P("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F06E\"/></w:r>" T(" a"))), "P \xE2\x80\xA2 a" },
	{ "the reading aid of ruby", DOC(P("<w:r><w:ruby><w:rt>" T("kana") "</w:rt><w:rubyBase>" T("kanji") "</w:rubyBase></w:ruby></w:r>")), "P kanji" },
	{ "a field's code is not shown", DOC(P(FLD("begin") INSTR(" MERGEFIELD name ") FLD("separate") T("Ana") FLD("end") T("!"))), "P Ana!" },
	{ "a field in a field's code", DOC(P(FLD("begin") INSTR(" IF ") FLD("begin") INSTR("MERGEFIELD x") FLD("separate") T("secret") FLD("end") T("=1") FLD("separate") T("shown") FLD("end"))), "P shown" },
	{ "a field without an end", DOC(P(FLD("begin") INSTR("PAGE") T("lost")) P(T("text"))), "P text" },
	{ "a field over two paragraphs", DOC(P(FLD("begin") INSTR("TOC") FLD("separate") T("a")) P(T("b") FLD("end") T("c"))), "P a/P bc" },
	{ "an end without a field", DOC(P(FLD("end") FLD("separate") T("a"))), "P a" },
	{ "letters of a font of signs", DOC(P("<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>n</w:t></w:r>" T(" a"))), "P \xE2\x80\xA2 a" },
	{ "letters as a picture", DOC(P("<w:r><w:pict><v:shape><v:textpath string=\"URGENT ACTION\"/></v:shape></w:pict></w:r>")), "P URGENT ACTION" },
	{ "a soft hyphen", DOC(P("<w:r><w:t>re</w:t><w:softHyphen/><w:t>turn ex\xC2\xAD" "act</w:t></w:r>")), "P return exact" },
	{ "moved text, where it is now", DOC(P("<w:moveFrom>" T("old") "</w:moveFrom>") P("<w:moveTo>" T("new") "</w:moveTo>")), "P new" },
	{ "a paragraph mark that was deleted", DOC(P(GONE T("one ")) P(T("two")) P(T("three"))), "P one two/P three" },
	{ "three of them", DOC(P(GONE T("a")) P(GONE "<w:del>" T("x") "</w:del>") P(T("b"))), "P ab" },
	{ "the last mark deleted", DOC("<w:tbl><w:tr><w:tc>" P(GONE T("a")) "</w:tc><w:tc>" P(T("b")) "</w:tc></w:tr></w:tbl>" P(GONE T("c"))), "C1.1.1 a/C1.1.2 b/P c" },
	{ "a deleted mark before a table", DOC(P(GONE T("a")) "<w:tbl><w:tr><w:tc>" P(T("b")) "</w:tc></w:tr></w:tbl>"), "P a/C1.1.1 b" },
	{ "residue as text", DOC(P(T("[bookmark: _GoBack]Click here [bookmark: Text17]"))), "P Click here" },
	/* clang-format on */
};

static struct str
document(struct arena *a, const char *body)
{
	struct zipwrite z;

	zipwrite_init(&z, a);
	zipwrite_add(&z, "word/document.xml", str_c(body));
	zipwrite_add(&z, "word/styles.xml", str_c(styles));
	zipwrite_add(
		&z, "word/footnotes.xml",
		STR("<w:footnotes" NS
	            "><w:footnote w:type=\"separator\">" P(T("---")) "</w:footnote><w:footnote>" P(
			    T("note")) "</w:footnote></w:footnotes>"));
	zipwrite_add(&z, "word/a.txt", STR("a note"));
	zipwrite_add(&z, "word/b.gif", STR("GIF89a"));
	zipwrite_add(&z, "word/c.html", STR("<html><p>a page</html>"));
	zipwrite_add(&z, "word/h1.xml",
	             STR("<w:hdr" NS ">" P(T("First page")) P(T("3")) "</w:hdr>"));
	zipwrite_add(&z, "word/h2.xml",
	             STR("<w:hdr" NS ">" P(T("Each page"))
	                         P(T("UA: 999/17 Index: AMR 37/1/2017")) "</w:hdr>"));
#define REL(id, kind, to)                                                                     \
	"<Relationship Id=\"" id                                                              \
	"\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" kind \
	"\" Target=\"" to "\"/>"
#define OUT(id, to)                                                                                 \
	"<Relationship Id=\"" id                                                                    \
	"\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"" \
	" Target=\"" to "\" TargetMode=\"External\"/>"
	zipwrite_add(
		&z, "word/_rels/document.xml.rels",
		STR("<Relationships "
	            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" REL(
			    "rId1", "styles",
			    "styles.xml") REL("rId2", "header",
	                                      "h1.xml") REL("rId3", "header",
	                                                    "h2.xml") REL("rId4", "footnotes",
	                                                                  "/word/footnotes.xml")
	                    OUT("rId5", "mailto:a@example.org") OUT("rId6", "mailto:a@example.org")
	                            REL("rId7", "aFChunk", "a.txt") REL("rId8", "aFChunk", "b.gif")
	                                    REL("rId9", "aFChunk", "c.html") "</Relationships>"));
	return zipwrite_done(&z);
}

static bool
read_docx(struct arena *a, const char *body, struct blocks *out, struct err *e)
{
	struct zip z = { 0 };

	return zip_open(a, document(a, body), &z, e) && docx_extract(a, &z, out, e);
}

static bool
read_chunk(struct arena *a, struct str bytes, enum format format, struct blocks *out, struct err *e)
{
	if (format == FORMAT_HTML)
		out->attached = bytes;
	else if (format == FORMAT_TEXT)
		VEC_PUSH(a, out, ((struct block){ .text = bytes, .table = 1, .row = 1, .col = 1 }));
	else
		return err_set(e, ERR_INPUT, "no");
	return true;
}

#define CHUNK(to) DOC(P(GONE T("before")) "<w:altChunk r:id=\"" to "\"/>" P(T("after")))

static void
chunks(struct arena *a)
{
	static const struct {
		const char *what, *body, *want;
		int objects;
		bool elsewhere;
	} docs[] = {
		{ "a text inside", CHUNK("rId7"), "P before/P1.1.1 a note/P after/P note", 0,
		  false },
		{ "a picture inside", CHUNK("rId8"), "P before/P after/P note", 1, false },
		{ "nothing there", CHUNK("rId99"), "P before/P after/P note", 1, false },
		{ "a page inside is for another", CHUNK("rId9"), "", 0, true },
	};

	for (size_t i = 0; i < ARRAY_LEN(docs); i++) {
		struct zip z = { 0 };
		struct blocks b = { 0 };
		struct err e = { 0 };
		bool elsewhere = false;

		test_ok(zip_open(a, document(a, docs[i].body), &z, &e) &&
		                docx_extract_with(a, &z, read_chunk, &elsewhere, &b, &e) &&
		                shows(a, &b, docs[i].want) &&
		                b.dropped.objects == docs[i].objects &&
		                elsewhere == docs[i].elsewhere,
		        docs[i].what);
	}
}

/* Every document here has the footnote. */
static void
constructs(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = { 0 };
		struct err e = { 0 };
		struct str want = str_printf(a, "%s/P note", cases[i].want);

		test_ok(read_docx(a, cases[i].body, &b, &e) && shows(a, &b, want.p), cases[i].what);
	}
}

static void
left_out(struct arena *a)
{
	struct blocks b = { 0 };
	struct err e = { 0 };
	static const char body[] = DOC(P(T(
		"kept") "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
	                "<w:moveFrom>" T(
				"moved") "</w:moveFrom>"
	                                 "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t><w:t>too</w:t></w:r>"
	                                 "<w:r><w:commentReference w:id=\"1\"/></w:r>"
	                                 "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"
	                                 "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK "
	                                 "x</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>"
	                                 "<w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Mine\"/></w:pPr></w:pPrChange>"
	                                 "</w:pPr><w:r><w:drawing><a:blip/></w:drawing></w:r>"));

	test_ok(read_docx(a, body, &b, &e) && shows(a, &b, "P kept/P note"), "what is left out");
	test_ok(b.dropped.deleted == 3 && b.dropped.comments == 1 && b.dropped.residue == 2 &&
	                b.dropped.objects == 1,
	        "is counted");
	test_ok(str_eq(b.language, STR("en-GB")), "the document's language");
}

static void
links(struct arena *a)
{
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(read_docx(
			a,
			DOC(P("<w:hyperlink r:id=\"rId5\">" T(
				"a@example.org") "</w:hyperlink>"
	                                         "<w:hyperlink r:id=\"rId6\">" T(
							 " b@example.org") "</w:hyperlink>"
	                                                                   "<w:hyperlink w:anchor=\"x\">" T(
										   " top") "</w:hyperlink>")
	                            P(FLD("begin") INSTR(" HYPERLINK \"mailto:c@example.org\" ")
	                                      FLD("separate") T("d@example.org") FLD("end"))),
			&b, &e) &&
	                b.notes.n == 2 && b.notes.item[0].kind == BLOCK_NOTE_LINK &&
	                str_eq(b.notes.item[0].text, STR("b@example.org → a@example.org")) &&
	                str_eq(b.notes.item[1].text, STR("d@example.org → c@example.org")),
	        "links that do not lead where they say");
}

/* The stack of fields alone: too many, and ends without a beginning. */
static void
fields(struct arena *a)
{
	struct docx_fields *f = arena_alloc(a, 1, sizeof(*f));
	struct gather g = { .a = a };
	struct docx_links none = { 0 };

	for (int i = 0; i < DOCX_FIELDS_MOST + 2; i++)
		docx_field_begin(a, f, 1);
	docx_field_code(f, STR("HYPERLINK \"mailto:a@example.org\""));
	test_ok(f->n == DOCX_FIELDS_MOST && f->too_deep == 2 && docx_field_hides(f),
	        "no more than there is room for");
	docx_field_para_ends(f, 1);
	test_ok(!docx_field_hides(f), "a paragraph ends all codes in it");
	for (int i = 0; i < DOCX_FIELDS_MOST + 4; i++) {
		docx_field_separate(f, 0);
		docx_field_end(f, &g, 1, STR("x"));
	}
	docx_link_begin(a, f, 1, 0, &none, STR("rId1"));
	docx_field_end(f, &g, 1, STR("x"));
	test_ok(f->n == 0 && f->too_deep == 0 && g.blocks.notes.n == 0, "and all end");
}

static void
headers(struct arena *a)
{
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(read_docx(
			a,
			DOC(P(T("text")) "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId2\"/>"
	                                 "<w:headerReference w:type=\"default\" r:id=\"rId3\"/>"
	                                 "<w:titlePg/></w:sectPr>"),
			&b, &e) &&
	                shows(a, &b,
	                      "P First page/P UA: 999/17 Index: AMR 37/1/2017/P text/P note"),
	        "the first header whole, of others what names the case");
	test_ok(b.dropped.furniture == 2, "the rest is furniture");
	b = (struct blocks){ 0 };
	test_ok(read_docx(a,
	                  DOC(P(T("text")) "<w:sectPr><w:headerReference w:type=\"first\" "
	                                   "r:id=\"rId2\"/></w:sectPr>"),
	                  &b, &e) &&
	                shows(a, &b, "P text/P note"),
	        "a first header that is not in use");
}

static void
refusals(struct arena *a)
{
	static const struct {
		const char *what, *body, *words;
		enum err_code code;
	} bad[] = {
		/* clang-format off */
		{ "billion laughs", "<!DOCTYPE l [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>" DOC(P(T("&c;"))), "DOCTYPE", ERR_INPUT },
		{ "an external entity", "<!DOCTYPE l SYSTEM \"file:///etc/passwd\">" DOC(""), "DOCTYPE", ERR_INPUT },
		{ "no XML", "text", "well-formed", ERR_INPUT },
		{ "half of it", "<w:document" NS "><w:body><w:p>", "well-formed", ERR_INPUT },
		/* clang-format on */
	};
	struct buf deep;
	struct zipwrite w;
	struct zip z = { 0 };
	struct blocks b = { 0 };
	struct err e = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		e = (struct err){ 0 };
		test_ok(!read_docx(a, bad[i].body, &b, &e) && e.code == bad[i].code &&
		                strstr(e.msg, bad[i].words) != NULL,
		        bad[i].what);
	}
	buf_init(&deep, a, 1 << 20);
	for (int i = 0; i <= LIMIT_XML_DEPTH; i++)
		buf_lit(&deep, "<a>");
	buf_putc(&deep, '\0');
	e = (struct err){ 0 };
	test_ok(!read_docx(a, deep.p, &b, &e) && e.code == ERR_LIMIT,
	        "deeper than LIMIT_XML_DEPTH");
	buf_clear(&deep);
	buf_lit(&deep, "<a");
	for (int i = 0; i <= LIMIT_XML_ATTRIBUTES; i++)
		buf_printf(&deep, " a%d=\"\"", i);
	buf_lit(&deep, "/>");
	buf_putc(&deep, '\0');
	e = (struct err){ 0 };
	test_ok(!read_docx(a, deep.p, &b, &e) && e.code == ERR_LIMIT,
	        "more than LIMIT_XML_ATTRIBUTES");
	zipwrite_init(&w, a);
	zipwrite_add(&w, "other.txt", STR("x"));
	e = (struct err){ 0 };
	test_ok(zip_open(a, zipwrite_done(&w), &z, &e) && !docx_extract(a, &z, &b, &e) &&
	                e.code == ERR_INPUT && strstr(e.msg, "no Word document") != NULL,
	        "an archive of something else");
}

int
main(void)
{
	struct arena *a = arena_new();

	constructs(a);
	chunks(a);
	left_out(a);
	links(a);
	fields(a);
	headers(a);
	refusals(a);
	arena_free(&a);
	return test_done();
}
