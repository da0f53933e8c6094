/* figures_all.c - many cases in the form of one: all of them, or those about a state; a part of one
 */
#include <stdlib.h>

#include "briefing/figures_by.h"
#include "casefile/caserec.h"

static const enum sum_dimension together[] = { SUM_CHANNEL, SUM_COUNTRY, SUM_EVIDENCE };

/* The total of each day of a range. */
static bool
load_days(struct arena *a, struct store *s, int64_t casefile, const struct figures_query *q,
          struct store_sums *out, struct err *e)
{
	struct store_sum_range which = { casefile, SUM_TOTAL, SUM_DAY,
		                         day_is_set(q->from) ? day_number(q->from) : INT64_MIN,
		                         day_is_set(q->to) ? day_number(q->to) : INT64_MAX };

	return store_sums(a, s, &which, out, e);
}

/* Of a state there are sums for ever and by year. */
static bool
load_about(struct arena *a, struct store *s, const struct figures_query *q, int64_t casefile,
           struct store_sums *out, struct err *e)
{
	bool ever = !day_is_set(q->from) && !day_is_set(q->to);
	struct store_sum_range which = { .casefile = casefile };

	if (!ever && (q->from.month != 1 || q->from.mday != 1 || q->to.month != 12 ||
	              q->to.mday != 31 || q->from.year > q->to.year))
		return err_set(e, ERR_USAGE, "about a state, whole years are counted");
	which.unit = ever ? SUM_ALL : SUM_YEAR;
	which.from = ever ? 0 : q->from.year;
	which.to = ever ? 0 : q->to.year;
	for (size_t i = 0; i < ARRAY_LEN(together); i++) {
		which.dimension = together[i];
		if (!store_sums(a, s, &which, out, e))
			return false;
	}
	return true;
}

static bool
load_together(struct arena *a, struct store *s, const struct figures_query *q,
              struct store_sums *out, struct err *e)
{
	for (size_t i = 0; i < ARRAY_LEN(together); i++)
		if (!figures_range(a, s, q, SUM_ALL, together[i], out, e))
			return false;
	return true;
}

static int
by_key(const void *x, const void *y)
{
	const struct store_sum *a = x, *b = y;

	if (a->dimension != b->dimension)
		return a->dimension < b->dimension ? -1 : 1;
	if (a->dimension == SUM_TOTAL && a->period != b->period)
		return a->period < b->period ? -1 : 1;
	return str_cmp(a->key, b->key);
}

/* figures_sum() wants each sum once: what is said of one key, or one day, is added up. */
static void
merge_sums(struct store_sums *sums)
{
	size_t n = 0;

	if (sums->n > 1)
		qsort(sums->item, sums->n, sizeof(sums->item[0]), by_key);
	for (size_t i = 0; i < sums->n; i++) {
		if (n > 0 && by_key(&sums->item[n - 1], &sums->item[i]) == 0) {
			sums->item[n - 1].actions += sums->item[i].actions;
			sums->item[n - 1].confirmed += sums->item[i].confirmed;
		} else {
			sums->item[n++] = sums->item[i];
		}
	}
	sums->n = n;
}

bool
figures_all_load(struct arena *a, struct store *s, const struct figures_query *range,
                 struct str subject, int64_t now, struct figures *out, struct err *e)
{
	int64_t casefile = subject.n > 0 ? store_state_sums(subject) : 0;
	struct caserec none = { .id = 0 };
	struct store_sums sums = { 0 };

	if (subject.n > 0 && casefile == 0)
		return err_set(e, ERR_USAGE, "a state is an ISO code such as CN");
	if (subject.n > 0)
		VEC_PUSH(a, &none.current.countries, subject);
	if (!(casefile != 0 ? load_about(a, s, range, casefile, &sums, e)
	                    : load_together(a, s, range, &sums, e)))
		return false;
	merge_sums(&sums);
	if (!load_days(a, s, casefile, range, &sums, e))
		return false;
	figures_sum(a, &none, &sums, now, out);
	return true;
}

/* ---- a part of one case: its cells are few enough to be read */

static void
add_cell(struct arena *a, const struct tally_cell *c, struct store_sums *out)
{
	struct store_sum sum = { .actions = c->count };
	struct str country = c->country[0] == '\0' ? STR("") : str_dup(a, str_c(c->country));
	const struct {
		enum sum_dimension dimension;
		struct str key;
	} parts[] = { { SUM_CHANNEL, channel_name(c->channel) },
		      { SUM_TARGET, str_printf(a, "%d", c->target) },
		      { SUM_COUNTRY, country },
		      { SUM_EVIDENCE, evclass_name(c->evidence) },
		      { SUM_TOTAL, STR("") } };

	sum.confirmed = evclass_is_confirmed(c->evidence) ? c->count : 0;
	sum.period = c->day;
	for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
		sum.dimension = parts[i].dimension;
		sum.key = parts[i].key;
		VEC_PUSH(a, out, sum);
	}
}

bool
figures_part_load(struct arena *a, struct store *s, const struct caserec *c,
                  const struct figures_query *range, int64_t now, struct figures *out,
                  struct err *e)
{
	struct tally_cells cells = { 0 };
	struct store_sums sums = { 0 };

	if (day_is_set(range->from) && day_is_set(range->to) && day_cmp(range->from, range->to) > 0)
		return err_set(e, ERR_USAGE, "the range ends before it begins");
	if (!store_tally(a, s, c->id, &cells, e))
		return false;
	for (size_t i = 0; i < cells.n; i++) {
		int64_t day = cells.item[i].day;

		if ((!day_is_set(range->from) || day >= day_number(range->from)) &&
		    (!day_is_set(range->to) || day <= day_number(range->to)))
			add_cell(a, &cells.item[i], &sums);
	}
	merge_sums(&sums);
	figures_sum(a, c, &sums, now, out);
	out->from = range->from;
	out->to = range->to;
	return true;
}
