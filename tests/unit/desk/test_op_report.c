/* Counting from the command line: what is a report, and what is none. */
#include "fixture.h"

static void
check_record(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_record("a-key", 7), bad,
			  figures = fixture_request(OP_FIGURES);
	struct op_answer out = { 0 }, again = { 0 };

	test_ok(does(a, d, &rq, &out) && out.receipt.n == 19, "a report has a receipt");
	rq.count = 9;
	test_ok(does(a, d, &rq, &again) && str_eq(out.receipt, again.receipt),
	        "the same key has the same receipt");
	test_ok(does(a, d, &figures, &out) && out.figures.total.actions == 7 &&
	                out.figures.total.confirmed == 7 &&
	                out.figures.by_channel[CHANNEL_LETTER].actions == 7 &&
	                str_eq(out.figures.by_target.item[0].name, STR("Minister Ana Example")),
	        "and counts once");
	bad = rq;
	bad.target = 9;
	test_ok(refuses(a, d, &bad, ERR_NOT_FOUND, "no target 9"), "an unknown official");
	bad.target = 0;
	test_ok(refuses(a, d, &bad, ERR_NOT_FOUND, "no target 0"), "none, and no post");
	bad = rq;
	bad.count = 0;
	test_ok(refuses(a, d, &bad, ERR_INPUT, "from 1 to 500"), "a count of nothing");
	bad.count = 501;
	test_ok(refuses(a, d, &bad, ERR_INPUT, "from 1 to 500"), "a count above the limit");
	bad = rq;
	bad.on = (struct day){ 2098, 1, 1 };
	test_ok(refuses(a, d, &bad, ERR_INPUT, "not in the future"), "a day to come");
	bad = rq;
	bad.country = STR("gb");
	test_ok(refuses(a, d, &bad, ERR_INPUT, "capital letters"), "a country in small letters");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "Lawyer held", false);
	struct op_request early = fixture_record("early", 1), publish = fixture_request(OP_PUBLISH);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e) && does(a, d, &rq, &out), "a draft");
	test_ok(refuses(a, d, &early, ERR_CONFLICT, "publish it first"),
	        "nothing counts for a draft");
	test_ok(does(a, d, &publish, &out), "published, its deadline long passed");
	check_record(a, d);
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
