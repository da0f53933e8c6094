/*
 * store_bulletin.c - bulletins out: publication, stop
 *
 * Which bulletin is current is decided anew at each publication by what the bulletins say
 * (bulletins_current): documents are found in drawers, and are published as they are found.
 */
#include "casefile/casefile_json.h"
#include "store/internal.h"
#include "store/sums.h"

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
