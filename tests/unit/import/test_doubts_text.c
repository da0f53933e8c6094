#include "import/doubts.h"

#include "doubted.h"

#define LETTER(title)                                                                           \
	title "\n\nAna Example, an activist, was detained on 3 August 2014 and is held in "     \
	      "Lima without charge.\n\nPlease write immediately:\n- urging the release of Ana " \
	      "Example;\n- asking for a lawyer.\n\nSend appeals to:\n\n" KING TAIL

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
	{ LETTER("FRIENDS OF THE MOUNTAIN"), "/headline", true, "the name of whoever publishes" },
	{ LETTER("FREE ANA EXAMPLE"), "/headline", false, "it names somebody at risk" },
	{ LETTER("PERU: FRIENDS OF THE MOUNTAIN"), "/headline", false, "it names a country" },
	{ LETTER("Her mother, Ana Example (f)"), "/headline", true, "a line of people" },
	{ LETTER("Case PER 150904"), "/headline", true, "the code of a file" },
	{ LETTER("ALERT UPDATE - Peru: Ana Example in hospital"), "/headline", true, "the frame of a posting" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
