#include "extract/mailwords.h"

#include "../../test.h"
#include "base/buf.h"

static const struct {
	const char *what, *raw, *want;
} cases[] = {
	/* clang-format off */
	{ "plain", " UA 999/17\r\n", "UA 999/17" },
	{ "quoted", "=?iso-8859-1?Q?Libert=E9_pour=3F?= Ana", "Liberté pour? Ana" },
	{ "base64 in Cyrillic", "=?koi8-r?B?8NLJ18XU?=", "Привет" },
	{ "small letters", "=?utf-8?q?=c3=a9?=", "é" },
	{ "a character cut between words", "=?utf-8?B?w4k=?= x =?utf-8?Q?=C3?=\r\n =?utf-8?Q?=89?=", "É x É" },
	{ "words side by side", "=?utf-8?Q?a?=\r\n\t=?iso-8859-1?Q?=E9?=", "aé" },
	{ "folded", "one\r\n two\r\n\tthree", "one two three" },
	{ "Chinese", "=?gb2312?B?vfS8sdDQtq8=?=", "紧急行动" },
	{ "Japanese in seven bits", "=?iso-2022-jp?B?GyRCNltHdxsoQg==?=", "緊迫" },
	{ "with a language", "=?iso-8859-1*fr?Q?=E9?=", "é" },
	{ "not finished", "=?utf-8?Q?abc", "=?utf-8?Q?abc" },
	{ "of no known kind", "=?utf-8?X?abc?=", "=?utf-8?X?abc?=" },
	{ "bare bytes", "Libert\xE9 pour les d\xE9tenus", "Liberté pour les détenus" },
	{ "nothing", "  ", "" },
	/* clang-format on */
};

int
main(void)
{
	struct arena *a = arena_new();
	struct buf many;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str got = mailwords_decode(a, str_c(cases[i].raw));

		if (!str_eq(got, str_c(cases[i].want)))
			printf("# got: " STR_FMT "\n", STR_ARG(got));
		test_ok(str_eq(got, str_c(cases[i].want)), cases[i].what);
	}
	buf_init(&many, a, 1 << 20);
	for (int i = 0; i < 100000; i++)
		buf_lit(&many, "=?a?Q?");
	test_ok(mailwords_decode(a, buf_str(&many)).n <= 16384, "no end of words");
	arena_free(&a);
	return test_done();
}
