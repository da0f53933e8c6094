/* What the desk wrote for itself is in no field, and in unplaced. */
#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define HEAD                                                                                    \
	"UA 955/19 Lima\n\nTEACHER HELD\n\nBruno Sample, a teacher, was arrested in Lima on 3 " \
	"May and is held in the prison of Example.\n\n"
#define FOOT                                                                                     \
	"Please write to:\n\nMinister of Justice\nAna Example\n5 Long Street\nLima, Peru\nFax: " \
	"+51 1 555 0155\n"

static const struct {
	const char *what, *paragraph;
	bool internal;
} cases[] = {
	{ "a note", "Internal note: ring his sister Carla first.", true },
	{ "in brackets", "[NOT FOR PUBLICATION: he is at the house of Carla Specimen]", true },
	{ "at its end", "His sister hides in Example Town (do not publish).", true },
	{ "in Spanish", "Nota interna: llamar a su hermana.", true },
	{ "in German", "Vertraulich: die Schwester lebt in Musterstadt.", true },
	{ "what is internal in the world", "Internal exile is what he fears most of all.", false },
	{ "a trial behind closed doors", "The trial was not public and confidential papers burnt.",
	  false },
};

/* A document in which the note stands: it is in no field, and the official is whole. */
static bool
is_left_out(struct arena *a, const char *document)
{
	struct blocks b = text_blocks(a, str_c(document));
	struct casefile c = { 0 };
	struct err e = { 0 };
	bool unplaced = false;

	if (!import_recognise(a, &b, &c, &e))
		return false;
	for (size_t i = 0; i < c.unplaced.n; i++)
		unplaced = unplaced || str_find(c.unplaced.item[i], STR("hides")) != STR_NPOS;
	for (size_t i = 0; i < c.story.n; i++)
		unplaced = unplaced && str_find(c.story.item[i], STR("hides")) == STR_NPOS;
	for (size_t i = 0; i < c.targets.n; i++)
		unplaced = unplaced && str_find(c.targets.item[i].note, STR("hides")) == STR_NPOS;
	return unplaced && c.targets.n == 1 && c.targets.item[0].faxes.n == 1;
}

static const char *const below_officials =
	"UA 955/19 Lima\n\nTEACHER HELD\n\n" FOOT
	"\nInternal note: the sister of Bruno Sample hides with a priest in the house behind the "
	"church of Example Town until the summer ends, and nobody may know.\n\nBruno Sample, a "
	"teacher, was arrested in Lima on 3 May and is held in the prison of Example, where nobody "
	"has seen him.\n";

static const char *const among_lines =
	HEAD "Please write to:\n\nMinister of Justice\nAna Example\n5 Long Street\nLima, "
	     "Peru\nInternal note: his sister hides there.\nFax: +51 1 555 0155\n";

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b =
			text_blocks(a, str_printf(a, HEAD "%s\n\n" FOOT, cases[i].paragraph));
		struct casefile c = { 0 };
		struct err e = { 0 };
		struct str last;
		bool doubted = false;

		if (!import_recognise(a, &b, &c, &e)) {
			test_ok(false, cases[i].what);
			continue;
		}
		for (size_t k = 0; k < c.doubts.n; k++)
			doubted = doubted ||
			          str_find(c.doubts.item[k].why, STR("internal")) != STR_NPOS;
		last = c.unplaced.n > 0 ? c.unplaced.item[0] : (struct str){ 0 };
		test_ok(str_eq(last, str_c(cases[i].paragraph)) == cases[i].internal &&
		                doubted == cases[i].internal && c.targets.n == 1,
		        cases[i].what);
	}
	test_ok(is_left_out(a, below_officials), "below the officials, over what happened");
	test_ok(is_left_out(a, among_lines), "among the lines of an official");
	arena_free(&a);
	return test_done();
}
