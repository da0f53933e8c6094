#include "import/doubts.h"

#include "doubted.h"

#define TOLD(sentence)                                                                         \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n" \
	"ACTIVIST DETAINED\n\nAna Example was detained on 3 August.\n\n" sentence "\n\n"       \
	"Please write immediately:\n- urging the authorities to act.\n\n"                      \
	"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING "Name: Ana Example\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ TOLD("She is a nurse."), "/people/1", false, "nobody else is told of" },
	{ TOLD("They took a reporter, Carla Modelo, from the street."),
	  "/people/1", true, "somebody behind what they are" },
	{ TOLD("She was seen with her eight colleagues."), "/people/1", true, "a number of people" },
	{ TOLD("Eight unidentified men had threatened her."), "/people/1", false, "those who do harm" },
	{ TOLD("Her house was searched for eight days."), "/people/1", false, "a number of days" },
	{ TOLD("She spoke for the village of Modelo."), "/people/1", true, "a community" },
	{ TOLD("Ana Example was searched."), "/people/0/status", false, "nothing became of her" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
