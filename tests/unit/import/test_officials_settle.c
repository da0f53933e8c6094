#include "import/officials.h"

#include "../../test.h"
#include "one_line.h"

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
	t = settled(&r, "Minister", NULL, NULL);
	test_ok(t.country.n == 0 && r.out->doubts.n == 1, "no way to reach him");
	arena_free(&a);
	return test_done();
}
