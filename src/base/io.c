#include "base/io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool
io_fault(void)
{
	static uint64_t fail_at, calls;
	static bool known;

	if (!known) {
		known = true;
		(void)str_to_u64(str_c(getenv("OUTCRY_FAIL_AT")), UINT64_MAX, &fail_at);
	}
	if (fail_at == 0 || ++calls != fail_at)
		return false;
	errno = EIO;
	return true;
}

static bool
too_large(struct err *e, const char *name, size_t most)
{
	bool round = most >= (size_t)1 << 20 && most % ((size_t)1 << 20) == 0;

	return err_set(e, ERR_LIMIT, "%s: more than %zu %s", name, round ? most >> 20 : most,
	               round ? "MiB" : "bytes");
}

bool
io_read_fd(struct arena *a, int fd, const char *name, size_t most, struct str *out, struct err *e)
{
	struct stat st;
	size_t room = 64 * 1024, n = 0;
	char *p;

	if (fstat(fd, &st) == 0 && st.st_size > 0 && (size_t)st.st_size < most)
		room = (size_t)st.st_size + 1;
	p = arena_alloc(a, room, 1);
	for (;;) {
		ssize_t got;

		if (n == room) {
			char *more = arena_alloc(a, room * 2, 1);

			memcpy(more, p, n);
			p = more;
			room *= 2;
		}
		got = io_fault() ? -1 : read(fd, p + n, room - n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_sys(e, errno, "%s", name);
		if (got == 0)
			break;
		n += (size_t)got;
		if (n > most)
			return too_large(e, name, most);
	}
	*out = (struct str){ p, n };
	return true;
}

bool
io_read_file(struct arena *a, const char *path, size_t most, struct str *out, struct err *e)
{
	int fd = io_fault() ? -1 : open(path, O_RDONLY | O_CLOEXEC);
	bool ok;

	if (fd < 0)
		return err_sys(e, errno, "%s", path);
	ok = io_read_fd(a, fd, path, most, out, e);
	(void)close(fd);
	return ok;
}

bool
io_write_all(int fd, struct str bytes, const char *name, struct err *e)
{
	while (bytes.n > 0) {
		ssize_t put = io_fault() ? -1 : write(fd, bytes.p, bytes.n);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return err_sys(e, errno, "%s", name);
		bytes = str_from(bytes, (size_t)put);
	}
	return true;
}

bool
io_sync(int fd, const char *name, struct err *e)
{
	if (io_fault() || fdatasync(fd) != 0)
		return err_sys(e, errno, "%s: not on the disk", name);
	return true;
}

/* Writes, syncs and renames; on failure the temporary file is removed by the caller. */
static bool
fill_and_rename(int dirfd, int fd, const char *tmp, const char *name, struct str bytes, bool sync,
                struct err *e)
{
	if (!io_write_all(fd, bytes, name, e))
		return false;
	if (sync && !io_sync(fd, name, e))
		return false;
	if (io_fault() || renameat(dirfd, tmp, dirfd, name) != 0)
		return err_sys(e, errno, "%s", name);
	if (sync && (io_fault() || fsync(dirfd) != 0))
		return err_sys(e, errno, "%s: folder not on the disk", name);
	return true;
}

bool
io_replace_file(int dirfd, const char *name, struct str bytes, mode_t mode, bool sync,
                struct err *e)
{
	char tmp[300];
	int fd;
	bool ok;

	if ((size_t)snprintf(tmp, sizeof(tmp), ".%s.%ld.tmp", name, (long)getpid()) >= sizeof(tmp))
		return err_set(e, ERR_LIMIT, "%s: name too long", name);
	fd = io_fault() ? -1
	                : openat(dirfd, tmp, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
	                         mode);
	if (fd < 0)
		return err_sys(e, errno, "%s", name);
	ok = fill_and_rename(dirfd, fd, tmp, name, bytes, sync, e);
	(void)close(fd);
	if (!ok)
		(void)unlinkat(dirfd, tmp, 0);
	return ok;
}

bool
io_make_dirs(const char *path, mode_t mode, struct err *e)
{
	char part[4096];
	size_t n = strlen(path);

	if (n == 0 || n >= sizeof(part))
		return err_set(e, ERR_LIMIT, "path of %zu bytes", n);
	memcpy(part, path, n + 1);
	for (char *slash = strchr(part + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(part, mode) != 0 && errno != EEXIST)
			return err_sys(e, errno, "%s", part);
		*slash = '/';
	}
	if (io_fault() || (mkdir(part, mode) != 0 && errno != EEXIST))
		return err_sys(e, errno, "%s", part);
	return true;
}

/* Empties an open folder, one level of it by recursion for each level of folders. */
static bool
empty_dir(DIR *d, struct err *e)
{
	struct dirent *ent;

	while ((ent = readdir(d)) != NULL) {
		if (strcmp(ent->d_name, ".") == 0 || strcmp(ent->d_name, "..") == 0)
			continue;
		if (!io_remove_tree(dirfd(d), ent->d_name, e))
			return false;
	}
	return true;
}

/* NOLINTNEXTLINE(misc-no-recursion): as deep as the tree we made ourselves */
bool
io_remove_tree(int dirfd, const char *name, struct err *e)
{
	int fd = openat(dirfd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *d;
	bool ok;

	if (fd < 0 && errno == ENOENT)
		return true;
	if (fd < 0)
		return unlinkat(dirfd, name, 0) == 0 || err_sys(e, errno, "%s", name);
	d = fdopendir(fd);
	CHECK(d != NULL);
	ok = empty_dir(d, e);
	(void)closedir(d);
	if (ok && unlinkat(dirfd, name, AT_REMOVEDIR) != 0)
		return err_sys(e, errno, "%s", name);
	return ok;
}
