/* figures.c - the sums of a case, and naming no country that has too few */
#include "briefing/figures.h"

#include <stdlib.h>

#include "casefile/caserec.h"
#include "store/sums.h"

static struct figure
figure_of(const struct store_sum *s)
{
	return (struct figure){ s->actions, s->confirmed };
}

static void
add_target(struct arena *a, struct figure_targets *list, const struct store_sum *s)
{
	uint64_t number = 0;

	(void)str_to_u64(s->key, INT32_MAX, &number);
	VEC_PUSH(a, list, (struct figure_target){ .target = (int)number, .sum = figure_of(s) });
}

static void
add_sum(struct arena *a, struct figures *f, const struct store_sum *s)
{
	enum channel channel;
	enum evclass evidence;
	struct figure_day day = { .sum = figure_of(s) };

	switch (s->dimension) {
	case SUM_CHANNEL:
		if (channel_from_name(s->key, &channel))
			f->by_channel[channel] = figure_of(s);
		break;
	case SUM_TARGET:
		add_target(a, &f->by_target, s);
		break;
	case SUM_COUNTRY:
		VEC_PUSH(a, &f->by_country, (struct figure_country){ s->key, figure_of(s) });
		break;
	case SUM_EVIDENCE:
		if (evclass_from_name(s->key, &evidence))
			f->by_evidence[evidence] = s->actions;
		break;
	case SUM_TOTAL:
		day.day = day_from_number(s->period);
		VEC_PUSH(a, &f->by_day, day);
		figure_add(&f->total, &day.sum);
		break;
	case SUM_CASE:
	case SUM_SUBJECT:
	case SUM_TOPIC:
	case SUM_CAMPAIGN:
	case SUM_DIMENSIONS:
		break; /* over all cases only */
	}
}

/* Every official of the case has a row, by number, also those that nobody wrote to. */
static void
name_targets(struct arena *a, struct figure_targets *list, const struct targets *t)
{
	for (size_t k = 0; k < t->n; k++) {
		size_t i = 0;

		while (i < list->n && list->item[i].target != t->item[k].number)
			i++;
		if (i == list->n)
			VEC_PUSH(a, list, (struct figure_target){ .target = t->item[k].number });
		list->item[i].name = target_title(a, &t->item[k]);
	}
}

static int
by_number(const void *x, const void *y)
{
	const struct figure_target *a = x, *b = y;

	return (a->target > b->target) - (a->target < b->target);
}

static int
by_day(const void *x, const void *y)
{
	const struct figure_day *a = x, *b = y;

	return day_cmp(a->day, b->day);
}

static int
by_size(const void *x, const void *y)
{
	const struct figure_country *a = x, *b = y;
	int64_t na = a->sum.actions, nb = b->sum.actions;

	return na != nb ? (na < nb) - (na > nb) : str_cmp(a->country, b->country);
}

static void
sort(void *items, size_t n, size_t size, int (*order)(const void *, const void *))
{
	if (n > 1)
		qsort(items, n, size, order);
}

static bool
may_be_named(const struct figure_country *c, const struct strs *appealed_to)
{
	if (c->country.n == 0 || c->sum.actions < FIGURES_LEAST)
		return false;
	for (size_t i = 0; i < appealed_to->n; i++)
		if (str_eq(appealed_to->item[i], c->country))
			return false;
	return true;
}

/* Keeps who may be named, largest first; the rest is "other", never from 1 to 4 if it can be
 * helped by the smallest of the named. */
void
figures_suppress(struct arena *a, struct figure_countries *list, const struct strs *appealed_to)
{
	struct figure other = { 0 };
	size_t named = 0;

	for (size_t i = 0; i < list->n; i++) {
		if (may_be_named(&list->item[i], appealed_to))
			list->item[named++] = list->item[i];
		else
			figure_add(&other, &list->item[i].sum);
	}
	list->n = named;
	sort(list->item, list->n, sizeof(list->item[0]), by_size);
	while (other.actions > 0 && other.actions < FIGURES_LEAST && list->n > 0)
		figure_add(&other, &list->item[--list->n].sum);
	if (other.actions > 0)
		VEC_PUSH(a, list, (struct figure_country){ .country = STR("other"), .sum = other });
}

void
figures_sum(struct arena *a, const struct caserec *c, const struct store_sums *sums, int64_t now,
            struct figures *out)
{
	struct figures f = { .ref = c->ref, .as_of = now };

	for (size_t i = 0; i < sums->n; i++)
		add_sum(a, &f, &sums->item[i]);
	name_targets(a, &f.by_target, &c->former);
	name_targets(a, &f.by_target, &c->current.targets);
	sort(f.by_target.item, f.by_target.n, sizeof(f.by_target.item[0]), by_number);
	sort(f.by_day.item, f.by_day.n, sizeof(f.by_day.item[0]), by_day);
	figures_suppress(a, &f.by_country, &c->current.countries);
	*out = f;
}

bool
figures_sums(struct arena *a, struct store *s, int64_t casefile, struct store_sums *out,
             struct err *e)
{
	static const struct {
		enum sum_dimension dimension;
		enum sum_unit unit;
	} kept[] = { { SUM_CHANNEL, SUM_ALL },
		     { SUM_TARGET, SUM_ALL },
		     { SUM_COUNTRY, SUM_ALL },
		     { SUM_EVIDENCE, SUM_ALL },
		     { SUM_TOTAL, SUM_DAY } };

	for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
		struct store_sum_range which = { casefile, kept[i].dimension, kept[i].unit,
			                         INT64_MIN, INT64_MAX };

		if (!store_sums(a, s, &which, out, e))
			return false;
	}
	return true;
}

bool
figures_load(struct arena *a, struct store *s, const struct caserec *c, int64_t now,
             struct figures *out, struct err *e)
{
	struct store_sums sums = { 0 };

	if (!figures_sums(a, s, c->id, &sums, e))
		return false;
	figures_sum(a, c, &sums, now, out);
	return true;
}
