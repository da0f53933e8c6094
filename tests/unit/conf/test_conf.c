#include "../../test.h"
#include "conf/conf.h"

static const struct {
	const char *name, *text, *error; /* error NULL: accepted */
} cases[] = {
	{ "empty", "", NULL },
	{ "comments and space", "# a\n\n  live = yes \n", NULL },
	{ "unknown option", "live = no\ncolour = red\n", "line 2: no option is called \"colour\"" },
	{ "no equals sign", "live yes", "line 1: not of the form name = value" },
	{ "not yes or no", "live = maybe", "line 1: live is yes or no" },
	{ "too small", "figures_interval = 0",
	  "line 1: figures_interval is a whole number from 1 to 86400" },
	{ "an address", "base_url = https://act.example.org/ua", NULL },
	{ "no scheme", "base_url = act.example.org",
	  "base_url is an address such as https://act.example.org" },
	{ "no host", "base_url = https:///ua",
	  "base_url is an address such as https://act.example.org" },
	{ "nobody's address", "rehearsal = nobody",
	  "rehearsal is an e-mail address of at most 64 characters" },
	{ "not a number", "fronts = two", "line 1: fronts is a whole number from 0 to 64" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct conf c = { 0 };
		struct err e = { 0 };
		bool ok = conf_parse(a, str_c(cases[i].text), &c, &e) == (cases[i].error == NULL);

		ok = ok && (cases[i].error == NULL || str_eq(str_c(e.msg), str_c(cases[i].error)));
		test_ok(ok, cases[i].name);
		if (i == 1)
			test_ok(c.live && c.figures_interval == 900,
			        "one set, the others at their default");
	}
	arena_free(&a);
	return test_done();
}
