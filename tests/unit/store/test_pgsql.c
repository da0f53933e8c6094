/* Every statement and every story on a real PostgreSQL. */
#include "pg.h"
#include "stories.h"
#include "story_earlier.h"
#include "story_sums.h"

int
main(void)
{
	struct arena *a = arena_new();
	const char *address = pg_start(a);
	struct store *s = NULL, *again = NULL;
	struct err e = { 0 };
	bool ok;

	if (address == NULL)
		return pg_pid < 0;
	ok = pg_open(address, &s, &e);
	test_ok(ok, "migrations run");
	if (ok && store_prepare_all(s, &e)) {
		test_ok(true, "every statement is prepared");
		story_case(a, s);
		story_editions(a, s);
		story_corrected(a, s);
		story_report(a, s);
		story_saying(a, s);
		story_quarantine(a, s);
		story_sums(a, s);
	} else {
		printf("# %s\n", e.msg);
		test_ok(false, "every statement is prepared");
	}
	story_earlier(a, str_printf(a, "postgresql:///template1?host=%s&user=outcry", pg_dir));
	test_ok(pg_open(address, &again, &e), "a second start finds nothing to migrate");
	store_close(&again);
	store_close(&s);
	pg_stop();
	arena_free(&a);
	return test_done();
}
