#include "../../test.h"
#include "fixture.h"

int
main(void)
{
	struct call_appeal c = { 0 };
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	test_ok(call_compose(f.a, &f.ctx, &c, &e) && c.script.n == 3, "three sentences");
	test_ok(has(c.script.item[0], "Two teachers at risk") &&
	                has(c.script.item[1], "Stop the forced return of the two teachers.") &&
	                has(c.script.item[2], "Minister of Justice Ana Example"),
	        "what about, what for, to whom");
	test_ok(c.phones.n == 2 && str_eq(c.phones.item[1].e164, STR("+861055500101")), "numbers");
	test_ok(c.hours_known && c.hours.utc_offset == 480 && has(c.hours_text, "UTC+8"), "hours");
	f.ctx.target = &f.c.targets.item[1];
	test_ok(call_compose(f.a, &f.ctx, &c, &e) && has(c.script.item[2], "your government"),
	        "an embassy");
	f.c.targets.item[1].phones = (struct strs){ 0 };
	test_ok(!call_compose(f.a, &f.ctx, &c, &e) && e.code == ERR_NOT_FOUND, "no number");
	fixture_release(&f);
	return test_done();
}
