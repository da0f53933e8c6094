/*
 * store_bulletin.c - bulletins in: drafts, publication, stop
 *
 * Which bulletin is current is decided anew at each publication by what the bulletins say
 * (bulletins_current): documents are found in drawers, and are published as they are found.
 */
#include <inttypes.h>

#include "casefile/casefile_json.h"
#include "casefile/corrected.h"
#include "casefile/edition.h"
#include "casefile/stranger.h"
#include "store/internal.h"
#include "store/sums.h"
#include "vault/vault.h"

static struct sql_value
series(const struct uaref *ref)
{
	return sql_s(str_c(ref->series));
}

/* ---- drafts */

static bool
find_or_make(struct arena *a, struct sql *s, const struct uaref *ref, struct caserec *out,
             struct err *e)
{
	struct err none = { 0 };

	if (!store_read_case(a, s, ref, out, &none)) {
		if (none.code != ERR_NOT_FOUND) {
			*e = none;
			return false;
		}
		if (!SQL_RUN(s, e, SQL_CASEFILE_INSERT, series(ref), sql_i(ref->serial),
		             sql_i(ref->year), sql_s(uaref_slug(a, ref)), sql_i(clock_now())) ||
		    !store_read_case(a, s, ref, out, e))
			return false;
	}
	return store_read_bulletins(a, s, out, e);
}

/* The document without numbers and without what was left out of its layout, so that the same facts
 * have the same hash, in a mail too. */
static bool
document_hash(struct arena *a, const struct casefile *c, struct str *hash, struct err *e)
{
	struct casefile facts = *c;
	struct str plain;

	facts.dropped = (struct dropped_list){ 0 };
	if (!casefile_to_json(a, &facts, CASEFILE_JSON_FULL, &plain, e))
		return false;
	*hash = vault_fingerprint(a, plain);
	return true;
}

/* Two updates that print no ordinal are told apart by their dates. */
static bool
is_draft_of(const struct bulletin *b, const struct casefile *c)
{
	bool dated = day_is_set(b->issued) && day_is_set(c->issued);

	if (b->kind != c->kind || b->ordinal != c->ordinal || !str_eq(b->language, c->language))
		return false;
	return c->ordinal > 0 || !dated || day_cmp(b->issued, c->issued) == 0;
}

/* Of two cases that carry one number neither takes the other's place. */
static bool
draft_to_replace(struct arena *a, struct sql *s, const struct caserec *c,
                 const struct casefile *document, const struct bulletin **out, struct err *e)
{
	*out = NULL;
	for (size_t i = 0; i < c->drafts.n && *out == NULL; i++) {
		struct casefile draft = { 0 };

		if (!is_draft_of(&c->drafts.item[i], document))
			continue;
		if (!store_read_document(a, s, c->drafts.item[i].id, &draft, e))
			return false;
		if (!stranger_is_clear(a, &draft, document))
			*out = &c->drafts.item[i];
	}
	return true;
}

/* The surest one that DOCUMENT translates; of equals the newest. */
static const struct bulletin *
translated_by(const struct caserec *c, const struct casefile *document, enum edition_cue *cue)
{
	const struct bulletin *found = NULL;

	*cue = EDITION_NO;
	for (size_t i = 0; i < c->bulletins.n + c->drafts.n; i++) {
		const struct bulletin *b = i < c->bulletins.n ? &c->bulletins.item[i]
		                                              : &c->drafts.item[i - c->bulletins.n];
		enum edition_cue this = edition_of(document, b);

		if (this == EDITION_NO || this < *cue)
			continue;
		found = b;
		*cue = this;
	}
	return found;
}

