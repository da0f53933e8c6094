/* What is counted over all cases, by what, and replies; through the same door as everything. */
#include "fixture.h"

#define TITLE "Lawyer Held" /* which the document shouts */

static struct op_request
counts(const char *by, const char *format)
{
	struct op_request rq = fixture_request(OP_COUNTS);

	rq.by = str_c(by);
	rq.format = str_c(format);
	return rq;
}

static bool
prints(struct arena *a, struct desk *d, const struct op_request *rq, const char *what)
{
	struct op_answer out = { 0 };
	bool ok = does(a, d, rq, &out) && str_find(out.output, str_c(what)) != STR_NPOS;

	if (!ok)
		printf("# " STR_FMT "\n", STR_ARG(out.output));
	return ok;
}

static void
check_set(struct arena *a, struct desk *d)
{
	struct op_request set = fixture_request(OP_SET), rq = counts("campaign", "csv");
	struct op_answer out = { 0 };

	test_ok(refuses(a, d, &set, ERR_USAGE, "say what to set"), "nothing to set");
	set.campaign = STR(" Free them ");
	set.topics = STR("Fair trial\nTorture");
	test_ok(does(a, d, &set, &out) && prints(a, d, &rq, "campaign,Free them,7,7"),
	        "a campaign");
	rq = counts("topic", "json");
	test_ok(prints(a, d, &rq,
	               "{\"key\":\"fair trial\",\"actions\":7,\"confirmed\":7},"
	               "{\"key\":\"torture\""),
	        "topics of the desk's own");
	set.topics = (struct str){ 0 };
	set.campaign = STR("");
	rq = counts("campaign", "text");
	test_ok(does(a, d, &set, &out) && prints(a, d, &rq, "7          7  none"),
	        "an empty campaign is none");
	rq = counts("shoe size", "text");
	test_ok(refuses(a, d, &rq, ERR_USAGE, "counted by \"shoe size\""), "by what is none");
}

/* The same words as on the pages, before anything was published and after. */
static void
check_titles(struct arena *a, struct desk *d)
{
	struct op_request rq = counts("title", "csv"), about = fixture_request(OP_ABOUT);
	struct op_answer out = { 0 };

	about.country = STR("CN");
	test_ok(prints(a, d, &rq, TITLE), "a title does not shout");
	test_ok(does(a, d, &about, &out) && out.cases.n == 1 &&
	                str_eq(out.cases.item[0].current.headline, STR(TITLE)),
	        "nor among the cases about a state");
}

static void
check_reply(struct arena *a, struct desk *d)
{
	struct op_request reply = fixture_request(OP_REPLY), figures = fixture_request(OP_FIGURES);
	struct op_request about = fixture_request(OP_ABOUT);
	struct op_answer out = { 0 };

	reply.target = 1;
	reply.on = (struct day){ 2026, 1, 3 };
	reply.reason = STR("We take note.");
	test_ok(does(a, d, &reply, &out), "a reply");
	reply.target = 0;
	reply.on = (struct day){ 2026, 1, 2 };
	test_ok(does(a, d, &reply, &out), "another, by nobody of the case, of a day before");
	test_ok(does(a, d, &figures, &out) && out.replies == 2 && out.counted &&
	                out.last_reply.mday == 3,
	        "stand beside the figures");
	about.on = (struct day){ 2026, 1, 3 };
	about.deadline = (struct day){ 2026, 12, 31 };
	test_ok(does(a, d, &about, &out) && out.replies == 1 && out.counted, "of a range");
	about = fixture_request(OP_ABOUT);
	about.country = STR("CN");
	test_ok(does(a, d, &about, &out) && out.replies == 2 && out.cases.n == 1 &&
	                out.figures.total.actions == 7,
	        "about a state");
	reply.target = 9;
	test_ok(refuses(a, d, &reply, ERR_NOT_FOUND, "no target 9"), "of an unknown official");
	reply.target = 1;
	reply.on = (struct day){ 2098, 1, 1 };
	test_ok(refuses(a, d, &reply, ERR_INPUT, "not of the future"), "of a day to come");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "LAWYER HELD", false);
	struct op_request publish = fixture_request(OP_PUBLISH), record = fixture_record("a", 7);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e) && does(a, d, &rq, &out) &&
	                does(a, d, &publish, &out) && does(a, d, &record, &out),
	        "a case with seven letters");
	check_set(a, d);
	check_titles(a, d);
	check_reply(a, d);
	desk_close(&d);
	test_ok(fixture_open(&conf, &d, &e), "a desk that has published nothing yet");
	check_titles(a, d);
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
