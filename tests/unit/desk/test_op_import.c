/* Which case a document goes into: by a former number, into two, into the one that is asked for. */
#include "fixture.h"

static struct op_request
import_as(struct arena *a, const char *headline, enum casefile_kind kind, struct uaref ref)
{
	struct op_request rq = fixture_import(a, headline, false);
	struct casefile c = { 0 };
	struct err e = { 0 };

	if (!casefile_from_json(a, rq.document, &c, &e))
		printf("# %s\n", e.msg);
	c.ref = ref;
	c.kind = kind;
	c.ordinal = kind == CASEFILE_FIRST ? 1 : 2;
	if (!casefile_to_json(a, &c, CASEFILE_JSON_FULL, &rq.document, &e))
		printf("# %s\n", e.msg);
	return rq;
}

static bool
says(const struct op_answer *out, const char *text)
{
	printf("# " STR_FMT "\n", STR_ARG(out->text));
	return str_find(out->text, str_c(text)) != STR_NPOS;
}

static void
check(struct arena *a, struct desk *d)
{
	static const struct uaref old = { "NSA", 4, 2017 }, now = { "NSA", 6, 2017 },
				  other = { "UA", 7, 2017 };
	struct op_request rq = import_as(a, "Held", CASEFILE_FIRST, old), list = { 0 };
	struct op_answer out = { 0 };
	struct err e = { 0 };

	test_ok(does(a, d, &rq, &out) && says(&out, "NSA 4/17: stored as a draft"), "a case");
	rq = import_as(a, "Held still", CASEFILE_UPDATE, now);
	VEC_PUSH(a, &rq.former, old);
	test_ok(does(a, d, &rq, &out) && says(&out, "NSA 4/17: stored as a draft") &&
	                out.cases.n == 1 && out.cases.item[0].drafts.n == 2,
	        "its new number, with the old one beside it");
	list = (struct op_request){ .kind = OP_ALIAS, .ref = now };
	test_ok(does(a, d, &list, &out) && str_eq(out.text, STR("NSA 6/17")), "leads to it");
	rq = import_as(a, "Another", CASEFILE_FIRST, other);
	test_ok(does(a, d, &rq, &out) && out.cases.n == 1, "another case");
	rq = import_as(a, "Another, corrected", CASEFILE_FIRST, other);
	VEC_PUSH(a, &rq.former, old);
	VEC_PUSH(a, &rq.also, now);
	test_ok(does(a, d, &rq, &out) && says(&out, "7/17: replaces the draft") &&
	                says(&out, "a case of its own") && out.cases.n == 1,
	        "a case of its own is nobody's former number, a first bulletin is of one case");
	rq = import_as(a, "Both moved", CASEFILE_UPDATE, other);
	VEC_PUSH(a, &rq.also, now);
	VEC_PUSH(a, &rq.also, other);
	test_ok(does(a, d, &rq, &out) && out.cases.n == 2 && says(&out, "NSA 4/17: replaces") &&
	                out.imported == OP_IMPORTED && says(&out, "7/17: stored as a draft"),
	        "an update of two cases");
	rq.ref = old;
	rq.also.n = 0;
	test_ok(!desk_do(a, d, &rq, &out, &e) && e.code == ERR_INPUT, "not of the one asked for");
	list.ref = other;
	VEC_PUSH(a, &list.former, old);
	e = (struct err){ 0 };
	test_ok(!desk_do(a, d, &list, &out, &e) && e.code == ERR_CONFLICT, "nor by hand");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e), "a data directory");
	if (d != NULL)
		check(a, d);
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
