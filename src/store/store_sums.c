/*
 * store_sums.c - what one cell of the rollup adds to the coarser sums
 *
 * Everything is a function of (cell, facts of its case): a change of facts takes the case's cells
 * out under the old ones and puts them in under the new.  Months, years and the sums for ever are
 * made of the days after these were merged, so that a batch of thousands of cells writes a few
 * hundred rows.  A state has years where all cases have days: with 150 states, and a row for each
 * day and country of each, the sums would be as many as the cells.
 */
#include "store/sums.h"

#include <stdlib.h>
#include <string.h>

#include "store/facts.h"
#include "store/internal.h"

#define MERGE_EVERY 200000 /* expanded cells in memory at once */

static const struct str dimensions[SUM_DIMENSIONS] = {
	[SUM_TOTAL] = STR_INIT("total"),       [SUM_CASE] = STR_INIT("case"),
	[SUM_CHANNEL] = STR_INIT("channel"),   [SUM_TARGET] = STR_INIT("target"),
	[SUM_COUNTRY] = STR_INIT("country"),   [SUM_EVIDENCE] = STR_INIT("evidence"),
	[SUM_SUBJECT] = STR_INIT("subject"),   [SUM_TOPIC] = STR_INIT("topic"),
	[SUM_CAMPAIGN] = STR_INIT("campaign"),
};

static const struct str units[SUM_UNITS] = {
	[SUM_ALL] = STR_INIT("all"),
	[SUM_YEAR] = STR_INIT("year"),
	[SUM_MONTH] = STR_INIT("month"),
	[SUM_DAY] = STR_INIT("day"),
};

/* ---- lists of sums */

static int
compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
by_key(const void *x, const void *y)
{
	const struct store_sum *a = x, *b = y;
	int c = compare(a->casefile, b->casefile);

	if (c == 0)
		c = compare((int64_t)a->dimension, (int64_t)b->dimension);
	if (c == 0)
		c = compare((int64_t)a->unit, (int64_t)b->unit);
	if (c == 0)
		c = compare(a->period, b->period);
	return c == 0 ? str_cmp(a->key, b->key) : c;
}

/* Sorts, and makes one of all with the same key. */
static void
merge(struct store_sums *list)
{
	size_t n = 0;

	if (list->n > 1)
		qsort(list->item, list->n, sizeof(list->item[0]), by_key);
	for (size_t i = 0; i < list->n; i++) {
		if (n > 0 && by_key(&list->item[n - 1], &list->item[i]) == 0) {
			list->item[n - 1].actions += list->item[i].actions;
			list->item[n - 1].confirmed += list->item[i].confirmed;
		} else {
			list->item[n++] = list->item[i];
		}
	}
	list->n = n;
}

static void
put_period(struct arena *a, struct store_sums *list, struct store_sum sum, enum sum_unit unit,
           int64_t period)
{
	sum.unit = unit;
	sum.period = period;
	VEC_PUSH(a, list, sum);
}

/* The days of all cases make months, years and all time; the years of a state all time. */
static void
add_longer(struct arena *a, struct store_sums *list)
{
	size_t n = list->n;

	for (size_t i = 0; i < n; i++) {
		struct store_sum sum = list->item[i];
		bool days = sum.casefile == 0, years = sum.casefile < 0 && sum.unit == SUM_YEAR;
		struct day d = days ? day_from_number(sum.period) : (struct day){ 0 };

		if (days) {
			put_period(a, list, sum, SUM_MONTH, (int64_t)d.year * 12 + d.month - 1);
			put_period(a, list, sum, SUM_YEAR, d.year);
		}
		if (days || years)
			put_period(a, list, sum, SUM_ALL, 0);
	}
	merge(list);
}

/* ---- one cell */

static struct store_sum
sum_of(const struct store_delta *d, int sign)
{
	int64_t n = sign * d->actions;

	return (struct store_sum){ .actions = n,
		                   .confirmed = evclass_is_confirmed(d->evidence) ? n : 0 };
}

static void
put(struct arena *a, struct store_sums *list, struct store_sum sum, enum sum_dimension dimension,
    struct str key)
{
	sum.dimension = dimension;
	sum.key = key;
	VEC_PUSH(a, list, sum);
}

static void
put_facts(struct arena *a, struct store_sums *list, struct store_sum sum,
          const struct case_facts *facts)
{
	for (size_t i = 0; i < facts->subjects.n; i++)
		put(a, list, sum, SUM_SUBJECT, facts->subjects.item[i]);
	for (size_t i = 0; i < facts->topics.n; i++)
		put(a, list, sum, SUM_TOPIC, facts->topics.item[i]);
	for (size_t i = 0; i < facts->campaigns.n; i++)
		put(a, list, sum, SUM_CAMPAIGN, facts->campaigns.item[i]);
}

