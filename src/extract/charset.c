/*
 * charset.c - which encoding, by plausibility
 *
 * Each candidate decodes the bytes, and what the high bytes became is scored (charset_guess.h).
 * Encodings that cannot decode them fall out.  Tried on whole documents this is decided within
 * the first lines; only the first SAMPLE bytes are scored.
 */
#include "extract/charset.h"

#include <limits.h>

#include "base/utf8.h"
#include "extract/charset_bytes.h"
#include "extract/charset_guess.h"
#include "extract/charset_tables.h"

#define SAMPLE       ((size_t)32 * 1024)
#define FEW          3   /* characters beyond ASCII prove little */
#define MARGIN_FEW   300 /* so the next best must be worse by so many points */
#define MARGIN_MANY  100
#define UTF16_POINTS 200
#define SEVEN_POINTS 200

static const struct charset {
	const char *name;
	int codepage;
	bool guess;   /* a candidate when nothing is declared */
	int doubtful; /* points less: it is rare, or another one has its letters too */
	enum charset_form form;
	int table;
	const char *aliases; /* between spaces, in small letters */
} sets[] = {
	/* clang-format off */
	{ "WINDOWS-1252", 1252, true, 0, FORM_PAGE, PAGE_1252, " cp1252 iso-8859-1 iso8859-1 latin1 latin-1 l1 us-ascii ascii " },
	{ "ISO-8859-15", 28605, true, 2, FORM_ISO_PAGE, PAGE_8859_15, " latin9 latin-9 iso8859-15 " },
	{ "WINDOWS-1254", 1254, true, 5, FORM_PAGE, PAGE_1254, " cp1254 iso-8859-9 iso8859-9 latin5 " },
	{ "WINDOWS-1251", 1251, true, 0, FORM_PAGE, PAGE_1251, " cp1251 x-cp1251 " },
	{ "KOI8-R", 20866, true, 0, FORM_PAGE, PAGE_KOI8, " koi8 koi8_r koi8-u " },
	{ "WINDOWS-1256", 1256, true, 0, FORM_PAGE, PAGE_1256, " cp1256 " },
	{ "ISO-8859-6", 28596, true, 20, FORM_ISO_PAGE, PAGE_8859_6, " arabic iso8859-6 asmo-708 " },
	{ "GB18030", 936, true, 0, FORM_DOUBLE, DOUBLE_GB18030, " gb2312 gbk x-gbk cp936 gb_2312-80 euc-cn " },
	{ "BIG5-HKSCS", 950, true, 0, FORM_DOUBLE, DOUBLE_BIG5, " big5 cp950 x-x-big5 " },
	{ "CP949", 949, true, 0, FORM_DOUBLE, DOUBLE_949, " euc-kr euckr ks_c_5601-1987 windows-949 uhc " },
	{ "CP932", 932, true, 20, FORM_DOUBLE, DOUBLE_932, " shift_jis shift-jis sjis x-sjis windows-31j " },
	{ "CP866", 866, true, 30, FORM_PAGE, PAGE_866, " ibm866 dos-866 " },
	{ "ISO-8859-5", 28595, true, 30, FORM_ISO_PAGE, PAGE_8859_5, " cyrillic iso8859-5 " },
	{ "MACINTOSH", 10000, true, 60, FORM_PAGE, PAGE_MAC, " x-mac-roman mac " },
	{ "CP850", 850, true, 80, FORM_PAGE, PAGE_850, " ibm850 cp437 ibm437 dos " },
	{ "WINDOWS-1250", 1250, false, 0, FORM_PAGE, PAGE_1250, " cp1250 iso-8859-2 iso8859-2 latin2 " },
	{ "WINDOWS-1253", 1253, false, 0, FORM_PAGE, PAGE_1253, " cp1253 iso-8859-7 iso8859-7 greek " },
	{ "EUC-JP", 51932, false, 0, FORM_EUC_JP, 0, " eucjp x-euc-jp " },
	{ "UTF-16LE", 1200, false, 0, FORM_UTF16LE, 0, " utf-16 unicode " },
	{ "UTF-16BE", 1201, false, 0, FORM_UTF16BE, 0, " ucs-2be " },
	{ "UTF-32LE", 12000, false, 0, FORM_UTF32LE, 0, " utf-32 " },
	{ "UTF-32BE", 12001, false, 0, FORM_UTF32BE, 0, " ucs-4be ucs-4 " },
	{ "UTF-7", 65000, false, 0, FORM_UTF7, 0, " unicode-1-1-utf-7 " },
	{ "ISO-2022-JP", 50220, false, 0, FORM_2022_JP, 0, " csiso2022jp iso-2022-jp-1 iso-2022-jp-2 " },
	{ "ISO-2022-KR", 50225, false, 0, FORM_2022_KR, 0, " csiso2022kr " },
	{ "ISO-2022-CN", 50227, false, 0, FORM_2022_CN, 0, " csiso2022cn " },
	{ "HZ-GB-2312", 52936, false, 0, FORM_HZ, 0, " hz " },
	/* clang-format on */
};

