/*
 * tree.c - files of the public tree
 *
 * A case is some sixty files; syncing each would take a second on a small disk.  So files are
 * written without syncing, syncfs() makes all of them last at once, and only then does a rename
 * show them.  renameat2(RENAME_EXCHANGE) is what lets a whole folder change in one step.
 */
#include "publish/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/io.h"
#include "base/limits.h"
#include "page/page.h"

#define TREE_MODE 0644

bool
tree_gzip(struct arena *a, struct str bytes, struct str *out, struct err *e)
{
	z_stream z = { 0 };
	size_t room;
	char *p;
	int rc;

	if (bytes.n > LIMIT_PAGE_BYTES)
		return err_set(e, ERR_LIMIT, "an output is larger than %d bytes", LIMIT_PAGE_BYTES);
	/* 15 + 16: a window of 32 KiB and a gzip header, which zlib fills with zeros (RFC 1952) */
	if (deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK)
		return err_set(e, ERR_IO, "zlib does not start");
	room = deflateBound(&z, (uLong)bytes.n);
	p = arena_alloc(a, room, 1);
	z.next_in = (Bytef *)(uintptr_t)bytes.p;
	z.avail_in = (uInt)bytes.n;
	z.next_out = (Bytef *)p;
	z.avail_out = (uInt)room;
	rc = deflate(&z, Z_FINISH);
	*out = (struct str){ p, z.total_out };
	deflateEnd(&z);
	return rc == Z_STREAM_END || err_set(e, ERR_IO, "zlib does not finish");
}

/* Opens the folder that holds PATH, making folders on the way; *NAME is what is left. */
static bool
open_folder(struct arena *a, int dirfd, const char *path, int *out, const char **name,
            struct err *e)
{
	struct str rest = str_c(path), part = str_cut(&rest, '/');
	int fd = dup(dirfd);

	while (fd >= 0 && rest.p != NULL) {
		const char *z = str_z(a, part);
		int next;

		if (mkdirat(fd, z, 0755) != 0 && errno != EEXIST) {
			err_sys(e, errno, "making the folder of %s", path);
			close(fd);
			return false;
		}
		next = openat(fd, z, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
		close(fd);
		fd = next;
		part = str_cut(&rest, '/');
	}
	if (fd < 0)
		return err_sys(e, errno, "opening the folder of %s", path);
	*out = fd;
	*name = str_z(a, part);
	return true;
}

static bool
put_file(struct arena *a, int dirfd, const char *path, struct str bytes, struct err *e)
{
	const char *name;
	bool ok;
	int fd;

	if (!open_folder(a, dirfd, path, &fd, &name, e))
		return false;
	ok = io_replace_file(fd, name, bytes, TREE_MODE, false, e);
	close(fd);
	return ok;
}

bool
tree_put_private(struct arena *a, const struct tree *t, const char *path, struct str bytes,
                 struct err *e)
{
	if (t->guard != NULL && !guard_check(a, t->guard, path, bytes, e))
		return false;
	return put_file(a, t->dirfd, path, bytes, e);
}

/* The front fills these for each reader and compresses them itself. */
static bool
is_filled_by_front(struct str bytes)
{
	return str_find(bytes, STR(PAGE_KEY_SLOT)) != STR_NPOS;
}

static bool
remove_file(int dirfd, const char *path, struct err *e)
{
	if (unlinkat(dirfd, path, 0) != 0 && errno != ENOENT)
		return err_sys(e, errno, "removing %s", path);
	return true;
}

bool
tree_put(struct arena *a, const struct tree *t, const char *path, struct str bytes, struct err *e)
{
	const char *gz = str_z(a, str_printf(a, "%s.gz", path));
	struct str packed = { 0 };

	if (!tree_put_private(a, t, path, bytes, e))
		return false;
	if (!is_filled_by_front(bytes) && !tree_gzip(a, bytes, &packed, e))
		return false;
	if (packed.n == 0 || packed.n >= bytes.n)
		return remove_file(t->dirfd, gz, e);
	return put_file(a, t->dirfd, gz, packed, e);
}

bool
tree_sync(int dirfd, struct err *e)
{
	bool fault = io_fault();

	if (fault || syncfs(dirfd) != 0)
		return err_sys(e, fault ? EIO : errno, "syncing the public tree");
	return true;
}

bool
tree_stage(int parent, const char *name, int *dirfd, struct err *e)
{
	int fd;

	if (!io_remove_tree(parent, name, e))
		return false;
	if (mkdirat(parent, name, 0755) != 0)
		return err_sys(e, errno, "making public/ua/%s", name);
	fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return err_sys(e, errno, "opening public/ua/%s", name);
	*dirfd = fd;
	return true;
}

bool
tree_swap(int parent, const char *next, const char *name, struct err *e)
{
	if (!tree_sync(parent, e))
		return false;
	/* nothing is there yet the first time: then a plain rename does it */
	if (renameat2(parent, next, parent, name, RENAME_EXCHANGE) != 0) {
		if (errno != ENOENT)
			return err_sys(e, errno, "exchanging public/ua/%s", name);
		if (renameat2(parent, next, parent, name, RENAME_NOREPLACE) != 0)
			return err_sys(e, errno, "renaming to public/ua/%s", name);
	}
	if (fsync(parent) != 0)
		return err_sys(e, errno, "syncing public/ua");
	return io_remove_tree(parent, next, e);
}

bool
tree_link(struct arena *a, int dirfd, const char *link, const char *to, struct err *e)
{
	const char *next = str_z(a, str_printf(a, ".%s.new", link));
	char now[512];
	ssize_t n = readlinkat(dirfd, link, now, sizeof(now));

	if (n >= 0 && str_eq((struct str){ now, (size_t)n }, str_c(to)))
		return true;
	if (unlinkat(dirfd, next, 0) != 0 && errno != ENOENT)
		return err_sys(e, errno, "removing %s", next);
	if (symlinkat(to, dirfd, next) != 0)
		return err_sys(e, errno, "linking %s", link);
	if (renameat(dirfd, next, dirfd, link) != 0)
		return err_sys(e, errno, "linking %s", link);
	return true;
}

bool
tree_bump(struct arena *a, int public_fd, bool sync, struct err *e)
{
	uint64_t version = 0;
	char now[32] = "";
	int fd = openat(public_fd, "version", O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? 0 : read(fd, now, sizeof(now));
	struct str digits = { now, n < 0 ? 0 : (size_t)n };

	if (fd >= 0)
		close(fd);
	/* an unreadable counter begins again at the time, which is larger than any count */
	if (fd >= 0 && !str_to_u64(str_trim(digits), UINT64_MAX / 2, &version))
		version = (uint64_t)clock_now();
	return io_replace_file(public_fd, "version",
	                       str_printf(a, "%llu\n", (unsigned long long)(version + 1)),
	                       TREE_MODE, sync, e);
}
