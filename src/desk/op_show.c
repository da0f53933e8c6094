/* op_show.c - a case, the draft that waits, and what that changes */
#include "casefile/casefile_json.h"
#include "desk/internal.h"

/* The bulletin before the current one, or NULL. */
static const struct bulletin *
before_current(const struct caserec *c)
{
	const struct bulletin *current = bulletins_find(&c->bulletins, c->current_id);
	const struct bulletin *found = NULL;

	for (size_t i = 0; current != NULL && i < c->bulletins.n; i++) {
		const struct bulletin *b = &c->bulletins.item[i];

		if (b == current || b->edition_of != 0 || bulletin_is_newer(b, current))
			continue;
		if (found == NULL || bulletin_is_newer(b, found))
			found = b;
	}
	return found;
}

bool
op_changes(struct arena *a, struct desk *d, const struct caserec *c, int64_t draft,
           struct changes *out, struct err *e)
{
	const struct bulletin *b = bulletins_find(&c->drafts, draft);
	const struct bulletin *current = bulletins_find(&c->bulletins, c->current_id);
	const struct bulletin *before = before_current(c);
	struct casefile other = { 0 };

	if (b != NULL) {
		/* a translation and what is older than the current one change nothing */
		if (b->edition_of != 0 || current == NULL || !bulletin_is_newer(b, current))
			return true;
		if (!store_draft(a, d->store, &c->ref, draft, &other, e))
			return false;
		*out = casefile_changes(a, &c->current, &other);
		return true;
	}
	if (before == NULL)
		return true;
	if (!store_bulletin(a, d->store, before->id, &other, e))
		return false;
	*out = casefile_changes(a, &other, &c->current);
	return true;
}

/* The draft ID as JSON; 0: none. */
static bool
next_draft(struct arena *a, struct desk *d, const struct caserec *rec, struct op_answer *out,
           int64_t id, struct err *e)
{
	struct casefile draft = { 0 };

	if (id == 0)
		return true;
	return store_draft(a, d->store, &rec->ref, id, &draft, e) &&
	       casefile_to_json(a, &draft, CASEFILE_JSON_STORED, &out->draft, e);
}

bool
op_show(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
        struct err *e)
{
	struct caserec rec;
	int64_t draft = 0;

	if (!store_case(a, d->store, &rq->ref, &rec, e) ||
	    !op_draft_named(a, &rec, rq->draft, &draft, e) ||
	    !next_draft(a, d, &rec, out, draft, e) ||
	    !op_changes(a, d, &rec, draft, &out->changes, e))
		return false;
	VEC_PUSH(a, &out->cases, rec);
	return true;
}
