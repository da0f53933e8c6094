#include "../../test.h"
#include "tally/entries.h"

static const struct {
	const char *name, *text;
	bool ok;
	size_t n;
} cases[] = {
	{ "nothing", "", true, 0 },
	{ "one", "letter:1:2", true, 1 },
	{ "several", "letter:1:2,post:0:1,fax:3:500", true, 3 },
	{ "no channel", "pigeon:1:2", false, 0 },
	{ "a count above the limit", "letter:1:501", false, 0 },
	{ "a comma too many", "letter:1:2,", false, 0 },
	{ "a part too few", "letter:1", false, 0 },
	{ "a part too many", "letter:1:2:3", false, 0 },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct report_entry entry[LIMIT_REPORT_ENTRIES];

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct err e = { 0 };
		size_t n = 0;
		bool ok = entries_read(str_c(cases[i].text), entry, &n, &e) == cases[i].ok;

		if (ok && cases[i].ok)
			ok = n == cases[i].n &&
			     str_eq(entries_text(a, entry, n), str_c(cases[i].text));
		test_ok(ok && (cases[i].ok || e.code == ERR_DB), cases[i].name);
	}
	arena_free(&a);
	return test_done();
}
