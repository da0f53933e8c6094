/* Which anonymous reports count at once. */
#include "../../test.h"
#include "tally/plausible.h"

static const struct {
	const char *what, *country;
	int suspicion;
	struct plausible_pace pace;
	const char *expected;
} cases[] = {
	{ "the first of a day", "GB", 0, { 0, 0 }, "" },
	{ "many of a large country", "GB", 0, { 20000, 30000 }, "" },
	{ "more than a large country", "GB", 0, { 21000, 30000 }, "country" },
	{ "a school of a small country", "NR", 0, { 59, 59 }, "" },
	{ "more than a small country", "NR", 0, { 60, 60 }, "country" },
	{ "no country, however many", "", 0, { 90000, 90000 }, "" },
	{ "a code of no country", "ZZ", 0, { 60, 60 }, "country" },
	{ "an eager network on a quiet day", "GB", 1, { 5, 999 }, "" },
	{ "an eager network in a flood", "GB", 1, { 5, 1000 }, "burst" },
	{ "a busy network on a quiet day", "GB", 2, { 5, 299 }, "" },
	{ "a busy network on a busy day", "GB", 2, { 5, 300 }, "burst" },
	{ "a flood of one network", "GB", 3, { 0, 0 }, "network" },
};

int
main(void)
{
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(plausible_doubt(cases[i].country, cases[i].suspicion,
		                               &cases[i].pace),
		               str_c(cases[i].expected)),
		        cases[i].what);
	test_ok(plausible_most("VA") == 60 && plausible_most("DE") == 25350 &&
	                plausible_most("AD") == 60 && plausible_most("ZW") == 4980,
	        "bounds by inhabitants, the first and the last of the table too");
	test_ok(plausible_is_country("GB") && !plausible_is_country("ZZ") &&
	                !plausible_is_country("\0\0"),
	        "a code of a country");
	return test_done();
}
