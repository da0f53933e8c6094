/*
 * sandbox.c - the walls of a front (base/wall.h)
 *
 * What is refused answers EPERM, so that a library that tries goes on without; exec, new sockets
 * and ptrace end the process: only an attacker tries those here.
 */
#include "serve/sandbox.h"

#include <errno.h>

#include "base/wall.h"

static const int allowed[] = {
	SCMP_SYS(read),           SCMP_SYS(write),
	SCMP_SYS(readv),          SCMP_SYS(writev),
	SCMP_SYS(close),          SCMP_SYS(fstat),
	SCMP_SYS(newfstatat),     SCMP_SYS(lseek),
	SCMP_SYS(openat),         SCMP_SYS(openat2),
	SCMP_SYS(epoll_wait),     SCMP_SYS(epoll_pwait),
	SCMP_SYS(epoll_ctl),      SCMP_SYS(accept4),
	SCMP_SYS(fcntl),          SCMP_SYS(fdatasync),
	SCMP_SYS(fsync),          SCMP_SYS(ftruncate),
	SCMP_SYS(flock),          SCMP_SYS(renameat2),
	SCMP_SYS(unlinkat),       SCMP_SYS(munmap),
	SCMP_SYS(mremap),         SCMP_SYS(brk),
	SCMP_SYS(madvise),        SCMP_SYS(futex),
	SCMP_SYS(rt_sigaction),   SCMP_SYS(rt_sigreturn),
	SCMP_SYS(rt_sigprocmask), SCMP_SYS(clock_gettime),
	SCMP_SYS(gettimeofday),   SCMP_SYS(time),
	SCMP_SYS(getrandom),      SCMP_SYS(getpid),
	SCMP_SYS(gettid),         SCMP_SYS(exit),
	SCMP_SYS(exit_group),     SCMP_SYS(recvmsg),
	SCMP_SYS(sendmsg),        SCMP_SYS(recvfrom),
	SCMP_SYS(sendto),         SCMP_SYS(shutdown),
	SCMP_SYS(getsockopt),     SCMP_SYS(setsockopt),
	SCMP_SYS(poll),           SCMP_SYS(restart_syscall),
};

static const int deadly[] = {
	SCMP_SYS(execve),
	SCMP_SYS(execveat),
	SCMP_SYS(fork),
	SCMP_SYS(vfork),
	SCMP_SYS(clone),
	SCMP_SYS(clone3),
	SCMP_SYS(ptrace),
	SCMP_SYS(socket),
	SCMP_SYS(connect),
	SCMP_SYS(bind),
	SCMP_SYS(listen),
	SCMP_SYS(process_vm_readv),
	SCMP_SYS(process_vm_writev),
};

bool
sandbox_front(const char *public_dir, const char *spool_dir, struct err *e)
{
	static const struct wall_calls calls = {
		.allowed = allowed,
		.n_allowed = ARRAY_LEN(allowed),
		.deadly = deadly,
		.n_deadly = ARRAY_LEN(deadly),
		.otherwise = SCMP_ACT_ERRNO(EPERM),
	};
	const struct wall_folder folders[] = {
		{ .path = public_dir },
		{ .path = spool_dir, .may_write = true },
	};

	return wall_privileges(e) && wall_files(folders, ARRAY_LEN(folders), e) &&
	       wall_calls(&calls, e);
}
