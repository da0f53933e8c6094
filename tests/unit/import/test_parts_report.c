#include "import/parts_walk.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define HEAD                                                                                       \
	"URGENT ACTION\n\nTEACHER AT RISK\n\nThe Examples Network (EXN) is concerned about the "   \
	"teacher Ana Example, who was arrested on 3 May 2012.\n\nPlease write letters:\n- urging " \
	"the authorities to release her;\n- calling on them to protect her.\n\nAPPEALS TO:\n\n"    \
	"Minister of Justice\nMr Bruno Specimen\n5 Sample Street\nTashkent\nUzbekistan\nFax: "     \
	"+998 71 555 0100\n\n"

static const struct {
	const char *tail;
	size_t targets;
	bool report;
} cases[] = {
	{ "Please send the Network a copy of any letter: action@example.org\n", 1, true },
	{ "Please send copies of your letters to EXN at the address below, or to "
	  "action@example.org\n\n--\nExamples Network\n9 Example Road, New York, NY 10012\nTel: +1 "
	  "212 555 0179\n",
	  1, true },
	{ "--\nMinister of Health\nMr Carlos Specimen\n6 Sample Street\nTashkent\nUzbekistan\nFax: "
	  "+998 71 555 0102\n",
	  2, false },
	{ "Please let us know of any answer: action@example.org\n", 1, true },
	{ "Por favor, envíe copia de sus llamamientos a: action@example.org\n", 1, true },
	{ "Background\n\nFour provinces lost their fish in 2010.\n\nOnce your letter is on its way, a line "
	  "to action@example.org will tell us.\n\nAfter posting it please write to "
	  "action@example.org and let us know.\n",
	  1, true },
	{ "Ana Example told us: \"They put a heap of letters in front of me.\" She let us know: \"I knew none of "
	  "them.\"\n",
	  1, false },
	{ "Please send us a copy of your letters: action@example.org\n\nExamples Network - London - tel. +44 20 "
	  "5550 100\n",
	  1, true },
	{ "Please let us know of any answer: action@example.org\n\nRelated posts\nVictory in Southtown, call "
	  "+44 20 5550 100\n",
	  1, true },
	{ "Copies of your letters to: Examples Network, 9 Example Road, London\n", 1, true },
	{ "For further information, contact the Network, 9 Example Road, London, tel: +44 20 5550 "
	  "100, e-mail: action@example.org\n",
	  1, false },
	{ "DISTRIBUTED BY THE\nEXAMPLES EXCHANGE\n9 Example Road, London\ntel: +44 20 5550 100\n",
	  1, false },
	{ "Please send copies of your letters to: Ambassador of Uzbekistan, 9 Example Road, "
	  "London, fax: +44 20 5550 100\n",
	  2, false },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_printf(a, "%s%s", HEAD, cases[i].tail);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok(c.targets.n == cases[i].targets && c.targets.item[0].emails.n == 0 &&
		                (c.report_back.n > 0) == cases[i].report &&
		                str_find(c.report_back, STR("5550 100")) == STR_NPOS,
		        cases[i].tail);
	}
	arena_free(&a);
	return test_done();
}
