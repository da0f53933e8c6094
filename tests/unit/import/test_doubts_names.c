#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING "Name: Minister Hamad Sample\nGender m/f: m\n",
	  "/people/0/name", true, "the name of an official" },
	{ HEAD KING "Name: Ben Sample Minister\nGender m/f: m\n\nBen Sample Minister of Example.\n",
	  "/people/0/name", true, "a name that ends in an office" },
	{ HEAD KING "Name: Ben Sample King\nGender m/f: m\n", "/people/0/name", false,
	  "a family name like an office" },
	{ HEAD KING "Name: Sample-Example\nGender m/f: m\n\nBen Sample-Example is held too.\n",
	  "/people/0/name", true, "a name of two pieces that the text never prints alone" },
	{ HEAD KING "Name: Lawyer Ana Example\nGender m/f: f\n",
	  "/people/0/name", true, "a name that the text has without its first word" },
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
		"ACTIVIST DETAINED\n\nThe activist (Ana Example) was detained on 3 August 2014 in "
		"Manama.\n\nSince then Ana Example has seen nobody.\n\nPlease write immediately:\n"
		"- urging her release;\n\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING
		"Name: Lawyer Ana Example\nGender m/f: f\n",
	  "/people/0/name", true, "or has it so behind a bracket first" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