/* A correction (a case document) is of the same document still; another document is not. */
static bool
take_over(struct arena *a, struct sql *s, int64_t old, int64_t id, bool corrected, struct err *e)
{
	struct str source, document, text;

	if (!SQL_RUN(s, e, SQL_BULLETIN_MOVE_EDITIONS, sql_i(old), sql_i(id)))
		return false;
	if (!corrected)
		return SQL_RUN(s, e, SQL_BULLETIN_SOURCE_DELETE, sql_i(old)) &&
		       SQL_RUN(s, e, SQL_BULLETIN_DELETE_DRAFT, sql_i(old));
	if (!SQL_RUN(s, e, SQL_BULLETIN_HASHES, sql_i(old)) || !sql_one(s, "no such bulletin", e))
		return false;
	source = str_dup(a, sql_text(s, 0));
	document = str_dup(a, sql_text(s, 1));
	text = str_dup(a, sql_text(s, 2));
	return SQL_RUN(s, e, SQL_BULLETIN_SOURCE_MOVE, sql_i(old), sql_i(id)) &&
	       SQL_RUN(s, e, SQL_BULLETIN_SOURCE_PUT, sql_i(id), sql_s(source), sql_s(document)) &&
	       SQL_RUN(s, e, SQL_BULLETIN_SET_TEXT, sql_i(id), sql_s(text)) &&
	       SQL_RUN(s, e, SQL_BULLETIN_DELETE_DRAFT, sql_i(old));
}

static bool
insert_draft(struct arena *a, struct sql *s, const struct caserec *c, const struct store_draft *d,
             struct str hash, struct store_put *out, struct err *e)
{
	const struct casefile *doc = &d->document;
	struct str json;

	if (!casefile_to_json(a, doc, CASEFILE_JSON_STORED, &json, e) ||
	    !SQL_RUN(s, e, SQL_BULLETIN_INSERT, sql_i(c->id), sql_s(casefile_kind_name(doc->kind)),
	             sql_i(doc->ordinal), sql_s(doc->language), sql_s(doc->headline),
	             sql_s(doc->index), sql_day(doc->issued), sql_day(doc->deadline), sql_s(json),
	             sql_s(hash), sql_s(d->source_hash), sql_s(d->text),
	             out->edition_of == 0 ? sql_null() : sql_i(out->edition_of)) ||
	    !sql_one(s, "no new bulletin", e))
		return false;
	out->bulletin = sql_int(s, 0);
	return true;
}

/* Notes what DOCUMENT translates: nothing of another case, unless the index says so. */
static bool
note_translated(struct arena *a, struct sql *s, const struct caserec *c, struct casefile *document,
                int64_t *id, struct err *e)
{
	struct casefile main = { 0 };
	enum edition_cue cue;
	const struct bulletin *of = translated_by(c, document, &cue);

	*id = 0;
	if (of == NULL)
		return true;
	if (!store_read_document(a, s, of->id, &main, e))
		return false;
	if (cue != EDITION_INDEX && stranger_is_clear(a, &main, document))
		return true;
	*id = of->id;
	edition_doubt(a, &main, cue, document);
	return true;
}

/* Doubts if the document is not of the case that has this number. */
static bool
compare_with_case(struct arena *a, struct sql *s, const struct caserec *c,
                  const struct bulletin *replaced, struct casefile *document, struct err *e)
{
	struct casefile known = { 0 };
	int64_t id = c->current_id;

	for (size_t i = 0; id == 0 && i < c->drafts.n; i++)
		if (c->drafts.item[i].edition_of == 0 && &c->drafts.item[i] != replaced)
			id = c->drafts.item[i].id;
	if (id == 0)
		return true;
	if (!store_read_document(a, s, id, &known, e))
		return false;
	stranger_doubt(a, &known, document);
	return true;
}

/* A case document over the draft that it was made of: what a person corrected is in doubt no more.
 * The hash stays that of the document as it came, so that it is known when it comes again. */
static bool
settle_doubts(struct arena *a, struct sql *s, const struct bulletin *old, struct store_draft *d,
              struct err *e)
{
	struct casefile draft = { 0 };

	return d->text.n > 0 || old == NULL ||
	       (store_read_document(a, s, old->id, &draft, e) &&
	        corrected_doubts(a, &draft, &d->document, e));
}

