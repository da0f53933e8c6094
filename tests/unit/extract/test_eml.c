#include "extract/eml.h"

#include <string.h>

#include "../../test.h"
#include "extract/charset.h"
#include "shown.h"

#define HEAD \
	"From: a@example.org\r\nTo: b@example.org\r\nSubject: UA 999/17\r\nMIME-Version: 1.0\r\n"
#define MULTI(kind) HEAD "Content-Type: multipart/" kind "; boundary=b\r\n\r\n"
#define LONG        "the minister was asked to say where the two brothers are held and why"
#define PDF                     \
	PART("application/pdf") \
	"Content-Disposition: attachment; filename=x.pdf\r\n\r\n%PDF-1.4\r\n"
#define PART(type) "--b\r\nContent-Type: " type "\r\n"

#define WORDS10   "some words"
#define WORDS100  WORDS10 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10 WORDS10
#define WORDS500  WORDS100 WORDS100 WORDS100 WORDS100 WORDS100
#define WORDS1000 WORDS500 WORDS500

static const struct {
	const char *what, *mail, *want; /* want NULL: refused */
	int chrome, objects;
} cases[] = {
	/* clang-format off */
	{ "plain text", HEAD "\r\na\r\nb\r\n\r\nc\r\n", "H1 UA 999/17/P a\nb/P c", 0, 0 },
	{ "quoted-printable in Latin-1", HEAD "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nlib=E9=\r\nrez\r\n", "H1 UA 999/17/P libérez", 0, 0 },
	{ "base64 in KOI8-R", HEAD "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n8NLJ18XU\r\n", "H1 UA 999/17/P Привет", 0, 0 },
	{ "the day on which it was sent", HEAD "Date: Wed, 12 Sep 2012 10:20:00 -0700\r\n\r\nx\r\n", "H1 UA 999/17/P Date: Wed, 12 Sep 2012 10:20:00 -0700/P x", 0, 0 },
	{ "an encoded subject", "From: a\r\nDate: b\r\nSubject: =?iso-8859-1?Q?Libert=E9?=\r\n\r\nx", "H1 Liberté/P x", 0, 0 },
	{ "alternatives once", MULTI("alternative") PART("text/plain") "\r\nplain\r\n" PART("text/html") "\r\n<p>html\r\n--b--\r\n", "H1 UA 999/17/P plain", 0, 0 },
	{ "HTML where the plain form only points to it", MULTI("alternative") PART("text/plain") "\r\nThis mail is HTML only.\r\n" PART("text/html") "\r\n<style>p{}</style><p>" WORDS1000 "\r\n--b--\r\n", "H1 UA 999/17/P " WORDS1000, 0, 0 },
	{ "a short plain form of its own", MULTI("alternative") PART("text/plain") "\r\nNo further action is needed.\r\n" PART("text/html") "\r\n<p>" WORDS1000 "\r\n--b--\r\n", "H1 UA 999/17/P No further action is needed.", 0, 0 },
	{ "the plain form beside a long style sheet", MULTI("alternative") PART("text/plain") "\r\nplain\r\n" PART("text/html") "\r\n<style>" WORDS1000 "</style><p>html\r\n--b--\r\n", "H1 UA 999/17/P plain", 0, 0 },
	{ "HTML where the plain form is empty", MULTI("alternative") PART("text/plain") "\r\n \r\n" PART("text/html") "\r\n<p>html\r\n--b--\r\n", "H1 UA 999/17/P html", 0, 0 },
	{ "an attached text", MULTI("mixed") PART("text/plain") "\r\nsee below\r\n" PART("application/rtf; name=x.rtf") "Content-Disposition: attachment; filename=x.rtf\r\n\r\n{\\rtf1 attached}\r\n--b--\r\n", "P attached/H1 UA 999/17/P see below", 0, 0 },
	{ "an attached picture", MULTI("mixed") PART("text/plain") "\r\nx\r\n" PART("image/gif") "Content-Disposition: attachment; filename=x.gif\r\n\r\nGIF89a\r\n--b--\r\n", "H1 UA 999/17/P x", 0, 1 },
	{ "a forwarded mail", MULTI("mixed") PART("message/rfc822") "\r\nSubject: y\r\n\r\ninner\r\n--b--\r\n", "H1 UA 999/17/P inner", 0, 0 },
	{ "a signature", HEAD "\r\ntext of the mail\r\nthat goes on\r\n-- \r\nName\r\n", "H1 UA 999/17/P text of the mail\nthat goes on", 1, 0 },
	{ "a list's footer", HEAD "\r\ntext of the mail\r\nthat goes on and on and on\r\nand on and on\r\n_______________\r\nThe x mailing list\r\n", "H1 UA 999/17/P text of the mail\nthat goes on and on and on\nand on and on", 1, 0 },
	{ "a rule in the text", HEAD "\r\na\r\n_______________\r\nb\r\n", "H1 UA 999/17/P a\n_______________\nb", 0, 0 },
	{ "one document in two formats", MULTI("mixed") PART("text/plain") "\r\nx\r\n" PART("text/plain") "Content-Disposition: attachment; filename=y.txt\r\n\r\nsecond\r\n" PART("application/rtf; name=x.rtf") "Content-Disposition: attachment; filename=Y.rtf\r\n\r\n{\\rtf1 first}\r\n--b--\r\n", "P first/H1 UA 999/17/P x", 0, 1 },
	{ "the text attached again", MULTI("mixed") PART("text/plain") "\r\n" LONG "\r\n" PART("text/plain") "Content-Disposition: attachment; filename=y.txt\r\n\r\n" LONG "\r\n--b--\r\n", "H1 UA 999/17/P " LONG, 0, 1 },
	{ "a PDF beside a document", MULTI("mixed") PART("text/rtf") "Content-Disposition: attachment; filename=x.rtf\r\n\r\n{\\rtf1 y}\r\n" PDF "--b--\r\n", "P y/H1 UA 999/17", 0, 1 },
	{ "a list's footer as a part", MULTI("mixed") PART("text/plain") "\r\nx\r\n" PART("text/plain") "\r\n_______________\r\nMailing list: https://example.org/listinfo/x\r\n--b--\r\n", "H1 UA 999/17/P x", 1, 0 },
	{ "a list's footer without a rule", HEAD "\r\nx y\r\n\r\nPour vous désabonner : https://example.org/x\r\n", "H1 UA 999/17/P x y", 1, 0 },
	{ "quoted-printable that nobody declared", HEAD "\r\nlib=E9rez =E0 l=\r\na fois\r\n", "H1 UA 999/17/P libérez à la fois", 0, 0 },
	{ "a mailbox's quoted line", "From a@example.org Mon Jan  1 00:00:00 2018\n" HEAD "\n>From here\n>>From there\n> From\n", "H1 UA 999/17/P From here\n>From there\n> From", 0, 0 },
	{ "a saved page", "From: <Saved by a browser>\r\n" MULTI("related") PART("text/html") "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>h=C3=A9 t=\r\nwo\r\n" PART("text/css") "\r\np { color: red }\r\n" PART("image/gif") "\r\nGIF89a\r\n--b--\r\n", "H1 UA 999/17/P hé two", 0, 2 },
	{ "a mail of Apple's", "58\nFrom: a\nTo: b\nSubject: UA 999/17\nMIME-Version: 1.0\n\nx y z\n<?xml version=\"1.0\"?><plist/>", "H1 UA 999/17/P x y z", 0, 0 },
	{ "a card and an appointment", MULTI("mixed") PART("text/plain") "\r\nx\r\n" PART("text/x-vcard; name=a.vcf") "\r\nBEGIN:VCARD\r\nN:A\r\n" PART("application/ics") "Content-Disposition: attachment; filename=a.ics\r\n\r\nBEGIN:VCALENDAR\r\n--b--\r\n", "H1 UA 999/17/P x", 0, 2 },
	{ "nothing", HEAD "\r\n", NULL, 0, 0 },
	{ "a mailbox of one", "From a@example.org Mon Jan  1 00:00:00 2018\n" HEAD "\nx\n", "H1 UA 999/17/P x", 0, 0 },
	/* clang-format on */
};

