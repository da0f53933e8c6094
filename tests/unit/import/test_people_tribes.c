/* people_tribes.c through whole documents */
#include "../../test.h"
#include "import/people_prose.h"
#include "told.h"

static bool
is_doubted(const struct casefile *c, struct str field)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (str_eq(c->doubts.item[i].field, field))
			return true;
	return false;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c;

	c = people_of(
		a,
		"The 450 Exampla have refused all contact with oil companies since 1996. The tribe "
		"has said that nobody asked the Exampla, and a court has sold the land of the "
		"Exampla all the same.",
		"");
	test_ok(c.people.n == 1 && str_eq(c.people.item[0].name, STR("Exampla")) &&
	                c.people.item[0].group,
	        "a people by its name");
	test_ok(c.people.item[0].count == 450 && is_doubted(&c, STR("/people/0/name")),
	        "its number, and a doubt");
	c = people_of(
		a,
		"Soldiers drove away the Exampla, a tribe of some 150 people, and a court has sold the "
		"land of the Exampla all the same.",
		"");
	test_ok(c.people.n == 1 && c.people.item[0].count == 150 &&
	                str_eq(c.people.item[0].name, STR("Exampla")),
	        "the number behind its name");
	c = people_of(
		a,
		"Four activists were arrested as the tribe met. Soldiers drove away the Exampla, and "
		"a court has sold the land of the Exampla all the same.",
		"");
	test_ok(c.people.n == 2 && c.people.item[0].count == 4 &&
	                str_eq(c.people.item[1].name, STR("Exampla")) &&
	                c.people.item[1].count == 0,
	        "the number of others is not theirs");
	c = people_of(
		a,
		"Elena Examplanova (34) was arrested as the tribe met. Soldiers drove away the "
		"Exampla, and a court has sold the land of the Exampla all the same.",
		"");
	test_ok(c.people.n == 2 && !c.people.item[0].group && c.people.item[1].group,
	        "a longer word is another name");
	c = people_of(
		a,
		"Companies burn the Exampla where a tribe lives. Nobody saves the Exampla, and "
		"soldiers stand in the Exampla and near the Exampla all the same.",
		"");
	test_ok(c.people.n == 0, "a place is no people");
	c = people_of(
		a,
		"The Chamber has heard a tribe. Nobody asked the Chamber, and the chamber has said "
		"that the chamber is not the chamber of old.",
		"");
	test_ok(c.people.n == 0 || !str_eq(c.people.item[0].name, STR("Chamber")),
	        "a common word is none");
	c = people_of(
		a,
		"The safety of members of the Exampla Council remains at risk. The Exampla Council of "
		"indigenous peoples met on Monday, and soldiers followed the Exampla Council home.",
		"");
	for (size_t i = 0; i < c.people.n; i++)
		test_ok(!str_eq(c.people.item[i].name, STR("Exampla")),
		        "the first word of a body's name is none");
	c = people_of(
		a,
		"The Exampla have refused all contact with oil companies. Nobody asked the Exampla, "
		"and a court has sold the land of the Exampla all the same.",
		"");
	test_ok(c.people.n == 0, "nor is any name where no people is spoken of");
	arena_free(&a);
	return test_done();
}
