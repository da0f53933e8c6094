/* people_piece.c: one piece of a list */
#include "import/people_list.h"

#include "one_line.h"
#include "told.h"

/* TEXT is read as the piece behind a name: what the people of the line are then. */
static const struct {
	const char *text, *people;
} pieces[] = {
	{ "aged 22", "Ana Example, 22" },
	{ "hotel staff", "Ana Example: hotel staff" },
	{ "released", "Ana Example = released" },
	{ "Bruno Sample", "Ana Example; Bruno Sample" },
	{ "- architect", "Ana Example: - architect" },
	{ "11 men", "Ana Example; 11 men*11" },
	{ "five months pregnant", "Ana Example: five months pregnant" },
	{ "their families", "Ana Example; their families*" },
	{ "Frau CARLA SPECIMEN", "Ana Example; CARLA SPECIMEN" },
};

static void
test_pieces(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
		struct reading r =
			one_line(a, str_z(a, str_printf(a, "Ana Example, %s", pieces[i].text)));
		size_t person = person_add(&r, (struct span){ 0, 2 });

		piece_read(&r, &person, 3, r.toks);
		test_ok(str_eq(people_printed(a, r.out), str_c(pieces[i].people)), pieces[i].text);
	}
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;
	size_t person;

	test_pieces(a);
	r = one_line(a, "member of a large and international union");
	test_ok(piece_joins_role(&r, 0, 4, r.toks), "\"and\" within a role");
	r = one_line(a, "Ana Example and Bruno Sample");
	test_ok(!piece_joins_role(&r, 0, 2, r.toks), "\"and\" between names");
	r = one_line(a, "Ana Example A.M. (f)");
	person = person_add(&r, (struct span){ 0, 2 });
	r.out->people.item[0].gender = GENDER_F;
	test_ok(piece_own_bracket(&r, &person, 2, 6, r.toks) && person == 2, "initials");
	r = one_line(a, "Name: ______");
	test_ok(is_to_fill(&r, 2, r.toks) && !is_to_fill(&r, 0, 2), "a blank");
	arena_free(&a);
	return test_done();
}
