#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\n"
		"Ben Sample, tinsmith of the quarter, was seen in court.\n",
	  "/people/0/role", true, "words nobody knows behind a comma" },
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\n"
		"Then the tinsmith Ben Sample was seen in court.\n",
	  "/people/0/role", false, "a word before the name is often none" },
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\n"
		"Ben Sample was seen in court.\n",
	  "/people/0/role", false, "no such words" },
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\nBen Sample was seen. He is 63 and ill.\n",
	  "/people/0/age", true, "a number in a sentence without a name" },
	{ HEAD KING "Name: Ben Sample\n\nADDITIONAL INFORMATION\nBen Sample was seen on 23 May.\n",
	  "/people/0/age", false, "a day is no age" },
	{ HEAD KING TAIL, "/people/0/group", false, "one who is named is one" },
	{ HEAD KING "Name: Lawyer Carla Ben Sample, Mother Carla Ben Sample\n",
	  "/people/1/name", true, "one name behind two titles" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
