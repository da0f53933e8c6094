#include "import/parts.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define BODY                                                                                   \
	"I am worried about Bruno Sample, a teacher who was arrested on 3 May. I urge you to " \
	"release him.\n\nYours sincerely,\n"

static const struct {
	const char *what, *text;
	size_t officials;
	struct {
		const char *name, *office, *salutation;
		size_t address;
	} official[2];
} texts[] = {
	{ "an address over the opening, a date between",
	  "A letter for Bruno Sample\n\nProf. Ana Example\nMinister of the Interior\nMinistry of "
	  "Interior\nPO Box 5, Khartoum\n\n5 May 2010\n\nDear Minister,\n\n" BODY,
	  1,
	  { { "Prof. Ana Example", "Minister of the Interior", "Dear Minister", 2 } } },
	{ "a letter to two, one below the other, the first without an address",
	  "A letter for Bruno Sample\n\nAna Example\nPresident of Northland\n\nGeneral Carla "
	  "Specimen\nMinister of the Interior\n5 Long Street\nLima\n\n\"Justice is a "
	  "river.\"\nDiana Sample\n\nYour Excellencies,\n\n" BODY,
	  2,
	  { { "Ana Example", "President of Northland", "Your Excellencies", 0 },
	    { "General Carla Specimen", "Minister of the Interior", NULL, 2 } } },
	{ "two letters, each to its own",
	  "Letters of May\n\nPrime Minister of Exampleland\nCarla Specimen\n5 Long "
	  "Street\nLima\n\nYour Excellency:\n" BODY
	  "\nPresident Ana Example\nOffice of the President\n7 Short "
	  "Street\nCairo\n\nDear President:\n" BODY,
	  2,
	  { { "Carla Specimen", "Prime Minister of Exampleland", "Your Excellency", 2 },
	    { "Ana Example", "President", "Dear President", 3 } } },
	{ "a long subject between the address and the letter",
	  "President Ana Example\nOffice of the President\n7 Short Street\nCairo\n\n5 May "
	  "2010\n\nSubject: Northland - attempt on the life of the teacher Bruno Sample and threats "
	  "against all who hold out at the camp of the river\n\nDear President,\n\n" BODY
	  "\nCC: Carla Specimen, Minister of the Interior, 5 Long Street, Lima. Fax: +1 202 555 "
	  "0100\n",
	  2,
	  { { "Ana Example", "President", "Dear President", 3 },
	    { "Carla Specimen", "Minister of the Interior", NULL, 1 } } },
	{ "an embassy in whose care the letter goes is no official of its own",
	  "A letter for Bruno Sample\n\nProf. Ana Example\nMinister of the Interior\nPO Box 5, "
	  "Khartoum\n\nc/o Embassy of Sudan\n3 Long Street\nBangkok\n\nDear Minister,\n\n" BODY,
	  1,
	  { { "Prof. Ana Example", "Minister of the Interior", "Dear Minister", 4 } } },
	{ "dots for the writer's own name and date stand around the address",
	  "Sender:\n............\n\nHead of the Judiciary\nAna Example\nc/o Permanent Mission of "
	  "Northland\n5 Long Street\n1209 Geneva\n\nDate: ............\n\nBruno Sample\n\nYour "
	  "Excellency,\n\n" BODY,
	  1,
	  { { "Ana Example", "Head of the Judiciary", "Your Excellency", 3 } } },
	{ "above the address stands no part of it",
	  "support activists\nPablo | 09.04.2005 20:52 | Repression\nProf. Ana "
	  "Example\nPalace of Justice\n5 Long Street\nLima\n\nDear Minister,\n\n" BODY,
	  1,
	  { { "Prof. Ana Example", NULL, "Dear Minister", 3 } } },
	{ "\"Copy to:\" below announces another than the addressee; a place to write the date in is none",
	  "A letter for Bruno Sample\n\nName:\n\nProf. Ana Example\nMinister of the Interior\n"
	  "PO Box 5, Khartoum\n\nOn\n\n[Place, date]\n\nDear Minister,\n\n" BODY
	  "\n\nCopy to:\nEmbassy of Sudan\n3 Long Street\nLondon\n",
	  2,
	  { { "Prof. Ana Example", "Minister of the Interior", "Dear Minister", 1 },
	    { NULL, NULL, NULL, 3 } } },
	{ "each line of the address is a paragraph, the writer's own to fill in above",
	  "[Sender]\n\nName: ............\n\nMinister of the Interior\n\nProf. Ana "
	  "Example\n\nMinistry of Interior\n\n5 Padre Street\n\nKhartoum\n\nSudan\n\nRe: Bruno "
	  "Sample\n\nDear Minister,\n\n" BODY,
	  1,
	  { { "Prof. Ana Example", "Minister of the Interior", "Dear Minister", 4 } } },
	{ "the name over the office, and a street that begins like a title",
	  "A letter for Bruno Sample\n\nSecretary Ana Example,\n\nDepartment of Justice,\n\nPadre "
	  "Street,\n\nManila 1000,\n\nDear Secretary Example,\n\n" BODY,
	  1,
	  { { "Ana Example", "Secretary", "Dear Secretary Example", 3 } } },
	{ "\"An die\" over it, the number and the people below it",
	  "Absender/in:\n________________\n\nAn die\nMinisterin der Justiz\nFrau Dr. Ana Example\nLange "
	  "Stra\u00dfe 5\nBogot\u00e1\n\nFax: (00 57) 1 555 01 44\n\nUA-912/2012: Herr Bruno SAMPLE und "
	  "Familie / Frau Carla SPECIMEN (16 Jahre), beide aus Northtown\n\nSehr geehrte Frau "
	  "Ministerin,\n\nich schreibe Ihnen wegen Bruno Sample, der seit dem dritten Mai in Haft ist.\n\nIch "
	  "fordere Sie h\u00f6flich auf, ihn freizulassen.\n\nHochachtungsvoll\n",
	  1,
	  { { "Frau Dr. Ana Example", "Ministerin der Justiz", "Sehr geehrte Frau Ministerin",
	      2 } } },
	{ "a long office",
	  "A letter for Bruno Sample\n\nMr Ana Example\n\nMinister of Justice and of Penitentiary Affairs "
	  "and of Worship in the Republic of Northland\n\nPO Box 12\n\nNorthtown\n\nDear "
	  "Minister,\n\n" BODY,
	  1,
	  { { "Mr Ana Example",
	      "Minister of Justice and of Penitentiary Affairs and of Worship in the Republic of Northland",
	      "Dear Minister", 2 } } },
	{ "copies, a fax and the sign of an office between the address and the opening",
	  "[Date]\n\nTo:\nHis Excellency Bruno Specimen\nPresident of the Republic\n5 Example "
	  "Avenue\nHarare\nZimbabwe\n\nBy fax: +263 4 555 012\n\nABC/de\n\nCc: Attorney General Carla "
	  "Muster, PO Box 55, Harare\n\nRE: BRUNO SAMPLE, TEACHER, HELD\n\nYour Excellency,\n\n" BODY,
	  2,
	  { { "His Excellency Bruno Specimen", "President of the Republic", "Your Excellency", 3 },
	    { "Carla Muster", "Attorney General", NULL, 1 } } },
	{ "a case named before the opening, the writer's name to fill in above",
	  "Name, Anschrift\n\nDatum\n\nJustizminister\nHerr Dr. Bruno Specimen\nBeispielstra\u00dfe 55\n1000 "
	  "Tirana\n\nFall: Ana Muster\n\nExzellenz,\n\nich schreibe Ihnen wegen der Lehrerin Ana Muster, die "
	  "seit dem dritten Mai in Haft ist.\n\nBitte lassen Sie sie frei.\n\nHochachtungsvoll\n",
	  1,
	  { { "Herr Dr. Bruno Specimen", "Justizminister", "Exzellenz", 2 } } },
	{ "no address over it: the opening names the only official",
	  "A letter for Bruno Sample\n\nDear Minister,\n\n" BODY,
	  1,
	  { { NULL, "Minister", "Dear Minister", 0 } } },
};

static bool
same(struct str got, const char *want)
{
	return want == NULL ? got.n == 0 : str_eq(got, str_c(want));
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct blocks b = text_blocks(a, str_c(texts[i].text));
		struct casefile c = { 0 };
		struct err e = { 0 };
		bool ok = import_recognise(a, &b, &c, &e) && c.targets.n == texts[i].officials;

		for (size_t k = 0; ok && k < c.targets.n; k++) {
			const struct target *t = &c.targets.item[k];

			ok = same(t->name, texts[i].official[k].name) &&
			     same(t->office, texts[i].official[k].office) &&
			     same(t->salutation, texts[i].official[k].salutation) &&
			     t->address.n == texts[i].official[k].address;
		}
		test_ok(ok, texts[i].what);
		for (size_t k = 0; !ok && k < c.targets.n; k++)
			printf("# " STR_FMT " | " STR_FMT " | " STR_FMT " | %zu\n",
			       STR_ARG(c.targets.item[k].name), STR_ARG(c.targets.item[k].office),
			       STR_ARG(c.targets.item[k].salutation), c.targets.item[k].address.n);
	}
	arena_free(&a);
	return test_done();
}
