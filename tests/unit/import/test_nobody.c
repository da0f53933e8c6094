#include "import/nobody.h"

#include "../../test.h"
#include "import/small_words.h"
#include "one_line.h"

/* The first name of at least two words in TEXT is nobody at risk. */
static bool
nobody(struct arena *a, const char *text)
{
	struct reading r = one_line(a, text);

	small_words_build(&r);
	for (size_t at = 0; at < r.toks; at++) {
		struct span name = name_run(&r, at, r.toks, 2);

		if (name.to > name.from)
			return is_nobody(&r, name);
	}
	return false;
}

/* "they took Bruno Sample away" where LINE is in an official's address: he is nobody. */
static bool
nobody_beside(struct arena *a, const char *line, const char *organisation)
{
	struct reading r = one_line(a, "they took Bruno Sample away");
	struct target t = { .organisation = str_c(organisation) };

	VEC_PUSH(a, &t.address, str_c(line));
	VEC_PUSH(a, &r.out->targets, t);
	return is_nobody(&r, (struct span){ 2, 4 });
}

int
main(void)
{
	static const struct {
		const char *text;
		bool nobody;
	} cases[] = {
		{ "the damage done by the Alto Example dam", true },
		{ "they drowned at Alto Example dam", true },
		{ "Peaceful Protesters and peaceful protesters again", true },
		{ "the company Ganadera Ejemplo S.A. cut it", true },
		{ "Arbitrary Detention of lawyers", true },
		{ "we met President Bruno Sample there", true },
		{ "send a letter to the president Bruno Sample now", true },
		{ "Dear Bruno Sample,", true },
		{ "threats against the farmers of La Example Alta near here", true },
		{ "We write of Mr Ana Example who is held", false },
		{ "when Sub Inspector (SI) Bruno Sample stopped the bus", true },
		{ "Lawyers Abroad Sample is an independent global organisation of many", true },
		{ "they say Ana Example is the director of an organisation", false },
		{ "letters that mention Example Sample Trust often", true },
		{ "letters by Example Watch International were sent", true },
		{ "by Sample Watch Future (SWF) today", true },
		{ "by Sample Watch (RWF) today", false },
		{ "when Maria Sample (MSP) came", false },
		{ "when Peter Sample (PER) came", false },
		{ "Ana Centre was arrested there", false },
		{ "In the clinic Ana Example was arrested there", false },
		{ "he reads the newspaper Bruno Sample was told", true },
		{ "[Full Name]", true },
		{ "the union president Bruno Sample was arrested", false },
		{ "they took former president Bruno Sample away", false },
		{ "they took Bruno Sample away", false },
		{ "he reads the newspaper Bruno Sample there", true },
		{ "© Bruno Sample", true },
		{ "they took \"Bruno Sample\", a nurse, away", true },
		{ "Call Republic Fax and others", true },
	};
	struct arena *a = arena_new();
	struct reading r = one_line(a, "teachers of ana@example.org say Teachers and Example");

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(nobody(a, cases[i].text) == cases[i].nobody, cases[i].text);
	test_ok(!stands_small(&r, 0), "nothing is collected yet");
	small_words_build(&r);
	test_ok(stands_small(&r, r.toks - 3), "a word with and without a capital");
	test_ok(!stands_small(&r, r.toks - 1), "an address is no text");
	test_ok(words_stand_small(&r, r.toks - 3, r.toks) &&
	                !words_stand_small(&r, r.toks - 1, r.toks),
	        "half of the words");
	r = one_line(a, "ao Ministro da Fazenda Bruno Sample");
	test_ok(is_titled_official(&r, (struct span){ 1, r.toks }), "an office begins the name");
	test_ok(nobody_beside(a, "Bruno Sample Holding", "") &&
	                nobody_beside(a, "", "Office of Bruno Sample"),
	        "a part of an institution");
	test_ok(!nobody_beside(a, "Av. Bruno Sample 12", "") &&
	                !nobody_beside(a, "Bruno Sample 12", ""),
	        "a street can have the name of one at risk");
	test_ok(!nobody_beside(a, "Bruno Samples", "") &&
	                !nobody_beside(a, "", "Bruno Samples Institute"),
	        "only whole words");
	r = one_line(a, "in Port Example");
	test_ok(is_place(&r, 1, 0) && !is_place(&r, 1, 1), "a place");
	arena_free(&a);
	return test_done();
}
