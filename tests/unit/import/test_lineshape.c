/*
 * test_lineshape.c - lineshape.c, lineshape_head.c, lineshape_label.c, lineshape_letter.c and
 * lineshape_reference.c
 */
#include "import/lineshape.h"

#include "../../test.h"
#include "one_line.h"
#include "text_blocks.h"

static const struct {
	const char *text;
	bool labelled;
	enum label_kind label;
} labels[] = {
	{ "1) TAKE ACTION", true, LABEL_ACT },
	{ "2) LET US KNOW YOU TOOK ACTION", true, LABEL_REPORT },
	{ "BACKGROUND INFORMATION (400 WORDS + RELEVANT LINKS):", true, LABEL_BACKGROUND },
	{ "ADditional Information", true, LABEL_BACKGROUND },
	{ "Contact these two officials by 17 August, 2017:", true, LABEL_TARGETS },
	{ "Contact these three officials by 20 July, 2017:", true, LABEL_TARGETS },
	{ "ENVÍEN LLAMAMIENTOS ANTES DEL 25 DE MAYO DE 2016 A:", true, LABEL_TARGETS },
	{ "PUBLIC          AI Index: ASA 31/066/2003", true, LABEL_FURNITURE },
	{ "[Sections to add when relevant]", true, LABEL_FURNITURE },
	{ "Officials said that nobody was held.", false, LABEL_TARGETS },
	{ "Public anger grew.", false, LABEL_FURNITURE },
	{ "Background checks are common.", false, LABEL_BACKGROUND },
	{ "PUBLIC AI Index: ASA 31/066/2003", true, LABEL_FURNITURE },
	{ "Page 2 of EXTRA 19/92", true, LABEL_FURNITURE },
	{ "iv) Additional information", true, LABEL_BACKGROUND },
	{ "For letters after the above date please ask the section nearest to you.", true,
	  LABEL_AFTER },
	{ "若於上述日期後來信，請詢問當地分會。", true, LABEL_AFTER },
	{ "After the above date nobody saw him in prison.", false, LABEL_AFTER },
	{ "Her colleagues at the local office were arrested after this date for their letters.",
	  false, LABEL_AFTER },
	{ "He was charged under section 144, and after that date nobody saw him.", false,
	  LABEL_AFTER },
	{ "Please write, calling for his release, to: the King", true, LABEL_HOW },
};

static const struct {
	const char *text;
	bool (*is)(const struct reading *r, const struct line *l);
} shapes[] = {
	{ "- - - - -", line_is_rule },
	{ "PO Box 155", line_has_number },
	{ "031/22-1", line_is_bare_number },
	{ "SRI LANKA", line_is_only_country },
	{ "X-Mailer: example 1.0", line_is_posting_header },
	{ "Date: Wed, 12 Sep 2012 10:20:00 -0700", line_is_mail_date },
	{ "Message-ID: <1@example.org>", line_is_posting_header },
	{ "/* Written 1:12 AM Sep 8, 1995 by desk in example.list */", line_is_posting_header },
	{ "[YOUR NAME]", line_is_bracketed },
	{ "Date: ........", line_has_blanks },
	{ "Name:            Street:", line_has_blanks },
	{ "Ref.: Solicitud de Ana Ejemplo", line_is_subject },
	{ "Assunto: Ana Exemplo", line_is_subject },
	{ "No further action is requested. Thank you.", line_is_stop_notice },
	{ "PERU: Rosa Muestra, journalist", line_is_people },
	{ "USA: (Texas) Samuel T EXAMPLE", line_is_people },
	{ "22 April 1992   Distr: UA/SC", line_is_date },
	{ "Issued 12.3.2012 - Uzbekistan", line_is_date },
	{ "Geneva, 12 March 2012", line_is_dateline },
	{ "Geneva, 12 March 2012.", line_is_dateline },
	{ "القاهرة في 6 أكتوبر 2012", line_is_dateline },
	{ "Le 18 juin 2019", line_is_date },
	{ "April 1998", line_is_month },
	{ "by Ana Example | Oct 9, 2023 | 3 comments", line_is_byline },
	{ "Posted: 9 March 2023, 11:20am", line_is_byline },
	{ "4 November 2019 | Share this page", line_is_date },
	{ "Bern-Paris, le 18 juin 2019", line_is_dateline },
	{ "Arbitrary arrest / Judicial harassment", line_is_concern },
	{ "CRAINTES DE TORTURE", line_is_concern },
	{ "Case BGD 010312", line_is_case_code },
	{ "Genève-Paris, le 18 juin 2019", line_is_dateline },
	{ "Follow-up of Case TUN 171208.2", line_is_case_code },
};

