#include "briefing/figures_counts.h"

#include "base/buf.h"
#include "base/limits.h"
#include "briefing/internal.h"
#include "html/json.h"

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

struct str
figures_counts_name(struct arena *a, const struct figures_counts *c)
{
	struct str from = day_iso(a, c->from), to = day_iso(a, c->to);

	if (c->range == COUNTS_YEAR)
		return str_printf(a, "%d", c->year);
	if (c->range == COUNTS_DAYS && !day_is_set(c->to))
		return str_printf(a, "from-" STR_FMT, STR_ARG(from));
	if (c->range == COUNTS_DAYS && !day_is_set(c->from))
		return str_printf(a, "until-" STR_FMT, STR_ARG(to));
	if (c->range == COUNTS_DAYS)
		return str_printf(a, STR_FMT "_" STR_FMT, STR_ARG(from), STR_ARG(to));
	return c->range == COUNTS_MONTHS ? STR("12-months") : STR("");
}

bool
figures_counts_json(struct arena *a, const struct figures_counts *c, struct str *out, struct err *e)
{
	struct figures_table all = { .query = { .from = c->from, .to = c->to },
		                     .as_of = c->table[0].as_of,
		                     .total = c->table[0].total };
	struct buf b;
	bool first = true;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_putc(&b, '{');
	figures_put_range(a, &b, &first, &all);
	json_put_name(&b, &first, STR("counts"));
	buf_putc(&b, '[');
	for (size_t i = 0; i < c->n; i++) {
		bool start = true;

		buf_put(&b, i == 0 ? STR("{") : STR(",{"));
		json_put_name(&b, &start, STR("by"));
		json_put_string(&b, figures_by_name(c->table[i].query.by));
		figures_put_rows(&b, &start, &c->table[i]);
		buf_putc(&b, '}');
	}
	buf_lit(&b, "]}");
	return buf_done(&b, "figures", out, e);
}
