/*
 * daybook.c - from the sums up to each day to the counts of a range
 *
 * A row is three numbers of this machine, copied out with memcpy: the block is read from a file
 * as it is, wherever it begins in memory.
 */
#include "briefing/daybook.h"

#include <string.h>

#include "briefing/internal.h"

static struct daybook_row
row_at(const struct daybook_days *d, size_t i)
{
	struct daybook_row row;

	memcpy(&row, d->row + i * sizeof(row), sizeof(row));
	return row;
}

/* The sum of all days before DAY. */
static struct figure
sum_before(const struct daybook_days *d, int64_t day)
{
	size_t low = 0, high = d->n;
	struct daybook_row row;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (row_at(d, middle).day < day)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return (struct figure){ 0 };
	row = row_at(d, low - 1);
	return (struct figure){ row.actions, row.confirmed };
}

/* Days as numbers, both included. */
struct span {
	int64_t from, to;
};

static struct figure
sum_of(const struct daybook_days *d, struct span span)
{
	struct figure early = sum_before(d, span.from), late = sum_before(d, span.to + 1);

	return (struct figure){ late.actions - early.actions, late.confirmed - early.confirmed };
}

/* What was asked for, no further than there are days in the book; empty if none is among them. */
static struct span
span_of(const struct daybook *b, struct day from, struct day to)
{
	struct span s = { 1, 0 };
	int64_t first, last;

	if (b->total.n == 0)
		return s;
	first = row_at(&b->total, 0).day;
	last = row_at(&b->total, b->total.n - 1).day;
	s.from = day_is_set(from) && day_number(from) > first ? day_number(from) : first;
	s.to = day_is_set(to) && day_number(to) < last ? day_number(to) : last;
	return s;
}

static void
put(struct arena *a, struct figure_rows *rows, struct str key, const struct figure *sum)
{
	if (sum->actions > 0)
		VEC_PUSH(a, rows, (struct figure_row){ key, *sum });
}

static void
put_each(struct arena *a, struct figure_rows *rows, const struct strs *keys,
         const struct figure *sum)
{
	for (size_t i = 0; i < keys->n; i++)
		put(a, rows, keys->item[i], sum);
}

static void
count_cases(struct arena *a, const struct daybook *b, struct span span, struct figures_counts *c)
{
	for (size_t i = 0; i < b->cases.n; i++) {
		const struct daybook_case *one = &b->cases.item[i];
		struct figure sum = sum_of(&one->days, span);

		put(a, &c->table[BY_CASE].rows, one->number, &sum);
		put(a, &c->table[BY_TITLE].rows, one->headline, &sum);
		put_each(a, &c->table[BY_COUNTRY].rows, &one->subjects, &sum);
		put_each(a, &c->table[BY_TOPIC].rows, &one->topics, &sum);
		put_each(a, &c->table[BY_CAMPAIGN].rows, &one->campaigns, &sum);
	}
	for (enum figures_by by = BY_CAMPAIGN; by <= BY_TOPIC; by++)
		figures_merge(&c->table[by].rows);
}

/* The first day of the month, or of the year, after D. */
static struct day
next_period(struct day d, enum figures_by by)
{
	if (by == BY_YEAR || d.month == 12)
		return (struct day){ d.year + 1, 1, 1 };
	return (struct day){ d.year, d.month + 1, 1 };
}

static void
count_time(struct arena *a, const struct daybook *b, struct span span, enum figures_by by,
           struct figure_rows *rows)
{
	struct day d = day_from_number(span.from);

	for (int64_t from = span.from; from <= span.to; from = day_number(d)) {
		struct str key = by == BY_YEAR ? str_printf(a, "%d", d.year)
		                               : str_printf(a, "%d-%02d", d.year, d.month);
		struct figure sum;

		d = next_period(d, by);
		sum = sum_of(&b->total,
		             (struct span){ from, day_number(d) - 1 < span.to ? day_number(d) - 1
		                                                              : span.to });
		put(a, rows, key, &sum);
	}
}

