#include "import/doubts.h"

#include "doubted.h"

#define LETTER                                                                               \
	"President Ana Sample\nOffice of the President\n1 Example Street\nLusaka, Zambia\n"  \
	"\nDear President,\n\nI am writing about Ben Example, who has been held for a year " \
	"without trial.\n\nI urge you to release him.\n\nYours sincerely,\n"
#define NUMBERED                                                                               \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n" \
	"ACTIVIST DETAINED\n\nAna Example was detained on 3 August 2014.\n\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ LETTER, "/number", false, "a letter has no number" },
	{ LETTER, "/deadline", false, "nor a deadline" },
	{ LETTER, "/headline", false, "nor a headline" },
	{ NUMBERED "Please write immediately:\n- urging the release of Ana Example.\n\n"
		"Appeals to:\n" KING, "/deadline", true, "a numbered bulletin has a deadline" },
	{ HEAD KING, "/deadline", false, "as this one" },
	{ LETTER "\nPlease write before the end of the month.\n",
	  "/deadline", false, "a month alone is no trace of a day" },
	{ "Index: MDE 11/9911/2014\n\nACTIVIST DETAINED\n\nAna Example was detained.\n\n"
		"Please write immediately:\n- urging her release.\n\nAppeals to:\n" KING,
	  "/number", true, "who has an index has a number" },
	{ NUMBERED "Appeals to:\n" KING, "/demands", true, "and asks for something" },
	{ NUMBERED "Please write immediately:\n- urging the release of Ana Example.\n",
	  "/targets", true, "of somebody" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
