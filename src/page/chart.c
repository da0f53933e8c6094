#include "page/chart.h"

#include "i18n/lang.h"

static int64_t
largest(const struct figure_days *groups)
{
	int64_t most = 1;

	for (size_t i = 0; i < groups->n; i++)
		if (groups->item[i].sum.actions > most)
			most = groups->item[i].sum.actions;
	return most;
}

/* What is there is seen: at least one unit. */
static int64_t
length_of(int64_t value, int64_t most, int64_t whole)
{
	int64_t n = value * whole / most;

	return value > 0 && n == 0 ? 1 : n;
}

static struct str
unit(const struct lang *l, enum chart_step step)
{
	switch (step) {
	case STEP_DAY:
		return tr(l, "Each column is a day.");
	case STEP_WEEK:
		return tr(l, "Each column is a week.");
	case STEP_MONTH:
		break;
	}
	return tr(l, "Each column is a month.");
}

struct view_chart
chart_curve(struct arena *a, const struct lang *l, enum chart_step step,
            const struct figure_days *groups)
{
	struct view_chart v = { .width = CHART_WIDTH, .height = CHART_HEIGHT };
	int64_t n = (int64_t)groups->n, most = largest(groups), wide;

	if (n < 2)
		return v;
	wide = CHART_WIDTH / n < 1 ? 1 : CHART_WIDTH / n;
	for (int64_t i = 0; i < n; i++) {
		const struct figure *sum = &groups->item[i].sum;
		int64_t all = length_of(sum->actions, most, CHART_HEIGHT);
		int64_t dark = length_of(sum->confirmed, most, CHART_HEIGHT);
		struct view_column c = { .x = (l->rtl ? n - 1 - i : i) * wide,
			                 .y = CHART_HEIGHT - all,
			                 .height = all,
			                 .dark_y = CHART_HEIGHT - dark,
			                 .dark_height = dark,
			                 .width = wide > 2 ? wide - 1 : wide };

		if (sum->actions > 0)
			VEC_PUSH(a, &v.columns, c);
	}
	v.width = wide * n;
	v.unit = unit(l, step);
	step = step == STEP_WEEK ? STEP_DAY : step; /* a week by its first day */
	v.first = chart_name(a, l, step, groups->item[0].day);
	v.last = chart_name(a, l, step, groups->item[n - 1].day);
	v.label = LANG_FILL(a, l, tr(l, "%1$s to %2$s; the highest column stands for %3$s."),
	                    v.first, v.last, lang_number(a, l, most));
	return v;
}

void
chart_bar(const struct lang *l, const struct figure *sum, int64_t most, struct view_bar *out)
{
	if (most < 1)
		most = 1;
	out->width = length_of(sum->actions, most, BAR_WIDTH);
	out->dark_width = length_of(sum->confirmed, most, BAR_WIDTH);
	out->x = l->rtl ? BAR_WIDTH - out->width : 0;
	out->dark_x = l->rtl ? BAR_WIDTH - out->dark_width : 0;
}
