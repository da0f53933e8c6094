/* people_prose.c through whole documents, and with it people_shapes.c, people_single.c */
#include "told.h"

static const struct told_case cases[] = {
	{ "Unknown men attacked Ana Example, Bruno Sample and Carla Specimen, members of a union, on "
	  "3 May.",
	  "",
	  "Ana Example: members of a union; Bruno Sample: members of a union; Carla Specimen: members of a union",
	  "a list of names with a role" },
	{ "Ana Example (aged 31) and her son (aged 4) were arrested with 6 others.",
	  "Name: Group\nGender m/f: both", "Ana Example, 31; her son, 4; 6 others*6",
	  "\"Group\" over people the summary names" },
	{ "On April 11, union leader Ana Example was taken from her home. Ana Example is held.", "",
	  "Ana Example: union leader", "the day of a date is no number of people" },
	{ "We write of the torture of a 13-year-old boy, Bruno Sample, by police. Bruno Sample is held.",
	  "", "Bruno Sample, 13", "an age before a comma and the name" },
	{ "Police arrested three men: ANA M., aged 17, and BRUNO SAMPLE, aged 24, on 3 "
	  "May. Ana M. was hurt.",
	  "", "ANA M., 17; BRUNO SAMPLE, 24", "the point of an initial" },
	{ "Student Ana Example (23) was arrested on 3 May.", "", "Ana Example, 23: Student",
	  "what one is begins the name" },
	{ "Two other boys, Rubo (12) and Kamro (about 14), were arrested with Bruno Sample (13).",
	  "", "Rubo, 12; Kamro, 14; Bruno Sample, 13", "others who are named by one name" },
	{ "On 3 May Bruno Sample (13), son of Carlo Dino Sample, was arrested by the police.", "",
	  "Bruno Sample, 13", "whose son one is" },
	{ "Bruno Sample was tortured on 3 May. Inspector Carlo Muster was arrested for it.",
	  "Name of victim: Bruno Sample\nName of alleged perpetrators: Inspector Carlo Muster, police",
	  "Bruno Sample", "who did it" },
	{ "Ana Example (31) was arrested on 3 May. Her younger brother, Bruno, who took photographs, was "
	  "threatened.",
	  "", "Ana Example, 31; Bruno: Her younger brother", "kin of one name" },
	{ "Ana Example (31) was arrested on 3 May. Her brother, Bruno, was told of it by the police.",
	  "", "Ana Example, 31", "kin who are told" },
	{ "The union of 20 million workers tells that Ana Example (31) was arrested on 3 May.", "",
	  "Ana Example, 31", "more than any group at risk" },
	{ "Ana \"Annie\" Example, a potter aged 31, was arrested on 3 May.", "Name: Ana Example",
	  "Ana Example, 31: potter", "a nickname within the name" },
	{ "Ana Example (Dona Ana), 53, a potter, was arrested on 3 May.", "Name: Ana Example",
	  "Ana Example, 53", "a nickname before the age" },
	{ "Police searched two homes on 3 May.",
	  "Name: Ana Example (f), a boy aged 17 (m), staff of the Sample shelter",
	  "Ana Example; a boy aged 17, 17; staff of the Sample shelter*",
	  "one who is only described" },
	{ "We write of the torture of a 13-year-old boy, Md. Rubo Sample, by police. Md. Rubo Sample is "
	  "held.",
	  "", "Md. Rubo Sample, 13", "a first name that is shortened" },
	{ "We thank all who wrote letters to free those who are held.",
	  "Write to the one who signs.\n\nAna Example, Bruno Sample, Carla Specimen", "",
	  "names on a line of their own, told nowhere, sign it" },
	{ "The police took away:\n\nDino Trial, Elena Muster and Fritz Beispiel\n\nTheir families "
	  "have not been told where they are.",
	  "", "Dino Trial; Elena Muster; Fritz Beispiel",
	  "names on a line below a sentence of the story sign nothing" },
	{ "Two other activists, Ana Example and Bruno Sample, have been arrested since.", "",
	  "Ana Example; Bruno Sample", "others who are named behind" },
	{ "Police broke up a march and took away three students:\n\n    Ana do Example, 22\n    "
	  "Bruno Sample, 23\n    Carla Specimen, 21\n\nThey are held by the police in the port.",
	  "", "Ana do Example, 22; Bruno Sample, 23; Carla Specimen, 21",
	  "a line for each of those counted" },
	{ "Ana Example (31) and Bruno Sample (33) were arrested on 3 May. Bruno Sample was released "
	  "on 5 May.",
	  "", "Ana Example, 31; Bruno Sample, 33 = released",
	  "that one was released is news in a first bulletin too" },
	{ "Ana Example (31) was threatened on 3 May. With eleven other mothers she digs in the "
	  "fields.",
	  "", "Ana Example, 31", "others of whom no harm is told are no group at risk" },
	{ "Student Ana Example (23) was arrested on 3 May.",
	  "Name: ..............\nPlace and date: ...........", "Ana Example, 23: Student",
	  "a blank to fill in lists nobody" },
	{ "Write to the embassy of Example (postage EUR 2,00) and the court (0,60).", "", "",
	  "a price is no age" },
	{ "Carla Specimen (23) is held. Two others arrested with her, Ana Example and Bruno Sample, "
	  "were freed on 3 May.",
	  "", "Carla Specimen, 23; Ana Example = freed; Bruno Sample = freed",
	  "others who are named behind share what became of them" },
	{ "Ana Example (23) was arrested on 3 May and later released.", "",
	  "Ana Example, 23 = released", "how it ended stands behind how it began" },
	{ "Ana Example (23) and an elder known only as Tongo were arrested on 3 May. Bruno Sample, "
	  "also known as Bru Sampler, wrote of it.",
	  "", "Ana Example, 23; Tongo", "one whose only name is known" },
	{ "Ana Example and Bruno Sample were arrested on 3 May. Sample, who is 58 and ill, was beaten. Nobody has seen Bruno Sample since.",
	  "", "Bruno Sample, 58; Ana Example", "an age behind a surname" },
};

int
main(void)
{
	struct arena *a = arena_new();

	try_told(a, cases, ARRAY_LEN(cases));
	arena_free(&a);
	return test_done();
}