/* The line and the sentence below it. */
static const struct {
	const char *text;
	bool opens;
} openings[] = {
	{ "Dear Minister,\nI am writing to you about Ana Example, who is held in Lima.", true },
	{ "總檢察長先生：\n我對學生安娜·範例再度被捕深感關切，請您立即釋放她。", true },
	{ "교정국장님께,\n수감 중인 교사 김 예시의 건강을 염려하여 이 편지를 씁니다.", true },
	{ "معالي المستشار،\nتحية طيبة وبعد...\nأكتب إليكم للإعراب عن قلقي البالغ إزاء استمرار احتجاز "
	  "المعلمة آنا مثال منذ ثلاثة أشهر.",
	  true },
	{ "監獄長先生\n我對學生安娜·範例再度被捕深感關切，請您立即釋放她。", false },
	{ "Your Excellency;\n\nRe: Ana Example\n\nWe write to you about her arrest in "
	  "Northtown on 3 May of this year.\n",
	  true },
	{ "\"Egregio Presidente,\nle scrivo per chiederle di liberare Ana Example, maestra.\n",
	  true },
	{ "Signor Presidente,\n\nLa legge di tutti i paesi riconosce questo diritto. Le chiedo di:\n",
	  true },
	{ "Monsieur Bruno Example\nMinistre de la Justice, chargé des relations avec les "
	  "institutions\nde la République\n",
	  false },
};

/* What stands before the words of an item; "" where the line is none. */
static const struct {
	const char *text, *number;
} items[] = {
	{ "1) release her", "1)" },      { "2. release her", "2." },
	{ "3- release her", "3-" },      { "iv) release her", "iv)" },
	{ "二、释放安娜·范例", "二、" }, { "2、释放安娜·范例", "2、" },
	{ "12-15 Example Street", "" },  { "国家、人民", "" },
};

static void
test_items(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(items); i++) {
		struct reading r = one_line(a, items[i].text);
		struct mark_of_line m = { 0 };

		(void)line_label(&r, &r.line[0], &m);
		test_ok(str_eq(str_trim(str_sub(r.text, 0, r.tok[m.value].from)),
		               str_c(items[i].number)),
		        items[i].text);
	}
}

static void
test_openings(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(openings); i++) {
		struct blocks b = text_blocks(a, str_c(openings[i].text));
		struct casefile c = { 0 };
		struct reading r;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		test_ok(line_opens_letter(&r, 0) == openings[i].opens, openings[i].text);
	}
}

/* What a mailing list sets before a subject; brackets in a text are its own. */
static void
test_tags(struct arena *a)
{
	static const struct {
		const char *subject;
		size_t behind;
		bool heading;
	} cases[] = {
		{ "[Rights list] Re: Ana Example freed", 6, true },
		{ "[AI] FU 204/94 Nepal", 3, true },
		{ "[UA 204/94] Ana Example freed", 0, true },
		{ "[Rights list]", 0, true },
		{ "[Her name] is known to us", 0, false },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(a, str_c(cases[i].subject));
		struct casefile c = { 0 };
		struct reading r;

		b.item[0].kind = cases[i].heading ? BLOCK_HEADING : BLOCK_PARAGRAPH;
		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		test_ok(line_behind_reply(&r, &r.line[0]) == cases[i].behind, cases[i].subject);
	}
}

