/* test_charset_seven.c - encodings that switch, against iconv where it knows them */
#include <iconv.h>
#include <string.h>

#include "../../test.h"
#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/charset_bytes.h"

#define CHINESE  "紧急行动\n请立即写信给当局，要求释放律师王样本。"
#define JAPANESE "緊急行動\nすぐに当局に手紙を書いて、弁護士の釈放を求めてください。"
#define KOREAN   "긴급행동\n당국이 양심적 병역거부자 김예시를 즉시 석방할 것을 촉구하는 편지를"

static const struct {
	const char *encoding, *declared, *text;
} by_iconv[] = {
	{ "ISO-2022-JP", "", JAPANESE },      { "ISO-2022-JP", "iso-2022-jp", "a\n日本 b" },
	{ "ISO-2022-KR", "", KOREAN },        { "ISO-2022-CN", "iso-2022-cn", CHINESE },
	{ "EUC-JP", "euc-jp", JAPANESE },     { "UTF-7", "utf-7", "Ação: 1 + 1 = 2 (é) " KOREAN },
	{ "UTF-32LE", "", "Acción " KOREAN }, { "UTF-32BE", "", "plain text" },
	{ "UTF-32BE", "utf-32be", CHINESE },
};

static struct str
encode(struct arena *a, const char *to, const char *text)
{
	iconv_t cd = iconv_open(to, "UTF-8");
	size_t in_n = strlen(text), room = in_n * 8 + 64, out_n = room;
	char *in = arena_alloc(a, in_n + 1, 1), *from = in, *out = arena_alloc(a, room, 1),
	     *at = out;

	CHECK(cd != (iconv_t)-1);
	memcpy(in, text, in_n);
	CHECK(iconv(cd, &from, &in_n, &at, &out_n) != (size_t)-1);
	(void)iconv(cd, NULL, NULL, &at, &out_n);
	(void)iconv_close(cd);
	return (struct str){ out, (size_t)(at - out) };
}

static void
reads(struct arena *a, const char *what, struct str bytes, const char *declared, const char *want)
{
	struct str got = { 0 };
	struct err e = { 0 };
	bool ok = charset_decode(a, bytes, str_c(declared), &got, &e) && str_eq(got, str_c(want));

	if (!ok)
		printf("# %s: got %s" STR_FMT "\n", what, e.msg, STR_ARG(got));
	test_ok(ok, what);
}

int
main(void)
{
	struct arena *a = arena_new();
	size_t bad = 0;

	for (size_t i = 0; i < ARRAY_LEN(by_iconv); i++)
		reads(a, by_iconv[i].encoding, encode(a, by_iconv[i].encoding, by_iconv[i].text),
		      by_iconv[i].declared, by_iconv[i].text);
	reads(a, "HZ", STR("Urgent: ~{=t<1PP6/~} x ~~ y"), "", "Urgent: 紧急行动 x ~ y");
	reads(a, "HZ, declared", STR("~{PP6/~}"), "hz-gb-2312", "行动");
	reads(a, "a tilde and a brace", STR("see ~{home} and ~}"), "", "see ~{home} and ~}");
	reads(a, "an escape alone", STR("a\x1B$Bb"), "", "a\x1B$Bb");
	reads(a, "a plus that is no UTF-7", STR("call +33 1 99 00 05 55"), "utf-7",
	      "call +33 1 99 00 05 55");
	reads(a, "UTF-7, a plus", STR("1 +- 1"), "utf-7", "1 + 1");
	test_ok(str_eq(charset_utf7(a, STR("\xE9+"), &bad), STR("\xEF\xBF\xBD")) && bad == 2,
	        "no UTF-7");
	test_ok(charset_seven_shape(STR("plain")) == NULL, "no shape");
	test_ok(str_eq(str_c(charset_seven_shape(STR("\x1B$)C\x0E"))), STR("ISO-2022-KR")),
	        "a shape");
	arena_free(&a);
	return test_done();
}
