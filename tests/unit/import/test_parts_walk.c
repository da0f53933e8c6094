/*
 * test_parts_walk.c - the walk over the lines: parts.c, parts_head.c, parts_label.c and
 * parts_plain.c, and what it asks: parts_walk.c, parts_walk_head.c, parts_walk_officials.c,
 * parts_walk_people.c
 */
#include "import/parts_walk.h"

#include "../../test.h"
#include "import/import.h"
#include "one_line.h"
#include "text_blocks.h"

static enum part
part_of(struct arena *a, const char *text, size_t line)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct reading r;
	struct casefile c = { 0 };
	struct parts p = { 0 };
	struct err e = { 0 };

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	return parts_find(&r, &p, &e) && line < r.lines ? p.of[line].part : PART_NONE;
}

#define HEAD                                                                                       \
	"UA: 912/26 Index: MDE 11/912/2026 Bahrain Date: 3 May 2026\n\nURGENT ACTION\n\nNURSE AT " \
	"RISK\n\nAna Example was taken from her home by ten men on 2 May of this year.\n\n"        \
	"Please write immediately in Arabic or your own language:\n- Calling for her release;\n\n" \
	"PLEASE SEND APPEALS TO:\n\nMinister of Interior\nBo Sample\nPO Box 13\nManama, Bahrain\n"

