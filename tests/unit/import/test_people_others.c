/* people_others() and those told beside others, through whole documents */
#include "told.h"

static const struct told_case cases[] = {
	{ "I protest at the torture of Ana Example and other women in May.", "", "Ana Example",
	  "and other women" },
	{ "A threat was sent to Ana Example and other members of Voz y Luz today.", "",
	  "Ana Example; other members of Voz y Luz*",
	  "and other members of a group that has a name" },
	{ "Armed men threaten the Peace Community of Alto Ejemplo again.", "",
	  "Peace Community of Alto Ejemplo*", "a community with a name" },
	{ "Write to President Bruno Sample about the Alto Ejemplo dam.", "", "",
	  "nobody at risk is named" },
	{ "Ana Example's house was searched. Ana Example is in danger.", "", "Ana Example",
	  "the ending of a genitive" },
	{ "They are held in Oslo.", "Name: Ana Example, and three others whose names are not known",
	  "Ana Example; three others whose names are not known*3",
	  "others who are not named are a group" },
};

int
main(void)
{
	struct arena *a = arena_new();

	try_told(a, cases, ARRAY_LEN(cases));
	arena_free(&a);
	return test_done();
}
