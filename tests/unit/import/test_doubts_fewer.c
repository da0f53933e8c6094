#include "import/doubts.h"

#include "doubted.h"

#define COUNTED(headline)                                                                               \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n" headline \
	"\n\nAna Example, a teacher, was detained on 3 August 2014 in Manama.\n\n"                      \
	"Please write immediately:\n- urging the release of Ana Example.\n\n"                           \
	"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING TAIL

/* clang-format off */
static const struct doubt_case cases[] = {
	{ COUNTED("THREE TEACHERS DETAINED"), "/people/1", true, "three counted, one read" },
	{ COUNTED("TEACHER DETAINED"), "/people/1", false, "one" },
	{ COUNTED("LAND DEFENDER SAFE, ATTACKER CHARGED"), "/people/1", false,
	  "capitals beside each other" },
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
		"TEACHER DETAINED\n\nAna Example, a teacher, was detained in Manama.\n\n"
		"Please write immediately:\n- urging that Ben Placeholder be freed.\n"
		"- asking why Ben Placeholder is held.\n\n"
		"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING TAIL,
	  "/people/1", true, "a demand for somebody who was not read" },
	{ HEAD KING TAIL, "/people/1", false, "a demand for whom it is" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
