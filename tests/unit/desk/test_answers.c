/* What became of a report, in a file that only its receipt leads to. */
#include "desk/answers.h"
#include "fixture.h"
#include "store/saying.h"

static struct str
answer_of(struct arena *a, struct desk *d, struct str receipt, int64_t casefile)
{
	struct rollup_asked asked = { casefile, receipt };
	const char *dir = published_dir(a, d);
	struct str text = STR("");
	struct err e = { 0 };

	if (!answers_give(d->store, dir, &asked, 1, &e) ||
	    !io_read_file(a,
	                  str_z(a, str_printf(a, "%s/.answers/" STR_FMT, dir,
	                                      STR_ARG(vault_fingerprint(a, receipt)))),
	                  64, &text, &e))
		printf("# %s\n", e.msg);
	return text;
}

static bool
set(struct desk *d, const struct store_report *r)
{
	struct err e = { 0 };

	return store_report_set(d->store, r, &e);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "Lawyer held", true);
	struct op_request record = fixture_record("a", 3), hold = fixture_request(OP_HOLD);
	struct store_report r = { .evidence = STR("group"), .withdrawn = true };
	struct op_answer out = { 0 }, held = { 0 };
	struct caserec rec = { 0 };
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e) && does(a, d, &rq, &out) && does(a, d, &record, &out) &&
	                store_case(a, d->store, &record.ref, &rec, &e),
	        "a report");
	test_ok(str_eq(answer_of(a, d, out.receipt, rec.id), STR("counted\n")), "it is counted");
	test_ok(str_eq(answer_of(a, d, STR("0000-0000-0000-0000"), rec.id), STR("waiting\n")),
	        "one that did not come yet waits");
	test_ok(str_eq(answer_of(a, d, out.receipt, 0), STR("waiting\n")),
	        "one of an unknown case too");
	record.key = STR("b");
	record.evidence = EVCLASS_ANONYMOUS;
	hold.reason = STR("odd");
	hold.who = STR("Ann");
	test_ok(does(a, d, &record, &held) && does(a, d, &hold, &out) &&
	                str_eq(answer_of(a, d, held.receipt, rec.id), STR("waiting\n")),
	        "one that is set aside is not told so");
	r.casefile = rec.id;
	r.receipt = held.receipt;
	test_ok(set(d, &r) && str_eq(answer_of(a, d, held.receipt, rec.id), STR("withdrawn\n")),
	        "and one that is withdrawn is");
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
