/* Two printings of one name. */
#include "../../test.h"
#include "casefile/names.h"

static const struct {
	const char *x, *y;
	bool same;
} pairs[] = {
	{ "Mr Bo Example", "M. Bo Example", true },
	{ "Awa Specimen", "Mme AWA SPÉCIMEN", true },
	{ "Ana Maria Example", "Example, Ana", true },
	{ "Sr. D. Bo Example", "Bo Example", true },
	{ "Bo Example", "Bo Sample", false },
	{ "Mr", "Bo Example", false },
	{ "", "Bo Example", false },
	{ "", "", false },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
		test_ok(names_same(a, str_c(pairs[i].x), str_c(pairs[i].y)) == pairs[i].same &&
		                names_same(a, str_c(pairs[i].y), str_c(pairs[i].x)) ==
		                        pairs[i].same,
		        pairs[i].x);
	test_ok(names_words(a, STR("Mr  Bo\u00a0Example ")).n == 2, "words without titles");
	test_ok(names_words(a, STR("Mme")).n == 1, "a title alone stays");
	test_ok(names_latin(a, STR("Ångström")) && names_latin(a, STR("")), "Latin");
	test_ok(!names_latin(a, STR("Пример")) && !names_latin(a, STR("مثال")), "other scripts");
	arena_free(&a);
	return test_done();
}
