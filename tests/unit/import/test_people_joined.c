#include "import/people_joined.h"

#include "../../test.h"
#include "import/people_detail.h"
#include "one_line.h"

static const struct {
	const char *text;
	size_t bracket; /* token; the number of tokens for none */
} cases[] = {
	{ "Ana Example ] students", 2 },
	{ "Ana Example } students", 2 },
	{ "Ana Example  ) students", 2 },
	{ "Ana Example (f)  ] students", 5 },
	{ "] of Example", 0 },
	{ "Ana Example [a pseudonym], nurse", 8 },
	{ "Ana Example f), nurse", 6 },
	{ "Ana Example (f), nurse", 7 },
};

static struct str
role(const struct reading *r, size_t who)
{
	return r->out->people.item[who].role;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct joined j = { 0 };
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		r = one_line(a, cases[i].text);
		test_ok(joined_bracket(&r, 0, r.toks) == cases[i].bracket, cases[i].text);
	}
	r = one_line(a, "Ana Example, nurse ] children Bruno Example ] of Carla Example Dina "
	                "Sample");
	joined_list(&r, &j, 0, 6);
	test_ok(j.open && r.out->people.n == 1 && str_eq(role(&r, 0), STR("nurse")), "one");
	joined_list(&r, &j, 6, 9);
	test_ok(joined_goes_on(&j, 9, 12) && r.out->people.n == 2, "the words go on");
	joined_list(&r, &j, 12, r.toks);
	test_ok(!j.open && r.out->people.n == 3 && role(&r, 2).n == 0, "below the bracket");
	test_ok(str_eq(role(&r, 1), STR("children of Carla Example")) &&
	                str_eq(role(&r, 0), STR("nurse")) &&
	                str_eq(r.out->people.item[0].note, STR("children of Carla Example")),
	        "a role, and a note of who has one");
	test_ok(!joined_goes_on(&j, 0, 2), "no bracket is open");
	joined_end(&r, &j);
	test_ok(role(&r, 2).n == 0, "nothing to end");
	r = one_line(a, "Ana Example ] nurses Bruno Example } weavers");
	joined_list(&r, &j, 0, 4);
	joined_list(&r, &j, 4, r.toks);
	joined_end(&r, &j);
	test_ok(str_eq(role(&r, 0), STR("nurses")) && str_eq(role(&r, 1), STR("weavers")),
	        "two brackets");
	arena_free(&a);
	return test_done();
}
