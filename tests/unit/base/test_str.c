#include "../../test.h"
#include "base/str.h"

static void
test_views(void)
{
	struct str s = STR("  a b \xc2\xa0\n");

	test_ok(str_eq(str_trim(s), STR("a b")), "trim takes no-break spaces too");
	test_ok(str_trim(STR(" \t ")).n == 0, "only space");
	test_ok(str_find(STR("abcabc"), STR("ca")) == 2, "find");
	test_ok(str_find(STR("abc"), STR("abcd")) == STR_NPOS, "needle longer than text");
	test_ok(str_ifind(STR("Fax: 1"), STR("FAX")) == 0, "find without case");
	test_ok(str_starts(STR("abc"), STR("ab")) && !str_starts(STR("a"), STR("ab")), "starts");
	test_ok(str_has_digit(STR("No 5")) && !str_has_digit(STR("five")) &&
	                !str_has_digit(STR("")),
	        "digits");
	test_ok(str_ends(STR("abc"), STR("bc")) && str_istarts(STR("ABc"), STR("ab")),
	        "ends, istarts");
	test_ok(str_cmp(STR("a"), STR("ab")) < 0 && str_cmp(STR("b"), STR("ab")) > 0, "order");
	test_ok(str_rchr(STR("a/b/c"), '/') == 3 && str_chr(STR("abc"), 'x') == STR_NPOS, "chr");
	test_ok(str_eq((struct str){ 0 }, STR("")), "the zero text is the empty text");
}

static void
test_cut(void)
{
	struct str rest = STR("a,,b");
	int n = 0;

	while (rest.p != NULL)
		n += (int)str_cut(&rest, ',').n + 10;
	test_ok(n == 32, "cut gives every piece, empty ones too");
}

static void
test_copies(struct arena *a)
{
	struct strs l = { 0 };

	VEC_PUSH(a, &l, STR("x"));
	VEC_PUSH(a, &l, STR(""));
	VEC_PUSH(a, &l, STR("y"));
	test_ok(str_eq(str_join(a, &l, STR(", ")), STR("x, , y")), "join");
	test_ok(str_eq(str_printf(a, "%d-" STR_FMT, 5, STR_ARG(STR("z"))), STR("5-z")), "printf");
	test_ok(str_eq(str_lower(a, STR("ÄBc")), STR("Äbc")), "lower is ASCII only");
}

static void
test_numbers(void)
{
	static const struct {
		const char *text;
		bool ok;
		uint64_t want;
	} cases[] = {
		{ "0", true, 0 },     { "500", true, 500 }, { "501", false, 0 },
		{ "-1", false, 0 },   { "+1", false, 0 },   { "", false, 0 },
		{ " 1", false, 0 },   { "1e3", false, 0 },  { "99999999999999999999999", false, 0 },
		{ "00007", true, 7 },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		uint64_t v = 0;
		bool ok = str_to_u64(str_c(cases[i].text), 500, &v);

		test_ok(ok == cases[i].ok && v == cases[i].want, cases[i].text);
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	test_views();
	test_cut();
	test_copies(a);
	test_numbers();
	arena_free(&a);
	return test_done();
}
