#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Ambassador\nBen Sample\nEmbassy of Bahrain\n1 Example Street\nLima, Peru\n"
		"Fax: +51 1 555 0101\n", "/targets/1/embassy", false, "an embassy is one" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nVoz +973 1 555 0101\n",
	  "/targets/0/phones", true, "a number that no label calls anything" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Dear Minister 1234\n", "/targets/0/salutation", true, "digits in a salutation" },
	{ HEAD KING, "/targets/0/salutation", false, "and none" },
	{ HEAD KING, "/targets/0/copy", false, "nothing speaks of copies" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
