#include <string.h>

#include "../../test.h"
#include "http/form.h"

static const struct {
	const char *body, *name, *value; /* value NULL: refused */
} cases[] = {
	{ "", "a", "" },
	{ "a=b", "a", "b" },
	{ "a=b&c=d", "c", "d" },
	{ "a", "a", "" },
	{ "a=", "a", "" },
	{ "a=b=c", "a", "b=c" },
	{ "&&a=1&", "a", "1" },
	{ "a=x+y%2Bz", "a", "x y+z" },
	{ "%61=%62", "a", "b" },
	{ "a=caf%C3%A9", "a", "caf\xC3\xA9" },
	{ "a=e%CC%81", "a", "\xC3\xA9" },
	{ "a=1%0D%0A2", "a", "1\n2" },
	{ "a=1%07", "a", "1" },
	{ "a=%", "a", NULL },
	{ "a=%4", "a", NULL },
	{ "a=%zz", "a", NULL },
	{ "a=%00", "a", NULL },
	{ "a=%FF", "a", NULL },
	{ "%FF=a", "a", NULL },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct http_form f = { 0 };
	struct err e = { 0 };
	static char many[4 * LIMIT_FORM_FIELDS + 8];

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		bool ok = http_form_parse(a, str_c(cases[i].body), &f, &e);

		test_ok(ok == (cases[i].value != NULL) &&
		                (!ok || str_eq(http_form_get(&f, str_c(cases[i].name)),
		                               str_c(cases[i].value))),
		        cases[i].body);
		e = (struct err){ 0 };
	}
	for (size_t i = 0; i < LIMIT_FORM_FIELDS; i++)
		memcpy(many + 4 * i, "a=1&", 4);
	test_ok(http_form_parse(a, str_c(many), &f, &e) && f.n == LIMIT_FORM_FIELDS &&
	                !http_form_is_single(&f, STR("a")) && http_form_is_single(&f, STR("b")),
	        "as many fields as may be");
	memcpy(many + sizeof(many) - 8, "b=1", 3);
	test_ok(!http_form_parse(a, str_c(many), &f, &e) && e.code == ERR_LIMIT,
	        "LIMIT_FORM_FIELDS");
	e = (struct err){ 0 };
	test_ok(!http_form_parse(a, STR("a=1&b=%FF%20x&c=50%&d=4&%FF=5"), &f, &e) &&
	                e.code == ERR_INPUT && f.n == 4 &&
	                str_eq(http_form_get(&f, STR("a")), STR("1")) &&
	                str_eq(http_form_get(&f, STR("b")), STR("\xc3\xbf x")) &&
	                str_eq(http_form_get(&f, STR("c")), STR("50%")) &&
	                str_eq(http_form_get(&f, STR("d")), STR("4")),
	        "what is beside a fault is there to be shown again");
	test_ok(http_type_is_form(STR("")) &&
	                http_type_is_form(STR("Application/x-www-form-urlencoded; charset=UTF-8")),
	        "types of forms");
	test_ok(!http_type_is_form(STR("multipart/form-data; boundary=x")) &&
	                !http_type_is_form(STR("application/x-www-form-urlencoded;charset=latin1")),
	        "and others");
	arena_free(&a);
	return test_done();
}
