/* figures_by_out.c - a table over all cases as JSON, CSV and text: the same numbers three times */
#include "base/buf.h"
#include "base/limits.h"
#include "briefing/figures_by.h"
#include "briefing/internal.h"
#include "html/csv.h"
#include "html/json.h"

static void
put_day(struct arena *a, struct buf *b, bool *first, const char *name, struct day d)
{
	json_put_name(b, first, str_c(name));
	if (day_is_set(d))
		json_put_string(b, day_iso(a, d));
	else
		buf_lit(b, "null");
}

static void
put_figure(struct buf *b, bool *first, const struct figure *f)
{
	json_put_name(b, first, STR("actions"));
	json_put_number(b, f->actions);
	json_put_name(b, first, STR("confirmed"));
	json_put_number(b, f->confirmed);
}

void
figures_put_range(struct arena *a, struct buf *b, bool *first, const struct figures_table *t)
{
	put_day(a, b, first, "from", t->query.from);
	put_day(a, b, first, "to", t->query.to);
	json_put_name(b, first, STR("as_of"));
	json_put_string(b, instant_iso(a, t->as_of));
	put_figure(b, first, &t->total);
}

void
figures_put_rows(struct buf *b, bool *first, const struct figures_table *t)
{
	json_put_name(b, first, STR("overlap"));
	buf_put(b, figures_by_overlaps(t->query.by) ? STR("true") : STR("false"));
	json_put_name(b, first, STR("rows"));
	buf_putc(b, '[');
	for (size_t i = 0; i < t->rows.n; i++) {
		bool start = true;

		buf_put(b, i == 0 ? STR("{") : STR(",{"));
		json_put_name(b, &start, STR("key"));
		json_put_string(b, t->rows.item[i].key);
		put_figure(b, &start, &t->rows.item[i].sum);
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}

bool
figures_by_json(struct arena *a, const struct figures_table *t, struct str *out, struct err *e)
{
	struct buf b;
	bool first = true;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_putc(&b, '{');
	json_put_name(&b, &first, STR("by"));
	json_put_string(&b, figures_by_name(t->query.by));
	figures_put_range(a, &b, &first, t);
	figures_put_rows(&b, &first, t);
	buf_putc(&b, '}');
	return buf_done(&b, "figures", out, e);
}

static void
put_csv(struct arena *a, struct buf *b, struct str dimension, struct str key,
        const struct figure *f)
{
	struct str cells[] = { dimension, key, str_printf(a, "%lld", (long long)f->actions),
		               str_printf(a, "%lld", (long long)f->confirmed) };

	csv_put_row(b, cells, ARRAY_LEN(cells));
}

bool
figures_by_csv(struct arena *a, const struct figures_table *t, size_t n, struct str *out,
               struct err *e)
{
	struct str heads[] = { STR("dimension"), STR("key"), STR("actions"), STR("confirmed") };
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_lit(&b, CSV_BOM);
	csv_put_row(&b, heads, ARRAY_LEN(heads));
	for (size_t k = 0; k < n; k++) {
		if (k == 0)
			put_csv(a, &b, STR("total"), STR("all"), &t->total);
		for (size_t i = 0; i < t[k].rows.n; i++)
			put_csv(a, &b, figures_by_name(t[k].query.by), t[k].rows.item[i].key,
			        &t[k].rows.item[i].sum);
	}
	return buf_done(&b, "figures", out, e);
}

void
figures_put_range_line(struct arena *a, struct buf *b, struct day from, struct day to)
{
	struct str first = day_iso(a, from), last = day_iso(a, to);

	if (first.n == 0 && last.n == 0)
		return;
	buf_printf(b, "from " STR_FMT " to " STR_FMT "\n",
	           STR_ARG(first.n > 0 ? first : STR("the first")),
	           STR_ARG(last.n > 0 ? last : STR("today")));
}

bool
figures_by_text(struct arena *a, const struct figures_table *t, struct str *out, struct err *e)
{
	struct str as_of = instant_iso(a, t->as_of), by = figures_by_name(t->query.by);
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_printf(&b, "All urgent actions by " STR_FMT " as of " STR_FMT "\n", STR_ARG(by),
	           STR_ARG(as_of));
	figures_put_range_line(a, &b, t->query.from, t->query.to);
	buf_printf(&b, "\n%10s %10s\n", "reported", "confirmed");
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct figure_row *row = &t->rows.item[i];

		buf_printf(&b, "%10lld %10lld  " STR_FMT "\n", (long long)row->sum.actions,
		           (long long)row->sum.confirmed, STR_ARG(row->key));
	}
	buf_printf(&b, "%10lld %10lld  in all\n", (long long)t->total.actions,
	           (long long)t->total.confirmed);
	if (figures_by_overlaps(t->query.by))
		buf_lit(&b, "A case may stand in several rows, or in none.\n");
	return buf_done(&b, "figures", out, e);
}
