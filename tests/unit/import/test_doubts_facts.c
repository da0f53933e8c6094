#include "import/doubts.h"

#include "doubted.h"

#define FIRST(date)                                                               \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: " date                  \
	"\n\nURGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example was detained.\n\n" \
	"Please write immediately:\n- urging her release.\n\n"                    \
	"PLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n"

/* clang-format off */
static const struct doubt_case cases[] = {
	{ FIRST("29 August 2014") KING,
	  "/kind", false, "a first bulletin" },
	{ FIRST("29 August 2016") KING,
	  "/kind", true, "one two years after its number" },
	{ FIRST("29 August 2014") KING "Further information on UA: 911/14\n",
	  "/kind", false, "an update is known" },
	{ FIRST("29 August 2013") KING,
	  "/deadline", true, "a deadline a year after the date of issue" },
	{ FIRST("29 August 2014") KING,
	  "/deadline", false, "a deadline six weeks after it" },
	{ "URGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example was detained. UA 911/14\n\n"
		"Her file is MDE 11/9911/2014 of the index.\n\nPlease write immediately:\n"
		"- urging her release.\n\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING,
	  "/index", true, "an index that no field took" },
	{ FIRST("29 August 2014\nAI Index: MDE 11/09911/14") KING,
	  "/index", false, "an index printed in two forms is one" },
	{ FIRST("29 August 2014\nAI Index: MDE 11/9912/2014") KING,
	  "/index", true, "another is another" },
	{ "URGENT ACTION\n\nAna Example left Peru for Chile, and in Peru they took her away.\n\n"
		"Please write to the authorities:\n- urging them to free Ana Example.\n",
	  "/countries/0", true, "a country of two" },
	{ "URGENT ACTION\n\nAna Example is held in Peru. In Peru she has no lawyer.\n\n"
		"Please write to the authorities:\n- urging them to free Ana Example.\n",
	  "/countries/0", false, "one that alone is named, twice" },
	{ "UA: 911/14 Index: MDE 11/99 11/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
		"ACTIVIST DETAINED\n\nAna Example was detained.\n\n"
		"Please write immediately:\n- urging her release.\n\n" KING,
	  "/index", true, "a space within an index" },
	{ "UA: 911/14 Index: MDE 11/14 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"
		"ACTIVIST DETAINED\n\nAna Example was detained.\n\n"
		"Please write immediately:\n- urging her release.\n\n" KING,
	  "/index", true, "an index that was cut" },
};
/* clang-format on */

int
main(void)
{
	return try_doubts(cases, ARRAY_LEN(cases));
}
