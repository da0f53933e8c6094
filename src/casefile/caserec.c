#include "casefile/caserec.h"

static const struct str names[] = {
	[CASE_DRAFT] = STR_INIT("draft"),
	[CASE_OPEN] = STR_INIT("open"),
	[CASE_STOPPED] = STR_INIT("stopped"),
};

struct str
case_state_name(enum case_state s)
{
	CHECK(s < ARRAY_LEN(names));
	return names[s];
}

bool
case_state_from_name(struct str name, enum case_state *out)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		if (!str_eq(name, names[i]))
			continue;
		*out = (enum case_state)i;
		return true;
	}
	return false;
}

bool
caserec_takes_appeals(const struct caserec *c, int64_t now)
{
	return c->state == CASE_OPEN && day_is_set(c->current.deadline) &&
	       now < deadline_instant(c->current.deadline);
}

const struct target *
caserec_target(const struct caserec *c, int number)
{
	const struct target *t = casefile_target(&c->current, number);

	for (size_t i = 0; t == NULL && number > 0 && i < c->former.n; i++)
		if (c->former.item[i].number == number)
			t = &c->former.item[i];
	return t;
}
