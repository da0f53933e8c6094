#include "import/people_list.h"

#include "../../test.h"
#include "import/people_prose.h"
#include "one_line.h"

static const struct person *
only(const struct reading *r)
{
	static const struct person none;

	return r->out->people.n == 1 ? &r->out->people.item[0] : &none;
}

int
main(void)
{
	struct arena *a = arena_new();
	size_t who;
	struct reading r = one_line(a, "Eleven men");

	test_ok(group_of_piece(&r, &who, 0, r.toks) && only(&r)->group && only(&r)->count == 11 &&
	                only(&r)->gender == GENDER_M,
	        "a number of men");
	r = one_line(a, "At least 1,200 villagers");
	test_ok(group_of_piece(&r, &who, 0, r.toks) && only(&r)->count == 1200 &&
	                is_within_number(&r, 3),
	        "thousands");
	{
		size_t to;

		r = one_line(a, "2016 leader 1850 leader");
		test_ok(people_number_at(&r, 0, r.toks, &to) < 0, "a year counts nobody");
		test_ok(people_number_at(&r, 2, r.toks, &to) == 1850, "an older one may");
	}
	r = one_line(a, "12 000 people");
	{
		size_t to;

		test_ok(people_number_at(&r, 0, r.toks, &to) == 12000 && to == 2, "with a blank");
	}
	r = one_line(a, "20 thousand people");
	{
		size_t to;

		test_ok(people_number_at(&r, 0, r.toks, &to) == 20000 && to == 2, "in words");
	}
	r = one_line(a, "Ana Example");
	test_ok(!group_of_piece(&r, &who, 0, r.toks) && r.out->people.n == 0, "a name is no group");
	r = one_line(a, "their three children");
	test_ok(is_group_of_kin(&r, 0, r.toks), "kin of somebody");
	group_of_kin(&r, 0, r.toks);
	test_ok(only(&r)->group && only(&r)->count == 3, "counted");
	r = one_line(a, "On 3 May the eight farmers were taken away");
	group_counted(&r, (struct span){ 0, r.toks }, r.toks);
	test_ok(only(&r)->count == 8, "the day of a date is no number of people");
	r = one_line(a, "the Peace Community of San Example is threatened");
	group_named(&r, (struct span){ 0, r.toks });
	test_ok(str_eq(only(&r)->name, STR("Peace Community of San Example")), "by its name");
	r = one_line(a, "Two unionists are held: Ana Example, Bruno Sample and two others");
	test_ok(person_add(&r, (struct span){ 0, 2 }) == 1 &&
	                person_add(&r, (struct span){ 5, 7 }) == 2 &&
	                person_add(&r, (struct span){ 8, 10 }) == 3 &&
	                person_add(&r, (struct span){ 11, 13 }) == 4,
	        "two, named, and two others");
	for (size_t i = 0; i < 4; i += 3) {
		r.out->people.item[i].group = true;
		r.out->people.item[i].count = 2;
	}
	reading_doubt(&r, "a group", "/people/0/name");
	reading_doubt(&r, "others", "/people/3/name");
	groups_settle(&r);
	test_ok(r.out->people.n == 3 && str_eq(r.out->people.item[0].name, STR("Ana Example")) &&
	                r.out->people.item[2].group && r.out->doubts.n == 1 &&
	                str_eq(r.out->doubts.item[0].field, STR("/people/2/name")) &&
	                str_eq(r.out->evidence.item[0].field, STR("/people")) &&
	                str_eq(r.out->evidence.item[1].field, STR("/people/0/name")),
	        "those who are named are no group besides, others are");
	arena_free(&a);
	return test_done();
}
