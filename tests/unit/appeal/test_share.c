#include "../../test.h"
#include "fixture.h"

int
main(void)
{
	struct render_share s = { 0 };
	struct fixture f;

	fixture_init(&f);
	share_compose(f.a, &f.ctx, &s);
	test_ok(has(s.headline, "Two teachers") && has(s.until, "27 December 2026") &&
	                has(s.kicker, "163/17") && has(s.foot, "/ua/163-17"),
	        "headline, until when, where");
	test_ok(!has(s.headline, "Example") && !has(s.kicker, "Example") && s.head.banner.n == 0,
	        "nobody is named");
	f.ctx.rehearsal = true;
	f.c.deadline = (struct day){ 0 };
	share_compose(f.a, &f.ctx, &s);
	test_ok(has(s.head.banner, "Rehearsal") && s.until.n == 0, "rehearsal is marked");
	fixture_release(&f);
	return test_done();
}
