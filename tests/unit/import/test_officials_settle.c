#include "import/officials.h"

#include "../../test.h"
#include "import/import.h"
#include "import/parts.h"
#include "one_line.h"
#include "text_blocks.h"

static struct target
settled(struct reading *r, const char *office, const char *first, const char *second)
{
	struct target t = { .office = str_c(office) };

	r->out->targets = (struct targets){ 0 };
	r->out->doubts.n = 0;
	if (first != NULL)
		VEC_PUSH(r->a, &t.address, str_c(first));
	if (second != NULL)
		VEC_PUSH(r->a, &t.address, str_c(second));
	VEC_PUSH(r->a, &r->out->targets, t);
	target_settle(r, 0);
	return r->out->targets.item[0];
}

/* An ambassador whose post goes to another country than the minister's. */
static void
test_envoys(struct reading *r)
{
	struct target minister = { .office = STR("Minister"), .country = STR("PE") };
	struct target envoy = { .office = STR("Ambassador"), .country = STR("GB") };
	struct target un = { .office = STR("High Commissioner for Examples"),
		             .country = STR("CH") };

	r->out->targets = (struct targets){ 0 };
	VEC_PUSH(r->a, &r->out->targets, envoy);
	targets_know_envoys(r);
	test_ok(!r->out->targets.item[0].embassy, "alone it says nothing");
	VEC_PUSH(r->a, &r->out->targets, minister);
	VEC_PUSH(r->a, &r->out->targets, un);
	targets_know_envoys(r);
	test_ok(r->out->targets.item[0].embassy && !r->out->targets.item[1].embassy &&
	                !r->out->targets.item[2].embassy,
	        "an ambassador abroad");
}

/* A letter that stands alone names its official only in its opening. */
static void
test_letter(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("Dear Attorney General, I am writing about Ana Example, a teacher who was taken "
	            "from her school in Kandahar on 4 May and has not been seen since. I urge you to "
	            "tell her family where she is. Yours sincerely,"));
	struct casefile c = { 0 };
	struct err e = { 0 };
	struct reading r;
	struct parts p;

	test_ok(import_recognise(a, &b, &c, &e) && c.targets.n == 1 && c.people.n == 1 &&
	                str_eq(c.targets.item[0].office, STR("Attorney General")) &&
	                str_eq(c.people.item[0].name, STR("Ana Example")),
	        "a letter alone");
	b = text_blocks(a, STR("Dear friends,\n\nWe are writing to you about Ana Example, who is "
	                       "held in Kandahar since the fourth of May.\n"));
	c = (struct casefile){ 0 };
	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	test_ok(parts_find(&r, &p, &e), "parts");
	official_of_letter(&r, &p);
	test_ok(c.targets.n == 0, "friends hold no office");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r = one_line(a, "nothing");
	struct target t;

	t = settled(&r, "Ambassador", "Embassy of Peru", "Berlin, Germany");
	test_ok(t.embassy && str_eq(t.country, STR("DE")), "an embassy stands abroad");
	t = settled(&r, "", "Permanent Mission of Sudan, 49 Example Road, 1218 Geneva, Switzerland",
	            NULL);
	test_ok(t.embassy && str_eq(t.country, STR("CH")), "a mission on one line");
	t = settled(&r, "", "EXAMPLE, 1 calle 7-45, Guatemala", NULL);
	test_ok(str_eq(t.name, STR("EXAMPLE")) && t.address.n == 1, "a name before its address");
	t = settled(&r, "", "Peasant association", "Asociacion de Ejemplo");
	test_ok(str_eq(t.name, STR("Asociacion de Ejemplo")) && t.address.n == 0 &&
	                r.out->doubts.n > 0,
	        "a role over a name, doubted");
	t = settled(&r, "", "Union of teachers of Ejemplo", "Bourse du travail");
	test_ok(str_eq(t.name, STR("Union of teachers of Ejemplo")) && t.office.n == 0 &&
	                t.address.n == 1,
	        "an organisation over its house is no office");
	t = settled(&r, "Governor", "600 Example Avenue", "Montgomery, AL 36130");
	test_ok(str_eq(t.country, STR("US")), "a state of the USA by its ZIP code");
	t = settled(&r, "Governor", "600 Example Avenue", "Specimen, AL 361");
	test_ok(t.country.n == 0, "two letters before another number say nothing");
	r.out->doubts.n = 0;
	t = settled(&r, "Minister", NULL, NULL);
	test_ok(t.country.n == 0 && r.out->doubts.n == 5, "no way to reach him");
	test_envoys(&r);
	test_letter(a);
	arena_free(&a);
	return test_done();
}
