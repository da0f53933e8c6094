#include "../../test.h"
#include "fixture.h"

int
main(void)
{
	struct render_tally s = { 0 };
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	f.c.targets.item[1].faxes = (struct strs){ 0 };
	test_ok(tally_sheet_compose(f.a, &f.ctx, STR("https://act.example.org/g/abc"), &s, &e) &&
	                s.columns.n == CHANNEL_COUNT && s.rows.n == 2,
	        "channels across, officials down");
	test_ok((s.rows.item[0].channels & 1 << CHANNEL_FAX) != 0 &&
	                (s.rows.item[1].channels & 1 << CHANNEL_FAX) == 0 &&
	                (s.rows.item[1].channels & 1 << CHANNEL_POST) != 0,
	        "what an official has not is closed; a post names anybody");
	test_ok(str_eq(s.qr, STR("https://act.example.org/g/abc")) && has(s.qr_label, "/g/abc") &&
	                has(s.deadline, "UTC") && has(s.check, "desk"),
	        "the group's link, deadline, check");
	test_ok(tally_sheet_compose(f.a, &f.ctx, STR(""), &s, &e) && has(s.qr, "/ua/163-17/done"),
	        "without a link the case's own form");
	f.c.targets.n = 0;
	test_ok(!tally_sheet_compose(f.a, &f.ctx, STR(""), &s, &e) && e.code == ERR_NOT_FOUND,
	        "nobody");
	fixture_release(&f);
	return test_done();
}
