/*
 * of html.c, html_blocks.c
 */
#include "extract/html.h"

#include "../../test.h"
#include "extract/charset.h"
#include "shown.h"

static const struct {
	const char *what;
	struct str bytes;
	const char *want; /* NULL: refused */
	int chrome, deleted;
} cases[] = {
	/* clang-format off */
	{ "paragraphs, headings, breaks", STR_INIT("<h2>A</h2><p>b\n c<br>d</p>e"), "H2 A/P b c\nd/P e", 0, 0 },
	{ "lists and their levels", STR_INIT("<ul><li>a<ol><li>b</ol><li>c</ul>"), "I1 a/I2 b/I1 c", 0, 0 },
	{ "a paragraph in an item", STR_INIT("<ul><li><p>a</p></ul>"), "I1 a", 0, 0 },
	{ "a table", STR_INIT("<table><tr><th>a<td>b<br>c<tr><td colspan=2>d<td>e</table>f"), "C1.1.1b a/C1.1.2 b\nc/C1.2.1 d/C1.2.3 e/P f", 0, 0 },
	{ "a table in a table", STR_INIT("<table><tr><td><table><tr><td>in</table>out</table>"), "C2.1.1 in/C1.1.1 out", 0, 0 },
	{ "bold", STR_INIT("<p><b>all</b></p><p><strong>a</strong> b</p>"), "Pb all/P a b", 0, 0 },
	{ "entities", STR_INIT("<p>&lt;a&gt; &amp; &eacute;&#x2019;&nbsp;x"), "P <a> & \xC3\xA9\xE2\x80\x99\xC2\xA0x", 0, 0 },
	{ "no scripts, no styles", STR_INIT("<script>alert(1)</script><style>p{}</style><p>a<!-- no -->"), "P a", 0, 0 },
	{ "preformatted lines", STR_INIT("<pre>a\n  b</pre>"), "P a\n  b", 0, 0 },
	{ "site chrome by element", STR_INIT("<header>Site</header><nav>Menu</nav><p>text of the document</p><aside>x</aside><footer>y</footer>"), "P text of the document", 4, 0 },
	{ "by role and class", STR_INIT("<div role=navigation>Menu</div><p>text of the document</p><div class='x sidebar'>y</div>"), "P text of the document", 2, 0 },
	{ "by links", STR_INIT("<ul><li><a href=a>One</a><li><a href=b>Two</a><li><a href=c>Three</a></ul><p>text of the document that is longer</p>"), "P text of the document that is longer", 1, 0 },
	{ "addresses are no menu", STR_INIT("<p>text of the document that is longer than them all, all</p><div><a href='mailto:a@example.org'>a@example.org</a> <a href='mailto:b@example.org'>b@example.org</a> <a href='tel:5550100'>555-0100</a></div>"), "P text of the document that is longer than them all, all/P a@example.org b@example.org 555-0100", 0, 0 },
	{ "what is outside of main", STR_INIT("<div>Shop</div><main><h1>A</h1><p>the text itself</p></main><div>More</div>"), "H1 A/P the text itself", 2, 0 },
	{ "a site of divs", STR_INIT("<body><div id=w><div class=top-nav><a href=a>Home</a> <a href=b>About</a></div><div>Shop</div><div id=c><p>UA: 999/17 the text of the document that is long enough to be one</p><p>b</p></div><div>All rights reserved 2017</div></div>"), "P UA: 999/17 the text of the document that is long enough to be one/P b", 3, 0 },
	{ "a site of tables", STR_INIT("<table><tr><td colspan=2>Shop<tr><td><a href=a>Home</a><br><a href=b>News</a><br><a href=c>Shop</a><td><p>the text of the document that is long enough to be one: 1</p><p>b</p></table>"), "P the text of the document that is long enough to be one: 1/P b", 2, 0 },
	{ "no site: a head beside the text", STR_INIT("<body><div>FREE THEM</div><div><p>the text of the document that is long enough to be one</p><p>b</p></div>"), "P FREE THEM/P the text of the document that is long enough to be one/P b", 0, 0 },
	{ "a site: a head that may be one", STR_INIT("<body><nav>Menu</nav><div>URGENT ACTION</div><div><p>the text of the document that is long enough to be one</p><p>b</p></div>"), "P URGENT ACTION/P the text of the document that is long enough to be one/P b", 1, 0 },
	{ "what a site says of the text", STR_INIT("<nav>Menu</nav><article><p>Posted on 3 May by <a href='mailto:ana@example.org'>Ana</a></p><p>the text</p><p>Read more</p></article>"), "P the text", 3, 0 },
	{ "without a site it is text", STR_INIT("<p>Posted on 3 May</p><p>the text</p>"), "P Posted on 3 May/P the text", 0, 0 },
	{ "a field to fill in", STR_INIT("<nav>Menu</nav><div><b>Our letter</b> <input name=a></div><p>the text of the document that is long enough to be one, and much longer than what stands beside the field to fill in, ten times so</p>"), "P the text of the document that is long enough to be one, and much longer than what stands beside the field to fill in, ten times so", 2, 0 },
	{ "a part called banner with the case in it", STR_INIT("<nav>Menu</nav><div class=page-banner>UA: 999/17</div><p>the text of the document that is long enough</p>"), "P UA: 999/17/P the text of the document that is long enough", 1, 0 },
	{ "a body called menu", STR_INIT("<body class=menu><p>text</p>"), "P text", 0, 0 },
	{ "hidden text", STR_INIT("<p>a</p><p style='display: none'>b</p><p hidden>c</p>"), "P a", 0, 2 },
	{ "an address that the page hides", STR_INIT("<p>Email: <a href='/cdn-cgi/l/email-protection' class='__cf_email__' data-cfemail='7a1b3a1f02'>[email&#160;protected]</a>"), "P Email: [email protected]", 0, 0 },
	{ "a title that names the case", STR_INIT("<html><head><title>Urgent Action: A (China: UA 71.17) - Site</title></head><body><p>text</p>"), "H1 Urgent Action: A (China: UA 71.17) - Site/P text", 0, 0 },
	{ "a title that the text repeats", STR_INIT("<html><head><title>Urgent Action: A (UA 71.17) - Site</title></head><body><h1>Urgent Action: A (UA 71.17)</h1>"), "H1 Urgent Action: A (UA 71.17)", 1, 0 },
	{ "a title over a page that begins with its story", STR_INIT("<html><head><title>Help for the teachers of Sample | Our site</title></head><body><p>The teachers of Sample have asked for help since the police took two of them from the school in the night of 3 May."), "H1 Help for the teachers of Sample/P The teachers of Sample have asked for help since the police took two of them from the school in the night of 3 May.", 0, 0 },
	{ "a title that says nothing of the text", STR_INIT("<html><head><title>Welcome to our group of friends</title></head><body><p>The teachers of Sample have asked for help since the police took two of them from the school in the night of 3 May."), "P The teachers of Sample have asked for help since the police took two of them from the school in the night of 3 May.", 0, 0 },
	{ "a title where the text has a heading", STR_INIT("<html><head><title>Help for the teachers of Sample</title></head><body><p>The teachers of Sample have asked for help since the police took two of them from the school in the night of 3 May.<h2>Help</h2>"), "P The teachers of Sample have asked for help since the police took two of them from the school in the night of 3 May./H2 Help", 0, 0 },
	{ "the declared encoding", STR_INIT("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xCF\xF0\xE8\xE2\xE5\xF2"), "P Привет", 0, 0 },
	{ "a declared encoding that is wrong", STR_INIT("<meta charset=utf-8><p>libert\xE9"), "P liberté", 0, 0 },
	{ "UTF-8 whatever is declared", STR_INIT("<meta charset=iso-8859-1><p>libert\xC3\xA9"), "P liberté", 0, 0 },
	{ "numbers of footnotes", STR_INIT("<p>a<a href='#fn1' role='doc-noteref'><sup>1</sup></a> <a href='#_ftn2'>[2]</a><p>note<a href='#fnref1'>\xE2\x86\xA9</a><p><a href='#fn'>the whole text of a link</a>"), "P a/P note/P the whole text of a link", 0, 0 },
	{ "nothing", STR_INIT("<html><body><script>x</script></body></html>"), NULL, 0, 0 },
	/* clang-format on */
};

static void
depth(struct arena *a)
{
	struct buf b;
	struct blocks out = { 0 };
	struct err e = { 0 };

	buf_init(&b, a, 1 << 20);
	for (int i = 0; i < 2000; i++)
		buf_lit(&b, "<div>");
	buf_lit(&b, "x");
	test_ok(!html_extract(a, buf_str(&b), &out, &e) && e.code == ERR_LIMIT, "nested too deep");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = { 0 };
		struct err e = { 0 };
		bool ok = html_extract(a, cases[i].bytes, &b, &e);

		if (cases[i].want == NULL)
			ok = !ok && e.code == ERR_INPUT;
		else
			ok = ok && shows(a, &b, cases[i].want) &&
			     b.dropped.chrome == cases[i].chrome &&
			     b.dropped.deleted == cases[i].deleted;
		if (!ok)
			printf("# %s chrome %d deleted %d\n", e.msg, b.dropped.chrome,
			       b.dropped.deleted);
		test_ok(ok, cases[i].what);
	}
	depth(a);
	arena_free(&a);
	return test_done();
}
