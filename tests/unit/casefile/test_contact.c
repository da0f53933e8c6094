/* One address, however it is printed. */
#include "../../test.h"
#include "casefile/contact.h"

static const struct {
	enum channel channel;
	const char *printed, *key;
} cases[] = {
	{ CHANNEL_CALL, "+1 202 555 0100", "call:025550100" },
	{ CHANNEL_CALL, "(202) 555-0100 ext. 5", "call:025550100" },
	{ CHANNEL_CALL, "0044 (0)20 7946 0101", "call:079460101" },
	{ CHANNEL_CALL, "555 01", "call:55501" },
	{ CHANNEL_FAX, "+1 202 555 0100", "fax:025550100" },
	{ CHANNEL_FAX, "none", "" },
	{ CHANNEL_EMAIL, " Minister@Example.ORG ", "email:minister@example.org" },
	{ CHANNEL_POST, "@Example", "post:example" },
	{ CHANNEL_POST, "example", "post:example" },
	{ CHANNEL_LETTER, "1, Example Street; Town", "letter:1examplestreettown" },
	{ CHANNEL_LETTER, "--", "" },
};

static bool
is_first(void *ctx, struct str key)
{
	return str_eq(key, *(struct str *)ctx);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct target t = { .name = STR("Bo Sample") };
	struct str first = STR("email:a@example.org");
	struct strs list;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(contact_key(a, cases[i].channel, str_c(cases[i].printed)),
		               str_c(cases[i].key)),
		        cases[i].printed);
	VEC_PUSH(a, &t.emails, STR("a@example.org"));
	VEC_PUSH(a, &t.emails, STR("b@example.org"));
	VEC_PUSH(a, &t.address, STR("1 Example Street"));
	VEC_PUSH(a, &t.address, STR("Town"));
	contact_order(a, &t, CHANNEL_EMAIL, is_first, &first);
	list = contact_list(a, &t, CHANNEL_EMAIL);
	test_ok(list.n == 2 && str_eq(list.item[0], STR("b@example.org")), "a dead one goes last");
	list = contact_list(a, &t, CHANNEL_LETTER);
	test_ok(list.n == 1 && str_eq(list.item[0], STR("1 Example Street Town")),
	        "a postal address is one");
	test_ok(str_eq(contact_name_key(a, STR("SAMPLE, Bo")), contact_name_key(a, t.name)) &&
	                !str_eq(contact_name_key(a, STR("Bo Other")), contact_name_key(a, t.name)),
	        "a name in another order");
	arena_free(&a);
	return test_done();
}
