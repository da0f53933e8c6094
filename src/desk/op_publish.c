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
check_draft(struct arena *a, struct desk *d, const struct op_request *rq, int64_t id, struct err *e)
{
	struct casefile draft = { 0 };

	if (store_draft(a, d->store, &rq->ref, id, &draft, e))
		return draft_may_leave(&draft, rq->deadline, rq->accept_doubts, e);
	if (e->code != ERR_NOT_FOUND)
		return false;
	*e = (struct err){ 0 };
	return true;
}

/* Publishes draft ID within the caller's transaction, the tree last. */
static bool
publish_now(struct arena *a, struct desk *d, const struct op_request *rq, int64_t id,
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
		return STR("published as stopped");
	if (!caserec_takes_appeals(c, clock_now()))
		return str_printf(a,
		                  "published as closed: its deadline was " STR_FMT
		                  "; --deadline sets another",
		                  STR_ARG(deadline));
	return str_printf(a, "published, open until " STR_FMT, STR_ARG(deadline));
}

/* ID is what was published; 0: nothing new. */
static struct str
how_published(struct arena *a, const struct caserec *c, int64_t id)
{
	struct str number = uaref_text(a, &c->ref), state = how_it_stands(a, c), text;
	const struct bulletin *b = bulletins_find(&c->bulletins, id);

	text = str_printf(a, STR_FMT ": " STR_FMT, STR_ARG(number), STR_ARG(state));
	if (b == NULL || b->id == c->current_id)
		return text;
	if (b->edition_of == 0)
		return str_printf(a,
		                  STR_FMT ": an earlier bulletin is published; the current one "
		                          "stays; " STR_FMT,
		                  STR_ARG(number), STR_ARG(state));
	if (b->edition_of != c->current_id)
		return str_printf(a,
		                  STR_FMT ": a translation of an earlier bulletin is kept, and "
		                          "not shown",
		                  STR_ARG(number));
	return str_printf(a, STR_FMT ": its edition in \"" STR_FMT "\" is published; " STR_FMT,
	                  STR_ARG(number), STR_ARG(b->language), STR_ARG(state));
}

/* Which draft publishing takes; 0: it renews. */
static bool
choose(struct arena *a, struct desk *d, const struct op_request *rq, int64_t *id, struct err *e)
{
	struct caserec rec = { 0 };

	if (!store_case(a, d->store, &rq->ref, &rec, e))
		return false;
	*id = store_next(&rec);
	return true;
}

bool
op_publish(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
           struct err *e)
{
	struct caserec rec = { 0 };
	int64_t id = 0;

	if (!may_publish_here(d, e) || !op_begin(d, e) ||
	    !op_end(d, choose(a, d, rq, &id, e) && publish_now(a, d, rq, id, &rec, e), e))
		return false;
	out->text = how_published(a, &rec, id);
	VEC_PUSH(a, &out->cases, rec);
	return true;
}

/* The same document again is published only if that changes something: it waits as a draft, or the
 * deadline in force is to be another. */
static bool
is_worth_publishing(const struct op_request *rq, const struct op_answer *out,
                    const struct caserec *rec, int64_t bulletin)
{
	if (out->imported != OP_SAME || bulletins_find(&rec->drafts, bulletin) != NULL)
		return true;
	return rec->state == CASE_OPEN && bulletin == rec->current_id && day_is_set(rq->deadline);
}

static struct str
bulletin_headline(const struct caserec *rec, int64_t id)
{
	const struct bulletin *b = bulletins_find(&rec->bulletins, id);

	if (b == NULL)
		b = bulletins_find(&rec->drafts, id);
	return b == NULL ? (struct str){ 0 } : b->headline;
}

/* ", an update" or ", an edition in "fr" of a known bulletin": what came. */
static struct str
what_came(struct arena *a, const struct caserec *rec, const struct store_put *put)
{
	const struct bulletin *draft = bulletins_find(&rec->drafts, put->bulletin);
	const struct bulletin *current = bulletins_find(&rec->bulletins, rec->current_id);

	if (draft == NULL)
		return STR("");
	if (draft->edition_of != 0)
		return str_printf(
			a, ", a translation: the edition in \"" STR_FMT "\" of \"" STR_FMT "\"",
			STR_ARG(draft->language),
			STR_ARG(bulletin_headline(rec, draft->edition_of)));
	if (current != NULL && !bulletin_is_newer(draft, current))
		return STR(", older than the current bulletin");
	return STR("");
}

static struct str
how_imported(struct arena *a, const struct op_answer *out, const struct caserec *rec,
             const struct store_put *put)
{
	static const char *const words[] = {
		[OP_IMPORTED] = "stored as a draft",
		[OP_REPLACED_DRAFT] = "replaces the draft",
		[OP_SAME] = "known already, nothing changed",
	};
	struct str number = uaref_text(a, &rec->ref), what = what_came(a, rec, put);

	return str_printf(a, STR_FMT ": %s" STR_FMT, STR_ARG(number), words[out->imported],
	                  STR_ARG(what));
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
	struct store_put put = { 0 };
	struct caserec rec = { 0 };

	if (!store_draft_put(a, d->store, draft, &put, e))
		return false;
	this.ref = put.ref;
	if (!store_deed(d->store, clock_now(), STR("import"), &this.ref, rq->source_hash, e) ||
	    !store_case(a, d->store, &this.ref, &rec, e))
		return false;
	out->imported = results[put.result];
	if (bulletins_find(&rec.drafts, put.bulletin) != NULL &&
	    !op_changes(a, d, &rec, put.bulletin, &out->changes, e))
		return false;
	out->text = how_imported(a, out, &rec, &put);
	if (rq->publish && is_worth_publishing(rq, out, &rec, put.bulletin)) {
		if (!publish_now(a, d, &this, put.bulletin, &rec, e))
			return false;
		out->text = how_published(a, &rec, put.bulletin);
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
