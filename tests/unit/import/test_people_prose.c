/* people_prose.c through whole documents, and with it people_shapes.c, people_single.c */
#include "import/people.h"

#include "told.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c;

	c = people_of(
		a,
		"Unknown men attacked Ana Example, Bruno Sample and Carla Specimen, members of "
		"a union, on 3 May.",
		"");
	test_ok(c.people.n == 3 && str_eq(c.people.item[2].role, STR("members of a union")),
	        "a list of names with a role");
	c = people_of(a, "Ana Example (aged 31) and her son (aged 4) were arrested with 6 others.",
	              "Name: Group\nGender m/f: both");
	test_ok(c.people.n == 3 && c.people.item[2].count == 6 &&
	                c.people.item[2].gender == GENDER_BOTH,
	        "\"Group\" over people the summary names");
	c = people_of(a,
	              "On April 11, union leader Ana Example was taken from her home. Ana Example "
	              "is held.",
	              "");
	test_ok(c.people.n == 1 && str_eq(c.people.item[0].name, STR("Ana Example")),
	        "the day of a date is no number of people");
	c = people_of(a, "We thank all who wrote letters to free those who are held.",
	              "Write to the one who signs.\n\nAna Example, Bruno Sample, Carla Specimen");
	test_ok(c.people.n == 0, "names on a line of their own, told nowhere, sign it");
	c = people_of(a,
	              "The police took away:\n\nDino Trial, Elena Muster and Fritz Beispiel\n\n"
	              "Their families have not been told where they are.",
	              "");
	test_ok(c.people.n == 3 && str_eq(c.people.item[1].name, STR("Elena Muster")),
	        "names on a line below a sentence of the story sign nothing");
	c = people_of(
		a, "Two other activists, Ana Example and Bruno Sample, have been arrested since.",
		"");
	test_ok(c.people.n == 2 && !c.people.item[0].group, "others who are named behind");
	c = people_of(
		a,
		"Police broke up a march and took away three students:\n\n"
		"    Ana do Example, 22\n    Bruno Sample, 23\n    Carla Specimen, 21\n\nThey "
		"are held by the police in the port.",
		"");
	test_ok(c.people.n == 3 && c.people.item[2].age == 21, "a line for each of those counted");
	c = people_of(a,
	              "Ana Example (31) and Bruno Sample (33) were arrested on 3 May. Bruno Sample "
	              "was released on 5 May.",
	              "");
	test_ok(c.people.n == 2 && c.people.item[0].status.n == 0 &&
	                str_eq(c.people.item[1].status, STR("released")),
	        "that one was released is news in a first bulletin too");
	c = people_of(
		a,
		"Ana Example (31) was threatened on 3 May. With eleven other mothers she digs "
		"in the fields.",
		"");
	test_ok(c.people.n == 1, "others of whom no harm is told are no group at risk");
	c = people_of(a, "Student Ana Example (23) was arrested on 3 May.",
	              "Name: ..............\nPlace and date: ...........");
	test_ok(c.people.n == 1 && c.people.item[0].age == 23, "a blank to fill in lists nobody");
	c = people_of(a, "Write to the embassy of Example (postage EUR 2,00) and the court (0,60).",
	              "");
	test_ok(c.people.n == 0, "a price is no age");
	c = people_of(a,
	              "Carla Specimen (23) is held. Two others arrested with her, Ana Example and "
	              "Bruno Sample, were freed on 3 May.",
	              "");
	test_ok(c.people.n == 3 && str_eq(c.people.item[2].status, STR("freed")),
	        "others who are named behind share what became of them");
	c = people_of(a, "Ana Example (23) was arrested on 3 May and later released.", "");
	test_ok(c.people.n == 1 && str_eq(c.people.item[0].status, STR("released")),
	        "how it ended stands behind how it began");
	c = people_of(a,
	              "Ana Example (23) and an elder known only as Tongo were arrested on 3 May. "
	              "Bruno Sample, also known as Bru Sampler, wrote of it.",
	              "");
	test_ok(c.people.n == 2 && str_eq(c.people.item[1].name, STR("Tongo")),
	        "one whose only name is known");
	c = people_of(a,
	              "Ana Example and Bruno Sample were arrested on 3 May. Sample, who is 58 and "
	              "ill, was beaten.",
	              "");
	test_ok(c.people.n == 2 && c.people.item[1].age + c.people.item[0].age == 58,
	        "an age behind a surname");
	arena_free(&a);
	return test_done();
}
