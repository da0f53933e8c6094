/*
 * op_import.c - documents in: which case a bulletin is of
 *
 * A number may be a former one ("NSA 6/01 (formerly NSA 4/01)"): the case that is known under
 * either keeps the number it has, and the other leads to it.  One bulletin may be of two cases:
 * it is stored in both.
 */
#include "casefile/casefile_json.h"
#include "desk/internal.h"

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

/* One case that a document goes into. */
struct importing {
	struct desk *d;
	const struct op_request *rq;
	struct store_draft draft;
	struct op_answer *out;
};

static bool
is_known(struct arena *a, struct desk *d, const struct uaref *ref, bool *known, struct err *e)
{
	struct caserec rec;

	*known = store_case(a, d->store, ref, &rec, e);
	if (!*known && e->code != ERR_NOT_FOUND)
		return false;
	*e = (struct err){ 0 };
	return true;
}

static void
add_line(struct arena *a, struct op_answer *out, struct str line)
{
	out->text = out->text.n == 0 ? line
	                             : str_printf(a, STR_FMT "\n" STR_FMT, STR_ARG(out->text),
	                                          STR_ARG(line));
}

/* A new number of a case that is known by a former one: its bulletins carry the number it has. */
static bool
find_case(struct arena *a, struct importing *i, struct uaref *newer, struct err *e)
{
	struct uaref *ref = &i->draft.document.ref;
	bool known;

	if (!is_known(a, i->d, ref, &known, e))
		return false;
	for (size_t k = 0; k < i->rq->former.n && !known; k++) {
		if (!is_known(a, i->d, &i->rq->former.item[k], &known, e))
			return false;
		if (!known)
			continue;
		*newer = *ref;
		*ref = i->rq->former.item[k];
	}
	return store_resolve(i->d->store, ref, e);
}

/* FORMER leads to the case REF, unless it is a case of its own: that is said. */
static bool
note_alias(struct arena *a, struct desk *d, const struct uaref *ref, const struct uaref *former,
           struct op_answer *out, struct err *e)
{
	struct uaref now = *former;
	struct str number = uaref_text(a, former), of = uaref_text(a, ref);
	bool known;

	if (!is_known(a, d, former, &known, e) || !store_resolve(d->store, &now, e))
		return false;
	if (known && !uaref_eq(&now, ref)) {
		add_line(a, out,
		         str_printf(a,
		                    STR_FMT ": the document calls " STR_FMT
		                            " a former number of it, but that is a case of its own",
		                    STR_ARG(of), STR_ARG(number)));
		return true;
	}
	return known || (store_alias(a, d->store, ref, former, e) &&
	                 store_deed(d->store, clock_now(), STR("alias"), ref, number, e));
}

/* The draft as it waits, with the doubts that only the case gives. */
static bool
draft_json(struct arena *a, struct desk *d, const struct store_put *put, struct str *out,
           struct err *e)
{
	struct casefile draft = { 0 };

	return store_draft(a, d->store, &put->ref, put->bulletin, &draft, e) &&
	       casefile_to_json(a, &draft, CASEFILE_JSON_STORED, out, e);
}

static bool
import_into(struct arena *a, struct importing *i, struct uaref *ref, struct err *e)
{
	static const enum op_import_result results[] = {
		[STORE_DRAFT_NEW] = OP_IMPORTED,
		[STORE_DRAFT_REPLACED] = OP_REPLACED_DRAFT,
		[STORE_DRAFT_SAME] = OP_SAME,
	};
	struct op_request this = *i->rq;
	struct op_answer *out = i->out;
	struct store_put put = { 0 };
	struct caserec rec = { 0 };
	struct changes changes = { 0 };
	struct str draft = { 0 };

	if (!store_draft_put(a, i->d->store, &i->draft, &put, e))
		return false;
	*ref = this.ref = put.ref;
	if (!store_deed(i->d->store, clock_now(), STR("import"), &this.ref, i->rq->source_hash,
	                e) ||
	    !store_case(a, i->d->store, &this.ref, &rec, e))
		return false;
	out->imported = results[put.result];
	if (bulletins_find(&rec.drafts, put.bulletin) != NULL &&
	    (!op_changes(a, i->d, &rec, put.bulletin, &changes, e) ||
	     !draft_json(a, i->d, &put, &draft, e)))
		return false;
	if (out->cases.n == 0) {
		out->bulletin = put.bulletin;
		out->changes = changes;
		out->draft = draft;
	}
	if (i->rq->publish && is_worth_publishing(i->rq, out, &rec, put.bulletin)) {
		if (!op_publish_now(a, i->d, &this, put.bulletin, &rec, e))
			return false;
		add_line(a, out, op_how_published(a, &rec, put.bulletin));
	} else {
		add_line(a, out, how_imported(a, out, &rec, &put));
	}
	VEC_PUSH(a, &out->cases, rec);
	return true;
}

/* An update, a correction or a stop can be of other cases too; a first bulletin is of one. */
static bool
import_others(struct arena *a, struct importing *i, const struct uaref *first, struct err *e)
{
	enum op_import_result imported = i->out->imported;

	for (size_t k = 0; k < i->rq->also.n; k++) {
		struct uaref ref = i->rq->also.item[k];

		if (i->draft.document.kind == CASEFILE_FIRST)
			return true;
		if (!store_resolve(i->d->store, &ref, e))
			return false;
		if (uaref_eq(&ref, first))
			continue;
		i->draft.document.ref = ref;
		if (!import_into(a, i, &ref, e))
			return false;
	}
	i->out->imported = imported;
	return true;
}

static bool
import_now(struct arena *a, struct importing *i, struct err *e)
{
	struct uaref newer = { 0 }, ref = { 0 };

	if (!find_case(a, i, &newer, e))
		return false;
	if (uaref_is_set(&i->rq->ref) && !uaref_eq(&i->rq->ref, &i->draft.document.ref))
		return err_set(e, ERR_INPUT, "the document is of another case");
	if (!import_into(a, i, &ref, e))
		return false;
	for (size_t k = 0; k < i->rq->former.n; k++)
		if (!note_alias(a, i->d, &ref, &i->rq->former.item[k], i->out, e))
			return false;
	if (uaref_is_set(&newer) && !note_alias(a, i->d, &ref, &newer, i->out, e))
		return false;
	return import_others(a, i, &ref, e);
}

bool
op_import(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	struct importing i = {
		.d = d,
		.rq = rq,
		.draft = { .text = rq->text,
		           .source_hash = rq->source_hash,
		           .replace = rq->replace },
		.out = out,
	};

	if (!casefile_from_json(a, rq->document, &i.draft.document, e))
		return false;
	if ((rq->publish && !op_may_publish(d, e)) || !op_begin(d, e))
		return false;
	return op_end(d, import_now(a, &i, e), e);
}

/* ---- outcry case alias */

bool
op_alias(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
         struct err *e)
{
	struct caserec rec = { 0 };
	bool ok = op_begin(d, e);

	if (!ok)
		return false;
	for (size_t k = 0; k < rq->former.n && ok; k++)
		ok = store_alias(a, d->store, &rq->ref, &rq->former.item[k], e) &&
		     store_deed(d->store, clock_now(), STR("alias"), &rq->ref,
		                uaref_text(a, &rq->former.item[k]), e);
	if (!op_end(d, ok && store_case(a, d->store, &rq->ref, &rec, e), e))
		return false;
	for (size_t k = 0; k < rec.aliases.n; k++)
		add_line(a, out, uaref_text(a, &rec.aliases.item[k]));
	VEC_PUSH(a, &out->cases, rec);
	return true;
}
