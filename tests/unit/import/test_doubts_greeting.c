#include "import/doubts.h"

#include "doubted.h"

#define AT(name, greeting)                                            \
	HEAD "Minister of Interior\n" name                            \
	     "\nP.O. Box 13\nManama, Bahrain\nFax: +973 1 555 0102\n" \
	     "Salutation: " greeting "\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ AT("Mr Rashid Sample", "Dear Mrs Sample"),
	  "/targets/0/salutation", true, "a man greeted as a woman" },
	{ AT("Mrs Rashida Sample", "Dear Mrs Sample"),
	  "/targets/0/salutation", false, "a woman as one" },
	{ AT("Mr Rashid Sample", "Dear Mr Placeholder"),
	  "/targets/0/name", true, "somebody of another name" },
	{ AT("Mr Rashid Sample", "Dear Mr Sample"),
	  "/targets/0/name", false, "of the same" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
