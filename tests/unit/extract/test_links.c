#include "extract/links.h"

#include <stdio.h>

#include "../../test.h"

static const struct {
	const char *what, *shown, *target, *want; /* want NULL: nothing to tell */
} cases[] = {
	/* clang-format off */
	{ "the same address", "a@example.org", "mailto:A@example.org?subject=UA", NULL },
	{ "among words", "E-mail: a@example.org", "mailto:a@example.org", NULL },
	{ "escaped", "a+b@example.org", "mailto:a%2Bb%40example.org", NULL },
	{ "another address", "a@example.org", "mailto:b@example.org", "a@example.org → b@example.org" },
	{ "an address behind words", "write to her", " mailto:b@example.org", "write to her → b@example.org" },
	{ "two, one of them shown", "a@example.org", "mailto:a@example.org,b@example.org", "a@example.org → b@example.org" },
	{ "no address: a share button", "Share", "mailto:?subject=x", NULL },
	{ "the same page", "www.example.org/a", "https://example.org/a?b=c", NULL },
	{ "another host", "https://example.org/a", "https://example.net/a", "https://example.org/a → https://example.net/a" },
	{ "a filter's redirection", "www.example.org", "https://links.example.net/?url=https%3A%2F%2Fwww.example.org%2Fa", NULL },
	{ "words to a page", "click here", "https://example.net/a", NULL },
	{ "a place in the document", "www.example.org", "#top", NULL },
	{ "nothing shown", " ", "mailto:a@example.org", NULL },
	/* clang-format on */
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct gather g = { .a = a };
		bool ok;

		links_check(&g, str_c(cases[i].shown), str_c(cases[i].target));
		ok = cases[i].want == NULL
		             ? g.blocks.notes.n == 0
		             : g.blocks.notes.n == 1 &&
		                       str_eq(g.blocks.notes.item[0].text, str_c(cases[i].want));
		if (!ok && g.blocks.notes.n > 0)
			printf("# " STR_FMT "\n", STR_ARG(g.blocks.notes.item[0].text));
		test_ok(ok, cases[i].what);
	}
	test_ok(str_eq(links_of_field(STR(" HYPERLINK \"mailto:a@example.org\" \\t \"x\"")),
	               STR("mailto:a@example.org")),
	        "a field's address");
	test_ok(links_of_field(STR("HYPERLINK \\l \"x\"")).n == 0 &&
	                links_of_field(STR("PAGE")).n == 0 &&
	                links_of_field(STR("HYPERLINK \"x")).n == 0,
	        "other fields have none");
	arena_free(&a);
	return test_done();
}
