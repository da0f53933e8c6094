#include "import/fields.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static const struct {
	const char *text, *country;
} cases[] = {
	{ "URGENT ACTION\n\nAna Example is held in Iran without any charge against her. She is a "
	  "nurse.",
	  "IR" },
	{ "URGENT ACTION\n\nAna Example left Peru for Chile, and in Peru they took her away again.",
	  "PE" },
	{ "URGENT ACTION\n\nAna Example was taken from her home near Khartoum in the night of May.",
	  "SD" },
	{ "URGENT ACTION\n\nAna Example went from Peru to Chile and was not seen again in months.",
	  "" },
	{ "URGENT ACTION\n\nThe Guatemalan authorities hold Ana Example. She is a nurse of the north.",
	  "GT" },
	{ "URGENT ACTION\n\nRussia: Ana Example\n\nAna Example is held without any charge against "
	  "her.",
	  "RU" },
};

#define MINISTER "Minister of Justice\nMr. Bruno Sample\nCalle Ejemplo 1\nFax: +502 2555 0101\n\n"
#define BANK                                                                                          \
	"Chairman\nMr. Carl Specimen\nExamples Bank\n1 Example Street\nThe Hague\nNetherlands\nFax: " \
	"+31 70 555 0101\n"

#define FORWARDED                                                                                \
	"Head of the Judiciary\nMr. Bruno Sample\nc/o Embassy of Iran to the European Union\n1 " \
	"Example Avenue\nBrussels\nBelgium\n"

static const struct {
	const char *text, *to, *country;
} addresses[] = {
	{ "Police hold Ana Example for her words against the dam in the north.", FORWARDED, "IR" },
	{ "Guatemalan police hold Ana Example for her words against the Guatemalan dam.",
	  MINISTER BANK, "GT" },
	{ "Police hold Ana Example for her words against the dam in the north.", BANK, "NL" },
	{ "Dutch police in the Netherlands hold Ana Example, who fled from Guatemala.", BANK,
	  "NL" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(
			a, str_printf(a,
		                      "%s\n\nPlease write to the authorities:\n- urging them to "
		                      "free Ana Example.\n",
		                      cases[i].text));
		struct casefile c = { 0 };
		struct err e = { 0 };

		test_ok(import_recognise(a, &b, &c, &e), cases[i].text);
		test_ok(c.countries.n == (cases[i].country[0] != 0) &&
		                (c.countries.n == 0 ||
		                 str_eq(c.countries.item[0], str_c(cases[i].country))),
		        cases[i].country);
	}
	for (size_t i = 0; i < ARRAY_LEN(addresses); i++) {
		struct blocks b = text_blocks(
			a, str_printf(a,
		                      "URGENT ACTION\n\n%s\n\nPlease write to the authorities:\n- "
		                      "urging them to free Ana Example.\n\nAPPEALS TO:\n%s",
		                      addresses[i].text, addresses[i].to));
		struct casefile c = { 0 };
		struct err e = { 0 };

		test_ok(import_recognise(a, &b, &c, &e), addresses[i].text);
		test_ok(c.countries.n == 1 &&
		                str_eq(c.countries.item[0], str_c(addresses[i].country)),
		        addresses[i].to);
	}
	arena_free(&a);
	return test_done();
}
