/* figures_counts_out.c - the nine counts together as JSON, and what a range of them is called */
#include "base/buf.h"
#include "base/limits.h"
#include "briefing/figures_counts.h"
#include "briefing/internal.h"
#include "html/json.h"

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
