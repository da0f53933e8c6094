/* Expected weights: the examples of twitter-text's own conformance data and Mastodon's rules. */
#include "../../test.h"
#include "fixture.h"

static const struct {
	const char *text;
	size_t x, mastodon;
} cases[] = {
	{ "", 0, 0 },
	{ "Release her", 11, 11 },
	{ "caf\u00e9", 4, 4 },
	{ "\u0623\u0637\u0644\u0642\u0648\u0627", 6, 6 },
	{ "\u91ca\u653e\u5979", 6, 3 },
	{ "a \u2014 b", 5, 5 },
	{ "a \u2026 b", 6, 5 },
	{ "https://act.example.org/ua/163-17?with=a-long-query", 23, 23 },
	{ "see https://e.org now", 31, 31 },
	{ "example.org", 23, 11 },
	{ "end. Then", 9, 9 },
	{ "the U.N.", 8, 8 },
	{ "\U0001F64F", 2, 1 },
	{ "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", 2, 1 },
	{ "\U0001F1E8\U0001F1F3", 2, 1 },
	{ "1\uFE0F\u20E3", 2, 1 },
	{ "@minister@x.com hello", 21, 15 },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_c(cases[i].text);
		size_t x = cost_x(a, text), m = cost_mastodon(a, text);

		if (x != cases[i].x || m != cases[i].mastodon)
			printf("# %s: %zu and %zu\n", cases[i].text, x, m);
		test_ok(x == cases[i].x, "X's weight");
		test_ok(m == cases[i].mastodon, "Mastodon's characters");
	}
	arena_free(&a);
	return test_done();
}
