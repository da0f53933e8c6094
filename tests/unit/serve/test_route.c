#include "../../test.h"
#include "serve/front.h"

/* path, slug ("" no case), edition, folder, rest */
static const struct {
	const char *path, *slug, *edition, *folder, *rest;
} cases[] = {
	{ "/ua/163-17", "163-17", "", "ua/163-17", "" },
	{ "/ua/163-17/letter", "163-17", "", "ua/163-17", "letter" },
	{ "/ua/163-17/letter/hand", "163-17", "", "ua/163-17", "letter/hand" },
	{ "/ua/163-17/fr/letter", "163-17", "fr", "ua/163-17/fr", "letter" },
	{ "/fr/ua/163-17/done", "163-17", "fr", "fr/ua/163-17", "done" },
	{ "/us/en/ua/163-17", "163-17", "us/en", "us/en/ua/163-17", "" },
	{ "/ua/extra-19-92", "extra-19-92", "", "ua/extra-19-92", "" },
	{ "/ua/163-17.json", "", "", "", "" },
	{ "/ua/163%2F17", "", "", "", "" },
	{ "/ua/0163-17", "", "", "", "" },
	{ "/ua/EXTRA-19-92", "", "", "", "" },
	{ "/ua", "", "", "", "" },
	{ "/", "", "", "", "" },
	{ "/xx/yy/zz/ua/163-17", "", "", "", "" },
	{ "/archive", "", "", "", "" },
	{ "/ua/163-17/a/b/c/d/e/f/g", "", "", "", "" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct case_address at = { 0 };
		bool ok = case_address_parse(a, str_c(cases[i].path), &at);

		if (cases[i].slug[0] == '\0')
			test_ok(!ok, cases[i].path);
		else
			test_ok(ok && str_eq(at.slug, str_c(cases[i].slug)) &&
			                str_eq(at.edition, str_c(cases[i].edition)) &&
			                str_eq(at.folder, str_c(cases[i].folder)) &&
			                str_eq(at.rest, str_c(cases[i].rest)),
			        cases[i].path);
	}
	arena_free(&a);
	return test_done();
}
