/* people_ages.c through whole documents, and ages behind a role */
#include "import/people_ages.h"

#include "one_line.h"
#include "told.h"

static const struct told_case cases[] = {
	{ "Ana Example was taken from her home on 3 May. The 31-year-old biologist is held.",
	  "Name: Ana Example", "Ana Example, 31", "an age for a name" },
	{ "Ana Example was taken from her home. The 31-year-old potter Bruno Sample wrote of it.",
	  "Name: Ana Example", "Ana Example", "the age of another who is named" },
	{ "Ana Example was taken from her home. The 9-year-old daughter is with kin.",
	  "Name: Ana Example", "Ana Example", "the age of a child" },
	{ "Ana Example, announcer at the Sample station, aged 31, was taken from her home.",
	  "Name: Ana Example", "Ana Example, 31", "behind a role" },
	{ "Ana Example, arrested with her son, aged 6, was taken from her home.",
	  "Name: Ana Example", "Ana Example", "the age of a son" },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r = one_line(a, "Ana Example is 31 years old");
	struct spoken last = { 0, 0 };

	(void)person_add(&r, (struct span){ 0, 2 });
	age_said(&r, &last, (struct span){ 0, r.toks }, 2);
	test_ok(r.out->people.item[0].age == 31, "said of the one last named");
	try_told(a, cases, ARRAY_LEN(cases));
	arena_free(&a);
	return test_done();
}