static const struct charset *
by_name(struct str name)
{
	for (size_t i = 0; i < ARRAY_LEN(sets) && name.n > 0; i++) {
		struct str aliases = str_c(sets[i].aliases);

		if (str_ieq(str_c(sets[i].name), name))
			return &sets[i];
		while (aliases.p != NULL)
			if (str_ieq(str_cut(&aliases, ' '), name))
				return &sets[i];
	}
	return NULL;
}

static struct str
decode(struct arena *a, const struct charset *c, struct str bytes, size_t *bad)
{
	return charset_bytes_decode(a, c->form, c->table, bytes, bad);
}

/* The sample ends at a line end, so that no character is cut. */
static struct str
sample_of(struct str bytes)
{
	size_t n = bytes.n < SAMPLE ? bytes.n : SAMPLE, line;

	if (n == bytes.n)
		return bytes;
	line = str_rchr(str_sub(bytes, 0, n), '\n');
	return str_sub(bytes, 0, line == STR_NPOS ? n : line + 1);
}

/* What one candidate makes of the sample; false if that is no text. */
static bool
judge(struct arena *a, const struct charset *c, struct str sample, struct str *text, long *points)
{
	size_t bad = 0, seen = 0, high = 0;

	for (size_t i = 0; i < sample.n; i++)
		high += (unsigned char)sample.p[i] >= 0x80;
	*text = decode(a, c, sample, &bad);
	if (bad > high / 20)
		return false;
	*points = charset_score(*text, &seen) - c->doubtful;
	return true;
}

/* In *WEAK whether another candidate that reads the sample otherwise is nearly as good. */
static const struct charset *
most_plausible(struct arena *a, struct str bytes, bool *weak)
{
	struct str sample = sample_of(bytes), text[ARRAY_LEN(sets)] = { 0 };
	long points[ARRAY_LEN(sets)], next = 0;
	size_t best = SIZE_MAX, seen = 0;

	for (size_t i = 0; i < ARRAY_LEN(sets); i++) {
		points[i] = LONG_MIN;
		if (sets[i].guess && judge(a, &sets[i], sample, &text[i], &points[i]) &&
		    (best == SIZE_MAX || points[i] > points[best]))
			best = i;
	}
	if (best == SIZE_MAX)
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(sets); i++)
		if (points[i] > next && !str_eq(text[i], text[best]))
			next = points[i];
	(void)charset_score(text[best], &seen);
	*weak = points[best] - next < (seen <= FEW ? MARGIN_FEW : MARGIN_MANY);
	return &sets[best];
}

/* UTF-16 without a mark: every second byte of Western text is 0, of any text often so. */
static const char *
utf16_shape(struct str bytes)
{
	size_t n = bytes.n < 4096 ? bytes.n & ~(size_t)1 : 4096, zero[2] = { 0, 0 };

	for (size_t i = 0; i < n; i++)
		zero[i & 1] += bytes.p[i] == '\0';
	if (n < 4 || (bytes.n & 1) != 0)
		return NULL;
	if (zero[1] > n / 8 && zero[0] * 8 < zero[1])
		return "UTF-16LE";
	return zero[0] > n / 8 && zero[1] * 8 < zero[0] ? "UTF-16BE" : NULL;
}

/* UTF-32 without a mark: no other text has three bytes of four that are nearly always 0. */
static const char *
utf32_shape(struct str bytes)
{
	bool little = bytes.n >= 8 && bytes.n % 4 == 0, big = little;

	for (size_t i = 0; i + 3 < bytes.n && i < SAMPLE; i += 4) {
		little = little && bytes.p[i + 3] == 0 && bytes.p[i + 2] <= 0x10;
		big = big && bytes.p[i] == 0 && bytes.p[i + 1] <= 0x10;
	}
	if (little == big)
		return NULL;
	return little ? "UTF-32LE" : "UTF-32BE";
}

static bool
is_junk(struct str bytes)
{
	size_t controls = 0;

	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char c = (unsigned char)bytes.p[i];

		if (c == 0)
			return true;
		controls += c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' &&
		            c != 0x1A && c != 0x1B;
	}
	return controls > bytes.n / 100 + 2;
}

/* UTF-16 of another script, without a mark: the order of bytes that gives text. */
static const char *
utf16_text(struct arena *a, struct str bytes)
{
	static const char *const orders[] = { "UTF-16LE", "UTF-16BE" };
	struct str sample = str_sub(bytes, 0, bytes.n < SAMPLE ? bytes.n : SAMPLE);
	const char *best = NULL;
	long most = UTF16_POINTS;

	for (size_t i = 0; i < ARRAY_LEN(orders) && bytes.n % 2 == 0; i++) {
		const struct charset *c = by_name(str_c(orders[i]));
		size_t bad = 0, seen = 0;
		struct str text = decode(a, c, sample, &bad);
		long points = bad > 1 || is_junk(text) ? 0 : charset_score(text, &seen);

		if (points > most && seen >= FEW) {
			most = points;
			best = orders[i];
		}
	}
	return best;
}

