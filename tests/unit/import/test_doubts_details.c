#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\n"
		"Ben Sample, a town glazier, was seen in court.\n",
	  "/people/0/role", true, "words like a role behind the name" },
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\n"
		"Ben Sample was seen in court.\n",
	  "/people/0/role", false, "no such words" },
	{ HEAD KING "Name: Ben Sample\n\nLET US KNOW YOU TOOK ACTION\nBen Sample (47) will be told.\n",
	  "/people/0/age", true, "a number in brackets behind the name" },
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\nBen Sample has 47 cousins.\n",
	  "/people/0/age", false, "a number of something else" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
