/* figures_by.c - from a range of days to the fewest rows of the coarser sums */
#include "briefing/figures_by.h"

#include "briefing/internal.h"
#include "casefile/caserec.h"
#include "store/sums.h"

static const struct {
	enum sum_dimension dimension;
	bool in_order;
} bys[FIGURES_BY_COUNT] = {
	[BY_CAMPAIGN] = { SUM_CAMPAIGN, false }, [BY_TITLE] = { SUM_CASE, false },
	[BY_CASE] = { SUM_CASE, false },         [BY_COUNTRY] = { SUM_SUBJECT, false },
	[BY_TOPIC] = { SUM_TOPIC, false },       [BY_YEAR] = { SUM_TOTAL, true },
	[BY_TYPE] = { SUM_CHANNEL, false },      [BY_MONTH] = { SUM_TOTAL, true },
	[BY_CLASS] = { SUM_EVIDENCE, false },    [BY_SUPPORTERS] = { SUM_COUNTRY, false },
};

/* ---- the range */

static struct day
month_end(struct day d)
{
	struct day next = d.month == 12 ? (struct day){ d.year + 1, 1, 1 }
	                                : (struct day){ d.year, d.month + 1, 1 };

	return day_plus(next, -1);
}

static int64_t
month_number(struct day d)
{
	return (int64_t)d.year * 12 + d.month - 1;
}

struct cut {
	struct figures_piece *out;
	size_t n;
	struct day at, to;
};

/* The whole months from C->at on that end by C->to and, if LIMITED, within its year. */
static void
take_months(struct cut *c, bool limited)
{
	int64_t first = month_number(c->at), last = month_number(c->to);

	if (c->at.mday != 1)
		return; /* the range ended within a month */
	if (day_cmp(month_end(c->to), c->to) != 0)
		last--;
	if (limited && last > (int64_t)c->at.year * 12 + 11)
		last = (int64_t)c->at.year * 12 + 11;
	if (last < first)
		return;
	c->out[c->n++] = (struct figures_piece){ SUM_MONTH, first, last };
	c->at = (struct day){ (int)((last + 1) / 12), (int)((last + 1) % 12) + 1, 1 };
}

static void
take_years(struct cut *c)
{
	int first = c->at.year, last = c->to.year;

	if (c->to.month != 12 || c->to.mday != 31)
		last--;
	if (last < first)
		return;
	c->out[c->n++] = (struct figures_piece){ SUM_YEAR, first, last };
	c->at = (struct day){ last + 1, 1, 1 };
}

static void
take_days(struct cut *c, struct day until)
{
	if (day_cmp(until, c->to) > 0)
		until = c->to;
	if (day_cmp(c->at, until) > 0)
		return;
	c->out[c->n++] = (struct figures_piece){ SUM_DAY, day_number(c->at), day_number(until) };
	c->at = day_plus(until, 1);
}

size_t
figures_cut(const struct figures_query *q, enum sum_unit longest, struct figures_piece *out)
{
	bool open = !day_is_set(q->from) && !day_is_set(q->to);
	struct cut c = { .out = out,
		         .at = day_is_set(q->from) ? q->from : (struct day){ 1900, 1, 1 },
		         .to = day_is_set(q->to) ? q->to : (struct day){ 9998, 12, 31 } };

	if (open && longest == SUM_ALL) {
		out[0] = (struct figures_piece){ SUM_ALL, 0, 0 };
		return 1;
	}
	if (c.at.mday != 1)
		take_days(&c, month_end(c.at));
	if (longest == SUM_MONTH) {
		take_months(&c, false);
	} else {
		if (c.at.month != 1 || c.at.year == c.to.year)
			take_months(&c, true);
		if (c.at.month == 1 && c.at.mday == 1)
			take_years(&c);
		take_months(&c, false);
	}
	take_days(&c, c.to);
	return c.n;
}

bool
figures_range(struct arena *a, struct store *s, const struct figures_query *q,
              enum sum_unit longest, enum sum_dimension dimension, struct store_sums *out,
              struct err *e)
{
	struct figures_piece piece[FIGURES_PIECES];
	size_t n;

	if (day_is_set(q->from) && day_is_set(q->to) && day_cmp(q->from, q->to) > 0)
		return err_set(e, ERR_USAGE, "the range ends before it begins");
	n = figures_cut(q, longest, piece);
	for (size_t i = 0; i < n; i++) {
		struct store_sum_range which = { 0, dimension, piece[i].unit, piece[i].from,
			                         piece[i].to };

		if (!store_sums(a, s, &which, out, e))
			return false;
	}
	return true;
}

/* ---- rows */

