#include "import/doubts.h"

#include "doubted.h"

#define MINISTER "Minister of Interior\nRashid Sample\nP.O. Box 13\nManama, Bahrain\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD MINISTER "Phone: +973 1 555 0102\nFax: +44 20 5555 0102\n",
	  "/targets/0/faxes", true, "numbers of two states" },
	{ HEAD MINISTER "Phone: 00 973 1 555 0102\nFax: +973 1 555 0103\n",
	  "/targets/0/faxes", false, "of one, written in two ways" },
	{ HEAD MINISTER "Phone: 202 555 0102\nFax: +973 1 555 0103\n",
	  "/targets/0/phones", true, "a number of North America beside one of a code" },
	{ HEAD MINISTER "Phone: 555 0102\nFax: +973 1 555 0103\n",
	  "/targets/0/phones", false, "a local number says nothing" },
	{ HEAD MINISTER "Email: a@interior.example.bh OR b@embassy.example.uk\n",
	  "/targets/0/emails", true, "domains of two states" },
	{ HEAD MINISTER "Email: a@interior.example.bh OR b@example.org\n",
	  "/targets/0/emails", false, "an organisation belongs to none" },
	{ HEAD "Minister of Interior\nRashid Sample Embassy of Bahrain\nP.O. Box 13\nManama, Bahrain\n"
		"Email: a@example.org\n",
	  "/targets/0/emails", true, "an embassy in the middle of a line" },
	{ HEAD "Minister of Interior\nRashid Sample\nc/o Embassy of Bahrain\nP.O. Box 13\nLondon\n"
		"Email: a@example.org\n",
	  "/targets/0/emails", false, "but not in care of it" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
