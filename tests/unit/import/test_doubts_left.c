#include "import/doubts.h"

#include "doubted.h"

#define MINISTER "Minister of Interior\nRashid Sample\nFax: +973 1 555 0102\n\n"
#define UNDATED                                                                                \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain\n\nURGENT ACTION\n\nACTIVIST DETAINED\n\n" \
	"Ana Example was detained.\n\nPlease write immediately:\n- urging her release.\n\n"    \
	"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD MINISTER TAIL "\n5 Example Street\n13579 Manama\n",
	  "/targets/0/address", true, "an address that nobody took" },
	{ HEAD MINISTER TAIL,
	  "/targets/0/address", false, "an official without one" },
	{ UNDATED KING TAIL "\n29 August 2014\n",
	  "/issued", true, "a day alone on a line" },
	{ HEAD KING TAIL "\n29 August 2014\n",
	  "/issued", false, "where the day of issue is known" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
