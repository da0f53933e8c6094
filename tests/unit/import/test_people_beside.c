#include "import/people_beside.h"

#include "one_line.h"
#include "told.h"

/* What community_at reads at token 1 of TEXT, or at its start. */
static struct str
community(struct arena *a, const char *text)
{
	struct reading r = one_line(a, text);

	for (size_t at = 0; at < r.toks; at++) {
		struct span who = community_at(&r, at, r.toks);

		if (who.to > who.from)
			return reading_text(&r, r.tok[who.from].from, r.tok[who.to - 1].to);
	}
	return STR("");
}

static const struct {
	const char *text, *who;
} named[] = {
	{ "fears for the Exampla community of Port Sample after",
	  "Exampla community of Port Sample" },
	{ "eviction of the residents of the village of Sampleton today", "residents of the village "
	                                                                 "of Sampleton" },
	{ "all the staff and residents of the Sample shelter were",
	  "staff and residents of the Sample shelter" },
	{ "members of the Weavers' Association of the Gulf of Example (WAGE) received",
	  "members of the Weavers' Association of the Gulf of Example (WAGE)" },
	{ "the seizure of farmers Bruno Example and Ana Example", "" },
	{ "safety of the family of Example Sample", "" },
	{ "safety of the lawyers of Mr Sample", "" },
	{ "the farmers who fled Sample", "" },
};

static void
test_groups(struct arena *a)
{
	struct reading r = one_line(a, "two of her colleagues");
	struct beside b = group_beside_at(&r, 0, r.toks);

	test_ok(b.count == 2 && b.who.to == r.toks && b.number.to == 1, "of her colleagues");
	r = one_line(a, "22 other workers and");
	b = group_beside_at(&r, 0, r.toks);
	test_ok(b.count == 22 && b.who.to == 3, "other workers");
	r = one_line(a, "her eight colleagues");
	b = group_beside_at(&r, 0, r.toks);
	test_ok(b.count == 8 && b.who.from == 0 && b.number.from == 1, "whose they are");
	r = one_line(a, "her younger sister");
	b = group_beside_at(&r, 0, r.toks);
	test_ok(b.count == 0 && b.gender == GENDER_F && b.who.to == 3, "one of kin");
	test_ok(beside_add(&r, &b) == 1 && !r.out->people.item[0].group, "is added");
	r = one_line(a, "two roads");
	test_ok(group_beside_at(&r, 0, r.toks).who.to == 0, "no people");
	test_ok(words_are_small(&r, 0, 2) && !joins_names(&r, 0, 2), "small words");
	r = one_line(a, "of all the residents of Sampleton");
	test_ok(community_behind(&r, 0, r.toks).from == 3, "behind small words");
}

static const struct told_case whole[] = {
	{ "We write on behalf of the Exampla community of Sample, which was driven from its land. "
	  "About 190 people, half of them children, sleep by the road.",
	  "", "Exampla community of Sample*", "a community before a number" },
	{ "Ana Example, a biologist, was arrested on 3 May, together with eight colleagues, by men of "
	  "the port.",
	  "", "Ana Example: biologist; eight colleagues*8", "together with" },
	{ "Ana Example was arrested in the port and tortured by members of the Rapid Sample Force.",
	  "", "Ana Example", "who did it is nobody at risk" },
	{ "Ana Example was threatened twice.",
	  "Name: Ana Example (f) and the community of Port "
	  "Sample",
	  "Ana Example; the community of Port Sample*", "beside a name by label" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(named); i++)
		test_ok(str_eq(community(a, named[i].text), str_c(named[i].who)), named[i].text);
	test_groups(a);
	try_told(a, whole, ARRAY_LEN(whole));
	arena_free(&a);
	return test_done();
}
