#include "../../test.h"
#include "import/import.h"
#include "import/parts.h"
#include "text_blocks.h"

#define SURE_FROM 4 /* the first of the cases whose reports a label tells of */
#define HEAD                                                                                        \
	"Global Union of Example and Lamp Workers\n\nURGENT ACTION\n\nTEACHER AT RISK\n\nThere is " \
	"concern for the teacher Ana Example, who was arrested on 3 May 2012.\n\nShe had "          \
	"complained to the National Human Rights Commission in April 2012.\n\nPlease write "        \
	"letters:\n- urging the authorities to release her;\n- calling on them to protect "         \
	"her.\n\nAPPEALS TO:\n\nMinister of Justice\nMr Bruno Specimen\n5 Sample "                  \
	"Street\nTashkent\nUzbekistan\nFax: +998 71 555 0100\n\n"

static const struct {
	const char *tail;
	size_t targets;
	bool report;
} cases[] = {
	{ "With a copy to the GUELW Secretariat (action@lamps.example.org)\n", 1, true },
	{ "With a copy to the OTHER Secretariat (action@lamps.example.org)\n", 2, false },
	{ "Copies to: news@lamps.example.org\n\nLamp Workers\n9 Example Road, "
	  "London\nwww.lamps.example.org\n",
	  1, true },
	{ "Copies to: news@lamps.example.org\n\nwww.other.example.org\n", 2, false },
	{ "Copies to: president@gov.example.org\n\nNational Ombudsman\nMs Clara Muster\nEmail: "
	  "ombudsman@gov.example.org\n",
	  3, false },
	{ "Email: minister@gov.example.org\n\nCopies to: president@gov.example.org\n\n"
	  "www.gov.example.org\n",
	  2, false },
	{ "Copies to: desk@un.example.org\n\nwww.sun.example.org www.un.example.org.uk\n", 2,
	  false },
	{ "Copies to: NHRC, 9 Short Road, Tashkent, Uzbekistan, fax: +998 71 555 0155\n", 2,
	  false },
	{ "Copies to: GUELW Ambassador of Uzbekistan, 9 Example Road, London, fax: +44 20 5550 "
	  "100\n",
	  2, false },
};

static bool
doubted(const struct casefile *c, const char *field)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (str_eq(c->doubts.item[i].field, str_c(field)))
			return true;
	return false;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_printf(a, "%s%s", HEAD, cases[i].tail);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok(c.targets.n == cases[i].targets && (c.report_back.n > 0) == cases[i].report,
		        cases[i].tail);
		if (i < SURE_FROM) /* the copy may be an official's: that is said */
			test_ok(doubted(&c, "/report_back") == cases[i].report, "in doubt");
	}
	reading_build_line(&r, a, STR("Asian Bureau of Examples writes: the ABE, ABX, abe"));
	test_ok(r.toks > 10 && token_is_issuer(&r, 7) && !token_is_issuer(&r, 9) &&
	                !token_is_issuer(&r, 11) && !token_is_issuer(&r, 1),
	        "an acronym of the name above it");
	arena_free(&a);
	return test_done();
}
