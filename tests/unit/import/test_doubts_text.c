#include "import/doubts.h"

#include "doubted.h"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\n"
		"URGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example and her sister\n\n"
		"Please write immediately:\n- urging the release of Ana Example.\n\n"
		"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING,
	  "/summary", true, "a summary that is no sentence" },
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
		"ACTIVIST DETAINED\n\nNobody knows why.\n\nShe is held.\n\n"
		"Please write immediately:\n- urging the release of Ana Example.\n\n"
		"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING TAIL,
	  "/summary", true, "a summary that names nobody" },
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
		"طبيبان مختفيان منذ مايو\n\nAna Example was detained on 3 August.\n\nShe is held.\n\n"
		"Please write immediately:\n- urging the release of Ana Example.\n\n"
		"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING TAIL,
	  "/headline", false, "an Arabic dual is one word" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
