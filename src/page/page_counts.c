/*
 * page_counts.c - the nine counts over all cases, for one range of days
 *
 * A table shows its largest rows, a series of months the latest; the CSV has them all.
 */
#include "appeal/appeal.h"
#include "briefing/figures_counts.h"
#include "i18n/lang.h"
#include "page/days.h"
#include "page/parts.h"
#include "page/table.h"
#include "tmpl_counts.h"

#define ROWS_MOST 30

/* "/figures/2026", "" for all time */
static struct str
path_of(struct arena *a, const struct figures_counts *c, const char *ending)
{
	if (c->range == COUNTS_ALL)
		return str_printf(a, "/figures%s", ending);
	if (c->range == COUNTS_MONTHS)
		return str_printf(a, "/figures/12-months%s", ending);
	return str_printf(a, "/figures/%d%s", c->year, ending);
}

static struct str
range_name(struct arena *a, const struct lang *l, const struct figures_counts *c)
{
	if (c->range == COUNTS_YEAR)
		return str_printf(a, "%d", c->year);
	if (c->range == COUNTS_DAYS)
		return days_name(a, l, c->from, c->to);
	return c->range == COUNTS_ALL ? tr(l, "All time") : tr(l, "The last twelve months");
}

/* ---- what a row is called */

/* "2026-11" or "2026" */
static struct day
first_day(struct str period)
{
	uint64_t year = 0, month = 1;

	(void)str_to_u64(str_sub(period, 0, period.n < 4 ? period.n : 4), 9999, &year);
	if (period.n == 7)
		(void)str_to_u64(str_from(period, 5), 12, &month);
	return (struct day){ (int)year, (int)month, 1 };
}

static struct str
channel_title(const struct lang *l, struct str key)
{
	enum channel c;

	return channel_from_name(key, &c) ? appeal_channel_name(l, c) : key;
}

static struct str
name_of(struct arena *a, const struct lang *l, enum figures_by by, struct str key)
{
	switch (by) {
	case BY_TYPE:
		return channel_title(l, key);
	case BY_COUNTRY:
		return lang_country(l, key);
	case BY_SUPPORTERS:
		return table_country(l, key);
	case BY_MONTH:
		return chart_name(a, l, STEP_MONTH, first_day(key));
	case BY_CAMPAIGN:
		return str_eq(key, STR("none")) ? tr(l, "No campaign") : key;
	case BY_TITLE:
	case BY_CASE:
	case BY_TOPIC:
	case BY_YEAR:
	case BY_CLASS:
	case FIGURES_BY_COUNT:
		break;
	}
	return key;
}

struct words {
	struct str caption, column;
};

static struct words
words_of(const struct lang *l, enum figures_by by)
{
	switch (by) {
	case BY_CAMPAIGN:
		return (struct words){ tr(l, "By campaign"), tr(l, "Campaign") };
	case BY_TITLE:
		return (struct words){ tr(l, "By page title"), tr(l, "Title") };
	case BY_CASE:
		return (struct words){ tr(l, "By urgent action"), tr(l, "Number") };
	case BY_COUNTRY:
		return (struct words){ tr(l, "By the state appealed to"), tr(l, "State") };
	case BY_TOPIC:
		return (struct words){ tr(l, "By topic"), tr(l, "Topic") };
	case BY_YEAR:
		return (struct words){ tr(l, "By year"), tr(l, "Year") };
	case BY_TYPE:
		return (struct words){ tr(l, "By channel"), tr(l, "Channel") };
	case BY_MONTH:
		return (struct words){ tr(l, "By month"), tr(l, "Month") };
	case BY_SUPPORTERS:
		return (struct words){ tr(l, "By the supporters' country"), tr(l, "Country") };
	case BY_CLASS:
	case FIGURES_BY_COUNT:
		break;
	}
	return (struct words){ STR(""), STR("") };
}

/* ---- tables */

static struct view_table
classes(struct arena *a, const struct lang *l, const struct figures_table *t)
{
	struct figure sum[EVCLASS_COUNT] = { 0 };
	enum evclass c;

	for (size_t i = 0; i < t->rows.n; i++)
		if (evclass_from_name(t->rows.item[i].key, &c))
			sum[c] = t->rows.item[i].sum;
	return table_of_classes(a, l, sum);
}

static struct view_chart
curve_of_months(struct arena *a, const struct lang *l, const struct figures_table *t)
{
	struct figure_days days = { 0 }, groups;

	for (size_t i = 0; i < t->rows.n; i++)
		VEC_PUSH(
			a, &days,
			(struct figure_day){ first_day(t->rows.item[i].key), t->rows.item[i].sum });
	groups = chart_group(a, &days, STEP_MONTH);
	return chart_curve(a, l, STEP_MONTH, &groups);
}

static struct url
link_of(struct arena *a, const struct page_ctx *x, enum figures_by by, struct str key)
{
	struct uaref ref;

	if (by == BY_YEAR)
		return part_url(a, x, str_printf(a, "/figures/" STR_FMT, STR_ARG(key)));
	if (by != BY_CASE || !uaref_parse(key, &ref))
		return (struct url){ 0 };
	return part_case_url(a, x, &ref, "/figures");
}

