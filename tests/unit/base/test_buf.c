#include "../../test.h"
#include "base/buf.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct buf b;
	struct str out = { 0 };
	struct err e = { 0 };

	buf_init(&b, a, 10);
	buf_lit(&b, "12345");
	buf_printf(&b, "%d", 67890);
	test_ok(buf_done(&b, "test", &out, &e) && str_eq(out, STR("1234567890")), "up to the cap");
	buf_putc(&b, 'x');
	buf_lit(&b, "");
	test_ok(!buf_done(&b, "page", &out, &e) && e.code == ERR_LIMIT, "one above the cap fails");
	test_ok(str_eq(str_c(e.msg), STR("page: more than 10 bytes")), "and names the number");
	buf_clear(&b);
	e = (struct err){ 0 };
	test_ok(buf_done(&b, "test", &out, &e) && out.n == 0, "clear makes it usable again");
	arena_free(&a);
	return test_done();
}
