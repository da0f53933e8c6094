#include "import/doubts.h"

#include "doubted.h"

#define MINISTER "Minister of Interior\nRashid Sample\nP.O. Box 13\nManama, Bahrain\n"
#define EMBASSY                                                                      \
	"Ambassador Rashid Sample\nEmbassy of Bahrain\n30 Example Gardens\nLondon\n" \
	"United Kingdom\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD MINISTER "Fax: +51 1 5555 0102\n",
	  "/targets/0/faxes", true, "the code of Peru in Bahrain" },
	{ HEAD MINISTER "Fax: 00 51 1 5555 0102\n",
	  "/targets/0/faxes", true, "written with zeros" },
	{ HEAD MINISTER "Fax: +973 1 555 0102\n",
	  "/targets/0/faxes", false, "the country's own" },
	{ HEAD MINISTER "Fax: 5555 0102\n",
	  "/targets/0/faxes", false, "a number within the country names none" },
	{ HEAD EMBASSY "Fax: +44 20 5555 0102\n",
	  "/targets/0/faxes", false, "an embassy has the code of its town" },
	{ HEAD EMBASSY "Phone: +33 1 5555 0102\n",
	  "/targets/0/phones", true, "not of a third state" },
	{ HEAD MINISTER "Email: minister@interior.example.pe\n",
	  "/targets/0/emails", true, "a domain of Peru" },
	{ HEAD MINISTER "Email: minister@interior.example.bh\n",
	  "/targets/0/emails", false, "of the country" },
	{ HEAD EMBASSY "Email: bahrain@example.org.uk\n",
	  "/targets/0/emails", false, "of where the embassy is" },
	{ HEAD MINISTER "Email: minister@example.eu\n",
	  "/targets/0/emails", false, "an ending for everybody" },
	{ HEAD MINISTER "Email: minister@example.or\n",
	  "/targets/0/emails", true, "half an ending" },
	{ HEAD MINISTER "Email: minister@example.org\n",
	  "/targets/0/emails", false, "a whole one" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
