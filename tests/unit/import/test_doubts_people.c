#include "import/doubts.h"

#include "doubted.h"

#define MORE(name) HEAD KING TAIL "\nName: " name "\nGender m/f: f\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ MORE("Ana Exampla"), "/people/1/name", true, "a name that differs by one letter" },
	{ MORE("Ben Example"), "/people/1/name", false, "of the same family" },
	{ MORE("Example"), "/people/1/name", true, "part of another's name" },
	{ MORE("Ben Sample") "\nThe Sample family waits.\n", "/people/1/name", false, "a whole name" },
	{ MORE("Hunger Strike"), "/people/1/name", true, "a word that is no name" },
	{ MORE("Ben Example 42"), "/people/1/name", true, "a number in a name" },
	{ MORE("Ana Maria EXAMPLE"), "/people/0/name", true, "each word of it is one of another's name" },
	{ MORE("Zara Sample"), "/people/1/name", false, "another name" },
	{ "URGENT ACTION\n\nA HEADLINE OF FOUR WORDS\n\n11, health union leaders were detained.\n\n"
		"Please write immediately:\n- urging their release.\n\n" KING,
	  "/people", true, "a day is no number of people" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
