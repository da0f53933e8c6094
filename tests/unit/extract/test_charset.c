/* test_charset.c - one sheet in each language, in each encoding that can carry it. */
#include "extract/charset.h"

#include <iconv.h>
#include <string.h>

#include "../../test.h"
#include "base/utf8.h"
#include "extract/charset_guess.h"
#include "extract/charset_mend.h"

static const struct {
	const char *lang, *text;
} sheets[] = {
	/* clang-format off */
	{ "Spanish", "ACCIÓN URGENTE\nAU: 988/16 Índice: AMR 23/9837/2016\nEl señor Julián Ejemplo teme por su vida; según su hermana, también él recibió amenazas.\n- pidiendo a las autoridades que lo protejan;" },
	{ "French", "ACTION URGENTE\nDans les appels que vous ferez parvenir : exhortez les autorités à libérer Hélène Modèle, détenue à Kinshasa depuis août, et à ouvrir une enquête indépendante." },
	{ "German", "Appelle bis 27. Januar 2015\nSchreiben Sie bitte: Ich fordere Sie auf, Jürgen Muster unverzüglich freizulassen und für ärztliche Hilfe zu sorgen. Grüße" },
	{ "Portuguese", "AÇÃO URGENTE\nJoão Exemplo está na prisão há três meses. Peça às autoridades informações sobre a sua situação." },
	{ "Italian", "AZIONE URGENTE\nIl giornalista è detenuto perché avrebbe criticato le autorità della città; la società civile chiede più libertà." },
	{ "Turkish", "ACİL EYLEM\nÖzgür Örnek gözaltında işkence gördüğünü söyledi. Avukatı, sağlığının kötü olduğunu ve Diyarbakır'da tutulduğunu bildirdi." },
	{ "Russian", "СРОЧНАЯ АКЦИЯ\nПишите властям, чтобы они немедленно освободили Ивана Образцова. Его жизнь в опасности." },
	{ "Arabic", "تحرك عاجل\nيرجى كتابة مناشدات فورا إلى السلطات للإفراج عن سامي مثال المحتجز في السجن المركزي." },
	{ "Chinese", "紧急行动\n请立即写信给当局，要求释放律师王样本。他自五月起被秘密关押，家属不知道他在哪里。" },
	{ "Chinese in old characters", "緊急行動\n請立即寫信給當局，要求釋放書商陳樣本。他被秘密關押，家屬不知道他在哪裡。" },
	{ "Korean", "긴급행동\n당국이 양심적 병역거부자 김예시를 즉시 석방할 것을 촉구하는 편지를 써 주십시오." },
	{ "Japanese", "緊急行動\nすぐに当局に手紙を書いて、弁護士の釈放を求めてください。" },
	{ "English", "URGENT ACTION\nThe “teacher” – Ana Example’s friend – was arrested." },
	/* clang-format on */
};

static const char *const encodings[] = {
	"UTF-8",       "UTF-16LE",     "UTF-16BE",     "WINDOWS-1252", "ISO-8859-1",
	"ISO-8859-15", "WINDOWS-1254", "WINDOWS-1251", "ISO-8859-5",   "KOI8-R",
	"CP866",       "WINDOWS-1256", "ISO-8859-6",   "GB18030",      "GBK",
	"BIG5",        "EUC-KR",       "SHIFT_JIS",    "MACINTOSH",    "CP850",
};

/* S in an encoding; empty if it has not all the characters. */
static struct str
encode(struct arena *a, const char *to, struct str s)
{
	iconv_t cd = iconv_open(to, "UTF-8");
	size_t in_n = s.n, room = s.n * 4 + 16, out_n = room;
	char *in = arena_alloc(a, s.n + 1, 1), *from = in, *out = arena_alloc(a, room, 1),
	     *at = out;
	size_t bad;

	CHECK(cd != (iconv_t)-1);
	memcpy(in, s.p, s.n);
	bad = iconv(cd, &from, &in_n, &at, &out_n);
	(void)iconv_close(cd);
	return bad != 0 ? (struct str){ 0 } : (struct str){ out, (size_t)(at - out) };
}

/* What a Western program shows of an Eastern file. */
static struct str
taken_for(struct arena *a, const char *is, const char *taken, struct str s)
{
	struct str bytes = encode(a, is, s), out = { 0 };
	iconv_t cd = iconv_open("UTF-8", taken);
	size_t in_n = bytes.n, room = bytes.n * 4 + 16, out_n = room;
	char *from = (char *)(uintptr_t)bytes.p, *p = arena_alloc(a, room, 1), *at = p;

	CHECK(cd != (iconv_t)-1);
	if (bytes.n > 0 && iconv(cd, &from, &in_n, &at, &out_n) == 0)
		out = (struct str){ p, (size_t)(at - p) };
	(void)iconv_close(cd);
	return out;
}

/* Each encoding that can carry the sheet; where the whole is one of a few, without a doubt. */
static void
sheet(struct arena *a, const char *lang, struct str want)
{
	bool ok = true;
	int carried = 0;

	for (size_t i = 0; i < ARRAY_LEN(encodings); i++) {
		struct str bytes = encode(a, encodings[i], want), got = { 0 };
		struct charset_how how;
		struct err e = { 0 };

		if (bytes.n == 0)
			continue;
		carried++;
		if (charset_decode_how(a, bytes, STR(""), &how, &got, &e) && str_eq(got, want))
			continue;
		printf("# %s as %s was read as %s: " STR_FMT "\n", lang, encodings[i], how.name,
		       STR_ARG(got));
		ok = false;
	}
	test_ok(ok && carried >= 4, lang);
}

