/* A form with a file, as browsers send it, and everything that none sends. */
#include "../../test.h"
#include "http/multipart.h"

static const struct {
	const char *type, *boundary; /* NULL: not of this kind */
} types[] = {
	{ "multipart/form-data; boundary=----WebKitFormBoundary7MA4",
	  "----WebKitFormBoundary7MA4" },
	{ "Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", NULL },
	{ "multipart/form-data;boundary=\"a:b\"", "a:b" },
	{ "multipart/form-data", NULL },
	{ "multipart/form-data; boundary=", NULL },
	{ "multipart/mixed; boundary=a", NULL },
	{ "application/x-www-form-urlencoded", NULL },
	{ "multipart/form-data; boundary="
	  "1234567890123456789012345678901234567890123456789012345678901234567890",
	  "1234567890123456789012345678901234567890123456789012345678901234567890" },
	{ "multipart/form-data; boundary="
	  "12345678901234567890123456789012345678901234567890123456789012345678901",
	  NULL },
};

#define HEAD "Content-Disposition: form-data; name=\"list\"\r\n\r\n"

static const struct {
	const char *body, *expected; /* "name=value|..."; NULL: refused */
} bodies[] = {
	{ "--B\r\n" HEAD "letter,1\r\n--B--\r\n", "list=letter,1" },
	{ "--B\r\n" HEAD "letter,1\r\n--B--", "list=letter,1" },
	{ "--B\r\n" HEAD "\r\n--B--\r\n", "list=" },
	{ "--B\r\n" HEAD "a\r\n\r\nb\r\n--B--\r\n", "list=a\n\nb" },
	{ "--B\r\n" HEAD "--B\r\n--B--\r\n", "list=--B" },
	{ "--B\r\n" HEAD "x\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; "
	  "filename=\"a;b.csv\"\r\nContent-Type: text/csv\r\n\r\ny\tz\r\n--B--\r\n",
	  "list=x|file=y\tz" },
	{ "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
	  "m\xe9\r\n--B--\r\n",
	  "file=m\xc3\xa9" },
	{ "--B--\r\n", "" },
	{ "", NULL },
	{ "--B", NULL },
	{ "--B\r\n", NULL },
	{ "preamble\r\n--B--\r\n", NULL },
	{ "--B\r\n" HEAD "x", NULL },
	{ "--B\r\n" HEAD "x\r\n--B", NULL },
	{ "--B\r\n" HEAD "x\r\n--Bye\r\n--B--", NULL },
	{ "--B\r\n" HEAD "x\r\n--B--\r\nepilogue", NULL },
	{ "--B\r\n\r\nx\r\n--B--\r\n", NULL },
	{ "--B\r\nContent-Disposition: attachment; name=\"x\"\r\n\r\nx\r\n--B--\r\n", NULL },
	{ "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n", NULL },
	{ "--B\r\nContent-Disposition: form-data; name=\"a\"b\r\n\r\nx\r\n--B--\r\n", NULL },
	{ "--B\r\nContent-Disposition: form-data; name=\"A b\"\r\n\r\nx\r\n--B--\r\n", NULL },
	{ "--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--\r\n", NULL },
	{ "--B\r\nContent-Transfer-Encoding: base64\r\n" HEAD "x\r\n--B--\r\n", NULL },
	{ "--B\r\nno colon\r\n" HEAD "x\r\n--B--\r\n", NULL },
	{ "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n" HEAD "x\r\n--B--\r\n", NULL },
	{ "--B\r\n" HEAD "\xff\xfe\r\n--B--\r\n", NULL },
};

static struct str
spelled(struct arena *a, const struct http_form *f)
{
	struct strs parts = { 0 };

	for (size_t i = 0; i < f->n; i++)
		VEC_PUSH(a, &parts,
		         str_printf(a, STR_FMT "=" STR_FMT, STR_ARG(f->item[i].name),
		                    STR_ARG(f->item[i].value)));
	return str_join(a, &parts, STR("|"));
}

static void
check_body(struct arena *a, size_t i)
{
	struct http_form f = { 0 };
	struct err e = { 0 };
	bool ok = http_multipart_parse(a, str_c(bodies[i].body), STR("B"), &f, &e);
	bool as_expected = bodies[i].expected == NULL
	                           ? !ok && e.code == ERR_INPUT
	                           : ok && str_eq(spelled(a, &f), str_c(bodies[i].expected));

	if (!as_expected)
		printf("# body %zu: %s \"" STR_FMT "\"\n", i, e.msg, STR_ARG(spelled(a, &f)));
	test_ok(as_expected, "a body");
}

static void
check_rest(struct arena *a)
{
	struct http_form f = { 0 };
	struct err e = { 0 };

	test_ok(!http_multipart_parse(a, STR("--B\r\n" HEAD "x\r\n--B\r\n" HEAD "\xff\r\n--B--"),
	                              STR("B"), &f, &e) &&
	                str_eq(spelled(a, &f), STR("list=x|list=\xc3\xbf")),
	        "what was read before a fault, and the fault as it can be read");
	e = (struct err){ 0 };
	test_ok(!http_multipart_parse(a,
	                              STR("--B\r\n" HEAD "x\r\n--B\r\nX-Other: 1\r\n\r\ny\r\n"
	                                  "--B\r\n" HEAD "z\r\n--B"),
	                              STR("B"), &f, &e) &&
	                e.code == ERR_INPUT && str_eq(spelled(a, &f), STR("list=x|list=z")),
	        "and behind it");
}

static void
check_limit(struct arena *a)
{
	struct str body = STR("--B");
	struct http_form f = { 0 };
	struct err e = { 0 };

	for (int i = 0; i <= LIMIT_FORM_FIELDS; i++)
		body = str_printf(a, STR_FMT "\r\n" HEAD "x\r\n--B", STR_ARG(body));
	body = str_printf(a, STR_FMT "--", STR_ARG(body));
	test_ok(!http_multipart_parse(a, body, STR("B"), &f, &e) && e.code == ERR_LIMIT,
	        "too many fields");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(types); i++) {
		struct str got = { 0 };
		bool ok = http_multipart_boundary(str_c(types[i].type), &got);

		test_ok(types[i].boundary == NULL ? !ok
		                                  : ok && str_eq(got, str_c(types[i].boundary)),
		        types[i].type);
	}
	for (size_t i = 0; i < ARRAY_LEN(bodies); i++)
		check_body(a, i);
	check_rest(a);
	check_limit(a);
	arena_free(&a);
	return test_done();
}
