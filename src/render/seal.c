/*
 * seal.c - rlimits, Landlock for the font folders, a list of system calls
 *
 * Found by running every kind of document under strace on Debian 12.  What is not on the list ends
 * the process; what a library asks on the way and can do without is answered EACCES.
 */
#include "render/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
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

static bool
limit(int what, rlim_t value, struct err *e)
{
	struct rlimit r = { value, value };

	if (setrlimit((__rlimit_resource_t)what, &r) != 0)
		return err_sys(e, errno, "renderer: resource limit %d", what);
	return true;
}

static bool
set_limits(struct err *e)
{
	return limit(RLIMIT_AS, (rlim_t)LIMIT_RENDER_MIB * 1024 * 1024, e) &&
	       limit(RLIMIT_NOFILE, 64, e) && limit(RLIMIT_CORE, 0, e);
}

/* Lets files below PATH be read; a folder that is not there needs no rule. */
static bool
allow_folder(int ruleset, const char *path, struct err *e)
{
	struct landlock_path_beneath_attr rule = { .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE |
		                                                     LANDLOCK_ACCESS_FS_READ_DIR };
	bool ok;

	rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
	if (rule.parent_fd < 0)
		return true;
	ok = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0u) == 0;
	if (!ok)
		(void)err_sys(e, errno, "renderer: Landlock for %s", path);
	(void)close(rule.parent_fd);
	return ok;
}

static bool
only_fonts(struct err *e)
{
	static const char *const folders[] = { "/usr/share/fonts", "/var/cache/fontconfig",
		                               "/usr/share/libthai" };
	/* bits known to version 1, 2 (refer), 3 (truncate), 5 (ioctl) of the interface */
	static const uint64_t handled[] = { 0, 0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF };
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1u);
	uint64_t access;
	int fd;
	bool ok = true;

	if (version <= 0)
		return true; /* an old kernel, or Landlock switched off */
	access = handled[version < (long)ARRAY_LEN(handled) ? (size_t)version
	                                                    : ARRAY_LEN(handled) - 1];
	fd = (int)syscall(SYS_landlock_create_ruleset, &access, sizeof(access), 0u);
	if (fd < 0)
		return err_sys(e, errno, "renderer: Landlock");
	for (size_t i = 0; ok && i < ARRAY_LEN(folders); i++)
		ok = allow_folder(fd, folders[i], e);
	if (ok && syscall(SYS_landlock_restrict_self, fd, 0u) != 0)
		ok = err_sys(e, errno, "renderer: Landlock");
	(void)close(fd);
	return ok;
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
	if (rc == 0) /* Pango sorts fonts in threads; no process is ever made */
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
		                      SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
	if (rc == 0) /* its flags cannot be looked at: the libc falls back to clone */
		rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
	if (rc == 0) /* reading only: neither write nor create */
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT, O_RDONLY));
	if (rc == 0)
		rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT));
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
		return err_set(e, ERR_IO, "renderer: no memory for the system call filter");
	rc = add_rules(f);
	if (rc == 0)
		rc = seccomp_load(f);
	seccomp_release(f);
	if (rc != 0)
		return err_sys(e, -rc, "renderer: the kernel takes no system call filter");
	return true;
}

bool
seal_renderer(struct err *e)
{
	if (RELAXED)
		return true;
	if (!set_limits(e))
		return false;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		return err_sys(e, errno, "renderer: privileges");
	return only_fonts(e) && filter_calls(e);
}
