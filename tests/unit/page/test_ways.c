/* One way is recommended, the others stand behind it, each once. */
#include "../../test.h"
#include "fixture.h"
#include "page/parts.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = fixture_case(a);
	struct page_ctx x = fixture_ctx("en");
	struct page_subject s = { .c = &c, .state = PAGE_OPEN };
	struct view_offer all = { 0 }, home = { 0 }, none = { 0 };
	struct targets one = { .item = c.targets.item, .n = 1, .cap = 1 }, nobody = { 0 };
	struct view_official o;

	part_ways(a, &x, &s, &c.targets, &all);
	test_ok(str_eq(url_str(all.first.url), STR("/ua/163-17/email")) && all.more.n == 4,
	        "five channels, one of them first");
	c.targets.item[0].health.state[CHANNEL_EMAIL] = HEALTH_DEAD;
	part_ways(a, &x, &s, &one, &home);
	test_ok(!str_eq(home.first.action, all.first.action), "a dead one is not recommended");
	part_ways(a, &x, &s, &nobody, &none);
	test_ok(url_is_empty(none.first.url) && none.more.n == 0, "nobody, no way");
	test_ok(str_eq(url_str(part_way_url(a, &x, &c, CHANNEL_EMAIL, 2)),
	               STR("/ua/163-17/email#t2")),
	        "whoever is not the first on a page has a place on it");
	o = part_official(a, &x, &s, &c.targets.item[1]);
	test_ok(o.ways.n == 4 && str_eq(o.title, STR("Ambassador Bo Example")), "an official");
	arena_free(&a);
	return test_done();
}
