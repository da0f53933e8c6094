#include "import/people.h"

#include "../../test.h"
#include "one_line.h"
#include "text_blocks.h"

#define HEAD                                                                                    \
	"UA: 912/26 Index: MDE 11/912/2026 Bahrain Date: 3 May 2026\n\nURGENT ACTION\n\nTHREE " \
	"NURSES AT RISK\n\n"

static struct casefile *
people_of(struct arena *a, const char *text)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct casefile *c = arena_array(a, struct casefile, 1);
	struct reading r;
	struct parts p;
	struct err e = { 0 };

	reading_build(&r, a, &b, blocks_text(a, &b), c);
	CHECK(parts_find(&r, &p, &e) && people_read(&r, &p, &e));
	return c;
}

static bool
is_doubted(const struct casefile *c)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (str_eq(c->doubts.item[i].field, STR("/people/1/pseudonym")))
			return true;
	return false;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile *c = people_of(a, HEAD "Name: \"Ana\", \"Bo\", Carla Example\n");
	struct reading r = one_line(a, "\"Ana\" called \"Bo\"");
	struct span name;

	test_ok(c->people.n == 3 && c->people.item[0].pseudonym && c->people.item[1].pseudonym &&
	                !c->people.item[2].pseudonym && str_eq(c->people.item[1].name, STR("Bo")),
	        "names in quotes are pseudonyms, a name without is none");
	c = people_of(a, HEAD "Name: Ana Example, \"La Flaca\"\n");
	test_ok(c->people.n == 1 && !c->people.item[0].pseudonym, "a nickname");
	c = people_of(
		a, HEAD
		"They are in danger. Ana Example and Bo Sample (real names withheld) were taken.\n\n"
		"Name: Ana Example, Bo Sample, Carla Specimen\n");
	test_ok(c->people.n == 3 && c->people.item[0].pseudonym && c->people.item[1].pseudonym &&
	                !c->people.item[2].pseudonym && !is_doubted(c),
	        "the names before the phrase, joined by \"and\"");
	c = people_of(a, HEAD "Carla Example was with Ana (not her real name) that day.\n\n"
	                      "Name: Ana, Carla Example\n");
	test_ok(c->people.n == 2 && c->people.item[0].pseudonym && !c->people.item[1].pseudonym,
	        "only the nearest name");
	c = people_of(a, HEAD
	              "Carla Example and a colleague, with the pseudonym \"Bo Sample\" fled.\n\n"
	              "Name: Carla Example, Bo Sample\n");
	test_ok(c->people.n == 2 && !c->people.item[0].pseudonym && c->people.item[1].pseudonym,
	        "the name in quotes behind the phrase");
	c = people_of(a, HEAD "The names have been changed.\n\nName: Ana Example, Bo Example\n");
	test_ok(c->people.n == 2 && is_doubted(c), "nobody knows whose: a doubt");
	test_ok(quoted_name(&r, 0, 3, &name) && name.from == 1 && name.to == 2 &&
	                !quoted_name(&r, 0, r.toks, &name),
	        "a piece that is nothing but a name in quotes");
	arena_free(&a);
	return test_done();
}
