#include "base/own.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEPTH_MOST 32
#define NO_LINK    (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

struct owner {
	uid_t uid;
	gid_t gid;
	dev_t device;
};

/* A mistyped --data must not give away what is none of ours. */
static bool
is_ours(const char *name)
{
	static const char *const names[] = { "public",     "spool",        "lock",
		                             "secret.key", "control.sock", "missions.csv" };

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return strncmp(name, "outcry", 6) == 0;
}

static bool give_below(int fd, const struct owner *to, int depth);

/* Each step starts from an open folder, so that nobody can lead it elsewhere meanwhile. */
static bool
give_entry(int folder, const char *name, const struct owner *to, int depth)
{
	struct stat st;
	int fd;

	if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT; /* it went away */
	if (st.st_dev != to->device)
		return true;
	if ((st.st_uid != to->uid || st.st_gid != to->gid) &&
	    fchownat(folder, name, to->uid, to->gid, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT;
	if (!S_ISDIR(st.st_mode))
		return true;
	fd = depth > DEPTH_MOST ? -1 : openat(folder, name, NO_LINK);
	return fd >= 0 && give_below(fd, to, depth + 1);
}

/* Closes FD. */
static bool
give_below(int fd, const struct owner *to, int depth)
{
	DIR *d = fdopendir(fd);
	const struct dirent *entry;
	bool ok = d != NULL;

	if (d == NULL)
		(void)close(fd);
	while (ok && (entry = readdir(d)) != NULL)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
		    (depth > 0 || is_ours(entry->d_name)))
			ok = give_entry(fd, entry->d_name, to, depth);
	if (d != NULL)
		(void)closedir(d);
	return ok;
}

bool
own_give(const char *dir, uid_t uid, gid_t gid, struct err *e)
{
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct owner to = { .uid = uid, .gid = gid };
	struct stat st;
	bool same;

	if (fd < 0)
		return err_sys(e, errno, "%s", dir);
	if (fstat(fd, &st) != 0) {
		(void)close(fd);
		return err_sys(e, errno, "%s", dir);
	}
	to.device = st.st_dev;
	same = st.st_uid == uid && st.st_gid == gid;
	if ((!same && fchown(fd, uid, gid) != 0) || !give_below(dup(fd), &to, 0)) {
		int errnum = errno;

		(void)close(fd);
		return err_sys(e, errnum, "%s: cannot be given to the server's user", dir);
	}
	(void)close(fd);
	return true;
}

bool
own_restore(const char *dir, struct err *e)
{
	struct stat st;

	if (geteuid() != 0 || stat(dir, &st) != 0 || st.st_uid == 0)
		return true;
	return own_give(dir, st.st_uid, st.st_gid, e);
}
