/* A correction that prints only what it corrects. */
#include "../../test.h"
#include "casefile/correction.h"

static struct casefile
bulletin(struct arena *a)
{
	struct casefile c = { .ref = { "UA", 901, 2026 },
		              .headline = STR("Teacher held"),
		              .language = STR("en"),
		              .deadline = { 2027, 3, 1 } };
	struct target one = { .number = 1, .office = STR("Minister"), .name = STR("Bo Example") };
	struct target two = { .number = 2, .office = STR("Prosecutor") };

	VEC_PUSH(a, &one.emails, STR("wrong@example.org"));
	VEC_PUSH(a, &one.faxes, STR("+1 202 555 0101"));
	VEC_PUSH(a, &two.emails, STR("prosecutor@example.org"));
	VEC_PUSH(a, &c.targets, one);
	VEC_PUSH(a, &c.targets, two);
	VEC_PUSH(a, &c.demands, STR("Release her"));
	VEC_PUSH(a, &c.story, STR("She was arrested."));
	VEC_PUSH(a, &c.people, (struct person){ .name = STR("Ana Example") });
	return c;
}

static struct casefile
correction(struct arena *a)
{
	struct casefile c = { .ref = { "UA", 901, 2026 },
		              .kind = CASEFILE_CORRECTION,
		              .language = STR("en") };
	struct target one = { .number = 1, .office = STR("Minister") };

	VEC_PUSH(a, &one.emails, STR("right@example.org"));
	VEC_PUSH(a, &c.targets, one);
	VEC_PUSH(a, &c.story, STR("The e-mail address was wrong."));
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/deadline"), STR("none is printed") });
	return c;
}

static void
check_others(struct arena *a, const struct casefile *main)
{
	struct casefile c = correction(a);
	struct err e = { 0 };

	c.language = STR("fr");
	c.targets.item[0].office = STR("Ministre");
	VEC_PUSH(a, &c.targets, ((struct target){ .number = 3, .office = STR("Juge") }));
	VEC_PUSH(a, &c.people, (struct person){ .name = STR("Cy Sample") });
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/targets/0/name"), STR("a guess") });
	correction_complete(a, main, &c);
	test_ok(str_eq(c.language, STR("en")) && str_eq(c.targets.item[0].office, STR("Minister")),
	        "in another language only channels are taken");
	test_ok(c.targets.n == 3 && c.people.n == 2 && c.doubts.n == 3 &&
	                str_eq(c.doubts.item[0].field, STR("/targets")) &&
	                str_eq(c.doubts.item[1].field, STR("/targets/2")) &&
	                str_eq(c.doubts.item[2].field, STR("/people/1")),
	        "whom the bulletin does not name is in doubt");
	test_ok(!casefile_may_be_published(&c, false, &e), "and keeps it from leaving");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile main = bulletin(a), c = correction(a);
	struct err e = { 0 };

	test_ok(correction_is_partial(&c), "it could not stand alone");
	test_ok(!correction_is_partial(&main), "only a correction is one");
	main.kind = CASEFILE_CORRECTION;
	test_ok(!correction_is_partial(&main), "one that prints everything is not");
	main.kind = CASEFILE_FIRST;
	correction_complete(a, &main, &c);
	test_ok(c.kind == CASEFILE_CORRECTION && c.targets.n == 2 &&
	                str_eq(c.targets.item[0].emails.item[0], STR("right@example.org")) &&
	                c.targets.item[0].faxes.n == 1 && c.targets.item[1].emails.n == 1 &&
	                str_eq(c.targets.item[0].name, STR("Bo Example")),
	        "what it prints is corrected, the rest of the officials stays");
	test_ok(str_eq(c.headline, main.headline) && c.demands.n == 1 && c.people.n == 1 &&
	                day_cmp(c.deadline, main.deadline) == 0 &&
	                str_eq(c.story.item[0], STR("She was arrested.")) &&
	                str_eq(c.unplaced.item[0], STR("The e-mail address was wrong.")),
	        "so does all else; its own words are for the desk");
	test_ok(c.doubts.n == 0 && casefile_may_be_published(&c, false, &e), "it may leave");
	check_others(a, &main);
	arena_free(&a);
	return test_done();
}
