#include "briefing/figures_counts.h"

#define MONTHS_BACK 11 /* and the one that is running */

static bool
load_range(struct arena *a, struct store *s, struct figures_counts *c, int64_t now, struct err *e)
{
	c->n = c->range == COUNTS_ALL ? FIGURES_BY_COUNT : BY_SUPPORTERS;
	for (size_t i = 0; i < c->n; i++) {
		struct figures_query q = { (enum figures_by)i, c->from, c->to };

		if (!figures_by_load(a, s, &q, now, &c->table[i], e))
			return false;
	}
	return true;
}

/* A year is a range of its own if anything was done in it. */
static void
add_years(struct arena *a, const struct figures_table *years, struct figures_counts_list *list)
{
	for (size_t i = years->rows.n; i > 0; i--) {
		struct figures_counts c = { .range = COUNTS_YEAR };
		uint64_t year;

		if (!str_to_u64(years->rows.item[i - 1].key, 9998, &year))
			continue;
		c.year = (int)year;
		c.from = (struct day){ c.year, 1, 1 };
		c.to = (struct day){ c.year, 12, 31 };
		VEC_PUSH(a, list, c);
	}
}

bool
figures_counts_load(struct arena *a, struct store *s, struct day today, int64_t now,
                    struct figures_counts_list *out, struct err *e)
{
	int month = today.year * 12 + today.month - 1 - MONTHS_BACK;
	struct figures_counts all = { .range = COUNTS_ALL };
	struct figures_counts months = { .range = COUNTS_MONTHS,
		                         .from = { month / 12, month % 12 + 1, 1 } };
	struct figures_counts_list list = { 0 };

	if (!load_range(a, s, &all, now, e))
		return false;
	VEC_PUSH(a, &list, all);
	VEC_PUSH(a, &list, months);
	add_years(a, &all.table[BY_YEAR], &list);
	for (size_t i = 1; i < list.n; i++)
		if (!load_range(a, s, &list.item[i], now, e))
			return false;
	*out = list;
	return true;
}
