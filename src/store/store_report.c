/* store_report.c - reports, their corrections, the rollup, the spool's position */
#include <string.h>

#include "store/internal.h"
#include "store/report.h"

bool
store_casefile_id(struct store *s, struct str slug, int64_t *id, struct err *e)
{
	bool more;

	if (!SQL_RUN(s->sql, e, SQL_CASEFILE_ID_BY_SLUG, sql_s(slug)) || !sql_row(s->sql, &more, e))
		return false;
	*id = more ? sql_int(s->sql, 0) : 0;
	return true;
}

/* FNV-1a: a receipt is random already, this only makes it short. */
static struct sql_value
receipt_hash(struct str receipt)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < receipt.n; i++)
		h = (h ^ (unsigned char)receipt.p[i]) * 0x100000001b3u;
	return sql_i((int64_t)h);
}

bool
store_report_add(struct store *s, const struct store_report *r, bool *added, struct err *e)
{
	if (!SQL_RUN(s->sql, e, SQL_REPORT_INSERT, sql_i(r->casefile), receipt_hash(r->receipt),
	             sql_s(r->receipt), sql_s(r->edition), sql_s(r->evidence), sql_s(r->country),
	             sql_i(r->day), sql_i(r->received), sql_s(r->entries), sql_s(r->held)))
		return false;
	*added = sql_changed(s->sql) > 0;
	return true;
}

bool
store_report_find(struct arena *a, struct store *s, int64_t casefile, struct str receipt,
                  struct store_report *out, bool *found, struct err *e)
{
	struct sql *q = s->sql;

	if (!SQL_RUN(q, e, SQL_REPORT_BY_RECEIPT, sql_i(casefile), receipt_hash(receipt),
	             sql_s(receipt)) ||
	    !sql_row(q, found, e))
		return false;
	if (!*found)
		return true;
	*out = (struct store_report){
		.casefile = casefile,
		.receipt = receipt,
		.edition = str_dup(a, sql_text(q, 0)),
		.evidence = str_dup(a, sql_text(q, 1)),
		.country = str_dup(a, sql_text(q, 2)),
		.day = sql_int(q, 3),
		.withdrawn = str_eq(sql_text(q, 4), STR("withdrawn")),
		.entries = str_dup(a, sql_text(q, 5)),
		.held = str_dup(a, sql_text(q, 6)),
	};
	return true;
}

static struct sql_value
state_of(const struct store_report *r)
{
	return sql_s(r->withdrawn ? STR("withdrawn") : STR("counted"));
}

bool
store_report_set(struct store *s, const struct store_report *r, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPORT_SET, sql_i(r->casefile), receipt_hash(r->receipt),
	               sql_s(r->receipt), state_of(r), sql_s(r->country), sql_i(r->day),
	               sql_s(r->entries), sql_s(r->evidence));
}

bool
store_change_put(struct store *s, const struct store_report *r, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPORT_CHANGE_PUT, sql_i(r->casefile), sql_s(r->receipt),
	               state_of(r), sql_s(r->country), sql_i(r->day), sql_i(r->received),
	               sql_s(r->entries));
}

bool
store_change_take(struct arena *a, struct store *s, int64_t casefile, struct str receipt,
                  struct store_report *out, bool *found, struct err *e)
{
	struct sql *q = s->sql;

	if (!SQL_RUN(q, e, SQL_REPORT_CHANGE_BY_RECEIPT, sql_i(casefile), sql_s(receipt)) ||
	    !sql_row(q, found, e))
		return false;
	if (!*found)
		return true;
	*out = (struct store_report){
		.casefile = casefile,
		.receipt = receipt,
		.withdrawn = str_eq(sql_text(q, 0), STR("withdrawn")),
		.country = str_dup(a, sql_text(q, 1)),
		.day = sql_int(q, 2),
		.entries = str_dup(a, sql_text(q, 3)),
	};
	return SQL_RUN(q, e, SQL_REPORT_CHANGE_DELETE, sql_i(casefile), sql_s(receipt));
}

static bool
count(struct store *s, enum sql_id id, int64_t *out, struct err *e)
{
	if (!SQL_RUN0(s->sql, e, id) || !sql_one(s->sql, "count", e))
		return false;
	*out = sql_int(s->sql, 0);
	return true;
}

bool
store_change_count(struct store *s, int64_t *out, struct err *e)
{
	return count(s, SQL_REPORT_CHANGE_COUNT, out, e);
}

bool
store_change_forget(struct store *s, int64_t day, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPORT_CHANGE_DELETE_BEFORE, sql_i(day));
}

bool
store_stray_put(struct store *s, const struct store_stray *x, struct err *e)
{
	const struct store_report *r = &x->report;

	return SQL_RUN(s->sql, e, SQL_REPORT_STRAY_PUT, sql_s(x->slug), sql_s(r->key),
	               sql_s(x->operation), sql_s(r->receipt), sql_s(r->edition),
	               sql_s(r->evidence), sql_s(r->country), sql_i(r->day), sql_i(r->received),
	               sql_s(r->entries));
}

