#include <unictype.h>
#include <uninorm.h>

#include "../../test.h"
#include "base/utf8.h"

static const struct {
	const char *name, *in, *want; /* want NULL: refused */
} cases[] = {
	{ "NFC",
	  "Ca\xcc\x81"
	  "ceres",
	  "C\xc3\xa1"
	  "ceres" },
	{ "CRLF and CR", "a\r\nb\rc", "a\nb\nc" },
	{ "control characters go",
	  "a\x01\x7f\xc2\x85"
	  "b",
	  "ab" },
	{ "BOM goes", "\xef\xbb\xbfx", "x" },
	{ "overlong slash", "\xc0\xaf", NULL },
	{ "surrogate", "\xed\xa0\x80", NULL },
	{ "cut short", "a\xe2\x82", NULL },
	{ "above 10FFFF", "\xf4\x90\x80\x80", NULL },
	{ "too long", "12345678901234567890123456789012345678901", NULL },
};

/* By the database: a settled character is its own form and no second half of another. */
static int
wrongly_settled(void)
{
	int wrong = 0;

	for (uint32_t cp = 0; cp < 0x30000; cp++) {
		ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
		int n = uc_canonical_decomposition(cp, parts);

		if (utf8_is_settled(cp))
			wrong += uc_combining_class(cp) != 0 || (n > 0 && n < 2) ||
			         (n == 2 && uc_composition(parts[0], parts[1]) != cp);
		if (n == 2 && uc_composition(parts[0], parts[1]) == cp)
			wrong += utf8_is_settled(parts[1]);
	}
	return wrong;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct str family =
		STR("\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7!");

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct err e = { 0 };
		struct str got = { 0 };
		bool ok = str_from_untrusted(a, str_c(cases[i].in), 40, &got, &e);

		test_ok(ok == (cases[i].want != NULL) && (!ok || str_eq(got, str_c(cases[i].want))),
		        cases[i].name);
	}
	test_ok(str_eq(utf8_fold(a, STR("  C\xc3\xa1"
	                                "CERES \n\xe2\x80\x99s \xe2\x80\x93 \xef\xac\x81n ")),
	               STR("caceres 's - fin")),
	        "fold: case, accents, quotes, dashes, ligatures, space");
	test_ok(utf8_graphemes(a, family) == 2 && utf8_count(family) == 6,
	        "a family is one grapheme");
	test_ok(utf8_graphemes_prefix(a, family, 1).n == family.n - 1, "a prefix keeps it whole");
	test_ok(utf8_has_bidi_control(STR("a\xe2\x80\xae"
	                                  "b")) &&
	                !utf8_has_bidi_control(STR("ab")),
	        "bidi");
	test_ok(wrongly_settled() == 0, "what NFC leaves as it is");
	arena_free(&a);
	return test_done();
}
