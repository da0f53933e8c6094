#include "../../test.h"
#include "casefile/renumber.h"

#define OFFICIAL(n, who, what)                                                 \
	{                                                                      \
		.number = (n), .name = STR_INIT(who), .office = STR_INIT(what) \
	}

/* What the case knows: 1, 2, 3; then what an update names, and the numbers it must get. */
static const struct target known[] = {
	OFFICIAL(1, "Ana Example", "President"),
	OFFICIAL(2, "", "Minister of Justice"),
	OFFICIAL(3, "Bo Sample", "Prosecutor General"),
};

static const struct {
	const char *name;
	size_t n;
	struct target t[4];
	int numbers[4];
} cases[] = {
	{ "the same in another order",
	  3,
	  { OFFICIAL(0, "Bo Sample", "Prosecutor General"), OFFICIAL(0, "Ana Example", "President"),
	    OFFICIAL(0, "", "Minister of Justice") },
	  { 3, 1, 2 } },
	{ "an added one is next",
	  2,
	  { OFFICIAL(0, "Cy New", "Governor"), OFFICIAL(0, "Ana Example", "President") },
	  { 4, 1 } },
	{ "family name first, accents, capitals",
	  1,
	  { OFFICIAL(0, "EXAMPLE \xc3\x81na", "President") },
	  { 1 } },
	{ "an office that now has a name",
	  1,
	  { OFFICIAL(0, "Di Named", "Minister of Justice") },
	  { 2 } },
	{ "another person in the office is another official",
	  1,
	  { OFFICIAL(0, "Ed Other", "President") },
	  { 4 } },
	{ "the same person in another office", 1, { OFFICIAL(0, "Bo Sample", "Judge") }, { 3 } },
	{ "two of the same office: one is known",
	  2,
	  { OFFICIAL(0, "", "Minister of Justice"), OFFICIAL(0, "", "Minister of Justice") },
	  { 2, 4 } },
	{ "its own number, every word corrected",
	  1,
	  { OFFICIAL(3, "Robert Sample", "Attorney General") },
	  { 3 } },
	{ "a number that nobody has is not given", 1, { OFFICIAL(9, "Fa New", "Mayor") }, { 4 } },
};

static void
check_addresses(struct arena *a)
{
	struct str lines[] = { STR_INIT("1 Example Street"), STR_INIT("Exampletown") };
	struct target was = { .number = 5, .address = { lines, 2, 2 } };
	struct target now = { .office = STR_INIT("Ministry"), .address = { lines, 2, 2 } };
	struct targets all = { &was, 1, 1 }, t = { &now, 1, 1 };

	targets_renumber(a, &all, &t);
	test_ok(now.number == 5, "an address without name or office is known again");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct target all[3];

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct target t[4];
		struct targets is = { t, cases[i].n, 4 };
		struct targets was = { all, 3, 3 };
		bool ok = true;

		memcpy(all, known, sizeof(all));
		memcpy(t, cases[i].t, sizeof(t));
		targets_renumber(a, &was, &is);
		for (size_t k = 0; k < is.n; k++)
			ok = ok && t[k].number == cases[i].numbers[k];
		test_ok(ok, cases[i].name);
	}
	check_addresses(a);
	arena_free(&a);
	return test_done();
}
