/*
 * contactcheck.c - judges with what reads documents and with what makes the links of the pages
 */
#include "import/contactcheck.h"

#include "html/mime_header.h"
#include "html/url.h"
#include "import/contactvalue.h"

typedef bool is_fn(struct arena *a, struct str s);

static bool
is_email(struct arena *a, struct str s)
{
	return contactvalue_is_email(s) && mime_header_is_address(s) &&
	       !url_is_empty(url_mailto(a, s, (struct str){ 0 }, (struct str){ 0 }));
}

static bool
is_number(struct arena *a, struct str s)
{
	return !url_is_empty(url_tel(a, s));
}

/* With or without its "@": posts put one before it. */
static bool
is_handle(struct arena *a, struct str s)
{
	return contactvalue_is_handle(
		str_starts(s, STR("@")) ? s : str_printf(a, "@" STR_FMT, STR_ARG(s)));
}

static bool
is_url(struct arena *a, struct str s)
{
	struct url u;
	struct err none = { 0 };

	return contactvalue_is_url(s) && url_parse(a, s, &u, &none);
}

static bool
check_target(struct arena *a, const struct target *t, size_t number, struct err *e)
{
	const struct {
		const char *member, *wrong;
		const struct strs *list;
		is_fn *is;
	} ways[] = {
		{ "emails", "no e-mail address", &t->emails, is_email },
		{ "phones", "no telephone number", &t->phones, is_number },
		{ "faxes", "no fax number", &t->faxes, is_number },
		{ "handles", "no account such as @name", &t->handles, is_handle },
		{ "urls", "no address of a page", &t->urls, is_url },
	};

	for (size_t w = 0; w < ARRAY_LEN(ways); w++)
		for (size_t i = 0; i < ways[w].list->n; i++)
			if (!ways[w].is(a, ways[w].list->item[i]))
				return err_set(e, ERR_INPUT,
				               "case document, /targets/%zu/%s/%zu: %s", number,
				               ways[w].member, i, ways[w].wrong);
	return true;
}

bool
contactcheck_case(const struct casefile *c, struct err *e)
{
	struct arena *a = arena_new();
	bool ok = true;

	for (size_t i = 0; ok && i < c->targets.n; i++)
		ok = check_target(a, &c->targets.item[i], i, e);
	arena_free(&a);
	return ok;
}
