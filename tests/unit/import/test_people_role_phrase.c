#include "import/people_prose.h"

#include "../../test.h"
#include "one_line.h"

static const struct {
	const char *text, *role; /* behind the first two words, "" for none */
} behind[] = {
	{ "Ana Example, aged 32, a nurse and mother of two, was held", "nurse and mother of two" },
	{ "Ana Example, a teacher, was held", "teacher" },
	{ "Ana Example (45), a teacher/poet, was held", "teacher/poet" },
	{ "Ana Example, a nurse and who was held", "nurse" },
	{ "Ana Example, a tall tree, was felled", "" },
	{ "Ana Example was held", "" },
};

static struct str
words(const struct reading *r, struct span s)
{
	return s.to == s.from ? STR("") : reading_text(r, r->tok[s.from].from, r->tok[s.to - 1].to);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(behind); i++) {
		r = one_line(a, behind[i].text);
		test_ok(str_eq(words(&r, role_behind_name(&r, 2, r.toks)), str_c(behind[i].role)),
		        behind[i].text);
	}
	r = one_line(a, "Ana Example of the weekly Le Sample, a reporter");
	test_ok(details_end(&r, 2, r.toks) == 7, "the paper one writes for");
	r = one_line(a, "Ana Example (45), a teacher");
	test_ok(details_end(&r, 2, r.toks) == 5, "an age in brackets");
	r = one_line(a, "teacher/poet - it's");
	test_ok(joins_role_words(&r, 1) && joins_role_words(&r, 3) && joins_role_words(&r, 5),
	        "slash, hyphen, apostrophe");
	test_ok(!joins_role_words(&r, 0), "a word joins nothing");
	arena_free(&a);
	return test_done();
}