/* Another document never takes the place of what the desk corrected. */
static bool
may_replace(struct arena *a, struct sql *s, const struct caserec *c, const struct bulletin *old,
            const struct store_draft *d, struct err *e)
{
	bool corrected;

	if (old == NULL || d->text.n == 0 || d->replace)
		return true;
	if (!SQL_RUN(s, e, SQL_BULLETIN_IS_CORRECTED, sql_i(old->id)) || !sql_row(s, &corrected, e))
		return false;
	return !corrected ||
	       err_set(e, ERR_CONFLICT,
	               "draft %" PRId64 " of '" STR_FMT "' was corrected here and stays; outcry "
	               "import --replace puts this document in its place",
	               old->id, STR_ARG(uaref_text(a, &c->ref)));
}

/* A former number is the case's all the same: its bulletins carry the present one. */
static bool
put_into(struct arena *a, struct sql *s, const struct caserec *c, const struct store_draft *d,
         struct str hash, struct store_put *out, struct err *e)
{
	struct store_draft this = *d;
	const struct bulletin *old;

	this.document.ref = c->ref;
	if (!draft_to_replace(a, s, c, &this.document, &old, e) ||
	    !may_replace(a, s, c, old, d, e) || !settle_doubts(a, s, old, &this, e) ||
	    !compare_with_case(a, s, c, old, &this.document, e) ||
	    !note_translated(a, s, c, &this.document, &out->edition_of, e) ||
	    !insert_draft(a, s, c, &this, hash, out, e))
		return false;
	out->result = old == NULL ? STORE_DRAFT_NEW : STORE_DRAFT_REPLACED;
	return old == NULL || take_over(a, s, old->id, out->bulletin, d->text.n == 0, e);
}

static bool
put_draft(struct arena *a, struct sql *s, const struct store_draft *d, struct store_put *out,
          struct err *e)
{
	struct caserec c = { 0 };
	const struct bulletin *same;
	struct str hash;
	bool is_same;

	if (!document_hash(a, &d->document, &hash, e) ||
	    !find_or_make(a, s, &d->document.ref, &c, e) ||
	    !SQL_RUN(s, e, SQL_BULLETIN_SAME, sql_i(c.id), sql_s(hash), sql_s(d->source_hash),
	             sql_i(d->text.n > 0)) ||
	    !sql_row(s, &is_same, e))
		return false;
	out->ref = c.ref;
	if (!is_same)
		return put_into(a, s, &c, d, hash, out, e);
	out->result = STORE_DRAFT_SAME;
	out->bulletin = sql_int(s, 0);
	same = bulletins_find(&c.bulletins, out->bulletin);
	if (same == NULL)
		same = bulletins_find(&c.drafts, out->bulletin);
	out->edition_of = same == NULL ? 0 : same->edition_of;
	return true;
}

bool
store_draft_put(struct arena *a, struct store *s, const struct store_draft *d,
                struct store_put *out, struct err *e)
{
	struct store_put put = { 0 };

	if (!uaref_is_set(&d->document.ref))
		return err_set(e, ERR_INPUT,
		               "no number: an urgent action needs one, such as 163/17");
	if (!sql_begin(s->sql, e) || !sql_end(s->sql, put_draft(a, s->sql, d, &put, e), e))
		return false;
	*out = put;
	return true;
}

bool
store_discard(struct store *s, const struct caserec *c, int64_t id, struct err *e)
{
	for (size_t i = 0; i < c->drafts.n; i++)
		if (c->drafts.item[i].edition_of == id)
			return err_set(e, ERR_CONFLICT,
			               "a translation of it waits: discard that first");
	return SQL_RUN(s->sql, e, SQL_BULLETIN_SOURCE_DELETE, sql_i(id)) &&
	       SQL_RUN(s->sql, e, SQL_BULLETIN_DELETE_DRAFT, sql_i(id));
}

static bool
alias(struct arena *a, struct sql *s, const struct uaref *ref, const struct uaref *former,
      struct err *e)
{
	struct caserec c, other;

	if (!store_read_case(a, s, ref, &c, e) ||
	    !SQL_RUN(s, e, SQL_CASEFILE_ALIAS_PUT, series(former), sql_i(former->serial),
	             sql_i(former->year), sql_i(c.id)) ||
	    !store_read_case(a, s, former, &other, e))
		return false;
	return other.id == c.id ||
	       err_set(e, ERR_CONFLICT, "the former number is a case of its own");
}

