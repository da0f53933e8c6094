/* What stands on the page that is handed over. */
#include "../../test.h"
#include "briefing/briefing.h"
#include "i18n/lang.h"

static struct str
label(const struct render_briefing *b, size_t chart, size_t bar)
{
	return b->charts.item[chart].bars.item[bar].label;
}

static void
check_charts(const struct render_briefing *b)
{
	test_ok(b->charts.n == 3 && b->charts.item[0].bars.n == CHANNEL_COUNT &&
	                str_eq(label(b, 0, 0), STR("Letter")),
	        "five channels");
	test_ok(b->charts.item[1].bars.n == 9 && str_eq(label(b, 1, 8), STR("Other or not said")) &&
	                b->charts.item[1].bars.item[8].actions == 2 * 10 + 7,
	        "eight countries by name, the rest together");
	test_ok(b->charts.item[2].bars.n == 4 && b->charts.item[2].bars.item[1].actions == 0 &&
	                str_eq(label(b, 2, 3), STR("23 November 2026")),
	        "a day without appeals has its place");
}

/* A year of appeals keeps its gaps: weeks or months, never days put side by side. */
static void
check_long(struct arena *a, const struct briefing_ctx *x, const struct caserec *c, struct figures f)
{
	struct render_briefing b;
	const struct render_chart *curve;

	f.by_day = (struct figure_days){ 0 };
	VEC_PUSH(a, &f.by_day, (struct figure_day){ { 2025, 12, 10 }, { 40, 40 } });
	VEC_PUSH(a, &f.by_day, (struct figure_day){ { 2026, 11, 29 }, { 120, 120 } });
	VEC_PUSH(a, &f.by_day, (struct figure_day){ { 2026, 11, 30 }, { 9, 0 } });
	b = briefing_make(a, x, c, &f);
	curve = &b.charts.item[b.charts.n - 1];
	test_ok(str_eq(curve->heading, STR("By week")) && curve->bars.n == 52 &&
	                curve->bars.item[50].actions == 120 && curve->bars.item[51].actions == 9 &&
	                curve->bars.item[1].actions == 0 &&
	                str_eq(curve->bars.item[0].label, STR("Week from 8 December 2025")),
	        "a year by weeks");
	f.by_day.item[0].day.year = 2015;
	b = briefing_make(a, x, c, &f);
	curve = &b.charts.item[b.charts.n - 1];
	test_ok(str_eq(curve->heading, STR("By month")) && curve->bars.n == 132 &&
	                curve->bars.item[131].actions == 129,
	        "ten years by months");
}

static void
check_about(struct arena *a, struct briefing_ctx *x, const struct figures *f)
{
	struct briefing_about about = { .country = STR("CN") };
	struct render_briefing b;

	for (int i = 0; i < 9; i++) {
		struct caserec c = { .ref = { "UA", i + 1, 2026 } };

		c.current.headline = STR("Lawyer held");
		VEC_PUSH(a, &about.cases, c);
	}
	x->replies = 2;
	x->last_reply = (struct day){ 2026, 11, 3 };
	b = briefing_make_about(a, x, &about, f);
	test_ok(str_eq(b.headline, STR("Urgent actions about China")) &&
	                str_eq(b.kicker, STR("9 urgent actions")),
	        "about a state");
	test_ok(b.asked.n == 6 && str_eq(b.asked.item[0], STR("1/26 \xC2\xB7 Lawyer held")) &&
	                b.charts.n == 3,
	        "some of its cases by name");
	test_ok(str_eq(b.sums.item[2].value, STR("2")) &&
	                str_find(b.sums.item[2].label, STR("3 November 2026")) != STR_NPOS,
	        "replies, and when the last one came");
	about = (struct briefing_about){ .year = 2026 };
	b = briefing_make_about(a, x, &about, f);
	test_ok(str_eq(b.headline, STR("Urgent actions in 2026")), "of a year");
	about.country = STR("CN");
	b = briefing_make_about(a, x, &about, f);
	test_ok(str_eq(b.headline, STR("Urgent actions about China in 2026")),
	        "of a year about a state");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct briefing_ctx x = { .lang = lang_english(),
		                  .publisher = STR("The desk"),
		                  .contact = STR("desk@example.org"),
		                  .check_address = STR("the desk"),
		                  .rehearsal = true };
	struct caserec c = { .ref = { "UA", 163, 2017 }, .state = CASE_OPEN };
	struct figures f = { .as_of = INT64_C(1795292100), .total = { 1801, 1234 } };
	struct render_briefing b;

	c.current.headline = STR("Lawyer held");
	c.current.summary = STR("He was taken. Nobody knows where he is.");
	c.current.deadline = (struct day){ 2027, 1, 5 };
	VEC_PUSH(a, &c.current.countries, STR("CN"));
	for (int i = 0; i < 6; i++)
		VEC_PUSH(a, &c.current.demands, STR("Release him"));
	for (int i = 0; i < 10; i++) {
		struct str code = lang_country_code((size_t)i);

		VEC_PUSH(a, &f.by_country, (struct figure_country){ code, { 10, 1 } });
	}
	VEC_PUSH(a, &f.by_country, (struct figure_country){ STR("other"), { 7, 0 } });
	VEC_PUSH(a, &f.by_day, (struct figure_day){ { 2026, 11, 20 }, { 5, 5 } });
	VEC_PUSH(a, &f.by_day, (struct figure_day){ { 2026, 11, 23 }, { 7, 5 } });

	b = briefing_make(a, &x, &c, &f);
	test_ok(str_eq(b.kicker, STR("Urgent action 163/17 \xC2\xB7 China")), "which case");
	test_ok(str_eq(b.sums.item[0].value, STR("1,234")) &&
	                str_eq(b.sums.item[0].label, STR("Confirmed")) &&
	                str_eq(b.sums.item[1].value, STR("1,801")),
	        "the confirmed ones lead");
	test_ok(b.asked.n == 4, "as many demands as a page has room for");
	test_ok(str_eq(b.head.banner, STR("Rehearsal: not a live appeal")), "a rehearsal says so");
	test_ok(str_find(b.deadline, STR("5 January 2027")) != STR_NPOS, "an open one: by when");
	check_charts(&b);
	c.state = CASE_STOPPED;
	b = briefing_make(a, &x, &c, &f);
	test_ok(str_find(b.deadline, STR("stopped")) != STR_NPOS, "a stopped one says so");
	c.state = CASE_OPEN;
	c.current.deadline = (struct day){ 2017, 8, 17 };
	b = briefing_make(a, &x, &c, &f);
	test_ok(str_eq(b.deadline, STR("Appeals were asked for until 17 August 2017.")),
	        "an expired one says until when");
	check_about(a, &x, &f);
	check_long(a, &x, &c, f);
	arena_free(&a);
	return test_done();
}
