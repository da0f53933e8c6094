/*
 * outcome.c - "it bounced", "the number is dead", "we spoke": from a tap to a record in the spool
 *
 * Judged by the manifest alone, like a report; of whoever taps only four bits of a hash go on whose
 * key is gone at midnight (serve/limiter.h), so that the desk can tell three people from one.  A
 * sentence typed on the page comes along and goes back with the answer, whichever that is; it lives
 * in the arena of one turn, which wipes.
 */
#include "casefile/outcome.h"
#include "serve/done.h"
#include "serve/form_page.h"
#include "serve/front.h"

/* What is wrong with the form, or NULL. */
static const char *
read_form(struct front *f, const struct http_form *form, const struct manifest *m, struct report *r)
{
	static const char *const names[] = { "channel", "target", "outcome", "key" };
	struct str target = http_form_get(form, STR("target"));
	struct str key = http_form_get(form, STR("key"));
	uint64_t number = 0;

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (!http_form_is_single(form, str_c(names[i])))
			return "a field is there twice";
	if (!channel_from_name(http_form_get(form, STR("channel")), &r->entry[0].channel))
		return "channel is letter, email, call, fax or post";
	if (!outcome_from_name(http_form_get(form, STR("outcome")), &r->outcome))
		return "outcome is sent, nothing, bounced, spoke, voicemail, no-answer or dead";
	if (target.n == 0 ? r->entry[0].channel != CHANNEL_POST
	                  : !str_to_u64(target, UINT16_MAX, &number) ||
	                            manifest_target(m, (int)number) == NULL)
		return "no such target in this case";
	r->entry[0].target = (int)number;
	r->entry[0].count = 1;
	if (done_read_key(f->turn, key, &r->key) != PAGE_NO_PROBLEM)
		return "key has at most 64 characters";
	r->receipt = vault_receipt(f->turn, &f->secret, r->slug, r->key);
	return NULL;
}

/* What the answer says of the form, whatever becomes of it. */
static struct page_outcome *
tried_of(struct front *f, const struct done_form *d, const struct http_form *form)
{
	struct page_outcome *p = arena_array(f->turn, struct page_outcome, 1);

	*p = (struct page_outcome){ .about = d->typed.about };
	if (http_form_is_single(form, STR("own")))
		p->own = str_trim(http_form_get(form, STR("own")));
	return p;
}

static void
know_report(struct page_outcome *p, const struct done_form *d, const struct report *r)
{
	p->channel = r->entry[0].channel;
	p->target = r->entry[0].target;
	p->outcome = r->outcome;
	for (size_t i = 0; i < d->typed.about.n_officials; i++)
		if (d->typed.about.officials[i].number == p->target)
			p->channels = d->typed.about.officials[i].channels;
}

static bool
put_page(struct front *f, struct conn *c, const struct done_form *d, int status)
{
	struct page_ctx x = form_page_ctx(f, d->edition);
	struct answer a = { .status = status };
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (d->json || !page_outcome(f->turn, &x, d->tried, &b, &e))
		return false;
	form_page_answer(f, c, &d->rq, &b, &a);
	return true;
}

static void
answer(struct front *f, struct conn *c, const struct done_form *d)
{
	struct answer a = { .status = 200,
		            .type = STR_INIT("application/json"),
		            .body = STR_INIT("{\"outcome\":\"noted\"}\n") };

	if (!put_page(f, c, d, a.status))
		front_answer(f, c, &d->rq, &a);
}

/* WRONG is for programs; a person sees a page with what was typed. */
static void
refuse(struct front *f, struct conn *c, struct done_form *d, enum page_outcome_problem problem,
       const char *wrong)
{
	static const struct {
		int status, retry_after;
	} of[] = { [PAGE_OUTCOME_WELL] = { 500, 0 },
		   [PAGE_OUTCOME_BAD_FORM] = { 422, 0 },
		   [PAGE_OUTCOME_BUSY] = { 429, 60 },
		   [PAGE_OUTCOME_NOT_STORED] = { 503, 5 } };

	d->tried->problem = problem;
	if (!put_page(f, c, d, of[problem].status))
		front_answer_error(f, c, &d->rq, of[problem].status, wrong,
		                   of[problem].retry_after);
}

void
outcome_not_stored(struct front *f, struct conn *c, struct done_form *d)
{
	refuse(f, c, d, PAGE_OUTCOME_NOT_STORED, "not stored; trying again is safe");
}

void
outcome_beside(struct front *f, const struct conn *c, const struct http_form *form,
               const struct report *report)
{
	struct report r = { .op = REPORT_OUTCOME,
		            .evidence = EVCLASS_ANONYMOUS,
		            .slug = report->slug,
		            .edition = report->edition,
		            .key = report->key,
		            .receipt = report->receipt,
		            .day_acted = REPORT_NO_DAY,
		            .day_received = report->day_received,
		            .n = 1 };
	struct err ignored = { 0 }; /* the report is stored, and that is what was asked */

	if (report->op != REPORT_ADD || report->n != 1 ||
	    !outcome_from_name(http_form_get(form, STR("outcome")), &r.outcome))
		return;
	r.entry[0] = (struct report_entry){ report->entry[0].channel, report->entry[0].target, 1 };
	r.network = limiter_network(f->limiter, &c->peer, f->now);
	(void)!spool_append(f->spool, &r, &ignored);
}

void
front_outcome(struct front *f, struct conn *c, const struct http_request *rq,
              const struct case_address *at, const struct manifest *m)
{
	struct report r = { .op = REPORT_OUTCOME,
		            .evidence = EVCLASS_ANONYMOUS,
		            .slug = at->slug,
		            .edition = at->edition,
		            .day_acted = REPORT_NO_DAY,
		            .day_received = (int32_t)day_number(day_of_instant(f->now)),
		            .n = 1 };
	struct done_form *d = done_form_new(f, rq, at, m);
	struct http_form form = { 0 };
	const char *wrong;
	struct err e = { 0 };

	if (!http_form_parse(f->turn, rq->body, &form, &e)) {
		front_answer_error(f, c, &d->rq, 400, "the body is no form", 0);
		return;
	}
	d->tried = tried_of(f, d, &form);
	wrong = read_form(f, &form, m, &r);
	r.network = limiter_network(f->limiter, &c->peer, f->now);
	if (wrong != NULL) {
		refuse(f, c, d, PAGE_OUTCOME_BAD_FORM, wrong);
		return;
	}
	know_report(d->tried, d, &r);
	if (!limiter_take(f->limiter, &c->peer, f->now, f->now_ms)) {
		COUNT(f->count, limited);
		refuse(f, c, d, PAGE_OUTCOME_BUSY, "too many from this network");
	} else if (!spool_append(f->spool, &r, &e)) {
		outcome_not_stored(f, c, d);
	} else {
		done_wait_for_commit(f, c, d);
		answer(f, c, d);
	}
}
