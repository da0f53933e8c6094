#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING TAIL,
	  "/targets/0/name", false, "an official that has all is in no doubt" },
	{ HEAD KING TAIL,
	  "/targets/0/address", false, "nor is his address" },
	{ HEAD KING TAIL,
	  "/headline", false, "nor the headline" },
	{ HEAD KING TAIL,
	  "/summary", false, "nor the summary" },
	{ HEAD KING TAIL,
	  "/demands/0", false, "nor a demand" },
	{ HEAD KING TAIL,
	  "/kind", false, "nor the kind" },
	{ HEAD KING TAIL,
	  "/people/0/name", false, "nor the name of the person at risk" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