static void
count_kinds(struct arena *a, const struct daybook *b, struct span span, struct figures_counts *c)
{
	for (int i = 0; i < CHANNEL_COUNT; i++) {
		struct figure sum = sum_of(&b->by_channel[i], span);

		put(a, &c->table[BY_TYPE].rows, channel_name((enum channel)i), &sum);
	}
	for (int i = 0; i < EVCLASS_COUNT; i++) {
		struct figure sum = sum_of(&b->by_class[i], span);

		put(a, &c->table[BY_CLASS].rows, evclass_name((enum evclass)i), &sum);
	}
}

void
daybook_counts(struct arena *a, const struct daybook *b, struct figures_counts *out)
{
	struct span span = span_of(b, out->from, out->to);
	bool any = span.from <= span.to;
	struct figure total = any ? sum_of(&b->total, span) : (struct figure){ 0 };

	out->n = BY_SUPPORTERS;
	for (size_t i = 0; i < out->n; i++)
		out->table[i] = (struct figures_table){
			.query = { (enum figures_by)i, out->from, out->to },
			.as_of = b->as_of,
			.total = total,
		};
	if (!any)
		return;
	count_cases(a, b, span, out);
	count_kinds(a, b, span, out);
	count_time(a, b, span, BY_MONTH, &out->table[BY_MONTH].rows);
	count_time(a, b, span, BY_YEAR, &out->table[BY_YEAR].rows);
	figures_put_rest(a, &total, &out->table[BY_CASE].rows);
	figures_put_rest(a, &total, &out->table[BY_TITLE].rows);
	for (size_t i = 0; i < out->n; i++)
		if (i != BY_MONTH && i != BY_YEAR)
			figures_rank(&out->table[i].rows);
	figures_put_rest(a, &total, &out->table[BY_CAMPAIGN].rows);
}

static void
put_case_days(struct arena *a, const struct daybook_days *d, struct span span,
              struct figure_days *out)
{
	struct daybook_row before = { 0 };

	for (size_t i = 0; i < d->n; i++) {
		struct daybook_row row = row_at(d, i);

		if (row.day >= span.from && row.day <= span.to)
			VEC_PUSH(a, out,
			         (struct figure_day){ day_from_number(row.day),
			                              { row.actions - before.actions,
			                                row.confirmed - before.confirmed } });
		before = row;
	}
}

bool
daybook_case(struct arena *a, const struct daybook *b, struct str number, struct figures *out)
{
	struct span span = span_of(b, out->from, out->to);
	size_t i = 0;

	while (i < b->cases.n && !str_eq(b->cases.item[i].number, number))
		i++;
	if (i == b->cases.n)
		return false;
	out->as_of = b->as_of;
	out->days_only = true;
	if (span.from > span.to)
		return true;
	out->total = sum_of(&b->cases.item[i].days, span);
	put_case_days(a, &b->cases.item[i].days, span, &out->by_day);
	return true;
}

void
daybook_ranges(struct arena *a, const struct daybook *b, struct figures_counts_list *out)
{
	struct span all = span_of(b, (struct day){ 0 }, (struct day){ 0 });
	struct figure_rows years = { 0 };
	struct figures_counts_list list = { 0 };

	if (all.from <= all.to)
		count_time(a, b, all, BY_YEAR, &years);
	VEC_PUSH(a, &list, (struct figures_counts){ .range = COUNTS_ALL });
	VEC_PUSH(a, &list, (struct figures_counts){ .range = COUNTS_MONTHS });
	for (size_t i = years.n; i > 0; i--) {
		uint64_t year = 0;

		if (str_to_u64(years.item[i - 1].key, 9998, &year))
			VEC_PUSH(
				a, &list,
				(struct figures_counts){ .range = COUNTS_YEAR, .year = (int)year });
	}
	*out = list;
}
