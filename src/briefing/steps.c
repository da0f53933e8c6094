#include "briefing/steps.h"

#include "i18n/lang.h"

#define TO_MONDAY 3 /* day 0, 1 January 1970, was a Thursday */

static int64_t
place_of(struct day d, enum chart_step step)
{
	if (step == STEP_MONTH)
		return (int64_t)d.year * 12 + d.month - 1;
	return step == STEP_WEEK ? (day_number(d) + TO_MONDAY) / 7 : day_number(d);
}

static struct day
day_at(int64_t place, enum chart_step step)
{
	if (step == STEP_MONTH)
		return (struct day){ (int)(place / 12), (int)(place % 12) + 1, 1 };
	return day_from_number(step == STEP_WEEK ? place * 7 - TO_MONDAY : place);
}

static int64_t
span_of(const struct figure_days *days, enum chart_step step)
{
	return place_of(days->item[days->n - 1].day, step) - place_of(days->item[0].day, step) + 1;
}

enum chart_step
chart_step_for(const struct figure_days *days)
{
	if (days->n == 0 || span_of(days, STEP_DAY) <= CHART_COLUMNS)
		return STEP_DAY;
	return span_of(days, STEP_WEEK) <= CHART_COLUMNS ? STEP_WEEK : STEP_MONTH;
}

struct figure_days
chart_group(struct arena *a, const struct figure_days *days, enum chart_step step)
{
	struct figure_days list = { 0 };
	int64_t first, n;

	if (days->n == 0)
		return list;
	first = place_of(days->item[0].day, step);
	n = span_of(days, step);
	for (int64_t i = 0; i < n; i++)
		VEC_PUSH(a, &list, (struct figure_day){ .day = day_at(first + i, step) });
	for (size_t i = 0; i < days->n; i++) {
		struct figure *to = &list.item[place_of(days->item[i].day, step) - first].sum;

		to->actions += days->item[i].sum.actions;
		to->confirmed += days->item[i].sum.confirmed;
	}
	return list;
}

struct str
chart_name(struct arena *a, const struct lang *l, enum chart_step step, struct day d)
{
	switch (step) {
	case STEP_DAY:
		break;
	case STEP_WEEK:
		/* TRANSLATORS: a week, by its first day */
		return TR_FILL(a, tr(l, "Week from %1$s"), lang_day(a, l, d));
	case STEP_MONTH:
		/* TRANSLATORS: month and year: November 2026 */
		return TR_FILL(a, tr(l, "%1$s %2$s"), l->month[d.month - 1],
		               str_printf(a, "%d", d.year));
	}
	return lang_day(a, l, d);
}

struct str
chart_heading(const struct lang *l, enum chart_step step)
{
	switch (step) {
	case STEP_DAY:
		break;
	case STEP_WEEK:
		return tr(l, "By week");
	case STEP_MONTH:
		return tr(l, "By month");
	}
	return tr(l, "By day");
}
