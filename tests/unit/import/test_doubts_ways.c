#include "import/doubts.h"

#include "doubted.h"

#define JUSTICE "Minister of Justice\nAli Sample\nP.O. Box 14\nManama, Bahrain\n"
#define HEALTH  "Minister of Health\nRashid Sample\nP.O. Box 13\nManama, Bahrain\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD HEALTH "Email: justice@example.org\n\n" JUSTICE "Email: press@example.org\n",
	  "/targets/0/emails", true, "an e-mail that names the next official's office" },
	{ HEAD HEALTH "Email: justice@example.org\n\n" JUSTICE "Email: press@example.org\n",
	  "/targets/1/emails", true, "is missing there" },
	{ HEAD HEALTH "Email: health@example.org\n\n" JUSTICE "Email: justice@example.org\n",
	  "/targets/0/emails", false, "each names its own" },
	{ HEAD HEALTH "Fax: +973 1 555 O102\n",
	  "/targets/0/faxes", true, "a letter among the digits" },
	{ HEAD HEALTH "Fax: +973 1 555 0102 ext. 12\n",
	  "/targets/0/faxes", false, "letters behind them" },
	{ HEAD HEALTH "Email: om budsman@example.org\n",
	  "/targets/0/emails", true, "letters before an e-mail" },
	{ HEAD HEALTH "Email: a@example.org or b@example.org\n",
	  "/targets/0/emails", false, "the word between two" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\n+973 1 555 0101\n",
	  "/targets/0/faxes", true, "a number of which nothing says what it is" },
	{ HEAD "King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nTel: +973 1 555 0101\n",
	  "/targets/0/faxes", false, "a telephone" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
