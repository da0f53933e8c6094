#include <stdlib.h>

#include "../../test.h"
#include "base/day.h"

static const struct {
	const char *iso;
	bool valid;
	int64_t number;
	int week; /* day of the week, 0 = Sunday */
} cases[] = {
	{ "1970-01-01", true, 0, 4 },     { "2017-08-17", true, 17395, 4 },
	{ "2000-02-29", true, 11016, 2 }, { "1900-02-29", false, 0, 0 },
	{ "2026-11-22", true, 20779, 0 }, { "2017-13-01", false, 0, 0 },
	{ "2017-8-17", false, 0, 0 },     { "0000-00-00", false, 0, 0 },
	{ "2017-08-17 ", false, 0, 0 },   { "1969-12-31", true, -1, 3 },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct day d;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		bool ok = day_from_iso(str_c(cases[i].iso), &d) == cases[i].valid;

		if (ok && cases[i].valid)
			ok = day_number(d) == cases[i].number && day_of_week(d) == cases[i].week &&
			     day_cmp(day_from_number(cases[i].number), d) == 0 &&
			     str_eq(day_iso(a, d), str_c(cases[i].iso));
		test_ok(ok, cases[i].iso);
	}
	d = day_plus((struct day){ 2024, 2, 28 }, 2);
	test_ok(str_eq(day_iso(a, d), STR("2024-03-01")), "over a leap day");
	test_ok(str_eq(instant_iso(a, deadline_instant((struct day){ 2017, 8, 17 })),
	               STR("2017-08-18T12:00:00Z")),
	        "a deadline ends at noon UTC of the next day");
	test_ok(deadline_instant((struct day){ 0 }) == INT64_MAX, "no deadline never ends");
	test_ok(day_cmp(day_of_instant(-1), (struct day){ 1969, 12, 31 }) == 0, "before 1970");
	test_ok(setenv("OUTCRY_NOW", "2026-11-21T20:15:00Z", 1) == 0 &&
	                str_eq(instant_iso(a, clock_now()), STR("2026-11-21T20:15:00Z")),
	        "OUTCRY_NOW replaces the wall clock");
	arena_free(&a);
	return test_done();
}