bool
store_alias(struct arena *a, struct store *s, const struct uaref *ref, const struct uaref *former,
            struct err *e)
{
	return sql_begin(s->sql, e) && sql_end(s->sql, alias(a, s->sql, ref, former, e), e);
}

/* ---- publication */

/* Writes the directory: new officials in, what is known of the others brought up to date when
 * this bulletin is the current one. */
static bool
put_targets(struct arena *a, struct sql *s, int64_t casefile, const struct targets *t, bool current,
            struct err *e)
{
	struct targets known = { 0 };

	if (!store_read_targets(a, s, casefile, &known, e))
		return false;
	for (size_t i = 0; i < t->n; i++) {
		const struct target *one = &t->item[i];
		enum sql_id id = SQL_TARGET_INSERT;

		for (size_t k = 0; k < known.n; k++)
			if (known.item[k].number == one->number)
				id = SQL_TARGET_UPDATE;
		if (id == SQL_TARGET_UPDATE && !current)
			continue;
		if (!SQL_RUN(s, e, id, sql_i(casefile), sql_i(one->number), sql_s(one->name),
		             sql_s(one->office), sql_s(one->organisation),
		             sql_s(str_join(a, &one->address, STR(" ")))))
			return false;
	}
	return true;
}

/* One draft on its way to the public. */
struct publication {
	struct caserec c; /* as it was before */
	const struct bulletin *draft;
	struct casefile doc;
	bool renewed; /* the desk said a deadline itself */
	int64_t now;
};

/* A stop without a bulletin is ended by what was issued since, or by the desk's own deadline. */
static bool
is_after_stop(const struct publication *p, const struct bulletin *b)
{
	const struct bulletin *was = bulletins_find(&p->c.bulletins, p->c.current_id);

	if (p->renewed || (was != NULL && was->kind == CASEFILE_STOP) || !day_is_set(b->issued))
		return true;
	return day_cmp(b->issued, day_of_instant(p->c.changed_at)) >= 0;
}

/* What the state becomes by the new current bulletin B: only an update opens again what was
 * stopped. */
static bool
set_state(struct sql *s, const struct publication *p, const struct bulletin *b, struct err *e)
{
	if (b->kind == CASEFILE_STOP)
		return SQL_RUN(s, e, SQL_CASEFILE_SET_STOPPED, sql_i(p->c.id), sql_s(b->headline),
		               sql_i(p->now));
	if (p->c.state == CASE_STOPPED && (b->kind != CASEFILE_UPDATE || !is_after_stop(p, b)))
		return true;
	return SQL_RUN(s, e, SQL_CASEFILE_SET_OPEN, sql_i(p->c.id), sql_i(p->now));
}

static bool
publish_draft(struct arena *a, struct sql *s, const struct publication *p, struct err *e)
{
	struct str json;
	const struct bulletin *current;
	struct caserec after = p->c;

	if (!casefile_to_json(a, &p->doc, CASEFILE_JSON_STORED, &json, e) ||
	    !SQL_RUN(s, e, SQL_BULLETIN_PUBLISH, sql_i(p->draft->id), sql_i(p->now),
	             sql_day(p->doc.deadline), sql_s(json), sql_s(p->doc.headline),
	             sql_s(p->doc.language)) ||
	    !store_read_bulletins(a, s, &after, e))
		return false;
	current = bulletins_current(&after.bulletins);
	CHECK(current != NULL); /* a translation is published behind what it translates */
	if (!put_targets(a, s, p->c.id, &p->doc.targets, current->id == p->draft->id, e) ||
	    !SQL_RUN(s, e, SQL_CASEFILE_SET_CURRENT, sql_i(p->c.id), sql_i(current->id),
	             sql_i(p->now)))
		return false;
	if (current->id == p->draft->id)
		return set_state(s, p, current, e);
	return SQL_RUN(s, e, SQL_CASEFILE_SET_CHANGED, sql_i(p->c.id), sql_i(p->now));
}