static void
test_addresses(struct arena *a)
{
	struct blocks b = text_blocks(a, STR("5 Sample Street\n101 Northtown\nSweden\n\nNorway\n"));
	struct casefile c = { 0 };
	struct reading r;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	test_ok(!line_ends_address(&r, 0) && line_ends_address(&r, 2) && !line_ends_address(&r, 3),
	        "a country ends an address");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
		struct mark_of_line m = { 0 };

		r = one_line(a, labels[i].text);
		test_ok(line_label(&r, &r.line[0], &m) == labels[i].labelled &&
		                (!labels[i].labelled || m.label == labels[i].label),
		        labels[i].text);
	}
	r = one_line(a, "USA: (Texas) Samuel T EXAMPLE");
	test_ok(line_is_country(&r, &r.line[0]) && !line_is_capitals(&r, &r.line[0]), "country");
	r = one_line(a, "Date: 12 September 2012");
	test_ok(!line_is_mail_date(&r, &r.line[0]), "a bulletin's day has no time");
	r = one_line(a, "write to the Embassy of Peru");
	test_ok(names_official(&r, 0, r.toks) && !names_official(&r, 0, 2), "an embassy gets it");
	test_addresses(a);
	r = one_line(a, "20 February 1992");
	test_ok(line_is_date(&r, &r.line[0]) && !line_is_prose(&r, &r.line[0]), "date");
	r = one_line(a, "UA 315/03 Fear for safety 03 November 2003");
	test_ok(line_is_reference(&r, &r.line[0], 0) && line_has_concern(&r, &r.line[0], 0) &&
	                line_names_reference(&r, &r.line[0], 0),
	        "reference with a concern");
	r = one_line(a, "26 June 1991, Index number: AMR 34/932/1991");
	test_ok(line_is_reference(&r, &r.line[0], 0), "a day before the index");
	r = one_line(a, "26 June 1991, 34 people were held");
	test_ok(!line_is_reference(&r, &r.line[0], 0), "a day before a sentence");
	r = one_line(a, "Yours sincerely,");
	test_ok(line_closes_letter(&r, &r.line[0]) && line_ends_with(&r, &r.line[0], ",") &&
	                !line_opens_letter(&r, 0) && words_between(&r, 0, r.toks) == 2,
	        "end of a letter");
	test_items(a);
	test_openings(a);
	for (size_t i = 0; i < ARRAY_LEN(shapes); i++) {
		r = one_line(a, shapes[i].text);
		test_ok(shapes[i].is(&r, &r.line[0]), shapes[i].text);
		r = one_line(a, "Officials said that nobody was held");
		test_ok(!shapes[i].is(&r, &r.line[0]), "a sentence is none of that");
	}
	r = one_line(a, "[Re: UA-949-2002: SRI LANKA: Torture]");
	test_ok(line_is_regarding(&r, &r.line[0], 1) && !line_is_regarding(&r, &r.line[0], 2),
	        "Re:");
	r = one_line(a, "總檢察長先生：");
	test_ok(line_salutes(&r, &r.line[0]), "an opening that ends with a title");
	r = one_line(a, "Uganda Date: 4 December 2013");
	test_ok(!line_ends_reference(&r, &r.line[0]) && line_flow_end(&r, &r.line[0]) == r.toks,
	        "the first line ends nothing and flows nowhere");
	r = one_line(a, "Killed: Ana Example Detained:");
	test_ok(!line_has_blanks(&r, &r.line[0]), "a name between two labels is no form");
	r = one_line(a, "market women of Lima");
	test_ok(words_are_plain(&r, 0, 3) && !words_are_plain(&r, 0, 4) &&
	                !words_are_plain(&r, 1, 1),
	        "plain words");
	r = one_line(a, "Torture survivor needs a doctor");
	test_ok(!line_is_concern(&r, &r.line[0]), "a headline that begins like a concern");
	r = one_line(a, "Flood of hunger (China: UA 71.17)");
	test_ok(without_reference(&r, 0, r.toks) == 3, "a title without its reference");
	r = one_line(a, "COLOMBIA: Defender threatened - URGENT ACTION");
	test_ok(without_masthead(&r, 0, r.toks) == 4, "a title without the masthead");
	test_tags(a);
	arena_free(&a);
	return test_done();
}
