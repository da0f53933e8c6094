#include "casefile/outcome.h"

static const struct {
	struct str name;
	int verdict;
} outcomes[OUTCOME_COUNT] = {
	[OUTCOME_SENT] = { STR_INIT("sent"), 0 },
	[OUTCOME_NOTHING] = { STR_INIT("nothing"), 0 }, /* of the supporter's own machine */
	[OUTCOME_BOUNCED] = { STR_INIT("bounced"), -1 },
	[OUTCOME_SPOKE] = { STR_INIT("spoke"), 1 },
	[OUTCOME_VOICEMAIL] = { STR_INIT("voicemail"), 0 }, /* whose, nobody knows */
	[OUTCOME_NO_ANSWER] = { STR_INIT("no-answer"), 0 }, /* the office may be closed */
	[OUTCOME_DEAD] = { STR_INIT("dead"), -1 },
};

struct str
outcome_name(enum outcome o)
{
	CHECK(o < OUTCOME_COUNT);
	return outcomes[o].name;
}

bool
outcome_from_name(struct str name, enum outcome *out)
{
	for (size_t i = 0; i < OUTCOME_COUNT; i++) {
		if (!str_eq(name, outcomes[i].name))
			continue;
		*out = (enum outcome)i;
		return true;
	}
	return false;
}

int
outcome_verdict(enum outcome o)
{
	CHECK(o < OUTCOME_COUNT);
	return outcomes[o].verdict;
}
