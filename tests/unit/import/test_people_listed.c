/* people_listed.c: names one behind another */
#include "import/people_prose.h"

#include "one_line.h"
#include "told.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r =
		one_line(a, "Ana Example, Bruno Sample and Carla Specimen were arrested");
	struct span names[LISTED_MOST];
	size_t to;

	test_ok(names_listed_at(&r, 0, r.toks, names, LISTED_MOST, &to) == 3 && to == 8 &&
	                names[1].from == 3,
	        "three names, and how far they reach");
	test_ok(names_listed_at(&r, 0, r.toks, names, 2, &to) == 2, "no more than asked for");
	people_listed(&r, (struct span){ 0, r.toks });
	test_ok(str_eq(people_printed(a, r.out), STR("Ana Example; Bruno Sample; Carla Specimen")),
	        "are people");
	r = one_line(a, "Ana Example was arrested");
	people_listed(&r, (struct span){ 0, r.toks });
	test_ok(r.out->people.n == 0, "one name is no list");
	arena_free(&a);
	return test_done();
}
