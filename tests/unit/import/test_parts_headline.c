#include "import/parts.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define TOLD                                                                                        \
	"Ana Example, a teacher in the town of Sample, was arrested on 3 May 2012 by men in plain " \
	"clothes and has not been seen since.\n\nPlease write:\n- urging the authorities to free "  \
	"her;\n- asking them to protect her.\n\nPosted by The Voice of the Quarter\n"

static const struct {
	const char *head, *headline;
} cases[] = {
	{ "Red de Solidaridad del Ejemplo\n\n22 October 2010\n\nA teacher is taken from her home\n\n",
	  "A teacher is taken from her home" },
	{ "The Voice of the Quarter\n\nA teacher is taken from her home\n\n",
	  "A teacher is taken from her home" },
	{ "AI: Nepal bulletin\n\nUA 912/95 Fear of torture 10 November 1995\nNEPAL Ana "
	  "Example\n\n",
	  "" },
	{ "/* Written 3:10 PM Aug 19, 1994 by gn:someone in igc:ai.uan */\n\nUA 912/94 Death Penalty "
	  "19 August 1994\nNEPAL Ana Example\n\n",
	  "" },
	{ "国际笔会狱中作家委员会紧急行动呼吁书\n\n2010年5月7日\n\n越南:诗人例被警察拘留\n\n",
	  "越南:诗人例被警察拘留" },
	{ "APPEL URGENT n° 955\nNepal : a teacher is taken from her home\nMay 2012\n\n",
	  "Nepal : a teacher is taken from her home" },
	{ "Urgent Action\n\nPlease see below for this month's action. If you do one thing today, do "
	  "this!\n\nNEPAL: COMMUNITY TEACHER ARRESTED\n\n",
	  "NEPAL: COMMUNITY TEACHER ARRESTED" },
	{ "Page one of this\n\nUA: 912/12 Index: ASA 31/912/2012 Nepal\n\nURGENT ACTION\n\nTEACHER "
	  "TAKEN FROM HER HOME\n\n",
	  "TEACHER TAKEN FROM HER HOME" },
	{ "COMMITTEE OF EXAMPLES FOR EVERYBODY\nMonthly call 912\n\nNEPAL\nA teacher taken from her "
	  "home\n\n",
	  "A teacher taken from her home" },
	{ "Thursday, 3 May 2012\n\nACTION: Save the teacher Ana Example\n\n",
	  "Save the teacher Ana Example" },
	{ "Home > Actions > Alerts\n\nA teacher is taken from her home\n\n",
	  "A teacher is taken from her home" },
	{ "URGENT ACTION            URGENT ACTION\n\nA teacher is taken from her home\n\n",
	  "A teacher is taken from her home" },
	{ "Re: Fwd: A teacher is taken from her home\n\n", "A teacher is taken from her home" },
	{ "URGENT ACTION\n\nTEACHER TAKEN FROM HER HOME\n\nShe had spoken on the radio\n\n",
	  "TEACHER TAKEN FROM HER HOME" },
	{ "ASIAN EXAMPLE CENTRE - APPEALS PROGRAMME\n\n4 May 2012\n\nNEPAL: Police at Sample beat a "
	  "teacher, aged 19, and charge her\nISSUES: Torture; impunity\n\n",
	  "NEPAL: Police at Sample beat a teacher, aged 19, and charge her" },
	{ "Network of All Examples\n\nURGENT ACTION\n\nThreats against a teacher in Northtown\n\n",
	  "Threats against a teacher in Northtown" },
	{ "amnesty international          Sektion der Schweiz e.V.\nUrgent Actions, 53955 "
	  "Northtown\n\nURGENT ACTION\n\nFEAR OF TORTURE OF A TEACHER\n\nNEPAL\nMs ANA EXAMPLE, 19\n\n",
	  "FEAR OF TORTURE OF A TEACHER" },
	{ "URGENT ACTION\n\nFEAR OF TORTURE\n\nNEPAL\nMs ANA EXAMPLE, 19\n\n", "" },
	{ "The International Secretariat of OMCT requests your URGENT intervention in the following "
	  "situation in "
	  "Nepal.\n\nCase NPL 140503.CC\n\nTorture of a teacher at a police station\n\nGeneva, 14 May 2003\n\n",
	  "Torture of a teacher at a police station" },
	{ "AMNESTY INTERNATIONAL\nSektion Beispiel – Urgent Actions\n\nURGENT ACTION\n\nACTIVIST WITHOUT "
	  "CONTACT TO HIS FAMILY\n\nOMAN\nMr BRUNO SAMPLE\n\n",
	  "ACTIVIST WITHOUT CONTACT TO HIS FAMILY" },
	{ "A teacher is taken from her home\n\nLiebe Freundinnen und Freunde,\n\n",
	  "A teacher is taken from her home" },
	{ "NETWORK OF EXAMPLES (NOEX)\n\nURGENT ACTION No. 12/2012\n\nNorthtown, 4 February 2012\n\nDEATH "
	  "THREATS AGAINST FARMERS' LEADERS\n\n",
	  "DEATH THREATS AGAINST FARMERS' LEADERS" },
	{ "Committee of Examples\n\nACTION ALERT: Write to free the teacher Ana Example\n\n",
	  "Write to free the teacher Ana Example" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_printf(a, "%s%s", cases[i].head, TOLD);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok(str_eq(c.headline, str_c(cases[i].headline)), cases[i].head);
	}
	arena_free(&a);
	return test_done();
}
