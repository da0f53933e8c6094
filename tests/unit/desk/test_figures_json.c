/* Figures across the socket: what goes in comes out. */
#include "../../test.h"
#include "desk/figures_json.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct figure_target targets[] = { { 0, STR(""), { 1, 0 } },
		                           { 2, STR("A \"B\""), { 9, 8 } } };
	struct figure_country countries[] = { { STR("GB"), { 7, 7 } }, { STR("other"), { 5, 1 } } };
	struct figure_day day = { { 2026, 11, 20 }, { 12, 8 } };
	struct figures f = {
		.ref = { "UA", 163, 2017 },
		.as_of = 77,
		.total = { 12, 8 },
		.by_channel[CHANNEL_FAX] = { 12, 8 },
		.by_evidence = { 7, 0, 1, 4 },
		.by_target = { targets, 2, 2 },
		.by_country = { countries, 2, 2 },
		.by_day = { &day, 1, 1 },
	};
	struct figures got = { .as_of = 0 };
	struct buf first, second;
	json_t *json;

	buf_init(&first, a, 65536);
	buf_init(&second, a, 65536);
	figures_put(a, &first, &f);
	json = json_loadb(first.p, first.n, 0, NULL);
	test_ok(json != NULL && figures_get(a, json, &got), "figures are read back");
	figures_put(a, &second, &got);
	test_ok(str_eq(buf_str(&first), buf_str(&second)), "to the byte");
	test_ok(got.by_target.item[1].target == 2 && got.by_country.item[1].sum.confirmed == 1 &&
	                got.by_channel[CHANNEL_FAX].confirmed == 8 && got.as_of == 77,
	        "in their places");
	(void)json_object_del(json, "days");
	test_ok(figures_get(a, json, &got) && got.by_day.n == 0, "no day is no figures by day");
	(void)json_object_del(json, "channels");
	test_ok(!figures_get(a, json, &got), "no channels are no figures");
	json_decref(json);
	arena_free(&a);
	return test_done();
}
