#include "../../test.h"
#include "html/mime_header.h"

static void
test_text(struct arena *a)
{
	static const struct {
		const char *text, *want, *name;
	} cases[] = {
		{ "Urgent action", "Subject: Urgent action\r\n", "plain" },
		{ "a\r\nBcc: x@example.org", "Subject: a Bcc: x@example.org\r\n",
		  "no line can be begun" },
		{ "é", "Subject: =?UTF-8?B?w6k=?=\r\n", "an encoded word" },
		{ "=?x", "Subject: =?UTF-8?B?PT94?=\r\n", "what looks encoded is encoded" },
		{ "  x \t", "Subject: x\r\n", "trimmed" },
		{ "", "Subject:\r\n", "empty" },
		{ "aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee ffffffffff gggggggggg",
		  "Subject: aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee ffffffffff\r\n"
		  " gggggggggg\r\n",
		  "folded at a space" },
		{ "Liberté pour Marie-Thérèse Example, détenue depuis août",
		  "Subject: =?UTF-8?B?TGliZXJ0w6kgcG91ciBNYXJpZS1UaMOpcsOoc2UgRXhhbXBsZSwg?=\r\n"
		  " =?UTF-8?B?ZMOpdGVudWUgZGVwdWlzIGFvw7t0?=\r\n",
		  "two encoded words, cut between characters" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct buf b;

		buf_init(&b, a, 1000);
		mime_header_put_text(&b, "Subject", str_c(cases[i].text));
		test_ok(str_eq(buf_str(&b), str_c(cases[i].want)), cases[i].name);
		if (!str_eq(buf_str(&b), str_c(cases[i].want)))
			printf("# " STR_FMT "\n", STR_ARG(buf_str(&b)));
	}
}

static void
test_address(struct arena *a)
{
	static const struct {
		const char *display, *address, *want; /* NULL: refused */
	} cases[] = {
		{ "", "a@example.org", "To: <a@example.org>\r\n" },
		{ "The \"Minister\"", "a@example.org",
		  "To: \"The \\\"Minister\\\"\" <a@example.org>\r\n" },
		{ "Müller", "a@example.org", "To: =?UTF-8?B?TcO8bGxlcg==?= <a@example.org>\r\n" },
		{ "x\r\nBcc: y", " a@example.org ", "To: \"x Bcc: y\" <a@example.org>\r\n" },
		{ "", "a@example.org>\r\nBcc: x", NULL },
		{ "", "a@example.org,b@example.org", NULL },
		{ "", "a b@example.org", NULL },
		{ "", "nobody", NULL },
		{ "", "@example.org", NULL },
		{ "", "a@", NULL },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct buf b;
		bool ok;

		buf_init(&b, a, 1000);
		ok = mime_header_put_address(&b, "To", str_c(cases[i].display),
		                             str_c(cases[i].address));
		test_ok(cases[i].want == NULL ? !ok && buf_str(&b).n == 0
		                              : ok && str_eq(buf_str(&b), str_c(cases[i].want)),
		        str_z(a, str_printf(a, "address %zu", i)));
		test_ok(mime_header_is_address(str_trim(str_c(cases[i].address))) ==
		                (cases[i].want != NULL),
		        "the same of the address alone");
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	test_text(a);
	test_address(a);
	arena_free(&a);
	return test_done();
}
