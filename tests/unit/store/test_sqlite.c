/* Every statement and every story on SQLite; and of store_reply.c and store_contact.c. */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/io.h"
#include "stories.h"
#include "story_sums.h"

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-sqlite-XXXXXX";
	struct str path;
	struct store *s = NULL, *again = NULL;
	struct err e = { 0 };
	struct stat st;

	if (mkdtemp(dir) == NULL)
		return 1;
	path = str_printf(a, "%s/outcry.db", dir);
	test_ok(store_open(path, &s, &e), "migrations run");
	test_ok(s != NULL && store_prepare_all(s, &e), "every statement is prepared");
	test_ok(stat(path.p, &st) == 0 && (st.st_mode & 0777) == 0600, "nobody else may read it");
	if (s != NULL) {
		story_case(a, s);
		story_editions(a, s);
		story_corrected(a, s);
		story_report(a, s);
		story_saying(a, s);
		story_quarantine(a, s);
		story_sums(a, s);
	}
	store_close(&s);
	test_ok(store_open(path, &again, &e), "a second start finds nothing to migrate");
	store_close(&again);
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
	e = (struct err){ 0 };
	test_ok(!store_open(STR("/nowhere/at/all.db"), &again, &e) && e.code == ERR_NOT_FOUND,
	        "a folder that is none");
	e = (struct err){ 0 };
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
