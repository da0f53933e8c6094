#include "extract/xml.h"

#include "../../test.h"
#include "base/buf.h"

/* Writes down what it is told: "w:p(val) text /w:p". */
struct seen {
	struct buf b;
	const char *stop_at;
};

static bool
on_start(void *ctx, struct xml_name name, const char *const *atts, struct err *e)
{
	struct seen *s = ctx;
	const char *val = xml_att(atts, 'w', "val");

	buf_printf(&s->b, "<%c:%s", name.space, name.local);
	if (val != NULL)
		buf_printf(&s->b, "(%s)", val);
	if (s->stop_at != NULL && xml_is(name, 'w', s->stop_at))
		return err_set(e, ERR_INPUT, "stopped");
	return true;
}

static bool
on_end(void *ctx, struct xml_name name, struct err *e)
{
	(void)e;
	buf_printf(&((struct seen *)ctx)->b, "/%s>", name.local);
	return true;
}

static bool
on_text(void *ctx, struct str text, struct err *e)
{
	(void)e;
	buf_put(&((struct seen *)ctx)->b, text);
	return true;
}

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

static const struct {
	const char *what, *xml, *stop_at, *want;
	enum err_code code;
} cases[] = {
	/* clang-format off */
	{ "names, attributes, text", "<w:p " W " w:val=\"1\" val=\"2\">a&amp;b</w:p>", NULL, "<w:p(1)a&b/p>", ERR_NONE },
	{ "the strict vocabulary", "<p xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>", NULL, "<w:p/p>", ERR_NONE },
	{ "another prefix", "<x:p xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>", NULL, "<w:p/p>", ERR_NONE },
	{ "an unknown vocabulary, none", "<a xmlns:b=\"urn:b\"><b:c/></a>", NULL, "< :a<?:c/c>/a>", ERR_NONE },
	{ "UTF-16", NULL, NULL, "< :a/a>", ERR_NONE },
	{ "a handler that stops", "<w:p " W "><w:r/></w:p>", "p", "<w:p", ERR_INPUT },
	{ "a DOCTYPE", "<!DOCTYPE a><a/>", NULL, "", ERR_INPUT },
	{ "an entity of nobody", "<a>&b;</a>", NULL, "< :a", ERR_INPUT },
	{ "two roots", "<a/><b/>", NULL, "< :a/a>", ERR_INPUT },
	{ "nothing", "", NULL, "", ERR_INPUT },
	/* clang-format on */
};

int
main(void)
{
	struct arena *a = arena_new();
	struct str utf16 = STR("\xFF\xFE<\0a\0/\0>\0");

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct seen s = { .stop_at = cases[i].stop_at };
		struct xml_handler h = { &s, on_start, on_end, on_text };
		struct err e = { 0 };
		bool ok;

		buf_init(&s.b, a, 1000);
		ok = xml_walk(cases[i].xml == NULL ? utf16 : str_c(cases[i].xml), "part", &h, &e);
		test_ok(ok == (cases[i].code == ERR_NONE) && e.code == cases[i].code &&
		                str_eq(buf_str(&s.b), str_c(cases[i].want)),
		        cases[i].what);
	}
	arena_free(&a);
	return test_done();
}
