#include "import/contactcheck.h"

#include "../../test.h"

enum way { EMAIL, PHONE, FAX, HANDLE, URL };

static const struct {
	const char *value;
	enum way way;
	const char *error; /* NULL: accepted */
} values[] = {
	{ "minister@example.org", EMAIL, NULL },
	{ "commander at police", EMAIL, "/targets/1/emails/0: no e-mail address" },
	{ "commander@police", EMAIL, "/targets/1/emails/0: no e-mail address" },
	{ "the commander@example.org", EMAIL, "/targets/1/emails/0: no e-mail address" },
	{ "a@example.org, b@example.org", EMAIL, "/targets/1/emails/0: no e-mail address" },
	{ "", EMAIL, "/targets/1/emails/0: no e-mail address" },
	{ "+1 202 555 0100 ext. 5", PHONE, NULL },
	{ "ask the secretary", PHONE, "/targets/1/phones/0: no telephone number" },
	{ "+1 202 555 0101", FAX, NULL },
	{ "none", FAX, "/targets/1/faxes/0: no fax number" },
	{ "@minister", HANDLE, NULL },
	{ "minister.example.org", HANDLE, NULL },
	{ "minister@example.org", HANDLE, NULL },
	{ "on Twitter", HANDLE, "/targets/1/handles/0: no account such as @name" },
	{ "https://www.example.org/contact", URL, NULL },
	{ "www.example.org", URL, NULL },
	{ "javascript:alert(1)", URL, "/targets/1/urls/0: no address of a page" },
	{ "http://example.org and more", URL, "/targets/1/urls/0: no address of a page" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(values); i++) {
		struct casefile c = { 0 };
		struct target t = { 0 };
		struct strs *lists[] = { &t.emails, &t.phones, &t.faxes, &t.handles, &t.urls };
		struct err e = { 0 };
		bool ok;

		VEC_PUSH(a, &c.targets, t);
		VEC_PUSH(a, lists[values[i].way], str_c(values[i].value));
		VEC_PUSH(a, &c.targets, t);
		ok = contactcheck_case(&c, &e);
		test_ok(values[i].error == NULL
		                ? ok
		                : !ok && e.code == ERR_INPUT &&
		                          str_ends(str_c(e.msg), str_c(values[i].error)),
		        values[i].value);
	}
	arena_free(&a);
	return test_done();
}
