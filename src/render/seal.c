/*
 * seal.c - the walls of the renderer (base/wall.h)
 *
 * Found by running every kind of document under strace on Debian 12.  What is not on the list ends
 * the process; what a library asks on the way and can do without is answered EACCES.
 */
#include "render/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>

#include "base/limits.h"
#include "base/wall.h"

static const struct wall_folder fonts[] = {
	{ .path = "/usr/share/fonts", .may_lack = true },
	{ .path = "/var/cache/fontconfig", .may_lack = true },
	{ .path = "/usr/share/libthai", .may_lack = true },
};

static bool
set_limits(struct err *e)
{
	return wall_limit(RLIMIT_AS, (rlim_t)LIMIT_RENDER_MIB * 1024 * 1024, e) &&
	       wall_limit(RLIMIT_NOFILE, 64, e) && wall_limit(RLIMIT_CORE, 0, e);
}

static const int allowed[] = {
	SCMP_SYS(read),
	SCMP_SYS(write),
	SCMP_SYS(close),
	SCMP_SYS(fstat),
	SCMP_SYS(lseek),
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
	SCMP_SYS(brk),
	SCMP_SYS(munmap),
	SCMP_SYS(mremap),
	SCMP_SYS(madvise),
	SCMP_SYS(futex),
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(gettimeofday),
	SCMP_SYS(getrandom),
	SCMP_SYS(getpid),
	SCMP_SYS(gettid),
	SCMP_SYS(poll),
	SCMP_SYS(ppoll),
	SCMP_SYS(alarm),
	SCMP_SYS(pread64),
	SCMP_SYS(newfstatat),
	SCMP_SYS(stat),
	SCMP_SYS(access),
	SCMP_SYS(faccessat2),
	SCMP_SYS(readlink),
	SCMP_SYS(getdents64),
	SCMP_SYS(statfs),
	SCMP_SYS(fstatfs),
	SCMP_SYS(fadvise64),
	SCMP_SYS(set_robust_list),
	SCMP_SYS(rseq),
	SCMP_SYS(rt_sigaction),
	SCMP_SYS(sched_yield),
};

static const int denied[] = {
	SCMP_SYS(ioctl),     SCMP_SYS(sysinfo), SCMP_SYS(prctl),     SCMP_SYS(uname),
	SCMP_SYS(getcwd),    SCMP_SYS(unlink),  SCMP_SYS(prlimit64), SCMP_SYS(sched_getaffinity),
	SCMP_SYS(mkdir),     SCMP_SYS(chmod),   SCMP_SYS(link),      SCMP_SYS(rename),
	SCMP_SYS(utimensat), SCMP_SYS(getuid),  SCMP_SYS(geteuid),   SCMP_SYS(fcntl),
	SCMP_SYS(socket),
};

static int
add_by_argument(scmp_filter_ctx f)
{
	/* Pango sorts fonts in threads; no process is ever made */
	int rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
	                          SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));

	if (rc == 0) /* its flags cannot be looked at: the libc falls back to clone */
		rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
	if (rc == 0) /* reading only: neither write nor create */
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT, O_RDONLY));
	if (rc == 0)
		rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT));
	return rc;
}

bool
seal_renderer(struct err *e)
{
	static const struct wall_calls calls = {
		.allowed = allowed,
		.n_allowed = ARRAY_LEN(allowed),
		.denied = denied,
		.n_denied = ARRAY_LEN(denied),
		.otherwise = SCMP_ACT_KILL_PROCESS,
		.more = add_by_argument,
	};

	if (wall_is_left_out())
		return true;
	return set_limits(e) && wall_privileges(e) && wall_files(fonts, ARRAY_LEN(fonts), e) &&
	       wall_calls(&calls, e);
}
