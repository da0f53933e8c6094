/* op_telling.c - the counts over all cases, and what a case is counted by */
#include "base/limits.h"
#include "base/utf8.h"
#include "briefing/figures_by.h"
#include "desk/internal.h"
#include "store/reply.h"
#include "store/sums.h"

bool
op_counts(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	struct figures_query q = { .from = rq->on, .to = rq->deadline };
	struct publish_titles titles = { 0 };
	struct figures_table t = { 0 };

	if (!figures_by_from_name(rq->by, &q.by))
		return err_set(e, ERR_USAGE, "nothing is counted by \"" STR_FMT "\"",
		               STR_ARG(rq->by));
	if (!op_drain(a, d, e) || !figures_by_load(a, d->store, &q, clock_now(), &t, e))
		return false;
	if (q.by == BY_TITLE && !published_titles(a, d, &titles, e))
		return false;
	if (q.by == BY_TITLE)
		publish_show_titles(a, &titles, &t);
	if (str_eq(rq->format, STR("json")))
		return figures_by_json(a, &t, &out->output, e);
	if (str_eq(rq->format, STR("csv")))
		return figures_by_csv(a, &t, 1, &out->output, e);
	return figures_by_text(a, &t, &out->output, e);
}

static bool
set_facts(struct arena *a, struct desk *d, const struct op_request *rq, int64_t id, struct err *e)
{
	struct strs campaign = { 0 }, topics = { 0 };
	struct str rest = rq->topics, name;

	if (!str_from_untrusted(a, rq->campaign, LIMIT_FIELD_BYTES, &name, e))
		return false;
	name = str_trim(name);
	if (name.n > 0)
		VEC_PUSH(a, &campaign, name);
	while (rest.p != NULL) {
		struct str one;

		if (!str_from_untrusted(a, str_cut(&rest, '\n'), LIMIT_FIELD_BYTES, &one, e))
			return false;
		VEC_PUSH(a, &topics, one);
	}
	if (rq->campaign.p != NULL && !store_facts_set(d->store, id, STR("campaign"), &campaign, e))
		return false;
	return rq->topics.p == NULL || store_topics_keep(d->store, id, &topics, e);
}

bool
op_set(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
       struct err *e)
{
	struct str number = uaref_text(a, &rq->ref);
	struct caserec rec;
	bool ok;

	if (rq->campaign.p == NULL && rq->topics.p == NULL)
		return err_set(e, ERR_USAGE, "say what to set: --campaign or --topic");
	if (!store_case(a, d->store, &rq->ref, &rec, e) || !op_begin(d, e))
		return false;
	ok = set_facts(a, d, rq, rec.id, e) &&
	     store_deed(d->store, clock_now(), STR("set"), &rq->ref,
	                rq->campaign.p != NULL ? rq->campaign : rq->topics, e);
	out->text = str_printf(a, STR_FMT ": set", STR_ARG(number));
	return op_end(d, ok, e);
}

/* ---- replies, and what a briefing needs that is not about one case */

bool
op_reply(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
         struct err *e)
{
	int64_t now = clock_now(), today = day_number(day_of_instant(now));
	struct store_reply r = { .target = rq->target, .day = today };
	struct str number = uaref_text(a, &rq->ref);
	struct caserec rec;
	bool ok;

	if (day_is_set(rq->on))
		r.day = day_number(rq->on);
	if (r.day > today + 1)
		return err_set(e, ERR_INPUT, "a reply is not of the future");
	if (!store_case(a, d->store, &rq->ref, &rec, e) ||
	    !str_from_untrusted(a, rq->reason, LIMIT_FIELD_BYTES, &r.note, e))
		return false;
	if (rq->target != 0 && caserec_target(&rec, rq->target) == NULL)
		return err_set(e, ERR_NOT_FOUND, "no target %d in this case", rq->target);
	r.casefile = rec.id;
	if (!op_begin(d, e))
		return false;
	ok = store_reply_add(d->store, &r, now, e) &&
	     store_deed(d->store, now, STR("reply"), &rq->ref, r.note, e);
	out->text = str_printf(a, STR_FMT ": reply noted", STR_ARG(number));
	return op_end(d, ok, e);
}

bool
op_replies(struct desk *d, int64_t casefile, const struct op_request *about, struct op_answer *out,
           struct err *e)
{
	struct store_reply_which which = {
		.casefile = casefile, .state = about->country, .from = INT64_MIN, .to = INT64_MAX
	};
	int64_t last = 0;

	if (day_is_set(about->on))
		which.from = day_number(about->on);
	if (day_is_set(about->deadline))
		which.to = day_number(about->deadline);
	if (!store_reply_sum(d->store, &which, &out->replies, &last, e))
		return false;
	if (out->replies > 0)
		out->last_reply = day_from_number(last);
	return true;
}

/* The cases that the figures are about, in brief: of a range those first published in it. */
static bool
cases_about(struct arena *a, struct desk *d, const struct op_request *rq, struct caserecs *out,
            struct err *e)
{
	int64_t from = INT64_MIN, to = INT64_MAX;
	struct publish_titles titles = { 0 };

	if (day_is_set(rq->on))
		from = day_start(rq->on);
	if (day_is_set(rq->deadline))
		to = day_start(day_plus(rq->deadline, 1)) - 1;
	if (!store_cases_about(a, d->store, rq->country, from, to, out, e) ||
	    !published_titles(a, d, &titles, e))
		return false;
	for (size_t i = 0; i < out->n; i++) {
		struct str *headline = &out->item[i].current.headline;

		*headline = publish_shown(&titles, *headline);
	}
	return true;
}

bool
op_about(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
         struct err *e)
{
	struct figures_query range = { .from = rq->on, .to = rq->deadline };

	if (!op_drain(a, d, e) ||
	    !figures_all_load(a, d->store, &range, rq->country, clock_now(), &out->figures, e) ||
	    !cases_about(a, d, rq, &out->cases, e))
		return false;
	out->counted = true;
	return op_replies(d, 0, rq, out, e);
}
