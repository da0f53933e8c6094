#include "import/parts.h"

#include "../../test.h"
#include "import/labels.h"
#include "text_blocks.h"

static enum part
part_of(struct arena *a, const char *text, size_t line, bool *guessed)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct reading r;
	struct casefile c = { 0 };
	struct parts p = { 0 };
	struct err e = { 0 };

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	if (!parts_find(&r, &p, &e) || line >= r.lines)
		return PART_NONE;
	*guessed = p.of[line].guessed;
	return p.of[line].part;
}

/* parts_find() has walked over the lines already: what parts_guess() finds is found only once. */
static void
test_again(struct arena *a, const char *text)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct reading r;
	struct casefile c = { 0 };
	struct parts p = { 0 };
	struct err e = { 0 };
	enum part before;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	test_ok(parts_find(&r, &p, &e) && r.lines > 1, "parts");
	before = p.of[0].part;
	parts_guess(&r, &p);
	test_ok(p.of[0].part == before, "a second look changes nothing");
}

/* Between the addressee and the letter stands a day, and a story before both. */
static const char dated[] =
	"We are worried about Ana Example, who was taken from her school on 4 May and has not been "
	"seen since then by anybody who knows her.\n\nLic. Julio Ejemplo\nGobernador Constitucional "
	"del Estado\nPalacio de Gobierno\n29000 Ejemplo\n\nOslo, 6 May 2016\n\nYour "
	"Excellency,\nWith great sorrow we have received the news that Ana Example is held in a "
	"prison whose name nobody tells.\n";

/* A heading in capitals and no known words over the officials. */
static const char headed[] =
	"URGENT ACTION\n\nA HEADLINE OF FOUR WORDS\n\nThere is concern for the safety of Bruno "
	"Sample, who was detained by police on 3 May.\n\nWHERE THEY ALL LIVE\n\nCarla "
	"Specimen\nMinister of Justice\n5 Long Street\nFax: +1 202 555 0100\n";

/* An office with a colon over the name of who holds it. */
static const char colon[] =
	"URGENT ACTION\n\nA HEADLINE OF FOUR WORDS\n\nThere is concern for the safety of Bruno "
	"Sample, who was detained by police on 3 May.\n\nMinister of Justice:\nCarla "
	"Specimen\n5 Long Street\nFax: +1 202 555 0100\n";

/* The paper of a union over a table of officials: every line a block of its own. */
static const char paper[] =
	"BROTHERHOOD OF LAMP MAKERS\n\n5 Chalk Street, Northtown\n\nTel: 020 7946 0100\n\n"
	"Circular of the General Secretary\n\nTo all branches,\n\nDear friends,\n\nThere is "
	"concern for the safety of Bruno Sample, who was detained by police on 3 May.\n";

/* Words that call to act in no known way, over items that each begin like a demand. */
static const char asked[] =
	"URGENT ACTION\n\nAna Example was taken from her school on 4 May and has not been seen "
	"since then by anybody who knows her at all.\n\nWhat would help her most:\n\n- release Ana "
	"Example;\n- investigate who took her.\n";

/* Who issues a letter stands over it and below it, with ways to reach them. */
static const char issued[] =
	"Example Watch\nBody in status with a Social Council\n5 Sample Street, Northtown\nTel: +1 "
	"202 555 0101\n\n3 May 2014\n\nPresident Ana Example\nOffice of the President\n101 "
	"Northtown\nSweden\nFax: +1 202 555 0102\n\nYour Excellency;\n\nRe: Bruno "
	"Specimen\n\nWe write to you about his arrest in Northtown on 3 May of this "
	"year.\n\nSincerely,\n\nMovement of Example\nPO Box 955\nFax: +1 202 555 0103\n";

int
main(void)
{
	static const char letter[] =
		"Minister Ana Example\nExample Street 8\nKAZAKHSTAN\n\n"
		"Bruno Sample and Carla Specimen\n\nDear Minister,\n\n"
		"I am writing to you about two people who have been held since "
		"March of this year without any charge.\n\nYours sincerely,\n";
	static const char story[] = "URGENT ACTION\n\nA HEADLINE OF FOUR WORDS\n\nThere is "
				    "concern for the safety of Bruno Sample, who was detained by "
				    "police on 3 May.\n\nMinister of Justice\nAna Example\n"
				    "Fax: +1 202 555 0100\n";
	static const char call[] = "URGENT ACTION\n\nA HEADLINE OF FOUR WORDS\n\nThere is "
				   "concern for the safety of Bruno Sample, who was detained by "
				   "police on 3 May.\n\n"
				   "SPEAK UP NOW: PUT PEN TO PAPER IN YOUR OWN WAY\n\n"
				   "Minister of Justice\nAna Example\nFax: +1 202 555 0100\n";
	struct arena *a = arena_new();
	bool guessed = false;

	test_ok(part_of(a, dated, 1, &guessed) == PART_TARGETS && guessed &&
	                part_of(a, dated, 4, &guessed) == PART_TARGETS &&
	                part_of(a, dated, 5, &guessed) != PART_TARGETS,
	        "an addressee over a day and the letter");
	test_ok(part_of(a, asked, 2, &guessed) == PART_ACT &&
	                part_of(a, asked, 3, &guessed) == PART_DEMANDS,
	        "a call in no known words over its list");
	test_ok(part_of(a, letter, 0, &guessed) == PART_TARGETS && guessed, "an addressee");
	test_ok(part_of(a, letter, 3, &guessed) == PART_PEOPLE && guessed, "a subject");
	test_ok(part_of(a, letter, 4, &guessed) == PART_LETTER, "the letter");
	test_ok(part_of(a, story, 3, &guessed) == PART_TARGETS && guessed, "an official");
	test_ok(part_of(a, call, 3, &guessed) == PART_TARGETS_INTRO && guessed,
	        "a call to act in words of its own");
	test_ok(part_of(a, call, 4, &guessed) == PART_TARGETS, "and the official below");
	test_ok(part_of(a, headed, 3, &guessed) == PART_TARGETS_INTRO && guessed &&
	                part_of(a, headed, 4, &guessed) == PART_TARGETS,
	        "a heading in capitals is no official's name");
	test_ok(part_of(a, colon, 3, &guessed) == PART_TARGETS && guessed, "an office and a colon");
	test_ok(part_of(a, paper, 0, &guessed) == PART_NONE &&
	                part_of(a, paper, 2, &guessed) == PART_NONE &&
	                part_of(a, paper, 3, &guessed) != PART_TARGETS,
	        "the paper of who writes is no official, nor what stands below it");
	test_ok(part_of(a, story, 2, &guessed) == PART_STORY && !guessed, "the story");
	test_ok(part_of(a, issued, 0, &guessed) != PART_TARGETS &&
	                part_of(a, issued, 3, &guessed) != PART_TARGETS,
	        "a letterhead is no official");
	test_ok(part_of(a, issued, 5, &guessed) == PART_TARGETS &&
	                part_of(a, issued, 8, &guessed) == PART_TARGETS,
	        "the addressee is, to the end of the address");
	test_ok(part_of(a, issued, 15, &guessed) != PART_TARGETS, "nor who stands below it");
	test_again(a, letter);
	arena_free(&a);
	return test_done();
}
