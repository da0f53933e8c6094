#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Minister of Interior\nP.O. Box 13\nManama, Bahrain\n"
		"Fax: +973 1 555 0102\nSalutation: Your Excellency\n",
	  "/targets/1/name", true, "one without a name beside one with" },
	{ HEAD KING "Minister of Interior\nRash id Sample\nP.O. Box 13\nManama, Bahrain\n"
		"Fax: +973 1 555 0102\nSalutation: Your Excellency\n",
	  "/targets/1/address", true, "a name with a space within a word in the address" },
	{ HEAD KING "Minister of Interior\nRashid Sample\nP.O. Box 13\nManama, Bahrain\n"
		"Fax: +973 1 555 0102\n",
	  "/targets/1/salutation", true, "one without a salutation beside one with" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
