/* store_case.c - cases, their bulletins, their officials */
#include "casefile/casefile_json.h"
#include "casefile/renumber.h"
#include "store/internal.h"
#include "store/sums.h"
#include "vault/vault.h"

static const struct str kind_names[] = {
	[CASEFILE_FIRST] = STR_INIT("first"),
	[CASEFILE_UPDATE] = STR_INIT("update"),
	[CASEFILE_CORRECTION] = STR_INIT("correction"),
	[CASEFILE_STOP] = STR_INIT("stop"),
};

static enum casefile_kind
kind_from_name(struct str name)
{
	size_t i = 0;

	while (i < ARRAY_LEN(kind_names) && !str_eq(name, kind_names[i]))
		i++;
	CHECK(i < ARRAY_LEN(kind_names)); /* the schema allows no other */
	return (enum casefile_kind)i;
}

static struct sql_value
series(const struct uaref *ref)
{
	return sql_s(str_c(ref->series));
}

/* Columns FIRST, FIRST+1, FIRST+2. */
static struct uaref
get_ref(struct sql *s, int first)
{
	struct uaref r = { .serial = (int)sql_int(s, first + 1),
		           .year = (int)sql_int(s, first + 2) };
	struct str name = sql_text(s, first);

	for (size_t i = 0; i < name.n && i < sizeof(r.series) - 1; i++)
		r.series[i] = name.p[i];
	return r;
}

static bool
not_found(const struct uaref *ref, struct err *e)
{
	struct arena *a = arena_new();
	struct str number = uaref_text(a, ref);

	(void)err_set(e, ERR_NOT_FOUND, "no case " STR_FMT, STR_ARG(number));
	arena_free(&a);
	return false;
}

/* ---- reading */

static bool
read_case(struct arena *a, struct sql *s, const struct uaref *ref, struct caserec *out,
          struct err *e)
{
	bool more;

	if (!SQL_RUN(s, e, SQL_CASEFILE_BY_REF, series(ref), sql_i(ref->serial),
	             sql_i(ref->year)) ||
	    !sql_row(s, &more, e))
		return false;
	if (!more)
		return not_found(ref, e);
	*out = (struct caserec){
		.id = sql_int(s, 0),
		.ref = get_ref(s, 1),
		.stop_reason = str_dup(a, sql_text(s, 5)),
		.first_published_at = sql_int(s, 6),
		.changed_at = sql_int(s, 7),
	};
	CHECK(case_state_from_name(sql_text(s, 4), &out->state));
	return true;
}

static bool
read_bulletins(struct arena *a, struct sql *s, int64_t casefile, struct bulletins *out,
               struct err *e)
{
	bool more;

	if (!SQL_RUN(s, e, SQL_BULLETIN_PUBLISHED, sql_i(casefile)))
		return false;
	while (sql_row(s, &more, e)) {
		if (!more)
			return true;
		VEC_PUSH(a, out,
		         (struct bulletin){
				 .id = sql_int(s, 0),
				 .kind = kind_from_name(sql_text(s, 1)),
				 .ordinal = (int)sql_int(s, 2),
				 .issued = sql_get_day(s, 3),
				 .deadline = sql_get_day(s, 4),
				 .headline = str_dup(a, sql_text(s, 5)),
				 .index = str_dup(a, sql_text(s, 6)),
				 .language = str_dup(a, sql_text(s, 7)),
				 .published_at = sql_int(s, 8),
			 });
	}
	return false;
}

/* The officials the case ever named, each with one address line: enough to know it again. */
static bool
read_targets(struct arena *a, struct sql *s, int64_t casefile, struct targets *out, struct err *e)
{
	bool more;

	if (!SQL_RUN(s, e, SQL_TARGET_LIST, sql_i(casefile)))
		return false;
	while (sql_row(s, &more, e)) {
		struct target t = { 0 };

		if (!more)
			return true;
		t.number = (int)sql_int(s, 0);
		t.name = str_dup(a, sql_text(s, 1));
		t.office = str_dup(a, sql_text(s, 2));
		t.organisation = str_dup(a, sql_text(s, 3));
		if (sql_text(s, 4).n > 0)
			VEC_PUSH(a, &t.address, str_dup(a, sql_text(s, 4)));
		VEC_PUSH(a, out, t);
	}
	return false;
}

