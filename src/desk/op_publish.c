/* op_publish.c - what may leave */
#include <inttypes.h>

#include "casefile/stranger.h"
#include "desk/internal.h"

/* In a live desk two people publish; the command line is one. */
bool
op_may_publish(const struct desk *d, struct err *e)
{
	return !d->conf.live ||
	       err_set(e, ERR_DENIED,
	               "publishing is the desk's, with two people: outcry.conf says live = yes");
}

/* A stop asks nothing of anybody: it needs only its number, and that it is of this case. */
static bool
draft_may_leave(struct arena *a, const struct casefile *draft, const struct op_request *rq,
                struct err *e)
{
	struct casefile c = *draft;

	if (day_is_set(rq->deadline))
		c.deadline = rq->deadline;
	if (rq->of_this_case)
		stranger_accept(a, &c);
	if (c.kind == CASEFILE_STOP)
		return casefile_is_of_case(&c, e);
	return casefile_may_be_published(&c, rq->accept_doubts, e);
}

/* Nothing new to publish is no error: then the deadline is renewed. */
static bool
check_draft(struct arena *a, struct desk *d, const struct op_request *rq, int64_t id, struct err *e)
{
	struct casefile draft = { 0 };

	if (store_draft(a, d->store, &rq->ref, id, &draft, e))
		return draft_may_leave(a, &draft, rq, e);
	if (e->code != ERR_NOT_FOUND)
		return false;
	*e = (struct err){ 0 };
	return true;
}

bool
op_publish_now(struct arena *a, struct desk *d, const struct op_request *rq, int64_t id,
               struct caserec *out, struct err *e)
{
	int64_t now = clock_now();
	struct store_publishing p = { id, rq->deadline, now };

	return check_draft(a, d, rq, id, e) && store_publish_draft(a, d->store, &rq->ref, &p, e) &&
	       store_deed(d->store, now, STR("publish"), &rq->ref, day_iso(a, rq->deadline), e) &&
	       store_case(a, d->store, &rq->ref, out, e) && published_put(d, &rq->ref, e);
}

static struct str
how_it_stands(struct arena *a, const struct caserec *c)
{
	struct str deadline = day_iso(a, c->current.deadline);

	if (c->state == CASE_STOPPED)
		return STR("stopped");
	if (!caserec_takes_appeals(c, clock_now()))
		return str_printf(a,
		                  "closed: its deadline was " STR_FMT "; --deadline sets another",
		                  STR_ARG(deadline));
	return str_printf(a, "open until " STR_FMT, STR_ARG(deadline));
}

struct str
op_how_published(struct arena *a, const struct caserec *c, int64_t id)
{
	struct str number = uaref_text(a, &c->ref), state = how_it_stands(a, c), text;
	const struct bulletin *b = bulletins_find(&c->bulletins, id);

	text = str_printf(a, STR_FMT ": published%s" STR_FMT, STR_ARG(number),
	                  str_starts(state, STR("open")) ? ", " : " as ", STR_ARG(state));
	if (b == NULL || b->id == c->current_id)
		return text;
	if (b->edition_of == 0)
		return str_printf(a,
		                  STR_FMT ": an earlier bulletin is published; the current one "
		                          "stays, and the case is " STR_FMT,
		                  STR_ARG(number), STR_ARG(state));
	if (b->edition_of != c->current_id)
		return str_printf(a,
		                  STR_FMT ": a translation of an earlier bulletin is kept, and "
		                          "not shown",
		                  STR_ARG(number));
	return str_printf(
		a, STR_FMT ": its edition in \"" STR_FMT "\" is published; the case is " STR_FMT,
		STR_ARG(number), STR_ARG(b->language), STR_ARG(state));
}

/* What takes the place of a draft, a correction too, has a number of its own: which wait now. */
static bool
no_such_draft(struct arena *a, const struct caserec *c, struct str which, struct err *e)
{
	struct strs waiting = { 0 };

	for (size_t i = 0; i < c->drafts.n; i++)
		VEC_PUSH(a, &waiting,
		         str_printf(a, "%" PRId64 " in \"" STR_FMT "\"", c->drafts.item[i].id,
		                    STR_ARG(c->drafts.item[i].language)));
	if (waiting.n == 0)
		return err_set(e, ERR_NOT_FOUND, "no draft waits: it was published or discarded");
	return err_set(e, ERR_NOT_FOUND,
	               "no draft " STR_FMT
	               " waits; a corrected draft has a new number; waiting: " STR_FMT,
	               STR_ARG(which), STR_ARG(str_join(a, &waiting, STR(", "))));
}

bool
op_draft_named(struct arena *a, const struct caserec *c, struct str which, int64_t *id,
               struct err *e)
{
	uint64_t number = 0;
	size_t found = 0;

	*id = which.n == 0 ? store_next(c) : 0;
	if (which.n == 0)
		return true;
	if (!str_to_u64(which, INT64_MAX, &number))
		number = 0;
	for (size_t i = 0; i < c->drafts.n; i++) {
		const struct bulletin *b = &c->drafts.item[i];

		if (number > 0 ? b->id != (int64_t)number : !str_ieq(b->language, which))
			continue;
		*id = b->id;
		found++;
	}
	if (found == 0)
		return no_such_draft(a, c, which, e);
	return found == 1 || err_set(e, ERR_CONFLICT,
	                             "several drafts are in that language: say the number of one");
}

/* Which draft publishing takes; 0: it renews. */
static bool
choose(struct arena *a, struct desk *d, const struct op_request *rq, int64_t *id, struct err *e)
{
	struct caserec rec = { 0 };

	if (!store_case(a, d->store, &rq->ref, &rec, e))
		return false;
	return op_draft_named(a, &rec, rq->draft, id, e);
}

bool
op_publish(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
           struct err *e)
{
	struct caserec rec = { 0 };
	int64_t id = 0;

	if (!op_may_publish(d, e) || !op_begin(d, e) ||
	    !op_end(d, choose(a, d, rq, &id, e) && op_publish_now(a, d, rq, id, &rec, e), e))
		return false;
	out->text = op_how_published(a, &rec, id);
	VEC_PUSH(a, &out->cases, rec);
	return true;
}

/* ---- outcry case discard */

static bool
discard(struct arena *a, struct desk *d, const struct op_request *rq, struct str *headline,
        struct err *e)
{
	struct caserec rec = { 0 };
	int64_t id = 0;

	if (!store_case(a, d->store, &rq->ref, &rec, e) ||
	    !op_draft_named(a, &rec, rq->draft, &id, e))
		return false;
	if (id == 0)
		return err_set(e, ERR_NOT_FOUND, "no draft of this case");
	if (rq->draft.n == 0 && rec.drafts.n > 1)
		return err_set(e, ERR_CONFLICT, "several drafts wait: say which with --draft");
	if (rec.drafts.n == 1 && rec.current_id == 0)
		return err_set(e, ERR_CONFLICT,
		               "it is all there is of the case: import what takes its place");
	*headline = bulletins_find(&rec.drafts, id)->headline;
	return store_discard(d->store, &rec, id, e) &&
	       store_deed(d->store, clock_now(), STR("discard"), &rec.ref, *headline, e);
}

bool
op_discard(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
           struct err *e)
{
	struct str headline = { 0 }, number = uaref_text(a, &rq->ref);

	if (!op_begin(d, e) || !op_end(d, discard(a, d, rq, &headline, e), e))
		return false;
	out->text = str_printf(a, STR_FMT ": discarded the draft " STR_FMT, STR_ARG(number),
	                       STR_ARG(headline));
	return true;
}
