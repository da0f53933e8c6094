/* What a draft changes is shown before it is published, and afterwards as what was changed. */
#include "fixture.h"

/* A document of the case: ORDINAL, in LANGUAGE, PHONE of the second official. */
static struct op_request
import_of(struct arena *a, int ordinal, const char *language, const char *phone)
{
	struct op_request rq = fixture_import(a, ordinal == 1 ? "Held" : "Held still", false);
	struct casefile c = { 0 };
	struct err e = { 0 };

	if (!casefile_from_json(a, rq.document, &c, &e))
		printf("# %s\n", e.msg);
	c.ordinal = ordinal;
	c.kind = ordinal == 1 ? CASEFILE_FIRST : CASEFILE_UPDATE;
	c.language = str_c(language);
	c.deadline = (struct day){ 2090 + ordinal, 1, 2 };
	VEC_PUSH(a, &c.targets.item[1].phones, str_c(phone));
	if (!casefile_to_json(a, &c, CASEFILE_JSON_FULL, &rq.document, &e))
		printf("# %s\n", e.msg);
	rq.text = str_printf(a, "%d %s", ordinal, language);
	rq.source_hash = rq.text;
	return rq;
}

static bool
changes(struct arena *a, const struct op_answer *out, size_t n, const char *line)
{
	bool found = line == NULL;

	for (size_t i = 0; i < out->changes.n; i++) {
		struct str text = change_text(a, &out->changes.item[i]);

		printf("# " STR_FMT "\n", STR_ARG(text));
		found = found || str_eq(text, str_c(line));
	}
	return found && out->changes.n == n;
}

static bool
says(const struct op_answer *out, const char *part)
{
	printf("# " STR_FMT "\n", STR_ARG(out->text));
	return str_find(out->text, str_c(part)) != STR_NPOS;
}

static void
check_update(struct arena *a, struct desk *d)
{
	static const char *const line =
		"official 2, Prosecutor Bo Sample: phone +1 202 555 0123 is now +1 202 555 0124";
	struct op_request first = import_of(a, 1, "en", "+1 202 555 0123");
	struct op_request update = import_of(a, 3, "en", "+1 202 555 0124");
	struct op_request show = fixture_request(OP_SHOW), publish = fixture_request(OP_PUBLISH);
	struct op_answer out = { 0 };

	first.publish = true;
	test_ok(does(a, d, &first, &out) && changes(a, &out, 0, NULL), "a first changes nothing");
	out = (struct op_answer){ 0 };
	test_ok(does(a, d, &update, &out) && changes(a, &out, 3, line),
	        "an update says the digit that changed, the deadline and the headline");
	out = (struct op_answer){ 0 };
	test_ok(does(a, d, &show, &out) && out.draft.n > 0 && changes(a, &out, 3, line),
	        "so does the case while it waits");
	test_ok(does(a, d, &publish, &out), "published");
	out = (struct op_answer){ 0 };
	test_ok(does(a, d, &show, &out) && out.draft.n == 0 && changes(a, &out, 3, line),
	        "and afterwards it is what was changed");
}

static void
check_others(struct arena *a, struct desk *d)
{
	struct op_request french = import_of(a, 3, "fr", "+1 202 555 0199");
	struct op_request late = import_of(a, 2, "en", "+1 202 555 0123");
	struct op_request publish = fixture_request(OP_PUBLISH);
	struct op_answer out = { 0 };

	test_ok(does(a, d, &french, &out) &&
	                says(&out, "the edition in \"fr\" of \"Held still\"") && out.changes.n == 0,
	        "a translation is offered as an edition, and changes nothing");
	test_ok(refuses(a, d, &publish, ERR_INPUT, "phone"),
	        "a number that differs from the case's is a doubt that holds it back");
	publish.accept_doubts = true;
	test_ok(does(a, d, &publish, &out) && says(&out, "edition in \"fr\" is published"),
	        "which the desk may accept");
	out = (struct op_answer){ 0 };
	test_ok(does(a, d, &late, &out) && says(&out, "older than the current bulletin") &&
	                out.changes.n == 0,
	        "what is older says so");
	test_ok(does(a, d, &publish, &out) && says(&out, "the current one stays") &&
	                out.cases.item[0].current.ordinal == 3 && out.cases.item[0].editions.n == 1,
	        "and replaces nothing");
	late.publish = true;
	test_ok(does(a, d, &late, &out) && says(&out, "nothing changed"),
	        "the same again publishes nothing");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e), "opened");
	check_update(a, d);
	check_others(a, d);
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
