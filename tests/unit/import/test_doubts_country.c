#include "import/doubts.h"

#include "doubted.h"

#define CASE(head, one, two, three)                                                             \
	"UA: 911/14 Index: MDE 11/9911/2014 " head " Date: 29 August 2014\n\nURGENT ACTION\n\n" \
	"ACTIVIST DETAINED\n\nAna Example, an activist, was detained in " one ".\n\n"           \
	"A court in " two " heard her in May. She was taken to a prison in " three ".\n\n"      \
	"Please write immediately:\n- urging the release of Ana Example;\n\n"                   \
	"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING

/* clang-format off */
static const struct doubt_case cases[] = {
	{ CASE("Bahrain", "Peru", "Peru", "Peru"), "/countries/0", true, "told of three times" },
	{ CASE("Bahrain", "Peru", "Bahrain", "Bahrain"), "/countries/0", false, "told of once" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
