#include "../../test.h"
#include "casefile/evclass.h"

static const struct {
	const char *name;
	enum evclass is;
	bool confirmed;
} cases[] = {
	{ "mail", EVCLASS_MAIL, true },
	{ "confirmed", EVCLASS_CONFIRMED, true },
	{ "group", EVCLASS_GROUP, true },
	{ "anonymous", EVCLASS_ANONYMOUS, false },
};

int
main(void)
{
	enum evclass c = EVCLASS_COUNT;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		bool ok = evclass_from_name(str_c(cases[i].name), &c) && c == cases[i].is;

		ok = ok && str_eq(evclass_name(c), str_c(cases[i].name));
		test_ok(ok && evclass_is_confirmed(c) == cases[i].confirmed, cases[i].name);
	}
	test_ok(!evclass_from_name(STR("received"), &c), "no class says received");
	return test_done();
}
