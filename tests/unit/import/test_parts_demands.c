#include "import/parts.h"

#include "../../test.h"
#include "text_blocks.h"

static const struct {
	const char *what, *text;
	enum part part[8]; /* of each line behind the headline */
} texts[] = {
	{ "verbs of demands make a list",
	  "Please write to the authorities\n\nUrging them to release her\n\nAsking for a lawyer\n",
	  { PART_ACT, PART_DEMANDS, PART_DEMANDS } },
	{ "so do semicolons",
	  "Take action\n\nHer freedom now;\n\nA lawyer for her.\n",
	  { PART_ACT, PART_DEMANDS, PART_DEMANDS } },
	{ "and a colon over it",
	  "Please write immediately in English:\n\nFreedom for Ana Example\n",
	  { PART_ACT, PART_DEMANDS } },
	{ "what only tells is told",
	  "How to help\n\nDeep in the forest live the people of the river, whom the dam will drown "
	  "with all they have.\n",
	  { PART_ACT, PART_STORY } },
	{ "what instructs the reader is neither",
	  "How to help\n\nYou can use this text, or write a letter of your own and post it to the "
	  "government today.\n",
	  { PART_ACT, PART_NONE } },
	{ "nor is an item that does so in a list",
	  "Take action\n\n1. Email or fax the minister today.\n\n2. Forward this to your group.\n\n"
	  "3. Ask him to release her;\n",
	  { PART_ACT, PART_ACT, PART_ACT, PART_DEMANDS } },
	{ "or in the middle of its sentence",
	  "Take action:\n\nLetters are slow there, so we request that you write your own letter "
	  "soon.\n",
	  { PART_ACT, PART_ACT } },
	{ "languages behind a colon are no demand, whatever stands before",
	  "Take action\n\n- Tongues the minister reads: French, Spanish.\n\n- Free her;\n",
	  { PART_ACT, PART_ACT, PART_DEMANDS } },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct blocks b = text_blocks(
			a, str_printf(a, "TEACHER HELD WITHOUT CHARGE\n\n%s", texts[i].text));
		struct casefile c = { 0 };
		struct reading r;
		struct parts p;
		struct err e = { 0 };
		bool ok = true;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		CHECK(parts_find(&r, &p, &e));
		for (size_t k = 1; k < r.lines; k++) {
			ok = ok && p.of[k].part == texts[i].part[k - 1];
			if (p.of[k].part != texts[i].part[k - 1])
				printf("# line %zu: part %d\n", k, (int)p.of[k].part);
		}
		test_ok(ok, texts[i].what);
	}
	arena_free(&a);
	return test_done();
}
