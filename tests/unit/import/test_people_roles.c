#include "../../test.h"
#include "import/people_prose.h"
#include "one_line.h"
#include "told.h"

/* What the text says the first name of at least two words is; empty for nothing. */
static struct str
role_in(struct arena *a, const char *text)
{
	struct reading r = one_line(a, text);

	for (size_t at = 0; at < r.toks; at++) {
		struct span name = name_run(&r, at, r.toks, 2), role;

		if (name.to == name.from)
			continue;
		role = role_behind_name(&r, name.to, r.toks);
		if (role.to == role.from)
			role = role_before_name(&r, name.from, 0);
		return role.to == role.from
		               ? STR("")
		               : reading_text(&r, r.tok[role.from].from, r.tok[role.to - 1].to);
	}
	return STR("no name");
}

static const struct {
	const char *text, *role;
} cases[] = {
	{ "вчера председатель профсоюза шахтёров Иван Примерный был задержан",
	  "председатель профсоюза шахтёров" },
	{ "вчера председатель сказал, что Иван Примерный был задержан", "" },
	{ "he told us that Ana Example (45), a brick kiln worker, was beaten",
	  "brick kiln worker" },
	{ "he told us that Ana Example, aged 32, a poet and mother of two, was held",
	  "poet and mother of two" },
	{ "he told us that Ana Example, Treasurer and board member of the syndicate.",
	  "Treasurer and board member of the syndicate" },
	{ "the case of journalist and human rights activist Ana Example", "journalist and human "
	                                                                  "rights activist" },
	{ "they beat human rights lawyer Ana Example", "human rights lawyer" },
	{ "they say that Ana Example, a nurse who fled, is safe", "nurse" },
	{ "they say that Ana Example, a nurse (of one and two and three and four and five and six "
	  "and seven and eight and nine and ten and eleven and twelve) of old, was held",
	  "" },
	{ "they say that Ana Example of the weekly Le Sample, a reporter, is held", "reporter" },
	{ "they say that Ana Example, accused of theft, is held", "" },
	{ "they say that Ana Example, in separate raids against peasant groups, was held", "" },
	{ "they say that Ana Example, and journalist Bruno Sample, were held", "" },
	{ "they say that Ana Example, journalist Bruno Sample and others were held", "" },
};

/* The role of the first person read from a summary. */
static const struct {
	const char *summary, *role;
} told[] = {
	{ "The shelter's director, Dr. Ana Example, was arrested on 3 May by the police of Port.",
	  "director" },
	{ "Soldiers came at night, and his brother Bruno Example was arrested by the police.",
	  "his brother" },
	{ "On 3 May 2012 human rights defender Mr Bruno Example was arrested by the police.",
	  "human rights defender" },
	{ "The school was closed, and its treasurer, Ana Example, was arrested the day after it.",
	  "treasurer" },
	{ "Bruno Example, 34, a teacher from Sample, was taken from the street by armed men.",
	  "teacher" },
	{ "Ana Example was arrested on 3 May. Ana Example is the director of a legal workshop.",
	  "director of a legal workshop" },
	{ "According to his wife, Bruno Example was beaten in custody on 3 May by the police.",
	  "" },
	{ "After a visit by their spokesman, Ana Example was arrested on 3 May by the police.",
	  "" },
};

static void
test_told(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(told); i++) {
		struct casefile c = people_of(a, told[i].summary, "");

		test_ok(c.people.n == 1 && str_eq(c.people.item[0].role, str_c(told[i].role)),
		        told[i].role);
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	test_told(a);

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(role_in(a, cases[i].text), str_c(cases[i].role)), cases[i].text);
	arena_free(&a);
	return test_done();
}
