#include "html/json.h"

#include "base/utf8.h"

/* The short escapes of RFC 8259, 7; 0 for none. */
static char
short_escape(uint32_t cp)
{
	switch (cp) {
	case '"':
		return '"';
	case '\\':
		return '\\';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\t':
		return 't';
	default:
		return '\0';
	}
}

void
json_put_string(struct buf *b, struct str text)
{
	size_t at = 0;

	buf_putc(b, '"');
	while (at < text.n) {
		uint32_t cp = utf8_next(text, &at);
		char bytes[4];

		if (short_escape(cp) != '\0') {
			buf_putc(b, '\\');
			buf_putc(b, short_escape(cp));
		} else if (cp < 0x20 || cp == 0x7f || cp == '<' || cp == 0x2028 || cp == 0x2029) {
			buf_printf(b, "\\u%04x", cp);
		} else {
			buf_put(b, (struct str){ bytes, utf8_put(cp, bytes) });
		}
	}
	buf_putc(b, '"');
}

void
json_put_number(struct buf *b, int64_t n)
{
	buf_printf(b, "%lld", (long long)n);
}

void
json_put_name(struct buf *b, bool *first, struct str name)
{
	if (!*first)
		buf_putc(b, ',');
	*first = false;
	json_put_string(b, name);
	buf_putc(b, ':');
}
