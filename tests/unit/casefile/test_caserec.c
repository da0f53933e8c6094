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

/* X is later than Y, and Y not later than X. */
static const struct {
	const char *name;
	struct bulletin x, y;
} orders[] = {
	{ "a higher ordinal, although published first and dated before",
	  { 1, CASEFILE_UPDATE, 3, { 2026, 1, 1 }, .published_at = 5 },
	  { 2, CASEFILE_UPDATE, 2, { 2026, 2, 1 }, .published_at = 9 } },
	{ "a later date where one prints no ordinal",
	  { 1, CASEFILE_UPDATE, 0, { 2026, 2, 2 }, .published_at = 5 },
	  { 2, CASEFILE_UPDATE, 2, { 2026, 2, 1 }, .published_at = 9 } },
	{ "an update without anything before a first that was found late",
	  { 1, CASEFILE_UPDATE, 0, { 0 }, .published_at = 5 },
	  { 2, CASEFILE_FIRST, 1, { 2026, 2, 1 }, .published_at = 9 } },
	{ "a correction before what it corrects",
	  { 1, CASEFILE_CORRECTION, 2, { 2026, 2, 1 }, .published_at = 5 },
	  { 2, CASEFILE_UPDATE, 2, { 2026, 2, 1 }, .published_at = 9 } },
	{ "an update before the correction of an earlier one",
	  { 1, CASEFILE_UPDATE, 3, { 0 }, .published_at = 5 },
	  { 2, CASEFILE_CORRECTION, 2, { 0 }, .published_at = 9 } },
	{ "a stop before an update that says nothing of its place",
	  { 1, CASEFILE_STOP, 0, { 2026, 2, 1 }, .published_at = 5 },
	  { 2, CASEFILE_UPDATE, 0, { 0 }, .published_at = 9 } },
	{ "an update that was issued after a stop",
	  { 1, CASEFILE_UPDATE, 0, { 2026, 3, 1 }, .published_at = 5 },
	  { 2, CASEFILE_STOP, 0, { 2026, 2, 1 }, .published_at = 9 } },
	{ "of two alike the one published later",
	  { 1, CASEFILE_FIRST, 1, { 0 }, .published_at = 9 },
	  { 2, CASEFILE_FIRST, 1, { 0 }, .published_at = 5 } },
};

static void
check_orders(void)
{
	for (size_t i = 0; i < ARRAY_LEN(orders); i++)
		test_ok(bulletin_is_newer(&orders[i].x, &orders[i].y) &&
		                !bulletin_is_newer(&orders[i].y, &orders[i].x),
		        orders[i].name);
}

static void
check_current(void)
{
	struct bulletin b[] = {
		{ 1, CASEFILE_UPDATE, 2, { 0 }, .published_at = 5 },
		{ 2, CASEFILE_FIRST, 1, { 0 }, .published_at = 6 },
		{ 3, CASEFILE_UPDATE, 2, { 0 }, .published_at = 7, .edition_of = 1 },
		{ 4, CASEFILE_UPDATE, 3, { 0 }, .published_at = 0 },
	};
	struct bulletins list = { b, 4, 4 }, none = { 0 };
	enum casefile_kind kind = CASEFILE_FIRST;

	test_ok(bulletins_current(&list) == b, "neither a translation nor a draft is current");
	test_ok(bulletins_current(&none) == NULL, "of none there is no current one");
	test_ok(bulletins_find(&list, 3) == b + 2 && bulletins_find(&list, 9) == NULL,
	        "found by id");
	test_ok(casefile_kind_from_name(STR("stop"), &kind) && kind == CASEFILE_STOP &&
	                str_eq(casefile_kind_name(kind), STR("stop")) &&
	                !casefile_kind_from_name(STR("end"), &kind),
	        "names of kinds");
}

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
	check_orders();
	check_current();
	return test_done();
}
