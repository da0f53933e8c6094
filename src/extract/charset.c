/*
 * charset.c - which encoding, by plausibility
 *
 * Each candidate decodes the bytes, and what the high bytes became is scored (charset_guess.h).
 * Encodings that cannot decode them fall out.  Tried on whole documents this is decided within
 * the first lines; only the first SAMPLE bytes are scored.
 */
#include "extract/charset.h"

#include <errno.h>
#include <iconv.h>
#include <limits.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "extract/charset_guess.h"

#define SAMPLE       ((size_t)32 * 1024)
#define FEW          3   /* characters beyond ASCII prove little */
#define MARGIN_FEW   300 /* so the next best must be worse by so many points */
#define MARGIN_MANY  100
#define UTF16_POINTS 200

static struct charset {
	const char *name;
	int codepage;
	bool guess;          /* a candidate when nothing is declared */
	int doubtful;        /* points less: it is rare, or another one has its letters too */
	const char *aliases; /* between spaces, in small letters */
	iconv_t cd;
	bool open;
} sets[] = {
	/* clang-format off */
	{ "WINDOWS-1252", 1252, true, 0, " cp1252 iso-8859-1 iso8859-1 latin1 latin-1 l1 us-ascii ascii " },
	{ "ISO-8859-15", 28605, true, 2, " latin9 latin-9 iso8859-15 " },
	{ "WINDOWS-1254", 1254, true, 5, " cp1254 iso-8859-9 iso8859-9 latin5 " },
	{ "WINDOWS-1251", 1251, true, 0, " cp1251 x-cp1251 " },
	{ "KOI8-R", 20866, true, 0, " koi8 koi8_r koi8-u " },
	{ "WINDOWS-1256", 1256, true, 0, " cp1256 " },
	{ "ISO-8859-6", 28596, true, 20, " arabic iso8859-6 asmo-708 " },
	{ "GB18030", 936, true, 0, " gb2312 gbk x-gbk cp936 gb_2312-80 " },
	{ "BIG5-HKSCS", 950, true, 0, " big5 cp950 x-x-big5 " },
	{ "CP949", 949, true, 0, " euc-kr euckr ks_c_5601-1987 windows-949 uhc " },
	{ "CP932", 932, true, 20, " shift_jis shift-jis sjis x-sjis windows-31j " },
	{ "CP866", 866, true, 30, " ibm866 dos-866 " },
	{ "ISO-8859-5", 28595, true, 30, " cyrillic iso8859-5 " },
	{ "MACINTOSH", 10000, true, 60, " x-mac-roman mac " },
	{ "CP850", 850, true, 80, " ibm850 cp437 ibm437 dos " },
	{ "WINDOWS-1250", 1250, false, 0, " cp1250 iso-8859-2 iso8859-2 latin2 " },
	{ "WINDOWS-1253", 1253, false, 0, " cp1253 iso-8859-7 iso8859-7 greek " },
	{ "UTF-16LE", 1200, false, 0, " utf-16 unicode " },
	{ "UTF-16BE", 1201, false, 0, " ucs-2be " },
	{ "UTF-32LE", 12000, false, 0, " utf-32 " },
	/* clang-format on */
};

void
charset_prepare(void)
{
	for (size_t i = 0; i < ARRAY_LEN(sets); i++) {
		if (sets[i].open)
			continue;
		sets[i].cd = iconv_open("UTF-8", sets[i].name);
		sets[i].open = sets[i].cd != (iconv_t)-1;
		if (sets[i].open) { /* some tables load with the first byte */
			char in[] = "\0\0\0\0", out[16], *from = in, *to = out;
			size_t in_n = 4, out_n = sizeof(out);

			(void)iconv(sets[i].cd, &from, &in_n, &to, &out_n);
			(void)iconv(sets[i].cd, NULL, NULL, NULL, NULL);
		}
	}
}

static struct charset *
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

