#include "../../test.h"
#include "casefile/uaref.h"

static const struct {
	const char *in, *number, *text, *slug; /* number NULL: none */
	int year;
} cases[] = {
	{ "163/17", "163/17", "163/17", "163-17", 2017 },
	{ "163-17", "163/17", "163/17", "163-17", 2017 },
	{ "UA 86/92", "86/92", "86/92", "86-92", 1992 },
	{ "EXTRA 19/92", "19/92", "EXTRA 19/92", "extra-19-92", 1992 },
	{ "extra-19-92", "19/92", "EXTRA 19/92", "extra-19-92", 1992 },
	{ "065/99", "65/99", "65/99", "65-99", 1999 },
	{ "0/17", NULL, NULL, NULL, 0 },
	{ "163/2017", NULL, NULL, NULL, 0 },
	{ "../17", NULL, NULL, NULL, 0 },
	{ "", NULL, NULL, NULL, 0 },
	{ "EXTRA", NULL, NULL, NULL, 0 },
	{ "12345/17", NULL, NULL, NULL, 0 },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct uaref r = { 0 };
		bool ok = uaref_parse(str_c(cases[i].in), &r) == (cases[i].number != NULL);

		if (ok && cases[i].number != NULL)
			ok = str_eq(uaref_number(a, &r), str_c(cases[i].number)) &&
			     str_eq(uaref_text(a, &r), str_c(cases[i].text)) &&
			     str_eq(uaref_slug(a, &r), str_c(cases[i].slug)) &&
			     r.year == cases[i].year;
		test_ok(ok, cases[i].in);
	}
	arena_free(&a);
	return test_done();
}
