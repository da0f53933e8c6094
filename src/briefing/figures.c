/* figures.c - summing the rollup of a case, and naming no country that has too few */
#include "briefing/figures.h"

#include <stdlib.h>

#include "casefile/caserec.h"
#include "store/store.h"

static void
add(struct figure *f, const struct tally_cell *c)
{
	f->actions += c->count;
	if (evclass_is_confirmed(c->evidence))
		f->confirmed += c->count;
}

static void
add_target(struct arena *a, struct figure_targets *list, const struct tally_cell *c)
{
	size_t i = 0;

	while (i < list->n && list->item[i].target != c->target)
		i++;
	if (i == list->n)
		VEC_PUSH(a, list, (struct figure_target){ .target = c->target });
	add(&list->item[i].sum, c);
}

static void
add_country(struct arena *a, struct figure_countries *list, const struct tally_cell *c)
{
	struct str code = str_c(c->country);
	size_t i = 0;

	while (i < list->n && !str_eq(list->item[i].country, code))
		i++;
	if (i == list->n)
		VEC_PUSH(a, list, (struct figure_country){ .country = str_dup(a, code) });
	add(&list->item[i].sum, c);
}

static void
add_day(struct arena *a, struct figure_days *list, const struct tally_cell *c)
{
	struct day day = day_from_number(c->day);
	size_t i = list->n;

	while (i > 0 && day_cmp(list->item[i - 1].day, day) != 0)
		i--;
	if (i == 0) {
		VEC_PUSH(a, list, (struct figure_day){ .day = day });
		i = list->n;
	}
	add(&list->item[i - 1].sum, c);
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

static void
absorb(struct figure *other, const struct figure *f)
{
	other->actions += f->actions;
	other->confirmed += f->confirmed;
}

/* Keeps who may be named, largest first; the rest is "other", never from 1 to 4 if it can be
 * helped by the smallest of the named. */
static void
suppress(struct arena *a, struct figure_countries *list, const struct strs *appealed_to)
{
	struct figure other = { 0 };
	size_t named = 0;

	for (size_t i = 0; i < list->n; i++) {
		if (may_be_named(&list->item[i], appealed_to))
			list->item[named++] = list->item[i];
		else
			absorb(&other, &list->item[i].sum);
	}
	list->n = named;
	sort(list->item, list->n, sizeof(list->item[0]), by_size);
	while (other.actions > 0 && other.actions < FIGURES_LEAST && list->n > 0)
		absorb(&other, &list->item[--list->n].sum);
	if (other.actions > 0)
		VEC_PUSH(a, list, (struct figure_country){ .country = STR("other"), .sum = other });
}

void
figures_sum(struct arena *a, const struct caserec *c, const struct tally_cells *cells, int64_t now,
            struct figures *out)
{
	struct figures f = { .ref = c->ref, .as_of = now };

	for (size_t i = 0; i < cells->n; i++) {
		const struct tally_cell *cell = &cells->item[i];

		add(&f.total, cell);
		add(&f.by_channel[cell->channel], cell);
		f.by_evidence[cell->evidence] += cell->count;
		add_target(a, &f.by_target, cell);
		add_country(a, &f.by_country, cell);
		add_day(a, &f.by_day, cell);
	}
	name_targets(a, &f.by_target, &c->former);
	name_targets(a, &f.by_target, &c->current.targets);
	sort(f.by_target.item, f.by_target.n, sizeof(f.by_target.item[0]), by_number);
	sort(f.by_day.item, f.by_day.n, sizeof(f.by_day.item[0]), by_day);
	suppress(a, &f.by_country, &c->current.countries);
	*out = f;
}

bool
figures_load(struct arena *a, struct store *s, const struct caserec *c, int64_t now,
             struct figures *out, struct err *e)
{
	struct tally_cells cells = { 0 };

	if (!store_tally(a, s, c->id, &cells, e))
		return false;
	figures_sum(a, c, &cells, now, out);
	return true;
}
