/* test_charset_bytes.c - every byte and every pair, as iconv reads them */
#include "extract/charset_bytes.h"

#include <iconv.h>
#include <string.h>

#include "../../test.h"
#include "base/utf8.h"
#include "extract/charset_tables.h"

static const struct {
	const char *name;
	enum charset_form form;
	int table;
} sets[] = {
	{ "WINDOWS-1252", FORM_PAGE, PAGE_1252 },
	{ "WINDOWS-1251", FORM_PAGE, PAGE_1251 },
	{ "KOI8-R", FORM_PAGE, PAGE_KOI8 },
	{ "WINDOWS-1256", FORM_PAGE, PAGE_1256 },
	{ "WINDOWS-1254", FORM_PAGE, PAGE_1254 },
	{ "ISO-8859-15", FORM_ISO_PAGE, PAGE_8859_15 },
	{ "ISO-8859-6", FORM_ISO_PAGE, PAGE_8859_6 },
	{ "ISO-8859-5", FORM_ISO_PAGE, PAGE_8859_5 },
	{ "CP866", FORM_PAGE, PAGE_866 },
	{ "MACINTOSH", FORM_PAGE, PAGE_MAC },
	{ "CP850", FORM_PAGE, PAGE_850 },
	{ "WINDOWS-1250", FORM_PAGE, PAGE_1250 },
	{ "WINDOWS-1253", FORM_PAGE, PAGE_1253 },
	{ "GB18030", FORM_DOUBLE, DOUBLE_GB18030 },
	{ "BIG5-HKSCS", FORM_DOUBLE, DOUBLE_BIG5 },
	{ "CP949", FORM_DOUBLE, DOUBLE_949 },
	{ "CP932", FORM_DOUBLE, DOUBLE_932 },
};

/* What iconv makes of N bytes; empty if it refuses them. */
static struct str
asked(iconv_t cd, const char *bytes, size_t n, char room[32])
{
	char in[8], *from = in, *to = room;
	size_t in_n = n, out_n = 32;

	memcpy(in, bytes, n);
	(void)iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &from, &in_n, &to, &out_n) == (size_t)-1 ||
	    iconv(cd, NULL, NULL, &to, &out_n) == (size_t)-1)
		return (struct str){ 0 };
	return (struct str){ room, (size_t)(to - room) };
}

/* Bytes that iconv reads must be read alike; those it refuses must be counted. */
static bool
agrees(struct arena *scratch, iconv_t cd, size_t set, const char *bytes, size_t n)
{
	char room[32];
	size_t bad = 0;
	struct str want = asked(cd, bytes, n, room);
	struct str got = charset_bytes_decode(scratch, sets[set].form, sets[set].table,
	                                      (struct str){ bytes, n }, &bad);

	return want.n == 0 ? bad > 0 : bad == 0 && str_eq(got, want);
}

static void
whole_set(size_t set)
{
	iconv_t cd = iconv_open("UTF-8", sets[set].name);
	struct arena *scratch = arena_new();
	int wrong = 0;

	CHECK(cd != (iconv_t)-1);
	for (int lead = 0; lead < 256; lead++) {
		char pair[2] = { (char)lead, 0 };

		wrong += !agrees(scratch, cd, set, pair, 1);
		for (int trail = 0; trail < 256 && sets[set].form == FORM_DOUBLE; trail++) {
			pair[1] = (char)trail;
			wrong += !agrees(scratch, cd, set, pair, 2);
		}
		arena_reset(scratch);
	}
	(void)iconv_close(cd);
	arena_free(&scratch);
	if (wrong > 0)
		printf("# %d wrong\n", wrong);
	test_ok(wrong == 0, sets[set].name);
}

static void
four_bytes(void)
{
	iconv_t cd = iconv_open("UTF-8", "GB18030");
	struct arena *scratch = arena_new();
	int wrong = 0;

	CHECK(cd != (iconv_t)-1);
	for (int i = 0; i < 2000; i++) {
		int n = i * 97; /* numbers of all planes */
		char in[4] = { (char)(0x81 + n / 12600), (char)(0x30 + n / 1260 % 10),
			       (char)(0x81 + n / 10 % 126), (char)(0x30 + n % 10) };

		char room[32];
		size_t bad = 0;
		struct str want = asked(cd, in, 4, room);

		wrong += want.n > 0 &&
		         !str_eq(charset_bytes_decode(scratch, FORM_DOUBLE, DOUBLE_GB18030,
		                                      (struct str){ in, 4 }, &bad),
		                 want);
	}
	(void)iconv_close(cd);
	arena_free(&scratch);
	test_ok(wrong == 0, "four bytes of GB 18030");
}

static void
wide(struct arena *a)
{
	static const struct {
		const char *what;
		enum charset_form form;
		struct str bytes;
		const char *want;
		size_t bad;
	} cases[] = {
		{ "UTF-16, a surrogate pair", FORM_UTF16BE, STR_INIT("\0a\xD8\x3D\xDE\x00"),
		  "a\xF0\x9F\x98\x80", 0 },
		{ "UTF-16, half a pair", FORM_UTF16LE,
		  STR_INIT("\x3D\xD8"
		           "b\0"),
		  "\xEF\xBF\xBD"
		  "b",
		  1 },
		{ "UTF-16, half a unit", FORM_UTF16LE, STR_INIT("b\0c"), "b\xEF\xBF\xBD", 1 },
		{ "UTF-32", FORM_UTF32LE, STR_INIT("\xE9\0\0\0\x00\xF6\x01\0"),
		  "\xC3\xA9\xF0\x9F\x98\x80", 0 },
		{ "UTF-32, other order", FORM_UTF32BE, STR_INIT("\0\0\0\xE9"), "\xC3\xA9", 0 },
		{ "UTF-32, no character", FORM_UTF32BE, STR_INIT("\x7F\0\0\xE9"), "\xEF\xBF\xBD",
		  1 },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		size_t bad = 0;
		struct str got = charset_bytes_decode(a, cases[i].form, 0, cases[i].bytes, &bad);

		test_ok(str_eq(got, str_c(cases[i].want)) && bad == cases[i].bad, cases[i].what);
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(sets); i++)
		whole_set(i);
	four_bytes();
	wide(a);
	arena_free(&a);
	return test_done();
}
