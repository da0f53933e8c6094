/* test_wall.c - children shut themselves in and try what they may and may not do */
#include "base/wall.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../test.h"

static char dir[] = "/tmp/outcry-wall-XXXXXX", readable[64], writable[64], outside[64];

#define STOPPED 200 /* by SIGSYS */

/* What a child's ATTEMPT came to: 0, an errno, or STOPPED. */
static int
in_child(int (*attempt)(void))
{
	int status = 0;
	pid_t pid;

	(void)fflush(stdout);
	pid = fork();
	if (pid == 0)
		_exit(attempt());
	(void)waitpid(pid, &status, 0);
	if (WIFSIGNALED(status))
		return WTERMSIG(status) == SIGSYS ? STOPPED : 201;
	return WEXITSTATUS(status);
}

static int
open_as(const char *folder, int flags)
{
	char path[96];
	int fd;

	(void)snprintf(path, sizeof(path), "%s/f", folder);
	fd = open(path, flags | O_CLOEXEC, 0600);
	if (fd < 0)
		return errno;
	return (flags & O_ACCMODE) == O_RDONLY || ftruncate(fd, 0) == 0 ? 0 : errno;
}

static bool
behind_files(void)
{
	const struct wall_folder folders[] = {
		{ .path = readable },
		{ .path = writable, .may_write = true },
		{ .path = "/nowhere/at/all", .may_lack = true },
	};
	struct err e = { 0 };

	return wall_privileges(&e) && wall_files(folders, ARRAY_LEN(folders), &e);
}

/* clang-format off */
static int read_readable(void) { return behind_files() ? open_as(readable, O_RDONLY) : 99; }
static int write_readable(void) { return behind_files() ? open_as(readable, O_WRONLY) : 99; }
static int write_writable(void) { return behind_files() ? open_as(writable, O_RDWR | O_CREAT | O_TRUNC) : 99; }
static int read_outside(void) { return behind_files() ? open_as(outside, O_RDONLY) : 99; }
/* clang-format on */

static int
lacks_a_folder(void)
{
	const struct wall_folder folder = { .path = "/nowhere/at/all" };
	struct err e = { 0 };

	return wall_privileges(&e) && wall_files(&folder, 1, &e) ? 0 : (int)e.code;
}

static int
may_dup(scmp_filter_ctx f)
{
	return seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(dup), 1, SCMP_A0(SCMP_CMP_EQ, 1));
}

static bool
behind_calls(void)
{
	static const int allowed[] = { SCMP_SYS(exit_group), SCMP_SYS(write) };
	static const int denied[] = { SCMP_SYS(uname) };
	static const int deadly[] = { SCMP_SYS(socket) };
	static const struct wall_calls calls = { .allowed = allowed,
		                                 .n_allowed = ARRAY_LEN(allowed),
		                                 .denied = denied,
		                                 .n_denied = ARRAY_LEN(denied),
		                                 .deadly = deadly,
		                                 .n_deadly = ARRAY_LEN(deadly),
		                                 .otherwise = SCMP_ACT_ERRNO(ENOTTY),
		                                 .more = may_dup };
	struct err e = { 0 };

	return wall_privileges(&e) && wall_calls(&calls, &e);
}

static int
call(long number, long argument)
{
	if (!behind_calls())
		return 99;
	return syscall(number, argument, 0L, 0L) < 0 ? errno : 0;
}

/* clang-format off */
static int call_allowed(void) { return call(SYS_write, 1); }
static int call_denied(void) { return call(SYS_uname, 0); }
static int call_deadly(void) { return call(SYS_socket, 1); }
static int call_other(void) { return call(SYS_getppid, 0); }
static int call_by_argument(void) { return call(SYS_dup, 1); }
static int call_other_argument(void) { return call(SYS_dup, 2); }
/* clang-format on */

static int
limit_files(void)
{
	struct err e = { 0 };

	return wall_limit(RLIMIT_NOFILE, 3, &e) ? open_as(readable, O_RDONLY) : 99;
}

static int
raise_limit(void)
{
	struct err e = { 0 };

	if (geteuid() == 0 && setuid(65534) != 0)
		return 98; /* root may */
	if (!wall_limit(RLIMIT_NOFILE, 3, &e))
		return 99;
	return wall_limit(RLIMIT_NOFILE, 4, &e) ? 97 : 0;
}

static bool
has_landlock(void)
{
	return syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1u) > 0;
}

static void
make_folders(void)
{
	const char *const path[] = { readable, writable, outside };
	char file[96];

	CHECK(mkdtemp(dir) != NULL);
	(void)snprintf(readable, sizeof(readable), "%s/r", dir);
	(void)snprintf(writable, sizeof(writable), "%s/w", dir);
	(void)snprintf(outside, sizeof(outside), "%s/o", dir);
	for (size_t i = 0; i < ARRAY_LEN(path); i++) {
		int fd;

		CHECK(mkdir(path[i], 0700) == 0);
		(void)snprintf(file, sizeof(file), "%s/f", path[i]);
		fd = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
		CHECK(fd >= 0 && close(fd) == 0);
	}
}

static void
remove_folders(void)
{
	const char *const path[] = { readable, writable, outside };
	char file[96];

	for (size_t i = 0; i < ARRAY_LEN(path); i++) {
		(void)snprintf(file, sizeof(file), "%s/f", path[i]);
		(void)unlink(file);
		(void)rmdir(path[i]);
	}
	(void)rmdir(dir);
}

static const struct {
	const char *what;
	int (*attempt)(void);
	int end;
	bool landlock; /* needs it */
} attempts[] = {
	/* clang-format off */
	{ "reading in a folder that may be read", read_readable, 0, false },
	{ "writing there", write_readable, EACCES, true },
	{ "writing and cutting where it may", write_writable, 0, false },
	{ "reading elsewhere", read_outside, EACCES, true },
	{ "a folder that must be there", lacks_a_folder, ERR_NOT_FOUND, true },
	{ "a call that is allowed", call_allowed, 0, false },
	{ "a call that is denied", call_denied, EACCES, false },
	{ "a call that is deadly", call_deadly, STOPPED, false },
	{ "a call in no list", call_other, ENOTTY, false },
	{ "a call allowed by its argument", call_by_argument, 0, false },
	{ "the same with another", call_other_argument, ENOTTY, false },
	{ "more files than the limit", limit_files, EMFILE, false },
	{ "a limit raised again", raise_limit, 0, false },
	/* clang-format on */
};

int
main(void)
{
	make_folders();
	for (size_t i = 0; i < ARRAY_LEN(attempts) && !wall_is_left_out(); i++)
		if (!attempts[i].landlock || has_landlock())
			test_ok(in_child(attempts[i].attempt) == attempts[i].end, attempts[i].what);
	remove_folders();
	if (wall_is_left_out())
		test_ok(true, "left out in a sanitizer build # SKIP");
	return test_done();
}
