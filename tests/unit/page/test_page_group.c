/* A group's list as it was understood, what is wrong with it, and its receipts. */
#include "../../test.h"
#include "fixture.h"
#include "page/group.h"

static const int targets[] = { 1, 2 };

static struct page_group
group_of(struct arena *a, const char *text)
{
	static const struct page_official officials[] = {
		{ 1, STR_INIT("President Ada Sample"), 1 }, { 2, STR_INIT("Minister"), 1 }
	};
	struct list_rules rules = { targets, 2, 20778 };
	struct page_group g = { .about.ref = { "UA", 163, 2017 },
		                .about.headline = STR("Held"),
		                .about.language = STR("en"),
		                .about.officials = officials,
		                .about.n_officials = 2,
		                .group = STR("GSECRET"),
		                .key = STR("k1"),
		                .text = str_c(text) };
	struct err e = { 0 };

	if (!list_read(a, g.text, &rules, &g.lines, &e))
		g.problem = PAGE_GROUP_EMPTY;
	return g;
}

static struct buf
check_page(struct arena *a, const struct page_group *g)
{
	struct page_ctx x = fixture_ctx("en");
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	test_ok(page_group_check(a, &x, g, &b, &e) && fixture_is_clean(&b), "a page");
	return b;
}

static void
check_lists(struct arena *a)
{
	struct page_group g = group_of(a, "letter,1,40,2026-11-20,FR\ncall,2");
	struct buf b = check_page(a, &g);

	test_ok(fixture_holds(&b, "President Ada Sample") &&
	                fixture_holds(&b, "20 November 2026") && fixture_holds(&b, "France") &&
	                fixture_holds(&b, "41 appeals in all") &&
	                fixture_holds(&b, "name=\"confirm\"") &&
	                fixture_holds(&b, "Nothing is counted yet."),
	        "a list to confirm");
	g = group_of(a, "letter,1,40\npigeon,1,<b>3</b>");
	b = check_page(a, &g);
	test_ok(!fixture_holds(&b, "name=\"confirm\"") &&
	                fixture_holds(&b, "The first column is letter") &&
	                fixture_holds(&b, "pigeon,1,&lt;b&gt;3&lt;/b&gt;") &&
	                fixture_holds(&b, "Some lines cannot be understood."),
	        "one wrong line, and nothing can be confirmed");
	g = group_of(a, "");
	b = check_page(a, &g);
	test_ok(fixture_holds(&b, "The list is empty.") && fixture_holds(&b, "<textarea"),
	        "an empty one");
	g.problem = PAGE_GROUP_NO_LINK;
	g.group = STR("");
	b = check_page(a, &g);
	test_ok(fixture_holds(&b, "comes by its own link") && !fixture_holds(&b, "<textarea"),
	        "who is no group is told so");
}

static void
check_done(struct arena *a)
{
	struct page_ctx x = fixture_ctx("fr");
	struct page_group g = group_of(a, "letter,1,40,2026-11-20,FR");
	struct report r = { .day_acted = REPORT_NO_DAY, .receipt = STR("ABCD-EFGH-JKLM-NPQR") };
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	r.n = 2;
	r.entry[0].count = 40;
	r.entry[1].count = 2;
	memcpy(r.country, "FR", 2);
	g.reports = &r;
	g.n_reports = 1;
	test_ok(page_group_done(a, &x, &g, &b, &e) && fixture_is_clean(&b) &&
	                fixture_holds(&b, "ABCD-EFGH-JKLM-NPQR") &&
	                fixture_holds(&b, "Aujourd’hui, France") && fixture_holds(&b, "42 appels"),
	        "the receipts");
}

int
main(void)
{
	struct arena *a = arena_new();

	check_lists(a);
	check_done(a);
	arena_free(&a);
	return test_done();
}
