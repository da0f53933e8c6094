/* people_tribes.c through whole documents */
#include "told.h"

#include "import/people_prose.h"

static const struct told_case cases[] = {
	{ "The 450 Exampla have refused all contact with oil companies since 1996. The tribe has "
	  "said that nobody asked the Exampla, and a court has sold the land of the Exampla all the "
	  "same.",
	  "", "Exampla*450", "a people by its name and number" },
	{ "Soldiers drove away the Exampla, a tribe of some 150 people, and a court has sold the land "
	  "of the Exampla all the same.",
	  "", "Exampla*150", "the number behind its name" },
	{ "Four activists were arrested as the tribe met. Soldiers drove away the Exampla, and a "
	  "court has sold the land of the Exampla all the same.",
	  "", "Four activists*4; Exampla*", "the number of others is not theirs" },
	{ "Elena Examplanova (34) was arrested as the tribe met. Soldiers drove away the Exampla, "
	  "and a court has sold the land of the Exampla all the same.",
	  "", "Elena Examplanova, 34; Exampla*", "a longer word is another name" },
	{ "Companies burn the Exampla where a tribe lives. Nobody saves the Exampla, and soldiers "
	  "stand in the Exampla and near the Exampla all the same.",
	  "", "", "a place is no people" },
	{ "The Chamber has heard a tribe. Nobody asked the Chamber, and the chamber has said that "
	  "the chamber is not the chamber of old.",
	  "", "", "a common word is none" },
	{ "The safety of members of the Exampla Council remains at risk. The Exampla Council of "
	  "indigenous peoples met on Monday, and soldiers followed the Exampla Council home.",
	  "", "members of the Exampla Council*", "the first word of a body's name is none" },
	{ "The Exampla have refused all contact with oil companies. Nobody asked the Exampla, and a "
	  "court has sold the land of the Exampla all the same.",
	  "", "", "nor is any name where no people is spoken of" },
};

/* Is the name of the first person of SUMMARY in doubt? */
static bool
is_name_doubted(struct arena *a, const char *summary)
{
	struct casefile c = people_of(a, summary, "");

	for (size_t i = 0; i < c.doubts.n; i++)
		if (str_eq(c.doubts.item[i].field, STR("/people/0/name")))
			return true;
	return false;
}

int
main(void)
{
	struct arena *a = arena_new();

	try_told(a, cases, ARRAY_LEN(cases));
	test_ok(is_name_doubted(a, cases[0].summary), "a people is a guess");
	arena_free(&a);
	return test_done();
}
