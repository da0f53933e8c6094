#include "../../test.h"
#include "casefile/outcome.h"

int
main(void)
{
	enum outcome o;
	int sum = 0;

	for (int i = 0; i < OUTCOME_COUNT; i++) {
		test_ok(outcome_from_name(outcome_name((enum outcome)i), &o) &&
		                o == (enum outcome)i,
		        "a name there and back");
		sum += outcome_verdict((enum outcome)i);
	}
	test_ok(!outcome_from_name(STR("Sent"), &o) && !outcome_from_name(STR(""), &o),
	        "other words are none");
	test_ok(outcome_verdict(OUTCOME_SPOKE) == 1 && outcome_verdict(OUTCOME_BOUNCED) == -1 &&
	                outcome_verdict(OUTCOME_DEAD) == -1 && sum == -1,
	        "only three say something of the address");
	return test_done();
}
