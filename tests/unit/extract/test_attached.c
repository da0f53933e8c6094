#include "extract/attached.h"

#include "../../test.h"
#include "shown.h"

#define LONG "the minister was asked to say where the two brothers are held and why they were taken"

static struct mail_part
file(const char *name, const char *bytes)
{
	return (struct mail_part){ .kind = MAIL_FILE, .name = str_c(name), .bytes = str_c(bytes) };
}

int
main(void)
{
	struct arena *a = arena_new();
	struct mail mail = { 0 };
	struct blocks body = { 0 };
	struct attached got = { 0 };
	struct err e = { 0 };
	struct mail_part text = { .kind = MAIL_TEXT, .bytes = STR(LONG) };

	test_ok(attached_text(a, &text, &body, &e) && shows(a, &body, "P " LONG), "a text");
	text.bytes = STR("GIF89a\x01\x02\x03\x04");
	test_ok(attached_text(a, &text, &body, &e) && body.n == 1, "what is no text adds nothing");
	VEC_PUSH(a, &mail, file("b.txt", "another text"));
	VEC_PUSH(a, &mail, file("a.pdf", "%PDF-1.4"));
	VEC_PUSH(a, &mail, file("a.rtf", "{\\rtf1 one}"));
	VEC_PUSH(a, &mail, file("again.txt", LONG));
	VEC_PUSH(a, &mail, file("c.gif", "GIF89a"));
	VEC_PUSH(a, &mail, file("d.pdf", "%PDF-1.5"));
	test_ok(attached_read(a, &mail, &body, &got, &e) && got.n == 3 && got.objects == 3,
	        "documents, and what is none or the same");
	test_ok(got.n == 3 && shows(a, &got.item[0].blocks, "P another text") &&
	                shows(a, &got.item[1].blocks, "P one") &&
	                str_eq(got.item[2].pdf, STR("%PDF-1.5")),
	        "in the order of the mail");
	mail = (struct mail){ 0 };
	text = (struct mail_part){ .kind = MAIL_TEXT, .bytes = STR("inner"), .message = 1 };
	VEC_PUSH(a, &mail, text);
	VEC_PUSH(a, &mail.forwarded, STR("Subject"));
	test_ok(!attached_is_forwarded(&mail, &mail.item[0]), "one forwarded mail is the mail");
	VEC_PUSH(a, &mail.forwarded, STR("Other"));
	test_ok(attached_is_forwarded(&mail, &mail.item[0]) &&
	                attached_read(a, &mail, &body, &got, &e) && got.n == 1 &&
	                str_eq(got.item[0].name, STR("Subject")),
	        "of several each is a document");
	mail = (struct mail){ 0 };
	for (int i = 0; i <= ATTACHED_MOST; i++)
		VEC_PUSH(a, &mail,
		         file(str_printf(a, "%d.pdf", i).p, str_printf(a, "%%PDF-1.%d", i).p));
	test_ok(attached_read(a, &mail, &body, &got, &e) && got.n == ATTACHED_MOST &&
	                got.objects == 1,
	        "too many");
	arena_free(&a);
	return test_done();
}
