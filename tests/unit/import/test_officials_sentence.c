/*
 * test_officials_sentence.c - whom a sentence of the story names, and whom it only tells of
 */
#include "import/import.h"

#include "../../test.h"
#include "text_blocks.h"

#define HEAD                                                                                       \
	"UA: 955/26 Index: AMR 46/955/2026 Peru Date: 3 May 2026\n\nBruno Sample, a teacher, was " \
	"arrested on 3 May of this year. "
#define REST "\n\nPlease write immediately:\n- Calling on them to release Bruno Sample.\n"

static const struct {
	const char *what, *text;
	size_t n;
	const char *office, *name, *address; /* of the first; NULL: none */
	bool copy;
} cases[] = {
	{ "an address with a country",
	  HEAD
	  "Letters can go to President Ana Example, Office of the President, PO Box 5550, Lima, "
	  "Peru." REST,
	  1, "President", "Ana Example", "Office of the President, PO Box 5550, Lima, Peru",
	  false },
	{ "a contact",
	  HEAD
	  "Notes are welcome to Mr Bo Sample, Minister of Justice, Av. Example 5, Lima. Fax: +51 1 "
	  "555 0101. Thank you for them." REST,
	  1, "Minister of Justice", "Mr Bo Sample", "Av. Example 5, Lima", false },
	{ "two, a mark between",
	  HEAD
	  "Some write to the Public Prosecutor, Av. Example 5, Lima, Peru. Fax: +51 1 555 0101; and "
	  "to the Embassy of Peru, 1 Road, Ottawa, Tel. 613 555 0102." REST,
	  2, "Public Prosecutor", "", "Av. Example 5, Lima, Peru", false },
	{ "addresses in brackets, each its own official's",
	  "UA: 955/26 Index: AMR 46/955/2026 Perú Fecha: 3 de mayo de 2026\n\nBruno Sample, maestro, "
	  "fue detenido el 3 de mayo.\n\nEnvíe este mensaje al Presidente de la República, Sr. Bo "
	  "Muestra (presidencia@example.org), y a la Fiscal General, Dra. Ana Ejemplo "
	  "(fiscal@example.org), con copia al Alcalde de Lima (alcaldia@example.org).\n\nLe pido que "
	  "se libere a Bruno Sample.\n",
	  3, "Presidente de la República", "Sr. Bo Muestra", "", false },
	{ "the same with an \"and\" alone",
	  HEAD
	  "Please send messages to President Ana Example (ana@example.org) and the Minister of "
	  "Justice, Mr Bo Sample (bo@example.org)." REST,
	  2, "President", "Ana Example", "", false },
	{ "the rest in a bracket, which the page breaks",
	  HEAD REST
	  "\nPlease consider calling the Embassy in Example (011-57-1-555-0111), or writing to\nPresident "
	  "Bo Sample Example (President of Peru, Example Palace, Lima, Peru,\nfax: 011-51-1-555-0119), to "
	  "express your worry about what was done to him.\n",
	  1, "President of Peru", "President Bo Sample Example", "Example Palace, Lima, Peru",
	  false },
	{ "nobody can be reached",
	  HEAD
	  "He was taken to the Director of Example Prison, and his wife wrote to President Ana "
	  "Example on 5 May." REST,
	  0, NULL, NULL, NULL, false },
	{ "no office", HEAD "He moved to Example Hills, 5 Road, Lima, Peru." REST, 0, NULL, NULL,
	  NULL, false },
};

static bool
is_first(const struct target *t, size_t i)
{
	return str_eq(t->office, str_c(cases[i].office)) && str_eq(t->name, str_c(cases[i].name)) &&
	       str_eq(t->address.n == 1 ? t->address.item[0] : STR(""), str_c(cases[i].address)) &&
	       t->emails.n <= 1 && t->copy == cases[i].copy;
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(a, str_c(cases[i].text));
		struct casefile c = { 0 };
		struct err e = { 0 };
		bool ok = import_recognise(a, &b, &c, &e) && c.targets.n == cases[i].n;

		ok = ok && (c.targets.n == 0 || is_first(&c.targets.item[0], i));
		test_ok(ok, cases[i].what);
		for (size_t k = 0; !ok && k < c.targets.n; k++)
			printf("# " STR_FMT " | " STR_FMT "\n", STR_ARG(c.targets.item[k].office),
			       STR_ARG(c.targets.item[k].name));
	}
	arena_free(&a);
	return test_done();
}
