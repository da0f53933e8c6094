/* From taps to the health of an address: independent voices, one network once a day. */
#include <fcntl.h>
#include <stdlib.h>

#include "../../test.h"
#include "base/io.h"
#include "store/report.h"
#include "tally/learn.h"

static struct uaref ref = { "UA", 1, 2026 };

static bool
make_case(struct arena *a, struct store *s, int64_t *id)
{
	struct store_draft d = { .document = { .ref = ref, .ordinal = 1, .language = STR("en") } };
	struct target t = { .name = STR("Bo Sample") };
	struct store_put result = { 0 };
	struct err e = { 0 };

	VEC_PUSH(a, &t.phones, STR("1 202 555 0100"));
	VEC_PUSH(a, &t.phones, STR("1 202 555 0101"));
	VEC_PUSH(a, &d.document.targets, t);
	return store_draft_put(a, s, &d, &result, &e) &&
	       store_publish(a, s, &ref, (struct day){ 0 }, 1, &e) &&
	       store_casefile_id(s, STR("1-26"), id, &e);
}

static bool
tell(struct store *s, int64_t id, enum outcome outcome, int day, int network)
{
	static int serial;
	struct arena *a = arena_new();
	struct report r = { .op = REPORT_OUTCOME, .slug = STR("1-26"), .outcome = outcome, .n = 1 };
	struct err e = { 0 };
	bool moved = false, ok;

	r.receipt = str_printf(a, "R%d", serial++);
	r.day_received = day;
	r.network = network;
	r.entry[0] = (struct report_entry){ CHANNEL_CALL, 1, 1 };
	ok = store_begin(s, &e) && learn_take(a, s, &r, id, &moved, &e) && store_commit(s, &e);
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
	arena_free(&a);
	return ok && moved == (outcome_verdict(outcome) != 0);
}

/* The health of the call, and which number comes first. */
static bool
is(struct arena *a, struct store *s, enum health h, const char *first)
{
	struct store_contacts list = { 0 };
	struct caserec c;
	struct err e = { 0 };

	if (!store_contacts(a, s, &list, &e) || !store_case(a, s, &ref, &c, &e))
		return false;
	learn_fill(a, &list, &c.current);
	return c.current.targets.item[0].health.state[CHANNEL_CALL] == h &&
	       str_eq(c.current.targets.item[0].phones.item[0], str_c(first));
}

static void
story(struct arena *a, struct store *s, int64_t id)
{
	bool known = false;
	struct err e = { 0 };

	test_ok(tell(s, id, OUTCOME_NO_ANSWER, 1, 1) && is(a, s, HEALTH_OK, "1 202 555 0100"),
	        "no answer says nothing of the number");
	test_ok(tell(s, id, OUTCOME_DEAD, 1, 1) && tell(s, id, OUTCOME_DEAD, 1, 1) &&
	                tell(s, id, OUTCOME_DEAD, 1, 2) && is(a, s, HEALTH_OK, "1 202 555 0100"),
	        "the second number is as well as ever");
	test_ok(tell(s, id, OUTCOME_DEAD, 2, 1) && is(a, s, HEALTH_OK, "1 202 555 0101"),
	        "three voices: the first number goes last");
	test_ok(tell(s, id, OUTCOME_DEAD, 2, 1) && is(a, s, HEALTH_DOUBTFUL, "1 202 555 0101"),
	        "from now on they speak of the second");
	test_ok(tell(s, id, OUTCOME_DEAD, 2, 2) && tell(s, id, OUTCOME_SPOKE, 2, 3) &&
	                tell(s, id, OUTCOME_DEAD, 3, 1) &&
	                is(a, s, HEALTH_DOUBTFUL, "1 202 555 0101"),
	        "who spoke there takes a voice away");
	test_ok(tell(s, id, OUTCOME_DEAD, 3, 2) && is(a, s, HEALTH_DEAD, "1 202 555 0100"),
	        "both dead: in the printed order");
	test_ok(store_contact_verify(s, STR("call:025550101"), 4, &known, &e) && known &&
	                is(a, s, HEALTH_OK, "1 202 555 0101"),
	        "a verified one is well again");
	test_ok(store_contact_verify(s, STR("call:9"), 4, &known, &e) && !known,
	        "nothing was said of another");
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-learn-XXXXXX";
	struct store *s = NULL;
	struct err e = { 0 };
	int64_t id = 0;

	if (mkdtemp(dir) == NULL || !store_open(str_printf(a, "%s/outcry.db", dir), &s, &e))
		return 1;
	test_ok(make_case(a, s, &id) && id > 0, "a case with two numbers");
	story(a, s, id);
	store_close(&s);
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
