/* people_tribes.c through whole documents */
#include "../../test.h"
#include "import/people_prose.h"
#include "told.h"

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
	c = people_of(
		a,
		"The Chamber has heard a tribe. Nobody asked the Chamber, and the chamber has said "
		"that the chamber is not the chamber of old.",
		"");
	test_ok(c.people.n == 0 || !str_eq(c.people.item[0].name, STR("Chamber")),
	        "a common word is none");
	c = people_of(
		a,
		"The Exampla have refused all contact with oil companies. Nobody asked the Exampla, "
		"and a court has sold the land of the Exampla all the same.",
		"");
	test_ok(c.people.n == 0, "nor is any name where no people is spoken of");
	arena_free(&a);
	return test_done();
}
