/* The list of addresses and their verification; what the doctor says of them. */
#include "fixture.h"
#include "store/contact.h"

static void
say(struct desk *d, int64_t day)
{
	struct store_outcome o = { .channel = CHANNEL_EMAIL,
		                   .outcome = OUTCOME_BOUNCED,
		                   .day = day };
	struct err e = { 0 };

	test_ok(store_contact_say(d->store, STR("email:minister@example.org"), &o, &e), "bounced");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "Lawyer held", true);
	struct op_request list = fixture_request(OP_CONTACTS),
			  verify = fixture_request(OP_CONTACT_VERIFY),
			  doctor = fixture_request(OP_DOCTOR);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e) && does(a, d, &rq, &out), "a case");
	test_ok(does(a, d, &list, &out) && out.output.n == 0, "nothing was said yet");
	for (int64_t day = 20000; day < 20003; day++)
		say(d, day);
	test_ok(does(a, d, &list, &out) &&
	                str_find(out.output, STR("dead        3 against   0 for  "
	                                         "2024-10-04..2024-10-06 verified -          "
	                                         "email:minister@example.org")) == 0,
	        "three days");
	test_ok(does(a, d, &doctor, &out) &&
	                str_find(out.text, STR("\nwarning contact: email:minister@example.org is "
	                                       "dead")) != STR_NPOS,
	        "the doctor says so");
	test_ok(published_load(d, &e) &&
	                d->list[0].rec.current.targets.item[0].health.state[CHANNEL_EMAIL] ==
	                        HEALTH_DEAD,
	        "and the pages know");
	verify.reason = STR("Minister@Example.org");
	test_ok(does(a, d, &verify, &out) && d->stale && does(a, d, &list, &out) &&
	                out.output.n == 0,
	        "staff tried it");
	test_ok(refuses(a, d, &verify, ERR_NOT_FOUND, "nothing was said"), "twice is none");
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
