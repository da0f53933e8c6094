#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Name: Minister Hamad Sample\nGender m/f: m\n",
	  "/people/0/name", true, "the name of an official" },
	{ HEAD KING "Name: Lawyer Ana Example\nGender m/f: f\n",
	  "/people/0/name", true, "a name that the text has without its first word" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
