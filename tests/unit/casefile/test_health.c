#include "../../test.h"
#include "casefile/casefile.h"
#include "casefile/health.h"

int
main(void)
{
	struct target t = { 0 };

	for (int h = 0; h < HEALTHS; h++) {
		enum health back = HEALTHS;

		test_ok(health_from_name(health_name((enum health)h), &back) && (int)back == h,
		        "a name stands for one state");
	}
	test_ok(!health_from_name(STR("fine"), &(enum health){ HEALTH_OK }) &&
	                !health_from_name(STR(""), &(enum health){ HEALTH_OK }),
	        "no other name is one");
	for (int c = 0; c < CHANNEL_COUNT; c++)
		test_ok(t.health.state[c] == HEALTH_OK && !day_is_set(t.health.since[c]),
		        "an official of whom nothing is told is well");
	return test_done();
}
