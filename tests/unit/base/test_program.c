#include "base/program.h"

#include <stdlib.h>
#include <unistd.h>

#include "../../test.h"
#include "base/str.h"

int
main(void)
{
	struct arena *a = arena_new();
	const char *path = NULL;
	struct err e = { 0 };

	(void)unsetenv("OUTCRY_PROGRAMS");
	test_ok(program_path(a, "test_base_program", &path, &e) && access(path, X_OK) == 0,
	        "a program beside the running one");
	test_ok(!program_path(a, "outcry-none", &path, &e) && e.code == ERR_IO, "one that is not");
	(void)setenv("OUTCRY_PROGRAMS", "/bin", 1);
	test_ok(program_path(a, "sh", &path, &e) && str_eq(str_c(path), STR("/bin/sh")),
	        "OUTCRY_PROGRAMS names the folder");
	arena_free(&a);
	return test_done();
}
