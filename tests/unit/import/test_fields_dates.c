#include "import/fields.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define ASKED                                                                                 \
	"\n\nAna Example, a nurse of the north, was taken from her home by armed men in the " \
	"night.\n\nPlease write to the authorities:\n- urging them to free Ana Example.\n"

static const struct {
	const char *head, *day;
} cases[] = {
	{ "Tuesday, September 28, 2010\n\nUrgent Action 9-28-10\n\n27 September 2010\n\n"
	  "UA 955/10 Fear for safety\n\nMEXICO Ana Example (f)",
	  "2010-09-27" },
	{ "27 September 2010\n\nUA 955/10 Fear for safety\n\nMEXICO Ana Example (f)",
	  "2010-09-27" },
	{ "Tuesday, September 28, 2010\n\nTo learn about recent successes and updates, go to this "
	  "page.\n\n27 September 2010\n\nUA 955/10 Fear for safety\n\nMEXICO Ana Example (f)",
	  "2010-09-27" },
	{ "Wednesday, January 8, 2020\n\nURGENT ACTION: NURSE TAKEN\n\nAmnesty International, "
	  "January 6, 2020.",
	  "2020-01-06" },
	{ "URGENT ACTION\n\nIran - July 6, 2012 - The Observatory has received new information.",
	  "2012-07-06" },
	{ "URGENT ACTION\n\nA public document, date: 15 March 2002.", "2002-03-15" },
	{ "domenica 1 giugno 2008\n\nURGENT ACTION", "2008-06-01" },
	{ "NURSE TAKEN\n\nPosted to the Example website 17-Jan-2014", "2014-01-17" },
	{ "NURSE TAKEN\n\nposted on: 2014/12/19", "2014-12-19" },
	{ "Solidarity 2009.10.16 00:11\n\nNURSE TAKEN", "2009-10-16" },
	{ "NURSE TAKEN\n\n11 June 2020 \xE2\x80\x93 RAN 04/2020", "2020-06-11" },
	{ "Example bulletin 23 October 2013\n\nNURSE TAKEN", "2013-10-23" },
	{ "NURSE TAKEN\nDate: Wed, 12 Sep 2012 10:20:00 -0700", "2012-09-12" },
	{ "NURSE TAKEN\nDate: Wed, 12 Sep 2012 10:20:00 -0700\n\n27 September 2010\n\nUA 955/10 Fear "
	  "for safety\n\nMEXICO Ana Example (f)",
	  "2010-09-27" },
	{ "NURSE TAKEN\n\nby Bruno Specimen | 2010.08.02 | 355 views", "2010-08-02" },
	{ "NURSE TAKEN\n\nOct 9, 2023 \xC2\xB7 by Bruno Specimen", "2023-10-09" },
	{ "NURSE TAKEN\n\nPosted: 9 March 2023, 11:20am. Expires: 4 May 2023", "2023-03-09" },
	{ "NURSE TAKEN\n\nExpires: 4 May 2023", "" },
	{ "NURSE TAKEN\n\nSunday, 11 October 2015 - 14:05", "2015-10-11" },
	{ "NURSE TAKEN\n\n15 January 2010 / 29 Muharram 1431", "2010-01-15" },
	{ "URGENT ACTION\n\nThe nurse was taken at her home on 23 October 2013", "" },
	{ "URGENT ACTION\n\nIn 2008 the nurse moved north.", "" },
};

static struct casefile
read_text(struct arena *a, const char *head)
{
	struct blocks b = text_blocks(a, str_printf(a, "%s" ASKED, head));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e), head);
	return c;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		c = read_text(a, cases[i].head);
		test_ok(str_eq(day_iso(a, c.issued), str_c(cases[i].day)), cases[i].day);
	}
	c = read_text(a, cases[0].head);
	test_ok(c.ref.serial == 955 && c.ref.year == 2010 && c.kind == CASEFILE_FIRST,
	        "a day in a title is no number");
	c = read_text(a,
	              "EXTERNAL AI Index: AFR 36/961/92\n22 April 1992\nFurther information on UA "
	              "955/92 (AFR 36/955/92, 12 March 1992) - Legal Concern\nMALAWI: Bo "
	              "Sample\nAna Example\n\nBo Sample was released on 13 April. No further "
	              "action is required on his behalf.");
	test_ok(c.kind == CASEFILE_UPDATE, "action ends for one of two");
	c = read_text(
		a, "A letter\n\nDr Bo Sample\nMinister of Health\nPO Box 5, Lima\n\nNorthtown, 6 "
		   "October 2016\n\nDear Minister,\n\nI am writing about Ana Example.");
	test_ok(str_eq(day_iso(a, c.issued), STR("2016-10-06")), "the day over a letter");
	c = read_text(a, "URGENT APPEAL\n\nNew information:\n\nThe case goes on in the north.");
	test_ok(c.kind == CASEFILE_UPDATE, "new information");
	arena_free(&a);
	return test_done();
}