/* A cell's country text lives in the cell: a copy outlives it. */
static struct str
country_of(struct arena *a, const struct store_delta *d)
{
	return d->country[0] == '\0' ? STR("") : str_dup(a, str_c(d->country));
}

int64_t
store_state_sums(struct str country)
{
	if (country.n != 2)
		return 0;
	for (size_t i = 0; i < 2; i++)
		if (country.p[i] < 'A' || country.p[i] > 'Z')
			return 0;
	return -((int64_t)country.p[0] * 256 + country.p[1]);
}

/* COUNTRY: the supporter's, as it is named over many cases. */
static void
put_states(struct arena *a, struct store_sums *list, const struct store_delta *d,
           const struct case_facts *facts, struct store_sum sum, struct str country)
{
	for (size_t i = 0; i < facts->subjects.n; i++) {
		sum.casefile = store_state_sums(facts->subjects.item[i]);
		if (sum.casefile == 0)
			continue;
		sum.unit = SUM_DAY;
		sum.period = d->day;
		put(a, list, sum, SUM_TOTAL, STR(""));
		sum.unit = SUM_YEAR;
		sum.period = day_from_number(d->day).year;
		put(a, list, sum, SUM_CHANNEL, channel_name(d->channel));
		put(a, list, sum, SUM_EVIDENCE, evclass_name(d->evidence));
		put(a, list, sum, SUM_COUNTRY, country);
	}
}

static void
expand(struct arena *a, struct store_sums *list, const struct store_delta *d,
       const struct case_facts *facts, int sign)
{
	struct store_sum own = sum_of(d, sign), all = own;
	struct str country = country_of(a, d);

	own.casefile = d->casefile;
	put(a, list, own, SUM_CHANNEL, channel_name(d->channel));
	put(a, list, own, SUM_TARGET, str_printf(a, "%d", d->target));
	put(a, list, own, SUM_COUNTRY, country);
	put(a, list, own, SUM_EVIDENCE, evclass_name(d->evidence));
	own.unit = SUM_DAY;
	own.period = d->day;
	put(a, list, own, SUM_TOTAL, STR(""));

	all.unit = SUM_DAY;
	all.period = d->day;
	if (strs_contain(&facts->subjects, country))
		country = STR("");
	put(a, list, all, SUM_TOTAL, STR(""));
	put(a, list, all, SUM_CASE, str_printf(a, "%lld", (long long)d->casefile));
	put(a, list, all, SUM_CHANNEL, channel_name(d->channel));
	put(a, list, all, SUM_EVIDENCE, evclass_name(d->evidence));
	put(a, list, all, SUM_COUNTRY, country);
	put_facts(a, list, all, facts);
	put_states(a, list, d, facts, all, country);
}

/* ---- the database */

static bool
write_sums(struct store *s, const struct store_sums *list, struct err *e)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct store_sum *x = &list->item[i];

		if (x->actions == 0 && x->confirmed == 0)
			continue;
		if (!SQL_RUN(s->sql, e, SQL_TALLY_SUM_ADD, sql_i(x->casefile),
		             sql_s(dimensions[x->dimension]), sql_s(units[x->unit]),
		             sql_i(x->period), sql_s(x->key), sql_i(x->actions),
		             sql_i(x->confirmed)))
			return false;
	}
	return true;
}

bool
store_sums(struct arena *a, struct store *s, const struct store_sum_range *which,
           struct store_sums *out, struct err *e)
{
	struct sql *q = s->sql;
	bool more;

	if (!SQL_RUN(q, e, SQL_TALLY_SUM_RANGE, sql_i(which->casefile),
	             sql_s(dimensions[which->dimension]), sql_s(units[which->unit]),
	             sql_i(which->from), sql_i(which->to)))
		return false;
	while (sql_row(q, &more, e)) {
		if (!more)
			return true;
		VEC_PUSH(a, out,
		         (struct store_sum){
				 .casefile = which->casefile,
				 .dimension = which->dimension,
				 .unit = which->unit,
				 .period = sql_int(q, 0),
				 .key = str_dup(a, sql_text(q, 1)),
				 .actions = sql_int(q, 2),
				 .confirmed = sql_int(q, 3),
			 });
	}
	return false;
}

bool
store_sums_add(struct arena *a, struct store *s, const struct store_delta *d, size_t n,
               struct err *e)
{
	struct store_sums list = { 0 };
	struct case_facts facts = { 0 };

