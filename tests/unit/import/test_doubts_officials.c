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
	{ HEAD KING "P.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/1/faxes", true, "a block without anybody is a piece" },
	{ HEAD KING "P.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/0/faxes", true, "and may have been cut from the one before" },
	{ HEAD KING "P.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/0/emails", false, "but not an e-mail, where nobody has one" },
	{ HEAD KING "Manama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/0/faxes", true, "a place for a name is a piece too" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax:\nSalutation: Your Majesty\n",
	  "/targets/0/faxes", true, "a label with nothing behind it" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973\n",
	  "/targets/0/faxes", true, "a label with a piece of a number" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nLima, Peru\nFax: +51 1 555 0101\n",
	  "/targets/0/address", true, "an official of another country" },
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
