/* How to act from one's own country: the embassy there and no other. */
#include "../../test.h"
#include "fixture.h"

static struct buf
draw(struct arena *a, const struct page_subject *s, const char *lang, const char *country)
{
	struct page_ctx x = fixture_ctx(lang);
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	x.country = str_c(country);
	if (!page_from(a, &x, s, &b, &e))
		printf("# %s\n", e.msg);
	return b;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = fixture_case(a), hostile = fixture_hostile(a);
	struct figures f = fixture_figures(a);
	struct page_mission london = { .target = { .name = STR("Embassy in London"),
		                                   .country = STR("GB"),
		                                   .embassy = true },
		                       .checked = { 2026, 10, 1 } };
	struct page_subject s = {
		.c = &c, .state = PAGE_OPEN, .figures = &f, .missions = &london, .n_missions = 1
	};
	struct page_subject bad = { .c = &hostile, .state = PAGE_OPEN, .figures = &f };
	struct strs codes;
	struct buf b;

	VEC_PUSH(a, &london.target.emails, STR("london@example.org"));
	VEC_PUSH(a, &london.target.phones, STR("+44 20 5550 0100"));
	VEC_PUSH(a, &london.target.address, STR("1 Example Road"));
	VEC_PUSH(a, &london.target.address, STR("London"));
	codes = page_from_countries(a, &s);
	test_ok(codes.n == 2 && str_eq(codes.item[0], STR("US")) &&
	                str_eq(codes.item[1], STR("GB")),
	        "a page for each country of which a mission is known");
	b = draw(a, &s, "en", "US");
	test_ok(fixture_holds(&b, "Acting from here: United States") &&
	                fixture_holds(&b, "Ambassador Bo Example") &&
	                fixture_holds(&b, "/ua/163-17/email#t2") &&
	                fixture_holds(&b, "Address last checked on ") &&
	                fixture_holds(&b, "Minister of Justice Ana Sample") &&
	                !fixture_holds(&b, "london@example.org"),
	        "from the country of the case's own embassy");
	b = draw(a, &s, "en", "GB");
	test_ok(fixture_holds(&b, "mailto:london@example.org?subject=") &&
	                fixture_holds(&b, "tel:+442055500100") &&
	                fixture_holds(&b, "1 Example Road") &&
	                fixture_holds(&b, "Address last checked on 1 October 2026.") &&
	                !fixture_holds(&b, "Ambassador Bo Example"),
	        "from another country the embassy there in place of it");
	test_ok(fixture_holds(&b, "your%20government"), "asked to pass it on");
	b = draw(a, &s, "en", "");
	test_ok(fixture_holds(&b, "there may well be one") &&
	                !fixture_holds(&b, "Ambassador Bo Example") &&
	                fixture_holds(&b, "href=\"/ua/163-17/from/gb\""),
	        "who lives elsewhere reads that we hold no address");
	b = draw(a, &s, "fr", "GB");
	test_ok(fixture_holds(&b, "href=\"/fr/ua/163-17/from/us\""), "in French too");
	b = draw(a, &bad, "en", "US");
	test_ok(fixture_is_clean(&b), "no field of a document becomes markup");
	arena_free(&a);
	return test_done();
}
