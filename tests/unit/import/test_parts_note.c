#include "import/parts_walk.h"

#include "../../test.h"
#include "text_blocks.h"

static struct parts
parts_of(struct arena *a, const char *text, struct reading *r)
{
	struct blocks *b = arena_array(a, struct blocks, 1);
	struct parts p = { 0 };
	struct err e = { 0 };

	*b = text_blocks(a, str_c(text));
	reading_build(r, a, b, blocks_text(a, b), arena_array(a, struct casefile, 1));
	CHECK(parts_find(r, &p, &e));
	return p;
}

#define SHEET                                                                                   \
	"UA: 931/12 Index: ASA 33/904/2012 Pakistan Date: 9 February 2012\n\nURGENT ACTION\n\n" \
	"three brothers missing\n\nThe brothers were taken from a bus near the town of "        \
	"Specimen on 1 February.\n"

static const struct {
	const char *name, *text;
	size_t line;
	enum part part;
} cases[] = {
	{ "the kind", "CORRECTION\nThe fax number was wrong.\n\n" SHEET, 0, PART_REFERENCE },
	{ "a note", "CORRECTION\nThe fax number was wrong.\n\n" SHEET, 1, PART_NONE },
	{ "the headline below both", "CORRECTION\nThe fax number was wrong.\n\n" SHEET, 4,
	  PART_HEADLINE },
	{ "the title of a page", "Please write for the brothers!\n\n" SHEET, 0, PART_NONE },
	{ "the headline said before", "Three brothers missing\n\n" SHEET, 0, PART_HEADLINE },
	{ "nothing before it", SHEET, 0, PART_REFERENCE },
	{ "a subject", "UA 931/12 Pakistan: brothers missing\n\n" SHEET, 0, PART_FURNITURE },
	{ "a subject that says more than the rest",
	  "UA 931/12 Fear for safety\n\nPAKISTAN: Bruno Example\n", 0, PART_REFERENCE },
	{ "two lines of a headline",
	  "URGENT ACTION\n\nSEVENTEEN STUDENTS HELD OVER\nPROTEST\nPolice held them.\n", 2,
	  PART_HEADLINE },
	{ "what follows is none", "URGENT ACTION\n\nSEVENTEEN STUDENTS HELD\nThey are in danger.\n",
	  2, PART_STORY },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct blocks b = { 0 };
	struct reading r;
	struct parts p;
	struct walk w;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		p = parts_of(a, cases[i].text, &r);
		test_ok(p.of[cases[i].line].part == cases[i].part, cases[i].name);
	}
	VEC_PUSH(a, &b, ((struct block){ .text = STR_INIT("My page of letters") }));
	VEC_PUSH(a, &b, ((struct block){ .kind = BLOCK_HEADING, .text = STR_INIT("Nurse held") }));
	VEC_PUSH(a, &b, ((struct block){ .text = STR_INIT("She was taken.") }));
	reading_build(&r, a, &b, blocks_text(a, &b), arena_array(a, struct casefile, 1));
	p = (struct parts){ .of = arena_array(a, struct mark_of_line, r.lines + 1) };
	w = (struct walk){ .r = &r, .p = &p, .headline = 0 };
	p.of[0].part = PART_HEADLINE;
	test_ok(!walk_wants_headline(&w, 2) && walk_wants_headline(&w, 1) &&
	                p.of[0].part == PART_NONE && walk_skip_note(&w) == 0,
	        "a heading takes the place of a line of the frame");
	arena_free(&a);
	return test_done();
}
