#include "page/chart.h"

#include "i18n/lang.h"

/* The sums of each column: STEP days. */
static struct figure *
columns_of(struct arena *a, const struct figure_days *days, int64_t step, int64_t n)
{
	struct figure *sum = arena_array(a, struct figure, (size_t)n);
	int64_t first = day_number(days->item[0].day);

	for (size_t i = 0; i < days->n; i++) {
		struct figure *to = &sum[(day_number(days->item[i].day) - first) / step];

		to->actions += days->item[i].sum.actions;
		to->confirmed += days->item[i].sum.confirmed;
	}
	return sum;
}

static int64_t
largest(const struct figure *sum, int64_t n)
{
	int64_t most = 1;

	for (int64_t i = 0; i < n; i++)
		if (sum[i].actions > most)
			most = sum[i].actions;
	return most;
}

/* What is there is seen: at least one unit. */
static int64_t
height_of(int64_t value, int64_t most)
{
	int64_t h = value * CHART_HEIGHT / most;

	return value > 0 && h == 0 ? 1 : h;
}

struct view_chart
chart_days(struct arena *a, const struct lang *l, const struct figure_days *days)
{
	struct view_chart v = { .width = CHART_WIDTH, .height = CHART_HEIGHT };
	int64_t span, step, n, most, wide;
	struct figure *sum;

	if (days->n < 2)
		return v;
	span = day_number(days->item[days->n - 1].day) - day_number(days->item[0].day) + 1;
	step = (span + CHART_COLUMNS - 1) / CHART_COLUMNS;
	n = (span + step - 1) / step;
	sum = columns_of(a, days, step, n);
	most = largest(sum, n);
	wide = CHART_WIDTH / n;
	for (int64_t i = 0; i < n; i++) {
		int64_t all = height_of(sum[i].actions, most);
		int64_t dark = height_of(sum[i].confirmed, most);
		struct view_column c = { .x = (l->rtl ? n - 1 - i : i) * wide,
			                 .y = CHART_HEIGHT - all,
			                 .height = all,
			                 .dark_y = CHART_HEIGHT - dark,
			                 .dark_height = dark,
			                 .width = wide > 2 ? wide - 1 : wide };

		if (sum[i].actions > 0)
			VEC_PUSH(a, &v.columns, c);
	}
	v.width = wide * n;
	v.first = lang_day(a, l, days->item[0].day);
	v.last = lang_day(a, l, days->item[days->n - 1].day);
	v.label = LANG_FILL(a, l, tr(l, "%1$s to %2$s; the highest column stands for %3$s."),
	                    v.first, v.last, lang_number(a, l, most));
	return v;
}