static const struct {
	const char *name, *text;
	size_t line;
	enum part part;
} cases[] = {
	{ "the rest of a note of the list",
	  "UA 912/10 Bahrain\nNote: Please write on behalf of this person even though you may\nnot have "
	  "received the original UA when it was issued.\nThanks!\n\nAna Example was taken on 2 May.\n",
	  3, PART_FURNITURE },
	{ "a day that a line of references leads to",
	  "3 May 2010\n\nFurther information on UA 912/10 (27 April 2010) and follow-up of\n3 June 2010 - "
	  "Health concern\n\nBAHRAIN  Ana Example\n",
	  2, PART_REFERENCE },
	{ "a language to choose",
	  "UA 912/10 Bahrain\n\nAna Example was taken on 2 May.\n\nChoose a language to view "
	  "report\n\nEnglish\n",
	  3, PART_FURNITURE },
	{ "copies by way of diplomats, in a sentence",
	  HEAD
	  "\nIt is recommended that you send a copy of your appeals via the diplomatic representative "
	  "for Bahrain in the country where you live.\n",
	  11, PART_DIPLOMATS },
	{ "a later date", HEAD "Laatste dag: 14 June 2026\n", 11, PART_DEADLINE },
	{ "an entry of a menu, which the page has again as a heading",
	  "Home\n\nTake action\n\nDonate\n\nNURSE HELD\n\nOn 3 May 2012 men in plain clothes took "
	  "the nurse Ana Example from her home.\n\nTake action\n\nUrging them to free her.\n",
	  1, PART_FURNITURE },
	{ "the country that ends an address, under a list",
	  "UA 912/12   NEPAL   12 May 2012\n\nNEPAL\n\nNURSE HELD\n\nOn 3 May 2012 men in plain clothes "
	  "took the nurse Ana Example from her home.\n\nTake action\n\n- asking them to free "
	  "her;\n\nMr. Bruno Sample\nMinister of Justice\nKathmandu\nNEPAL\nFax: +977 1 555 0101\n",
	  9, PART_TARGETS },
	{ "a date before the issue", HEAD "Laatste dag: 14 June 2025\n", 11,
	  PART_TARGETS }, /* before its issue */
	{ "a title behind a country",
	  "UA-Nr: UA-912/2013   AI-Index: MDE 12/931/2013   Datum: 18. Juni 2013\n\u00c4GYPTEN: "
	  "AKTIVIST VERLEGT\n\nBruno Example wurde am 12. Juni verlegt.\n",
	  1, PART_HEADLINE },
	{ "a person behind a country",
	  "UA-Nr: UA-912/2013   AI-Index: MDE 12/931/2013   Datum: 18. Juni 2013\n\u00c4GYPTEN: "
	  "BRUNO EXAMPLE\n\nBruno Example wurde am 12. Juni verlegt.\n",
	  1, PART_COUNTRY },
	{ "a concern behind a country",
	  "UA 912/13 Legal concern 3 May 2013\n\nGREECE: Risk of forcible return of a family\n", 1,
	  PART_HEADLINE },
	{ "a title that names a concern at its end",
	  "Urgent Appeal Case: AHRC-UAC-955-2022\n\nNEPAL: Peaceful Teachers Meet Insults, Reprisals, and "
	  "Arbitrary Detention\n\nISSUES: Arbitrary Detention; Access to Justice\n",
	  1, PART_HEADLINE },
	{ "names with what is feared for them",
	  "UA 912/13 Fear of Torture 3 May 2013\n\nNEPAL: Ana Example, Bruno Sample, Carla Specimen, "
	  "in arbitrary detention\n",
	  1, PART_COUNTRY },
	{ "a gender alone below a name", HEAD "\nName: Ana Example\nFemale\n", 12, PART_PEOPLE },
	{ "a notice of the end",
	  "UA 912/13\n\nURGENT ACTION\n\nNURSE RELEASED\n\nNo further action is requested. Thank "
	  "you.\n\nAna Example was released on 3 May after a month in prison without trial.\n",
	  3, PART_STORY },
	{ "the second line of a closing",
	  "首次紧急行动：40/21　索引号：ASA 17/4127/2021　中国　日期：2021年5月14日\n\n紧急行动\n\n"
	  "采取行动：请用自己的话写信，或参考以下范本\n\n部长先生：\n\n我呼吁您立即释放她。\n\n此致\n敬礼\n",
	  6, PART_LETTER },
	{ "a page number", HEAD "2\n", 11, PART_FURNITURE },
	{ "one with dashes", HEAD "- 2 -\n", 11, PART_FURNITURE },
	{ "no page number", HEAD "224\n", 11, PART_TARGETS },
	{ "a broken reference",
	  "Further information on UA: 276/26 Index: AFR 59/912/2026\nUganda Date: 4 December "
	  "2026\n\nURGENT ACTION\n\nTEACHER HELD\n",
	  1, PART_REFERENCE },
	{ "a broken label",
	  HEAD "Also send copies to diplomatic representatives accredited to\n"
	       "your country.\n",
	  12, PART_DIPLOMATS },
	{ "names in columns, apart from the country",
	  "UA 955/92      Fear of Torture      12 November 1992\n\nINDONESIA/EAST TIMOR:\n\n"
	  "Dili:      Ana Example         Bruno Sample (aged 17)\n"
	  "           Carla Specimen (female) Dario .. (surname unknown)\n\n"
	  "At least nine people were detained in the week before the anniversary.\n",
	  2, PART_PEOPLE },
	{ "a sentence that goes on behind an empty line",
	  "UA 955/92      Fear of Torture      12 November 1992\n\nPERU      Ana Example (f), nurse\n\n"
	  "At least nine people were detained in the week before the Sample\n\n"
	  "anniversary. Those from Lima were taken to a police station in the north.\n",
	  2, PART_STORY },
	{ "a gender alone under the name",
	  HEAD
	  "\nADDITIONAL INFORMATION\n\nShe has worked as a nurse for ten years in that town.\n\n"
	  "Name: Ana Example\nfemale\n",
	  14, PART_PEOPLE },
	{ "small words before diplomats",
	  HEAD "and also diplomatic representatives of Bahrain in your country.\n", 11,
	  PART_DIPLOMATS },
	{ "copies without a colon",
	  HEAD "COPIES aux représentants diplomatiques de Bahreïn dans votre pays.\n", 11,
	  PART_DIPLOMATS },
	{ "languages and a colon, in words no label has",
	  "UA: 912/26 Index: MDE 11/912/2026 Bahrain Date: 3 May 2026\n\nURGENT ACTION\n\nNURSE AT "
	  "RISK\n\nAna Example was taken from her home by ten men on 2 May of this year.\n\n"
	  "Skriv med det samme på English, Arabic or your own language:\n- Calling for her release;\n",
	  4, PART_ACT },
	{ "whom to write to in a sentence, and no official in it",
	  "UA 955/20\n\nURGENT ACTION\n\nNURSE AT RISK\n\nAna Example was taken from her home by "
	  "ten men on 2 May of this year.\n\nPlease write letters to the authorities listed below, "
	  "asking\nthem to look for her at once, to punish whoever took her away and\nto let her "
	  "see her children.\n\nPlease be informed that we have written a letter to others "
	  "too.\n",
	  7, PART_NONE },
	{ "a letter to sign in Korean, whose opening has no mark",
	  HEAD
	  "\n--------- cut here ---------\n대통령 각하께\n저는 김보기가 글을 썼다는 이유만으로 수감되어 "
	  "있다는 소식을 듣고 이 편지를 씁니다.\n그를 즉시 석방해 주십시오.\n이름:      주소:\n",
	  12, PART_LETTER },
	{ "and what is filled in below it",
	  HEAD
	  "\n--------- cut here ---------\n대통령 각하께\n저는 김보기가 글을 썼다는 이유만으로 수감되어 "
	  "있다는 소식을 듣고 이 편지를 씁니다.\n그를 즉시 석방해 주십시오.\n이름:      주소:\n",
	  15, PART_FURNITURE },
	{ "copies in two letters, without a colon",
	  HEAD "\nc.c. Ombudsman, 9 Long Street, Manama, Fax +973 1 555 0149\n", 11,
	  PART_TARGETS_INTRO },
	{ "a place for the date",
	  "Minister of Justice\nMr Bo Sample\nManama\nBAHRAIN\n\n[Place, "
	  "date]\n\nAna Example\n\nDear Minister,\n\nI am writing to you because I am worried "
	  "about Ana Example, who is held.\n",
	  4, PART_FURNITURE },
	{ "number, index, day",
	  "Zweite XYZ: 31/21 ZYX: EUR 49/4410/2021 Belarus QQ: 12 July 2021\n\nPHOTOGRAPHER HELD\n",
	  0, PART_REFERENCE },
};

