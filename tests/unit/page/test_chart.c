/* Where columns and bars stand, in both directions of reading, and what a column is. */
#include "../../test.h"
#include "i18n/lang.h"
#include "page/chart.h"

static struct view_chart
curve(struct arena *a, const struct lang *l, const struct figure_days *days)
{
	enum chart_step step = chart_step_for(days);
	struct figure_days groups = chart_group(a, days, step);

	return chart_curve(a, l, step, &groups);
}

static void
check_days(struct arena *a, const struct lang *en, const struct lang *ar)
{
	struct figure_days days = { 0 };
	struct view_chart v;

	test_ok(curve(a, en, &days).columns.n == 0, "nothing is no curve");
	VEC_PUSH(a, &days, (struct figure_day){ { 2026, 11, 1 }, { 50, 10 } });
	test_ok(curve(a, en, &days).columns.n == 0, "one day is no curve");
	VEC_PUSH(a, &days, (struct figure_day){ { 2026, 11, 4 }, { 100, 100 } });
	v = curve(a, en, &days);
	test_ok(v.columns.n == 2 && v.width == 600 && v.columns.item[0].x == 0 &&
	                v.columns.item[0].height == 60 && v.columns.item[0].y == 60 &&
	                v.columns.item[0].dark_height == 12 && v.columns.item[1].x == 450 &&
	                v.columns.item[1].y == 0 && v.columns.item[1].dark_y == 0,
	        "two days without an appeal between two with");
	test_ok(str_find(v.label, STR("100")) != STR_NPOS &&
	                str_find(v.label, STR("4 November 2026")) != STR_NPOS &&
	                str_eq(v.unit, STR("Each column is a day.")),
	        "the same in words");
	v = curve(a, ar, &days);
	test_ok(v.columns.item[0].x == 450 && v.columns.item[1].x == 0, "read from the right");
}

/* N days with one appeal each, from 2026-11-04, a Wednesday. */
static struct figure_days
series(struct arena *a, int n)
{
	struct figure_days days = { 0 };
	struct day first = { 2026, 11, 4 };

	for (int i = 0; i < n; i++)
		VEC_PUSH(a, &days, (struct figure_day){ day_plus(first, i), { 1, 0 } });
	return days;
}

static void
check_steps(struct arena *a, const struct lang *en)
{
	struct figure_days days = series(a, 120), weeks = series(a, 121), months = series(a, 1200),
			   groups;
	int64_t sum = 0;

	test_ok(chart_step_for(&days) == STEP_DAY && chart_group(a, &days, STEP_DAY).n == 120,
	        "120 days are days");
	test_ok(chart_step_for(&weeks) == STEP_WEEK, "more are weeks");
	groups = chart_group(a, &weeks, STEP_WEEK);
	test_ok(groups.n == 18 && day_cmp(groups.item[0].day, (struct day){ 2026, 11, 2 }) == 0 &&
	                groups.item[0].sum.actions == 5 && groups.item[1].sum.actions == 7,
	        "that begin on Mondays");
	test_ok(str_eq(chart_name(a, en, STEP_WEEK, groups.item[0].day),
	               STR("Week from 2 November 2026")),
	        "and are called by them");
	test_ok(chart_step_for(&months) == STEP_MONTH, "years are months");
	groups = chart_group(a, &months, STEP_MONTH);
	for (size_t i = 0; i < groups.n; i++)
		sum += groups.item[i].sum.actions;
	test_ok(sum == 1200 && groups.item[0].sum.actions == 27 &&
	                groups.item[1].sum.actions == 31 &&
	                str_eq(chart_name(a, en, STEP_MONTH, groups.item[1].day),
	                       STR("December 2026")),
	        "each with its days");
}

static void
check_inside(struct arena *a, const struct lang *en)
{
	struct figure_days days = series(a, 3);
	struct view_chart v;
	bool inside = true;

	days.item[0].sum.actions = 100000;
	VEC_PUSH(a, &days, (struct figure_day){ { 2099, 1, 1 }, { 1, 0 } });
	v = curve(a, en, &days);
	for (size_t i = 0; i < v.columns.n; i++)
		inside = inside && v.columns.item[i].x >= 0 &&
		         v.columns.item[i].x + v.columns.item[i].width <= v.width &&
		         v.columns.item[i].height <= v.height && v.columns.item[i].height > 0;
	test_ok(inside && v.columns.n == 2, "one appeal among 100,000 is still seen");
}

static void
check_bars(const struct lang *en, const struct lang *ar)
{
	struct view_bar bar = { 0 };

	chart_bar(en, &(struct figure){ 50, 10 }, 100, &bar);
	test_ok(bar.x == 0 && bar.width == 500 && bar.dark_x == 0 && bar.dark_width == 100,
	        "a bar from the left");
	chart_bar(ar, &(struct figure){ 50, 10 }, 100, &bar);
	test_ok(bar.x == 500 && bar.width == 500 && bar.dark_x == 900 && bar.dark_width == 100,
	        "from the right");
	chart_bar(en, &(struct figure){ 0, 0 }, 0, &bar);
	test_ok(bar.width == 0 && bar.dark_width == 0, "nothing is no bar");
	chart_bar(en, &(struct figure){ 1, 1 }, 1000000, &bar);
	test_ok(bar.width == 1 && bar.dark_width == 1, "one is seen");
}

int
main(void)
{
	struct arena *a = arena_new();
	const struct lang *en = lang_english(), *ar = lang_find(STR("ar"));

	check_days(a, en, ar);
	check_steps(a, en);
	check_inside(a, en);
	check_bars(en, ar);
	arena_free(&a);
	return test_done();
}
