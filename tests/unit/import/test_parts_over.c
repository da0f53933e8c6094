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
	{ "The letter was sent by her lawyers, who had heard of it", 0, false },
};

int
main(void)
{
	struct arena *a = arena_new();

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
