#include "import/parts_walk.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static const struct {
	const char *over;
	int officials; /* below it */
	bool copy;
} cases[] = {
	{ "You may send your communications to:", 1, false },
	{ "Where to write, in English or Spanish:", 1, false },
	{ "LETTERS AND EMAILS TO", 1, false },
	{ "Please send a copy of your letter:", 1, true },
	{ "Kindly copy your message by 5 May 2013:", 1, true },
	{ "Below you find a letter. Please copy it and send it to:", 1, false },
	{ "The letter was sent by her lawyers, who had heard of it", 0, false },
};

/* Nobody to write to: behind the letter or background, in whatever words. */
static const char *const nobody[] = {
	"You may also send postcards and letters to:\n\nAna Example\nNorthtown Prison\n5 Road\n",
	"Contact addresses:\n\nExample Watch\n5 Long Street\nEmail: info@example.org\n",
	"Correspondence to:\n\nCarla Author\n5 Long Street\nEmail: carla@example.org\n",
	"To contact us:\n\nCarla Author\nEmail: carla@example.org\n",
};

#define SHEET                                                                                      \
	"URGENT ACTION\n\nUA 912/13\n\nTEACHER HELD\n\nAna Example was arrested on 3 May "         \
	"and is held in Northtown Prison.\n\nPlease write to:\n\nMinister of Justice\nBruno "      \
	"Specimen\n5 Sample Street\nNorthtown\nEmail: justice@example.org\n\nDear Minister,\n\nI " \
	"am writing about her.\n\nYours faithfully,\n\n"

static void
test_nobody(struct arena *a)
{
	for (size_t i = 0; i < 2 * ARRAY_LEN(nobody); i++) {
		const char *over = nobody[i / 2];
		struct str text = str_printf(
			a, "%s%s%s", SHEET,
			i % 2 == 0 ? "" : "BACKGROUND\n\nAna Example wrote for years.\n\n", over);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok(c.targets.n == 1, over);
	}
}

/* What is told before the words over officials stays. */
static void
test_sentence_before(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("URGENT ACTION\n\nUA 912/13\n\nTEACHER HELD\n\nAna Example was arrested on 3 "
	            "May.\n\nGuards broke her arm and she has seen no doctor. Please write to:"
	            "\n\nMinister of Justice\nBruno Specimen\n5 Sample Street\nNorthtown\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	CHECK(import_recognise(a, &b, &c, &e));
	test_ok(c.targets.n == 1, "one official");
	test_ok(c.unplaced.n == 1 &&
	                str_eq(c.unplaced.item[0],
	                       STR("Guards broke her arm and she has seen no doctor.")),
	        "the sentence before is not lost");
}

/* A sheet of two cases, each with whom to write to. */
static void
test_two_cases(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("URGENT ACTION\n\nSWEDEN: Ana Example\n\nAna Example was arrested in Northtown "
	            "on 3 May and has not been seen since then by anyone.\n\nPlease ask for her "
	            "release. Write to:\n\nMinister of Justice\nBruno Specimen\n5 Sample "
	            "Street\nNorthtown\n\n-----------\n\nNORWAY: Carla Verano\n\nCarla Verano was "
	            "arrested at her school on 9 May by men who wore no uniform.\n\nPlease ask where "
	            "she is. Write to:\n\nMinister of the Interior\nDaniel Sample\n7 Example "
	            "Street\nSouthtown\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	CHECK(import_recognise(a, &b, &c, &e));
	test_ok(c.targets.n == 2 && c.targets.item[1].address.n == 2, "each official of its own");
	test_ok(c.people.n == 2, "and each case");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_two_cases(a);
	test_nobody(a);
	test_sentence_before(a);

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_printf(
			a,
			"URGENT ACTION\n\nUA 912/13\n\nAna Example was arrested in Northtown on 3 "
			"May and has not been seen since then by anyone.\n\n%s\n\nBruno "
			"Specimen\nMinister of Justice\n5 Sample Street\nNorthtown\n",
			cases[i].over);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok((int)c.targets.n == cases[i].officials, cases[i].over);
		if (c.targets.n == 0)
			continue;
		test_ok(str_eq(c.targets.item[0].name, STR("Bruno Specimen")), "its name");
		test_ok(c.targets.item[0].copy == cases[i].copy, "a copy or not");
	}
	arena_free(&a);
	return test_done();
}
