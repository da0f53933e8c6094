#include "../../test.h"
#include "po.h"

#define HEADER "msgid \"\"\nmsgstr \"Plural-Forms: "

static void
test_parse(struct arena *a)
{
	static const char text[] = "# a comment\n"
				   "msgid \"\"\n"
				   "msgstr \"\"\n"
				   "\"Language: fr\\n\"\n"
				   "\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n"
				   "\n"
				   "#. a note\n"
				   "#: templates/a.html\n"
				   "#, fuzzy, c-format\n"
				   "msgid \"a\\tb\\\"c\\\\\"\n"
				   "msgstr \"d\"\n"
				   "msgid \"one\"\n"
				   "msgid_plural \"%1$s \"\n"
				   "\"many\"\n"
				   "msgstr[0] \"un\"\n"
				   "msgstr[1] \"%1$s plusieurs\"\n"
				   "\n"
				   "#~ msgid \"old\"\n"
				   "#~ msgstr \"vieux\"\n";
	struct po po = { 0 };
	struct err e = { 0 };

	test_ok(po_parse(a, STR("t.po"), str_c(text), &po, &e) && po.n == 3,
	        "three entries, the obsolete left out");
	test_ok(po.item[1].fuzzy && str_eq(po.item[1].id, STR("a\tb\"c\\")) &&
	                str_eq(po.item[1].form[0], STR("d")) && po.item[1].line == 10,
	        "escapes, fuzzy, line");
	test_ok(!po.item[2].fuzzy && str_eq(po.item[2].plural, STR("%1$s many")) &&
	                str_eq(po.item[2].form[1], STR("%1$s plusieurs")),
	        "plurals, in two strings");
	test_ok(po_check_arguments(&po, &po.item[2], &e), "its arguments are right");
	po.item[2].form[1] = STR("%2$s plusieurs");
	test_ok(!po_check_arguments(&po, &po.item[2], &e) &&
	                str_starts(str_c(e.msg), STR("t.po:12: the arguments")),
	        "and can be wrong");
}

static void
test_refused(struct arena *a)
{
	static const struct {
		const char *text, *message;
	} cases[] = {
		{ "msgid a\n", "t.po:1: no string in quotes" },
		{ "\nmsgid \"a\n", "t.po:2: no string in quotes" },
		{ "msgid \"\\x41\"\n", "t.po:1: unknown escape" },
		{ "msgid \"a\"\nmsgstr[6] \"b\"\n", "t.po:2: msgstr[0] to msgstr[5]" },
		{ "msgctxt \"a\"\n", "t.po:1: neither comment" },
		{ "\"a\"\n", "t.po:1: neither comment" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct po po = { 0 };
		struct err e = { 0 };

		test_ok(!po_parse(a, STR("t.po"), str_c(cases[i].text), &po, &e) &&
		                str_starts(str_c(e.msg), str_c(cases[i].message)),
		        cases[i].message);
	}
}

static void
test_plural(struct arena *a)
{
	static const struct {
		const char *rule, *want; /* want NULL: refused */
		unsigned forms;
	} cases[] = {
		{ "nplurals=1; plural=0;", "0u", 1 },
		{ "nplurals=2; plural=(n > 1);", "(uint64_t)(n > 1u)", 2 },
		{ "nplurals=2; plural=n!=1;", "(uint64_t)(n != 1u)", 2 },
		{ "nplurals=2; plural=!n;", "(uint64_t)(!n)", 2 },
		{ "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;",
		  "((uint64_t)((uint64_t)((n % 10u) == 1u) && (uint64_t)((n % 100u) != 11u)) != 0 ? 0u : "
		  "((uint64_t)(n != 0u) != 0 ? 1u : 2u))",
		  3 },
		{ "nplurals=7; plural=0;", NULL, 0 },
		{ "nplurals=2; plural=system(n);", NULL, 0 },
		{ "nplurals=2; plural=(n > 1;", NULL, 0 },
		{ "nplurals=2; plural=n ? 1;", NULL, 0 },
		{ "nplurals=2; plural=;", NULL, 0 },
		{ "nplurals=2;", NULL, 0 },
		{ "plural=0;", NULL, 0 },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_printf(a, HEADER "%s\\n\"\n", cases[i].rule), c = { 0 };
		struct po po = { 0 };
		struct err e = { 0 };
		unsigned forms = 0;
		bool ok = po_parse(a, STR("t.po"), text, &po, &e) &&
		          po_plural(a, &po, &forms, &c, &e);

		test_ok(cases[i].want == NULL
		                ? !ok && e.code == ERR_INPUT
		                : ok && forms == cases[i].forms && str_eq(c, str_c(cases[i].want)),
		        cases[i].rule);
		if (ok && cases[i].want != NULL && !str_eq(c, str_c(cases[i].want)))
			printf("# " STR_FMT "\n", STR_ARG(c));
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	test_parse(a);
	test_refused(a);
	test_plural(a);
	arena_free(&a);
	return test_done();
}