static void
attached_pdf(struct arena *a)
{
	struct mail mail = { 0 };
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(mailparts_read(a,
	                       STR(MULTI("mixed") PART("text/plain") "\r\nSee the file.\r\n" PDF
	                                                             "--b--\r\n"),
	                       &mail, &e) &&
	                eml_blocks(a, &mail, 0, &b, &e) &&
	                str_starts(b.attached, STR("%PDF-1.4")) &&
	                shows(a, &b, "H1 UA 999/17/P See the file."),
	        "a PDF that came with a note is handed on");
}

#define TWO                                                                                                          \
	PART("text/rtf")                                                                                             \
	"Content-Disposition: attachment; filename=UA 1.rtf\r\n\r\n{\\rtf1 first}\r\n" PART(                         \
		"text/rtf") "Content-Disposition: attachment; filename==?iso-8859-1?Q?=C9t=E9?=.rtf\r\n\r\n{\\rtf1 " \
			    "second}\r\n"
#define NOTE  PART("text/plain") "\r\nBoth are urgent.\r\n"
#define EVEN  "A sentence that makes the text of the mail long enough to be a document of its own. "
#define PAGES EVEN EVEN EVEN EVEN EVEN EVEN EVEN EVEN

static const struct {
	const char *what, *mail;
	size_t part;
	const char *want, *names; /* want NULL: refused */
} several[] = {
	/* clang-format off */
	{ "the first of two documents", MULTI("mixed") NOTE TWO "--b--\r\n", 0, "P first/H1 UA 999/17/P Both are urgent.", "UA 1.rtf|Été.rtf|" },
	{ "the second", MULTI("mixed") NOTE TWO "--b--\r\n", 2, "P second/H1 UA 999/17/P Both are urgent.", "UA 1.rtf|Été.rtf|" },
	{ "none of them", MULTI("mixed") NOTE TWO "--b--\r\n", 3, NULL, NULL },
	{ "the second of one", MULTI("mixed") NOTE "--b--\r\n", 2, NULL, NULL },
	{ "a text that is no note is the first", MULTI("mixed") PART("text/plain") "\r\n" PAGES "\r\n" TWO "--b--\r\n", 3, "H1 UA 999/17/P second", "the text of the mail|UA 1.rtf|Été.rtf|" },
	{ "two forwarded mails", MULTI("mixed") NOTE PART("message/rfc822") "\r\nSubject: y\r\n\r\ninner\r\n" PART("message/rfc822") "\r\nSubject: =?utf-8?Q?=C3=A9?=\r\n\r\nother\r\n--b--\r\n", 2, "P other/H1 UA 999/17/P Both are urgent.", "y|é|" },
	/* clang-format on */
};

