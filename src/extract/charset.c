/*
 * charset.c - which encoding, by plausibility
 *
 * Each candidate decodes the bytes; what the high bytes became is scored: a frequent letter of
 * the encoding's languages in the company of letters counts for it, a symbol inside a word or a
 * capital after a small letter against it.  Encodings that cannot decode the bytes fall out.
 * Tried on whole documents this is decided within the first lines; only the first SAMPLE bytes
 * are scored.
 */
#include "extract/charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <unictype.h>

#include "base/buf.h"
#include "base/utf8.h"

#define SAMPLE ((size_t)32 * 1024)

static struct charset {
	const char *name;
	int codepage;
	bool guess;          /* a candidate when nothing is declared */
	const char *letters; /* frequent non-ASCII letters of its languages */
	const char *alias;
	iconv_t cd;
	bool open;
} sets[] = {
	/* clang-format off */
	{ "WINDOWS-1252", 1252, true, "éèàùçâêîôûëïüöäßñóíáúãõÉÀÑÓÁÍÖÄÜœ’‘“”–—…«»¿¡°º", "cp1252" },
	{ "ISO-8859-1", 28591, false, "", "latin1" },
	{ "ISO-8859-15", 28605, true, "éèàùçâêîôûëïüöäßñóíáúãõÉÀÑÓÁÍÖÄÜœŒšž«»¿¡°º", "latin9" },
	{ "WINDOWS-1254", 1254, true, "ıİşŞğĞüöçÜÖÇ’“”", "iso-8859-9" },
	{ "WINDOWS-1251", 1251, true, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэОЕАИНТСРВЛКМДП«»–—№", "cp1251" },
	{ "KOI8-R", 20866, true, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэОЕАИНТСРВЛКМДП", "koi8" },
	{ "WINDOWS-1256", 1256, true, "اليمنرتوبةعدسفهكأقحجشطصخإىءضذثزغظؤ،", "cp1256" },
	{ "WINDOWS-1250", 1250, false, "", "iso-8859-2" },
	{ "WINDOWS-1253", 1253, false, "", "iso-8859-7" },
	{ "ISO-8859-6", 28596, false, "", "arabic" },
	{ "GB18030", 936, true, "", "gb2312" },
	{ "BIG5", 950, true, "", "big5-hkscs" },
	{ "SHIFT_JIS", 932, true, "", "x-sjis" },
	{ "EUC-KR", 949, true, "", "ks_c_5601-1987" },
	{ "UTF-16LE", 1200, false, "", "utf-16" },
	{ "UTF-16BE", 1201, false, "", "ucs-2be" },
	{ "UTF-32LE", 12000, false, "", "utf-32" },
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

static bool
has_name(const struct charset *c, struct str name)
{
	return str_ieq(str_c(c->name), name) || str_ieq(str_c(c->alias), name);
}

static struct charset *
by_name(struct str name)
{
	if (str_ieq(name, STR("iso-8859-1")) || str_ieq(name, STR("us-ascii")))
		name = STR("windows-1252"); /* the WHATWG encoding standard reads them */
	if (str_ieq(name, STR("gbk")))
		name = STR("gb18030");
	for (size_t i = 0; i < ARRAY_LEN(sets); i++)
		if (has_name(&sets[i], name))
			return &sets[i];
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
		from++;
		in_n--;
		(*bad)++;
	}
	return (struct str){ text, (size_t)(to - text) };
}

enum kind { OTHER, SMALL, CAPITAL, LETTER, HIGH_SYMBOL, DIGIT };

static enum kind
kind_of(uint32_t cp)
{
	if (cp >= '0' && cp <= '9')
		return DIGIT;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Ll))
		return SMALL;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Lu))
		return CAPITAL;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M))
		return LETTER;
	return cp >= 0x80 ? HIGH_SYMBOL : OTHER;
}

static bool
is_letter(enum kind k)
{
	return k == SMALL || k == CAPITAL || k == LETTER;
}

/* Points for one decoded character beyond ASCII, standing between two others. */
static int
points(const struct charset *c, struct str ch, uint32_t cp, uint32_t before, uint32_t after)
{
	enum kind k = kind_of(cp), b = kind_of(before), f = kind_of(after);
	int p = 0;

	if (cp == UTF8_REPLACEMENT || (cp >= 0x80 && cp < 0xA0) || (cp >= 0xE000 && cp < 0xF900))
		return -20;
	if (cp >= 0x3041 && cp <= 0x30FF) /* kana decide for Japanese */
		return 8;
	if (cp >= 0xFF61 && cp <= 0xFF9F) /* half-width kana: any bytes can become them */
		return -4;
	if (cp >= 0xAC00 && cp <= 0xD7A3)
		return 7;
	if (cp >= 0x4E00 && cp <= 0x9FFF)
		return 4;
	if ((cp >= 0x3000 && cp <= 0x303F) || (cp >= 0xFF00 && cp <= 0xFF60))
		return 5;
	if (str_find(str_c(c->letters), ch) != STR_NPOS)
		p += 3;
	if (is_letter(k))
		p += 1;
	if (k == HIGH_SYMBOL && is_letter(b) && is_letter(f) && cp != 0x2019)
		p -= 4;
	if (k == CAPITAL && b == SMALL)
		p -= 4;
	if (k == SMALL && b == CAPITAL && f == CAPITAL)
		p -= 3;
	if (is_letter(k) && before >= 0x80 && is_letter(b) && (cp >> 8) != (before >> 8) &&
	    cp >= 0x250)
		p -= 2; /* neighbours of two scripts */
	return p;
}

