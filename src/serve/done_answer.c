/* done_answer.c - what a reporter sees, as a page or as JSON */
#include "base/day.h"
#include "html/json.h"
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
	[PAGE_WAIT] = { 429, "wait" },
	[PAGE_NOT_STORED] = { 503, "not stored, nothing was counted; trying again is safe" },
	[PAGE_REPORTS_CLOSED] = { 410, "reports are closed" },
};

/* For programs: what to send again, with work or after some seconds. */
static void
answer_wait(struct front *f, struct conn *c, const struct done_form *d, struct answer *a)
{
	struct buf b;

	buf_init(&b, f->turn, 4096);
	buf_lit(&b, "{\"error\":\"wait\",\"wait\":");
	json_put_string(&b, d->typed.wait);
	buf_lit(&b, ",\"key\":");
	json_put_string(&b, d->typed.key);
	buf_lit(&b, "}\n");
	a->type = STR("application/json");
	a->body = buf_str(&b);
	front_answer(f, c, &d->rq, a);
}

void
done_answer_form(struct front *f, struct conn *c, struct done_form *d)
{
	struct answer a = { .status = 200 };
	struct page_ctx x = form_page_ctx(f, d->edition);
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (page_done(f->turn, &x, &d->typed, &b, &e))
		form_page_answer(f, c, &d->rq, &b, &a);
	else
		front_answer_error(f, c, &d->rq, 500, "the form cannot be shown", 0);
}

void
done_answer_problem(struct front *f, struct conn *c, struct done_form *d, enum page_problem problem)
{
	struct answer a = { .status = problems[problem].status };
	struct page_ctx x = form_page_ctx(f, d->edition);
	struct err e = { 0 };
	struct buf b;

	a.retry_after = problem == PAGE_BUSY         ? 60
	                : problem == PAGE_WAIT       ? (int)d->typed.patience
	                : problem == PAGE_NOT_STORED ? 5
	                                             : 0;
	d->typed.problem = problem;
	if (problem == PAGE_WAIT && d->json) {
		answer_wait(f, c, d, &a);
		return;
	}
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (d->json || !page_done(f->turn, &x, &d->typed, &b, &e))
		front_answer_error(f, c, &d->rq, a.status, problems[problem].json, a.retry_after);
	else
		form_page_answer(f, c, &d->rq, &b, &a);
}

static void
answer_json(struct front *f, struct conn *c, const struct done_form *d, const struct report *r)
{
	static const char *const states[] = { [PAGE_ASKED] = "asked",
		                              [PAGE_ASKED_WAITING] = "waiting",
		                              [PAGE_ASKED_COUNTED] = "counted",
		                              [PAGE_ASKED_WITHDRAWN] = "withdrawn" };
	struct answer a = { .status = 200, .type = STR_INIT("application/json") };

	if (r->op == REPORT_ASK)
		a.body = str_printf(f->turn, "{\"receipt\":\"" STR_FMT "\",\"state\":\"%s\"}\n",
		                    STR_ARG(r->receipt), states[d->known]);
	else if (d->typed.discreet)
		a.body = STR("{\"receipt\":null}\n");
	else
		a.body =
			str_printf(f->turn, "{\"receipt\":\"" STR_FMT "\"}\n", STR_ARG(r->receipt));
	front_answer(f, c, &d->rq, &a);
}

static struct page_receipt
receipt_of(struct arena *a, const struct done_form *d, const struct report *r)
{
	struct page_counted *counted = arena_array(a, struct page_counted, r->n + 1);
	struct page_receipt p = { .about = d->typed.about,
		                  .kind = r->op == REPORT_ASK        ? d->known
		                          : r->op == REPORT_WITHDRAW ? PAGE_WITHDRAWN
		                          : r->op == REPORT_CORRECT  ? PAGE_CORRECTED
		                                                     : PAGE_RECORDED,
		                  .receipt = r->receipt,
		                  .discreet = d->typed.discreet && r->op == REPORT_ADD,
		                  .once = r->proof == PROOF_TOKEN,
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
		answer_json(f, c, d, r);
		return;
	}
	p = receipt_of(f->turn, d, r);
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (page_receipt(f->turn, &x, &p, &b, &e))
		form_page_answer(f, c, &d->rq, &b, &a);
	else
		answer_json(f, c, d, r);
}
