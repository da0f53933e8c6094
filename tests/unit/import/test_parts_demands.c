#include "import/parts.h"

#include "../../test.h"
#include "import/import.h"
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
	{ "what authorities shall share, send or publish is a demand",
	  "Take action:\n\n- Share the findings of the inquiry;\n\n- Forward the complaint to a "
	  "judge;\n\n- Send a copy of the autopsy;\n\n- Adapt the law on detention;\n",
	  { PART_ACT, PART_DEMANDS, PART_DEMANDS, PART_DEMANDS, PART_DEMANDS } },
	{ "and so it is in Spanish",
	  "Por favor escriban a las autoridades pidiendo que:\n\n- Liberen a Ana Example;\n\n- Difundan los resultados;\n\n- Compartan la "
	  "autopsia;\n\n- Firmen la convención;\n",
	  { PART_ACT, PART_DEMANDS, PART_DEMANDS, PART_DEMANDS, PART_DEMANDS } },
	{ "whom it is for may be married or single",
	  "Take action:\n\n- Release Ana Example;\n\n- Single women must be held apart;\n",
	  { PART_ACT, PART_DEMANDS, PART_DEMANDS } },
};

/* What is taken for told to the reader is left for somebody to look at. */
static void
test_nothing_vanishes(struct arena *a)
{
	struct blocks b = text_blocks(a, STR("URGENT ACTION\n\nUA 912/13\n\nTEACHER HELD WITHOUT "
	                                     "CHARGE\n\nAna Example was arrested on 3 May.\n\n"
	                                     "Please write to ask them to:\n\n- Release Ana "
	                                     "Example;\n\n- Send letters home for her;\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	CHECK(import_recognise(a, &b, &c, &e));
	CHECK(c.demands.n == 1 && c.unplaced.n == 1);
	test_ok(str_eq(c.unplaced.item[0], STR("- Send letters home for her;")), "it is unplaced");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_nothing_vanishes(a);
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