/* The bulletin that QUERY finds, *ID 0 if there is none. */
static bool
read_document(struct arena *a, struct sql *s, enum sql_id query, int64_t casefile,
              struct casefile *out, int64_t *id, struct err *e)
{
	struct day deadline;
	struct str json;
	bool more;

	*id = 0;
	if (!SQL_RUN(s, e, query, sql_i(casefile)) || !sql_row(s, &more, e))
		return false;
	if (!more)
		return true;
	json = str_dup(a, sql_text(s, 0));
	deadline = sql_get_day(s, 1);
	*id = sql_int(s, 2);
	if (!casefile_from_json(a, json, out, e))
		return err_wrap(e, "stored bulletin %lld", (long long)*id);
	out->deadline = deadline;
	return true;
}

/* The newest draft with the numbers that publishing would give; *ID 0 if there is none. */
static bool
read_draft(struct arena *a, struct sql *s, int64_t casefile, struct casefile *out, int64_t *id,
           struct err *e)
{
	struct targets known = { 0 };

	if (!read_document(a, s, SQL_BULLETIN_NEWEST_DRAFT, casefile, out, id, e) ||
	    !read_targets(a, s, casefile, &known, e))
		return false;
	targets_renumber(a, &known, &out->targets);
	return true;
}

static bool
read_former(struct arena *a, struct sql *s, struct caserec *c, struct err *e)
{
	struct targets known = { 0 };

	if (!read_targets(a, s, c->id, &known, e))
		return false;
	for (size_t i = 0; i < known.n; i++)
		if (casefile_target(&c->current, known.item[i].number) == NULL)
			VEC_PUSH(a, &c->former, known.item[i]);
	return true;
}

bool
store_case(struct arena *a, struct store *s, const struct uaref *ref, struct caserec *out,
           struct err *e)
{
	struct caserec c = { 0 };
	int64_t id;

	if (!read_case(a, s->sql, ref, &c, e) ||
	    !read_bulletins(a, s->sql, c.id, &c.bulletins, e) ||
	    !read_document(a, s->sql, SQL_BULLETIN_CURRENT, c.id, &c.current, &id, e))
		return false;
	if (id == 0 && !read_draft(a, s->sql, c.id, &c.current, &id, e))
		return false;
	if (id == 0)
		return not_found(ref, e);
	if (!read_former(a, s->sql, &c, e))
		return false;
	*out = c;
	return true;
}

bool
store_draft(struct arena *a, struct store *s, const struct uaref *ref, struct casefile *out,
            struct err *e)
{
	struct caserec c = { 0 };
	struct casefile draft = { 0 };
	int64_t id;

	if (!read_case(a, s->sql, ref, &c, e) || !read_draft(a, s->sql, c.id, &draft, &id, e))
		return false;
	if (id == 0)
		return err_set(e, ERR_NOT_FOUND, "no draft of this case");
	*out = draft;
	return true;
}

bool
store_cases(struct arena *a, struct store *s, struct caserecs *out, struct err *e)
{
	struct sql *q = s->sql;
	struct caserecs list = { 0 };
	bool more;

	if (!SQL_RUN0(q, e, SQL_CASEFILE_LIST))
		return false;
	while (sql_row(q, &more, e)) {
		struct caserec c = { .id = 0 };

		if (!more) {
			*out = list;
			return true;
		}
		c.id = sql_int(q, 0);
		c.ref = c.current.ref = get_ref(q, 1);
		CHECK(case_state_from_name(sql_text(q, 4), &c.state));
		c.stop_reason = str_dup(a, sql_text(q, 5));
		c.first_published_at = sql_int(q, 6);
		c.changed_at = sql_int(q, 7);
		c.current.headline = str_dup(a, sql_text(q, 8));
		c.current.language = str_dup(a, sql_text(q, 9));
		c.current.deadline = sql_get_day(q, 10);
		VEC_PUSH(a, &list, c);
	}
	return false;
}

