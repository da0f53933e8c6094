/* store_case.c - cases, their bulletins, their officials: reading */
#include "casefile/casefile_json.h"
#include "casefile/correction.h"
#include "casefile/edition.h"
#include "casefile/renumber.h"
#include "store/internal.h"

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

bool
store_read_case(struct arena *a, struct sql *s, const struct uaref *ref, struct caserec *out,
                struct err *e)
{
	bool more;

	if (!SQL_RUN(s, e, SQL_CASEFILE_BY_REF, sql_s(str_c(ref->series)), sql_i(ref->serial),
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
		.current_id = sql_int(s, 8),
	};
	CHECK(case_state_from_name(sql_text(s, 4), &out->state));
	return true;
}

bool
store_read_bulletins(struct arena *a, struct sql *s, struct caserec *c, struct err *e)
{
	bool more;

	c->bulletins = c->drafts = (struct bulletins){ 0 };
	if (!SQL_RUN(s, e, SQL_BULLETIN_LIST, sql_i(c->id)))
		return false;
	while (sql_row(s, &more, e)) {
		struct bulletin b = { 0 };

		if (!more)
			return true;
		b.id = sql_int(s, 0);
		CHECK(casefile_kind_from_name(sql_text(s, 1), &b.kind)); /* the schema's own */
		b.ordinal = (int)sql_int(s, 2);
		b.issued = sql_get_day(s, 3);
		b.deadline = sql_get_day(s, 4);
		b.headline = str_dup(a, sql_text(s, 5));
		b.index = str_dup(a, sql_text(s, 6));
		b.language = str_dup(a, sql_text(s, 7));
		b.published_at = sql_int(s, 8);
		b.edition_of = sql_int(s, 9);
		if (b.published_at > 0)
			VEC_PUSH(a, &c->bulletins, b);
		else
			VEC_PUSH(a, &c->drafts, b);
	}
	return false;
}

static bool
read_aliases(struct arena *a, struct sql *s, struct caserec *c, struct err *e)
{
	bool more;

	if (!SQL_RUN(s, e, SQL_CASEFILE_ALIAS_LIST, sql_i(c->id)))
		return false;
	while (sql_row(s, &more, e)) {
		if (!more)
			return true;
		VEC_PUSH(a, &c->aliases, get_ref(s, 0));
	}
	return false;
}

/* The officials the case ever named, each with one address line: enough to know it again. */
bool
store_read_targets(struct arena *a, struct sql *s, int64_t casefile, struct targets *out,
                   struct err *e)
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

/* A bulletin as stored, with its deadline in force. */
bool
store_read_document(struct arena *a, struct sql *s, int64_t id, struct casefile *out, struct err *e)
{
	struct day deadline;
	struct str json;

	if (!SQL_RUN(s, e, SQL_BULLETIN_DOCUMENT, sql_i(id)) || !sql_one(s, "no such bulletin", e))
		return false;
	json = str_dup(a, sql_text(s, 0));
	deadline = sql_get_day(s, 1);
	if (!casefile_from_json(a, json, out, e))
		return err_wrap(e, "stored bulletin %lld", (long long)id);
	out->deadline = deadline;
	return true;
}

/* Officials that only the translation names get numbers of the case; the others MAIN's. */
static void
number_edition(struct arena *a, const struct targets *known, const struct casefile *main,
               struct casefile *c)
{
	struct targets others = { 0 }, left = { 0 };
	size_t next = 0;

