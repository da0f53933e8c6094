/* people_communities.c: groups beside names and without */
#include "import/people_risk.h"

#include "one_line.h"
#include "told.h"

static const struct told_case whole[] = {
	{ "Ana Example (31) was threatened on 3 May. Members of the Rapid Sample Force have attacked "
	  "her home.",
	  "", "Ana Example, 31", "who does harm" },
	{ "The residents of Port Sample were evicted on 3 May by soldiers.", "",
	  "residents of Port Sample*", "what is done to them stands behind" },
};

static void
test_known(struct arena *a)
{
	struct reading r = one_line(a, "residents of Port Sample were arrested together with eight "
	                               "residents of Port Sample");
	size_t to;

	test_ok(!community_is_known(&r, (struct span){ 0, 4 }) && !group_is_counted(&r, 8),
	        "nobody is known");
	to = community_at_risk(&r, (struct span){ 0, r.toks }, 0, false);
	test_ok(to == 4 && r.out->people.n == 1 && r.out->people.item[0].group &&
	                r.out->doubts.n == 1,
	        "a community, and a doubt");
	test_ok(community_is_known(&r, (struct span){ r.toks - 4, r.toks }), "by its words");
	test_ok(group_with(&r, (struct span){ 0, r.toks }, 6) > 6 && group_is_counted(&r, 8),
	        "those who were arrested together with them");
	group_doubt(&r, 0);
	test_ok(r.out->doubts.n >= 1, "a doubt is told");
}

int
main(void)
{
	struct arena *a = arena_new();

	try_told(a, whole, ARRAY_LEN(whole));
	test_known(a);
	arena_free(&a);
	return test_done();
}
