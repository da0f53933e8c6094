/* doubts_story: lines that tell nothing among sentences. */
#include "import/doubts.h"

#include "doubted.h"

#define STORY(more)                                                                             \
	"URGENT ACTION\n\nUA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\n"  \
	"ACTIVIST DETAINED\n\nAna Example was detained on 1 August 2014 and is held in Manama " \
	"without charge.\n\nShe had spoken at a meeting of teachers two days before.\n\n" more  \
	"\n\nPlease write immediately:\n- urging the release of Ana Example;\n"                 \
	"- asking for a lawyer.\n\nPLEASE SEND APPEALS TO:\n\n" KING
/* clang-format off */
static const struct doubt_case cases[] = {
	{ STORY("Nobody has seen her since."), "/story", false, "sentences" },
	{ STORY("A night in Manama\n\nNobody has seen her since."), "/story", false,
	  "a heading alone" },
	{ STORY("1 204 messages sent\n\nNobody has seen her since."), "/story", true,
	  "a short line with a number" },
	{ STORY("Our places\n\nOur people\n\nNobody has seen her since."), "/story", true, "a menu" },
	{ STORY("Nobody has seen her since. © Example Agency"), "/story", true, "a mark of a page" },
	{ STORY("Ana Example (f), teacher ]\n\nNobody has seen her since."), "/story", true,
	  "a line of people" },
	{ STORY("Nobody has seen her since.\n\nWhat the neighbours saw that night:"), "/story", true,
	  "a heading of nothing" },
	{ END("ADDITIONAL INFORMATION\n\nArrests are frequent in Manama."), "/background", false,
	  "a background" },
	{ END("ADDITIONAL INFORMATION\n\nArrests are frequent in Manama.\n\n14 days left"),
	  "/background", true, "a counter of a page" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
