#include "import/people_prose.h"

#include "../../test.h"
#include "one_line.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r = one_line(
		a,
		"Glazier Ana Example was held. Ana Example is held still. We ask for Ana Example.");
	struct span all = name_run(&r, 0, r.toks, 2), name;

	test_ok(all.from == 0 && all.to == 3 && times_named(&r, all) == 1, "the whole, once");
	name = repeated_name(&r, all);
	test_ok(name.from == 1 && name.to == 3 && times_named(&r, name) == 3, "the name alone");
	test_ok(!is_person_settled(&r, name) && person_add(&r, name) == 1 &&
	                is_person_settled(&r, name),
	        "known when added");
	r = one_line(a,
	             "Poet Ana de Example Sample is held. Ana de Example Sample. They took Ana de "
	             "Example Sample.");
	name = repeated_name(&r, name_run(&r, 0, r.toks, 2));
	test_ok(name.from == 1 && name.to == 5, "a small word does not cut a name");
	r = one_line(a, "Ana Example-Sample is held. Example-Sample wrote. Example-Sample fled.");
	name = repeated_name(&r, name_run(&r, 0, r.toks, 2));
	test_ok(name.from == 0 && name.to == 4, "nor does a double surname");
	r = one_line(a, "Mr. Bruno Ana Example is held. Mr. Ana Example fled. Mr. Ana Example.");
	name = repeated_name(&r, name_run(&r, 2, r.toks, 2));
	test_ok(name.from == 2 && name.to == 5, "nothing is cut behind a title");
	r = one_line(a, "FOR ANA EXAMPLE Please free Ana Example Sample, who is held. Ana Example "
	                "Sample is ill.");
	test_ok(person_add(&r, (struct span){ 1, 3 }) == 1, "a name of a heading");
	people_lengthen(&r);
	test_ok(str_eq(r.out->people.item[0].name, STR("Ana Example Sample")),
	        "is the longer name of the text");
	r = one_line(a, "They took Bruno Sample-\nExample on 3 May.");
	name = name_run(&r, 2, r.toks, 2);
	test_ok(person_add(&r, name) == 1 &&
	                str_eq(r.out->people.item[0].name, STR("Bruno Sample-Example")),
	        "a name broken at its own hyphen is whole");
	r = one_line(a, "Free Ypo'y Mirim. Ana de Ypo'y Mirim wrote. Ana de Ypo'y Mirim.");
	name = repeated_name(&r, name_run(&r, 1, r.toks, 2));
	test_ok(name.from == 1, "an apostrophe within a word begins no name");
	arena_free(&a);
	return test_done();
}
