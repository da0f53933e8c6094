/*
 * of reading.c, reading_lines.c, reading_text.c, reading_wraps.c
 */
#include "import/reading.h"

#include "../../test.h"
#include "text_blocks.h"

static struct reading
read_text(struct arena *a, const char *text, struct casefile *out)
{
	struct blocks *b = arena_array(a, struct blocks, 1);
	struct reading r;

	*b = text_blocks(a, str_c(text));
	reading_build(&r, a, b, blocks_text(a, b), out);
	return r;
}

static void
test_wraps(struct arena *a)
{
	struct casefile c = { 0 };
	struct reading r =
		read_text(a,
	                  "The teacher was arrested at her home in the early hours of the\n"
	                  "morning and is at risk of torture or other ill-treat-\n"
	                  "ment in the prison of the town, without visits.\n"
	                  "Short line.\n"
	                  "Another paragraph begins here and it is long enough to be one.\n",
	                  &c);

	test_ok(reading_paragraph_end(&r, 0, r.lines) == 3, "wrapped lines are one paragraph");
	test_ok(str_find(reading_paragraph(&r, 0, 3), STR("ill-treatment in")) != STR_NPOS,
	        "a word divided at the line's end is whole again");
	test_ok(str_eq(reading_line(&r, 3), STR("Short line.")), "a line");
	test_ok(reading_line_of(&r, 0) == 0 && reading_line_of(&r, r.line[3].tok) == 3 &&
	                reading_line_of(&r, r.line[3].tok_to - 1) == 3 &&
	                reading_line_of(&r, r.toks) == r.lines,
	        "the line of a token");
	r = read_text(a,
	              "The teacher has lost a leg and the institute said in its report\n"
	              "\"she can stay in prison\", although she walks with crutches.\n"
	              "Her daughter is not allowed to come and see her in the prison.\n",
	              &c);
	test_ok(r.line[0].wraps, "a sentence goes on with who is quoted");
}

static void
test_ledger(struct arena *a)
{
	struct casefile c = { 0 };
	struct reading r = read_text(a, "Índice  one\ntwo three", &c);

	reading_claim(&r, "/index", r.line[0].from, r.line[0].to);
	reading_claimf(&r, r.tok[2].from, r.tok[2].to, "/people/%d", 0);
	reading_claim_line(&r, "/index", 0);
	reading_claim(&r, "/none", 5, 5);
	reading_doubt(&r, "why", "/index");
	reading_doubt(&r, "why", "/index");
	test_ok(reading_is_claimed(&r, 0) && c.doubts.n == 1, "claimed; a doubt is said once");
	test_ok(str_eq(reading_text(&r, r.line[0].from, r.line[0].to), STR("Índice one")),
	        "folded");
	reading_finish(&r);
	test_ok(c.evidence.n == 2 && c.evidence.item[0].to == 11, "counted in code points, once");
	test_ok(c.unplaced.n == 1 && str_eq(c.unplaced.item[0], STR("three")),
	        "the rest is unplaced");
	test_ok(tokens_eq(&r, 0, 1, 0, 1) && !tokens_eq(&r, 0, 1, 1, 2) &&
	                token_is(&r.tok[1], "one"),
	        "tokens are compared folded");
}

/* Two officials, a line each row: each column is read on its own. */
static void
test_columns(struct arena *a)
{
	static const char *const cell[][2] = { { "President", "Ambassador" },
		                               { "Fax: 555 0100", "Fax: 555 0101" } };
	struct blocks b = { 0 };
	struct casefile c = { 0 };
	struct reading r;

	for (int row = 0; row < 2; row++)
		for (int col = 0; col < 2; col++) {
			struct block one = { .kind = BLOCK_CELL,
				             .table = 1,
				             .row = row + 1,
				             .col = col + 1,
				             .text = str_c(cell[row][col]) };

			VEC_PUSH(a, &b, one);
		}
	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	test_ok(r.lines == 4 && str_eq(reading_line(&r, 1), STR("Fax: 555 0100")) && r.line[2].cut,
	        "a table of officials is read column by column");
	reading_build_line(&r, a, STR("one line"));
	test_ok(r.lines == 1 && r.toks == 2, "a line alone");
}

/* A line that only the right one of two columns has stands as far in as that column. */
static void
test_side_by_side(struct arena *a)
{
	struct blocks b = { 0 };
	struct casefile c = { 0 };
	struct reading r;
	struct block one = { .text = STR("President Ana Example       Minister Bruno Sample\n"
		                         "Palace                      Ministry of Health\n"
		                         "Santiago                    Palace\n"
		                         "                            Santiago\n"
		                         "Fax: 555 0100               Fax: 555 0101") };

	VEC_PUSH(a, &b, one);
	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	test_ok(r.lines == 9 && str_eq(reading_line(&r, 3), STR("Fax: 555 0100")) &&
	                str_eq(reading_line(&r, 7), STR("Santiago")),
	        "a line of the right column alone");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_wraps(a);
	test_ledger(a);
	test_columns(a);
	test_side_by_side(a);
	arena_free(&a);
	return test_done();
}
