#include "extract/text.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/charset_mend.h"

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

struct codes {
	size_t signs, valid;       /* equals signs; those that are codes */
	size_t letters;            /* codes beyond ASCII, not in an address */
	size_t breaks, spaces, eq; /* line ends put in at a full line; spaces at line ends; =3D */
};

#define FULL_LINE 60 /* quoted-printable breaks lines at 76 */

static struct codes
codes_of(struct str s)
{
	struct codes c = { 0 };
	size_t line = 0;
	bool address = false; /* "https://example.org/?a=BC" so far */

	for (size_t i = 0; i < s.n; i++) {
		int byte;

		if (s.p[i] == '\n')
			line = i + 1;
		if (s.p[i] <= ' ')
			address = false;
		else if (s.p[i] == '?' || s.p[i] == '&' ||
		         (s.p[i] == ':' && str_starts(str_from(s, i), STR("://"))))
			address = true;
		if (s.p[i] != '=')
			continue;
		byte = quoted_at(s, i);
		c.signs++;
		c.valid += byte >= 0;
		c.letters += byte >= 0x80 && byte <= 0xFF && !address;
		c.breaks += byte == 256 && i - line >= FULL_LINE;
		c.spaces +=
			byte == ' ' && (i + 3 == s.n || s.p[i + 3] == '\n' || s.p[i + 3] == '\r');
		c.eq += byte == '=';
	}
	return c;
}

/* Old mail archives kept quoted-printable as it came: proven by letters beyond ASCII among the
 * codes and hardly an equals sign that is no code; without letters by none such at all, and two
 * things that only quoted-printable has. */
static bool
is_quoted_printable(struct str s)
{
	struct codes c = codes_of(s);

	if (c.letters >= 2 && c.valid * 10 >= c.signs * 9)
		return true;
	return c.valid == c.signs && (c.breaks + c.spaces >= 2 || (c.breaks > 0 && c.eq > 0));
}

static bool
has_high(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return true;
	return false;
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
	/* part of it was decoded: then the rest must fit to it */
	if (has_high(s) && !utf8_is_valid((struct str){ to, n }))
		return s;
	return (struct str){ to, n };
}

bool
text_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct gather g = { .a = a };
	struct charset_how how;
	struct str text = { 0 };

	if (!charset_decode_how(a, text_unquoted(a, bytes), STR(""), &how, &text, e))
		return false;
	if (how.weak)
		gather_note(&g, BLOCK_NOTE_ENCODING, str_c(how.name));
	if (text.n > LIMIT_TEXT_BYTES)
		return err_set(e, ERR_LIMIT, "the text has more than %d bytes", LIMIT_TEXT_BYTES);
	text = charset_mend_text(a, text, &g.blocks.dropped.repaired);
	if (!text_gather(&g, text, e))
		return false;
	if (g.blocks.n == 0)
		return err_set(e, ERR_INPUT, "the file holds no text");
	*out = g.blocks;
	return true;
}
