/* How many reports of the last minute a case has. */
#include "../../test.h"
#include "serve/load.h"

static int64_t
note(struct load *l, const char *slug, int n, int64_t now_ms)
{
	int64_t were = 0;

	for (int i = 0; i < n; i++)
		were = load_note(l, str_c(slug), now_ms);
	return were;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct load *l = load_new(a);

	test_ok(note(l, "163-17", 101, 60000) == 100, "as many as came before");
	test_ok(note(l, "163-17", 1, 119000) == 101, "within the minute");
	test_ok(note(l, "163-17", 1, 150000) == 51, "then fewer and fewer");
	test_ok(note(l, "163-17", 1, 400000) == 0, "and none");
	test_ok(note(l, "253-17", 2, 59999) == 1 && note(l, "253-17", 1, 60001) == 2,
	        "the end of a minute forgets nobody");
	test_ok(!load_is_patient(0, 10, false) && !load_is_patient(9, 10, false) &&
	                load_is_patient(10, 10, false) && load_is_patient(0, 10, true) &&
	                load_is_patient(1, 1, false) && load_is_patient(LOAD_OLD_S, 10, false),
	        "some seconds without a script, or work");
	test_ok(!load_is_patient(LOAD_OLD_S + 1, 10, false) &&
	                !load_is_patient(LOAD_OLD_S + 1, 10, true) &&
	                !load_is_patient(-1, 10, true),
	        "what was asked an hour ago, or tomorrow, is asked again");
	arena_free(&a);
	return test_done();
}
