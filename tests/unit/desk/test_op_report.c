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

static void
check_list(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_request(OP_RECORD_LIST),
			  figures = fixture_request(OP_FIGURES);
	struct op_answer out = { 0 }, before = { 0 }, after = { 0 };
	struct str rest;

	rq.evidence = EVCLASS_GROUP;
	rq.document = STR("letter,1,40,,GB\nemail,9,2\n");
	test_ok(does(a, d, &figures, &before) && does(a, d, &rq, &out) && out.wrong == 1 &&
	                out.receipt.n == 0 &&
	                str_eq(out.text,
	                       STR("line 1: 40 letter, target 1\n"
	                           "line 2: the case has no official with that number")) &&
	                does(a, d, &figures, &after) &&
	                after.figures.total.actions == before.figures.total.actions,
	        "with one wrong line nothing is recorded");
	rq.document = STR("letter,1,40,,GB\nfax,2,2,,\n");
	rq.dry_run = true;
	out = (struct op_answer){ 0 };
	test_ok(does(a, d, &rq, &out) && out.wrong == 0 && out.receipt.n == 0, "a dry run");
	rq.dry_run = false;
	test_ok(does(a, d, &rq, &out) && does(a, d, &rq, &out), "twice the same list");
	rest = out.receipt;
	test_ok(str_cut(&rest, '\n').n == 19 && rest.n == 19, "a receipt for each day and country");
	test_ok(does(a, d, &figures, &after) &&
	                after.figures.total.actions - before.figures.total.actions == 42 &&
	                after.figures.total.confirmed - before.figures.total.confirmed == 42,
	        "is counted once");
	rq.document = STR("\n");
	test_ok(refuses(a, d, &rq, ERR_INPUT, "empty"), "an empty list");
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
	check_list(a, d);
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
