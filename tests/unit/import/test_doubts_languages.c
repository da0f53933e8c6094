/* doubts_languages: languages to write in that no field has. */
#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ END("PREFERRED LANGUAGE TO ADDRESS TARGET: Arabic, English"), "/preferred_languages",
	  false, "languages that were read" },
	{ END("PREFERRED LANGUAGE TO ADDRESS TARGET: Examplish, English"), "/preferred_languages",
	  true, "a language that no label file knows" },
	{ END("PREFERRED LANGUAGE TO ADDRESS TARGET: Arabic, English (formal)"),
	  "/preferred_languages", false, "a remark behind them" },
	{ END("ADDITIONAL INFORMATION\n\nArrests are frequent in Manama.\n\n"
	      "TONGUES OF THE HOUSE: Arabic"), "/preferred_languages", true, "an unknown label" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
