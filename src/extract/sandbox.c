/*
 * sandbox.c - three walls, the strongest last: rlimits, Landlock, seccomp
 *
 * The list of system calls was found by running all extractors under strace on Debian 12; a new
 * libc or library that needs another one fails the tests in the open.  Landlock does not stop
 * UDP and is missing on old kernels, so it is only a second lock on files: seccomp alone must
 * hold, and without it we refuse to read anything.
 */
#include "extract/sandbox.h"

#include <errno.h>
#include <seccomp.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/limits.h"

#if defined(__SANITIZE_ADDRESS__)
#define RELAXED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || \
	__has_feature(thread_sanitizer)
#define RELAXED 1
#endif
#endif
#ifndef RELAXED
#define RELAXED 0
#endif

bool
sandbox_is_complete(void)
{
	return !RELAXED;
}

static bool
limit(int what, rlim_t value, struct err *e)
{
	struct rlimit r = { value, value };

	if (setrlimit((__rlimit_resource_t)what, &r) != 0)
		return err_sys(e, errno, "sandbox: resource limit %d", what);
	return true;
}

static bool
set_limits(struct err *e)
{
	/* AddressSanitizer's shadow alone is terabytes of address space */
	if (!RELAXED && !limit(RLIMIT_AS, (rlim_t)LIMIT_EXTRACT_MIB * 1024 * 1024, e))
		return false;
	return limit(RLIMIT_CPU, LIMIT_EXTRACT_SECONDS, e) && limit(RLIMIT_FSIZE, 0, e) &&
	       limit(RLIMIT_NOFILE, 16, e) && limit(RLIMIT_NPROC, 0, e) && limit(RLIMIT_CORE, 0, e);
}

/* A ruleset that handles every kind of access and allows no path denies every file.  Raw calls:
 * Debian 12's libc has no wrapper.  False only if a kernel that has Landlock refuses it. */
static bool
deny_files(struct err *e)
{
	/* bits known to version 1, 2 (refer), 3 (truncate), 5 (ioctl) of the interface */
	static const uint64_t handled[] = { 0, 0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF };
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1u), fd;
	uint64_t access;
	bool ok;

	if (version <= 0)
		return true; /* an old kernel, or Landlock switched off */
	access = handled[version < (long)ARRAY_LEN(handled) ? (size_t)version
	                                                    : ARRAY_LEN(handled) - 1];
	fd = syscall(SYS_landlock_create_ruleset, &access, sizeof(access), 0u);
	if (fd < 0)
		return err_sys(e, errno, "sandbox: Landlock");
	ok = syscall(SYS_landlock_restrict_self, (int)fd, 0u) == 0;
	if (!ok)
		(void)err_sys(e, errno, "sandbox: Landlock");
	(void)close((int)fd);
	return ok;
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

static int
add_rules(scmp_filter_ctx f)
{
	int rc = 0;

	for (size_t i = 0; i < ARRAY_LEN(allowed) && rc == 0; i++)
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, allowed[i], 0);
	for (size_t i = 0; i < ARRAY_LEN(denied) && rc == 0; i++)
		rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), denied[i], 0);
	if (rc == 0)
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	if (rc == 0)
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	if (rc == 0) /* abort(): a signal to ourselves, so that running out of memory shows */
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
		                      SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));
	return rc;
}

static bool
filter_calls(struct err *e)
{
	scmp_filter_ctx f = seccomp_init(SCMP_ACT_KILL_PROCESS);
	int rc;

	if (f == NULL)
		return err_set(e, ERR_IO, "sandbox: no memory for the system call filter");
	rc = add_rules(f);
	if (rc == 0)
		rc = seccomp_load(f);
	seccomp_release(f);
	if (rc != 0)
		return err_sys(e, -rc, "sandbox: the kernel takes no system call filter");
	return true;
}

bool
sandbox_enter(struct err *e)
{
	if (!set_limits(e))
		return false;
	if (RELAXED)
		return true;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		return err_sys(e, errno, "sandbox: privileges");
	return deny_files(e) && filter_calls(e);
}
