#include "import/people_detail.h"

#include "../../test.h"
#include "one_line.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r = one_line(a, "his uncle and aunt, Bruno and Carla Example");
	struct span kin[2];

	test_ok(kin_before_names(&r, 0, r.toks, kin) == 5 && kin[0].from == 0 && kin[0].to == 2 &&
	                kin[1].from == 3 && kin[1].to == 4,
	        "two relations before two names");
	test_ok(person_add(&r, (struct span){ 5, 6 }) == 1 &&
	                person_add(&r, (struct span){ 7, 9 }) == 2,
	        "the names");
	kin_set(&r, 0, kin);
	test_ok(str_eq(r.out->people.item[0].role, STR("his uncle")) &&
	                str_eq(r.out->people.item[1].role, STR("aunt")),
	        "each has one");
	r = one_line(a, "her husband, Bruno Example");
	test_ok(kin_before_names(&r, 0, r.toks, kin) == 3 && kin[1].to == kin[1].from, "one");
	r = one_line(a, "her husband was arrested");
	test_ok(kin_before_names(&r, 0, r.toks, kin) == 0 && kin[0].to == kin[0].from, "none");
	r = one_line(a, "Hac_ and Te_kosin _ahin Example");
	test_ok(name_run(&r, 0, r.toks, 1).to == 2, "a letter lost at the end");
	test_ok(name_run(&r, 3, r.toks, 2).from == 3 && name_run(&r, 3, r.toks, 2).to == r.toks,
	        "within a name and before it");
	arena_free(&a);
	return test_done();
}
