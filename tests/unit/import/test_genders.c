#include "import/genders.h"

#include "../../test.h"
#include "import/import.h"
#include "one_line.h"
#include "text_blocks.h"

static enum person_gender
gender_in(struct arena *a, const char *text, const char *lang, size_t at)
{
	struct reading r = one_line(a, text);
	enum person_gender gender = GENDER_UNKNOWN;
	size_t to;

	for (size_t i = 0; i < label_langs_n; i++)
		if (str_eq(str_c(label_langs[i].tag), str_c(lang)))
			r.lang = i;
	return gender_at(&r, at, r.toks, &gender, &to) ? gender : GENDER_UNKNOWN;
}

static void
test_letters(struct arena *a)
{
	test_ok(gender_in(a, "Ana Example (f)", "en", 3) == GENDER_F, "f");
	test_ok(gender_in(a, "Ana Ejemplo (m), Bruno Muestra (h)", "es", 3) == GENDER_F,
	        "m beside h is a mujer");
	test_ok(gender_in(a, "Bruno Muestra (m), Ana Ejemplo (f)", "es", 3) == GENDER_M,
	        "m beside f is a man");
	test_ok(gender_in(a, "Bruno Exemple (m), Jean Modèle (h)", "fr", 3) == GENDER_M,
	        "in French too");
	test_ok(gender_in(a, "Ana Example, nurse", "en", 3) == GENDER_UNKNOWN, "none");
}

static const struct {
	const char *text;
	enum person_gender first, second;
} lists[] = {
	{ "m, f", GENDER_M, GENDER_F },
	{ "all female", GENDER_F, GENDER_F },
	{ "not known", GENDER_UNKNOWN, GENDER_UNKNOWN },
};

static void
test_lists(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
		struct str text = str_printf(a, "Bruno Sample Ana Example %s", lists[i].text);
		struct blocks b = text_blocks(a, text);
		struct casefile c = { 0 };
		struct reading r;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		(void)person_add(&r, (struct span){ 0, 2 });
		(void)person_add(&r, (struct span){ 2, 4 });
		genders_read(&r, (struct span){ 0, 2 }, 4, r.toks);
		test_ok(c.people.n == 2 && c.people.item[0].gender == lists[i].first &&
		                c.people.item[1].gender == lists[i].second,
		        lists[i].text);
	}
}

static void
test_row(struct arena *a)
{
	struct person four[] = {
		{ .name = STR("Ana") },
		{ .name = STR("Berta"), .gender = GENDER_F, .pronoun = STR("she") },
		{ .name = STR("Port"), .group = true },
		{ .name = STR("Bruno"), .gender = GENDER_M, .pronoun = STR("he") },
		{ .name = STR("Carla") }
	};
	struct casefile c = { .people = { four, ARRAY_LEN(four), ARRAY_LEN(four) } };
	struct reading r = { .a = a, .out = &c };

	genders_of_row(&r, (struct span){ 0, ARRAY_LEN(four) });
	test_ok(four[0].gender == GENDER_F && str_eq(four[0].pronoun, STR("she")),
	        "said once for the names before it");
	test_ok(c.doubts.n == 2 && str_eq(c.doubts.item[0].field, STR("/people/0/pronoun")) &&
	                str_eq(c.doubts.item[1].field, STR("/people/0/gender")),
	        "and doubted");
	test_ok(four[2].gender == GENDER_UNKNOWN, "not for a group");
	test_ok(four[4].gender == GENDER_UNKNOWN, "nor for who stands behind the last bracket");
}

/* "Ana Example, Bruno Muster (he/him)": one bracket is of one person. */
static void
test_one_bracket(struct arena *a)
{
	struct person two[] = {
		{ .name = STR("Ana") },
		{ .name = STR("Bruno"), .gender = GENDER_M, .pronoun = STR("he") }
	};
	struct casefile c = { .people = { two, ARRAY_LEN(two), ARRAY_LEN(two) } };
	struct reading r = { .a = a, .out = &c };

	genders_of_row(&r, (struct span){ 0, ARRAY_LEN(two) });
	test_ok(two[0].gender == GENDER_UNKNOWN && two[0].pronoun.n == 0, "of him alone");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_letters(a);
	test_lists(a);
	test_row(a);
	test_one_bracket(a);
	arena_free(&a);
	return test_done();
}
