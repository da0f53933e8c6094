/* Where the columns stand, in both directions of reading. */
#include "../../test.h"
#include "i18n/lang.h"
#include "page/chart.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct figure_days days = { 0 };
	const struct lang *en = lang_english(), *ar = lang_find(STR("ar"));
	struct view_chart v;
	bool inside = true;

	VEC_PUSH(a, &days, (struct figure_day){ { 2026, 11, 1 }, { 50, 10 } });
	test_ok(chart_days(a, en, &days).columns.n == 0, "one day is no curve");
	VEC_PUSH(a, &days, (struct figure_day){ { 2026, 11, 4 }, { 100, 100 } });
	v = chart_days(a, en, &days);
	test_ok(v.columns.n == 2 && v.width == 600 && v.columns.item[0].x == 0 &&
	                v.columns.item[0].height == 60 && v.columns.item[0].y == 60 &&
	                v.columns.item[0].dark_height == 12 && v.columns.item[1].x == 450 &&
	                v.columns.item[1].y == 0 && v.columns.item[1].dark_y == 0,
	        "two days without an appeal between two with");
	test_ok(str_find(v.label, STR("100")) != STR_NPOS &&
	                str_find(v.label, STR("4 November 2026")) != STR_NPOS,
	        "the same in words");
	v = chart_days(a, ar, &days);
	test_ok(v.columns.item[0].x == 450 && v.columns.item[1].x == 0, "read from the right");
	VEC_PUSH(a, &days, (struct figure_day){ { 2028, 11, 4 }, { 1, 0 } });
	v = chart_days(a, en, &days);
	for (size_t i = 0; i < v.columns.n; i++)
		inside = inside && v.columns.item[i].x + v.columns.item[i].width <= v.width &&
		         v.columns.item[i].height <= v.height && v.columns.item[i].height > 0;
	test_ok(inside && v.columns.n == 2 && v.width <= CHART_WIDTH,
	        "two years share columns, and one appeal is still seen");
	arena_free(&a);
	return test_done();
}