static bool
renew(struct sql *s, const struct caserec *c, struct day deadline, int64_t now, struct err *e)
{
	if (c->state == CASE_STOPPED)
		return err_set(e, ERR_CONFLICT, "stopped, and there is no new bulletin to publish");
	if (c->current_id == 0)
		return err_set(e, ERR_NOT_FOUND, "nothing to publish: import a document first");
	if (day_is_set(deadline) &&
	    !SQL_RUN(s, e, SQL_BULLETIN_SET_DEADLINE, sql_i(c->current_id), sql_day(deadline)))
		return false;
	return SQL_RUN(s, e, SQL_CASEFILE_SET_OPEN, sql_i(c->id), sql_i(now));
}

/* A first bulletin opens nothing again, and to publish it as stopped is hardly meant. */
static bool
may_follow(const struct caserec *c, const struct bulletin *draft, struct err *e)
{
	const struct bulletin *was = bulletins_find(&c->bulletins, c->current_id);

	if (draft->edition_of != 0 && bulletins_find(&c->bulletins, draft->edition_of) == NULL)
		return err_set(e, ERR_CONFLICT,
		               "a translation waits for the bulletin that it translates: publish "
		               "that first");
	if (c->state == CASE_STOPPED && draft->edition_of == 0 && draft->kind == CASEFILE_FIRST &&
	    was != NULL && was->kind == CASEFILE_FIRST)
		return err_set(e, ERR_CONFLICT, "stopped: only an update opens it again");
	return true;
}

static bool
publish(struct arena *a, struct sql *s, const struct uaref *ref, const struct store_publishing *how,
        struct err *e)
{
	struct publication p = { .now = how->now };

	if (!store_read_case(a, s, ref, &p.c, e) || !store_read_bulletins(a, s, &p.c, e))
		return false;
	p.draft = bulletins_find(&p.c.drafts, how->draft == 0 ? store_next(&p.c) : how->draft);
	if (p.draft == NULL)
		return renew(s, &p.c, how->deadline, how->now, e);
	if (!may_follow(&p.c, p.draft, e) || !store_read_draft(a, s, &p.c, p.draft, &p.doc, e))
		return false;
	p.renewed = day_is_set(how->deadline);
	if (p.renewed && p.draft->edition_of == 0)
		p.doc.deadline = how->deadline;
	return publish_draft(a, s, &p, e);
}

/* What the case is counted by, as the bulletin says that is current now. */
static bool
note_facts(struct arena *a, struct store *s, const struct uaref *ref, struct err *e)
{
	struct caserec c;

	return store_case(a, s, ref, &c, e) && store_facts_of(s, c.id, &c.current, e);
}

bool
store_publish_draft(struct arena *a, struct store *s, const struct uaref *ref,
                    const struct store_publishing *p, struct err *e)
{
	return sql_begin(s->sql, e) &&
	       sql_end(s->sql, publish(a, s->sql, ref, p, e) && note_facts(a, s, ref, e), e);
}

bool
store_publish(struct arena *a, struct store *s, const struct uaref *ref, struct day deadline,
              int64_t now, struct err *e)
{
	struct store_publishing p = { .deadline = deadline, .now = now };

	return store_publish_draft(a, s, ref, &p, e);
}

static bool
stop(struct arena *a, struct sql *s, const struct uaref *ref, struct str reason, int64_t now,
     struct err *e)
{
	struct caserec c;

	if (!store_read_case(a, s, ref, &c, e))
		return false;
	if (c.state == CASE_DRAFT)
		return err_set(e, ERR_CONFLICT, "a draft that was never published needs no stop");
	return SQL_RUN(s, e, SQL_CASEFILE_SET_STOPPED, sql_i(c.id), sql_s(reason), sql_i(now));
}

bool
store_stop(struct arena *a, struct store *s, const struct uaref *ref, struct str reason,
           int64_t now, struct err *e)
{
	return sql_begin(s->sql, e) && sql_end(s->sql, stop(a, s->sql, ref, reason, now, e), e);
}
