/* What verify and doctor find: nothing in a well one, and sums that somebody changed. */
#include "fixture.h"
#include "store/report.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "Lawyer held", true), one = fixture_record("k", 3);
	struct op_request verify = fixture_request(OP_VERIFY), doctor = fixture_request(OP_DOCTOR);
	struct store_delta more = { .target = 1, .country = "GB", .day = 20000, .actions = 9 };
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e) && does(a, d, &rq, &out) && does(a, d, &one, &out),
	        "a case with a report");
	test_ok(does(a, d, &verify, &out) &&
	                str_eq(out.text,
	                       STR("the database is whole; 1 report is counted again and right")),
	        "verified");
	test_ok(does(a, d, &doctor, &out) && str_starts(out.text, STR("ok database: SQLite 3.")) &&
	                str_find(out.text, STR("warning")) == STR_NPOS,
	        "the doctor is content");
	test_ok(store_casefile_id(d->store, STR("163-17"), &more.casefile, &e) &&
	                store_tally_add(d->store, &more, &e),
	        "somebody adds nine actions without a report");
	test_ok(refuses(a, d, &verify, ERR_DB, "37 sums differ"), "verify finds them");
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
