#include "import/doubts.h"

#include "doubted.h"

#define BESIDE                                                                                   \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"   \
	"ACTIVIST DETAINED\n\nAna Example was detained on 3 August.\n\nShe was seen with Carla " \
	"Modelo and Diego Muster.\n\nPlease write immediately:\n- urging the authorities to "    \
	"act.\n\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ HEAD KING TAIL,
	  "/targets/0/name", false, "an official that has all is in no doubt" },
	{ HEAD KING TAIL,
	  "/targets/0/address", false, "nor is his address" },
	{ HEAD KING TAIL,
	  "/headline", false, "nor the headline" },
	{ HEAD KING TAIL,
	  "/summary", false, "nor the summary" },
	{ HEAD KING TAIL,
	  "/demands/0", false, "nor a demand" },
	{ HEAD KING TAIL,
	  "/kind", false, "nor the kind" },
	{ HEAD KING TAIL,
	  "/people/0/name", false, "nor the name of the person at risk" },
	{ BESIDE KING TAIL,
	  "/people", false, "who may be missing says nothing of those who were read" },
	{ BESIDE KING TAIL,
	  "/people/1", true, "but is the next of them" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
