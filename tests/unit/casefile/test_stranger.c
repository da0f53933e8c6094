/* A document that carries the number of another case. */
#include "../../test.h"
#include "casefile/stranger.h"

static struct casefile
about(struct arena *a, const char *country, const char *person, const char *headline)
{
	struct casefile c = { .headline = str_c(headline) };

	if (country[0] != '\0')
		VEC_PUSH(a, &c.countries, str_c(country));
	if (person[0] != '\0')
		VEC_PUSH(a, &c.people, (struct person){ .name = str_c(person) });
	return c;
}

static const struct {
	const char *name, *country, *person, *headline;
	size_t doubts;
	bool clear;
} cases[] = {
	{ "the same", "NG", "Ana Example", "Teacher held", 0, false },
	{ "another country and person", "KE", "Bo Sample", "Nurse held", 2, true },
	{ "another country, the same person", "KE", "Ms Ana EXAMPLE", "Moved", 1, false },
	{ "another country, the same headline", "KE", "", "TEACHER HELD", 1, false },
	{ "another country and nothing else", "KE", "", "Nurse held", 1, true },
	{ "nobody of the case", "NG", "Bo Sample", "Nurse held", 1, true },
	{ "nobody, but a headline that names her", "NG", "Bo Sample", "Help Ana Example", 0,
	  false },
	{ "no country, nobody", "", "", "Nurse held", 0, false },
	{ "another script is not compared", "NG", "Боб Пример", "Учитель", 0, false },
};

static void
check_index(struct arena *a)
{
	struct casefile known = { .index = STR("AFR 44/901/2026"), .headline = STR("Held") };
	struct casefile c = { .index = STR("AFR 32/902/2026"), .headline = STR("Moved") };

	stranger_doubt(a, &known, &c);
	test_ok(c.doubts.n == 1 && stranger_is_clear(a, &known, &c),
	        "the index numbers of two countries");
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/number"), STR("it names two") });
	c.index = STR("AFR 44/902/2026");
	stranger_doubt(a, &known, &c);
	test_ok(c.doubts.n == 1 && !stranger_is_doubt(&c.doubts.item[0]),
	        "what no longer holds is taken out, what others said stays");
	known.index = c.index = STR("ACT 1");
	stranger_doubt(a, &known, &c);
	test_ok(c.doubts.n == 1, "an index without a place says nothing");
}

static void
check_words(struct arena *a)
{
	struct casefile known = about(a, "NG", "Ana Example", "Teacher held");
	struct casefile c = about(a, "KE", "Bo Sample", "Nurse held");
	struct err e = { 0 };

	test_ok(casefile_is_of_case(&c, &e), "nothing is said yet");
	stranger_doubt(a, &known, &c);
	stranger_doubt(a, &known, &c);
	test_ok(c.doubts.n == 2 && stranger_is_doubt(&c.doubts.item[0]), "said once");
	test_ok(str_eq(c.doubts.item[0].why,
	               STR("the case of this number is about another country: NG")),
	        "which country");
	test_ok(str_find(c.doubts.item[1].why, STR("ana example")) == STR_NPOS &&
	                str_find(c.doubts.item[1].why, STR("Ana Example")) != STR_NPOS,
	        "whom the case names, as printed");
	test_ok(!casefile_is_of_case(&c, &e) && e.code == ERR_INPUT, "it does not leave so");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile known = about(a, "NG", "Ana Example", "Teacher held");

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct casefile c = about(a, cases[i].country, cases[i].person, cases[i].headline);

		stranger_doubt(a, &known, &c);
		test_ok(c.doubts.n == cases[i].doubts, cases[i].name);
		test_ok(stranger_is_clear(a, &known, &c) == cases[i].clear, cases[i].name);
	}
	check_index(a);
	check_words(a);
	arena_free(&a);
	return test_done();
}
