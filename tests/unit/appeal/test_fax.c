#include "../../test.h"
#include "fixture.h"

int
main(void)
{
	struct fax_appeal x = { 0 };
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	test_ok(fax_compose(f.a, &f.ctx, &x, &e) && x.page.rows.n == 4, "composed");
	test_ok(has(x.page.rows.item[0].value, "Ana Example") &&
	                str_eq(x.page.rows.item[1].value, STR("+86 10 5550 0102")),
	        "to whom, which number");
	test_ok(x.page.text.demands.n == 3 && x.page.foot.n == 1,
	        "demands; nothing for the sender alone");
	f.ctx.target = &f.c.targets.item[1];
	test_ok(fax_compose(f.a, &f.ctx, &x, &e) &&
	                str_eq(x.faxes.item[0].e164, STR("+12025550101")),
	        "a number without its country code");
	f.c.targets.item[1].faxes = (struct strs){ 0 };
	test_ok(!fax_compose(f.a, &f.ctx, &x, &e) && e.code == ERR_NOT_FOUND, "no number");
	fixture_release(&f);
	return test_done();
}
