#include "../../test.h"
#include "base/buf.h"
#include "extract/rtf.h"

static const struct {
	const char *what, *rtf, *want;
} cases[] = {
	/* clang-format off */
	{ "groups and text", "{a b}", "{ a_b }" },
	{ "words and numbers", "\\par\\li-720 x\\b0\\f1y", "[par] [li-720] x[b0] [f1] y" },
	{ "a word ends at one space", "\\b  x", "[b] _x" },
	{ "bytes", "\\'e9\\'zz", "<e9> !' zz" },
	{ "symbols", "\\~\\{\\\\\\*", "!~ !{ !\\ !* " },
	{ "line ends are no text", "a\r\nb", "ab" },
	{ "a lone backslash at the end", "a\\", "a" },
	{ "a number that is too long", "\\u12345678901 x", "[u123456789] x" },
	/* clang-format on */
};

static struct str
tokens(struct arena *a, struct str rtf)
{
	struct buf b;

	buf_init(&b, a, 1000);
	for (size_t at = 0;;) {
		struct rtf_token t = rtf_next(rtf, &at);

		if (t.kind == RTF_END)
			return buf_str(&b);
		if (t.kind == RTF_OPEN)
			buf_lit(&b, "{ ");
		else if (t.kind == RTF_CLOSE)
			buf_lit(&b, " }");
		else if (t.kind == RTF_WORD && t.has_number)
			buf_printf(&b, "[" STR_FMT "%d] ", STR_ARG(t.word), t.number);
		else if (t.kind == RTF_WORD)
			buf_printf(&b, "[" STR_FMT "] ", STR_ARG(t.word));
		else if (t.kind == RTF_SYMBOL)
			buf_printf(&b, "!%c ", t.byte);
		else if (t.kind == RTF_BYTE)
			buf_printf(&b, "<%02x> ", t.byte);
		else
			buf_putc(&b, t.byte == ' ' ? '_' : (char)t.byte);
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str got = tokens(a, str_c(cases[i].rtf));
		bool ok = str_eq(got, str_c(cases[i].want));

		if (!ok)
			printf("# got " STR_FMT "\n", STR_ARG(got));
		test_ok(ok, cases[i].what);
	}
	arena_free(&a);
	return test_done();
}
