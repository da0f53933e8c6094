#include "import/doubts.h"

#include "doubted.h"

#define FAX "Fax: +973 1 555 0102\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD "Minister of Justice\nAli Sample Ministry of Justice\nManama, Bahrain\n" FAX,
	  "/targets/0/address", true, "a person before the institution" },
	{ HEAD "Minister of Justice\nAli Sample Ministry of Justice\nManama, Bahrain\n" FAX,
	  "/targets/0/name", true, "is the name" },
	{ HEAD "Minister of Justice\nAli Sample\nMinistry of Justice\nManama, Bahrain\n" FAX,
	  "/targets/0/address", false, "in a line of its own" },
	{ HEAD "Minister of Justice\nAli Sample\nMinistry of Justice\n555 0102\nManama, Bahrain\n" FAX,
	  "/targets/0/address", true, "a number alone" },
	{ HEAD "Minister of Justice\nAli Sample\n5 Example Street\nCreek Gardens\nManama, Bahrain\n" FAX,
	  "/targets/0/address", true, "the street above the house" },
	{ HEAD "Minister of Justice\nAli Sample\nCreek Gardens\n5 Example Street\nManama, Bahrain\n" FAX,
	  "/targets/0/address", false, "and below it" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
