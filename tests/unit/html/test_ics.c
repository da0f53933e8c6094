#include "../../test.h"
#include "base/utf8.h"
#include "html/ics.h"

static void
test_fold(struct arena *a)
{
	struct buf in, b;
	struct str rest;
	bool fits = true, whole = true;
	size_t lines = 0;

	buf_init(&in, a, 2000);
	for (int i = 0; i < 60; i++)
		buf_lit(&in, "é中");
	buf_init(&b, a, 4000);
	ics_put_text(&b, STR("SUMMARY"), buf_str(&in));
	rest = buf_str(&b);
	while (rest.n > 0) {
		size_t end = str_find(rest, STR("\r\n"));
		struct str line = str_sub(rest, 0, end);

		fits = fits && line.n <= 75;
		whole = whole && utf8_is_valid(line) && (lines == 0 || line.p[0] == ' ');
		rest = str_from(rest, end + 2);
		lines++;
	}
	test_ok(fits && lines == 5, "no line is longer than 75 octets");
	test_ok(whole, "no character is cut");
	buf_init(&b, a, 4000);
	ics_put_value(
		&b, STR("X"),
		STR("3456789012345678901234567890123456789012345678901234567890123456789012345"));
	test_ok(str_eq(buf_str(&b),
	               STR("X:345678901234567890123456789012345678901234567890123456789"
	                   "0123456789012345\r\n")),
	        "75 octets fit in one line");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct buf b;

	buf_init(&b, a, 1000);
	ics_put_text(&b, STR("SUMMARY;LANGUAGE=fr"), STR("a,b;c\\d\ne\r\nf\rg\x07h"));
	test_ok(str_eq(buf_str(&b), STR("SUMMARY;LANGUAGE=fr:a\\,b\\;c\\\\d\\ne\\nf\\ngh\r\n")),
	        "text is escaped, controls are gone");
	buf_init(&b, a, 1000);
	ics_put_value(&b, STR("DTSTART;VALUE=DATE"), STR("20170817\r\nBEGIN:VALARM"));
	test_ok(str_eq(buf_str(&b), STR("DTSTART;VALUE=DATE:20170817BEGIN:VALARM\r\n")),
	        "a value cannot begin a line");
	test_fold(a);
	arena_free(&a);
	return test_done();
}
