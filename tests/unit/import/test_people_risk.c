#include "../../test.h"
#include "import/people_harm.h"
#include "one_line.h"

static const struct {
	const char *text;
	bool asked;
	size_t n;
	const char *last;
} cases[] = {
	{ "we learned of the arrest of human rights lawyer Ana Example there", false, 1,
	  "Ana Example" },
	{ "he said that Ana Example (29, a poet and Bruno Sample were held", false, 1,
	  "Bruno Sample" },
	{ "he said that Ana Example and blogger Bruno Sample were convicted", false, 2,
	  "Bruno Sample" },
	{ "he said that Ana Example (29), a poet, and Mr. Bruno Sample, were held", false, 2,
	  "Bruno Sample" },
	{ "the torture of Ana Example, a poet, and of her brother, Mr. Bruno Sample, there", false,
	  2, "Bruno Sample" },
	{ "he said that Ana Example - all of them nurses were met", false, 0, "" },
	{ "the supporters of the Example Party have attacked her home", false, 0, "" },
	{ "the supporters of the Example Party have been attacked there", false, 1,
	  "supporters of the Example Party" },
	{ "the officers of the Example Brigade have been attacked there", false, 0, "" },
	{ "he said that Ana Example and Bruno Sample - all three were held", false, 2,
	  "Bruno Sample" },
	{ "he said that Ana Example's pre-trial detention was renewed", false, 1, "Ana Example" },
	{ "he said that Bruno el-Sample's detention was renewed", false, 1, "Bruno el-Sample" },
	{ "he was held at the market with his uncle, Ana Example", false, 1, "Ana Example" },
	{ "he was met at the market with his uncle, Ana Example", false, 0, "" },
	{ "he said that Ana Example and their four children are not allowed to leave", false, 2,
	  "their four children" },
	{ "he said that Ana Example and her younger sister were held", false, 2,
	  "her younger sister" },
	{ "he said that Ana Example and her family were held", false, 1, "Ana Example" },
	{ "he said that Ana Example and her sister, the nurse Berta Sample, were held", false, 2,
	  "Berta Sample" },
	{ "he said that Ana Example, who came to help, was held", false, 1, "Ana Example" },
	{ "he said that Ana Example received death threats", false, 1, "Ana Example" },
	{ "he said that Ana Example sent death threats", false, 0, "" },
	{ "The guard Bruno Sample, who beat her, faces trial in June", false, 0, "" },
	{ "Bruno Sample, another guard, fled the country", false, 0, "" },
	{ "Ana Örnek, 4 Mart 2020 sabahı evine yapılan baskında gözaltına alındı", false, 1,
	  "Ana Örnek" },
	{ "gözaltına alınan stajyer Ana Örnek 5 Mart'ta evine döndü", false, 1, "Ana Örnek" },
	{ "gözaltına alınan Avukatı Ana Karadağ, Ana Karadağ'a destek", false, 1, "Ana Karadağ" },
	{ "Ana Örnek'in derhal serbest bırakılması gerekir", false, 1, "Ana Örnek" },
	{ "Ana Örnek 4 Mart'ta evine döndü. Başka biri gözaltına alındı", false, 0, "" },
	{ "he said that Ana Example was not arrested", false, 0, "" },
	{ "he said that Ana Example attacked them", false, 0, "" },
	{ "he said that Ana Example was a judge", false, 0, "" },
	{ "the arrest of those whom Ana Example knows", false, 0, "" },
	{ "he said that Ana Example was arrested", true, 0, "" },
	{ "calling for the release of Ana Example", true, 1, "Ana Example" },
};

/* One killed in an earlier year is no more at risk, where the year of the bulletin is known. */
static void
test_past(struct arena *a)
{
	static const char text[] = "he said that Ana Example was killed in May 2010 there";
	struct reading r = one_line(a, text);

	test_ok(!is_victim_of_past(&r, (struct span){ 3, 5 }), "the year is not known");
	r.out->issued = (struct day){ 2010, 6, 1 };
	test_ok(!is_victim_of_past(&r, (struct span){ 3, 5 }), "of the same year");
	r.out->issued = (struct day){ 2014, 6, 1 };
	test_ok(is_victim_of_past(&r, (struct span){ 3, 5 }), "of an earlier year");
	people_at_risk(&r, (struct span){ 0, r.toks }, false);
	test_ok(r.out->people.n == 0, text);
}

