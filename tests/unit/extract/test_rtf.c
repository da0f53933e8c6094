#include "extract/rtf.h"

#include <string.h>

#include "../../test.h"
#include "extract/charset.h"
#include "shown.h"

static const struct {
	const char *what, *rtf, *want;
} cases[] = {
	/* clang-format off */
	{ "paragraphs and lines", "{\\rtf1\\ansi one\\par t\r\nwo\\line x\\tab y\\par}", "P one/P two\nx\ty" },
	{ "no last \\par", "{\\rtf1 one}", "P one" },
	{ "Latin-1 in hex", "{\\rtf1\\ansi\\ansicpg1252 lib\\'e9rez \\'93x\\'94}", "P libérez “x”" },
	{ "Cyrillic by document", "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}", "P Привет" },
	{ "Cyrillic by font", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}\\f1 \\'cf\\'f0\\'e8\\f0 \\'e9}", "P Приé" },
	{ "Chinese in two bytes", "{\\rtf1\\ansi\\ansicpg936 \\'d6\\'d0\\'b9\\'fa}", "P 中国" },
	{ "Unicode and its stand-in", "{\\rtf1\\uc1 \\u1055?\\u-4051 ?\\u8217\\'92s}", "P П\xE2\x80\xA2’s" },
	{ "two stand-ins, none", "{\\rtf1\\uc2\\u1055 xyz{\\uc0\\u1056 a}}", "P ПzРa" },
	{ "a surrogate pair", "{\\rtf1\\u-10179?\\u-8704?}", "P \xF0\x9F\x98\x80" },
	{ "punctuation words", "{\\rtf1 a\\emdash b\\rquote s 555\\_0100 \\{x\\}\\~y}", "P a—b’s 555-0100 {x}\xC2\xA0y" },
	{ "bold", "{\\rtf1{\\b all}\\par {\\b a}b\\par}", "Pb all/P ab" },
	{ "headings by style and outline", "{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}\\pard\\s1 A\\par\\pard\\outlinelevel1 B\\par\\pard c}", "H1 A/H2 B/P c" },
	{ "list items without their drawn bullet", "{\\rtf1\\pard\\ls1\\ilvl1{\\listtext\\bullet\\tab}item\\par\\pard x}", "I2 item/P x" },
	{ "a table", "{\\rtf1\\trowd\\pard\\intbl a\\par b\\cell c\\cell\\row\\trowd\\intbl d\\cell\\cell\\row\\pard e\\par}", "C1.1.1 a/C1.1.1 b/C1.1.2 c/C1.2.1 d/P e" },
	{ "a footnote after its paragraph", "{\\rtf1 text{\\footnote note\\par} more\\par}", "P text more/P note" },
	{ "and after the text", "{\\rtf1 text{\\footnote note\\par} more\\par last\\par}", "P text more/P last/P note" },
	{ "a text box, not its fallback", "{\\rtf1 a{\\shp{\\*\\shpinst{\\shptxt box\\par}}{\\shprslt box\\par}}\\par}", "P a/P box" },
	{ "a drawing's text box", "{\\rtf1 a{\\*\\do\\dobxcolumn\\dptxbx\\dptxlrtb{\\dptxbxtext\\pard box\\par}\\dpx0}\\par}", "P a/P box" },
	{ "a paragraph mark that was deleted", "{\\rtf1 one{\\deleted gone\\par}two\\par}", "P onetwo" },
	{ "a field's result", "{\\rtf1{\\field{\\*\\fldinst HYPERLINK \"mailto:a@example.org\"}{\\fldrslt a@example.org}}}", "P a@example.org" },
	{ "a font of signs", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Wingdings;}}{\\f1 n\\'a7} a}", "P \xE2\x80\xA2\xE2\x80\xA2 a" },
	{ "a file of the Mac, of DOS", "{\\rtf1\\mac lib\\'8erez{\\pc \\'82}}", "P libérezé" },
	{ "tables and pictures are no text", "{\\rtf1{\\info{\\author X}}{\\colortbl;\\red1;}{\\pict\\bin4 }}}}}{\\*\\unknown y}z}", "P z" },
	{ "headers only if they name the case", "{\\rtf1{\\header Site\\par UA: 999/17\\par}{\\footer 3\\par}text\\par}", "P UA: 999/17/P text" },
	{ "a brace too many", "{\\rtf1 a}}}b", "P ab" },
	{ "a brace too few", "{\\rtf1 {{a", "P a" },
	/* clang-format on */
};

static bool
read_rtf(struct arena *a, const char *rtf, struct blocks *b, struct err *e)
{
	return rtf_extract(a, str_c(rtf), b, e);
}

static void
counts(struct arena *a)
{
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(read_rtf(a,
	                 "{\\rtf1{\\*\\bkmkstart _GoBack}{\\*\\bkmkend _GoBack}"
	                 "{\\field{\\*\\fldinst X}{\\fldrslt a}}{\\v hidden}{\\deleted gone}"
	                 "{\\*\\annotation note}{\\pict 00}{\\footer 3\\par}}",
	                 &b, &e) &&
	                shows(a, &b, "P a") && b.dropped.residue == 2 && b.dropped.deleted == 2 &&
	                b.dropped.comments == 1 && b.dropped.objects == 1 &&
	                b.dropped.furniture == 1,
	        "what is left out is counted");
}

static void
limits(struct arena *a)
{
	struct blocks b = { 0 };
	struct err e = { 0 };
	char deep[2000] = "{\\rtf1 ";

	memset(deep + 7, '{', sizeof(deep) - 8);
	test_ok(!read_rtf(a, deep, &b, &e) && e.code == ERR_LIMIT, "groups too deep");
	e = (struct err){ 0 };
	test_ok(!read_rtf(a, "text", &b, &e) && e.code == ERR_INPUT, "no RTF");
}

static void
links(struct arena *a)
{
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(read_rtf(
			a,
			"{\\rtf1 Mail: {\\field{\\*\\fldinst {HYPERLINK \"mailto:a@example.org\"}}"
			"{\\fldrslt {\\ul b@example.org}}} {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}}",
			&b, &e) &&
	                shows(a, &b, "P Mail: b@example.org 3") && b.notes.n == 1 &&
	                str_eq(b.notes.item[0].text, STR("b@example.org → a@example.org")),
	        "a link that does not lead where it says");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = { 0 };
		struct err e = { 0 };

		test_ok(read_rtf(a, cases[i].rtf, &b, &e) && shows(a, &b, cases[i].want),
		        cases[i].what);
	}
	counts(a);
	links(a);
	limits(a);
	arena_free(&a);
	return test_done();
}