	for (size_t i = 0; i < n; i++) {
		if ((i == 0 || d[i].casefile != d[i - 1].casefile) &&
		    !facts_load(a, s, d[i].casefile, &facts, e))
			return false;
		expand(a, &list, &d[i], &facts, 1);
	}
	merge(&list);
	add_longer(a, &list);
	return write_sums(s, &list, e);
}

/* ---- a case is counted by other facts */

bool
sums_move(struct arena *a, struct store *s, int64_t casefile, const struct case_facts *was,
          const struct case_facts *now, struct err *e)
{
	struct tally_cells cells = { 0 };
	struct store_sums list = { 0 };

	if (!store_tally(a, s, casefile, &cells, e))
		return false;
	for (size_t i = 0; i < cells.n; i++) {
		const struct tally_cell *c = &cells.item[i];
		struct store_delta d = { .casefile = casefile,
			                 .target = c->target,
			                 .channel = c->channel,
			                 .day = c->day,
			                 .evidence = c->evidence,
			                 .actions = c->count };

		memcpy(d.country, c->country, sizeof(d.country));
		expand(a, &list, &d, was, -1);
		expand(a, &list, &d, now, 1);
	}
	merge(&list);
	add_longer(a, &list);
	return write_sums(s, &list, e);
}

/* ---- all of them again */

struct recount {
	struct arena *arena;
	const struct all_facts *facts;
	struct store_sums list;
	size_t merged; /* items after the last merge */
};

static bool
take_cell(void *ctx, const struct store_delta *d, struct err *e)
{
	struct recount *c = ctx;
	struct case_facts none = { 0 };
	const struct case_facts *facts = store_facts_find(c->facts, d->casefile);

	(void)e;
	expand(c->arena, &c->list, d, facts == NULL ? &none : facts, 1);
	if (c->list.n - c->merged > MERGE_EVERY) {
		merge(&c->list);
		c->merged = c->list.n;
	}
	return true;
}

static bool
recount(struct arena *a, struct store *s, struct store_sums *out, struct err *e)
{
	struct all_facts facts = { 0 };
	struct recount c = { .arena = a, .facts = &facts };

	if (!store_facts_all(a, s, &facts, e) || !store_tally_each(s, take_cell, &c, e))
		return false;
	merge(&c.list);
	add_longer(a, &c.list);
	*out = c.list;
	return true;
}

static bool
word(const struct str *names, size_t n, struct str name, int *out)
{
	for (size_t i = 0; i < n; i++) {
		if (!str_eq(names[i], name))
			continue;
		*out = (int)i;
		return true;
	}
	return false;
}

/* Subtracts what is stored: what is left differs. */
static bool
subtract_stored(struct arena *a, struct store *s, struct store_sums *list, struct err *e)
{
	struct sql *q = s->sql;
	bool more;

	if (!SQL_RUN0(q, e, SQL_TALLY_SUM_EACH))
		return false;
	while (sql_row(q, &more, e)) {
		int dimension, unit;

		if (!more)
			return true;
		if (!word(dimensions, SUM_DIMENSIONS, sql_text(q, 1), &dimension) ||
		    !word(units, SUM_UNITS, sql_text(q, 2), &unit))
			return err_set(e, ERR_DB, "a stored sum is of no kind that we know");
		VEC_PUSH(a, list,
		         (struct store_sum){
				 .casefile = sql_int(q, 0),
				 .dimension = (enum sum_dimension)dimension,
				 .unit = (enum sum_unit)unit,
				 .period = sql_int(q, 3),
				 .key = str_dup(a, sql_text(q, 4)),
				 .actions = -sql_int(q, 5),
				 .confirmed = -sql_int(q, 6),
			 });
	}
	return false;
}

bool
store_sums_verify(struct arena *a, struct store *s, int64_t *wrong, struct err *e)
{
	struct store_sums list = { 0 };

	if (!recount(a, s, &list, e) || !subtract_stored(a, s, &list, e))
		return false;
	merge(&list);
	*wrong = 0;
	for (size_t i = 0; i < list.n; i++)
		*wrong += list.item[i].actions != 0 || list.item[i].confirmed != 0;
	return true;
}

bool
store_sums_rebuild(struct store *s, struct err *e)
{
	struct arena *a = arena_new();
	struct store_sums list = { 0 };
	bool ok = sql_begin(s->sql, e);

	if (ok)
		ok = sql_end(s->sql,
		             recount(a, s, &list, e) && SQL_RUN0(s->sql, e, SQL_TALLY_SUM_CLEAR) &&
		                     write_sums(s, &list, e),
		             e);
	arena_free(&a);
	return ok;
}
