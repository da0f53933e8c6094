#include "../../test.h"
#include "base/utf8.h"
#include "tmplc.h"

#define TYPE "{{! type: struct x \"x.h\" }}\n"

static bool
compile(struct arena *a, const char *source, struct str *c, struct err *e)
{
	struct str h;

	return tmplc_compile(a, STR("t.html"), STR("t"), str_c(source), c, &h, e);
}

/* Each says why, and in which line. */
static void
test_refusals(struct arena *a)
{
	static const struct {
		const char *source, *message;
	} cases[] = {
		{ "", "t.html:1: the first line is" },
		{ "<p>", "t.html:1: the first line is" },
		{ "{{! type: case }}", "t.html:1: the first line is" },
		{ "{{! type: struct x \"x.h }}", "t.html:1: the first line is" },
		{ TYPE TYPE, "t.html:2: a second type" },
		/* directives */
		{ TYPE "\n{{x", "t.html:3: {{ without }}" },
		{ TYPE "{{t \"x}}", "t.html:2: {{ without }}" },
		{ TYPE "{{a {{b}}", "t.html:2: {{ without }}" },
		{ TYPE "{{#with x}}", "t.html:2: unknown block" },
		{ TYPE "{{/with}}", "t.html:2: unknown block" },
		{ TYPE "{{a b}}", "t.html:2: too many arguments" },
		{ TYPE "{{}}", "t.html:2: an argument is missing" },
		{ TYPE "{{a-b}}", "t.html:2: not a member: a-b" },
		{ TYPE "{{a.}}", "t.html:2: not a member: a." },
		{ TYPE "{{f(x)}}", "t.html:2: not a member: f(x)" },
		{ TYPE "{{a@size}}", "t.html:2: not a member: a@size" },
		{ TYPE "{{1a}}", "t.html:2: not a member: 1a" },
		{ TYPE "{{#if}}x{{/if}}", "t.html:2: an argument is missing" },
		{ TYPE "{{#if a b}}", "t.html:2: too many arguments" },
		{ TYPE "{{#each a}}", "t.html:2: {{#each list as name}}" },
		{ TYPE "{{#each a as b c}}", "t.html:2: {{#each list as name}}" },
		{ TYPE "{{> }}", "t.html:2: {{> part}}" },
		{ TYPE "{{> a b c}}", "t.html:2: too many arguments" },
		{ TYPE "{{> a *}}", "t.html:2: an argument is missing" },
		/* blocks */
		{ TYPE "{{#if a}}", "t.html:2: the block of line 2 is not closed" },
		{ TYPE "{{/if}}", "t.html:2: a block is closed that is not open" },
		{ TYPE "{{#if a}}{{/each}}", "t.html:2: a block is closed that is not open" },
		{ TYPE "{{#else}}", "t.html:2: {{#else}} without" },
		{ TYPE "{{#if a}}{{#else}}{{#else}}{{/if}}", "t.html:2: {{#else}} without" },
		{ TYPE "{{#each a as b}}{{#else}}{{/each}}", "t.html:2: {{#else}} without" },
		{ TYPE "{{#each a as b}}{{#each a as b}}{{/each}}{{/each}}",
		  "t.html:2: the loop's item has a name that is taken" },
		{ TYPE "{{#each a as lang}}{{/each}}",
		  "t.html:2: the loop's item has a name that is taken" },
		{ TYPE "{{#each a as b}}{{#each b@index as c}}{{/each}}{{/each}}",
		  "t.html:2: @ is no list" },
		{ TYPE "{{#each a as b}}{{b->c}}{{/each}}", "t.html:2: a loop's item wants a dot" },
		{ TYPE "{{a@index}}", "t.html:2: @ wants the name of a loop" },
		{ TYPE "{{lang}}", "t.html:2: lang wants a member" },
		{ TYPE "{{#if a}}<p{{/if}}", "t.html:2: the block of line 2 begins and ends" },
		{ TYPE "{{#if a}}<p>{{#else}}<p class=\"{{/if}}",
		  "t.html:2: the block of line 2 begins and ends" },
		{ TYPE "{{#each a as b}}<pre>{{/each}}",
		  "t.html:2: the block of line 2 begins and ends" },
		{ TYPE "{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}"
		       "{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}{{#if a}}"
		       "{{#if a}}",
		  "t.html:2: blocks deeper than 16" },
		/* places */
		{ TYPE "<script>var x = {{a}};</script>", "t.html:2: a hole in a script or style" },
		{ TYPE "<style>{{a}}</style>", "t.html:2: a hole in a script or style" },
		{ TYPE "<script>{{#if a}}1{{/if}}</script>", "t.html:2: a block in a script" },
		{ TYPE "<!-- {{a}} -->", "t.html:2: a hole in a comment" },
		{ TYPE "<!-- {{#if a}}{{/if}} -->",
		  "t.html:2: a block in a script, style, comment" },
		{ TYPE "<!doctype {{a}}>", "t.html:2: a hole in a comment" },
		{ TYPE "<p class={{a}}>", "t.html:2: a hole in an unquoted attribute" },
		{ TYPE "<p class=x{{a}}>", "t.html:2: a hole in an unquoted attribute" },
		{ TYPE "<p class=x{{#if a}}{{/if}}>", "t.html:2: a block in a script, style" },
		{ TYPE "<p {{a}}>", "t.html:2: a hole in the name" },
		{ TYPE "<p data-{{a}}=\"\">", "t.html:2: a hole in the name" },
		{ TYPE "<{{a}}>", "t.html:2: a < that begins no tag" },
		{ TYPE "<p{{a}}>", "t.html:2: a hole in the name" },
		{ TYPE "<p {{t \"x\"}}>", "t.html:2: a hole in the name" },
		{ TYPE "<p onclick=\"{{a}}\">", "t.html:2: an on..= attribute" },
		{ TYPE "<p OnClick=\"\">", "t.html:2: an on..= attribute" },
		{ TYPE "<p onclick>", "t.html:2: an on..= attribute" },
		{ TYPE "<p style=\"{{a}}\">", "t.html:2: a style= attribute" },
		{ TYPE "<iframe srcdoc=\"{{a}}\">", "t.html:2: a srcdoc=" },
		{ TYPE "<meta http-equiv=\"refresh\">", "t.html:2: a srcdoc= or http-equiv=" },
		{ TYPE "{{> part}}<title>{{> part}}</title>", "t.html:2: a part inside a tag" },
		{ TYPE "<p class=\"{{> part}}\">", "t.html:2: a part inside a tag" },
		{ TYPE "<p class=\"a", "t.html:2: the template ends inside a tag" },
		{ TYPE "<script>", "t.html:2: the template ends inside a tag" },
		{ TYPE "<p{{#if a}}class{{/if}}>", "t.html:2: white space is missing" },
		{ TYPE "<p class=\"a\"id=\"b\">", "t.html:2: white space is missing" },
		{ TYPE "<p \"x\">", "t.html:2: no attribute begins like this" },
		{ TYPE "<p /x>", "t.html:2: a / inside a tag" },
		{ TYPE "1 < 2", "t.html:2: a < that begins no tag" },
		/* addresses */
		{ TYPE "<a href=\"/ua/{{a}}\">", "t.html:2: a hole inside an address" },
		{ TYPE "<a href=\"{{a}}{{b}}\">", "t.html:2: a hole inside an address" },
		{ TYPE "<a href=\"{{t \"x\"}}\">", "t.html:2: a sentence in an address" },
		{ TYPE "<img srcset=\"{{a}}\">", "t.html:2: a sentence in an address" },
		{ TYPE "<a href=\"{{#if a}}{{a}}{{/if}}\">",
		  "t.html:2: a block inside an address" },
		{ TYPE "<a href=\"javascript:1\">", "t.html:2: an address with another scheme" },
		{ TYPE "<a href=\"//example.org\">", "t.html:2: an address with another scheme" },
		{ TYPE "<form action=data:x>", "t.html:2: an address with another scheme" },
		/* sentences */
		{ TYPE "<p>\nAct now</p>", "t.html:3: words outside {{t}}" },
		{ TYPE "<img alt=\"A picture\">", "t.html:2: words outside {{t}}" },
		{ TYPE "<p title='x'>", "t.html:2: words outside {{t}}" },
		{ TYPE "<title>Outcry</title>", "t.html:2: words outside {{t}}" },
		{ TYPE "<b translate=\"no\">A</b>B", "t.html:2: words outside {{t}}" },
		{ TYPE "{{t x}}", "t.html:2: a sentence in double quotes" },
		{ TYPE "{{t \"\"}}", "t.html:2: a sentence is empty" },
		{ TYPE "{{tn \"x\" y}}", "t.html:2: a sentence in double quotes" },
		{ TYPE "{{tn \"x\" \"y\"}}", "t.html:2: an argument is missing" },
		{ TYPE "{{t \"by %1$s\"}}", "t.html:2: the arguments are not those" },
		{ TYPE "{{t \"by\" a}}", "t.html:2: the arguments are not those" },
		{ TYPE "{{t \"%1$s %3$s\" a b}}", "t.html:2: the arguments are not those" },
		{ TYPE "{{t \"%s\" a}}", "t.html:2: a % that is neither" },
		{ TYPE "{{t \"a <b>\"}}", "t.html:2: markup in a sentence" },
		{ TYPE "{{t \"a&nbsp;b\"}}", "t.html:2: an &entity;" },
		{ TYPE "{{! TRANSLATORS: a */ b }}", "t.html:2: a note for translators" },
		{ TYPE "{{! TRANSLATORS: a\n b }}", "t.html:2: a note for translators" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str c = { 0 };
		struct err e = { 0 };
		bool ok = compile(a, cases[i].source, &c, &e);

		ok = !ok && e.code == ERR_INPUT &&
		     str_starts(str_c(e.msg), str_c(cases[i].message));
		test_ok(ok, cases[i].message);
		if (!ok)
			printf("# got: %s\n", e.msg);
	}
}

static void
test_written(struct arena *a)
{
	static const struct {
		const char *source, *want;
	} cases[] = {
		{ TYPE "{{a.b->c}}", "#line 2 \"t.html\"\n\thtml_put(b, l, x->a.b->c);\n" },
		{ TYPE "<p>\n{{a}}", "#line 3 \"t.html\"\n\thtml_put(b, l, x->a);\n" },
		{ TYPE "<p class='{{a}}'>", "html_attr(b, x->a);" },
		{ TYPE "<a href=\"{{a}}/b\">", "html_url(b, x->a);" },
		{ TYPE "<a href=\"#t{{a}}\">", "html_attr(b, x->a);" },
		{ TYPE "{{lang.dir}}", "html_put(b, l, l->dir);" },
		{ TYPE "{{t \"Act\n   now\"}}", "html_put(b, l, tr(l, \"Act now\"));" },
		{ TYPE "{{t \"say \\\"x\\\"\"}}", "tr(l, \"say \\\"x\\\"\")" },
		{ TYPE "{{t \"100 %\"}}",
		  "/* xgettext:no-c-format */ html_put(b, l, tr(l, \"100 %\"));" },
		{ TYPE "<p title=\"{{t \"x\"}}\">", "html_attr(b, tr(l, \"x\"));" },
		{ TYPE "{{t \"%2$s by %1$s\" a b}}",
		  "html_fill(b, l, tr(l, \"%2$s by %1$s\"), 2, (struct html_arg[]){ "
		  "html_arg(x->a), html_arg(x->b), });" },
		{ TYPE "<p title=\"{{t \"%1$s\" a}}\">", "html_attr_arg(x->a)" },
		{ TYPE "{{tn \"one\" \"%1$s\" n}}",
		  "trn(l, \"one\", \"%1$s\", html_count(x->n)), 1" },
		{ TYPE "{{! TRANSLATORS: note }}\n{{t \"x\"}}",
		  "#line 3 \"t.html\"\n\t/* TRANSLATORS: note */ html_put(b, l, tr(l, \"x\"));" },
		{ TYPE "{{> part}}", "(void)tmpl_part(b, l, x);" },
		{ TYPE "{{> part a.b}}", "(void)tmpl_part(b, l, &x->a.b);" },
		{ TYPE "{{> part *a}}", "(void)tmpl_part(b, l, x->a);" },
		{ TYPE "{{> part}}", "#include \"tmpl_part.h\"" },
		{ TYPE "{{#each a as i}}{{> part i}}{{/each}}", "(void)tmpl_part(b, l, &(*v_i));" },
		{ TYPE "{{#each a as i}}{{i}}{{i.b}}{{/each}}", "html_put(b, l, (*v_i));" },
		{ TYPE "{{#each a as i}}{{i@number}}{{/each}}", "html_put(b, l, (i_i + 1));" },
		{ TYPE "{{#each a as i}}{{#if i@last}}{{/if}}{{/each}}",
		  "if (html_true((i_i + 1 == n_i))) {" },
		{ TYPE "<p>  \n  </p>", "buf_lit(b, \"<p>\\n</p>\");" },
		{ TYPE "<pre>  \n  </pre>", "buf_lit(b, \"<pre>  \\n  </pre>\");" },
		{ TYPE "<b translate=\"no\">A<b>B</b>C</b>", "A<b>B</b>C" },
		{ TYPE "<img alt=\"\"/><br><input disabled>",
		  "<img alt=\\\"\\\"/><br><input disabled>" },
		{ TYPE "&nbsp;&rarr; 12 €", "&nbsp;&rarr; 12 €" },
		{ TYPE "<script src=\"/a.js\"></script>", "/a.js" },
		{ TYPE "<script type=x>if (a < b) {}</script>", "if (a < b) {}" },
		{ TYPE "<option{{#if a}} selected{{/if}}>", "buf_lit(b, \" selected\");" },
		{ TYPE "{{! nothing {{ here }}", "return !b->failed;" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str c = { 0 };
		struct err e = { 0 };
		bool ok = compile(a, cases[i].source, &c, &e) &&
		          str_find(c, str_c(cases[i].want)) != STR_NPOS;

		test_ok(ok, str_z(a, str_printf(a, "written %zu", i)));
		if (!ok)
			printf("# %s\n# %s\n" STR_FMT, cases[i].want, e.msg, STR_ARG(c));
	}
}

/* A long text is cut into C strings between characters. */
static void
test_long(struct arena *a)
{
	struct str c = { 0 }, rest;
	struct err e = { 0 };
	bool whole = true;
	struct buf b;

	buf_init(&b, a, 20000);
	buf_lit(&b, TYPE " ");
	for (int i = 0; i < 3000; i++)
		buf_lit(&b, "→");
	test_ok(tmplc_compile(a, STR("t.html"), STR("t"), buf_str(&b), &c, &rest, &e),
	        "a long text");
	rest = c;
	while (rest.p != NULL) {
		struct str line = str_cut(&rest, '\n');

		whole = whole && line.n < 2000 && utf8_is_valid(line);
	}
	test_ok(whole, "in strings that every compiler takes");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_refusals(a);
	test_written(a);
	test_long(a);
	arena_free(&a);
	return test_done();
}
