#include "serve/own_form.h"

#include "i18n/lang.h"
#include "serve/form_page.h"

static enum page_own_problem
read_fields(struct arena *a, const struct http_request *rq, const struct manifest *m,
            struct own_form *out)
{
	static const char *const names[] = { "target", "own", "again", "format" };
	struct http_form form = { 0 };
	struct err ignored = { 0 };
	uint64_t number;
	bool fine = http_form_parse(a, rq->body, &form, &ignored);

	/* shown again, whatever is wrong */
	out->page.own = http_form_get(&form, STR("own"));
	if (str_to_u64(http_form_get(&form, STR("target")), UINT16_MAX, &number) &&
	    manifest_target(m, (int)number) != NULL)
		out->page.target = (int)number;
	out->again = http_form_has(&form, STR("again"));
	out->tiff = str_eq(http_form_get(&form, STR("format")), STR("tiff"));
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		fine = fine && http_form_is_single(&form, str_c(names[i]));
	if (!fine)
		return PAGE_OWN_BAD_FORM;
	if (out->page.target == 0)
		return PAGE_OWN_BAD_TARGET;
	return out->page.own.n > LIMIT_LETTER_OWN_BYTES ? PAGE_OWN_LONG : PAGE_OWN_ASKED;
}

enum page_own_problem
own_form_read(struct arena *a, const struct front *f, const struct http_request *rq,
              const struct manifest *m, struct own_form *out)
{
	out->page.ref = m->ref;
	out->page.headline = str_dup(a, m->headline);
	out->page.language = str_dup(a, m->language);
	out->page.state = form_page_state(f, m);
	out->page.closes_at = m->closes_at;
	return read_fields(a, rq, m, out);
}

struct tree_entry *
own_form_kept(struct front *f, const struct case_address *at, const char *name, int target)
{
	struct tree_entry *e = tree_get_private(
		f->tree, str_printf(f->turn, STR_FMT "/%s-%d", STR_ARG(at->folder), name, target));

	if (e == NULL)
		e = tree_get_private(f->tree, str_printf(f->turn, "ua/" STR_FMT "/%s-%d",
		                                         STR_ARG(at->slug), name, target));
	return e;
}

void
own_form_answer(struct front *f, struct conn *c, const struct http_request *rq,
                struct own_form *form, enum page_own_problem problem)
{
	static const struct {
		int status;
		const char *plain;
	} problems[] = {
		[PAGE_OWN_ASKED] = { 200, "nothing is wrong" },
		[PAGE_OWN_BAD_FORM] = { 400, "the form is not as the page sends it" },
		[PAGE_OWN_BAD_TARGET] = { 404,
		                          "target: no official of this case has that number and "
		                          "such an address" },
		[PAGE_OWN_LONG] = { 413, "own is too long" },
		[PAGE_OWN_NOT_MADE] = { 503, "it could not be made; try again" }
	};
	struct answer a = { .status = problems[problem].status,
		            .retry_after = problem == PAGE_OWN_NOT_MADE ? 5 : 0 };
	struct page_ctx x = form_page_ctx(f, form->edition);
	struct err e = { 0 };
	struct buf b;

	form->page.problem = problem;
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (page_own(f->turn, &x, &form->page, &b, &e))
		form_page_answer(f, c, rq, &b, &a);
	else
		front_answer_error(f, c, rq, a.status, problems[problem].plain, a.retry_after);
}
