#include "../../test.h"
#include "fixture.h"
#include "tmpl_fixture.h"

static const char want[] =
	"<!doctype html>\n"
	"<html lang=\"en\" dir=\"ltr\">\n"
	"<title>By A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</title>\n"
	"<p class=\"a A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\" data-n='12345'>"
	"A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;|12,345|\u22127|1,000,000</p>\n"
	"<a href=\"/ua/1?a=b&amp;c=d\"><i>x</i></a> "
	"<a href=\"/ua/1?a=b&amp;c=d/more#x\">/ua/1?a=b&amp;c=d</a>\n"
	"<b>1</b>\n"
	"4578910\n"
	"<ul>\n"
	"<li id=\"i1\" class=\"f\"><a href=\"https://example.org/\">one</a>a, b. "
	"A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</li>\n"
	"<li id=\"i2\"><a href=\"\">two</a> "
	"A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</li>\n"
	"</ul>\n"
	"12,345 letters by A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\n"
	"<em>part</em>\n<em>far</em>\n\n"
	"<pre>\n  1\n</pre>"
	"<textarea>  A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\n</textarea>"
	"<i translate=\"no\">Outcry</i> &nbsp;\n"
	"<input value=\"100 % sure\" checked>\n";

static struct fixture
fixture_make(struct arena *a)
{
	static const struct fixture_part far = { STR_INIT("far") };
	struct fixture f = { .text = STR("A <b> & \"c\" 'd'"),
		             .number = 12345,
		             .small = -7,
		             .size = 1000000,
		             .yes = true,
		             .day = { 2017, 8, 17 },
		             .part = { STR_INIT("part") },
		             .far = &far };
	struct fixture_item one = { .name = STR("one") }, two = { .name = STR("two") };
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, a, 100);
	buf_lit(&b, "<i>x</i>");
	f.ready = html_made(a, &b);
	f.link = url_with(a, url_with(a, url_path(a, STR("/ua/1")), STR("a"), STR("b")), STR("c"),
	                  STR("d"));
	CHECK(url_parse(a, STR("https://example.org/"), &one.where, &e));
	VEC_PUSH(a, &one.lines, STR("a"));
	VEC_PUSH(a, &one.lines, STR("b"));
	VEC_PUSH(a, &f.words, STR("w"));
	VEC_PUSH(a, &f.items, one);
	VEC_PUSH(a, &f.items, two);
	return f;
}

static void
test_template(struct arena *a)
{
	struct fixture f = fixture_make(a);
	struct str got;
	struct buf b;

	buf_init(&b, a, 10000);
	test_ok(tmpl_fixture(&b, lang_english(), &f), "a template is filled");
	got = buf_str(&b);
	test_ok(str_eq(got, str_c(want)), "every form of hole and block");
	if (!str_eq(got, str_c(want)))
		printf("# got: " STR_FMT "\n", STR_ARG(got));
	buf_init(&b, a, 100);
	test_ok(!tmpl_fixture(&b, lang_english(), &f), "a full buffer is said");
	test_ok(str_eq(html_str(tmpl_fixture_html(a, lang_english(), &f)), str_c(want)),
	        "as a piece of another page");
}

static void
test_fill(struct arena *a)
{
	const struct lang *en = lang_english();
	struct html_arg arg[] = { html_arg(STR("a<b")), html_arg((int64_t)1801),
		                  html_arg(html_of_text(a, STR("&"))), html_arg(STR("سلام")) };
	static const struct {
		const char *pattern, *want, *name;
	} cases[] = {
		{ "x %1$s y", "x a&lt;b y", "a text argument is escaped" },
		{ "%2$s & %1$s", "1,801 &amp; a&lt;b",
		  "order is free, the pattern is escaped too" },
		{ "%3$s", "&amp;", "html goes out as it is" },
		{ "100 %% %9$s %", "100 % %9$s %", "%% is %, an unknown argument stays" },
		{ "by %4$s.", "by \u2068سلام\u2069.", "a name in another direction is isolated" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct buf b;

		buf_init(&b, a, 200);
		html_fill(&b, en, str_c(cases[i].pattern), ARRAY_LEN(arg), arg);
		test_ok(str_eq(buf_str(&b), str_c(cases[i].want)), cases[i].name);
	}
}

static void
test_made(struct arena *a)
{
	struct strs list = { 0 };
	struct html none = { 0 };
	struct buf b;

	VEC_PUSH(a, &list, STR("a<"));
	VEC_PUSH(a, &list, STR("b"));
	test_ok(str_eq(html_str(html_of_lines(a, &list)), STR("a&lt;<br>b")), "lines");
	test_ok(str_eq(html_str(html_of_paragraphs(a, &list)), STR("<p>a&lt;</p>\n<p>b</p>\n")),
	        "paragraphs");
	test_ok(str_eq(html_str(html_time(a, lang_english(), (struct day){ 2027, 1, 2 })),
	               STR("<time datetime=\"2027-01-02\">2 January 2027</time>")),
	        "a day");
	test_ok(html_is_empty(html_time(a, lang_english(), (struct day){ 0 })), "no day");
	test_ok(str_eq(html_str(html_bdi(a, STR("x\"y"), STR("ar"))),
	               STR("<bdi lang=\"ar\" dir=\"rtl\">x&quot;y</bdi>")),
	        "a word in another language");
	test_ok(str_eq(html_str(html_link(a, url_path(a, STR("/a b")), STR("<"))),
	               STR("<a href=\"/a%20b\">&lt;</a>")),
	        "a link");
	test_ok(str_eq(html_str(html_link(a, (struct url){ 0 }, STR("x"))), STR("x")),
	        "a link to nowhere is text");
	test_ok(html_is_empty(none) && html_str(none).n == 0, "all zero is empty");
	buf_init(&b, a, 3);
	html_escape(&b, STR("<<<"));
	none = html_made(a, &b);
	buf_init(&b, a, 100);
	html_put(&b, lang_english(), none);
	test_ok(b.failed, "a cut piece makes the page fail");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_template(a);
	test_fill(a);
	test_made(a);
	arena_free(&a);
	return test_done();
}
