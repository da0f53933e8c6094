/* The terminal and the page (explain.c, explain_write.c) show one document with its doubts. */
#include "import/explain.h"

#include "../../test.h"

static const char text[] = "UA 1/17\nAna Example, 22 <sings>\nodd\033[2J\xe2\x80\xae\n";

static struct casefile
example(struct arena *a)
{
	static const struct evidence spans[] = {
		{ STR_INIT("/number"), 0, 7 },
		{ STR_INIT("/summary"), 8, 31 },
		{ STR_INIT("/people/0/name"), 8, 19 },
	};
	static const char *const of_officials[] = { "/targets/0/name", "/targets/1/name",
		                                    "/targets/0/office", "/targets/0/emails/1" };
	struct casefile c = { .language = STR("en") };

	for (size_t i = 0; i < ARRAY_LEN(spans); i++)
		VEC_PUSH(a, &c.evidence, spans[i]);
	VEC_PUSH(a, &c.unplaced, STR("odd"));
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/people/0/gender"), STR("who knows") });
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/targets"), STR("no official") });
	for (size_t i = 0; i < ARRAY_LEN(of_officials); i++)
		VEC_PUSH(a, &c.doubts, (struct doubt){ str_c(of_officials[i]), STR("whose") });
	return c;
}

static const struct {
	enum explain_form form;
	const char *want;
} cases[] = {
	{ EXPLAIN_TERMINAL, "\033[36mUA 1/17\033[0m\033[2m\xe2\x80\xb9number\xe2\x80\xba" },
	{ EXPLAIN_TERMINAL, "\033[35mAna Example\033[0m\033[2m\xe2\x80\xb9person 1: name" },
	{ EXPLAIN_TERMINAL, "<sings>\033[0m\033[2m\xe2\x80\xb9summary" },
	{ EXPLAIN_TERMINAL,
	  "\n    \033[1;31m? person 1: gender:\033[0m who knows\n\033[1;7;31modd" },
	{ EXPLAIN_TERMINAL, "\xe2\x80\xb9unplaced\xe2\x80\xba" },
	{ EXPLAIN_TERMINAL, "? targets:\033[0m no official" },
	{ EXPLAIN_HTML,
	  "title=\"person 1: name (/people/0/name)\">Ana Example<small>person 1: name</small></mark>" },
	{ EXPLAIN_HTML, "&lt;sings&gt;<small>summary</small>" },
	{ EXPLAIN_HTML, "<ul><li><b>person 1: gender:</b> who knows</li></ul></div>" },
	{ EXPLAIN_HTML, "<mark class=\"g1\">odd" },
	{ EXPLAIN_HTML, "a &amp; b.txt</bdi></h1>" },
	{ EXPLAIN_HTML, "<main lang=\"en\">" },
	{ EXPLAIN_HTML, "</p>\n<p>What next: compare" },
	{ EXPLAIN_HTML, "outcry import a &amp; b.txt&quot;, print it with" },
	{ EXPLAIN_TERMINAL, "What next: compare" },
	{ EXPLAIN_HTML, "<li><b>official 1: name, office, email 2:</b> whose</li>" },
	{ EXPLAIN_HTML, "<li><b>official 2: name:</b> whose</li>" },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = example(a);
	struct err e = { 0 };
	struct str out[2] = { 0 };
	struct explain_as as = { EXPLAIN_TERMINAL, STR("a & b.txt"), lang_english() };

	for (int f = 0; f < 2; f++) {
		as.form = (enum explain_form)f;
		test_ok(import_explain(a, &as, &c, STR(text), &out[f], &e), "made");
	}
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_find(out[cases[i].form], str_c(cases[i].want)) != STR_NPOS,
		        str_z(a, str_printf(a, "part %zu", i)));
	as.lang = lang_find(STR("ar"));
	c.doubts.item[1].why = STR("no official was recognised");
	test_ok(import_explain(a, &as, &c, STR(text), &out[1], &e) &&
	                str_find(out[1], STR("<html lang=\"ar\" dir=\"rtl\">")) != STR_NPOS &&
	                str_find(out[1], STR("المسؤولون:</b> لم يُتعرف على مسؤول</li>")) !=
	                        STR_NPOS &&
	                str_find(out[1], STR("(/people/0/name)\">")) != STR_NPOS,
	        "a page in Arabic, whose pointers stay");
	test_ok(str_find(out[0], STR("\033[2J")) == STR_NPOS,
	        "the document's own escapes are not sent");
	test_ok(str_find(out[0], STR("\xe2\x80\xae")) == STR_NPOS, "nor its overrides");
	test_ok(str_find(out[1], STR("<script")) == STR_NPOS &&
	                str_find(out[1], STR("http:")) == STR_NPOS,
	        "the page needs nothing else");
	c = (struct casefile){ .doubts = c.doubts };
	as = (struct explain_as){ EXPLAIN_HTML, STR("b.txt"), lang_english() };
	test_ok(import_explain(a, &as, &c, STR(text), &out[0], &e) &&
	                str_find(out[0], STR("unplaced: 0")) == STR_NPOS &&
	                str_find(out[0], STR("whose")) < str_find(out[0], STR("<main")),
	        "of what is no urgent action the reason comes first, and nothing is counted");
	c.doubts = (struct doubts){ 0 };
	test_ok(import_explain(a, &as, &c, STR(text), &out[0], &e) &&
	                str_find(out[0], STR("class=\"other\"")) == STR_NPOS,
	        "no list without items");
	test_ok(!import_explain(a, &as, &c, STR(""), &out[0], &e) && e.code == ERR_INPUT,
	        "a case document has no text");
	arena_free(&a);
	return test_done();
}
