/*
 * wall.c - rlimits, Landlock, seccomp
 *
 * Landlock does not stop UDP and is missing on old kernels, so it is only a second lock on files:
 * seccomp alone must hold.  Raw calls, because Debian 12's libc has no wrapper for it.
 */
#include "base/wall.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define LEFT_OUT true
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || \
	__has_feature(thread_sanitizer)
#define LEFT_OUT true
#endif
#endif
#ifndef LEFT_OUT
#define LEFT_OUT false
#endif

#define ACCESS_TRUNCATE \
	(1u << 14) /* LANDLOCK_ACCESS_FS_TRUNCATE: version 3, not in 6.1's headers */
#define READ_ACCESS (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITE_ACCESS                                                   \
	(LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG | \
	 LANDLOCK_ACCESS_FS_REMOVE_FILE | ACCESS_TRUNCATE)

/* All kinds of access that version 1, 2 (refer), 3 (truncate), 5 (ioctl) of the interface know. */
static const uint64_t known_access[] = { 0, 0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF };

bool
wall_is_left_out(void)
{
	return LEFT_OUT;
}

bool
wall_privileges(struct err *e)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		return err_sys(e, errno, "sandbox: privileges");
	return true;
}

bool
wall_limit(int resource, rlim_t most, struct err *e)
{
	struct rlimit r = { most, most };

	if (setrlimit((__rlimit_resource_t)resource, &r) != 0)
		return err_sys(e, errno, "sandbox: resource limit %d", resource);
	return true;
}

static bool
allow_folder(int ruleset, const struct wall_folder *f, uint64_t known, struct err *e)
{
	struct landlock_path_beneath_attr rule = { 0 };
	bool ok;

	rule.allowed_access = known & (READ_ACCESS | (f->may_write ? WRITE_ACCESS : 0));
	rule.parent_fd = open(f->path, O_PATH | O_CLOEXEC);
	if (rule.parent_fd < 0)
		return f->may_lack || err_sys(e, errno, "sandbox: %s", f->path);
	ok = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0u) == 0 ||
	     err_sys(e, errno, "sandbox: Landlock for %s", f->path);
	(void)close(rule.parent_fd);
	return ok;
}

bool
wall_files(const struct wall_folder *folder, size_t n, struct err *e)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1u);
	uint64_t known;
	int fd;
	bool ok = true;

	if (LEFT_OUT || version <= 0) /* an old kernel, or Landlock switched off */
		return true;
	known = known_access[(size_t)version < ARRAY_LEN(known_access)
	                             ? (size_t)version
	                             : ARRAY_LEN(known_access) - 1];
	fd = (int)syscall(SYS_landlock_create_ruleset, &known, sizeof(known), 0u);
	if (fd < 0)
		return err_sys(e, errno, "sandbox: Landlock");
	for (size_t i = 0; ok && i < n; i++)
		ok = allow_folder(fd, &folder[i], known, e);
	if (ok && syscall(SYS_landlock_restrict_self, fd, 0u) != 0)
		ok = err_sys(e, errno, "sandbox: Landlock");
	(void)close(fd);
	return ok;
}

static int
add_all(scmp_filter_ctx f, uint32_t action, const int *calls, size_t n)
{
	int rc = 0;

	for (size_t i = 0; i < n && rc == 0; i++)
		rc = seccomp_rule_add(f, action, calls[i], 0);
	return rc;
}

static int
add_rules(scmp_filter_ctx f, const struct wall_calls *c)
{
	int rc = add_all(f, SCMP_ACT_ALLOW, c->allowed, c->n_allowed);

	if (rc == 0)
		rc = add_all(f, SCMP_ACT_ERRNO(EACCES), c->denied, c->n_denied);
	if (rc == 0)
		rc = add_all(f, SCMP_ACT_KILL_PROCESS, c->deadly, c->n_deadly);
	if (rc == 0)
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	if (rc == 0)
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
		                      SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	if (rc == 0)
		rc = seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
		                      SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));
	return rc == 0 && c->more != NULL ? c->more(f) : rc;
}

bool
wall_calls(const struct wall_calls *calls, struct err *e)
{
	scmp_filter_ctx f;
	int rc;

	if (LEFT_OUT)
		return true;
	f = seccomp_init(calls->otherwise);
	if (f == NULL)
		return err_set(e, ERR_IO, "sandbox: no memory for the system call filter");
	rc = add_rules(f, calls);
	if (rc == 0)
		rc = seccomp_load(f);
	seccomp_release(f);
	return rc == 0 || err_sys(e, -rc, "sandbox: the kernel takes no system call filter");
}
