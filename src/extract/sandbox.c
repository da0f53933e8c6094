/*
 * sandbox.c - the walls of an extractor (base/wall.h)
 *
 * The list of system calls was found by running all extractors under strace on Debian 12; a new
 * libc or library that needs another one fails the tests in the open.
 */
#include "extract/sandbox.h"

#include "base/limits.h"
#include "base/wall.h"

bool
sandbox_is_complete(void)
{
	return !wall_is_left_out();
}

static bool
set_limits(struct err *e)
{
	/* AddressSanitizer's shadow alone is terabytes of address space */
	if (!wall_is_left_out() &&
	    !wall_limit(RLIMIT_AS, (rlim_t)LIMIT_EXTRACT_MIB * 1024 * 1024, e))
		return false;
	return wall_limit(RLIMIT_CPU, LIMIT_EXTRACT_SECONDS, e) && wall_limit(RLIMIT_FSIZE, 0, e) &&
	       wall_limit(RLIMIT_NOFILE, 16, e) && wall_limit(RLIMIT_NPROC, 0, e) &&
	       wall_limit(RLIMIT_CORE, 0, e);
}

static const int allowed[] = {
	SCMP_SYS(read),          SCMP_SYS(write),
	SCMP_SYS(close),         SCMP_SYS(fstat),
	SCMP_SYS(lseek),         SCMP_SYS(exit),
	SCMP_SYS(exit_group),    SCMP_SYS(brk),
	SCMP_SYS(munmap),        SCMP_SYS(mremap),
	SCMP_SYS(madvise),       SCMP_SYS(futex),
	SCMP_SYS(rt_sigreturn),  SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
	SCMP_SYS(getrandom),     SCMP_SYS(getpid),
	SCMP_SYS(gettid),
};

/* What libraries ask on the way and can do without. */
static const int denied[] = {
	SCMP_SYS(openat),
	SCMP_SYS(open),
	SCMP_SYS(newfstatat),
	SCMP_SYS(access),
	SCMP_SYS(faccessat2),
	SCMP_SYS(readlink),
	SCMP_SYS(stat),
	SCMP_SYS(ioctl),
	SCMP_SYS(sysinfo),
	SCMP_SYS(prctl),
	SCMP_SYS(uname),
	SCMP_SYS(getcwd),
	SCMP_SYS(sched_getaffinity),
	SCMP_SYS(prlimit64),
	SCMP_SYS(getdents64),
};

bool
sandbox_enter(struct err *e)
{
	static const struct wall_calls calls = {
		.allowed = allowed,
		.n_allowed = ARRAY_LEN(allowed),
		.denied = denied,
		.n_denied = ARRAY_LEN(denied),
		.otherwise = SCMP_ACT_KILL_PROCESS,
	};

	if (!set_limits(e))
		return false;
	if (wall_is_left_out())
		return true;
	return wall_privileges(e) && wall_files(NULL, 0, e) && wall_calls(&calls, e);
}
