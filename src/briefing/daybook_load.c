/* daybook_load.c - from each day's figures to the sums up to each day */
#include <string.h>

#include "briefing/daybook.h"
#include "briefing/internal.h"
#include "store/sums.h"

struct block {
	char *p;
	size_t n; /* rows */
};

static void
put_row(struct block *b, struct daybook_days *days, int64_t day, struct figure *sum)
{
	struct daybook_row row = { day, sum->actions, sum->confirmed };

	if (days->n == 0)
		days->row = b->p + b->n * sizeof(row);
	memcpy(b->p + b->n * sizeof(row), &row, sizeof(row));
	b->n++;
	days->n++;
}

static struct daybook_days
put_days(struct block *b, const struct figure_days *from)
{
	struct daybook_days days = { 0 };
	struct figure sum = { 0 };

	for (size_t i = 0; i < from->n; i++) {
		figure_add(&sum, &from->item[i].sum);
		put_row(b, &days, day_number(from->item[i].day), &sum);
	}
	return days;
}

/* The rows of SUMS, which are in the order of their days, that have this key. */
static struct daybook_days
put_sums(struct block *b, const struct store_sums *sums, struct str key)
{
	struct daybook_days days = { 0 };
	struct figure sum = { 0 };

	for (size_t i = 0; i < sums->n; i++) {
		const struct store_sum *s = &sums->item[i];

		if (!str_eq(s->key, key))
			continue;
		figure_add(&sum, &(struct figure){ s->actions, s->confirmed });
		put_row(b, &days, s->period, &sum);
	}
	return days;
}

static bool
load_sums(struct arena *a, struct store *s, enum sum_dimension dimension, struct store_sums *out,
          struct err *e)
{
	struct store_sum_range every = { 0, dimension, SUM_DAY, INT64_MIN, INT64_MAX };

	return store_sums(a, s, &every, out, e);
}

static void
put_cases(struct arena *a, struct block *b, const struct daybook_sources *from,
          const struct all_facts *facts, struct daybook_cases *out)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct daybook_source *c = &from->item[i];
		const struct case_facts *f = store_facts_find(facts, c->id);
		struct daybook_case one = { .number = uaref_text(a, &c->ref),
			                    .headline = c->headline,
			                    .days = put_days(b, c->days) };

		if (f != NULL) {
			one.subjects = f->subjects;
			one.topics = f->topics;
			one.campaigns = f->campaigns;
		}
		VEC_PUSH(a, out, one);
	}
}

bool
daybook_load(struct arena *a, struct store *s, const struct daybook_sources *from, int64_t now,
             struct daybook *out, struct err *e)
{
	struct daybook book = { .as_of = now };
	struct store_sums totals = { 0 }, channels = { 0 }, classes = { 0 };
	struct all_facts facts = { 0 };
	struct block b = { 0 };

	if (!load_sums(a, s, SUM_TOTAL, &totals, e) ||
	    !load_sums(a, s, SUM_CHANNEL, &channels, e) ||
	    !load_sums(a, s, SUM_EVIDENCE, &classes, e) || !store_facts_all(a, s, &facts, e))
		return false;
	b.n = totals.n + channels.n + classes.n;
	for (size_t i = 0; i < from->n; i++)
		b.n += from->item[i].days->n;
	b.p = arena_alloc(a, b.n * sizeof(struct daybook_row) + 1, _Alignof(struct daybook_row));
	b.n = 0;
	book.total = put_sums(&b, &totals, STR(""));
	for (int c = 0; c < CHANNEL_COUNT; c++)
		book.by_channel[c] = put_sums(&b, &channels, channel_name((enum channel)c));
	for (int c = 0; c < EVCLASS_COUNT; c++)
		book.by_class[c] = put_sums(&b, &classes, evclass_name((enum evclass)c));
	put_cases(a, &b, from, &facts, &book.cases);
	book.rows = (struct str){ b.p, b.n * sizeof(struct daybook_row) };
	*out = book;
	return true;
}