/* Only a death ends what one is at risk of. */
static void
test_freed(struct arena *a)
{
	struct reading r = one_line(a, "he said that Ana Example was freed in May 2010 there");

	r.out->issued = (struct day){ 2014, 6, 1 };
	test_ok(!is_victim_of_past(&r, (struct span){ 3, 5 }), "who was freed is still a person");
}

/* What words behind a name say alone is doubted, for it is told of who did the harm too. */
static void
test_said(struct arena *a)
{
	struct reading r = one_line(a, "he said that Bruno Sample fled the country");

	test_ok(risk_said(&r, 5, r.toks) && !risk_behind(&r, 5, r.toks), "said, not done");
	people_at_risk(&r, (struct span){ 0, r.toks }, false);
	test_ok(r.out->people.n == 1 && r.out->doubts.n == 1 &&
	                str_eq(r.out->doubts.item[0].field, STR("/people/0/name")),
	        "a doubt at the name");
	r = one_line(a, "he said that Bruno Sample was held");
	people_at_risk(&r, (struct span){ 0, r.toks }, false);
	test_ok(r.out->people.n == 1 && r.out->doubts.n == 0, "no doubt where it was done");
}

/* What TEXT tells of a person is claimed for FIELD with these very words. */
static void
test_claimed(struct arena *a, const char *text, const char *field, const char *words)
{
	struct reading r = one_line(a, text);
	const struct evidences *ev = &r.out->evidence;
	bool found = false;

	people_at_risk(&r, (struct span){ 0, r.toks }, false);
	for (size_t i = 0; i < ev->n; i++)
		found = found ||
		        (str_eq(ev->item[i].field, str_c(field)) &&
		         str_eq(str_sub(r.text, ev->item[i].from, ev->item[i].to), str_c(words)));
	test_ok(found, words);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;
	struct span name;
	enum person_gender gender;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		const struct people *p;

		r = one_line(a, cases[i].text);
		people_at_risk(&r, (struct span){ 0, r.toks }, cases[i].asked);
		p = &r.out->people;
		test_ok(p->n == cases[i].n, cases[i].text);
		test_ok(p->n == 0 || str_eq(p->item[p->n - 1].name, str_c(cases[i].last)),
		        cases[i].text);
	}
	r = one_line(a, "Abbé Ana Example is held");
	(void)person_add(&r, (struct span){ 0, 3 });
	test_ok(is_known_by_words(&r, STR("Sister Ana Example")) &&
	                is_known_by_words(&r, STR("Ana Example")) &&
	                !is_known_by_words(&r, STR("Sister Berta Example")),
	        "a title makes nobody another person");
	test_past(a);
	test_freed(a);
	test_said(a);
	test_claimed(a, "we learned of the arrest of Mr. Bruno Sample there", "/people/0/gender",
	             "Mr.");
	test_claimed(a, "he said that Ana Example and their four children were held",
	             "/people/1/count", "four");
	test_claimed(a, "he said that Ana Example and her younger sister were held",
	             "/people/1/gender", "sister");
	test_claimed(a, "he said that Ana Example and Bruno Sample, have been arrested there",
	             "/people/1/name", "Bruno Sample");
	test_claimed(a, "he learned of the murder of the peasant *Bruno Sample* and of others",
	             "/people/0/name", "Bruno Sample");
	r = one_line(
		a,
		"Ana Example's home was attacked, and the supporters of the Example Party have been "
		"attacked there");
	test_ok(person_add(&r, (struct span){ 0, 2 }) == 1, "one of them");
	r.out->people.item[0].role = STR("speaker of the Example Party");
	people_at_risk(&r, (struct span){ 0, r.toks }, false);
	test_ok(r.out->people.n == 1, "those of a body of which the named ones are");
	r = one_line(a, "Mr. Bruno Sample");
	test_ok(titled_name_at(&r, 0, r.toks, &name, &gender) && name.from == 2 &&
	                gender == GENDER_M,
	        "a title is no part of a name");
	test_ok(person_add(&r, name) == 1 && is_known_by_words(&r, STR("Sample")) &&
	                is_known_by_words(&r, STR("Bruno X Sample")) &&
	                !is_known_by_words(&r, STR("Ana Sample")),
	        "known by a shorter or longer name");
	arena_free(&a);
	return test_done();
}
