/* What a document of the usual form says of itself: kind, ordinal, languages, headline. */
#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define BODY                                                                                       \
	"\n\nAna Example was detained on 1 August 2014 and is held in Manama.\n\nNobody has seen " \
	"her since.\n\nPlease write immediately:\n- urging the release of Ana Example;\n"          \
	"- asking for a lawyer.\n\nPLEASE SEND APPEALS TO:\n\nKing\nHamad Sample\nP.O. Box 1\n"    \
	"Manama, Bahrain\nFax: +973 1 555 0101\nSalutation: Your Majesty\n\n"

static const struct {
	const char *text;
	const char *want; /* kind, ordinal, languages, headline */
} cases[] = {
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
	  "ACTIVIST DETAINED" BODY,
	  "0 1 - ACTIVIST DETAINED" },
	{ "CORRECTION - this document replaces that of 4 May 2012 (the name of the addressee)\n"
	  "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
	  "ACTIVIST DETAINED" BODY,
	  "2 0 - ACTIVIST DETAINED" },
	{ "CORREÇÃO – Este documento substitui o anterior\n"
	  "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
	  "ACTIVIST DETAINED" BODY,
	  "2 0 - ACTIVIST DETAINED" },
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
	  "ACTIVIST DETAINED" BODY "PREFERRED LANGUAGE TO ADDRESS TARGET: Arabic, English\n"
	  "You may also write in your own language.\n",
	  "0 1 ar,en,own ACTIVIST DETAINED" },
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
	  "ACTIVIST DETAINED" BODY "THE LANGUAGES SHE MAY BE WRITTEN TO: Arabic, English\n",
	  "0 1 ar,en ACTIVIST DETAINED" },
	{ "UA 911/14 Fear for safety\n\nBAHRAIN Ana Example (f), aged 16\nHer mother, Bea Example "
	  "(f)" BODY,
	  "0 1 - " },
	{ "OMCT\nAPPELS URGENTS\n\nCas MRT 150904\n\nTorture / Détention au secret" BODY,
	  "0 1 - " },
};

static struct str
told(struct arena *a, const struct casefile *c)
{
	struct str languages = c->preferred_languages.n > 0
	                               ? str_join(a, &c->preferred_languages, STR(","))
	                               : STR("-");

	return str_printf(a, "%d %d " STR_FMT " " STR_FMT, (int)c->kind, c->ordinal,
	                  STR_ARG(languages), STR_ARG(c->headline));
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(a, str_c(cases[i].text));
		struct casefile c = { 0 };
		struct err e = { 0 };
		struct str got = STR("refused");

		if (import_recognise(a, &b, &c, &e))
			got = told(a, &c);
		test_ok(str_eq(got, str_c(cases[i].want)), str_z(a, got));
		arena_reset(a);
	}
	arena_free(&a);
	return test_done();
}
