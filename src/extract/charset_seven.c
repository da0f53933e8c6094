/*
 * charset_seven.c - seven bits for all writings, as mail and Usenet carried them
 *
 * Each switches between ASCII and pairs; with the eighth bit set those pairs are bytes of an
 * encoding that charset_bytes.c reads.
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "extract/charset_bytes.h"
#include "extract/charset_tables.h"

#define PAIRS_LEAST 2 /* of HZ, in one place: "~{" alone may stand in any text */

/* What follows an escape: pairs, half-width kana, or ASCII; 0 for what is none of these. */
static size_t
escape_at(struct str s, char *mode)
{
	static const struct {
		struct str bytes;
		char mode;
	} escapes[] = {
		{ STR_INIT("\x1B$@"), 'P' },  { STR_INIT("\x1B$B"), 'P' },
		{ STR_INIT("\x1B$(B"), 'P' }, { STR_INIT("\x1B(I"), 'K' },
		{ STR_INIT("\x1B(B"), 'A' },  { STR_INIT("\x1B(J"), 'A' },
		{ STR_INIT("\x1B$)C"), 'A' }, { STR_INIT("\x1B$)A"), 'A' },
	};

	for (size_t i = 0; i < ARRAY_LEN(escapes); i++)
		if (str_starts(s, escapes[i].bytes)) {
			*mode = escapes[i].mode;
			return escapes[i].bytes.n;
		}
	return 0;
}

/* SO and SI in Korean and Chinese; in Japanese escapes alone say what follows. */
static struct str
from_2022(struct arena *a, struct str s)
{
	struct buf out;
	char mode = 'A';

	buf_init(&out, a, s.n * 2 + 1);
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		size_t skip = c == 0x1B ? escape_at(str_from(s, i), &mode) : 0;

		if (skip > 0)
			i += skip - 1;
		else if (c == 0x0E || c == 0x0F)
			mode = c == 0x0E ? 'P' : 'A';
		else if (mode == 'A' || c <= 0x20 || c >= 0x7F)
			buf_putc(&out, (char)c);
		else {
			if (mode == 'K')
				buf_putc(&out, '\x8E');
			buf_putc(&out, (char)(c | 0x80));
		}
		if (c == '\n')
			mode = 'A'; /* RFC 1468: each line ends in ASCII */
	}
	return buf_str(&out);
}

static struct str
from_hz(struct arena *a, struct str s)
{
	struct buf out;
	bool pairs = false;

	buf_init(&out, a, s.n + 1);
	for (size_t i = 0; i < s.n; i++) {
		char next = i + 1 < s.n ? s.p[i + 1] : '\0';

		if (s.p[i] == '~' && (next == '{' || next == '}')) {
			pairs = next == '{';
			i++;
		} else if (s.p[i] == '~' && !pairs && (next == '~' || next == '\n')) {
			if (next == '~')
				buf_putc(&out, '~');
			i++;
		} else {
			pairs = pairs && s.p[i] != '\n';
			buf_putc(&out, pairs ? (char)((unsigned char)s.p[i] | 0x80) : s.p[i]);
		}
	}
	return buf_str(&out);
}

struct str
charset_seven_bits(struct arena *a, struct str bytes, enum charset_form *form, int *table)
{
	bool hz = *form == FORM_HZ;

	if (*form == FORM_2022_JP) {
		*form = FORM_EUC_JP;
	} else if (*form == FORM_2022_KR) {
		*form = FORM_DOUBLE;
		*table = DOUBLE_949;
	} else if (*form == FORM_2022_CN || hz) {
		*form = FORM_DOUBLE;
		*table = DOUBLE_GB18030;
	} else {
		return bytes;
	}
	return hz ? from_hz(a, bytes) : from_2022(a, bytes);
}

/* Pairs of GB 2312 between ~{ and ~}, on one line. */
static bool
has_hz(struct str s)
{
	size_t open;

	while ((open = str_find(s, STR("~{"))) != STR_NPOS) {
		size_t n = 0;

		s = str_from(s, open + 2);
		while (n < s.n && s.p[n] >= 0x21 && s.p[n] <= 0x77)
			n++;
		if (n >= 2 * PAIRS_LEAST && n % 2 == 0 && str_starts(str_from(s, n), STR("~}")))
			return true;
	}
	return false;
}

const char *
charset_seven_shape(struct str bytes)
{
	if (str_find(bytes, STR("\x1B$)C")) != STR_NPOS)
		return "ISO-2022-KR";
	if (str_find(bytes, STR("\x1B$)A")) != STR_NPOS)
		return "ISO-2022-CN";
	if (str_find(bytes, STR("\x1B$B")) != STR_NPOS ||
	    str_find(bytes, STR("\x1B$@")) != STR_NPOS)
		return "ISO-2022-JP";
	return has_hz(bytes) ? "HZ-GB-2312" : NULL;
}

static int
base64_digit(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* The UTF-16 after a plus at *AT, to the first byte that is no digit; a minus there goes, too. */
static struct str
shifted(struct arena *a, struct str s, size_t *at)
{
	struct buf units;
	uint32_t bits = 0;
	int n = 0, digit;

	buf_init(&units, a, s.n + 1);
	for (; *at < s.n && (digit = base64_digit(s.p[*at])) >= 0; (*at)++) {
		bits = bits << 6 | (uint32_t)digit;
		n += 6;
		if (n < 8)
			continue;
		n -= 8;
		buf_putc(&units, (char)(bits >> n & 0xFF));
	}
	if (*at < s.n && s.p[*at] == '-')
		(*at)++;
	return buf_str(&units);
}

struct str
charset_utf7(struct arena *a, struct str s, size_t *bad)
{
	struct buf out;

	buf_init(&out, a, s.n * 4 + 16);
	for (size_t at = 0; at < s.n;) {
		size_t wrong = 0, from = at;

		if (s.p[at] != '+') {
			*bad += (unsigned char)s.p[at] >= 0x80;
			if ((unsigned char)s.p[at++] < 0x80)
				buf_put(&out, str_sub(s, from, at));
			else
				buf_lit(&out, "\xEF\xBF\xBD");
			continue;
		}
		at++;
		if (at < s.n && s.p[at] == '-') {
			buf_putc(&out, '+');
			at++;
			continue;
		}
		buf_put(&out, charset_bytes_decode(a, FORM_UTF16BE, 0, shifted(a, s, &at), &wrong));
		*bad += wrong + (at < from + 4);
	}
	return buf_str(&out);
}
