#include "../../test.h"
#include "fixture.h"

static const struct {
	const char *country, *printed, *want;
} numbers[] = {
	{ "CN", "+86 10 5550 0100", "+861055500100" },
	{ "CN", "86 10 5550 0100", "+861055500100" },
	{ "CN", "010 5550 0100", "+861055500100" },
	{ "CN", "00 86 10 5550 0100", "+861055500100" },
	{ "US", "1 202 555 0100", "+12025550100" },
	{ "US", "(202) 555-0100", "+12025550100" },
	{ "US", "202.555.0100 ext. 5", "+12025550100" },
	{ "GB", "020 7946 0018", "+442079460018" },
	{ "GB", "+44 (0)20 7946 0018", "+442079460018" },
	{ "HN", "504 2555 0100", "+50425550100" },
	{ "HN", "2555 0100", "+50425550100" },
	{ "IT", "06 5550 0100", "+390655500100" },
	{ "RU", "8 495 555 01 00", "+74955550100" },
	{ "HU", "06 1 555 0100", "+3615550100" },
	{ "", "555 0100", "" }, /* nobody knows where */
	{ "", "00 86 10 5550 0100", "+861055500100" },
	{ "US", "911", "" }, /* too short to be one */
	{ "US", "call the switchboard", "" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
		struct target t = { .country = str_c(numbers[i].country) };
		struct strs printed = LIST(a, numbers[i].printed);
		struct phones p = phones_of(a, &t, &printed);

		test_ok(p.n == 1 && str_eq(p.item[0].e164, str_c(numbers[i].want)) &&
		                url_is_empty(p.item[0].tel) == (p.item[0].e164.n == 0),
		        numbers[i].printed);
		if (p.item[0].e164.n > 0)
			test_ok(str_eq(url_str(p.item[0].tel),
			               str_printf(a, "tel:%s", numbers[i].want)),
			        "tel link");
	}
	arena_free(&a);
	return test_done();
}
