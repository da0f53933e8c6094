#include "../../test.h"
#include "base/utf8.h"
#include "fixture.h"

int
main(void)
{
	struct hand_appeal h = { 0 };
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	VEC_PUSH(f.a, &f.c.demands, STR("A fourth"));
	f.c.demands.item[0] = long_text(f.a, "Stop the forced return,", 500);
	test_ok(hand_compose(f.a, &f.ctx, &h, &e) && h.requests.n == 3, "three requests at most");
	test_ok(utf8_graphemes(f.a, h.requests.item[0]) <= 170, "short enough to copy");
	test_ok(h.envelope.n == 5 && str_eq(h.salutation, STR("Dear Minister,")) && h.how.n == 5,
	        "envelope, salutation, how to write");
	f.c.targets.item[0].address = (struct strs){ 0 };
	test_ok(!hand_compose(f.a, &f.ctx, &h, &e) && e.code == ERR_NOT_FOUND, "no address");
	fixture_release(&f);
	return test_done();
}
