#include "extract/mailwords.h"

#include "base/buf.h"
#include "extract/charset.h"

#define HEADER_MOST 16384 /* bytes that are looked at; a subject has 1,000 */

/* "=?iso-8859-1?Q?Acci=F3n?=" */
struct word {
	struct str charset, text;
	bool base64;
	size_t n; /* bytes of all */
};

static bool
word_at(struct str s, struct word *out)
{
	struct str rest = str_from(s, 2), encoding;
	struct word w;
	size_t end;

	w.charset = str_cut(&rest, '?');
	encoding = rest.p == NULL ? rest : str_cut(&rest, '?');
	end = rest.p == NULL ? STR_NPOS : str_find(rest, STR("?="));
	if (end == STR_NPOS || encoding.n != 1 || w.charset.n == 0 ||
	    str_chr(w.charset, ' ') != STR_NPOS || str_chr(str_sub(rest, 0, end), '\n') != STR_NPOS)
		return false;
	w.base64 = str_ieq(encoding, STR("B"));
	if (!w.base64 && !str_ieq(encoding, STR("Q")))
		return false;
	w.text = str_sub(rest, 0, end);
	w.n = (size_t)(rest.p - s.p) + end + 2;
	w.charset = str_sub(w.charset, 0,
	                    str_chr(w.charset, '*') == STR_NPOS ? w.charset.n
	                                                        : str_chr(w.charset, '*'));
	*out = w;
	return true;
}

static int
digit64(char c)
{
	static const struct str digits =
		STR_INIT("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
	size_t at = str_chr(digits, c);

	return at == STR_NPOS ? -1 : (int)at;
}

static void
put_base64(struct buf *out, struct str s)
{
	uint32_t bits = 0;
	int n = 0;

	for (size_t i = 0; i < s.n; i++) {
		int digit = digit64(s.p[i]);

		if (digit < 0)
			continue;
		bits = bits << 6 | (uint32_t)digit;
		n += 6;
		if (n >= 8) {
			n -= 8;
			buf_putc(out, (char)(bits >> n & 0xFF));
		}
	}
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void
put_quoted(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		int high = s.p[i] == '=' && i + 2 < s.n ? hex_digit(s.p[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s.p[i + 2]) : -1;

		if (low >= 0) {
			buf_putc(out, (char)(high << 4 | low));
			i += 2;
		} else {
			buf_putc(out, s.p[i] == '_' ? ' ' : s.p[i]);
		}
	}
}

static bool
is_fold(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
put_decoded(struct arena *a, struct buf *out, struct str charset, struct buf *bytes)
{
	struct str text = { 0 };
	struct err ignored = { 0 };

	if (bytes->n > 0 && charset_decode(a, buf_str(bytes), charset, &text, &ignored))
		buf_put(out, text);
	buf_clear(bytes);
}

/* All words beside each other in one encoding, whose characters may be cut between them; the
 * white space between words is none of the text.  Returns where they end. */
static size_t
put_words(struct arena *a, struct buf *out, struct str s, size_t at)
{
	struct word w;
	struct str charset = { 0 };
	struct buf bytes;
	size_t end = at;

	buf_init(&bytes, a, s.n + 1);
	while (str_starts(str_from(s, at), STR("=?")) && word_at(str_from(s, at), &w)) {
		if (!str_ieq(charset, w.charset))
			put_decoded(a, out, charset, &bytes);
		charset = w.charset;
		if (w.base64)
			put_base64(&bytes, w.text);
		else
			put_quoted(&bytes, w.text);
		end = at += w.n;
		while (at < s.n && is_fold(s.p[at]))
			at++;
	}
	put_decoded(a, out, charset, &bytes);
	return end;
}

struct str
mailwords_decode(struct arena *a, struct str raw)
{
	struct str s = str_trim(str_sub(raw, 0, raw.n < HEADER_MOST ? raw.n : HEADER_MOST)),
		   text = { 0 };
	struct err ignored = { 0 };
	struct buf out;

	if (charset_decode(a, s, STR(""), &text, &ignored))
		s = text;
	buf_init(&out, a, s.n * 4 + 1);
	for (size_t at = 0; at < s.n;) {
		size_t end =
			str_starts(str_from(s, at), STR("=?")) ? put_words(a, &out, s, at) : at;

		if (end > at) {
			at = end;
		} else if (is_fold(s.p[at])) {
			while (at < s.n && is_fold(s.p[at]))
				at++;
			buf_putc(&out, ' ');
		} else {
			buf_putc(&out, s.p[at++]);
		}
	}
	return buf_str(&out);
}
