/*
 * store_draft.c - documents in: the draft that one becomes or replaces, and the numbers of a case
 *
 * A document that came already changes nothing, a corrected draft is replaced by no other document,
 * and a translation notes what it translates.
 */
#include <inttypes.h>

#include "casefile/casefile_json.h"
#include "casefile/corrected.h"
#include "casefile/edition.h"
#include "casefile/stranger.h"
#include "store/internal.h"
#include "vault/vault.h"

static struct sql_value
series(const struct uaref *ref)
{
	return sql_s(str_c(ref->series));
}

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
