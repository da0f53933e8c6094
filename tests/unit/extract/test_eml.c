#include "extract/eml.h"

#include <string.h>

#include "../../test.h"
#include "extract/charset.h"
#include "shown.h"

#define HEAD \
	"From: a@example.org\r\nTo: b@example.org\r\nSubject: UA 999/17\r\nMIME-Version: 1.0\r\n"
#define MULTI(kind) HEAD "Content-Type: multipart/" kind "; boundary=b\r\n\r\n"
#define PART(type)  "--b\r\nContent-Type: " type "\r\n"

static const struct {
	const char *what, *mail, *want; /* want NULL: refused */
	int chrome, objects;
} cases[] = {
	/* clang-format off */
	{ "plain text", HEAD "\r\na\r\nb\r\n\r\nc\r\n", "H1 UA 999/17/P a\nb/P c", 0, 0 },
	{ "quoted-printable in Latin-1", HEAD "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nlib=E9=\r\nrez\r\n", "H1 UA 999/17/P libérez", 0, 0 },
	{ "base64 in KOI8-R", HEAD "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n8NLJ18XU\r\n", "H1 UA 999/17/P Привет", 0, 0 },
	{ "an encoded subject", "From: a\r\nDate: b\r\nSubject: =?iso-8859-1?Q?Libert=E9?=\r\n\r\nx", "H1 Liberté/P x", 0, 0 },
	{ "alternatives once", MULTI("alternative") PART("text/plain") "\r\nplain\r\n" PART("text/html") "\r\n<p>html\r\n--b--\r\n", "H1 UA 999/17/P plain", 0, 0 },
	{ "HTML where the plain form is empty", MULTI("alternative") PART("text/plain") "\r\n \r\n" PART("text/html") "\r\n<p>html\r\n--b--\r\n", "H1 UA 999/17/P html", 0, 0 },
	{ "an attached text", MULTI("mixed") PART("text/plain") "\r\nsee below\r\n" PART("application/rtf; name=x.rtf") "Content-Disposition: attachment; filename=x.rtf\r\n\r\n{\\rtf1 attached}\r\n--b--\r\n", "H1 UA 999/17/P see below/P attached", 0, 0 },
	{ "an attached picture", MULTI("mixed") PART("text/plain") "\r\nx\r\n" PART("image/gif") "Content-Disposition: attachment; filename=x.gif\r\n\r\nGIF89a\r\n--b--\r\n", "H1 UA 999/17/P x", 0, 1 },
	{ "a forwarded mail", MULTI("mixed") PART("message/rfc822") "\r\nSubject: y\r\n\r\ninner\r\n--b--\r\n", "H1 UA 999/17/P inner", 0, 0 },
	{ "a signature", HEAD "\r\ntext of the mail\r\nthat goes on\r\n-- \r\nName\r\n", "H1 UA 999/17/P text of the mail\nthat goes on", 1, 0 },
	{ "a list's footer", HEAD "\r\ntext of the mail\r\nthat goes on and on and on\r\nand on and on\r\n_______________\r\nThe x mailing list\r\n", "H1 UA 999/17/P text of the mail\nthat goes on and on and on\nand on and on", 1, 0 },
	{ "a rule in the text", HEAD "\r\na\r\n_______________\r\nb\r\n", "H1 UA 999/17/P a\n_______________\nb", 0, 0 },
	{ "only a PDF", MULTI("mixed") PART("application/pdf") "Content-Disposition: attachment; filename=x.pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n", NULL, 0, 0 },
	{ "nothing", HEAD "\r\n", NULL, 0, 0 },
	{ "a mailbox of one", "From a@example.org Mon Jan  1 00:00:00 2018\n" HEAD "\nx\n", "H1 UA 999/17/P x", 0, 0 },
	{ "a mailbox of two", "From a@example.org Mon Jan  1 00:00:00 2018\n" HEAD "\nx\n\nFrom a@example.org Mon Jan  1 00:00:00 2018\n" HEAD "\ny\n", NULL, 0, 0 },
	/* clang-format on */
};

int
main(void)
{
	struct arena *a = arena_new();
	struct buf many;
	struct mail mail = { 0 };
	struct err e = { 0 };
	int dropped = 0;

	mailparts_prepare();
	charset_prepare();
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = { 0 };
		bool ok;

		mail = (struct mail){ 0 };
		e = (struct err){ 0 };
		ok = mailparts_read(a, str_c(cases[i].mail), &mail, &e) &&
		     eml_blocks(a, &mail, &b, &e);
		if (cases[i].want == NULL)
			ok = !ok && e.code == ERR_INPUT;
		else
			ok = ok && shows(a, &b, cases[i].want) &&
			     b.dropped.chrome == cases[i].chrome &&
			     b.dropped.objects == cases[i].objects && b.dropped.furniture >= 2;
		if (!ok)
			printf("# %s chrome %d objects %d\n", e.msg, b.dropped.chrome,
			       b.dropped.objects);
		test_ok(ok, cases[i].what);
	}
	buf_init(&many, a, 1 << 20);
	buf_lit(&many, MULTI("mixed"));
	for (int i = 0; i <= MAIL_PARTS_MOST; i++)
		buf_lit(&many, PART("text/plain") "\r\nx\r\n");
	e = (struct err){ 0 };
	test_ok(!mailparts_read(a, buf_str(&many), &mail, &e) && e.code == ERR_LIMIT,
	        "too many parts");
	test_ok(str_eq(eml_without_footer(STR("text\n-- \nme"), &dropped), STR("text\n")) &&
	                dropped == 1,
	        "the footer alone");
	arena_free(&a);
	return test_done();
}
