#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "../../test.h"
#include "base/io.h"

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-test-io-XXXXXX";
	struct str out = { 0 }, big = { arena_alloc(a, 200000, 1), 200000 };
	struct err e = { 0 };
	const char *deep, *file;
	int fd;

	if (mkdtemp(dir) == NULL)
		return 1;
	deep = str_z(a, str_printf(a, "%s/a/b/c", dir));
	test_ok(io_make_dirs(deep, 0700, &e) && io_make_dirs(deep, 0700, &e), "folders, twice");
	fd = open(deep, O_RDONLY | O_DIRECTORY);
	test_ok(io_replace_file(fd, "x", STR("one"), 0600, true, &e) &&
	                io_replace_file(fd, "x", big, 0600, false, &e),
	        "a file is replaced");
	file = str_z(a, str_printf(a, "%s/x", deep));
	test_ok(io_read_file(a, file, big.n, &out, &e) && str_eq(out, big), "and read whole");
	test_ok(!io_read_file(a, file, big.n - 1, &out, &e) && e.code == ERR_LIMIT,
	        "one over the cap");
	e = (struct err){ 0 };
	test_ok(!io_read_file(a, "/nonexistent/x", 10, &out, &e) && e.code == ERR_NOT_FOUND,
	        "absent");
	e = (struct err){ 0 };
	test_ok(io_remove_tree(AT_FDCWD, dir, &e) && access(dir, F_OK) != 0, "a tree is removed");
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "an absent tree is fine");
	(void)close(fd);
	arena_free(&a);
	return test_done();
}
