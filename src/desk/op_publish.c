/* op_publish.c - drafts in, and what may leave: import and publish */
#include "base/utf8.h"
#include "casefile/casefile_json.h"
#include "desk/internal.h"

/* In a live desk two people publish; the command line is one. */
static bool
may_publish_here(const struct desk *d, struct err *e)
{
	return !d->conf.live ||
	       err_set(e, ERR_DENIED,
	               "publishing is the desk's, with two people: outcry.conf says live = yes");
}

/* A stop asks nothing of anybody: it needs only its number. */
static bool
draft_may_leave(const struct casefile *draft, struct day deadline, bool accept_doubts,
                struct err *e)
{
	struct casefile c = *draft;

	if (day_is_set(deadline))
		c.deadline = deadline;
	return c.kind == CASEFILE_STOP || casefile_may_be_published(&c, accept_doubts, e);
}

/* Nothing new to publish is no error: then the deadline is renewed. */
static bool
check_draft(struct arena *a, struct desk *d, const struct op_request *rq, struct err *e)
{
	struct casefile draft = { 0 };

	if (store_draft(a, d->store, &rq->ref, &draft, e))
		return draft_may_leave(&draft, rq->deadline, rq->accept_doubts, e);
	if (e->code != ERR_NOT_FOUND)
		return false;
	*e = (struct err){ 0 };
	return true;
}

/* Publishes within the caller's transaction, the tree last. */
static bool
publish_now(struct arena *a, struct desk *d, const struct op_request *rq, struct caserec *out,
            struct err *e)
{
	int64_t now = clock_now();

	return check_draft(a, d, rq, e) &&
	       store_publish(a, d->store, &rq->ref, rq->deadline, now, e) &&
	       store_deed(d->store, now, STR("publish"), &rq->ref, day_iso(a, rq->deadline), e) &&
	       store_case(a, d->store, &rq->ref, out, e) && published_put(d, &rq->ref, e);
}

static struct str
how_published(struct arena *a, const struct caserec *c)
{
	struct str number = uaref_text(a, &c->ref), deadline = day_iso(a, c->current.deadline);

	if (c->state == CASE_STOPPED)
		return str_printf(a, STR_FMT ": published as stopped", STR_ARG(number));
	if (!caserec_takes_appeals(c, clock_now()))
		return str_printf(a,
		                  STR_FMT ": published as closed: its deadline was " STR_FMT
		                          "; --deadline sets another",
		                  STR_ARG(number), STR_ARG(deadline));
	return str_printf(a, STR_FMT ": published, open until " STR_FMT, STR_ARG(number),
	                  STR_ARG(deadline));
}

bool
op_publish(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
           struct err *e)
{
	struct caserec rec = { 0 };

	if (!may_publish_here(d, e) || !op_begin(d, e) ||
	    !op_end(d, publish_now(a, d, rq, &rec, e), e))
		return false;
	out->text = how_published(a, &rec);
	VEC_PUSH(a, &out->cases, rec);
	return true;
}

/* The same document again is published only if that changes something. */
static bool
is_worth_publishing(const struct op_request *rq, const struct op_answer *out,
                    const struct caserec *rec)
{
	if (out->imported != OP_SAME || rec->state == CASE_DRAFT)
		return true;
	return rec->state == CASE_OPEN && day_is_set(rq->deadline);
}

static struct str
how_imported(struct arena *a, const struct op_answer *out, const struct caserec *rec)
{
	static const char *const words[] = {
		[OP_IMPORTED] = "stored as a draft",
		[OP_REPLACED_DRAFT] = "replaces the draft",
		[OP_SAME] = "known already, nothing changed",
	};
	struct str number = uaref_text(a, &rec->ref);

	return str_printf(a, STR_FMT ": %s", STR_ARG(number), words[out->imported]);
}

static bool
import_now(struct arena *a, struct desk *d, const struct op_request *rq,
           const struct store_draft *draft, struct op_answer *out, struct err *e)
{
	static const enum op_import_result results[] = {
		[STORE_DRAFT_NEW] = OP_IMPORTED,
		[STORE_DRAFT_REPLACED] = OP_REPLACED_DRAFT,
		[STORE_DRAFT_SAME] = OP_SAME,
	};
	struct op_request this = *rq;
	enum store_draft_result result;
	struct caserec rec = { 0 };

	this.ref = draft->document.ref;
	if (!store_draft_put(a, d->store, draft, &result, e) ||
	    !store_deed(d->store, clock_now(), STR("import"), &this.ref, rq->source_hash, e) ||
	    !store_case(a, d->store, &this.ref, &rec, e))
		return false;
	out->imported = results[result];
	out->text = how_imported(a, out, &rec);
	if (rq->publish && is_worth_publishing(rq, out, &rec)) {
		if (!publish_now(a, d, &this, &rec, e))
			return false;
		out->text = how_published(a, &rec);
	}
	VEC_PUSH(a, &out->cases, rec);
	return true;
}

bool
op_import(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	struct store_draft draft = { .text = rq->text, .source_hash = rq->source_hash };

	if (!casefile_from_json(a, rq->document, &draft.document, e))
		return false;
	if ((rq->publish && !may_publish_here(d, e)) || !op_begin(d, e))
		return false;
	return op_end(d, import_now(a, d, rq, &draft, out, e), e);
}