static const char *
by_mark(struct str bytes, size_t *skip)
{
	static const struct {
		struct str mark;
		const char *name;
	} marks[] = {
		{ STR_INIT("\xFF\xFE\0\0"), "UTF-32LE" },
		{ STR_INIT("\0\0\xFE\xFF"), "UTF-32BE" },
		{ STR_INIT("\xFF\xFE"), "UTF-16LE" },
		{ STR_INIT("\xFE\xFF"), "UTF-16BE" },
	};

	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		if (!str_starts(bytes, marks[i].mark))
			continue;
		*skip = marks[i].mark.n;
		return marks[i].name;
	}
	return NULL;
}

/* It was taken for text because it is nothing else that we know, whatever its name says. */
static bool
no_text(struct err *e)
{
	return err_set(e, ERR_INPUT,
	               "this is no document of a kind that is read, and no text: it has bytes that "
	               "no text has");
}

static bool
decoded(struct arena *a, const struct charset *c, struct str bytes, struct str *out, struct err *e)
{
	size_t bad = 0;
	struct str text;

	if (c == NULL)
		return err_set(e, ERR_INPUT,
		               "the text is in no encoding that we know, or is no text");
	text = decode(a, c, bytes, &bad);
	if (bad > bytes.n / 20 + 1 || is_junk(text))
		return no_text(e);
	*out = text;
	return true;
}

/* Seven bits that stand for more, declared or by their own signs; false for what is plain. */
static bool
seven_bits(struct arena *a, struct str bytes, struct str declared, struct charset_how *how,
           struct str *out)
{
	const struct charset *c = by_name(declared);
	const char *shape = charset_seven_shape(bytes);
	size_t bad = 0, seen = 0;
	struct str text;

	if (c == NULL || c->form < FORM_UTF7) {
		c = shape == NULL ? NULL : by_name(str_c(shape));
		declared = (struct str){ 0 };
	}
	if (c == NULL || utf8_count(bytes) < bytes.n)
		return false;
	text = decode(a, c, bytes, &bad);
	if (bad > bytes.n / 100 || is_junk(text) ||
	    (declared.n == 0 && charset_score(text, &seen) < SEVEN_POINTS))
		return false;
	how->name = c->name;
	*out = text;
	return true;
}

bool
charset_decode_how(struct arena *a, struct str bytes, struct str declared, struct charset_how *how,
                   struct str *out, struct err *e)
{
	size_t skip = 0, bad = 0;
	const char *unicode = by_mark(bytes, &skip);
	const struct charset *c;

	*how = (struct charset_how){ .name = "UTF-8" };
	if (unicode == NULL && seven_bits(a, bytes, declared, how, out))
		return true;
	/* ASCII as UTF-16 is valid UTF-8, too */
	if (unicode == NULL && (str_chr(bytes, '\0') != STR_NPOS || !utf8_is_valid(bytes)))
		unicode = utf32_shape(bytes);
	if (unicode == NULL && (str_chr(bytes, '\0') != STR_NPOS || !utf8_is_valid(bytes)))
		unicode = utf16_shape(bytes);
	if (unicode == NULL && is_junk(bytes))
		unicode = utf16_text(a, bytes);
	if (unicode != NULL) {
		how->name = unicode;
		return decoded(a, by_name(str_c(unicode)), str_from(bytes, skip), out, e);
	}
	if (is_junk(bytes))
		return no_text(e);
	c = by_name(declared);
	if (utf8_is_valid(bytes) && (c == NULL || c->codepage != 932)) {
		*out = bytes;
		return true;
	}
	if (c != NULL)
		(void)decode(a, c, sample_of(bytes), &bad);
	if (c == NULL || bad > 0)
		c = most_plausible(a, bytes, &how->weak);
	if (c != NULL)
		how->name = c->name;
	return decoded(a, c, bytes, out, e);
}

bool
charset_decode(struct arena *a, struct str bytes, struct str declared, struct str *out,
               struct err *e)
{
	struct charset_how ignored;

	return charset_decode_how(a, bytes, declared, &ignored, out, e);
}

struct str
charset_codepage(struct arena *a, int number, struct str bytes)
{
	const struct charset *c = by_name(STR("WINDOWS-1252"));
	size_t bad = 0;

	if (number == 65001 && utf8_is_valid(bytes))
		return bytes;
	for (size_t i = 0; i < ARRAY_LEN(sets); i++)
		if (sets[i].codepage == number)
			c = &sets[i];
	return decode(a, c, bytes, &bad);
}
