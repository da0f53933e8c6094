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
	f->c.targets.item[1].health.state[CHANNEL_EMAIL] = HEALTH_DEAD;
	test_ok(appeal_first_target(f->a, &f->ctx) == &f->c.targets.item[0],
	        "unless that e-mail is known to bounce");
	f->c.targets.item[1].health.state[CHANNEL_EMAIL] = HEALTH_OK;
	f->c.targets.item[1].copy = true;
	test_ok(appeal_first_target(f->a, &f->ctx) == &f->c.targets.item[0],
	        "a copy behind the one it copies");
	f->c.targets.n = 0;
	test_ok(appeal_first_target(f->a, &f->ctx) == NULL, "nobody");
}

static void
test_plan_health(struct fixture *f)
{
	struct channel_health *health = &f->c.targets.item[0].health;
	struct appeal_plan p = { 0 };

	health->state[CHANNEL_EMAIL] = HEALTH_DOUBTFUL;
	health->state[CHANNEL_LETTER] = HEALTH_DEAD;
	appeal_plan(f->a, &f->ctx, &p);
	test_ok(p.n == 5 && p.item[0].channel == CHANNEL_EMAIL &&
	                p.item[1].channel == CHANNEL_FAX && p.item[2].channel == CHANNEL_CALL &&
	                p.item[3].channel == CHANNEL_POST && p.item[4].channel == CHANNEL_LETTER,
	        "one voice moves nothing; the dead go last");
	test_ok(p.item[0].health == HEALTH_DOUBTFUL && has(p.item[0].why, "may not work") &&
	                has(p.item[4].why, "does not work"),
	        "why is said");
	*health = (struct channel_health){ 0 };
}

static void
test_plan_country(struct fixture *f)
{
	struct appeal_plan p = { 0 };

	f->ctx.country = STR("CN");
	f->ctx.today = (struct day){ 2026, 12, 18 };
	appeal_plan(f->a, &f->ctx, &p);
	test_ok(p.item[1].channel == CHANNEL_LETTER && p.item[2].channel == CHANNEL_CALL &&
	                has(p.item[2].cost, "inside"),
	        "in the same country a letter still arrives, and a call is cheap");
	f->ctx.country = STR("DE");
	f->ctx.today = (struct day){ 2026, 12, 13 };
	appeal_plan(f->a, &f->ctx, &p);
	test_ok(p.item[4].channel == CHANNEL_LETTER && has(p.item[3].cost, "account") &&
	                has(p.item[2].cost, "international"),
	        "from another continent it does not");
	f->ctx.country = STR("JP");
	appeal_plan(f->a, &f->ctx, &p);
	test_ok(p.item[1].channel == CHANNEL_LETTER && has(p.item[1].cost, "abroad"),
	        "from the same continent it does");
	f->ctx.country = STR("");
	f->ctx.today = (struct day){ 2026, 11, 22 };
}

int
main(void)
{
	struct fixture f;

	fixture_init(&f);
	test_plan_health(&f);
	test_plan_country(&f);
	test_plan_order(&f);
	fixture_release(&f);
	return test_done();
}
