#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD "Minister of\nInterior\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n",
	  "/targets/0/office", true, "an office that goes on in the next line" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Dear\n",
	  "/targets/0/salutation", true, "half a salutation" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n"
		"Salutation: Estimada\nMinistra\n",
	  "/targets/0/salutation", true, "a salutation whose title stands below" },
	{ HEAD "President of the Appeal\nCourt\nP.O. Box 1\nManama, Bahrain\n"
		"Fax: +973 1 555 0101\n", "/targets/0/office", true, "an office over two lines" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
