/* done_answer.c - what a reporter sees, as a page or as JSON */
#include "base/day.h"
#include "serve/done.h"
#include "serve/form_page.h"

static const struct {
	int status;
	const char *json;
} problems[] = {
	[PAGE_NO_PROBLEM] = { 500, "no problem" },
	[PAGE_NOTHING_CHOSEN] = { 422, "channel is required" },
	[PAGE_BAD_CHANNEL] = { 422, "channel is letter, email, call, fax or post" },
	[PAGE_NO_TARGET] = { 422, "target is required" },
	[PAGE_BAD_TARGET] = { 422, "no such target in this case" },
	[PAGE_BAD_COUNT] = { 422, "count is a whole number from 1 to 500" },
	[PAGE_BAD_DAY] = { 422, "on is a day such as 2026-11-21, not in the future" },
	[PAGE_BAD_COUNTRY] = { 422, "country is an ISO code such as GB" },
	[PAGE_BAD_KEY] = { 422, "key has at most 64 characters" },
	[PAGE_TOO_MANY] = { 422, "at most 64 entries in one report" },
	[PAGE_BAD_RECEIPT] = { 422, "no such receipt for this case" },
	[PAGE_BAD_FORM] = { 400, "the body is no form" },
	[PAGE_BUSY] = { 429, "too many reports from this network" },
	[PAGE_NOT_STORED] = { 503, "not stored, nothing was counted; trying again is safe" },
	[PAGE_REPORTS_CLOSED] = { 410, "reports are closed" },
};

void
done_answer_problem(struct front *f, struct conn *c, struct done_form *d, enum page_problem problem)
{
	struct answer a = { .status = problems[problem].status };
	struct page_ctx x = form_page_ctx(f, d->edition);
	struct err e = { 0 };
	struct buf b;

	a.retry_after = problem == PAGE_BUSY ? 60 : problem == PAGE_NOT_STORED ? 5 : 0;
	d->typed.problem = problem;
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (d->json || !page_done(f->turn, &x, &d->typed, &b, &e))
		front_answer_error(f, c, &d->rq, a.status, problems[problem].json, a.retry_after);
	else
		form_page_answer(f, c, &d->rq, &b, &a);
}

static void
answer_json(struct front *f, struct conn *c, const struct http_request *rq, struct str receipt)
{
	struct answer a = { .status = 200, .type = STR_INIT("application/json") };

	a.body = str_printf(f->turn, "{\"receipt\":\"" STR_FMT "\"}\n", STR_ARG(receipt));
	front_answer(f, c, rq, &a);
}

static struct page_receipt
receipt_of(struct arena *a, const struct done_form *d, const struct report *r)
{
	struct page_counted *counted = arena_array(a, struct page_counted, r->n + 1);
	struct page_receipt p = { .ref = d->typed.ref,
		                  .headline = d->typed.headline,
		                  .language = d->typed.language,
		                  .state = d->typed.state,
		                  .officials = d->typed.officials,
		                  .n_officials = d->typed.n_officials,
		                  .kind = r->op == REPORT_WITHDRAW  ? PAGE_WITHDRAWN
		                          : r->op == REPORT_CORRECT ? PAGE_CORRECTED
		                                                    : PAGE_RECORDED,
		                  .receipt = r->receipt,
		                  .key = r->key,
		                  .counted = counted,
		                  .n_counted = r->n,
		                  .country = str_dup(a, str_c(r->country)) };

	for (size_t i = 0; i < r->n; i++)
		counted[i] = (struct page_counted){ r->entry[i].channel, r->entry[i].target,
			                            r->entry[i].count };
	if (r->day_acted != REPORT_NO_DAY)
		p.on = day_from_number(r->day_acted);
	return p;
}

void
done_answer_receipt(struct front *f, struct conn *c, const struct done_form *d,
                    const struct report *r)
{
	struct answer a = { .status = 200 };
	struct page_ctx x = form_page_ctx(f, d->edition);
	struct page_receipt p;
	struct err e = { 0 };
	struct buf b;

	if (d->json) {
		answer_json(f, c, &d->rq, r->receipt);
		return;
	}
	p = receipt_of(f->turn, d, r);
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (page_receipt(f->turn, &x, &p, &b, &e))
		form_page_answer(f, c, &d->rq, &b, &a);
	else
		answer_json(f, c, &d->rq, r->receipt);
}
