#include "../../test.h"
#include "html/xml.h"

int
main(void)
{
	static const struct {
		struct str text, want;
		const char *name;
	} cases[] = {
		{ STR_INIT("<a b=\"c\" d='e'>&"),
		  STR_INIT("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;"), "the five" },
		{ STR_INIT("a\0b\x0b\x1f\ufffe"), STR_INIT("ab"),
		  "what XML cannot hold is left out" },
		{ STR_INIT("a\tb\nc\r"), STR_INIT("a\tb\nc&#13;"), "white space stays" },
		{ STR_INIT("é😀"), STR_INIT("é😀"), "UTF-8 stays" },
		{ STR_INIT("]]>"), STR_INIT("]]&gt;"), "no CDATA ends" },
		{ STR_INIT("\xff"), STR_INIT("\ufffd"), "invalid UTF-8" },
	};
	struct arena *a = arena_new();
	struct buf b;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_init(&b, a, 100);
		xml_put(&b, cases[i].text);
		test_ok(str_eq(buf_str(&b), cases[i].want), cases[i].name);
	}
	buf_init(&b, a, 100);
	xml_put_element(&b, "title", STR("a<b"));
	test_ok(str_eq(buf_str(&b), STR("<title>a&lt;b</title>")), "an element");
	arena_free(&a);
	return test_done();
}