/* The same demands again in another language are none. */
static void
test_repeated(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("UA-955/2020 Northland\n\nURGENT ACTION\n\nANWÄLTIN IN HAFT\n\nDie Anwältin "
	            "Ana Example wird seit dem 12. November ohne Anklage im Gefängnis der Stadt "
	            "festgehalten.\n\nAmnesty fordert:\n- Bitte lassen Sie Ana Example umgehend "
	            "und bedingungslos frei.\n- Sorgen Sie bitte dafür, dass sie ihre Familie "
	            "sehen darf.\n\nHintergrund\nIm November wurden auch drei andere Frauen "
	            "festgenommen und sind noch in Haft.\n\nPLEASE WRITE IMMEDIATELY\nCalling on "
	            "the authorities to release Ana Example.\nAsking them to ensure that she sees "
	            "a doctor.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.demands.n == 2,
	        "the same asked again in another language");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;

	test_repeated(a);

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(part_of(a, cases[i].text, cases[i].line) == cases[i].part, cases[i].name);
	r = one_line(
		a, "Please act now. Yours sincerely, Ana Example, and so on: this is the whole of "
		   "the letter, in one paragraph of more than thirty tokens, as some web pages "
		   "print it. Yours sincerely,");
	test_ok(walk_ends_in_closing(&r, &r.line[0]), "a letter that ends in its paragraph");
	arena_free(&a);
	return test_done();
}