/* Counts in *BAD the bytes that could not be decoded; each becomes U+FFFD. */
static struct str
decode(struct arena *a, struct charset *c, struct str bytes, size_t *bad)
{
	size_t room = bytes.n * 4 + 16, in_n = bytes.n, out_n = room;
	char *text = arena_alloc(a, room, 1), *to = text;
	char *from = (char *)(uintptr_t)bytes.p; /* iconv does not write there */

	*bad = 0;
	if (!c->open) {
		*bad = bytes.n;
		return (struct str){ 0 };
	}
	(void)iconv(c->cd, NULL, NULL, NULL, NULL);
	while (in_n > 0 && iconv(c->cd, &from, &in_n, &to, &out_n) == (size_t)-1) {
		if (out_n < 8 || (errno != EILSEQ && errno != EINVAL))
			break;
		memcpy(to, "\xEF\xBF\xBD", 3);
		to += 3;
		out_n -= 3;
		(*bad)++;
		if (in_n ==
		    0) /* glibc's CP949 consumes a broken last character before it complains */
			break;
		from++;
		in_n--;
	}
	(void)iconv(c->cd, NULL, NULL, &to, &out_n); /* BIG5-HKSCS may still hold a character */
	return (struct str){ text, (size_t)(to - text) };
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
judge(struct arena *a, struct charset *c, struct str sample, struct str *text, long *points)
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
static struct charset *
most_plausible(struct arena *a, struct str bytes, bool *weak)
{
	struct str sample = sample_of(bytes), text[ARRAY_LEN(sets)] = { 0 };
	long points[ARRAY_LEN(sets)], next = 0;
	size_t best = SIZE_MAX, seen = 0;

	for (size_t i = 0; i < ARRAY_LEN(sets); i++) {
		points[i] = LONG_MIN;
		if (sets[i].guess && sets[i].open &&
		    judge(a, &sets[i], sample, &text[i], &points[i]) &&
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
		struct charset *c = by_name(str_c(orders[i]));
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

bool
charset_is_plain(struct str bytes)
{
	return utf8_is_valid(bytes);
}

static bool
decoded(struct arena *a, struct charset *c, struct str bytes, struct str *out, struct err *e)
{
	size_t bad = 0;
	struct str text;

	if (c == NULL || !c->open)
		return err_set(e, ERR_INPUT,
		               "the text is in no encoding that we know, or is no text");
	text = decode(a, c, bytes, &bad);
	if (bad > bytes.n / 20 + 1 || is_junk(text))
		return err_set(e, ERR_INPUT, "this is no text: it has bytes that no text has");
	*out = text;
	return true;
}

bool
charset_decode_how(struct arena *a, struct str bytes, struct str declared, struct charset_how *how,
                   struct str *out, struct err *e)
{
	size_t skip = 0, bad = 0;
	const char *unicode = by_mark(bytes, &skip);
	struct charset *c;

	*how = (struct charset_how){ .name = "UTF-8" };
	/* ASCII as UTF-16 is valid UTF-8, too */
	if (unicode == NULL && (str_chr(bytes, '\0') != STR_NPOS || !utf8_is_valid(bytes)))
		unicode = utf16_shape(bytes);
	if (unicode == NULL && is_junk(bytes))
		unicode = utf16_text(a, bytes);
	if (unicode != NULL) {
		how->name = unicode;
		return decoded(a, by_name(str_c(unicode)), str_from(bytes, skip), out, e);
	}
	if (is_junk(bytes))
		return err_set(e, ERR_INPUT, "this is no text: it has bytes that no text has");
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
	struct charset *c = by_name(STR("WINDOWS-1252"));
	size_t bad = 0;

	for (size_t i = 0; i < ARRAY_LEN(sets); i++)
		if (sets[i].codepage == number && sets[i].open)
			c = &sets[i];
	return decode(a, c, bytes, &bad);
}
