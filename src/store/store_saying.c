/* store_saying.c - tokens, groups, the pace of reports, quarantine */
#include "store/internal.h"
#include "store/saying.h"

bool
store_token_add(struct store *s, struct str hash, int64_t casefile, struct str section,
                struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_TOKEN_INSERT, sql_s(hash), sql_i(casefile), sql_s(section));
}

bool
store_token_is_known(struct store *s, struct str hash, int64_t casefile, bool *known, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_TOKEN_FIND, sql_s(hash), sql_i(casefile)) &&
	       sql_row(s->sql, known, e);
}

bool
store_group_add(struct store *s, struct str hash, const struct store_group *g, bool *added,
                struct err *e)
{
	if (!SQL_RUN(s->sql, e, SQL_GROUP_INSERT, sql_s(hash), sql_s(g->name), sql_s(g->section),
	             sql_i(g->made)))
		return false;
	*added = sql_changed(s->sql) > 0;
	return true;
}

bool
store_group_is_known(struct store *s, struct str hash, bool *known, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_GROUP_IS_KNOWN, sql_s(hash)) && sql_row(s->sql, known, e);
}

bool
store_groups(struct arena *a, struct store *s, struct store_groups *out, struct err *e)
{
	struct store_groups list = { 0 };
	bool more;

	if (!SQL_RUN0(s->sql, e, SQL_GROUP_LIST))
		return false;
	while (sql_row(s->sql, &more, e)) {
		struct store_group g = { .made = 0 };

		if (!more) {
			*out = list;
			return true;
		}
		g.name = str_dup(a, sql_text(s->sql, 0));
		g.section = str_dup(a, sql_text(s->sql, 1));
		g.made = sql_int(s->sql, 2);
		g.revoked = sql_int(s->sql, 3);
		VEC_PUSH(a, &list, g);
	}
	return false;
}

bool
store_group_revoke(struct store *s, struct str name, int64_t now, bool *revoked, struct err *e)
{
	if (!SQL_RUN(s->sql, e, SQL_GROUP_REVOKE, sql_s(name), sql_i(now)))
		return false;
	*revoked = sql_changed(s->sql) > 0;
	return true;
}

bool
store_pace(struct store *s, int64_t casefile, int64_t day, struct str country, int64_t *out,
           struct err *e)
{
	bool more;

	if (!SQL_RUN(s->sql, e, SQL_PACE_GET, sql_i(casefile), sql_i(day), sql_s(country)) ||
	    !sql_row(s->sql, &more, e))
		return false;
	*out = more ? sql_int(s->sql, 0) : 0;
	return true;
}

bool
store_pace_add(struct store *s, int64_t casefile, int64_t day, struct str country, int64_t reports,
               struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_PACE_ADD, sql_i(casefile), sql_i(day), sql_s(country),
	               sql_i(reports));
}

bool
store_pace_forget(struct store *s, int64_t day, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_PACE_FORGET, sql_i(day));
}

/* ---- quarantine */

static struct sql_value
day_or_any(const struct store_which *w)
{
	return w->day == STORE_ANY_DAY ? sql_null() : sql_i(w->day);
}

static struct sql_value
country_or_any(const struct store_which *w)
{
	return w->country.n == 0 ? sql_null() : sql_s(w->country);
}

/* Rows of receipt, edition, evidence, country, day, entries. */
static bool
read_reports(struct arena *a, struct sql *q, int64_t casefile, struct store_reports *out,
             struct err *e)
{
	struct store_reports list = { 0 };
	bool more;

	while (sql_row(q, &more, e)) {
		struct store_report r = { .casefile = casefile };

		if (!more) {
			*out = list;
			return true;
		}
		r.receipt = str_dup(a, sql_text(q, 0));
		r.edition = str_dup(a, sql_text(q, 1));
		r.evidence = str_dup(a, sql_text(q, 2));
		r.country = str_dup(a, sql_text(q, 3));
		r.day = sql_int(q, 4);
		r.entries = str_dup(a, sql_text(q, 5));
		VEC_PUSH(a, &list, r);
	}
	return false;
}

bool
store_reports_to_hold(struct arena *a, struct store *s, const struct store_which *w,
                      struct store_reports *out, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPORT_TO_HOLD, sql_i(w->casefile), day_or_any(w),
	               country_or_any(w), sql_s(evclass_name(w->evidence))) &&
	       read_reports(a, s->sql, w->casefile, out, e);
}

bool
store_reports_hold(struct store *s, const struct store_which *w, struct str held, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPORT_HOLD, sql_i(w->casefile), day_or_any(w),
	               country_or_any(w), sql_s(evclass_name(w->evidence)), sql_s(held));
}

bool
store_reports_held(struct arena *a, struct store *s, int64_t casefile, struct str held,
                   struct store_reports *out, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPORT_HELD, sql_i(casefile), sql_s(held)) &&
	       read_reports(a, s->sql, casefile, out, e);
}

bool
store_reports_release(struct store *s, int64_t casefile, struct str held, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPORT_RELEASE, sql_i(casefile), sql_s(held));
}

bool
store_helds(struct arena *a, struct store *s, int64_t casefile, struct store_helds *out,
            struct err *e)
{
	struct store_helds list = { 0 };
	bool more;

	if (!SQL_RUN(s->sql, e, SQL_REPORT_HELD_LIST, sql_i(casefile)))
		return false;
	while (sql_row(s->sql, &more, e)) {
		struct store_held h = { .reports = 0 };

		if (!more) {
			*out = list;
			return true;
		}
		h.held = str_dup(a, sql_text(s->sql, 0));
		h.reports = sql_int(s->sql, 1);
		VEC_PUSH(a, &list, h);
	}
	return false;
}

bool
store_held_count(struct store *s, int64_t *out, struct err *e)
{
	if (!SQL_RUN0(s->sql, e, SQL_REPORT_HELD_COUNT) || !sql_one(s->sql, "count", e))
		return false;
	*out = sql_int(s->sql, 0);
	return true;
}

bool
store_release_asked(struct arena *a, struct store *s, int64_t casefile, struct str held,
                    struct str *who, struct err *e)
{
	bool more;

	if (!SQL_RUN(s->sql, e, SQL_RELEASE_GET, sql_i(casefile), sql_s(held)) ||
	    !sql_row(s->sql, &more, e))
		return false;
	*who = more ? str_dup(a, sql_text(s->sql, 0)) : STR("");
	return true;
}

bool
store_release_ask(struct store *s, int64_t casefile, struct str held, struct str who, int64_t now,
                  struct err *e)
{
	if (who.n == 0)
		return SQL_RUN(s->sql, e, SQL_RELEASE_DELETE, sql_i(casefile), sql_s(held));
	return SQL_RUN(s->sql, e, SQL_RELEASE_PUT, sql_i(casefile), sql_s(held), sql_s(who),
	               sql_i(now));
}