static struct view_table
count_of(struct arena *a, const struct page_ctx *x, const struct figures_table *t)
{
	const struct lang *l = x->lang;
	enum figures_by by = t->query.by;
	struct words words = words_of(l, by);
	struct table_rows rows = { 0 };
	size_t left = t->rows.n > ROWS_MOST ? t->rows.n - ROWS_MOST : 0;
	bool in_time = by == BY_MONTH || by == BY_YEAR;
	struct view_table v;

	for (size_t i = in_time ? left : 0; i < t->rows.n - (in_time ? 0 : left); i++) {
		const struct figure_row *row = &t->rows.item[i];

		VEC_PUSH(a, &rows,
		         (struct table_row){ .name = name_of(a, l, by, row->key),
		                             .sum = row->sum,
		                             .url = link_of(a, x, by, row->key) });
	}
	v = table_of(a, l, words.caption, words.column, &rows);
	if (left > 0)
		v.more = LANG_FILL(a, l,
		                   trn(l, "%1$s more row is in the CSV.",
		                       "%1$s more rows are in the CSV.", (int64_t)left),
		                   lang_number(a, l, (int64_t)left));
	if (by == BY_TOPIC || by == BY_COUNTRY)
		v.note = tr(l, "An urgent action may stand in several of these rows, or in none.");
	if (by == BY_SUPPORTERS)
		v.note = tr(l, "Countries with fewer than five appeals, and always the state "
		               "appealed to, are not named, so that nobody is betrayed by a "
		               "count.");
	if (by == BY_MONTH)
		v.curve = curve_of_months(a, l, t);
	return v;
}

/* Time first, then what a reader asks next. */
static void
add_tables(struct arena *a, const struct page_ctx *x, const struct figures_counts *c,
           struct view_tables *out)
{
	static const enum figures_by order[] = { BY_MONTH,    BY_YEAR,      BY_TYPE, BY_CLASS,
		                                 BY_COUNTRY,  BY_TOPIC,     BY_CASE, BY_TITLE,
		                                 BY_CAMPAIGN, BY_SUPPORTERS };

	for (size_t i = 0; i < ARRAY_LEN(order); i++) {
		const struct figures_table *t = &c->table[order[i]];

		if ((size_t)order[i] >= c->n || t->total.actions == 0)
			continue;
		VEC_PUSH(a, out, order[i] == BY_CLASS ? classes(a, x->lang, t) : count_of(a, x, t));
	}
}

/* SHOWN: none of them. */
#define NO_RANGE SIZE_MAX

static struct view_ranges
ranges_of(struct arena *a, const struct page_ctx *x, const struct figures_counts_list *all,
          size_t shown)
{
	struct view_ranges list = { 0 };

	for (size_t i = 0; i < all->n; i++)
		VEC_PUSH(a, &list,
		         (struct view_range){ .name = range_name(a, x->lang, &all->item[i]),
		                              .url = part_url(a, x, path_of(a, &all->item[i], "")),
		                              .chosen = i == shown });
	return list;
}

static void
fill_counts(struct arena *a, const struct page_ctx *x, const struct figures_counts *c,
            struct view_counts *v)
{
	const struct figures_table *any = &c->table[BY_TYPE];

	v->heading = range_name(a, x->lang, c);
	v->actions = lang_number(a, x->lang, any->total.actions);
	v->confirmed = lang_number(a, x->lang, any->total.confirmed);
	v->as_of = table_as_of(a, x->lang, any->as_of);
	add_tables(a, x, c, &v->tables);
}

static struct str
title_of(struct arena *a, const struct lang *l, struct str range)
{
	struct str what = tr(l, "What was done, over all urgent actions");

	return range.n == 0 ? what : LANG_FILL(a, l, tr(l, "%1$s: %2$s"), what, range);
}

bool
page_counts(struct arena *a, const struct page_ctx *x, const struct figures_counts_list *all,
            size_t shown, struct buf *out, struct err *e)
{
	const struct figures_counts *c = &all->item[shown];
	struct str title = title_of(a, x->lang, range_name(a, x->lang, c)), ignored;
	struct view_counts v = {
		.frame = part_frame(a, x, path_of(a, c, ""), title),
		.ranges = ranges_of(a, x, all, shown),
		.days = { .action = part_url(a, x, STR("/figures")),
		          .from = day_iso(a, c->from),
		          .to = day_iso(a, c->to) },
		.json = url_path(a, path_of(a, c, ".json")),
		.csv = url_path(a, path_of(a, c, ".csv")),
	};

	fill_counts(a, x, c, &v);
	tmpl_counts(out, x->lang, &v);
	return buf_done(out, "the figures of all cases", &ignored, e);
}

bool
page_counts_days(struct arena *a, const struct page_ctx *x, const struct page_days *d,
                 struct buf *out, struct err *e)
{
	struct str range = d->counts == NULL ? STR("") : range_name(a, x->lang, d->counts), ignored;
	struct view_counts v = {
		.frame = part_frame(a, x, STR("/figures"), title_of(a, x->lang, range)),
		.ranges = ranges_of(a, x, d->ranges, NO_RANGE),
		.days = days_form(a, x, STR("/figures"), d),
		.json = days_keep(a, url_path(a, STR("/figures.json")), d),
		.csv = days_keep(a, url_path(a, STR("/figures.csv")), d),
	};

	days_keep_in_languages(a, &v.frame, d);
	if (d->counts != NULL)
		fill_counts(a, x, d->counts, &v);
	tmpl_counts(out, x->lang, &v);
	return buf_done(out, "the figures of some days", &ignored, e);
}
