#include "import/deadline.h"

#include "../../test.h"
#include "import/fields.h"
#include "import/lineshape.h"
#include "one_line.h"
#include "text_blocks.h"

static const struct {
	const char *line;
	bool letter, is;
} lines[] = {
	{ "APPEAL DEADLINE NOTICE: 16 August 2017", false, true },
	{ "APPEAL DEADLINE NOTICE: 16 August 2017", true, true },
	{ "AGISCI IL PRIMA POSSIBILE E NON OLTRE IL: 5 giugno 2020", true, true },
	{ "Please be so kind as to act by: 5 June 2020", false, true },
	{ "This bulletin expires 5 June 2020", false, true },
	{ "This bulletin expires 5 June 2020", true, false },
	{ "Name: 5 June 2020", false, false },
	{ "They were held without charge until 5 June 2020", false, false },
	{ "Send to: Ana Example by 5 June 2020 and wait", false, false },
};

/* The deadline of TEXT, and whether it is doubted. */
static struct day
deadline_of(struct arena *a, const char *text, bool *doubted)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct casefile *c = arena_array(a, struct casefile, 1);
	struct reading r;
	struct parts p;
	struct err e = { 0 };

	reading_build(&r, a, &b, blocks_text(a, &b), c);
	fields_language(&r);
	CHECK(parts_find(&r, &p, &e));
	fields_reference(&r, &p);
	fields_deadline(&r, &p);
	*doubted = false;
	for (size_t i = 0; i < c->doubts.n; i++)
		*doubted = *doubted || str_eq(c->doubts.item[i].field, STR("/deadline"));
	return c->deadline;
}

/* Days without a year, or without a month too: the next one. */
static const struct {
	const char *text;
	struct day day;
} said[] = {
	{ "2012년 5월 3일\n\n교사 아나를 석방하라\n\n교사 아나가 지난 4월 30일 집에서 경찰에 체포되어 지금까지 "
	  "교도소에 갇혀 있다.\n\n참여 방법: 6월 30일까지 아래 주소로 편지를 보내 주세요.\n",
	  { 2012, 6, 30 } },
	{ "2012년 5월 16일\n\n교사 아나를 석방하라\n\n교사 아나가 지난 4월 30일 집에서 경찰에 체포되어 지금까지 "
	  "교도소에 갇혀 있다.\n\n탄원서를 21일(수)까지 보내 주세요.\n",
	  { 2012, 5, 21 } },
	{ "Campanha de cartas\n\n28 de dezembro de 2012\n\nA professora Ana Exemplo foi presa no dia 20 "
	  "de dezembro na cidade de Exemplo.\n\nPor favor, envie sua carta até o dia 24.\n",
	  { 2013, 1, 24 } },
};

#define HEAD                                                                               \
	"UA: 961/20 Index: MDE 12/9001/2020 Egypt Date: 3 April 2020\n\nURGENT ACTION\n\n" \
	"TEACHER HELD\n\nAna Example was arrested on 2 April 2020 and is at risk.\n\n"     \
	"Please write immediately:\n- Calling on the minister to free her.\n\n"

int
main(void)
{
	struct arena *a = arena_new();
	bool doubted;

	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		struct reading r = one_line(a, lines[i].line);
		struct mark_of_line m = { 0 };

		(void)line_label(&r, &r.line[0], &m);
		test_ok(line_is_deadline(&r, &r.line[0], &m, lines[i].letter) == lines[i].is,
		        lines[i].line);
	}
	test_ok(day_cmp(deadline_of(a, HEAD "GORP FLEEM: 15 May 2020\n", &doubted),
	                (struct day){ 2020, 5, 15 }) == 0 &&
	                doubted,
	        "words nobody knows before a later day: the deadline, doubted");
	for (size_t i = 0; i < ARRAY_LEN(said); i++)
		test_ok(day_cmp(deadline_of(a, said[i].text, &doubted), said[i].day) == 0,
		        said[i].text);
	test_ok(!day_is_set(deadline_of(a, HEAD "GORP FLEEM: 15 March 2020\n", &doubted)),
	        "an earlier day is none");
	test_ok(day_cmp(deadline_of(a, HEAD "Deadline: 1 May 2020\n\nGORP FLEEM: 15 May 2020\n",
	                            &doubted),
	                (struct day){ 2020, 5, 1 }) == 0 &&
	                !doubted,
	        "a known label leaves nothing to guess");
	test_ok(day_cmp(deadline_of(a, HEAD "Please act no later than: 1 May 2020\n", &doubted),
	                (struct day){ 2020, 5, 1 }) == 0 &&
	                !doubted,
	        "known words before the colon are not doubted");
	test_ok(day_cmp(deadline_of(
				a, HEAD "Before 31 May 2020, please write to him as shown below.\n",
				&doubted),
	                (struct day){ 2020, 5, 31 }) == 0 &&
	                !doubted,
	        "a sentence that asks to write before a day");
	test_ok(day_cmp(deadline_of(a,
	                            HEAD "Before 2 January, please write to him as shown below.\n",
	                            &doubted),
	                (struct day){ 2021, 1, 2 }) == 0 &&
	                doubted,
	        "without a year it is the next after the day of issue");
	test_ok(day_cmp(deadline_of(a,
	                            HEAD
	                            "ALL LETTERS ARE AWAITED BEFORE 31 MAY 2020:\n\nThe Minister\n",
	                            &doubted),
	                (struct day){ 2020, 5, 31 }) == 0,
	        "a line that leads on, in words nobody knows");
	test_ok(!day_is_set(deadline_of(
			a, HEAD "He will not be freed before 31 May 2020, they said.\n", &doubted)),
	        "a sentence that asks nothing names no deadline");
	test_ok(day_cmp(deadline_of(a, HEAD "Letters for her must leave before Friday 29th May.\n",
	                            &doubted),
	                (struct day){ 2020, 5, 29 }) == 0 &&
	                doubted,
	        "letters before a weekday and a day");
	test_ok(day_cmp(deadline_of(
				a,
				"Example magazine, November 2007\n\nTEACHER HELD\n\nAna Example was "
				"arrested in her home.\n\nPlease sign the letter and send it to us "
				"before 30 November.\n",
				&doubted),
	                (struct day){ 2007, 11, 30 }) == 0 &&
	                doubted,
	        "the month of the sheet gives the year");
	test_ok(!day_is_set(deadline_of(a, HEAD "Her letters had arrived before 29 March 2020.\n",
	                                &doubted)),
	        "letters of before the day of issue");
	arena_free(&a);
	return test_done();
}
