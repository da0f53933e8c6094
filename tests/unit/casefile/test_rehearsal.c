#include "../../test.h"
#include "casefile/rehearsal.h"

static const struct {
	const char *in, *want;
} cases[] = {
	{ "Write to ana.b@example.com.", "Write to r@example.org." },
	{ "Twitter: @minister_x today", "Twitter: @example today" },
	{ "call +44 20 7946 0000 (keep trying)", "call +1 202 555 0100 (keep trying)" },
	{ "Phone: 1 202 555 0143 I Fax: 1 202 555 0144",
	  "Phone: +1 202 555 0100 I Fax: +1 202 555 0100" },
	{ "(202) 555-0143", "+1 202 555 0100" },
	{ "index AMR 37/6674/2017 of 5 July 2017", "index AMR 37/6674/2017 of 5 July 2017" },
	{ "41 refugees since July 2017, 92 in all", "41 refugees since July 2017, 92 in all" },
	{ "https://example.org/en/documents/amr37/3776/2016/en/",
	  "https://example.org/en/documents/amr37/3776/2016/en/" },
	{ "from 2017-08-17 to 17.08.2018", "from 2017-08-17 to 17.08.2018" },
	{ "a@", "a@" },
	{ "", "" },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct target t = { .number = 1,
		            .name = STR("Ana Example"),
		            .note = STR("ask for +44 1234 567 890") };
	struct casefile c = { 0 }, r;
	struct str email = STR("r@example.org");

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(text_rehearsed(a, str_c(cases[i].in), email), str_c(cases[i].want)),
		        cases[i].in);
	VEC_PUSH(a, &t.address, STR("Ministry"));
	VEC_PUSH(a, &t.emails, STR("a@example.com"));
	VEC_PUSH(a, &t.emails, STR("b@example.com"));
	VEC_PUSH(a, &c.targets, t);
	r = casefile_rehearsed(a, &c, email);
	t = r.targets.item[0];
	test_ok(t.number == 1 && str_eq(t.name, STR("Ana Example")), "number and name stay");
	test_ok(t.emails.n == 1 && str_eq(t.emails.item[0], email), "one rehearsal e-mail");
	test_ok(t.phones.n == 0 && t.faxes.n == 0, "no channel is invented");
	test_ok(t.address.n == 3 && str_eq(t.address.item[0], STR("Rehearsal")), "address");
	test_ok(str_eq(t.note, STR("ask for +1 202 555 0100")), "note");
	test_ok(str_eq(c.targets.item[0].emails.item[0], STR("a@example.com")),
	        "the case itself stays");
	arena_free(&a);
	return test_done();
}
