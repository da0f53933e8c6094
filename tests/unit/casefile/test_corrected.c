#include "casefile/corrected.h"

#include "../../test.h"

static struct target
official(const char *name)
{
	struct target t = { .name = str_c(name) };

	return t;
}

static void
doubt(struct arena *a, struct casefile *c, const char *field)
{
	VEC_PUSH(a, &c->doubts, (struct doubt){ str_c(field), STR("unsure") });
}

/* Nobody is named; of three officials the first and the last are doubted, and the whole. */
static struct casefile
draft(struct arena *a)
{
	struct casefile c = { .headline = STR("HELD"), .language = STR("en") };

	VEC_PUSH(a, &c.targets, official("Ana Example"));
	VEC_PUSH(a, &c.targets, official("Berta Example"));
	VEC_PUSH(a, &c.targets, official("Carla Example"));
	doubt(a, &c, "/people");
	doubt(a, &c, "/targets/0/name");
	doubt(a, &c, "/targets/2/emails");
	doubt(a, &c, "");
	return c;
}

/* BEFORE's doubts that C still has, in their order. */
static struct str
left(struct arena *a, const struct casefile *before, struct casefile *c)
{
	struct strs fields = { 0 };
	struct err e = { 0 };

	if (!corrected_doubts(a, before, c, &e))
		return str_c("failed");
	for (size_t i = 0; i < c->doubts.n; i++)
		VEC_PUSH(a, &fields, c->doubts.item[i].field);
	return str_join(a, &fields, STR(" "));
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile before = draft(a), c = draft(a);

	c.headline = STR("STILL HELD");
	test_ok(str_eq(left(a, &before, &c), STR("/people /targets/0/name /targets/2/emails ")),
	        "what nobody doubted settles no doubt");
	c = draft(a);
	VEC_PUSH(a, &c.people, (struct person){ .name = STR("Elena Example") });
	test_ok(str_eq(left(a, &before, &c), STR("/targets/0/name /targets/2/emails ")),
	        "who is added was missing");
	before = c;
	c = draft(a);
	VEC_PUSH(a, &c.people, (struct person){ .name = STR("Elena Example") });
	VEC_PUSH(a, &c.targets.item[2].emails, STR("carla@example.org"));
	test_ok(str_eq(left(a, &before, &c), STR("/targets/0/name ")),
	        "what was settled does not come back with an older copy");
	before = draft(a);
	c = draft(a);
	c.targets.n = 0;
	VEC_PUSH(a, &c.targets, official("Berta Example"));
	VEC_PUSH(a, &c.targets, official("Carla Example"));
	test_ok(str_eq(left(a, &before, &c), STR("/people /targets/1/emails ")),
	        "who is taken out takes the doubt along, who moves up keeps it");
	c = draft(a);
	c.doubts.n = 1;
	test_ok(str_eq(left(a, &before, &c), STR("/people")), "one may delete them too");
	arena_free(&a);
	return test_done();
}