static struct str
period_key(struct arena *a, const struct store_sum *s, enum figures_by by)
{
	int64_t year = s->period, month = 0;
	struct day d;

	if (s->unit == SUM_MONTH) {
		year = s->period / 12;
		month = s->period % 12 + 1;
	} else if (s->unit == SUM_DAY) {
		d = day_from_number(s->period);
		year = d.year;
		month = d.month;
	}
	if (by == BY_YEAR)
		return str_printf(a, "%lld", (long long)year);
	return str_printf(a, "%lld-%02d", (long long)year, (int)month);
}

static void
make_rows(struct arena *a, const struct store_sums *sums, enum figures_by by,
          struct figure_rows *out)
{
	for (size_t i = 0; i < sums->n; i++) {
		const struct store_sum *s = &sums->item[i];
		struct figure_row row = { s->key, { s->actions, s->confirmed } };

		if (bys[by].in_order)
			row.key = period_key(a, s, by);
		VEC_PUSH(a, out, row);
	}
	figures_merge(out);
}

/* ---- cases by number or headline instead of by id */

/* The place of case ID in NAMES; their end: it has no name. */
static size_t
find_name(const struct case_names *names, struct str id)
{
	size_t low = 0, high = names->n;
	uint64_t wanted;

	if (!str_to_u64(id, INT64_MAX, &wanted))
		return names->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (names->item[middle].id < (int64_t)wanted)
			low = middle + 1;
		else
			high = middle;
	}
	return low < names->n && names->item[low].id == (int64_t)wanted ? low : names->n;
}

/* Thousands of cases: each is added up in its place before anything becomes text. */
static bool
case_rows(struct arena *a, struct store *s, const struct store_sums *sums, enum figures_by by,
          struct figure_rows *out, struct err *e)
{
	struct case_names names = { 0 };
	struct figure *sum;

	if (!store_case_names(a, s, &names, e))
		return false;
	sum = arena_array(a, struct figure, names.n + 1);
	for (size_t i = 0; i < sums->n; i++)
		figure_add(&sum[find_name(&names, sums->item[i].key)],
		           &(struct figure){ sums->item[i].actions, sums->item[i].confirmed });
	for (size_t i = 0; i <= names.n; i++) {
		struct figure_row row = { STR("none"), sum[i] };

		if (sum[i].actions == 0)
			continue;
		if (i < names.n)
			row.key = by == BY_TITLE ? names.item[i].headline
			                         : uaref_text(a, &names.item[i].ref);
		VEC_PUSH(a, out, row);
	}
	if (by == BY_TITLE)
		figures_merge(out);
	return true;
}

/* ---- the rest of a whole */

static void
countries_of(struct arena *a, const struct figure_rows *rows, struct figure_countries *out)
{
	struct strs none = { 0 };

	for (size_t i = 0; i < rows->n; i++)
		VEC_PUSH(a, out, (struct figure_country){ rows->item[i].key, rows->item[i].sum });
	figures_suppress(a, out, &none);
}

static void
suppress_rows(struct arena *a, struct figure_rows *rows)
{
	struct figure_countries list = { 0 };

	countries_of(a, rows, &list);
	rows->n = 0;
	for (size_t i = 0; i < list.n; i++)
		VEC_PUSH(a, rows, (struct figure_row){ list.item[i].country, list.item[i].sum });
}

/* The longest sums that still tell one row from the next. */
static enum sum_unit
longest(enum figures_by by)
{
	if (by == BY_MONTH)
		return SUM_MONTH;
	return by == BY_YEAR ? SUM_YEAR : SUM_ALL;
}

static bool
load_total(struct arena *a, struct store *s, const struct figures_query *q, struct figure *out,
           struct err *e)
{
	struct store_sums sums = { 0 };

	if (!figures_range(a, s, q, SUM_ALL, SUM_TOTAL, &sums, e))
		return false;
	for (size_t i = 0; i < sums.n; i++)
		figure_add(out, &(struct figure){ sums.item[i].actions, sums.item[i].confirmed });
	return true;
}

bool
figures_by_load(struct arena *a, struct store *s, const struct figures_query *q, int64_t now,
                struct figures_table *out, struct err *e)
{
	struct figures_table t = { .query = *q, .as_of = now };
	struct store_sums sums = { 0 };

	if (!load_total(a, s, q, &t.total, e) ||
	    !figures_range(a, s, q, longest(q->by), bys[q->by].dimension, &sums, e))
		return false;
	if (bys[q->by].dimension != SUM_CASE)
		make_rows(a, &sums, q->by, &t.rows);
	else if (!case_rows(a, s, &sums, q->by, &t.rows, e))
		return false;
	if (!bys[q->by].in_order)
		figures_rank(&t.rows);
	if (q->by == BY_SUPPORTERS)
		suppress_rows(a, &t.rows);
	if (q->by == BY_CAMPAIGN)
		figures_put_rest(a, &t.total, &t.rows);
	*out = t;
	return true;
}
