/* Is it whole?  A file that was changed behind our back is not. */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/io.h"
#include "store/maintain.h"
#include "stories.h"

/* Overwrites the middle of the file. */
static bool
damage(const char *path)
{
	static const char junk[8192] = { 1, 2, 3 };
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool ok = fd >= 0 && pwrite(fd, junk, sizeof(junk), 8192) == (ssize_t)sizeof(junk);

	if (fd >= 0)
		(void)close(fd);
	return ok;
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-maintain-XXXXXX";
	const char *path, *copy;
	struct store *s = NULL;
	struct str text = { 0 };
	struct err e = { 0 };
	int64_t n = -1;
	bool opened;

	if (mkdtemp(dir) == NULL)
		return 1;
	path = str_z(a, str_printf(a, "%s/outcry.db", dir));
	copy = str_z(a, str_printf(a, "%s/copy.db", dir));
	test_ok(store_open(str_c(path), &s, &e) && store_check(s, &e), "a new one is whole");
	test_ok(store_engine(a, s, &text, &e) && str_starts(text, STR("SQLite 3.")), "its engine");
	test_ok(store_report_count(s, &n, &e) && n == 0, "no report yet");
	test_ok(store_keep(s, STR("a"), STR("b"), &e) && store_kept(a, s, STR("a"), &text, &e) &&
	                str_eq(text, STR("b")) && store_kept_clear(s, &e) &&
	                store_kept(a, s, STR("a"), &text, &e) && text.n == 0,
	        "small files are kept and cleared");
	story_case(a, s);
	test_ok(store_backup(s, copy, &e), "a copy");
	store_close(&s);
	test_ok(store_open(str_c(copy), &s, &e) && store_check(s, &e), "the copy is whole");
	store_close(&s);
	test_ok(damage(copy), "pages are overwritten");
	opened = store_open(str_c(copy), &s, &e);
	test_ok((!opened || !store_check(s, &e)) && e.code == ERR_DB, "the damage is found");
	printf("# %s\n", e.msg);
	store_close(&s);
	e = (struct err){ 0 };
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
