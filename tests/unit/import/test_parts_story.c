#include "import/parts.h"

#include "../../test.h"
#include "import/labels.h"
#include "text_blocks.h"

#define HEAD                                                                                     \
	"Northland. Villagers face eviction\n\nUA 911/14, AFR 29/9911/2014, 19 October 2014\n\n" \
	"SEND APPEALS BEFORE 30 NOVEMBER 2014 TO:\n\nMinister of Lands\nMr Bruno Specimen\n5 "   \
	"Sample Street\nNorthtown\nFax: +224 30 5550 100\n\nPlease check with your section "     \
	"office if sending appeals after the above date.\n\n"
#define TOLD                                                                                    \
	"Some six hundred people of the village of Exampletown must leave their houses before " \
	"the rains to make room for a mine, and nobody has offered them another place.\n\n"
#define ASKED                                                                               \
	"Please write immediately:\n- urging the minister to stop the eviction;\n- asking " \
	"for other houses.\n"

/* The part of the line that begins with "Some six hundred". */
static enum part
part_of_told(struct arena *a, const char *text)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct reading r;
	struct casefile c = { 0 };
	struct parts p = { 0 };
	struct err e = { 0 };

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	if (!parts_find(&r, &p, &e))
		return PART_NONE;
	parts_story(&r, &p); /* again: changes nothing */
	for (size_t i = 0; i < r.lines; i++)
		if (str_starts(reading_line(&r, i), STR("Some six hundred")))
			return p.of[i].part;
	return PART_NONE;
}

int
main(void)
{
	struct arena *a = arena_new();

	test_ok(part_of_told(a, HEAD TOLD ASKED) == PART_STORY,
	        "told between whom and what to ask");
	test_ok(part_of_told(a, HEAD ASKED TOLD) != PART_STORY,
	        "below the demands it is another part");
	test_ok(part_of_told(a, "The minister of lands has said that all houses at the river will "
	                        "be pulled down before the end of the year.\n\n" HEAD TOLD ASKED) !=
	                PART_STORY,
	        "where something is told above, this is none");
	arena_free(&a);
	return test_done();
}
