#include "casefile/fieldname.h"

#include "../../test.h"

static const struct {
	const char *field, *name;
} cases[] = {
	{ "", "document" },
	{ "/headline", "headline" },
	{ "/people", "people" },
	{ "/people/0/gender", "person 1: gender" },
	{ "/targets/3/name", "official 4: name" },
	{ "/targets/0/emails/1", "official 1: emails 2" },
	{ "/demands/2", "demands 3" },
	{ "/targets/9", "official 10" },
};

static struct str
loud(struct arena *a, const void *ctx, struct str word)
{
	return str_printf(a, STR_FMT "%s", STR_ARG(word), (const char *)ctx);
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(fieldname(a, str_c(cases[i].field), NULL, NULL),
		               str_c(cases[i].name)),
		        cases[i].name);
	test_ok(str_eq(fieldname(a, STR("/targets/0/emails"), loud, "!"),
	               STR("official! 1: emails!")),
	        "each word is told by who knows the language");
	arena_free(&a);
	return test_done();
}
