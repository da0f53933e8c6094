#include "../../test.h"
#include "fixture.h"

int
main(void)
{
	struct render_sheet s = { 0 };
	struct render_hand h = { 0 };
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	test_ok(sheet_compose(f.a, &f.ctx, &s, &e) && s.sections.n == 3, "the whole case");
	test_ok(has(s.kicker, "163/17") && has(s.kicker, "China") && has(s.deadline, "UTC") &&
	                has(s.check, "desk"),
	        "number, country, deadline, check");
	test_ok(s.sections.item[1].items.n == 2 &&
	                has(s.sections.item[1].items.item[0], "Fax: +86 10 5550 0102") &&
	                has(s.sections.item[1].items.item[0], "Salutation: Dear Minister"),
	        "officials with every channel");
	test_ok(hand_sheet_compose(f.a, &f.ctx, &h, &e) && h.pages.n == 2 &&
	                has(h.qr, "/ua/163-17/done"),
	        "a page an official");
	test_ok(has(h.pages.item[0].how.item[5], "Postage") &&
	                has(h.pages.item[0].how.item[6], "Post it at the latest: from inside"),
	        "posting days");
	f.ctx.over = true;
	s = (struct render_sheet){ 0 };
	test_ok(sheet_compose(f.a, &f.ctx, &s, &e) && s.sections.n == 2 &&
	                has(s.foot.item[0], "The page of this action"),
	        "one that is over names nobody to write to");
	f.ctx.over = false;
	f.ctx.today = (struct day){ 2026, 12, 26 };
	test_ok(hand_sheet_compose(f.a, &f.ctx, &h, &e) &&
	                has(h.pages.item[0].how.item[6], "too late for the post"),
	        "said when it is too late");
	f.c.targets.n = 0;
	test_ok(!hand_sheet_compose(f.a, &f.ctx, &h, &e) && e.code == ERR_NOT_FOUND, "nobody");
	fixture_release(&f);
	return test_done();
}
