#include "../../test.h"
#include "casefile/casefile.h"

static struct str emails[] = { STR_INIT("minister@example.org") };
static struct str demands[] = { STR_INIT("Release her;") };

static void
check_letters(struct arena *a)
{
	static const struct {
		const char *name, *line[2];
		bool letter;
	} rows[] = {
		{ "no address, no letter", { NULL, NULL }, false },
		{ "a body alone is no address", { "Ombudsman's Office", NULL }, false },
		{ "one line with a comma", { "PO Box 555, Example City", NULL }, true },
		{ "one line with a number", { "8 Example Street", NULL }, true },
		{ "one line with an Arabic comma", { "وزارة المثال، مدينة المثال", NULL }, true },
		{ "two lines", { "Ministry of Examples", "Example City" }, true },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct target t = { .number = 1 };

		for (size_t k = 0; k < 2 && rows[i].line[k] != NULL; k++)
			VEC_PUSH(a, &t.address, str_c(rows[i].line[k]));
		test_ok(target_has_channel(&t, CHANNEL_LETTER) == rows[i].letter, rows[i].name);
	}
}

int
main(void)
{
	struct arena *a = arena_new();
	struct target t = { .number = 2, .name = STR("Ana Example"), .office = STR("Minister") };
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(!casefile_may_be_published(&c, true, &e) && e.code == ERR_INPUT,
	        "an empty case may not");
	t.emails = (struct strs){ emails, 1, 1 };
	c.targets = (struct targets){ &t, 1, 1 };
	c.demands = (struct strs){ demands, 1, 1 };
	c.deadline = (struct day){ 2017, 8, 17 };
	test_ok(uaref_parse(STR("163/17"), &c.ref), "a number");
	e = (struct err){ 0 };
	test_ok(casefile_may_be_published(&c, false, &e), "a whole case may");
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/headline"), STR("printed twice") });
	test_ok(casefile_may_be_published(&c, false, &e),
	        "a doubt about the headline does not stop it");
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/targets/0/name"), STR("two names") });
	test_ok(!casefile_may_be_published(&c, false, &e), "a doubt about a target does");
	test_ok(str_starts(str_c(e.msg), STR("doubt about official 1: name: two names;")),
	        "and is told by its name");
	e = (struct err){ 0 };
	test_ok(casefile_may_be_published(&c, true, &e), "unless doubts are accepted");
	test_ok(casefile_target(&c, 2) == &t && casefile_target(&c, 1) == NULL,
	        "by permanent number");
	test_ok(str_eq(target_title(a, &t), STR("Minister Ana Example")), "title");
	test_ok(target_has_channel(&t, CHANNEL_EMAIL) && !target_has_channel(&t, CHANNEL_LETTER),
	        "channels");
	check_letters(a);
	arena_free(&a);
	return test_done();
}
