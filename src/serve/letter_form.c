#include "serve/letter_form.h"

#include "serve/form_page.h"

static const struct {
	int status;
	const char *json;
} problems[] = {
	[PAGE_LETTER_WELL] = { 500, "no problem" },
	[PAGE_LETTER_NO_TARGET] = { 422, "target is required" },
	[PAGE_LETTER_BAD_TARGET] = { 404, "target: no official of this case has that number and an "
	                                  "address" },
	[PAGE_LETTER_LONG_NAME] = { 413, "name is too long" },
	[PAGE_LETTER_LONG_FROM] = { 413, "from is too long" },
	[PAGE_LETTER_LONG_OWN] = { 413, "own is too long" },
	[PAGE_LETTER_BAD_PAPER] = { 422, "paper is a4 or letter" },
	[PAGE_LETTER_BAD_FORM] = { 400, "the form is not as the page sends it" },
	[PAGE_LETTER_BAD_TEXT] = { 422, "the letter cannot be set" },
	[PAGE_LETTER_NOT_MADE] = { 503, "the letter could not be made; try again" },
};

static void
know_case(struct arena *a, const struct front *f, const struct manifest *m, struct page_letter *p)
{
	p->ref = m->ref;
	p->headline = str_dup(a, m->headline);
	p->language = str_dup(a, m->language);
	p->state = form_page_state(f, m);
	p->closes_at = m->closes_at;
	p->officials = form_page_officials(a, m);
	p->n_officials = m->targets.n;
}

static bool
read_fields(struct arena *a, struct str body, struct page_letter *p)
{
	struct {
		const char *name;
		struct str *to;
	} field[] = { { "target", &p->target },
		      { "name", &p->name },
		      { "from", &p->from },
		      { "own", &p->own },
		      { "paper", &p->paper } };
	struct http_form form = { 0 };
	struct err ignored = { 0 };
	bool single = true;

	if (!http_form_parse(a, body, &form, &ignored))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(field); i++) {
		single = single && http_form_is_single(&form, str_c(field[i].name));
		*field[i].to = http_form_get(&form, str_c(field[i].name));
	}
	return single;
}

static enum page_letter_problem
judge(const struct page_letter *p, const struct manifest *m, struct letter_form *out)
{
	enum render_paper paper = PAPER_A4;
	uint64_t target;

	if (p->target.n == 0)
		return PAGE_LETTER_NO_TARGET;
	if (!str_to_u64(p->target, UINT16_MAX, &target) || manifest_target(m, (int)target) == NULL)
		return PAGE_LETTER_BAD_TARGET;
	if (p->name.n > LIMIT_LETTER_NAME_BYTES)
		return PAGE_LETTER_LONG_NAME;
	if (p->from.n > LIMIT_LETTER_FROM_BYTES)
		return PAGE_LETTER_LONG_FROM;
	if (p->own.n > LIMIT_LETTER_OWN_BYTES)
		return PAGE_LETTER_LONG_OWN;
	if (p->paper.n > 0 && !render_paper_from_name(p->paper, &paper))
		return PAGE_LETTER_BAD_PAPER;
	out->target = (int)target;
	out->who = (struct render_supporter){ p->name, p->from, p->own, (int)paper };
	return PAGE_LETTER_WELL;
}

enum page_letter_problem
letter_form_read(struct arena *a, const struct front *f, const struct http_request *rq,
                 const struct case_address *at, const struct manifest *m, struct letter_form *out)
{
	out->edition = str_dup(a, at->edition);
	out->json = http_wants_json(rq->accept);
	know_case(a, f, m, &out->typed);
	if (!read_fields(a, rq->body, &out->typed))
		return PAGE_LETTER_BAD_FORM;
	return judge(&out->typed, m, out);
}

void
letter_form_refuse(struct front *f, struct conn *c, const struct http_request *rq,
                   struct letter_form *form, enum page_letter_problem problem)
{
	struct answer a = { .status = problems[problem].status,
		            .retry_after = problem == PAGE_LETTER_NOT_MADE ? 5 : 0 };
	struct http_request plain = { .method = rq->method,
		                      .minor = rq->minor,
		                      .keep_alive = rq->keep_alive };
	struct page_ctx x = form_page_ctx(f, form->edition);
	struct err e = { 0 };
	struct buf b;

	plain.accept = form->json ? STR("application/json") : STR("");
	form->typed.problem = problem;
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (form->json || !page_letter(f->turn, &x, &form->typed, &b, &e))
		front_answer_error(f, c, &plain, a.status, problems[problem].json, a.retry_after);
	else
		form_page_answer(f, c, &plain, &b, &a);
}