/* Hundredths of points for each high byte: how well the text looks. */
static long
score(const struct charset *c, struct str text, size_t high_bytes)
{
	uint32_t before = ' ';
	long sum = 0;

	for (size_t at = 0; at < text.n;) {
		size_t from = at, peek;
		uint32_t cp = utf8_next(text, &at), after;

		peek = at;
		after = peek < text.n ? utf8_next(text, &peek) : ' ';
		if (cp >= 0x80)
			sum += points(c, str_sub(text, from, at), cp, before, after);
		before = cp;
	}
	return high_bytes == 0 ? 0 : sum * 100 / (long)high_bytes;
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

static struct charset *
most_plausible(struct arena *a, struct str bytes)
{
	struct str sample = sample_of(bytes);
	struct charset *best = NULL;
	long best_score = 0;
	size_t high = 0;

	for (size_t i = 0; i < sample.n; i++)
		high += (unsigned char)sample.p[i] >= 0x80;
	for (size_t i = 0; i < ARRAY_LEN(sets); i++) {
		size_t bad = 0;
		struct str text;
		long s;

		if (!sets[i].guess || !sets[i].open)
			continue;
		text = decode(a, &sets[i], sample, &bad);
		if (bad > high / 20)
			continue;
		s = score(&sets[i], text, high) - (long)bad * 50;
		if (best == NULL || s > best_score) {
			best = &sets[i];
			best_score = s;
		}
	}
	return best;
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
charset_decode(struct arena *a, struct str bytes, struct str declared, struct str *out,
               struct err *e)
{
	size_t skip = 0, bad = 0;
	const char *unicode = by_mark(bytes, &skip);
	struct charset *c;

	if (unicode == NULL && !utf8_is_valid(bytes))
		unicode = utf16_shape(bytes);
	else if (unicode == NULL && str_chr(bytes, '\0') != STR_NPOS)
		unicode = utf16_shape(bytes); /* ASCII as UTF-16 is valid UTF-8, too */
	if (unicode != NULL)
		return decoded(a, by_name(str_c(unicode)), str_from(bytes, skip), out, e);
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
		c = most_plausible(a, bytes);
	return decoded(a, c, bytes, out, e);
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

/* The byte that Windows-1252 shows as CP, or -1. */
static int
byte_1252(uint32_t cp)
{
	static const uint16_t high[32] = {
		0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
		0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
	};

	if (cp >= 0xA0 && cp <= 0xFF)
		return (int)cp;
	for (int i = 0; i < 32; i++)
		if (high[i] == cp || cp == 0x80u + (uint32_t)i)
			return 0x80 + i;
	return -1;
}

/* What honest text would have: Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, punctuation; CJK only
 * in twos, because three bytes fit by chance: an accent, a quote and a space do. */
static bool
is_plausible(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = utf8_next(s, &at);

		if (cp < 0xA0 || (cp >= 0x250 && cp < 0x370) || (cp > 0x2122 && cp < 0x3000) ||
		    cp == UTF8_REPLACEMENT || (cp >= 0xD800 && cp < 0xF900) ||
		    (cp >= 0x3000 && s.n < 6))
			return false;
	}
	return true;
}

/* The run of characters beyond ASCII at *AT as bytes: valid UTF-8 of something plausible? */
static bool
repaired_run(struct str s, size_t *at, struct buf *bytes)
{
	size_t end = *at;

	buf_clear(bytes);
	while (end < s.n && (unsigned char)s.p[end] >= 0x80) {
		size_t next = end;
		int byte = byte_1252(utf8_next(s, &next));

		if (byte < 0)
			return false;
		buf_putc(bytes, (char)byte);
		end = next;
	}
	if (bytes->n < 2 || bytes->failed || !utf8_is_valid(buf_str(bytes)) ||
	    !is_plausible(buf_str(bytes)))
		return false;
	*at = end;
	return true;
}

/* "Secretar\u00C3a": of the pair for i with acute the second was a soft hyphen, and is gone. */
static bool
is_lost_i_acute(struct str s, size_t at)
{
	return at > 0 && at + 2 < s.n && s.p[at] == '\xC3' && s.p[at + 1] == '\x83' &&
	       s.p[at - 1] >= 'a' && s.p[at - 1] <= 'z' && s.p[at + 2] >= 'a' && s.p[at + 2] <= 'z';
}

struct str
charset_repair(struct arena *a, struct str s, int *repaired)
{
	struct buf out, bytes;
	int before = *repaired;

	/* first bytes of UTF-8 seen as characters: U+00C2..U+00F4 are C3 82..C3 B4 or C2 ... */
	if (str_chr(s, '\xC3') == STR_NPOS)
		return s;
	buf_init(&out, a, s.n + 16);
	buf_init(&bytes, a, s.n + 16);
	for (size_t at = 0; at < s.n;) {
		size_t from = at;

		if ((unsigned char)s.p[at] < 0x80) {
			buf_putc(&out, s.p[at++]);
		} else if (is_lost_i_acute(s, at)) {
			buf_lit(&out, "\xC3\xAD");
			at += 2;
			(*repaired)++;
		} else if (repaired_run(s, &at, &bytes)) {
			buf_put(&out, buf_str(&bytes));
			(*repaired)++;
		} else {
			while (at < s.n && (unsigned char)s.p[at] >= 0x80)
				at++;
			buf_put(&out, str_sub(s, from, at));
		}
	}
	return *repaired == before || out.failed ? s : buf_str(&out);
}