bool
store_stray_count(struct store *s, int64_t *out, struct err *e)
{
	return count(s, SQL_REPORT_STRAY_COUNT, out, e);
}

bool
store_tally_add(struct store *s, const struct store_delta *d, struct err *e)
{
	bool more = d->actions >= 0;

	return SQL_RUN(s->sql, e, more ? SQL_TALLY_ADD : SQL_TALLY_SUBTRACT, sql_i(d->casefile),
	               sql_s(d->edition), sql_i(d->target), sql_s(channel_name(d->channel)),
	               sql_s(str_c(d->country)), sql_i(d->day), sql_s(evclass_name(d->evidence)),
	               sql_i(more ? d->actions : -d->actions));
}

/* A stored word that is none of ours: the file was changed by somebody else, or damaged. */
static bool
unknown_word(struct sql *q, int column, struct err *e)
{
	return err_set(e, ERR_DB, "a stored sum says \"" STR_FMT "\"",
	               STR_ARG(sql_text(q, column)));
}

static void
set_country(char out[3], struct str text)
{
	memset(out, 0, 3);
	if (text.n == 2)
		memcpy(out, text.p, 2);
}

bool
store_tally(struct arena *a, struct store *s, int64_t casefile, struct tally_cells *out,
            struct err *e)
{
	struct sql *q = s->sql;
	struct tally_cells list = { 0 };
	bool more;

	if (!SQL_RUN(q, e, SQL_TALLY_BY_CASEFILE, sql_i(casefile)))
		return false;
	while (sql_row(q, &more, e)) {
		struct tally_cell c = { .target = 0 };

		if (!more) {
			*out = list;
			return true;
		}
		c.target = (int)sql_int(q, 0);
		if (!channel_from_name(sql_text(q, 1), &c.channel))
			return unknown_word(q, 1, e);
		if (!evclass_from_name(sql_text(q, 2), &c.evidence))
			return unknown_word(q, 2, e);
		set_country(c.country, sql_text(q, 3));
		c.day = sql_int(q, 4);
		c.count = sql_int(q, 5);
		VEC_PUSH(a, &list, c);
	}
	return false;
}

bool
store_spool_position(struct store *s, struct str segment, uint64_t *out, struct err *e)
{
	bool more;

	if (!SQL_RUN(s->sql, e, SQL_SPOOL_POSITION_GET, sql_s(segment)) ||
	    !sql_row(s->sql, &more, e))
		return false;
	*out = more ? (uint64_t)sql_int(s->sql, 0) : 0;
	return true;
}

bool
store_spool_moved(struct store *s, struct str segment, uint64_t position, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_SPOOL_POSITION_PUT, sql_s(segment), sql_i((int64_t)position));
}

bool
store_spool_forget(struct store *s, struct str segment, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_SPOOL_POSITION_DELETE, sql_s(segment));
}

bool
store_spool_segments(struct arena *a, struct store *s, struct strs *out, struct err *e)
{
	struct strs list = { 0 };
	bool more;

	if (!SQL_RUN0(s->sql, e, SQL_SPOOL_POSITION_LIST))
		return false;
	while (sql_row(s->sql, &more, e)) {
		if (!more) {
			*out = list;
			return true;
		}
		VEC_PUSH(a, &list, str_dup(a, sql_text(s->sql, 0)));
	}
	return false;
}

bool
store_reports_each(struct store *s,
                   bool (*take)(void *ctx, const struct store_report *r, struct err *e), void *ctx,
                   struct err *e)
{
	struct sql *q = s->sql;
	bool more;

	if (!SQL_RUN0(q, e, SQL_REPORT_EACH))
		return false;
	while (sql_row(q, &more, e)) {
		struct store_report r = { .casefile = 0 };

		if (!more)
			return true;
		r.casefile = sql_int(q, 0);
		r.edition = sql_text(q, 1);
		r.evidence = sql_text(q, 2);
		r.country = sql_text(q, 3);
		r.day = sql_int(q, 4);
		r.entries = sql_text(q, 5);
		if (!take(ctx, &r, e))
			return false;
	}
	return false;
}

bool
store_tally_each(struct store *s,
                 bool (*take)(void *ctx, const struct store_delta *d, struct err *e), void *ctx,
                 struct err *e)
{
	struct sql *q = s->sql;
	bool more;

	if (!SQL_RUN0(q, e, SQL_TALLY_EACH))
		return false;
	while (sql_row(q, &more, e)) {
		struct store_delta d = { .casefile = 0 };

		if (!more)
			return true;
		d.casefile = sql_int(q, 0);
		d.edition = sql_text(q, 1);
		d.target = (int)sql_int(q, 2);
		if (!channel_from_name(sql_text(q, 3), &d.channel))
			return unknown_word(q, 3, e);
		set_country(d.country, sql_text(q, 4));
		d.day = sql_int(q, 5);
		if (!evclass_from_name(sql_text(q, 6), &d.evidence))
			return unknown_word(q, 6, e);
		d.actions = sql_int(q, 7);
		if (!take(ctx, &d, e))
			return false;
	}
	return false;
}