static void
documents(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(several); i++) {
		struct mail mail = { 0 };
		struct blocks b = { 0 };
		struct err e = { 0 };
		struct buf names;
		bool ok = mailparts_read(a, str_c(several[i].mail), &mail, &e) &&
		          eml_blocks(a, &mail, several[i].part, &b, &e);

		buf_init(&names, a, 1000);
		for (size_t k = 0; k < b.notes.n; k++)
			buf_printf(&names, STR_FMT "|", STR_ARG(b.notes.item[k].text));
		if (several[i].want == NULL)
			ok = !ok && e.code == ERR_INPUT;
		else
			ok = ok && shows(a, &b, several[i].want) &&
			     str_eq(buf_str(&names), str_c(several[i].names));
		if (!ok)
			printf("# " STR_FMT " %s\n", STR_ARG(buf_str(&names)), e.msg);
		test_ok(ok, several[i].what);
	}
}

static void
several_pdfs(struct arena *a)
{
	struct mail mail = { 0 };
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(mailparts_read(a,
	                       STR(MULTI("mixed") NOTE TWO PART("application/pdf") "Content-"
	                                                                           "Disposition: "
	                                                                           "attachment; "
	                                                                           "filename=z.pdf"
	                                                                           "\r\n\r\n%PDF-"
	                                                                           "1.4\r\n--b--"
	                                                                           "\r\n"),
	                       &mail, &e) &&
	                eml_blocks(a, &mail, 3, &b, &e) && b.attached.n > 0 && b.notes.n == 3 &&
	                b.dropped.objects == 2,
	        "a PDF is one of several");
}

static void
contents(struct arena *a)
{
	static const char from[] = "From a@example.org Mon Jan  1 00:00:00 2018\n";
	struct str box = str_printf(a,
	                            "%sDate: Fri, 29 Aug 2014 10:00:00 +0200\nSubject: =?utf-8?Q?"
	                            "=C3=89t=C3=A9?=\n\nx\n\n%sFrom: b\n\ny\n",
	                            from, from);
	struct blocks b = { 0 };
	struct mail head = { 0 };
	struct err e = { 0 };

	test_ok(eml_contents(a, box, &b, &e) && shows(a, &b, "I1 2014-08-29  Été/I1 ?  ?"),
	        "what is in a mailbox");
	test_ok(mailparts_head(a, box, &head, &e) && str_eq(head.date, STR("2014-08-29")) &&
	                head.headers == 2 && head.n == 0,
	        "a head alone");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct buf many;
	struct mail mail = { 0 };
	struct err e = { 0 };
	int dropped = 0;

	mailparts_prepare();
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = { 0 };
		bool ok;

		mail = (struct mail){ 0 };
		e = (struct err){ 0 };
		ok = mailparts_read(a, str_c(cases[i].mail), &mail, &e) &&
		     eml_blocks(a, &mail, 0, &b, &e);
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
	attached_pdf(a);
	documents(a);
	several_pdfs(a);
	contents(a);
	arena_free(&a);
	return test_done();
}
