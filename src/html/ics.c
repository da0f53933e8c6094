/*
 * ics.c - RFC 5545, 3.1 (folding) and 3.3.11 (TEXT)
 *
 * A line is gathered unfolded and then cut: at most 75 octets, the space that begins a
 * continuation included, never inside a UTF-8 sequence (old readers unfold after decoding).
 */
#include "html/ics.h"

#include "base/limits.h"

#define ICS_LINE_OCTETS 75

static bool
is_continuation_byte(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

static void
put_folded(struct buf *b, struct str line)
{
	size_t most = ICS_LINE_OCTETS;

	while (line.n > most) {
		size_t cut = most;

		while (cut > 1 && is_continuation_byte(line.p[cut]))
			cut--;
		buf_put(b, str_sub(line, 0, cut));
		buf_lit(b, "\r\n ");
		line = str_from(line, cut);
		most = ICS_LINE_OCTETS - 1;
	}
	buf_put(b, line);
	buf_lit(b, "\r\n");
}

static void
put_escaped(struct buf *b, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (c == '\r' && i + 1 < text.n && text.p[i + 1] == '\n')
			continue;
		if (c == '\n' || c == '\r') {
			buf_lit(b, "\\n");
			continue;
		}
		if (c == '\\' || c == ';' || c == ',')
			buf_putc(b, '\\');
		if (c == '\t' || ((unsigned char)c >= ' ' && c != 0x7f))
			buf_putc(b, c);
	}
}

void
ics_put_text(struct buf *b, struct str name, struct str text)
{
	struct buf line;

	buf_init(&line, b->arena, LIMIT_PAGE_BYTES);
	buf_put(&line, name);
	buf_putc(&line, ':');
	put_escaped(&line, text);
	put_folded(b, buf_str(&line));
}

void
ics_put_value(struct buf *b, struct str name, struct str value)
{
	struct buf line;

	buf_init(&line, b->arena, LIMIT_PAGE_BYTES);
	buf_put(&line, name);
	buf_putc(&line, ':');
	for (size_t i = 0; i < value.n; i++)
		if ((unsigned char)value.p[i] >= ' ' && value.p[i] != 0x7f)
			buf_putc(&line, value.p[i]);
	put_folded(b, buf_str(&line));
}
