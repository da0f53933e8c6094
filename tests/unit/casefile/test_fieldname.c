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
	{ "/targets/0/emails/1", "official 1: email 2" },
	{ "/demands/2", "demand 3" },
	{ "/targets/9", "official 10" },
};

static struct str
loud(struct arena *a, const void *ctx, struct str word)
{
	return str_printf(a, STR_FMT "%s", STR_ARG(word), (const char *)ctx);
}

static void
test_together(struct arena *a)
{
	static const struct doubt doubts[] = {
		{ STR_INIT("/targets/1/name"), STR_INIT("whose") },
		{ STR_INIT("/targets/1/emails/0"), STR_INIT("whose") },
		{ STR_INIT("/targets/10/name"), STR_INIT("whose") },
		{ STR_INIT("/targets/1/office"), STR_INIT("what") },
		{ STR_INIT("/demands/0"), STR_INIT("whose") },
		{ STR_INIT("/demands/1"), STR_INIT("whose") },
		{ STR_INIT("/targets/1/address/2"), STR_INIT("whose") },
	};
	static const char *const names[] = { "official 2: name, email 1, address 3",
		                             NULL,
		                             "official 11: name",
		                             "official 2: office",
		                             "demand 1",
		                             "demand 2",
		                             NULL };
	bool told[ARRAY_LEN(doubts)] = { false };
	struct doubts list = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(doubts); i++)
		VEC_PUSH(a, &list, doubts[i]);
	for (size_t i = 0; i < ARRAY_LEN(doubts); i++) {
		if (told[i])
			test_ok(names[i] == NULL, "told with one before");
		else
			test_ok(names[i] != NULL &&
			                str_eq(fieldname_together(a, &list, i, told, NULL, NULL),
			                       str_c(names[i])),
			        "one official and one sentence are one name");
	}
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
	test_together(a);
	arena_free(&a);
	return test_done();
}
