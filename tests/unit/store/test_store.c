/* Opening a database: what an earlier program made, on SQLite; test_pgsql.c does the same. */
#include <fcntl.h>

#include "story_earlier.h"

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-store-XXXXXX";
	struct err e = { 0 };

	if (mkdtemp(dir) == NULL)
		return 1;
	story_earlier(a, str_printf(a, "%s/outcry.db", dir));
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
