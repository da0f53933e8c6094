#include "extract/mailbox.h"

#include <stdio.h>

#include "../../test.h"

#define FROM "From ana@example.org Mon Jan  3 10:02:11 1994\n"

static const struct {
	const char *what, *bytes;
	size_t count;
} cases[] = {
	/* clang-format off */
	{ "no mailbox", "From: a\nSubject: x\n\ny\n", 0 },
	{ "one message", FROM "Subject: a\n\nx\n", 1 },
	{ "two messages", FROM "Subject: a\n\nx\n\n" FROM "Subject: b\n\ny\n", 2 },
	{ "line ends of another system", "From a Mon Jan 3 10:02:11 1994\r\nSubject: a\r\n\r\nx\r\n\r\nFrom a Mon Jan 3 10:02:11 1994\r\nSubject: b\r\n\r\ny\r\n", 2 },
	{ "the sender of a public archive", "From ana at example.org  Mon Jan  3 10:02:11 1994\nFrom: a\n\nx\n\nFrom bea at example.org  Tue Jan  4 9:02:11 2011\nFrom: b\n\ny\n", 2 },
	{ "a sentence", FROM "Subject: a\n\nx\n\nFrom 10:02 on 3 May 1994 he was held\nand so on\n", 1 },
	{ "a sentence before a label", FROM "Subject: a\n\nx\n\nFrom the start\nFax: 1\n", 1 },
	{ "no empty line before it", FROM "Subject: a\n\nx\n" FROM "Subject: b\n\ny\n", 1 },
	{ "a line and nothing else", FROM, 0 },
	{ "nothing", "", 0 },
	/* clang-format on */
};

int
main(void)
{
	struct str box = STR(FROM "Subject: a\n\nx\n\n" FROM "Subject: b\n\ny\n");

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		size_t n = mailbox_count(str_c(cases[i].bytes));

		if (n != cases[i].count)
			printf("# got %zu\n", n);
		test_ok(n == cases[i].count, cases[i].what);
	}
	test_ok(str_eq(mailbox_message(box, 1), STR(FROM "Subject: a\n\nx\n\n")) &&
	                str_eq(mailbox_message(box, 2), STR(FROM "Subject: b\n\ny\n")),
	        "each as it stands");
	test_ok(mailbox_message(box, 3).n == 0 && mailbox_message(box, 0).n == 0, "no such one");
	test_ok(mailbox_is_header(STR("X-Y: z")) && !mailbox_is_header(STR("a b: c")) &&
	                !mailbox_is_header(STR("none")) && !mailbox_is_header(STR(": x")),
	        "headers");
	return test_done();
}
