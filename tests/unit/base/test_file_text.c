/* Text files as spreadsheets save them. */
#include "base/file_text.h"

#include "../../test.h"

static const struct {
	const char *what;
	struct str in, want;
} cases[] = {
	{ "nothing", STR_INIT(""), STR_INIT("") },
	{ "UTF-8 stays, mark and all", STR_INIT("\xef\xbb\xbfm\xc3\xa9"),
	  STR_INIT("\xef\xbb\xbfm\xc3\xa9") },
	{ "Windows-1252", STR_INIT("m\xe9,\x80,\x92,\xff"),
	  STR_INIT("m\xc3\xa9,\xe2\x82\xac,\xe2\x80\x99,\xc3\xbf") },
	{ "what it has nothing for, and a zero", STR_INIT("\x81\x9f\0a"),
	  STR_INIT("\xef\xbf\xbd\xc5\xb8\0a") },
	{ "little endian",
	  STR_INIT("\xff\xfe"
	           "a\0\t\0\xe9\0"),
	  STR_INIT("a\t\xc3\xa9") },
	{ "big endian", STR_INIT("\xfe\xff\0a\x06\x2a"), STR_INIT("a\xd8\xaa") },
	{ "a pair", STR_INIT("\xff\xfe\x3d\xd8\x00\xde"), STR_INIT("\xf0\x9f\x98\x80") },
	{ "halves of pairs",
	  STR_INIT("\xff\xfe\x3d\xd8"
	           "a\0\x00\xde\x3d\xd8"),
	  STR_INIT("\xef\xbf\xbd"
	           "a\xef\xbf\xbd\xef\xbf\xbd") },
	{ "half a unit",
	  STR_INIT("\xff\xfe"
	           "a\0b"),
	  STR_INIT("a\xef\xbf\xbd") },
	{ "a mark alone", STR_INIT("\xfe\xff"), STR_INIT("") },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(file_text(a, cases[i].in), cases[i].want), cases[i].what);
	arena_free(&a);
	return test_done();
}