static void
mistakes(struct arena *a)
{
	static const char *const pairs[][2] = {
		{ "WINDOWS-1251", "WINDOWS-1252" }, { "KOI8-R", "WINDOWS-1251" },
		{ "WINDOWS-1251", "KOI8-R" },       { "WINDOWS-1254", "WINDOWS-1252" },
		{ "WINDOWS-1256", "WINDOWS-1252" }, { "UTF-8", "ISO-8859-1" },
	};

	for (size_t p = 0; p < ARRAY_LEN(pairs); p++) {
		int tried = 0, right = 0, repaired = 0;

		for (size_t i = 0; i < ARRAY_LEN(sheets); i++) {
			struct str want = str_c(sheets[i].text);
			struct str wrong = taken_for(a, pairs[p][0], pairs[p][1], want), got;

			if (str_eq(wrong, want) || wrong.n - utf8_count(wrong) < 20)
				continue; /* it proves nothing */
			tried++;
			got = charset_mend_text(a, wrong, &repaired);
			right += str_eq(got, want);
			if (!str_eq(got, want))
				printf("# %s, %s as %s: " STR_FMT "\n", sheets[i].lang, pairs[p][0],
				       pairs[p][1], STR_ARG(got));
		}
		test_ok(tried > 0 && right == tried && repaired == tried,
		        str_printf(a, "%s read as %s", pairs[p][0], pairs[p][1]).p);
	}
}

static void
honest(struct arena *a)
{
	bool ok = true;
	int repaired = 0;

	for (size_t i = 0; i < ARRAY_LEN(sheets); i++) {
		struct str want = str_c(sheets[i].text);
		struct blocks b = { 0 };

		VEC_PUSH(a, &b, (struct block){ .text = want });
		charset_mend(a, &b);
		ok = ok && str_eq(charset_mend_text(a, want, &repaired), want) &&
		     str_eq(b.item[0].text, want) && b.dropped.repaired == 0;
		ok = ok && str_eq(charset_repair(a, want, &repaired), want);
	}
	test_ok(ok && repaired == 0, "what is right stays");
}

static void
blocks_of_it(struct arena *a)
{
	struct blocks b = { 0 };

	VEC_PUSH(a, &b, (struct block){ .text = STR("UA 947/17") });
	VEC_PUSH(a, &b, (struct block){ .text = STR("Ïèøèòå âëàñòÿì, îñâîáîäèòü") });
	VEC_PUSH(a, &b, (struct block){ .text = STR("中国 Ïèøèòå") });
	charset_mend(a, &b);
	test_ok(str_eq(b.item[2].text, STR("中国 Ïèøèòå")), "a document with other letters stays");
	b.n = 2;
	charset_mend(a, &b);
	test_ok(str_eq(b.item[0].text, STR("UA 947/17")) &&
	                str_eq(b.item[1].text, STR("Пишите властям, освободить")) &&
	                b.dropped.repaired == 1,
	        "blocks are mended");
}

static void
guesses(struct arena *a)
{
	struct str got = { 0 };
	struct charset_how how;
	struct err e = { 0 };
	size_t seen;
	int same = 0;

	test_ok(charset_decode_how(a, STR("Copies \xE0 :"), STR(""), &how, &got, &e) && how.weak,
	        "one letter is a weak guess");
	test_ok(charset_decode_how(a, STR("lib\xE9rez \xE0 l'\xE9t\xE9, d\xE9j\xE0"), STR(""), &how,
	                           &got, &e) &&
	                !how.weak && strcmp(how.name, "WINDOWS-1252") == 0,
	        "some letters are none");
	test_ok(charset_decode_how(a, STR("\xD0\xF0"), STR("WINDOWS-1254"), &how, &got, &e) &&
	                !how.weak && str_eq(got, STR("Ğğ")),
	        "what is declared is believed");
	test_ok(charset_score(STR("libérez à été"), &seen) > 300 && seen == 4, "text scores");
	test_ok(charset_score(STR("libщrez Я щtщ"), &seen) < 0 &&
	                charset_score(STR("x"), &seen) == 0,
	        "what is none does not");
	test_ok(charset_is_letter('a') && charset_is_letter(0x416) && !charset_is_letter(0xBA) &&
	                charset_is_ideograph(0x4E2D) && !charset_is_ideograph('a') &&
	                charset_fold_asked(0x416) == 0x436 && charset_fold_asked(0x130) == 0x130 &&
	                charset_fold_asked('.') == ' ' && charset_kind_asked('a') == CHARSET_SMALL,
	        "letters");
	for (uint32_t cp = 0; cp < CHARSET_KNOWN; cp++)
		same += charset_known[cp].fold == charset_fold_asked(cp) &&
		        charset_known[cp].kind == charset_kind_asked(cp) &&
		        charset_is_letter(cp) == charset_letter_asked(cp);
	test_ok(same == CHARSET_KNOWN, "letters that are looked up");
}

/* Where the bytes end within a character, or a converter still holds the last one. */
static void
ends(struct arena *a)
{
	struct str got = { 0 };
	struct err e = { 0 };

	test_ok(str_eq(charset_codepage(a, 949, STR("\xB1\xE8 \xA2\xE8")), STR("김 \xEF\xBF\xBD")),
	        "a Korean text that ends in a character that is none");
	test_ok(charset_decode(a, STR("\xA4\xA4 \x88\x66"), STR("BIG5"), &got, &e) &&
	                str_eq(got, STR("中 Ê")),
	        "a Chinese text whose last letter could take an accent");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(sheets); i++)
		sheet(a, sheets[i].lang, str_c(sheets[i].text));
	mistakes(a);
	honest(a);
	blocks_of_it(a);
	guesses(a);
	ends(a);
	arena_free(&a);
	return test_done();
}
