#include "../../test.h"
#include "casefile/caserec.h"

/* The deadline day is included everywhere on earth: it ends at 12:00 UTC of the next day. */
static const struct {
	const char *name;
	enum case_state state;
	struct day deadline;
	int hours; /* after the midnight that begins the deadline day */
	bool takes;
} cases[] = {
	{ "on the day", CASE_OPEN, { 2026, 12, 10 }, 20, true },
	{ "the next morning", CASE_OPEN, { 2026, 12, 10 }, 35, true },
	{ "the next noon", CASE_OPEN, { 2026, 12, 10 }, 36, false },
	{ "stopped", CASE_STOPPED, { 2026, 12, 10 }, 1, false },
	{ "a draft", CASE_DRAFT, { 2026, 12, 10 }, 1, false },
	{ "no deadline", CASE_OPEN, { 0 }, 0, false },
};

int
main(void)
{
	struct target t[] = { { .number = 4 }, { .number = 2 } };
	struct caserec c = { .former = { t + 1, 1, 1 } };
	enum case_state s = CASE_DRAFT;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		c.state = cases[i].state;
		c.current.deadline = cases[i].deadline;
		test_ok(caserec_takes_appeals(&c, day_start((struct day){ 2026, 12, 10 }) +
		                                          cases[i].hours * 3600) == cases[i].takes,
		        cases[i].name);
	}
	c.current.targets = (struct targets){ t, 1, 1 };
	test_ok(caserec_target(&c, 4) == t && caserec_target(&c, 2) == t + 1 &&
	                caserec_target(&c, 0) == NULL && caserec_target(&c, 3) == NULL,
	        "current and former targets are found by their number");
	test_ok(case_state_from_name(STR("stopped"), &s) && s == CASE_STOPPED &&
	                str_eq(case_state_name(s), STR("stopped")) &&
	                !case_state_from_name(STR("closed"), &s),
	        "names of states");
	return test_done();
}
