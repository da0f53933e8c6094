/* test_sandbox.c - from inside: everything but computing is refused. */
#include "extract/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../test.h"
#include "base/limits.h"

/* Each is run in a child that is sealed; returns 0 if it was let through. */

static int
try_open(void)
{
	return open("/etc/passwd", O_RDONLY) >= 0 ? 0 : errno;
}

static int
try_create(void)
{
	return open("/tmp/outcry-sandbox-test", O_CREAT | O_WRONLY, 0600) >= 0 ? 0 : errno;
}

static int
try_socket(void)
{
	return socket(AF_INET, SOCK_DGRAM, 0) >= 0 ? 0 : errno;
}

static int
try_exec(void)
{
	char *const argv[] = { NULL };

	return execve("/bin/true", argv, argv);
}

static int
try_fork(void)
{
	pid_t pid = fork();

	if (pid == 0)
		_exit(0);
	return pid > 0 ? 0 : errno;
}

static int
try_kill(void)
{
	return kill(getppid(), 0) == 0 ? 0 : errno;
}

static int
try_ptrace(void)
{
	return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0 ? 0 : errno;
}

static int
try_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
	                       MAP_FAILED
	               ? errno
	               : 0;
}

static int
try_make_code(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return p != MAP_FAILED && mprotect(p, 4096, PROT_READ | PROT_EXEC) == 0 ? 0 : errno;
}

static int
try_much_memory(void)
{
	return mmap(NULL, (size_t)LIMIT_EXTRACT_MIB << 20, PROT_READ | PROT_WRITE,
	            MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
	               ? errno
	               : 0;
}

static int
try_open_by_number(void)
{
	return syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", NULL, (size_t)0) >= 0 ? 0 : errno;
}

enum end { SAYS_EACCES, SAYS_ENOMEM, STOPPED };

static const struct {
	const char *what;
	int (*attempt)(void);
	enum end end;
} attempts[] = {
	/* clang-format off */
	{ "opening a file", try_open, SAYS_EACCES },
	{ "making a file", try_create, SAYS_EACCES },
	{ "opening a file by openat2", try_open_by_number, STOPPED },
	{ "a socket", try_socket, STOPPED },
	{ "running a program", try_exec, STOPPED },
	{ "another process", try_fork, STOPPED },
	{ "a signal to the parent", try_kill, STOPPED },
	{ "tracing", try_ptrace, STOPPED },
	{ "memory that can be run", try_code, STOPPED },
	{ "memory made runnable", try_make_code, STOPPED },
	{ "more than LIMIT_EXTRACT_MIB", try_much_memory, SAYS_ENOMEM },
	/* clang-format on */
};

static int
run(int (*attempt)(void))
{
	struct err e = { 0 };
	int status = 0;
	pid_t pid = fork();

	if (pid == 0) {
		if (!sandbox_enter(&e))
			_exit(99);
		_exit(attempt());
	}
	(void)waitpid(pid, &status, 0);
	return status;
}

static bool
ended(int status, enum end end)
{
	switch (end) {
	case SAYS_EACCES:
		return WIFEXITED(status) && WEXITSTATUS(status) == EACCES;
	case SAYS_ENOMEM:
		return WIFEXITED(status) && WEXITSTATUS(status) == ENOMEM;
	case STOPPED:
		return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
	}
	return false;
}

/* What the kernel will hold a sealed child to: spinning for real would take too long here. */
static bool
has_time_limit(void)
{
	struct rlimit cpu = { 0 };
	struct err e = { 0 };
	int ready[2], stay[2];
	char c = 0;
	pid_t pid;

	CHECK(pipe(ready) == 0 && pipe(stay) == 0);
	pid = fork();
	if (pid == 0) {
		(void)close(stay[1]);
		if (!sandbox_enter(&e) || write(ready[1], "x", 1) != 1)
			_exit(99);
		_exit((int)read(stay[0], &c, 1));
	}
	(void)close(ready[1]);
	CHECK(read(ready[0], &c, 1) == 1 && prlimit(pid, RLIMIT_CPU, NULL, &cpu) == 0);
	(void)close(stay[1]);
	(void)waitpid(pid, NULL, 0);
	return cpu.rlim_cur == LIMIT_EXTRACT_SECONDS && cpu.rlim_max == LIMIT_EXTRACT_SECONDS;
}

int
main(void)
{
	(void)fflush(stdout);
	for (size_t i = 0; i < ARRAY_LEN(attempts) && sandbox_is_complete(); i++) {
		bool ok = ended(run(attempts[i].attempt), attempts[i].end);

		test_ok(ok, attempts[i].what);
		(void)fflush(stdout); /* before the next fork */
	}
	test_ok(has_time_limit(), "LIMIT_EXTRACT_SECONDS of processor time");
	if (!sandbox_is_complete())
		test_ok(true, "left out in a sanitizer build # SKIP");
	return test_done();
}
