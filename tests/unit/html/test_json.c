#include "../../test.h"
#include "html/json.h"

int
main(void)
{
	static const struct {
		struct str text, want;
		const char *name;
	} cases[] = {
		{ STR_INIT("a\"b\\c"), STR_INIT("\"a\\\"b\\\\c\""), "quote and backslash" },
		{ STR_INIT("\n\r\t\x01\x7f"), STR_INIT("\"\\n\\r\\t\\u0001\\u007f\""), "controls" },
		{ STR_INIT("é 中 😀"), STR_INIT("\"é 中 😀\""), "UTF-8 stays" },
		{ STR_INIT("</script>"), STR_INIT("\"\\u003c/script>\""), "no tag ends" },
		{ STR_INIT("\u2028"), STR_INIT("\"\\u2028\""), "line separator" },
		{ STR_INIT("a\xff"), STR_INIT("\"a\ufffd\""), "invalid UTF-8" },
		{ STR_INIT("a\0b"), STR_INIT("\"a\\u0000b\""), "NUL" },
		{ { NULL, 0 }, STR_INIT("\"\""), "empty" },
	};
	struct arena *a = arena_new();
	bool first = true;
	struct buf b;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_init(&b, a, 100);
		json_put_string(&b, cases[i].text);
		test_ok(str_eq(buf_str(&b), cases[i].want), cases[i].name);
	}
	buf_init(&b, a, 100);
	json_put_name(&b, &first, STR("a"));
	json_put_number(&b, -5);
	json_put_name(&b, &first, STR("b"));
	json_put_number(&b, INT64_MAX);
	test_ok(str_eq(buf_str(&b), STR("\"a\":-5,\"b\":9223372036854775807")), "members");
	arena_free(&a);
	return test_done();
}
