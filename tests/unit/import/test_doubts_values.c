#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD "King\nHamad Sample The Presidency of the Council\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/name", true, "a name that holds the next line too" },
	{ HEAD "Minister of Interior and Works Shaikh Rashid Sample 2nd\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/office", true, "an office that holds the name too" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101 +973 1 555 0102\n",
	  "/targets/0/faxes", true, "two numbers in one" },
	{ HEAD "Ministerof Interior\nRashid Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/office", true, "two words without a space" },
	{ HEAD "King\nWRITE IN YOUR OWN WORDS OR SO\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/name", true, "a heading for a name" },
	{ HEAD "King\nHamad Sample Ambassador Moosa Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/faxes", true, "two officials in one name" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Fax: +973 1 555 0102 +973 1 555 0103\n",
	  "/targets/0/faxes", true, "two numbers in the second" },
	{ HEAD KING, "/targets/0/faxes", false, "a number alone" },
	{ HEAD "King\nHis Majesty King Hamad Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/faxes", false, "a king with his title is one" },
	{ HEAD "King\nHamad Sample\nManama, Bahrain\nOld e-mail (no longer valid): "
		"a@example.org\n",
	  "/targets/0/emails", true, "an address that is out of use" },
	{ HEAD "Commander of Military Zone No. 14\nHamad Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/office", false, "the number of a zone" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
