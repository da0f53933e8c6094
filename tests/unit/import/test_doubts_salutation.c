#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Your Excellency And copies to:\n",
	  "/targets/0/salutation", true, "a salutation that holds a heading" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Dear General General Sample\n",
	  "/targets/0/salutation", true, "a salutation that says a word twice" },
	{ HEAD KING, "/targets/0/salutation", false, "a salutation alone" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Dear Minister, or Dear King\n",
	  "/targets/0/salutation", false, "two ways to open a letter" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
