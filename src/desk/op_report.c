/* op_report.c - counting: a report from the command line, and the figures */
#include <string.h>

#include "base/limits.h"

#include "desk/answers.h"
#include "desk/internal.h"
#include "tally/list.h"
#include "tally/rollup.h"

#define KEY_DIGITS 32

bool
op_drain(struct arena *a, struct desk *d, struct err *e)
{
	struct drain_result result = { .more = true };
	bool moved = false;
	struct err ignored = { 0 };

	while (result.more) {
		if (!drain_step(a, d->drain, &result, e))
			return false;
		for (size_t i = 0; i < result.moved.n; i++)
			published_mark(d, result.moved.item[i]);
		/* who asked asks again */
		(void)!answers_give(d->store, published_dir(a, d), result.asked.item,
		                    result.asked.n, &ignored);
	}
	/* pages that use an address are written again when its health is another */
	if (!published_health_moved(d, &moved, e))
		return false;
	d->stale = d->stale || moved;
	return true;
}

static bool
is_country(struct str s)
{
	return s.n == 0 ||
	       (s.n == 2 && s.p[0] >= 'A' && s.p[0] <= 'Z' && s.p[1] >= 'A' && s.p[1] <= 'Z');
}

/* The rules of the form of /ua/N/done. */
static bool
check_report(const struct op_request *rq, const struct caserec *rec, struct err *e)
{
	int64_t today = day_number(day_of_instant(clock_now()));
	int64_t on = day_is_set(rq->on) ? day_number(rq->on) : today;

	if (rec->state == CASE_DRAFT)
		return err_set(e, ERR_CONFLICT, "a draft: publish it first");
	if (rq->target == 0 ? rq->channel != CHANNEL_POST : caserec_target(rec, rq->target) == NULL)
		return err_set(e, ERR_NOT_FOUND, "no target %d in this case", rq->target);
	if (rq->count < 1 || rq->count > LIMIT_REPORT_COUNT)
		return err_set(e, ERR_INPUT, "a count is from 1 to %d", LIMIT_REPORT_COUNT);
	if (!is_country(rq->country))
		return err_set(e, ERR_INPUT, "a country is two capital letters, such as GB");
	if (on > today + 1 || on < today - LIMIT_REPORT_PAST_DAYS)
		return err_set(e, ERR_INPUT, "a day is not in the future, and at most %d days ago",
		               LIMIT_REPORT_PAST_DAYS);
	if (rq->key.n > LIMIT_REPORT_KEY_BYTES)
		return err_set(e, ERR_LIMIT, "a key has at most %d bytes", LIMIT_REPORT_KEY_BYTES);
	return true;
}

static struct report
report_of(struct arena *a, const struct desk *d, const struct op_request *rq)
{
	struct report r = {
		.op = REPORT_ADD,
		.evidence = rq->evidence,
		.proof = PROOF_DESK,
		.slug = uaref_slug(a, &rq->ref),
		.key = rq->key,
		.day_acted = day_is_set(rq->on) ? (int32_t)day_number(rq->on) : REPORT_NO_DAY,
		.day_received = (int32_t)day_number(day_of_instant(clock_now())),
		.n = 1,
	};

	if (r.key.n == 0) {
		char *key = arena_alloc(a, KEY_DIGITS, 1);

		vault_random_hex(key, KEY_DIGITS);
		r.key = (struct str){ key, KEY_DIGITS };
	}
	r.receipt = vault_receipt(a, &d->secret, r.slug, r.key);
	if (rq->country.n == 2)
		memcpy(r.country, rq->country.p, 2);
	r.entry[0] = (struct report_entry){ rq->channel, rq->target, rq->count };
	return r;
}

static bool
count_one(struct arena *a, struct desk *d, const struct report *report, struct err *e)
{
	struct rollup *r;
	struct rollup_done done = { 0 };

	if (!rollup_begin(a, d->store, &r, e) ||
	    !rollup_end(r, rollup_take(r, report, e), &done, e))
		return false;
	for (size_t i = 0; i < done.moved.n; i++)
		published_mark(d, done.moved.item[i]);
	return true;
}

bool
op_record(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	struct caserec rec;
	struct report report;

	if (!store_case(a, d->store, &rq->ref, &rec, e) || !check_report(rq, &rec, e))
		return false;
	report = report_of(a, d, rq);
	if (!d->runs && !published_load(d, e))
		return false;
	if (!count_one(a, d, &report, e))
		return false;
	out->receipt = report.receipt;
	/* a running desk moves its public figures at their interval */
	return d->runs || published_put_figures(d, e);
}

