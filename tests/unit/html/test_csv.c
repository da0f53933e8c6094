#include "../../test.h"
#include "html/csv.h"

int
main(void)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{ "plain", "plain" },
		{ "", "" },
		{ "a,b", "\"a,b\"" },
		{ "a;b", "\"a;b\"" },
		{ "say \"x\"", "\"say \"\"x\"\"\"" },
		{ "two\nlines", "\"two\nlines\"" },
		{ " x", "\" x\"" },
		{ "=1+1", "\"'=1+1\"" },
		{ "@SUM(A1)", "\"'@SUM(A1)\"" },
		{ "+cmd", "\"'+cmd\"" },
		{ "-cmd", "\"'-cmd\"" },
		{ "\tx", "\"'\tx\"" },
		{ "\rx", "\"'\rx\"" },
		{ "  =x", "\"'  =x\"" },
		{ "＝x", "\"'＝x\"" },
		{ "-12.5", "-12.5" },
		{ "+1", "+1" },
		{ "-", "\"'-\"" },
		{ "+12025550100123456", "\"'+12025550100123456\"" },
	};
	struct str row[] = { STR("a"), STR("b,c"), STR("") };
	struct arena *a = arena_new();
	struct buf b;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_init(&b, a, 100);
		csv_put_cell(&b, str_c(cases[i].text));
		test_ok(str_eq(buf_str(&b), str_c(cases[i].want)),
		        str_z(a, str_printf(a, "cell %zu", i)));
	}
	buf_init(&b, a, 100);
	csv_put_row(&b, row, 3);
	test_ok(str_eq(buf_str(&b), STR("a,\"b,c\",\r\n")), "a row");
	arena_free(&a);
	return test_done();
}
