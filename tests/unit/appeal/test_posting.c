#include "../../test.h"
#include "fixture.h"

int
main(void)
{
	struct posting p = { 0 };
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	test_ok(posting_days(f.a, &f.ctx, &p, &e) && p.item[POST_FROM_SAME_COUNTRY].days == 5 &&
	                day_cmp(p.item[POST_FROM_ELSEWHERE].latest, (struct day){ 2026, 12, 11 }) ==
	                        0 &&
	                !p.item[POST_FROM_ELSEWHERE].late,
	        "deadline less the days of the post");
	test_ok(has(p.item[POST_FROM_SAME_COUNTRY].from, "China") &&
	                has(p.item[POST_FROM_SAME_CONTINENT].from, "Asia"),
	        "where from, in words");
	f.ctx.today = (struct day){ 2026, 12, 12 };
	test_ok(posting_days(f.a, &f.ctx, &p, &e) && p.item[POST_FROM_ELSEWHERE].late &&
	                !p.item[POST_FROM_SAME_COUNTRY].late,
	        "late from afar, not from near");
	f.c.targets.item[0].country = STR("HN");
	test_ok(posting_days(f.a, &f.ctx, &p, &e) && p.item[POST_FROM_SAME_CONTINENT].days == 10,
	        "a country without its own row takes its continent's");
	f.c.targets.item[0].country = (struct str){ 0 };
	test_ok(posting_days(f.a, &f.ctx, &p, &e) && p.item[POST_FROM_ELSEWHERE].days == 18,
	        "an unknown country the slowest");
	f.c.deadline = (struct day){ 0 };
	test_ok(!posting_days(f.a, &f.ctx, &p, &e) && e.code == ERR_INPUT, "no deadline");
	fixture_release(&f);
	return test_done();
}
