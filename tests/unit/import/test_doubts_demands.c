#include "import/doubts.h"

#include "doubted.h"

#define LETTER(demands)                                                                   \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\n"             \
	"URGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example was detained on 3 August.\n\n" \
	"She is held.\n\nPlease write immediately:\n" demands                             \
	"\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING

/* clang-format off */
static const struct doubt_case cases[] = {
	{ LETTER("- urging the release of Ana Example;\n- asking for a lawyer;\n- calling for an\n"),
	  "/demands/2", true, "a demand that ends nowhere" },
	{ LETTER("- urging the release of Ana Example;\n- asking for a lawyer;\n"
		"- Minister of Interior;\n"),
	  "/demands/2", true, "an official among the demands" },
	{ LETTER("- urging her release Asking for a lawyer;\n- asking for a doctor;\n"),
	  "/demands/0", true, "two demands in one" },
	{ LETTER("- urging her release - activities;\n- asking for a doctor;\n"),
	  "/demands/0", true, "a dash within a demand" },
	{ LETTER("- urging her release;\n- calling on the Embassy at +1 555 0100;\n"),
	  "/demands/1", true, "what readers are to do" },
	{ LETTER("- urging her release;\n- asking for a doctor;\n"),
	  "/demands/1", false, "what is demanded" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
