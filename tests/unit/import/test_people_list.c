#include "import/people_list.h"

#include "../../test.h"
#include "base/limits.h"
#include "one_line.h"

static const struct {
	const char *text, *name[3], *role;
	size_t n;
	int age;
} cases[] = {
	{ "Ana Example, aged 31, nurse", { "Ana Example" }, "nurse", 1, 31 },
	{ "Ana Example, married, nurse", { "Ana Example" }, "nurse", 1, 0 },
	{ "Ana Example - architect", { "Ana Example" }, "architect", 1, 0 },
	{ "Ana Example, potter - note corrected name", { "Ana Example" }, "potter", 1, 0 },
	{ "Ana Example (f), Bruno Sample (m) and relatives",
	  { "Ana Example", "Bruno Sample", "relatives" },
	  "",
	  3,
	  0 },
	{ "Ana Example (f) and Bruno Sample (m), potters and teachers",
	  { "Ana Example", "Bruno Sample" },
	  "",
	  2,
	  0 },
	{ "Two girls, aged 11 and 16", { "Two girls" }, "", 1, 0 },
	{ "Ana Example (12), Bruno Sample and Carla Specimen",
	  { "Ana Example", "Bruno Sample", "Carla Specimen" },
	  "",
	  3,
	  12 },
	{ "Over 4,000 residents of the waterfront",
	  { "Over 4,000 residents of the waterfront" },
	  "",
	  1,
	  0 },
	{ "Ana Example and her sister", { "Ana Example", "her sister" }, "", 2, 0 },
	{ "Ana Example and their three children: Dina (7)",
	  { "Ana Example", "their three children", "Dina" },
	  "",
	  3,
	  0 },
};

/* The detail of one who finds no room is not the last one's. */
static void
test_full(struct arena *a, const char *text)
{
	struct reading r = one_line(a, text);
	const struct person *last;

	for (int i = 0; i < LIMIT_PEOPLE; i++)
		VEC_PUSH(a, &r.out->people, ((struct person){ .name = str_printf(a, "P%d", i) }));
	r.out->people.item[LIMIT_PEOPLE - 1].name = STR("Ana Example");
	people_list(&r, 0, r.toks);
	last = &r.out->people.item[LIMIT_PEOPLE - 1];
	test_ok(!last->has_age && last->role.n == 0 && last->note.n == 0 && !last->pseudonym, text);
}

/* The small words behind three names close the list: a group, no role of the last one. */
static void
test_closing_group(struct arena *a)
{
	const char *text = "Ana Testa (f), Bruno Sample (m), Carla Example (f), staff and miners";
	struct reading r = one_line(a, text);
	const struct people *all = &r.out->people;

	people_list(&r, 0, r.toks);
	test_ok(all->n == 4 && str_eq(all->item[3].name, STR("staff and miners")) &&
	                all->item[3].group && all->item[2].role.n == 0,
	        text);
	r = one_line(a, text);
	test_ok(!group_closes_list(&r, 0, r.toks - 3, r.toks), "behind nobody");
}

/* Behind one whose gender is told each entry with a bracket is another person. */
static void
test_own_brackets(struct arena *a)
{
	static const char *const entries[] = { "A.M.", "Bruno 'Oti' Sampleson", "Mwalimu" };

	for (size_t i = 0; i < ARRAY_LEN(entries); i++) {
		const char *text =
			str_printf(a, "Ana Testa (f), %s (m), Carla Sample (f)", entries[i]).p;
		struct reading r = one_line(a, text);
		const struct people *all = &r.out->people;

		people_list(&r, 0, r.toks);
		test_ok(all->n == 3 && str_eq(all->item[1].name, str_c(entries[i])) &&
		                all->item[0].gender == GENDER_F &&
		                all->item[1].gender == GENDER_M && all->item[0].role.n == 0,
		        text);
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct reading r = one_line(a, cases[i].text);

		people_list(&r, 0, r.toks);
		test_ok(r.out->people.n == cases[i].n, cases[i].text);
		for (size_t k = 0; k < cases[i].n && k < r.out->people.n; k++)
			test_ok(str_eq(r.out->people.item[k].name, str_c(cases[i].name[k])),
			        cases[i].name[k]);
		if (r.out->people.n == 0)
			continue;
		test_ok(str_eq(r.out->people.item[0].role, str_c(cases[i].role)), cases[i].text);
		test_ok(r.out->people.item[0].age == cases[i].age, cases[i].text);
	}
	test_own_brackets(a);
	test_closing_group(a);
	test_full(a, "Ana Example and her sister (12)");
	test_full(a, "Ana Example, eleven men (names withheld)");
	test_full(a, "Ana Example, their families (names withheld)");
	arena_free(&a);
	return test_done();
}
