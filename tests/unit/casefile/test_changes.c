/* What an update changes: each kind once, and what is no change. */
#include "../../test.h"
#include "casefile/changes.h"

static struct casefile
before(struct arena *a)
{
	struct casefile c = { .headline = STR("Teacher at risk"), .deadline = { 2026, 3, 1 } };
	struct target one = { .number = 1, .name = STR("Bo Example"), .office = STR("Minister") };
	struct target two = { .number = 2, .name = STR("Cy Sample"), .office = STR("Prosecutor") };

	VEC_PUSH(a, &one.phones, STR("+1 202 555 0123"));
	VEC_PUSH(a, &one.emails, STR("minister@example.org"));
	VEC_PUSH(a, &c.targets, one);
	VEC_PUSH(a, &c.targets, two);
	VEC_PUSH(a, &c.demands, STR("Release her at once"));
	VEC_PUSH(a, &c.demands, STR("Let her see a lawyer"));
	VEC_PUSH(a, &c.people, (struct person){ .name = STR("Ana Example") });
	VEC_PUSH(a, &c.people, (struct person){ .name = STR("Di Specimen") });
	return c;
}

static bool
says(struct arena *a, const struct changes *list, const char *line)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(change_text(a, &list->item[i]), str_c(line)))
			return true;
	for (size_t i = 0; i < list->n; i++) {
		struct str text = change_text(a, &list->item[i]);

		printf("# " STR_FMT "\n", STR_ARG(text));
	}
	return false;
}

/* The update: a digit, a renewed deadline, another official, another demand, a release. */
static struct casefile
after(struct arena *a)
{
	struct casefile c = { .kind = CASEFILE_UPDATE, .headline = STR("TEACHER AT RISK") };
	struct target one = { .number = 1, .name = STR("Bo Example"), .office = STR("MINISTER") };
	struct target three = { .number = 3, .name = STR("Ed New"), .office = STR("Governor") };

	c.deadline = (struct day){ 2026, 5, 2 };
	VEC_PUSH(a, &one.phones, STR("+1 202 555 0124"));
	VEC_PUSH(a, &one.emails, STR("Minister@example.org"));
	VEC_PUSH(a, &c.targets, three);
	VEC_PUSH(a, &c.targets, one);
	VEC_PUSH(a, &c.demands, STR("Release her at once"));
	VEC_PUSH(a, &c.demands, STR("Drop all charges"));
	VEC_PUSH(a, &c.people,
	         (struct person){ .name = STR("Ana Example"), .status = STR("released") });
	VEC_PUSH(a, &c.people, (struct person){ .name = STR("Flo Late") });
	return c;
}

static const char *const lines[] = {
	"deadline 2026-03-01 is now 2026-05-02",
	"official 3 added: Governor Ed New",
	"official 2 no longer named: Prosecutor Cy Sample",
	"official 1, Minister Bo Example: phone +1 202 555 0123 is now +1 202 555 0124",
	"demand added: Drop all charges",
	"demand no longer made: Let her see a lawyer",
	"person added: Flo Late",
	"person no longer named: Di Specimen",
	"Ana Example: released",
};

static void
check_contacts(struct arena *a)
{
	struct casefile x = before(a), y = before(a);
	struct target *t = &y.targets.item[0];
	struct changes list;

	t->emails = (struct strs){ 0 };
	VEC_PUSH(a, &t->faxes, STR("+1 202 555 0150"));
	t->salutation = STR("Dear Minister");
	t->copy = true;
	list = casefile_changes(a, &x, &y);
	test_ok(list.n == 4 &&
	                says(a, &list,
	                     "official 1, Minister Bo Example: email no longer given: "
	                     "minister@example.org") &&
	                says(a, &list,
	                     "official 1, Minister Bo Example: fax added: +1 202 555 0150") &&
	                says(a, &list, "official 1, Minister Bo Example: part appeal is now copy"),
	        "what is dropped and what is added of one official");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile was = before(a), now = after(a), stop = { .kind = CASEFILE_STOP };
	struct changes list = casefile_changes(a, &was, &now);
	enum change_kind kind = CHANGE_DEADLINE;

	for (size_t i = 0; i < ARRAY_LEN(lines); i++)
		test_ok(says(a, &list, lines[i]), lines[i]);
	test_ok(list.n == ARRAY_LEN(lines), "case of letters is no change, order is none");
	list = casefile_changes(a, &was, &was);
	test_ok(list.n == 0, "the same changes nothing");
	check_contacts(a);
	stop.headline = STR("Ana Example is free");
	stop.people = now.people;
	list = casefile_changes(a, &was, &stop);
	test_ok(says(a, &list, "stops the case: Ana Example is free") &&
	                says(a, &list, "Ana Example: released") && list.n == 5,
	        "a stop says that, and what became of people; that it asks nothing is no news");
	for (int i = 0; i < CHANGE_KINDS; i++)
		test_ok(change_from_name(change_name((enum change_kind)i), &kind) && (int)kind == i,
		        "a name");
	test_ok(!change_from_name(STR("nothing"), &kind), "no name");
	arena_free(&a);
	return test_done();
}
