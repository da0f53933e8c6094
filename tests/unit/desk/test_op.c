/* What the desk does when it is asked, and what it refuses. */
#include <unistd.h>

#include "fixture.h"

static bool
is_there(const char *name)
{
	char path[200];

	(void)snprintf(path, sizeof(path), "%s/public/ua/%s", fixture_dir, name);
	return access(path, F_OK) == 0;
}

static void
check_import(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_import(a, "Lawyer held", false), bad = rq, show;
	struct op_answer out = { 0 };

	bad.document = STR("{\"format\":\"outcry-case-1\"}");
	test_ok(refuses(a, d, &bad, ERR_INPUT, ""), "no case document");
	test_ok(does(a, d, &rq, &out) && out.imported == OP_IMPORTED &&
	                str_eq(out.text, STR("163/17: stored as a draft")),
	        "a draft is stored");
	test_ok(does(a, d, &rq, &out) && out.imported == OP_SAME, "the same again is the same");
	rq = fixture_import(a, "Lawyer held in secret", false);
	test_ok(does(a, d, &rq, &out) && out.imported == OP_REPLACED_DRAFT, "replaced");
	show = fixture_request(OP_SHOW);
	test_ok(does(a, d, &show, &out) && out.draft.n > 0 &&
	                out.cases.item[0].state == CASE_DRAFT &&
	                out.cases.item[0].current.targets.item[1].number == 2,
	        "a draft is shown with its numbers");
	test_ok(!is_there("163-17"), "a draft is not public");
}

static void
check_publish(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_request(OP_PUBLISH), none = rq, list;
	struct op_answer out = { 0 };

	none.ref.serial = 9;
	test_ok(refuses(a, d, &none, ERR_NOT_FOUND, "no case 9/17"), "no such case");
	test_ok(does(a, d, &rq, &out) && str_find(out.text, STR("as closed")) != STR_NPOS &&
	                is_there("163-17/index.html"),
	        "a passed deadline publishes it as closed");
	rq.deadline = (struct day){ 2099, 1, 2 };
	test_ok(does(a, d, &rq, &out) &&
	                str_eq(out.text, STR("163/17: published, open until 2099-01-02")),
	        "publishing again renews the deadline");
	rq = fixture_import(a, "Lawyer held in secret", true);
	test_ok(does(a, d, &rq, &out) && out.imported == OP_SAME &&
	                str_find(out.text, STR("open until 2099-01-02")) != STR_NPOS,
	        "importing what is published renews it");
	list = fixture_request(OP_LIST);
	test_ok(does(a, d, &list, &out) && out.cases.n == 1 && out.cases.item[0].state == CASE_OPEN,
	        "it is listed as open");
}

static void
check_stop(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_request(OP_STOP), again;
	struct op_answer out = { 0 };

	rq.reason = STR("Released");
	test_ok(does(a, d, &rq, &out) && str_eq(out.text, STR("163/17: stopped")), "stopped");
	again = fixture_import(a, "Lawyer held in secret", true);
	test_ok(does(a, d, &again, &out) && out.imported == OP_SAME &&
	                out.cases.item[0].state == CASE_STOPPED,
	        "the same document does not open it again");
	again = fixture_import(a, "Another edition of it", true);
	test_ok(refuses(a, d, &again, ERR_CONFLICT, "only an update"),
	        "nor does another first bulletin");
}

static void
check_refusals(struct arena *a, struct conf conf)
{
	struct op_request rq = fixture_import(a, "Another", true);
	struct desk *d = NULL, *second = NULL;
	struct err e = { 0 };

	conf.live = true;
	if (!fixture_open(&conf, &d, &e))
		printf("# %s\n", e.msg);
	test_ok(refuses(a, d, &rq, ERR_DENIED, "two people"), "a live desk publishes elsewhere");
	test_ok(!fixture_open(&conf, &second, &e) && e.code == ERR_BUSY, "one at a time");
	desk_close(&d);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e), "an empty folder becomes a data directory");
	if (d != NULL) {
		check_import(a, d);
		check_publish(a, d);
		check_stop(a, d);
	} else {
		printf("# %s\n", e.msg);
	}
	desk_close(&d);
	check_refusals(a, conf);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
