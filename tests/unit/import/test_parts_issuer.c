#include "../../test.h"
#include "import/import.h"
#include "import/parts.h"
#include "text_blocks.h"

#define HEAD                                                                                        \
	"Global Union of Example and Lamp Workers\n\nURGENT ACTION\n\nTEACHER AT RISK\n\nThere is " \
	"concern for the teacher Ana Example, who was arrested on 3 May 2012.\n\nPlease write "     \
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
	{ "Copies to: GUELW Ambassador of Uzbekistan, 9 Example Road, London, fax: +44 20 5550 "
	  "100\n",
	  2, false },
};

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
	}
	reading_build_line(&r, a, STR("Asian Bureau of Examples writes: the ABE, ABX, abe"));
	test_ok(r.toks > 10 && token_is_issuer(&r, 7) && !token_is_issuer(&r, 9) &&
	                !token_is_issuer(&r, 11) && !token_is_issuer(&r, 1),
	        "an acronym of the name above it");
	arena_free(&a);
	return test_done();
}