	edition_align(a, &main->targets, &c->targets);
	for (size_t i = 0; i < known->n; i++) {
		struct target t = known->item[i];

		/* of those that are found already only the number is taken */
		if (casefile_target(c, t.number) != NULL || casefile_target(main, t.number) != NULL)
			t = (struct target){ .number = t.number };
		VEC_PUSH(a, &others, t);
	}
	for (size_t i = 0; i < main->targets.n; i++)
		VEC_PUSH(a, &others, (struct target){ .number = main->targets.item[i].number });
	for (size_t i = 0; i < c->targets.n; i++)
		if (c->targets.item[i].number == 0)
			VEC_PUSH(a, &left, c->targets.item[i]);
	targets_renumber(a, &others, &left);
	for (size_t i = 0; i < c->targets.n; i++)
		if (c->targets.item[i].number == 0)
			c->targets.item[i].number = left.item[next++].number;
}

static bool
complete(struct arena *a, struct sql *s, int64_t current, struct casefile *c, struct err *e)
{
	struct casefile main = { 0 };

	if (!store_read_document(a, s, current, &main, e))
		return false;
	correction_complete(a, &main, c);
	return true;
}

bool
store_read_draft(struct arena *a, struct sql *s, const struct caserec *of,
                 const struct bulletin *draft, struct casefile *out, struct err *e)
{
	struct targets known = { 0 };
	struct casefile c = { 0 }, main = { 0 };

	if (!store_read_document(a, s, draft->id, &c, e) ||
	    !store_read_targets(a, s, of->id, &known, e))
		return false;
	if (draft->edition_of == 0) {
		targets_renumber(a, &known, &c.targets);
		if (of->current_id != 0 && correction_is_partial(&c) &&
		    !complete(a, s, of->current_id, &c, e))
			return false;
	} else {
		if (!store_read_document(a, s, draft->edition_of, &main, e))
			return false;
		targets_renumber(a, &known, &main.targets); /* published: as they are */
		number_edition(a, &known, &main, &c);
		c.deadline = main.deadline;
	}
	*out = c;
	return true;
}

int64_t
store_next(const struct caserec *c)
{
	int64_t found = 0;

	for (size_t i = 0; i < c->drafts.n; i++)
		if (c->drafts.item[i].edition_of == 0)
			found = c->drafts.item[i].id;
	/* a translation waits for what it translates */
	for (size_t i = 0; found == 0 && i < c->drafts.n; i++)
		if (bulletins_find(&c->bulletins, c->drafts.item[i].edition_of) != NULL)
			found = c->drafts.item[i].id;
	return found;
}

/* The published translations of the current bulletin; of two in one language the later. */
static bool
read_editions(struct arena *a, struct sql *s, struct caserec *c, struct err *e)
{
	for (size_t i = 0; i < c->bulletins.n; i++) {
		const struct bulletin *b = &c->bulletins.item[i];
		struct casefile doc = { 0 };
		size_t at = 0;

		if (b->edition_of == 0 || b->edition_of != c->current_id)
			continue;
		if (!store_read_document(a, s, b->id, &doc, e))
			return false;
		doc = casefile_edition(a, &c->current, &doc);
		while (at < c->editions.n && !str_eq(c->editions.item[at].language, doc.language))
			at++;
		if (at < c->editions.n)
			c->editions.item[at] = doc;
		else
			VEC_PUSH(a, &c->editions, doc);
	}
	return true;
}

static bool
read_former(struct arena *a, struct sql *s, struct caserec *c, struct err *e)
{
	struct targets known = { 0 };

	if (!store_read_targets(a, s, c->id, &known, e))
		return false;
	for (size_t i = 0; i < known.n; i++)
		if (casefile_target(&c->current, known.item[i].number) == NULL)
			VEC_PUSH(a, &c->former, known.item[i]);
	return true;
}

/* The current bulletin, or the draft that comes next. */
static bool
read_current(struct arena *a, struct sql *s, struct caserec *c, struct err *e)
{
	const struct bulletin *draft = bulletins_find(&c->drafts, store_next(c));

	if (c->current_id != 0)
		return store_read_document(a, s, c->current_id, &c->current, e);
	if (draft == NULL)
		return not_found(&c->ref, e);
	return store_read_draft(a, s, c, draft, &c->current, e);
}

bool
store_case(struct arena *a, struct store *s, const struct uaref *ref, struct caserec *out,
           struct err *e)
{
	struct caserec c = { 0 };

	if (!store_read_case(a, s->sql, ref, &c, e) || !read_aliases(a, s->sql, &c, e) ||
	    !store_read_bulletins(a, s->sql, &c, e) || !read_current(a, s->sql, &c, e) ||
	    !read_editions(a, s->sql, &c, e) || !read_former(a, s->sql, &c, e))
		return false;
	*out = c;
	return true;
}

bool
store_draft(struct arena *a, struct store *s, const struct uaref *ref, int64_t id,
            struct casefile *out, struct err *e)
{
	struct caserec c = { 0 };
	const struct bulletin *draft;

	if (!store_read_case(a, s->sql, ref, &c, e) || !store_read_bulletins(a, s->sql, &c, e))
		return false;
	draft = bulletins_find(&c.drafts, id == 0 ? store_next(&c) : id);
	if (draft == NULL)
		return err_set(e, ERR_NOT_FOUND, "no draft of this case");
	return store_read_draft(a, s->sql, &c, draft, out, e);
}

bool
store_bulletin(struct arena *a, struct store *s, int64_t id, struct casefile *out, struct err *e)
{
	return store_read_document(a, s->sql, id, out, e);
}

bool
store_resolve(struct store *s, struct uaref *ref, struct err *e)
{
	struct arena *a = arena_new();
	struct caserec c = { 0 };
	struct err none = { 0 };
	bool ok = store_read_case(a, s->sql, ref, &c, &none);

	if (ok)
		*ref = c.ref;
	else if (none.code != ERR_NOT_FOUND)
		*e = none;
	arena_free(&a);
	return ok || none.code == ERR_NOT_FOUND;
}

/* The rows of the statement that was run last. */
static bool
read_brief(struct arena *a, struct sql *q, struct caserecs *out, struct err *e)
{
	struct caserecs list = { 0 };
	bool more;

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
store_cases(struct arena *a, struct store *s, struct caserecs *out, struct err *e)
{
	return SQL_RUN0(s->sql, e, SQL_CASEFILE_LIST) && read_brief(a, s->sql, out, e);
}

bool
store_cases_about(struct arena *a, struct store *s, struct str country, int64_t from, int64_t to,
                  struct caserecs *out, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_CASEFILE_ABOUT, sql_s(country), sql_i(from), sql_i(to)) &&
	       read_brief(a, s->sql, out, e);
}

bool
store_case_names(struct arena *a, struct store *s, struct case_names *out, struct err *e)
{
	struct sql *q = s->sql;
	struct case_names list = { 0 };
	bool more;

	if (!SQL_RUN0(q, e, SQL_CASEFILE_NAMES))
		return false;
	while (sql_row(q, &more, e)) {
		if (!more) {
			*out = list;
			return true;
		}
		VEC_PUSH(a, &list,
		         (struct case_name){ .id = sql_int(q, 0),
		                             .ref = get_ref(q, 1),
		                             .headline = str_dup(a, sql_text(q, 4)) });
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