bool
store_published(struct arena *a, struct store *s, struct caserecs *out, struct err *e)
{
	struct caserecs list = { 0 }, full = { 0 };
	bool more = true;

	if (!SQL_RUN0(s->sql, e, SQL_CASEFILE_PUBLISHED_REFS))
		return false;
	while (sql_row(s->sql, &more, e) && more)
		VEC_PUSH(a, &list, (struct caserec){ .ref = get_ref(s->sql, 0) });
	if (more)
		return false;
	for (size_t i = 0; i < list.n; i++) {
		struct caserec c;

		if (!store_case(a, s, &list.item[i].ref, &c, e))
			return false;
		VEC_PUSH(a, &full, c);
	}
	*out = full;
	return true;
}

/* ---- writing */

static bool
find_or_make(struct arena *a, struct sql *s, const struct uaref *ref, struct caserec *out,
             struct err *e)
{
	return SQL_RUN(s, e, SQL_CASEFILE_INSERT, series(ref), sql_i(ref->serial), sql_i(ref->year),
	               sql_s(uaref_slug(a, ref)), sql_i(clock_now())) &&
	       read_case(a, s, ref, out, e);
}

/* The document without numbers, so that the same facts have the same hash. */
static bool
document_json(struct arena *a, const struct casefile *c, struct str *json, struct str *hash,
              struct err *e)
{
	struct str plain;

	if (!casefile_to_json(a, c, CASEFILE_JSON_FULL, &plain, e) ||
	    !casefile_to_json(a, c, CASEFILE_JSON_STORED, json, e))
		return false;
	*hash = vault_fingerprint(a, plain);
	return true;
}

static bool
insert_draft(struct sql *s, int64_t casefile, const struct store_draft *d, struct str json,
             struct str hash, enum store_draft_result *out, struct err *e)
{
	const struct casefile *c = &d->document;
	struct sql_value kind = sql_s(kind_names[c->kind]), ordinal = sql_i(c->ordinal);

	if (!SQL_RUN(s, e, SQL_BULLETIN_DELETE_DRAFT, sql_i(casefile), kind, ordinal,
	             sql_s(c->language)))
		return false;
	*out = sql_changed(s) > 0 ? STORE_DRAFT_REPLACED : STORE_DRAFT_NEW;
	return SQL_RUN(s, e, SQL_BULLETIN_INSERT, sql_i(casefile), kind, ordinal,
	               sql_s(c->language), sql_s(c->headline), sql_s(c->index), sql_day(c->issued),
	               sql_day(c->deadline), sql_s(json), sql_s(hash), sql_s(d->source_hash),
	               sql_s(d->text));
}

static bool
put_draft(struct arena *a, struct sql *s, const struct store_draft *d, enum store_draft_result *out,
          struct err *e)
{
	struct caserec c;
	struct str json, hash;
	bool same;

	if (!document_json(a, &d->document, &json, &hash, e) ||
	    !find_or_make(a, s, &d->document.ref, &c, e) ||
	    !SQL_RUN(s, e, SQL_BULLETIN_SAME, sql_i(c.id), sql_s(hash), sql_s(d->source_hash)) ||
	    !sql_row(s, &same, e))
		return false;
	*out = STORE_DRAFT_SAME;
	return same || insert_draft(s, c.id, d, json, hash, out, e);
}

bool
store_draft_put(struct arena *a, struct store *s, const struct store_draft *d,
                enum store_draft_result *out, struct err *e)
{
	enum store_draft_result result;

	if (!uaref_is_set(&d->document.ref))
		return err_set(e, ERR_INPUT,
		               "no number: an urgent action needs one, such as 163/17");
	if (!sql_begin(s->sql, e) || !sql_end(s->sql, put_draft(a, s->sql, d, &result, e), e))
		return false;
	*out = result;
	return true;
}

