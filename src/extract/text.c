#include "extract/text.h"

#include "base/limits.h"
#include "extract/charset.h"

/* Cuts the first line off *REST; LF, CR LF, CR and U+2028 end lines. */
static struct str
cut_line(struct str *rest)
{
	struct str s = *rest;

	for (size_t i = 0; i < s.n; i++) {
		size_t skip = 0;

		if (s.p[i] == '\n' || s.p[i] == '\f')
			skip = 1;
		else if (s.p[i] == '\r')
			skip = i + 1 < s.n && s.p[i + 1] == '\n' ? 2 : 1;
		else if (str_starts(str_from(s, i), STR("\xE2\x80\xA8")))
			skip = 3;
		if (skip == 0)
			continue;
		*rest = str_from(s, i + skip);
		return str_sub(s, 0, i);
	}
	*rest = (struct str){ 0 };
	return s;
}

bool
text_gather(struct gather *g, struct str text, struct err *e)
{
	struct str rest = text, para = { 0 };

	while (rest.p != NULL) {
		struct str line = cut_line(&rest);
		size_t end = (size_t)(line.p - text.p) + line.n;
		bool is_empty = str_trim(line).n == 0;
		bool page_ends = end < text.n && text.p[end] == '\f';
		size_t from = para.p == NULL ? 0 : (size_t)(para.p - text.p);

		/* a document without empty lines is cut at a line, not refused */
		if (para.p != NULL && end - from > LIMIT_BLOCK_BYTES / 2) {
			if (!gather_add(g, (struct block){ .text = para }, e))
				return false;
			para = (struct str){ 0 };
		}
		if (!is_empty)
			para = para.p == NULL ? line : str_sub(text, from, end);
		if ((is_empty || page_ends || rest.p == NULL) && para.p != NULL) {
			if (!gather_add(g, (struct block){ .text = para }, e))
				return false;
			para = (struct str){ 0 };
		}
	}
	return true;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The byte that =XX at AT stands for; 256 for a line end that quoted-printable put in; or -1. */
static int
quoted_at(struct str s, size_t at)
{
	if (at + 1 < s.n && s.p[at + 1] == '\n')
		return 256;
	if (at + 2 >= s.n)
		return -1;
	if (s.p[at + 1] == '\r' && s.p[at + 2] == '\n')
		return 256;
	if (hex_digit(s.p[at + 1]) < 0 || hex_digit(s.p[at + 2]) < 0)
		return -1;
	return hex_digit(s.p[at + 1]) << 4 | hex_digit(s.p[at + 2]);
}

/* Old mail archives kept quoted-printable as it came: proven by letters beyond ASCII among the
 * codes, none bare, and hardly an equals sign that is no code. */
static bool
is_quoted_printable(struct str s)
{
	size_t all = 0, codes = 0, high = 0;

	for (size_t i = 0; i < s.n; i++) {
		int byte;

		if ((unsigned char)s.p[i] >= 0x80)
			return false;
		if (s.p[i] != '=')
			continue;
		byte = quoted_at(s, i);
		all++;
		codes += byte >= 0;
		high += byte >= 0x80 && byte <= 0xFF;
	}
	return high >= 2 && codes * 10 >= all * 9;
}

struct str
text_unquoted(struct arena *a, struct str s)
{
	char *to;
	size_t n = 0;

	if (!is_quoted_printable(s))
		return s;
	to = arena_alloc(a, s.n + 1, 1);
	for (size_t i = 0; i < s.n; i++) {
		int byte = s.p[i] == '=' ? quoted_at(s, i) : -1;

		if (byte < 0) {
			to[n++] = s.p[i];
			continue;
		}
		if (byte <= 0xFF)
			to[n++] = (char)byte;
		i += byte == 256 && s.p[i + 1] == '\n' ? 1 : 2;
	}
	return (struct str){ to, n };
}

bool
text_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct gather g = { .a = a };
	struct str text = { 0 };

	if (!charset_decode(a, text_unquoted(a, bytes), STR(""), &text, e))
		return false;
	if (text.n > LIMIT_TEXT_BYTES)
		return err_set(e, ERR_LIMIT, "the text has more than %d bytes", LIMIT_TEXT_BYTES);
	if (!text_gather(&g, text, e))
		return false;
	if (g.blocks.n == 0)
		return err_set(e, ERR_INPUT, "the file holds no text");
	*out = g.blocks;
	return true;
}
