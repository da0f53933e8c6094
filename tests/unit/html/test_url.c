#include "../../test.h"
#include "html/url.h"

static void
test_parse(struct arena *a)
{
	static const struct {
		const char *text, *want, *name; /* want NULL: refused */
	} cases[] = {
		{ "https://example.org/a?b=c#d", "https://example.org/a?b=c#d", "https" },
		{ " HTTP://Example.org ", "http://Example.org", "scheme in lower case, trimmed" },
		{ "www.example.org/x", "https://www.example.org/x", "www. is https" },
		{ "mailto:a@example.org", "mailto:a@example.org", "mailto" },
		{ "tel:+12025550100", "tel:+12025550100", "tel" },
		{ "https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E",
		  "quotes and angles are encoded" },
		{ "https://example.org/é", "https://example.org/%C3%A9", "UTF-8 is encoded" },
		{ "https://example.org/@name", "https://example.org/@name", "@ in the path" },
		{ "javascript:alert(1)", NULL, "javascript" },
		{ "JaVaScRiPt:alert(1)", NULL, "javascript in capitals" },
		{ "data:text/html,x", NULL, "data" },
		{ "//example.org/", NULL, "no scheme" },
		{ "/etc/passwd", NULL, "a path" },
		{ "https:example.org", NULL, "no slashes" },
		{ "https:///x", NULL, "no host" },
		{ "https://", NULL, "nothing after the scheme" },
		{ "https://a b/", NULL, "a space" },
		{ "https://a\tb/", NULL, "a tab" },
		{ "https://example.org\\@evil.example/", NULL, "a backslash" },
		{ "https://user:pass@example.org/", NULL, "a password" },
		{ "", NULL, "nothing" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct url u = { 0 };
		struct err e = { 0 };
		bool ok = url_parse(a, str_c(cases[i].text), &u, &e);

		test_ok(cases[i].want == NULL ? !ok && e.code == ERR_INPUT && url_is_empty(u)
		                              : ok && str_eq(url_str(u), str_c(cases[i].want)),
		        cases[i].name);
	}
}

static void
test_mailto(struct arena *a)
{
	static const struct {
		const char *to, *subject, *body, *want, *name;
	} cases[] = {
		{ "a@example.org", "", "", "mailto:a@example.org",
		  "empty parameters are left out" },
		{ "a@example.org", "S & T", "", "mailto:a@example.org?subject=S%20%26%20T",
		  "subject only" },
		{ "a@example.org", "", "x", "mailto:a@example.org?body=x", "body only" },
		{ "a@example.org", "s", "x\ny\r\nz\rw",
		  "mailto:a@example.org?subject=s&body=x%0D%0Ay%0D%0Az%0D%0Aw",
		  "every line end is CRLF" },
		{ "a+b@example.org", "", "", "mailto:a%2Bb@example.org", "+ is no space" },
		{ "a@example.org?cc=b@example.org", "", "",
		  "mailto:a@example.org%3Fcc%3Db@example.org", "an address brings no parameter" },
		{ "a@example.org", "é", "", "mailto:a@example.org?subject=%C3%A9", "UTF-8" },
		{ "nobody", "s", "", "", "no @" },
		{ "a@example.org OR b@example.org", "s", "", "", "two in one" },
		{ "a@example.org\nBcc: x@example.org", "s", "", "", "a line end in the address" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(url_str(url_mailto(a, str_c(cases[i].to), str_c(cases[i].subject),
		                                  str_c(cases[i].body))),
		               str_c(cases[i].want)),
		        cases[i].name);
}

static void
test_tel(struct arena *a)
{
	static const struct {
		const char *number, *want;
	} cases[] = {
		{ "+1 202 555 0100", "tel:+12025550100" },
		{ "+44 (0)20 7946 0000", "tel:+442079460000" },
		{ "(202) 555-0100", "tel:2025550100" },
		{ "(+57 1) 555 0100", "tel:+5715550100" },
		{ "+86 10 5550100 ext. 5", "tel:+86105550100;ext=5" },
		{ "00 33 1 55 50 10 00", "tel:0033155501000" },
		{ "none", "" },
		{ "", "" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(url_str(url_tel(a, str_c(cases[i].number))), str_c(cases[i].want)),
		        cases[i].number);
}

static void
test_paths(struct arena *a)
{
	struct url u = url_path(a, STR("/ua/163-17/a b?c#d%"));
	struct url base = url_path_printf(a, "/ua/%s", "163-17");
	struct buf b;

	test_ok(str_eq(url_str(u), STR("/ua/163-17/a%20b%3Fc%23d%25")), "a path is a path only");
	u = url_with(a, url_with(a, base, STR("q"), STR("a&b=c")), STR("r"), STR("x y"));
	test_ok(str_eq(url_str(u), STR("/ua/163-17?q=a%26b%3Dc&r=x%20y")), "parameters");
	test_ok(str_eq(url_str(url_with(a, base, STR("q"), STR(""))), url_str(base)),
	        "an empty one is left out");
	test_ok(str_eq(url_str(url_fragment(a, base, STR("t 1"))), STR("/ua/163-17#t%201")),
	        "a fragment");
	test_ok(str_eq(url_str(url_absolute(a, STR("https://example.org/"), base)),
	               STR("https://example.org/ua/163-17")),
	        "absolute");
	test_ok(str_eq(url_str(url_absolute(a, STR(""), base)), url_str(base)), "without a base");
	buf_init(&b, a, 100);
	url_encode(&b, STR("aZ9-._~ /?&=+%\xc3\xa9"));
	test_ok(str_eq(buf_str(&b), STR("aZ9-._~%20%2F%3F%26%3D%2B%25%C3%A9")), "a component");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_parse(a);
	test_mailto(a);
	test_tel(a);
	test_paths(a);
	arena_free(&a);
	return test_done();
}
