/*
 * sandbox.c - Landlock for files, seccomp for everything else
 *
 * What is refused answers EPERM, so that a library that tries goes on without; exec, new sockets
 * and ptrace end the process: only an attacker tries those here.
 */
#include "serve/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

#define READ_RIGHTS (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITE_RIGHTS                                                   \
	(LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG | \
	 LANDLOCK_ACCESS_FS_REMOVE_FILE)
#define ALL_RIGHTS ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1) /* version 1: there since 5.13 */

static bool
allow_below(int ruleset, const char *dir, uint64_t rights)
{
	struct landlock_path_beneath_attr rule = { .allowed_access = rights };
	long rc;

	rule.parent_fd = open(dir, O_PATH | O_CLOEXEC);
	if (rule.parent_fd < 0)
		return false;
	rc = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	(void)close(rule.parent_fd);
	return rc == 0;
}

/* True also where the kernel has no Landlock: the seccomp filter stands alone there. */
static bool
limit_files(const char *public_dir, const char *spool_dir)
{
	struct landlock_ruleset_attr attr = { .handled_access_fs = ALL_RIGHTS };
	long ruleset = syscall(SYS_landlock_create_ruleset, &attr, sizeof(attr), 0);
	bool ok;

	if (ruleset < 0)
		return errno == ENOSYS || errno == EOPNOTSUPP;
	ok = allow_below((int)ruleset, public_dir, READ_RIGHTS) &&
	     allow_below((int)ruleset, spool_dir, READ_RIGHTS | WRITE_RIGHTS) &&
	     syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
	(void)close((int)ruleset);
	return ok;
}

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

static bool
fill_filter(scmp_filter_ctx x)
{
	for (size_t i = 0; i < ARRAY_LEN(allowed); i++)
		if (seccomp_rule_add(x, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
			return false;
	for (size_t i = 0; i < ARRAY_LEN(deadly); i++)
		if (seccomp_rule_add(x, SCMP_ACT_KILL_PROCESS, deadly[i], 0) != 0)
			return false;
	/* abort(): a signal to ourselves; the desk and the supervisor are of the same user */
	return seccomp_rule_add(x, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
	                        SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid())) == 0 &&
	       seccomp_rule_add(x, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
	                        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
	       seccomp_rule_add(x, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
	                        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
}

static bool
limit_calls(void)
{
	scmp_filter_ctx x = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	bool ok = x != NULL && fill_filter(x) && seccomp_load(x) == 0;

	if (x != NULL)
		seccomp_release(x);
	return ok;
}

bool
sandbox_front(const char *public_dir, const char *spool_dir, struct err *e)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
		return err_sys(e, errno, "no new privileges");
	if (SANITIZED) /* its run time needs calls of its own */
		return true;
	if (!limit_files(public_dir, spool_dir))
		return err_sys(e, errno, "Landlock");
	if (!limit_calls())
		return err_set(e, ERR_IO, "seccomp: the filter cannot be set");
	return true;
}
