#include "page/table.h"

#include "i18n/lang.h"

struct view_table
table_of(struct arena *a, const struct lang *l, struct str caption, struct str column,
         const struct table_rows *rows)
{
	struct view_table t = { .caption = caption, .column = column };
	int64_t most = 1;

	for (size_t i = 0; i < rows->n; i++)
		if (rows->item[i].sum.actions > most)
			most = rows->item[i].sum.actions;
	for (size_t i = 0; i < rows->n; i++) {
		const struct table_row *row = &rows->item[i];
		struct view_bar bar = {
			.name = row->name,
			.url = row->url,
			.actions = lang_number(a, l, row->sum.actions),
			.confirmed = lang_number(a, l, row->sum.confirmed),
		};

		chart_bar(l, &row->sum, most, &bar);
		VEC_PUSH(a, &t.rows, bar);
	}
	return t;
}

struct view_table
table_of_days(struct arena *a, const struct lang *l, const struct figure_days *days)
{
	enum chart_step step = chart_step_for(days);
	struct figure_days groups = chart_group(a, days, step);
	const struct str column[] = { [STEP_DAY] = tr(l, "Day"),
		                      [STEP_WEEK] = tr(l, "Week"),
		                      [STEP_MONTH] = tr(l, "Month") };
	struct table_rows rows = { 0 };
	struct view_table t;

	for (size_t i = 0; i < groups.n; i++)
		if (groups.item[i].sum.actions > 0)
			VEC_PUSH(a, &rows,
			         (struct table_row){
					 .name = chart_name(a, l, step, groups.item[i].day),
					 .sum = groups.item[i].sum });
	t = table_of(a, l, chart_heading(l, step), column[step], &rows);
	t.curve = chart_curve(a, l, step, &groups);
	return t;
}

static struct str
class_name(const struct lang *l, enum evclass c)
{
	switch (c) {
	case EVCLASS_MAIL:
		return tr(l, "By a link in our alert (confirmed)");
	case EVCLASS_CONFIRMED:
		return tr(l, "From a confirmed address (confirmed)");
	case EVCLASS_GROUP:
		return tr(l, "By a group we know (confirmed)");
	case EVCLASS_ANONYMOUS:
		return tr(l, "By anybody, without a name");
	case EVCLASS_COUNT:
		break;
	}
	return STR("");
}

struct view_table
table_of_classes(struct arena *a, const struct lang *l, const struct figure sum[EVCLASS_COUNT])
{
	struct table_rows rows = { 0 };
	struct view_table t;

	for (int c = 0; c < EVCLASS_COUNT; c++)
		VEC_PUSH(a, &rows,
		         (struct table_row){ .name = class_name(l, (enum evclass)c),
		                             .sum = sum[c] });
	t = table_of(a, l, tr(l, "By how well the reporter is known"), tr(l, "How we know"), &rows);
	if (sum[EVCLASS_CONFIRMED].actions == 0)
		t.note = tr(l, "An address counts as confirmed when somebody answers a message "
		               "that we sent to it. So far no report came that way.");
	return t;
}

struct str
table_country(const struct lang *l, struct str country)
{
	return str_eq(country, STR("other")) ? tr(l, "Other or not said")
	                                     : lang_country(l, country);
}

struct str
table_as_of(struct arena *a, const struct lang *l, int64_t t)
{
	struct str clock = instant_iso(a, t);

	return LANG_FILL(a, l, tr(l, "As of %1$s, %2$s UTC."), lang_day(a, l, day_of_instant(t)),
	                 str_sub(clock, 11, 16));
}
