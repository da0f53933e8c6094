#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nFax: +973 1 555 0101\n",
	  "/targets/0/address", true, "an address without a country" },
	{ HEAD "King\nHamad Sample\nManama, Bahrain\n9 Example Avenue\nFax: +973 1 555 0101\n",
	  "/targets/0/address", true, "a street below the town" },
	{ HEAD "King\nHamad Sample\n9 Example Avenue\nEmbassy of Bahrain\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/address", true, "an embassy below the street" },
	{ HEAD "King\nHamad Sample\nManama, Bahrain\nFax: +973 1 555 0101\n",
	  "/targets/0/address", true, "a town alone" },
	{ HEAD "King\nHamad Sample\nMinistry of Interior\nBahrain\nFax: +973 1 555 0101\n",
	  "/targets/0/address", true, "no town above the country" },
	{ HEAD "King\nHamad Sample\n9 Example Avenue\n9 Example Avenue\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/address", true, "a line printed twice" },
	{ HEAD "King\nRashid Sample\nMs Rita Sample\nManama, Bahrain\nFax: +973 1 555 0101\n",
	  "/targets/0/name", true, "a name with its title in the address" },
	{ HEAD "King\nHamad Sample\nPlot 9,Example Road\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/address", true, "a comma without a space" },
	{ HEAD "Minister of Interior\nHamad Sample\nState House\nMinistry of Interior\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/address", true, "a house above the ministry" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\n9 Example Avenue\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/address", true, "a line below the country" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1 (Faxes\nManama, Bahrain\nFax: +973 1 555 0101\n",
	  "/targets/0/address", true, "a bracket that is not closed" },
	{ HEAD "King\nHamad Sample\n3 Avenue of Peru\nManama, Bahrain\nFax: +973 1 555 0101\n",
	  "/targets/0/address", false, "a street named after a country" },
	{ HEAD "King\nHamad Sample\nCol. Palma, 7\nManama, Bahrain\nFax: +973 1 555 0101\n",
	  "/targets/0/name", false, "a quarter that is no colonel" },
	{ HEAD "King\nHamad Sample\nON, OBE of the realm\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n", "/targets/0/address", true, "letters of honour" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
