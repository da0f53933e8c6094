#include "import/doubts.h"

#include "doubted.h"

#define LETTER(demands)                                                                   \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\n"             \
	"URGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example was detained on 3 August.\n\n" \
	"She is held.\n\nPlease write immediately:\n" demands                             \
	"\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING

/* clang-format off */
static const struct doubt_case cases[] = {
	{ "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\n"
		"URGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example and her sister\n\n"
		"Please write immediately:\n- urging the release of Ana Example.\n\n"
		"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING,
	  "/summary", true, "a summary that is no sentence" },
	{ LETTER("- urging the release of Ana Example;\n- asking for a lawyer;\n- calling for an\n"),
	  "/demands/2", true, "a demand that ends nowhere" },
	{ LETTER("- urging the release of Ana Example;\n- asking for a lawyer;\n"
		"- Minister of Interior;\n"),
	  "/demands/2", true, "an official among the demands" },
	{ LETTER("- urging her release Asking for a lawyer;\n- asking for a doctor;\n"),
	  "/demands/0", true, "two demands in one" },
	{ HEAD KING "Name: Minister Hamad Sample\nGender m/f: m\n",
	  "/people/0/name", true, "the name of an official" },
	{ HEAD KING "Name: Lawyer Ana Example\nGender m/f: f\n",
	  "/people/0/name", true, "a name that the text has without its first word" },
	{ LETTER("- urging her release - activities;\n- asking for a doctor;\n"),
	  "/demands/0", true, "a dash within a demand" },
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
