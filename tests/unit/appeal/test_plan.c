#include "../../test.h"
#include "fixture.h"

static void
test_plan_order(struct fixture *f)
{
	struct appeal_plan p = { 0 };

	appeal_plan(f->a, &f->ctx, &p);
	test_ok(p.n == 5 && p.item[0].channel == CHANNEL_EMAIL &&
	                p.item[1].channel == CHANNEL_LETTER && p.item[4].channel == CHANNEL_POST,
	        "e-mail, letter, fax, call, post");
	f->ctx.today = (struct day){ 2026, 12, 20 };
	appeal_plan(f->a, &f->ctx, &p);
	test_ok(p.n == 5 && p.item[4].channel == CHANNEL_LETTER && has(p.item[4].why, "after"),
	        "too late for the post: the letter goes last, and why is said");
	f->ctx.today = (struct day){ 2026, 11, 22 };
	f->c.targets.item[0].emails = (struct strs){ 0 };
	appeal_plan(f->a, &f->ctx, &p);
	test_ok(p.n == 4 && p.item[0].channel == CHANNEL_LETTER, "without e-mail the letter");
	test_ok(appeal_first_target(f->a, &f->ctx) == &f->c.targets.item[1],
	        "the official with e-mail comes first");
	f->c.targets.item[1].copy = true;
	test_ok(appeal_first_target(f->a, &f->ctx) == &f->c.targets.item[0],
	        "a copy behind the one it copies");
	f->c.targets.n = 0;
	test_ok(appeal_first_target(f->a, &f->ctx) == NULL, "nobody");
}

int
main(void)
{
	struct fixture f;

	fixture_init(&f);
	test_plan_order(&f);
	fixture_release(&f);
	return test_done();
}