/* ---- a list */

static struct list_rules
rules_of(struct arena *a, const struct caserec *rec)
{
	int *target = arena_array(a, int, rec->current.targets.n + rec->former.n + 1);
	struct list_rules rules = { .target = target,
		                    .today = day_number(day_of_instant(clock_now())) };

	for (size_t i = 0; i < rec->current.targets.n; i++)
		target[rules.n++] = rec->current.targets.item[i].number;
	for (size_t i = 0; i < rec->former.n; i++)
		target[rules.n++] = rec->former.item[i].number;
	return rules;
}

static bool
describe(struct arena *a, const struct list_lines *lines, struct str *out, struct err *e)
{
	struct buf b;

	buf_init(&b, a, (lines->n + 1) * (size_t)512);
	for (size_t i = 0; i < lines->n; i++) {
		const struct list_line *l = &lines->item[i];
		struct str channel = channel_name(l->entry.channel);

		buf_printf(&b, "%sline %zu: ", i > 0 ? "\n" : "", l->number);
		if (l->problem != LIST_WELL)
			buf_put(&b, str_c(list_problem_text(l->problem)));
		else
			buf_printf(&b, "%d " STR_FMT ", target %d", l->entry.count,
			           STR_ARG(channel), l->entry.target);
	}
	return buf_done(&b, "the list", out, e);
}

bool
op_rollup_end(struct desk *d, struct rollup *r, bool ok, struct err *e)
{
	struct rollup_done done = { 0 };

	if (!rollup_end(r, ok, &done, e))
		return false;
	for (size_t i = 0; i < done.moved.n; i++)
		published_mark(d, done.moved.item[i]);
	return d->runs || published_put_figures(d, e);
}

static bool
count_all(struct arena *a, struct desk *d, struct report *list, size_t n, struct str *receipts,
          struct err *e)
{
	struct rollup *r;
	bool ok = rollup_begin(a, d->store, &r, e);

	if (!ok)
		return false;
	for (size_t i = 0; ok && i < n; i++) {
		list[i].receipt = vault_receipt(a, &d->secret, list[i].slug, list[i].key);
		*receipts = str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(*receipts),
		                       i > 0 ? "\n" : "", STR_ARG(list[i].receipt));
		ok = rollup_take(r, &list[i], e);
	}
	return op_rollup_end(d, r, ok, e);
}

/* The same list of the same case again is the same reports: their keys are made of its text. */
bool
op_record_list(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
               struct err *e)
{
	struct caserec rec;
	struct list_rules rules;
	struct list_lines lines = { 0 };
	struct report base = { .op = REPORT_ADD,
		               .evidence = rq->evidence,
		               .proof = PROOF_DESK,
		               .slug = uaref_slug(a, &rq->ref),
		               .day_received = (int32_t)day_number(day_of_instant(clock_now())) };
	struct report *list;
	size_t n;

	if (!store_case(a, d->store, &rq->ref, &rec, e))
		return false;
	if (rec.state == CASE_DRAFT)
		return err_set(e, ERR_CONFLICT, "a draft: publish it first");
	rules = rules_of(a, &rec);
	if (!list_read(a, rq->document, &rules, &lines, e) || !describe(a, &lines, &out->text, e))
		return false;
	out->wrong = (int64_t)lines.wrong;
	if (rq->dry_run || lines.wrong > 0)
		return true;
	base.key = str_printf(a, "list-" STR_FMT, STR_ARG(vault_fingerprint(a, rq->document)));
	n = list_reports(a, &lines, &base, &list);
	return (d->runs || published_load(d, e)) && count_all(a, d, list, n, &out->receipt, e);
}

bool
op_figures(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
           struct err *e)
{
	struct figures_query range = { .from = rq->on, .to = rq->deadline };
	bool part = day_is_set(rq->on) || day_is_set(rq->deadline);
	struct caserec rec;

	if (!op_drain(a, d, e) || !store_case(a, d->store, &rq->ref, &rec, e) ||
	    !(part ? figures_part_load(a, d->store, &rec, &range, clock_now(), &out->figures, e)
	           : figures_load(a, d->store, &rec, clock_now(), &out->figures, e)) ||
	    !op_replies(d, rec.id, rq, out, e))
		return false;
	out->counted = true;
	VEC_PUSH(a, &out->cases, rec);
	return true;
}
