#include <stdlib.h>

#include "../../test.h"
#include "fixture.h"

static const struct {
	const char *zone;
	struct day day;
	int minutes;
} offsets[] = {
	{ "Asia/Shanghai", { 2026, 11, 22 }, 480 },
	{ "America/New_York", { 2026, 1, 15 }, -300 },
	{ "America/New_York", { 2026, 7, 15 }, -240 },
	{ "Asia/Kathmandu", { 2026, 7, 15 }, 345 },
	{ "Europe/London", { 2026, 7, 15 }, 60 },
	{ "America/New_York", { 2060, 7, 15 }, -240 }, /* beyond the table of transitions */
};

static void
test_hours(struct fixture *f)
{
	struct office_hours h = { 0 };
	struct target t = { .country = STR("US") };

	test_ok(office_hours_of(f->a, &f->c.targets.item[0], f->ctx.today, &h) &&
	                h.utc_offset == 480 && h.days == 0x3E,
	        "hours of a ministry");
	test_ok(str_eq(office_hours_text(f->a, lang_english(), &h),
	               STR("Monday to Friday, 09:00 to 17:00 there (UTC+8)")),
	        "in words");
	test_ok(office_hours_of(f->a, &f->c.targets.item[1], f->ctx.today, &h) &&
	                h.utc_offset == -300,
	        "an embassy keeps the hours of its host");
	t.address = LIST(f->a, "Consulate", "Los Angeles, CA 90005");
	test_ok(office_hours_of(f->a, &t, f->ctx.today, &h) && h.utc_offset == -480,
	        "a consulate those of its city");
	t.country = STR("SA");
	test_ok(office_hours_of(f->a, &t, f->ctx.today, &h) &&
	                has(office_hours_text(f->a, lang_english(), &h), "Sunday to Thursday"),
	        "another working week");
	t.country = STR("BN");
	test_ok(office_hours_of(f->a, &t, f->ctx.today, &h) &&
	                has(office_hours_text(f->a, lang_english(), &h),
	                    "Monday, Tuesday, Wednesday, Thursday and Saturday"),
	        "a broken week is listed");
	t.country = STR("ZZ");
	test_ok(!office_hours_of(f->a, &t, f->ctx.today, &h), "an unknown country has none");
}

int
main(void)
{
	struct fixture f;
	int m = 0;

	fixture_init(&f);
	(void)setenv("TZ", "Europe/Paris", 1);
	for (size_t i = 0; i < ARRAY_LEN(offsets); i++)
		test_ok(zone_offset(offsets[i].zone, offsets[i].day, &m) && m == offsets[i].minutes,
		        offsets[i].zone);
	test_ok(!zone_offset("Example/Nowhere", f.ctx.today, &m), "a zone that is none");
	test_ok(str_eq(str_c(getenv("TZ")), STR("Europe/Paris")), "the process keeps its zone");
	test_ok(str_eq(utc_offset_text(f.a, -210), STR("UTC\xE2\x88\x92"
	                                               "3:30")),
	        "half hours");
	test_hours(&f);
	fixture_release(&f);
	return test_done();
}
