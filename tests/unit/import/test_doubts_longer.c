#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Name: Ana Example\n\nADDITIONAL INFORMATION\n"
		"In 2013 a court sentenced Luisa Ana Example to a fine.\n",
	  "/people/0/name", true, "a capital before the name" },
	{ HEAD KING "Name: Ana Example\n\nADDITIONAL INFORMATION\n"
		"In 2013 a court sentenced Ana Example Quispe to a fine.\n",
	  "/people/0/name", true, "or behind it" },
	{ HEAD KING "Name: Ana Example\n\nADDITIONAL INFORMATION\n"
		"In 2013 a court sentenced Doctor Ana Example to a fine.\n",
	  "/people/0/name", false, "a title is no name" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