/* Writes the directory: new officials in, what is known of the others brought up to date. */
static bool
put_targets(struct arena *a, struct sql *s, int64_t casefile, const struct targets *known,
            const struct targets *t, struct err *e)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct target *one = &t->item[i];
		enum sql_id id = SQL_TARGET_INSERT;

		for (size_t k = 0; k < known->n; k++)
			if (known->item[k].number == one->number)
				id = SQL_TARGET_UPDATE;
		if (!SQL_RUN(s, e, id, sql_i(casefile), sql_i(one->number), sql_s(one->name),
		             sql_s(one->office), sql_s(one->organisation),
		             sql_s(str_join(a, &one->address, STR(" ")))))
			return false;
	}
	return true;
}

static bool
publish_draft(struct arena *a, struct sql *s, const struct caserec *c, int64_t id,
              const struct casefile *draft, int64_t now, struct err *e)
{
	struct targets known = { 0 };
	struct str json, hash;
	bool stops = draft->kind == CASEFILE_STOP;

	if (!read_targets(a, s, c->id, &known, e) || !document_json(a, draft, &json, &hash, e) ||
	    !put_targets(a, s, c->id, &known, &draft->targets, e) ||
	    !SQL_RUN(s, e, SQL_BULLETIN_PUBLISH, sql_i(id), sql_i(now), sql_day(draft->deadline),
	             sql_s(json)) ||
	    !SQL_RUN(s, e, SQL_CASEFILE_SET_PUBLISHED, sql_i(c->id), sql_i(now)))
		return false;
	return !stops || SQL_RUN(s, e, SQL_CASEFILE_SET_STOPPED, sql_i(c->id),
	                         sql_s(draft->headline), sql_i(now));
}

static bool
renew(struct sql *s, const struct caserec *c, struct day deadline, int64_t now, struct err *e)
{
	int64_t id;

	if (c->state == CASE_STOPPED)
		return err_set(e, ERR_CONFLICT, "stopped, and there is no new bulletin to publish");
	if (c->bulletins.n == 0)
		return err_set(e, ERR_NOT_FOUND, "nothing to publish: import a document first");
	id = c->bulletins.item[c->bulletins.n - 1].id;
	if (day_is_set(deadline) &&
	    !SQL_RUN(s, e, SQL_BULLETIN_SET_DEADLINE, sql_i(id), sql_day(deadline)))
		return false;
	return SQL_RUN(s, e, SQL_CASEFILE_SET_PUBLISHED, sql_i(c->id), sql_i(now));
}

static bool
publish(struct arena *a, struct sql *s, const struct uaref *ref, struct day deadline, int64_t now,
        struct err *e)
{
	struct caserec c = { 0 };
	struct casefile draft = { 0 };
	int64_t id;

	if (!read_case(a, s, ref, &c, e) || !read_bulletins(a, s, c.id, &c.bulletins, e) ||
	    !read_draft(a, s, c.id, &draft, &id, e))
		return false;
	if (id == 0)
		return renew(s, &c, deadline, now, e);
	if (c.state == CASE_STOPPED && draft.kind == CASEFILE_FIRST)
		return err_set(e, ERR_CONFLICT, "stopped: only an update opens it again");
	if (day_is_set(deadline))
		draft.deadline = deadline;
	return publish_draft(a, s, &c, id, &draft, now, e);
}

/* What the case is counted by, as the bulletin says that is current now. */
static bool
note_facts(struct arena *a, struct store *s, const struct uaref *ref, struct err *e)
{
	struct caserec c;

	return store_case(a, s, ref, &c, e) && store_facts_of(s, c.id, &c.current, e);
}

bool
store_publish(struct arena *a, struct store *s, const struct uaref *ref, struct day deadline,
              int64_t now, struct err *e)
{
	return sql_begin(s->sql, e) &&
	       sql_end(s->sql,
	               publish(a, s->sql, ref, deadline, now, e) && note_facts(a, s, ref, e), e);
}

static bool
stop(struct arena *a, struct sql *s, const struct uaref *ref, struct str reason, int64_t now,
     struct err *e)
{
	struct caserec c;

	if (!read_case(a, s, ref, &c, e))
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
