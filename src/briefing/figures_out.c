/* figures_out.c - figures as JSON, CSV and a table: the same numbers three times */
#include <stdio.h>

#include "base/buf.h"
#include "base/limits.h"
#include "briefing/figures.h"
#include "briefing/internal.h"
#include "html/csv.h"
#include "html/json.h"

static void
put_sum(struct buf *b, const struct figure *f)
{
	buf_lit(b, "\"actions\":");
	json_put_number(b, f->actions);
	buf_lit(b, ",\"confirmed\":");
	json_put_number(b, f->confirmed);
}

static void
put_channels(struct buf *b, const struct figures *f)
{
	bool first = true;

	buf_lit(b, ",\"by_channel\":{");
	for (int c = 0; c < CHANNEL_COUNT; c++) {
		json_put_name(b, &first, channel_name((enum channel)c));
		buf_putc(b, '{');
		put_sum(b, &f->by_channel[c]);
		buf_putc(b, '}');
	}
	buf_putc(b, '}');
}

static void
put_targets(struct buf *b, const struct figures *f)
{
	buf_lit(b, ",\"by_target\":[");
	for (size_t i = 0; i < f->by_target.n; i++) {
		const struct figure_target *t = &f->by_target.item[i];

		buf_printf(b, "%s{\"target\":%d,\"name\":", i == 0 ? "" : ",", t->target);
		json_put_string(b, t->name);
		buf_putc(b, ',');
		put_sum(b, &t->sum);
		buf_putc(b, '}');
	}
	buf_putc(b, ']');
}

static void
put_evidence(struct buf *b, const struct figures *f)
{
	bool first = true;

	buf_lit(b, ",\"by_evidence\":{");
	for (int c = 0; c < EVCLASS_COUNT; c++) {
		json_put_name(b, &first, evclass_name((enum evclass)c));
		json_put_number(b, f->by_evidence[c]);
	}
	buf_putc(b, '}');
}

static void
put_places(struct buf *b, const struct figures *f)
{
	bool first = true;

	buf_lit(b, ",\"by_country\":{");
	for (size_t i = 0; i < f->by_country.n; i++) {
		json_put_name(b, &first, f->by_country.item[i].country);
		json_put_number(b, f->by_country.item[i].sum.actions);
	}
	buf_putc(b, '}');
}

static void
put_days(struct arena *a, struct buf *b, const struct figures *f)
{
	bool first = true;

	buf_lit(b, ",\"by_day\":{");
	for (size_t i = 0; i < f->by_day.n; i++) {
		json_put_name(b, &first, day_iso(a, f->by_day.item[i].day));
		json_put_number(b, f->by_day.item[i].sum.actions);
	}
	buf_putc(b, '}');
}

bool
figures_json(struct arena *a, const struct figures *f, struct str *out, struct err *e)
{
	struct buf b;
	bool first = true;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_putc(&b, '{');
	json_put_name(&b, &first, STR("number"));
	json_put_string(&b, uaref_text(a, &f->ref));
	json_put_name(&b, &first, STR("as_of"));
	json_put_string(&b, instant_iso(a, f->as_of));
	if (day_is_set(f->from)) {
		json_put_name(&b, &first, STR("from"));
		json_put_string(&b, day_iso(a, f->from));
	}
	if (day_is_set(f->to)) {
		json_put_name(&b, &first, STR("to"));
		json_put_string(&b, day_iso(a, f->to));
	}
	buf_putc(&b, ',');
	put_sum(&b, &f->total);
	if (!f->days_only) {
		put_channels(&b, f);
		put_targets(&b, f);
		put_evidence(&b, f);
		put_places(&b, f);
	}
	put_days(a, &b, f);
	buf_putc(&b, '}');
	return buf_done(&b, "figures", out, e);
}

typedef void put_row(struct arena *a, struct buf *b, struct str dimension, struct str key,
                     const struct figure *sum);

static void
each_row_of_all_time(struct arena *a, const struct figures *f, struct buf *b, put_row *put)
{
	for (int c = 0; c < CHANNEL_COUNT; c++)
		put(a, b, STR("channel"), channel_name((enum channel)c), &f->by_channel[c]);
	for (size_t i = 0; i < f->by_target.n; i++)
		put(a, b, STR("target"), str_printf(a, "%d", f->by_target.item[i].target),
		    &f->by_target.item[i].sum);
	for (int c = 0; c < EVCLASS_COUNT; c++) {
		struct figure sum = { .actions = f->by_evidence[c] };

		sum.confirmed = evclass_is_confirmed((enum evclass)c) ? sum.actions : 0;
		put(a, b, STR("evidence"), evclass_name((enum evclass)c), &sum);
	}
	for (size_t i = 0; i < f->by_country.n; i++)
		put(a, b, STR("country"), f->by_country.item[i].country,
		    &f->by_country.item[i].sum);
}

/* Hands every row of every dimension to PUT, in the order of the CSV. */
static void
each_row(struct arena *a, const struct figures *f, struct buf *b, put_row *put)
{
	put(a, b, STR("total"), STR("all"), &f->total);
	if (!f->days_only)
		each_row_of_all_time(a, f, b, put);
	for (size_t i = 0; i < f->by_day.n; i++)
		put(a, b, STR("day"), day_iso(a, f->by_day.item[i].day), &f->by_day.item[i].sum);
}

static void
put_csv(struct arena *a, struct buf *b, struct str dimension, struct str key,
        const struct figure *sum)
{
	struct str cells[] = {
		dimension,
		key,
		str_printf(a, "%lld", (long long)sum->actions),
		str_printf(a, "%lld", (long long)sum->confirmed),
	};

	csv_put_row(b, cells, ARRAY_LEN(cells));
}

bool
figures_csv(struct arena *a, const struct figures *f, struct str *out, struct err *e)
{
	struct str heads[] = { STR("dimension"), STR("key"), STR("actions"), STR("confirmed") };
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_lit(&b, CSV_BOM);
	csv_put_row(&b, heads, ARRAY_LEN(heads));
	each_row(a, f, &b, put_csv);
	return buf_done(&b, "figures", out, e);
}

static void
put_line(struct arena *a, struct buf *b, struct str dimension, struct str key,
         const struct figure *sum)
{
	(void)a;
	buf_printf(b, "%-10.*s %-12.*s %10lld %10lld\n", STR_ARG(dimension), STR_ARG(key),
	           (long long)sum->actions, (long long)sum->confirmed);
}

bool
figures_text(struct arena *a, const struct figures *f, struct str *out, struct err *e)
{
	struct str number = uaref_text(a, &f->ref), as_of = instant_iso(a, f->as_of);
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_printf(&b, "Urgent action " STR_FMT " as of " STR_FMT "\n", STR_ARG(number),
	           STR_ARG(as_of));
	figures_put_range_line(a, &b, f->from, f->to);
	buf_putc(&b, '\n');
	buf_printf(&b, "%-10s %-12s %10s %10s\n", "", "", "reported", "confirmed");
	each_row(a, f, &b, put_line);
	if (f->by_target.n > 0)
		buf_lit(&b, "\n");
	for (size_t i = 0; i < f->by_target.n; i++)
		if (f->by_target.item[i].name.n > 0)
			buf_printf(&b, "target %d is " STR_FMT "\n", f->by_target.item[i].target,
			           STR_ARG(f->by_target.item[i].name));
	return buf_done(&b, "figures", out, e);
}
