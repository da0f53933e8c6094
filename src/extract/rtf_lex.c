#include "extract/rtf.h"

static bool
is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int
hex(char c)
{
	if (is_digit(c))
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* \word, \word12, \word-3, with the one space that ends it. */
static struct rtf_token
control_word(struct str s, size_t *at)
{
	struct rtf_token t = { .kind = RTF_WORD, .number = 1 };
	size_t from = *at;
	bool negative = false;

	while (*at < s.n && is_alpha(s.p[*at]) && *at - from < 32)
		(*at)++;
	t.word = str_sub(s, from, *at);
	if (*at + 1 < s.n && s.p[*at] == '-' && is_digit(s.p[*at + 1])) {
		negative = true;
		(*at)++;
	}
	if (*at < s.n && is_digit(s.p[*at])) {
		t.has_number = true;
		t.number = 0;
	}
	for (int digits = 0; *at < s.n && is_digit(s.p[*at]); (*at)++, digits++)
		if (digits < 9) /* "\revdttm-1477715328": the rest is no text */
			t.number = t.number * 10 + (s.p[*at] - '0');
	if (negative)
		t.number = -t.number;
	if (*at < s.n && s.p[*at] == ' ')
		(*at)++;
	return t;
}

static struct rtf_token
escape(struct str s, size_t *at)
{
	struct rtf_token t = { .kind = RTF_SYMBOL };
	char c;

	if (*at >= s.n)
		return (struct rtf_token){ .kind = RTF_END };
	c = s.p[*at];
	if (is_alpha(c))
		return control_word(s, at);
	(*at)++;
	if (c == '\'' && *at + 2 <= s.n && hex(s.p[*at]) >= 0 && hex(s.p[*at + 1]) >= 0) {
		t.kind = RTF_BYTE;
		t.byte = (unsigned char)(hex(s.p[*at]) << 4 | hex(s.p[*at + 1]));
		*at += 2;
		return t;
	}
	t.byte = (unsigned char)c;
	return t;
}

struct rtf_token
rtf_next(struct str s, size_t *at)
{
	while (*at < s.n) {
		char c = s.p[(*at)++];

		switch (c) {
		case '{':
			return (struct rtf_token){ .kind = RTF_OPEN };
		case '}':
			return (struct rtf_token){ .kind = RTF_CLOSE };
		case '\\':
			return escape(s, at);
		case '\r':
		case '\n':
		case '\0':
			break; /* line ends are no text */
		default:
			return (struct rtf_token){ .kind = RTF_CHAR, .byte = (unsigned char)c };
		}
	}
	return (struct rtf_token){ .kind = RTF_END };
}
