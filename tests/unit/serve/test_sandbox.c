/* What a front tries after it was shut in, each in a child of its own. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../test.h"
#include "base/io.h"
#include "serve/sandbox.h"

static char public_dir[] = "/tmp/outcry-public-XXXXXX", spool_dir[] = "/tmp/outcry-spool-XXXXXX";

enum { OK, FAILED, KILLED };

static int
open_there(const char *dir, const char *name, int flags)
{
	char path[256];

	(void)snprintf(path, sizeof(path), "%s/%s", dir, name);
	return open(path, flags | O_CLOEXEC, 0600) >= 0 ? OK : FAILED;
}

static int
write_spool(void)
{
	return open_there(spool_dir, "a", O_WRONLY | O_CREAT);
}

static int
read_public(void)
{
	return open_there(public_dir, "f", O_RDONLY);
}

static int
write_public(void)
{
	return open_there(public_dir, "g", O_WRONLY | O_CREAT);
}

static int
read_elsewhere(void)
{
	return open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0 ? OK : FAILED;
}

static int
new_socket(void)
{
	return socket(AF_INET, SOCK_DGRAM, 0) >= 0 ? OK : FAILED;
}

static int
run_program(void)
{
	char *argv[] = { (char[]){ "true" }, NULL };

	return execv("/bin/true", argv) == 0 ? OK : FAILED;
}

static int
fork_again(void)
{
	return fork() >= 0 ? OK : FAILED;
}

static int
trace(void)
{
	return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0 ? OK : FAILED;
}

static int
executable_memory(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
	            0) != MAP_FAILED
	               ? OK
	               : FAILED;
}

static int
signal_parent(void)
{
	return kill(getppid(), 0) == 0 ? OK : FAILED;
}

static int
signal_thread_of_parent(void)
{
	return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0 ? OK : FAILED;
}

static int
signal_itself(void)
{
	return syscall(SYS_tgkill, getpid(), getpid(), 0) == 0 ? OK : FAILED;
}

static int
memory(void)
{
	return mmap(NULL, 1 << 22, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
	                       MAP_FAILED
	               ? OK
	               : FAILED;
}

static const struct {
	int (*attempt)(void);
	int want;
	bool by_landlock; /* nothing to see where the kernel lacks it */
	const char *name;
} attempts[] = {
	{ write_spool, OK, false, "writes to the spool" },
	{ read_public, OK, false, "reads the public tree" },
	{ memory, OK, false, "gets memory" },
	{ write_public, FAILED, true, "does not write to the public tree" },
	{ read_elsewhere, FAILED, true, "reads no other file" },
	{ executable_memory, FAILED, false, "gets no executable memory" },
	{ signal_parent, FAILED, false, "signals nobody" },
	{ signal_thread_of_parent, FAILED, false, "nor a thread of another process" },
	{ signal_itself, OK, false, "but itself: abort() needs it" },
	{ new_socket, KILLED, false, "dies asking for a socket" },
	{ run_program, KILLED, false, "dies running a program" },
	{ fork_again, KILLED, false, "dies forking" },
	{ trace, KILLED, false, "dies tracing" },
};

static int
in_child(int (*attempt)(void))
{
	struct err e = { 0 };
	int status;
	pid_t pid = fork();

	CHECK(pid >= 0);
	if (pid == 0) {
		if (!sandbox_front(public_dir, spool_dir, &e))
			_exit(77);
		_exit(attempt());
	}
	CHECK(waitpid(pid, &status, 0) == pid);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS ? KILLED : WEXITSTATUS(status);
}

int
main(void)
{
	struct err e = { 0 };
	bool landlock = syscall(SYS_landlock_create_ruleset, NULL, 0, 1) > 0;

#if defined(__SANITIZE_ADDRESS__)
	test_ok(true, "# SKIP the sanitizers need more than the filter allows");
	return test_done();
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
	test_ok(true, "# SKIP the sanitizers need more than the filter allows");
	return test_done();
#endif
#endif
	CHECK(mkdtemp(public_dir) != NULL && mkdtemp(spool_dir) != NULL);
	CHECK(open_there(public_dir, "f", O_WRONLY | O_CREAT) == OK);
	for (size_t i = 0; i < ARRAY_LEN(attempts); i++)
		if (landlock || !attempts[i].by_landlock)
			test_ok(in_child(attempts[i].attempt) == attempts[i].want,
			        attempts[i].name);
	CHECK(io_remove_tree(AT_FDCWD, public_dir, &e) && io_remove_tree(AT_FDCWD, spool_dir, &e));
	return test_done();
}
