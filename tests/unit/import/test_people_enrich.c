/* people_enrich() and count_group() through whole documents */
#include "import/people.h"

#include "told.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c;

	c = people_of(a, "A group of nine teachers are held in a prison of the north.",
	              "Name: Group\nGender m/f: all female");
	test_ok(c.people.n == 1 && c.people.item[0].count == 9 &&
	                c.people.item[0].gender == GENDER_F,
	        "a group with its count");
	c = people_of(a, "The teacher Ana Example, aged 31, was arrested at her home on 3 May.",
	              "Name: Ana Example and Bruno Sample\nGender m/f: f, m");
	test_ok(c.people.n == 2 && c.people.item[0].age == 31 &&
	                c.people.item[1].gender == GENDER_M,
	        "labelled people, one gender for each, an age from the text");
	c = people_of(a,
	              "Police visited Mr Bruno Sample, a 35-year-old mason, and the 26-year-old "
	              "teacher Ana Example on 3 May.",
	              "Name: Mr Bruno Sample (he, him, his), Ana Example (she/they)");
	test_ok(c.people.n == 2 && c.people.item[0].age == 35 && c.people.item[1].age == 26,
	        "ages behind an article and before the name");
	test_ok(c.people.n == 2 && str_eq(c.people.item[0].name, STR("Bruno Sample")) &&
	                str_eq(c.people.item[0].pronoun, STR("he, him, his")) &&
	                c.people.item[0].gender == GENDER_M &&
	                str_eq(c.people.item[1].pronoun, STR("she/they")),
	        "a title, pronouns between commas and with a stroke");
	c = people_of(a, "Ana Example was taken from her home on 3 May. She is 31 years old.",
	              "Name: Ana Example");
	test_ok(c.people.n == 1 && c.people.item[0].age == 31, "an age in a sentence of its own");
	c = people_of(a, "Ana Example and her younger sister (aged 16) are held in Oslo.",
	              "Name: Ana Example and her sister");
	test_ok(c.people.n == 2 && c.people.item[1].age == 16 && !c.people.item[0].has_age,
	        "an age of kin");
	c = people_of(a, "They took Professor Ana Example. Professor Example, aged 56, is ill.",
	              "Name: Professor Ana Example");
	test_ok(c.people.n == 1 && c.people.item[0].age == 56, "an age behind a surname");
	c = people_of(a, "They took Dr Yusuf al-Example. Dr al-Example, 46, is ill.",
	              "Name: Yusuf al-Example");
	test_ok(c.people.n == 1 && c.people.item[0].age == 46, "behind one with a small word");
	c = people_of(a, "Poet Bruno Sample is held in Oslo. He is 63 and needs his medicine.",
	              "Name: Bruno Sample");
	test_ok(c.people.n == 1 && c.people.item[0].age == 63, "an age that only \"and\" ends");
	c = people_of(a, "Ms. Ana Example and Mr. Bruno Sample were taken from a bus in Oslo.",
	              "Name: Ana Example, Bruno Sample");
	test_ok(c.people.n == 2 && c.people.item[0].gender == GENDER_F &&
	                c.people.item[1].gender == GENDER_M,
	        "a title of the text tells the gender");
	c = people_of(a,
	              "Elles ont été condamnées, Ana Exemple aussi, à huit ans de prison. Ana "
	              "Exemple encourt à huit ans d'empri-\nsonnement une autre peine.",
	              "Nom : Ana Exemple");
	test_ok(c.people.n == 1 && !c.people.item[0].has_age, "years of a sentence are no age");
	arena_free(&a);
	return test_done();
}
