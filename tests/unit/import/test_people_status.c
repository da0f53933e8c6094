/* people_status.c through whole documents, and with it people_subject.c, people_part_of.c */
#include "../../test.h"
#include "import/import.h"
#include "import/people.h"
#include "text_blocks.h"

static struct casefile
people_of(struct arena *a, const char *head, const char *people, const char *story)
{
	struct str text = str_printf(
		a,
		"%s\n\nNEPAL   Ana Sample (f), aged 22, nurse\n"
		"        Dina Specimen (m)\n        Ten farmers\n%s\n\n%s "
		"The family has told the press of it since then, and waits for any word of the others.\n\n"
		"RECOMMENDED ACTION: Please send appeals:\n- urging that "
		"they be released.\n",
		head, people, story);
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e), story);
	return c;
}

static const char first[] = "UA 915/03     Fear for safety     03 November 2003";
static const char update[] =
	"Further Information on UA 915/03 (ASA 31/966/2003, 03 November 2003) - "
	"Fear for safety";

static const struct {
	const char *head, *people, *story, *want; /* status of the first, or "" */
} cases[] = {
	{ update, "", "Ana Sample was released on 1 December.", "released" },
	{ update, "", "Ana Sample, a nurse and mother, has been released.", "released" },
	{ update, "", "Dina Specimen and Ana Sample were killed there.", "killed" },
	{ update, "", "Ana Sample was released. She was later transferred.", "transferred" },
	{ update, "", "Land rights nurse Ana Sample was released there.", "released" },
	{ update, "", "Ana Sample was not released on that day.", "" },
	{ update, "", "It is feared that Ana Sample could be executed soon.", "" },
	{ update, "", "The police say that a colleague of Ana Sample fled. He was killed.", "" },
	{ update, "", "The brother of Ana Sample was killed on that day.", "" },
	{ update, "", "The nurse Ana Sample was freed. A judge wept. He was killed.", "freed" },
	{ update, "", "Ana Sample was on 1 December released by a judge.", "released" },
	{ update, "", "Soldiers killed nurse Ana Sample on that day.", "killed" },
	{ update, "", "Soldiers killed friends of Ana Sample on that day.", "" },
	{ update, "", "Soldiers killed her brother Ana Sample on that day.", "" },
	{ update, "", "Ana Sample y Dina Specimen were released there.", "released" },
	{ update, "", "Ana Sample was arrested by soldiers on 28 October.", "" },
	{ update, "", "Ana Sample was re-arrested by soldiers on 28 October.", "re-arrested" },
	{ update, "New name:   Ana Sample (f)", "The town is quiet.", "" },
	{ first, "", "Ana Sample was arrested by soldiers on 28 October.", "" },
	{ first, "", "Ana Sample was arrested after she sang and released a song.", "" },
	{ first, "", "Ana Sample was arrested and released on 28 October.", "released" },
	{ first, "", "Ana Sample was arrested there and later released without charge.",
	  "released" },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		c = people_of(a, cases[i].head, cases[i].people, cases[i].story);
		test_ok(c.people.n == 3 && str_eq(c.people.item[0].status, str_c(cases[i].want)),
		        cases[i].want);
	}
	c = people_of(a, update, "Released: Rosa Example (f)\n        Lea Example (f)",
	              "They came home on 1 December by bus, and were met by all.");
	test_ok(c.people.n == 5 && str_eq(c.people.item[4].status, STR("Released")) &&
	                str_eq(c.people.item[4].name, STR("Lea Example")) &&
	                c.people.item[0].status.n == 0,
	        "a heading speaks of the people below it");
	c = people_of(a, first, "",
	              "Seven of the ten are women or girls. They were not seen again.");
	test_ok(c.people.n == 4 && c.people.item[3].count == 7 &&
	                c.people.item[3].gender == GENDER_F &&
	                str_eq(c.people.item[3].part_of, STR("Ten farmers")),
	        "seven of the ten");
	c = people_of(a, first, "",
	              "Seven of the nine are women or girls. They were not seen again.");
	test_ok(c.people.n == 3, "no group of nine");
	c = people_of(a, first, "",
	              "Seven of the ten were taken by soldiers from the market where women sell "
	              "fruit. They were not seen again.");
	test_ok(c.people.n == 3, "women who only stand in the same sentence");
	arena_free(&a);
	return test_done();
}
