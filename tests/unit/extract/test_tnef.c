#include "extract/tnef.h"

#include "../../test.h"
#include "extract/eml.h"
#include "shown.h"

static void
put_number(struct buf *b, uint32_t v, int bytes)
{
	for (int i = 0; i < bytes; i++)
		buf_putc(b, (char)(v >> 8 * i & 0xFF));
}

static void
put_attribute(struct buf *b, char level, uint32_t id, struct str data)
{
	buf_putc(b, level);
	put_number(b, id, 4);
	put_number(b, (uint32_t)data.n, 4);
	buf_put(b, data);
	put_number(b, 0, 2); /* the checksum, which nobody checks */
}

static struct str
winmail(struct arena *a)
{
	struct buf b;

	buf_init(&b, a, 4096);
	put_number(&b, 0x223E9F78, 4);
	put_number(&b, 1, 2);
	put_attribute(&b, 1, 0x00069007, STR("\xE3\x04\0\0")); /* 1251 */
	put_attribute(&b, 1, 0x00018004, STR("UA 999/17"));
	put_attribute(&b, 1, 0x0002800C, STR("\xCF\xF0\xE8\xE2\xE5\xF2\0"));
	put_attribute(&b, 2, 0x00069002, STR("rendering"));
	put_attribute(&b, 2, 0x00018010, STR("x.rtf\0"));
	put_attribute(&b, 2, 0x0006800F, STR("{\\rtf1 attached}"));
	put_attribute(&b, 2, 0x00069002, STR("rendering"));
	put_attribute(&b, 2, 0x0006800F, STR("GIF89a"));
	return buf_str(&b);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct str bytes = winmail(a);
	struct mail mail = { 0 }, whole = { 0 };
	struct blocks b = { 0 };
	struct err e = { 0 };
	bool ok = true;

	test_ok(tnef_is(bytes) && !tnef_is(STR("x\x9F>\"")) && !tnef_is(STR("winmail")),
	        "the mark");
	test_ok(tnef_read(a, bytes, &mail, &e) && mail.n == 3 && mail.item[1].kind == MAIL_FILE &&
	                str_eq(mail.item[1].name, STR("x.rtf")) && mail.item[2].name.n == 0,
	        "a text and two files");
	test_ok(eml_blocks(a, &mail, 0, &b, &e) &&
	                shows(a, &b, "P attached/H1 UA 999/17/P Привет") && b.dropped.objects == 1,
	        "read like a mail");
	mail = (struct mail){ 0 };
	VEC_PUSH(a, &mail, ((struct mail_part){ .kind = MAIL_FILE, .bytes = bytes }));
	VEC_PUSH(a, &mail,
	         ((struct mail_part){ .kind = MAIL_FILE, .bytes = str_sub(bytes, 0, 20) }));
	test_ok(tnef_unwrap(a, &mail, &whole, &e) && whole.n == 4 && whole.item[3].bytes.n == 20,
	        "in a mail; a torn one stays a file");
	for (size_t n = 0; n < bytes.n; n++) {
		struct mail torn = { 0 };
		struct err problem = { 0 };

		ok = (tnef_read(a, str_sub(bytes, 0, n), &torn, &problem) ||
		      problem.code == ERR_INPUT) &&
		     ok;
	}
	test_ok(ok, "torn anywhere");
	mail = (struct mail){ 0 };
	for (int i = 0; i < MAIL_PARTS_MOST; i++)
		VEC_PUSH(a, &mail, ((struct mail_part){ .kind = MAIL_FILE }));
	test_ok(!tnef_read(a, bytes, &mail, &e) && e.code == ERR_LIMIT, "too many parts");
	arena_free(&a);
	return test_done();
}
