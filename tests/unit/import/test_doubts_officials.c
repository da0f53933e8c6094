#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nLima, Peru\nFax: +51 1 555 0101\n",
	  "/targets/0/country", true, "an official of another country" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Dear Minister\n\nMinister of Interior\nRashid Sample\n"
		"Manama, Bahrain\nFax: +973 1 555 0102\nSalutation: Your Majesty\n",
	  "/targets/0/salutation", true, "the salutation of another" },
	{ HEAD "King\nHis Excellency Hamad Sample\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\nSalutation: Your Excellency\n\nMinister of Interior\n"
		"Rashid Sample\nManama, Bahrain\nFax: +973 1 555 0102\n"
		"Salutation: Your Excellency\n",
	  "/targets/1/salutation", false, "a salutation for anybody" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
