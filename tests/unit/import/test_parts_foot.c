#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define HEAD \
	"Examples in Peril\n\nUA 955/19 Lima\n\nBruno Sample is held in Lima, Peruvian Watch has learnt from his family.\n\nPlease write to:\n\n"
#define MINISTER \
	"Minister of Justice\nAna Example\n5 Long Street\nLima, Peru\nFax: +51 1 555 0155\n\n"

/* What stands behind the officials, and how many officials there are. */
static const struct {
	const char *what, *below;
	size_t officials;
} feet[] = {
	{ "only the minister", "", 1 },
	{ "another official", "Ministry of Health | Tel: +51 1 555 0156 | Fax: +51 1 555 0157\n",
	  2 },
	{ "where a page can be shared", "Share: Example | Sample | Print\n", 1 },
	{ "the foot of a page",
	  "Sample Network \xE2\x80\xA2 9 Sample Place, New York \xE2\x80\xA2 Tel: +1 212 555 0158\n",
	  1 },
	{ "a site and its address",
	  "http://www.sample.example.org   9 Sample Avenue, New York   Phone: +1 212 555 0158\n",
	  1 },
	{ "blanks of a form", "Name: ..........\nDate: ______ Fax: +51 1 555 0159\n", 1 },
	{ "a question", "Will my letter make a difference?\n", 1 },
	{ "who tells of it, in one line",
	  "Peruvian Watch, 9 Sample Street, 9012 Milan, tel. +39 02 5550 0158\n", 1 },
	{ "who tells of it, before another official",
	  "Peruvian Watch, 9 Sample Street, 9012 Milan, tel. +39 02 5550 0158\n\nMinister of "
	  "Health\nFax: +51 1 555 0156\n",
	  3 },
	{ "who tells of it, between dashes",
	  "Peruvian Watch – 9 Sample Street – 9012 Milan – tel. +39 02 5550 0158\n", 1 },
	{ "what a letter there costs", "Postage to Peru: 2.30 euros\n", 1 },
	{ "who issues it", "Examples in Peril\nPO Box 955\nLondon\nFax: +44 20 7946 0158\n", 1 },
	{ "an official behind who issues it",
	  "Examples in Peril\nPO Box 955\n\nAmbassador Carla Specimen\nEmbassy of Peru\n9 Sample "
	  "Street\nLondon\n",
	  2 },
};

/* An institution over the document, and again where it is written to. */
static void
test_institution(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("Ministry of Justice of Northland\n\nUA 955/19 Lima\n\nBruno Sample is held in "
	            "Lima.\n\nPlease write to:\n\nMinistry of Justice of Northland\n5 Long "
	            "Street\nLima, Peru\nFax: +51 1 555 0155\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.targets.n == 1 &&
	                c.targets.item[0].faxes.n == 1,
	        "an institution that is named twice can be written to");
}

/* What stands over the text and is none of it, and what whoever writes fills in. */
static void
test_around(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("UA 955/19\n\nAdvocates of Examples\n\nPO Box 5555, Amsterdam news@examples.example.org\n\n/* "
	            "Written 3:10 pm by desk in igc:examples */\n\nSender:\n................\n\nBruno "
	            "Sample is held in Lima since the third of May and has seen no lawyer since "
	            "that day.\n\nHis mother asks every day at the gate of the prison and nobody "
	            "answers her there.\n\nPlease write to:\n\n" MINISTER));
	struct casefile c = { 0 };
	struct err e = { 0 };
	bool told = import_recognise(a, &b, &c, &e) && c.story.n > 0;

	for (size_t i = 0; told && i < c.story.n; i++)
		told = str_find(c.story.item[i], STR("PO Box")) == STR_NPOS &&
		       str_find(c.story.item[i], STR("Written")) == STR_NPOS &&
		       str_find(c.story.item[i], STR("Sender")) == STR_NPOS;
	test_ok(told && str_find(c.summary, STR("PO Box")) == STR_NPOS,
	        "the paper, the posting and a form are no story");
}

static bool
says(const struct casefile *c, const char *field)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (str_eq(c->doubts.item[i].field, str_c(field)))
			return true;
	return false;
}

/* Dots in what is told are no form. */
static void
test_dots(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("UA 955/19\n\nTEACHER HELD IN LIMA\n\nBruno Sample is held in Lima "
	               "since the third of May and has seen no lawyer since that day.\n\nThen they "
	               "said nothing ....\n\nHis mother asks every day at the gate of the prison "
	               "and nobody answers her there.\n\nPlease write to:\n\n" MINISTER));
	struct casefile c = { 0 };
	struct err e = { 0 };
	bool told = false;

	CHECK(import_recognise(a, &b, &c, &e));
	for (size_t i = 0; i < c.story.n; i++)
		told = told || str_find(c.story.item[i], STR("said nothing")) != STR_NPOS;
	test_ok(told, "a line of the story that ends in four dots stays there");
}

/* Whom a letter is to, over its text, is nobody it tells of. */
static void
test_named_before(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("UA 955/19\n\nTeacher held in Lima\n\nLima, 3 May 2019\n\nLic. Ana "
	            "Example\nMinister of Justice\n\nBruno Sample is held in Lima since the third of "
	            "May and has not seen his family.\n\nPlease write to:\n\nLic. Ana "
	            "Example\nMinister of Justice\n5 Long Street\nLima, Peru\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	CHECK(import_recognise(a, &b, &c, &e));
	test_ok(c.targets.n == 1 && str_eq(c.targets.item[0].name, STR("Lic. Ana Example")),
	        "the official is read below");
	test_ok(c.people.n == 1 && str_eq(c.people.item[0].name, STR("Bruno Sample")),
	        "and is nobody at risk");
	test_ok(str_find(str_join(a, &c.story, STR(" ")), STR("Lic.")) == STR_NPOS,
	        "nor a line of the story");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_institution(a);
	test_dots(a);
	test_around(a);
	test_named_before(a);

	for (size_t i = 0; i < ARRAY_LEN(feet); i++) {
		char text[1024];
		struct blocks b;
		struct casefile c = { 0 };
		struct err e = { 0 };

		snprintf(text, sizeof(text), "%s%s%s", HEAD, MINISTER, feet[i].below);
		b = text_blocks(a, str_c(text));
		test_ok(import_recognise(a, &b, &c, &e) && c.targets.n == feet[i].officials &&
		                str_eq(c.targets.item[0].office, STR("Minister of Justice")) &&
		                c.targets.item[0].faxes.n == 1 &&
		                str_find(c.targets.item[0].faxes.item[0], STR("0155")) != STR_NPOS,
		        feet[i].what);
		if (str_starts(str_c(feet[i].below), STR("Peruvian")) && c.targets.n == 1)
			test_ok(says(&c, "/targets/1"), "that who tells is left out is in doubt");
		if (c.targets.n != feet[i].officials)
			printf("# %zu officials\n", c.targets.n);
	}
	arena_free(&a);
	return test_done();
}
