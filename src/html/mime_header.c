/*
 * mime_header.c - RFC 5322 2.2.3 (folding), RFC 2047 (encoded words, always UTF-8 in base64)
 *
 * A text with anything but printable ASCII is encoded as a whole: mixing plain and encoded words
 * loses or gains spaces in old readers.
 */
#include "html/mime_header.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"

#define LINE_COLUMNS 76
#define WORD_BYTES   39 /* 52 base64 characters: "=?UTF-8?B?" + 52 + "?=" is 64 of at most 75 */

static bool
is_header_name(const char *name)
{
	size_t n = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

	return n > 0 && name[n] == '\0';
}

/* Control characters become spaces, invalid UTF-8 becomes U+FFFD, ends are trimmed. */
static struct str
clean(struct arena *a, struct str text)
{
	struct buf b;
	size_t at = 0;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	while (at < text.n) {
		uint32_t cp = utf8_next(text, &at);
		char bytes[4];

		if (cp < 0x20 || cp == 0x7f || (cp >= 0x80 && cp < 0xa0) || cp == 0x2028 ||
		    cp == 0x2029)
			cp = ' ';
		buf_put(&b, (struct str){ bytes, utf8_put(cp, bytes) });
	}
	return str_trim(buf_str(&b));
}

static bool
is_plain(struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] < ' ' || text.p[i] > '~')
			return false;
	return str_find(text, STR("=?")) == STR_NPOS;
}

static void
put_base64(struct buf *b, struct str bytes)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				    "0123456789+/";

	for (size_t i = 0; i < bytes.n; i += 3) {
		unsigned v = 0;
		size_t have = bytes.n - i < 3 ? bytes.n - i : 3;

		for (size_t k = 0; k < 3; k++)
			v = v << 8 | (k < have ? (unsigned char)bytes.p[i + k] : 0u);
		buf_putc(b, digit[v >> 18 & 63]);
		buf_putc(b, digit[v >> 12 & 63]);
		buf_putc(b, (char)(have > 1 ? digit[v >> 6 & 63] : '='));
		buf_putc(b, (char)(have > 2 ? digit[v & 63] : '='));
	}
}

/* Starts a continuation line if N more columns do not fit; else nothing. */
static void
fold_for(struct buf *b, size_t *column, size_t n)
{
	if (*column + n > LINE_COLUMNS && *column > 1) {
		buf_lit(b, "\r\n ");
		*column = 1;
	} else {
		buf_putc(b, ' ');
		*column += 1;
	}
}

static void
put_encoded(struct buf *b, size_t *column, struct str text)
{
	while (text.n > 0) {
		size_t n = 0, next = 0, at;

		while (next < text.n) {
			(void)utf8_next(text, &next);
			if (next > WORD_BYTES)
				break;
			n = next;
		}
		fold_for(b, column, 12 + (n + 2) / 3 * 4 + 1);
		at = b->n;
		buf_lit(b, "=?UTF-8?B?");
		put_base64(b, str_sub(text, 0, n));
		buf_lit(b, "?=");
		*column += b->n - at;
		text = str_from(text, n);
	}
}

/* Words longer than a line go out as they are: RFC 5322 allows 998. */
static void
put_plain(struct buf *b, size_t *column, struct str text)
{
	struct str rest = text;

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');

		if (word.n == 0)
			continue;
		fold_for(b, column, word.n + 1);
		buf_put(b, word);
		*column += word.n;
	}
}

static void
put_name(struct buf *b, const char *name, size_t *column)
{
	CHECK(is_header_name(name));
	buf_printf(b, "%s:", name);
	*column = strlen(name) + 1;
}

void
mime_header_put_text(struct buf *b, const char *name, struct str text)
{
	size_t column = 0;

	put_name(b, name, &column);
	text = clean(b->arena, text);
	if (is_plain(text))
		put_plain(b, &column, text);
	else
		put_encoded(b, &column, text);
	buf_lit(b, "\r\n");
}

bool
mime_header_is_address(struct str address)
{
	size_t at = str_rchr(address, '@');

	if (at == STR_NPOS || at == 0 || at + 1 == address.n || address.n > 254)
		return false;
	for (size_t i = 0; i < address.n; i++) {
		unsigned char c = (unsigned char)address.p[i];

		if (c <= ' ' || c == 0x7f || strchr("<>,;:\\\"()", c) != NULL)
			return false;
	}
	return true;
}

/* quoted-string of RFC 5322, 3.2.4 */
static struct str
quoted(struct arena *a, struct str text)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_putc(&b, '"');
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '"' || text.p[i] == '\\')
			buf_putc(&b, '\\');
		buf_putc(&b, text.p[i]);
	}
	buf_putc(&b, '"');
	return buf_str(&b);
}

bool
mime_header_put_address(struct buf *b, const char *name, struct str display, struct str address)
{
	size_t column = 0;

	address = str_trim(address);
	display = clean(b->arena, display);
	if (!mime_header_is_address(address))
		return false;
	put_name(b, name, &column);
	if (display.n > 0 && is_plain(display))
		put_plain(b, &column, quoted(b->arena, display));
	else if (display.n > 0)
		put_encoded(b, &column, display);
	fold_for(b, &column, address.n + 3);
	buf_putc(b, '<');
	buf_put(b, address);
	buf_lit(b, ">\r\n");
	return true;
}
