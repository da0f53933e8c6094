/* Bulletins and changes survive the socket; other forms are refused. */
#include "desk/history_json.h"
#include "fixture.h"

static const char *const wrong[] = {
	"{}",
	"[{\"what\":\"weather\"}]",
	"[{\"kind\":\"last\"}]",
	"[{\"kind\":\"first\",\"issued\":\"soon\"}]",
};

int
main(void)
{
	struct arena *a = arena_new();
	struct changes list = { 0 }, changes = { 0 };
	struct bulletins history = { 0 }, got = { 0 };
	struct buf b;
	json_t *json;

	VEC_PUSH(a, &list,
	         (struct change){ .kind = CHANGE_TARGET_CHANGED,
	                          .target = 2,
	                          .subject = STR("Minister \"Bo\""),
	                          .detail = STR("phone"),
	                          .was = STR("+1 202 555 0123"),
	                          .now = STR("+1 202 555 0124") });
	buf_init(&b, a, 4096);
	changes_put(&b, &list);
	json = json_loadb(b.p, b.n, 0, NULL);
	test_ok(changes_get(a, json, &changes) && changes.n == 1 && changes.item[0].target == 2 &&
	                changes.item[0].kind == CHANGE_TARGET_CHANGED &&
	                str_eq(changes.item[0].subject, list.item[0].subject) &&
	                str_eq(changes.item[0].detail, STR("phone")) &&
	                str_eq(changes.item[0].now, list.item[0].now),
	        "a change comes back");
	json_decref(json);
	VEC_PUSH(a, &history,
	         (struct bulletin){ .id = 9,
	                            .kind = CASEFILE_STOP,
	                            .ordinal = 3,
	                            .language = STR("fr"),
	                            .issued = { 2026, 1, 2 },
	                            .headline = STR("Libre"),
	                            .published_at = 77,
	                            .edition_of = 8 });
	buf_init(&b, a, 4096);
	bulletins_put(a, &b, &history);
	json = json_loadb(b.p, b.n, 0, NULL);
	test_ok(bulletins_get(a, json, &got) && got.n == 1 && got.item[0].id == 9 &&
	                got.item[0].kind == CASEFILE_STOP && got.item[0].edition_of == 8 &&
	                got.item[0].issued.mday == 2 && !day_is_set(got.item[0].deadline) &&
	                got.item[0].published_at == 77 &&
	                str_eq(got.item[0].headline, STR("Libre")),
	        "a bulletin comes back");
	json_decref(json);
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		json = json_loads(wrong[i], 0, NULL);
		test_ok(!changes_get(a, json, &changes) && !bulletins_get(a, json, &got), wrong[i]);
		json_decref(json);
	}
	arena_free(&a);
	return test_done();
}
