#include "import/known_names.h"

#include "../../test.h"
#include "one_line.h"

static void
add(struct arena *a, struct casefile *c, const char *name, bool group)
{
	struct person p = { .name = str_c(name), .group = group };

	VEC_PUSH(a, &c->people, p);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = { 0 };
	struct known_names k;
	struct reading r;
	size_t to = 0;

	k = known_names(a, &c);
	test_ok(known_name_like(&k, STR("Ana Sample")) == STR_NPOS, "nobody is known");
	add(a, &c, "Ten farmers", true);
	add(a, &c, "Ana Sample", false);
	add(a, &c, "Ana Sample Specimen", false);
	add(a, &c, "مريم المثال", false);
	k = known_names(a, &c);
	r = one_line(a, "that Ana SAMPLE was");
	test_ok(known_name_at(&k, &r, 1, r.toks, &to) == 1 && to == 3, "a name, without its case");
	test_ok(known_name_at(&k, &r, 0, r.toks, &to) == STR_NPOS, "no name");
	r = one_line(a, "Ana Sample Specimen");
	test_ok(known_name_at(&k, &r, 0, r.toks, &to) == 2 && to == 3, "the longer of two");
	r = one_line(a, "Ana Sample Junior");
	test_ok(known_name_at(&k, &r, 0, r.toks, &to) == STR_NPOS, "it goes on");
	r = one_line(a, "قالت مريم المثال إنها");
	test_ok(known_name_at(&k, &r, 1, r.toks, &to) == 3 && to == 3, "in Arabic it may");
	r = one_line(a, "Ten farmers");
	test_ok(known_name_at(&k, &r, 0, r.toks, &to) == STR_NPOS, "a group has no name");
	test_ok(known_name_like(&k, STR("Specimen")) == 2, "a family name");
	test_ok(known_name_like(&k, STR("Nurse Ana Sample")) == 1, "a title before it");
	test_ok(known_name_like(&k, STR("Sample Specimen")) == 2, "two of three");
	add(a, &c, "Bo Specimen", false);
	k = known_names(a, &c);
	test_ok(known_name_like(&k, STR("Specimen")) == STR_NPOS, "two of that family");
	arena_free(&a);
	return test_done();
}
