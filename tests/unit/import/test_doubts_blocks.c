#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "P.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/1/faxes", true, "a block without anybody is a piece" },
	{ HEAD "King\nHamad Sample\nState House\nManama, Bahrain\nSalutation: Your Majesty\n\n"
		"P.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/0/faxes", true, "and may have been cut from the one before" },
	{ HEAD KING "P.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/0/faxes", false, "who has a number of his own" },
	{ HEAD KING "Board of Pardons\nP.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/1/faxes", false, "a house with an address is no piece" },
	{ HEAD KING "P.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/0/emails", false, "but not an e-mail, where nobody has one" },
	{ HEAD KING "Manama, Bahrain\nFax: +973 1 555 0102\n",
	  "/targets/1/faxes", true, "a place for a name is a piece too" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax:\nSalutation: Your Majesty\n",
	  "/targets/0/faxes", true, "a label with nothing behind it" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973\n",
	  "/targets/0/faxes", true, "a label with a piece of a number" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
