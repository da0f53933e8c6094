/* Expected days: published calendars of the years named. */
#include "../../test.h"
#include "fixture.h"

static const struct {
	const char *rule, *day;
	bool fits;
} rules[] = {
	{ "12-25", "2026-12-25", true },       { "12-25", "2026-12-26", false },
	{ "easter+0", "2024-03-31", true },    { "easter-2", "2025-04-18", true },
	{ "easter+1", "2026-04-06", true },    { "easter+50", "2027-05-17", true },
	{ "easter+1", "2026-04-07", false },   { "orthodox+0", "2024-05-05", true },
	{ "orthodox+0", "2025-04-20", true },  { "orthodox+1", "2026-04-13", true },
	{ "11/4/4", "2026-11-26", true },      { "11/4/4", "2026-11-19", false },
	{ "05/-1/1", "2026-05-25", true },     { "05/-1/1", "2026-05-18", false },
	{ "2027-02-06", "2027-02-06", true },  { "2027-02-06", "2028-02-06", false },
	{ "hijri 10-01", "2024-04-10", true }, { "hijri 12-10", "2025-06-07", true },
	{ "hijri 01-10", "2024-07-17", true }, { "hijri 10-01", "2024-04-12", false },
	{ "hijri 10-01", "2026-03-20", true }, { "hijri 12-10", "2026-05-27", true },
	{ "hijri 10-01", "2027-03-10", true }, { "hijri 01-10", "2027-06-15", true },
};

static void
test_between(struct fixture *f)
{
	const struct target *t = &f->c.targets.item[1];
	struct office_hours h = { 0 };
	struct days d = { 0 };
	struct str text;

	test_ok(office_hours_of(f->a, t, f->ctx.today, &h), "hours");
	holidays_between(f->a, t, &h, (struct day){ 2026, 11, 22 }, (struct day){ 2026, 12, 27 },
	                 &d);
	test_ok(d.n == 2 && d.item[0].mday == 26 && d.item[1].mday == 25,
	        "in Washington: the fourth Thursday of November, and Christmas");
	text = holidays_text(f->a, lang_english(), &d);
	test_ok(has(text, "26 November 2026") && has(text, "25 December 2026"), "said");
	t = &f->c.targets.item[0];
	holidays_between(f->a, t, &h, (struct day){ 2026, 10, 1 }, (struct day){ 2026, 10, 31 },
	                 &d);
	text = holidays_text(f->a, lang_english(), &d);
	test_ok(d.n == 5 && has(text, "1 October 2026 until 2 October 2026") &&
	                has(text, "5 October 2026 until 7 October 2026"),
	        "in Beijing: a week, of which the weekend is closed anyway");
	f->c.targets.item[0].country = STR("EG");
	holidays_between(f->a, t, &h, (struct day){ 2026, 3, 1 }, (struct day){ 2026, 3, 31 }, &d);
	text = holidays_text(f->a, lang_english(), &d);
	test_ok(d.by_moon && has(text, "20 March 2026") && has(text, "may shift by a day"),
	        "in Cairo: the end of Ramadan, by the moon");
	f->c.targets.item[0].country = STR("CN");
	holidays_between(f->a, t, &h, (struct day){ 2026, 11, 2 }, (struct day){ 2026, 11, 30 },
	                 &d);
	test_ok(d.n == 0 && holidays_text(f->a, lang_english(), &d).n == 0, "none: nothing said");
}

/* A row that nobody can read would stop the server the first time its country is looked up. */
static void
test_whole_table(struct fixture *f)
{
	static const char *const some[] = { "AE", "BY", "CN", "DE", "EG", "FR", "GB", "IR",
		                            "KP", "KR", "MX", "RU", "SA", "TR", "US", "VN" };
	struct target t = { 0 };
	struct office_hours all = { .days = 127 };

	for (size_t i = 0; i < ARRAY_LEN(some); i++) {
		size_t n = 0;

		t.country = str_c(some[i]);
		for (int month = 1; month <= 12; month++) {
			struct day first = { 2027, month, 1 };
			struct days d = { 0 };

			holidays_between(f->a, &t, &all, first,
			                 day_plus((struct day){ 2027, month, 28 }, 0), &d);
			n += d.n;
		}
		test_ok(n >= 5 && n <= 40, some[i]);
	}
	t.country = STR("XX");
	struct days none = { 0 };
	holidays_between(f->a, &t, &all, (struct day){ 2027, 1, 1 }, (struct day){ 2027, 3, 1 },
	                 &none);
	test_ok(none.n == 0, "a country that is not listed");
}

int
main(void)
{
	struct fixture f;

	fixture_init(&f);
	for (size_t i = 0; i < ARRAY_LEN(rules); i++) {
		struct day d;

		CHECK(day_from_iso(str_c(rules[i].day), &d));
		test_ok(holiday_rule_fits(str_c(rules[i].rule), d) == rules[i].fits, rules[i].rule);
	}
	test_between(&f);
	test_whole_table(&f);
	fixture_release(&f);
	return test_done();
}
