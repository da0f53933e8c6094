#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Minister of Interior\nP.O. Box 13\nManama, Bahrain\n"
		"Fax: +973 1 555 0102\nSalutation: Your Excellency\n",
	  "/targets/1/name", true, "one without a name beside one with" },
	{ HEAD KING "Minister of Interior\nRashid Sample\nP.O. Box 13\nManama, Bahrain\n"
		"Fax: +973 1 555 0102\n",
	  "/targets/1/salutation", true, "one without a salutation beside one with" },
	{ HEAD "King\nHamad Sample The Presidency of the Council\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/name", true, "a name that holds the next line too" },
	{ HEAD "Minister of Interior Shaikh Rashid Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/office", true, "an office that holds the name too" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Your Excellency And copies to:\n",
	  "/targets/0/salutation", true, "a salutation that holds a heading" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101 +973 1 555 0102\n",
	  "/targets/0/faxes", true, "two numbers in one" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Dear Minister\n\nMinister of Interior\nRashid Sample\n"
		"Manama, Bahrain\nFax: +973 1 555 0102\nSalutation: Your Majesty\n",
	  "/targets/0/salutation", true, "the salutation of another" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
