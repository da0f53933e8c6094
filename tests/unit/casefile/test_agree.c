/* Two open actions about one official: what they disagree about is said, and nothing else. */
#include "../../test.h"
#include "casefile/agree.h"

#define NOW 1795292100 /* 2026-11-21 */

static struct caserec
action(struct arena *a, int serial, const char *name, const char *phone)
{
	struct caserec c = { .ref = { "UA", serial, 2026 }, .state = CASE_OPEN };
	struct target t = { .number = 1, .name = str_c(name), .office = STR("Ambassador") };

	c.current.deadline = (struct day){ 2027, 1, 5 };
	VEC_PUSH(a, &t.phones, str_c(phone));
	VEC_PUSH(a, &c.current.targets, t);
	return c;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct caserecs list = { 0 };
	struct strs found;

	VEC_PUSH(a, &list, action(a, 1, "Bo Sample", "1 202 555 0100"));
	VEC_PUSH(a, &list, action(a, 2, "Sample Bo", "1 202 555 0101"));
	VEC_PUSH(a, &list, action(a, 3, "Ana Other", "1 202 555 0102"));
	found = agree_check(a, &list, NOW);
	test_ok(found.n == 2 &&
	                str_eq(found.item[0],
	                       STR("1/26 and 2/26 print one official's name differently: "
	                           "\"Bo Sample\", \"Sample Bo\"")) &&
	                str_eq(found.item[1],
	                       STR("1/26 and 2/26 disagree about the call address of Ambassador "
	                           "Bo Sample: 1 202 555 0100, 1 202 555 0101")),
	        "another order, another number");
	list.item[1] = action(a, 2, "Bo Sample", "+1 (202) 555-0100");
	test_ok(agree_check(a, &list, NOW).n == 0, "one number in two spellings agrees");
	list.item[1] = action(a, 2, "Bo Sample", "1 202 555 0101");
	list.item[1].state = CASE_STOPPED;
	test_ok(agree_check(a, &list, NOW).n == 0, "a stopped action disagrees with nobody");
	list.item[1] = action(a, 2, "Cy Third", "1 202 555 0101");
	VEC_PUSH(a, &list.item[0].current.targets.item[0].emails, STR("x@example.org"));
	VEC_PUSH(a, &list.item[1].current.targets.item[0].emails, STR("X@example.org"));
	test_ok(agree_check(a, &list, NOW).n == 2, "one e-mail address is one official");
	arena_free(&a);
	return test_done();
}
