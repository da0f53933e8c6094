#include "../../test.h"
#include "fixture.h"

int
main(void)
{
	struct render_labels l = { 0 };
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	test_ok(labels_compose(f.a, &f.ctx, LABELS_5160, &l, &e) && l.addresses.n == 2 &&
	                l.head.paper == PAPER_LETTER && has(l.addresses.item[1], "UNITED STATES"),
	        "an address an official, on American paper");
	f.c.targets.item[1].copy = true;
	test_ok(labels_compose(f.a, &f.ctx, LABELS_L7160, &l, &e) && l.addresses.n == 1 &&
	                l.head.paper == PAPER_A4,
	        "none for who only gets a copy");
	f.c.targets.n = 0;
	test_ok(!labels_compose(f.a, &f.ctx, LABELS_L7160, &l, &e) && e.code == ERR_NOT_FOUND,
	        "nobody");
	fixture_release(&f);
	return test_done();
}
