/* people_others() and those told beside others, through whole documents */
#include "told.h"

static bool
has(const struct casefile *c, size_t i, const char *name, bool group)
{
	return i < c->people.n && str_eq(c->people.item[i].name, str_c(name)) &&
	       c->people.item[i].group == group;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c;

	c = people_of(a, "I protest at the torture of Ana Example and other women in May.", "");
	test_ok(c.people.n == 1 && has(&c, 0, "Ana Example", false), "and other women");
	c = people_of(a, "A threat was sent to Ana Example and other members of Voz y Luz today.",
	              "");
	test_ok(c.people.n == 2 && has(&c, 0, "Ana Example", false) &&
	                has(&c, 1, "other members of Voz y Luz", true),
	        "and other members of a group that has a name");
	c = people_of(a, "Armed men threaten the Peace Community of Alto Ejemplo again.", "");
	test_ok(c.people.n == 1 && has(&c, 0, "Peace Community of Alto Ejemplo", true),
	        "a community with a name");
	c = people_of(a, "Write to President Bruno Sample about the Alto Ejemplo dam.", "");
	test_ok(c.people.n == 0, "nobody at risk is named");
	c = people_of(a, "Ana Example's house was searched. Ana Example is in danger.", "");
	test_ok(c.people.n == 1 && has(&c, 0, "Ana Example", false), "the ending of a genitive");
	c = people_of(a, "They are held in Oslo.",
	              "Name: Ana Example, and three others whose names are not known");
	test_ok(c.people.n == 2 && has(&c, 1, "three others whose names are not known", true) &&
	                c.people.item[1].count == 3,
	        "others who are not named are a group");
	arena_free(&a);
	return test_done();
}
