#include "base/program.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/str.h"

/* The folder of the running program, which may have been moved since it was started. */
static bool
own_folder(struct arena *a, struct str *out, struct err *e)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path));
	size_t slash;

	if (n <= 0)
		return err_set(e, ERR_IO, "cannot read /proc/self/exe: is /proc mounted?");
	slash = str_rchr((struct str){ path, (size_t)n }, '/');
	CHECK(slash != STR_NPOS);
	*out = str_dup(a, (struct str){ path, slash });
	return true;
}

static bool
found_in(struct arena *a, struct str folder, const char *name, const char **path)
{
	const char *z = str_printf(a, STR_FMT "/%s", STR_ARG(folder), name).p;

	if (access(z, X_OK) != 0)
		return false;
	*path = z;
	return true;
}

bool
program_path(struct arena *a, const char *name, const char **path, struct err *e)
{
	struct str folder = str_c(secure_getenv("OUTCRY_PROGRAMS"));

	if (folder.n == 0 && !own_folder(a, &folder, e))
		return false;
	if (found_in(a, folder, name, path) ||
	    found_in(a, str_printf(a, STR_FMT "/../libexec/outcry", STR_ARG(folder)), name, path))
		return true;
	return err_set(e, ERR_IO, "the program %s is not in %.120s", name, str_z(a, folder));
}

#define HOLD_FD 100 /* far above those that roles are given */

bool
program_hold(struct arena *a, struct err *e)
{
	struct str folder = str_c(secure_getenv("OUTCRY_PROGRAMS"));
	int fd, held;

	if (folder.n == 0 && !own_folder(a, &folder, e))
		return false;
	fd = open(str_z(a, folder), O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return err_sys(e, errno, "%.120s", str_z(a, folder));
	held = fcntl(fd, F_DUPFD, HOLD_FD);
	(void)close(fd);
	if (held < 0)
		return err_sys(e, errno, "%.120s", str_z(a, folder));
	if (setenv("OUTCRY_PROGRAMS", str_printf(a, "/proc/self/fd/%d", held).p, 1) != 0)
		return err_sys(e, errno, "OUTCRY_PROGRAMS");
	return true;
}
