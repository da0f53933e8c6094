/*
 * tree.c - a hash table of ready answers
 *
 * The key of the hash is drawn at start, because strangers choose the paths.  Absent files are
 * not remembered: a flood of them must not push the pages out.
 */
#include "serve/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/io.h"
#include "base/limits.h"
#include "http/response.h"
#include "serve/tree_build.h"
#include "vault/vault.h"

#define HASH_PLACES 4096
#define PATH_ROOM   (LIMIT_HTTP_URL_BYTES + 16)

struct tree {
	struct arena *arena;
	int dirfd;
	bool over_tls;
	unsigned char key[VAULT_HASH_KEY_BYTES];
	uint64_t generation;
	int64_t looked;
	struct stat version;
	size_t bytes;
	struct tree_entry **place; /* HASH_PLACES */
	struct tree_entry *newest, *oldest;
};

bool
tree_new(const char *public_dir, bool over_tls, struct tree **out, struct err *e)
{
	int dirfd = open(public_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct arena *a;
	struct tree *t;

	if (dirfd < 0)
		return err_sys(e, errno, "%s", public_dir);
	a = arena_new();
	t = arena_array(a, struct tree, 1);
	*t = (struct tree){
		.arena = a, .dirfd = dirfd, .over_tls = over_tls, .looked = -TREE_LOOK_MS
	};
	t->place = arena_array(a, struct tree_entry *, HASH_PLACES);
	vault_random(t->key, sizeof(t->key));
	*out = t;
	return true;
}

static void
entry_free(struct tree_entry *e)
{
	struct arena *a = e->arena;

	arena_free(&a);
}

static void
unlink_entry(struct tree *t, struct tree_entry *e)
{
	struct tree_entry **at = &t->place[e->hash % HASH_PLACES];

	while (*at != e)
		at = &(*at)->hash_next;
	*at = e->hash_next;
	*(e->newer == NULL ? &t->newest : &e->newer->older) = e->older;
	*(e->older == NULL ? &t->oldest : &e->older->newer) = e->newer;
	e->newer = e->older = NULL;
	t->bytes -= e->bytes;
	e->detached = true;
	if (e->refs == 0)
		entry_free(e);
}

void
tree_free(struct tree **t)
{
	struct arena *a;

	if (t == NULL || *t == NULL)
		return;
	while ((*t)->oldest != NULL)
		unlink_entry(*t, (*t)->oldest);
	(void)close((*t)->dirfd);
	a = (*t)->arena;
	arena_free(&a);
	*t = NULL;
}

static bool
is_another(const struct stat *a, const struct stat *b)
{
	return a->st_ino != b->st_ino || a->st_mtim.tv_sec != b->st_mtim.tv_sec ||
	       a->st_mtim.tv_nsec != b->st_mtim.tv_nsec || a->st_size != b->st_size;
}

void
tree_look(struct tree *t, int64_t now_ms)
{
	struct stat st = { 0 };

	if (now_ms - t->looked < TREE_LOOK_MS)
		return;
	t->looked = now_ms;
	if (fstatat(t->dirfd, "version", &st, 0) != 0)
		st = (struct stat){ 0 };
	if (is_another(&st, &t->version))
		t->generation++;
	t->version = st;
}

/* Beneath DIRFD whatever the path or a symbolic link says. */
static int
open_beneath(int dirfd, const char *path)
{
	struct open_how how = { .flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK,
		                .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS };

	return (int)syscall(SYS_openat2, dirfd, path, &how, sizeof(how));
}

/* The file of PATH, a folder's index included; its name into NAME. */
static int
open_file(const struct tree *t, struct str path, char name[PATH_ROOM])
{
	struct stat st;
	int fd;

	(void)snprintf(name, PATH_ROOM, STR_FMT, STR_ARG(path.n == 0 ? STR("index.html") : path));
	fd = open_beneath(t->dirfd, name);
	if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		(void)close(fd);
		(void)snprintf(name, PATH_ROOM, STR_FMT "/index.html", STR_ARG(path));
		fd = open_beneath(t->dirfd, name);
	}
	if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
		(void)close(fd);
		fd = -1;
	}
	return fd;
}

static bool
read_and_close(struct arena *a, int fd, size_t most, struct str *out)
{
	struct err e = { 0 };
	bool ok = io_read_fd(a, fd, "public", most, out, &e);

	(void)close(fd);
	return ok;
}

bool
tree_read_fresh(struct arena *a, const struct tree *t, const char *path, struct str *out,
                int64_t *written)
{
	struct stat st;
	int fd = open_beneath(t->dirfd, path);

	if (fd < 0)
		return false;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > 4096) {
		(void)close(fd);
		return false;
	}
	*written = st.st_mtim.tv_sec;
	return read_and_close(a, fd, LIMIT_PAGE_BYTES, out);
}

bool
tree_reread(struct arena *a, const struct tree *t, const char *path, size_t most, struct stat *seen,
            struct str *out)
{
	int fd = open_beneath(t->dirfd, path);
	struct stat st = { 0 };

	if (fd >= 0 && (fstat(fd, &st) != 0 || !is_another(&st, seen))) {
		(void)close(fd);
		return false;
	}
	if (fd < 0 && !is_another(&st, seen))
		return false;
	*seen = st;
	*out = STR("");
	if (fd >= 0 && !read_and_close(a, fd, most, out))
		*out = STR("");
	return true;
}

static struct tree_entry *
load(struct tree *t, struct str path, uint64_t hash)
{
	char name[PATH_ROOM], zipped[PATH_ROOM + 4];
	int fd = open_file(t, path, name), zfd;
	struct arena *a;
	struct tree_entry *e;
	struct str body, gzip = { 0 };

	if (fd < 0)
		return NULL;
	a = arena_new();
	e = arena_array(a, struct tree_entry, 1);
	*e = (struct tree_entry){ .arena = a, .hash = hash, .generation = t->generation };
	e->path = str_dup(a, path);
	if (!read_and_close(a, fd, LIMIT_PAGE_BYTES, &body)) {
		arena_free(&a);
		return NULL;
	}
	(void)snprintf(zipped, sizeof(zipped), "%s.gz", name);
	zfd = open_beneath(t->dirfd, zipped);
	if (zfd >= 0 && !read_and_close(a, zfd, LIMIT_PAGE_BYTES, &gzip))
		gzip = (struct str){ 0 };
	tree_build(e, str_c(name), body, gzip, t->over_tls);
	e->bytes = arena_bytes(a);
	return e;
}

static void
insert(struct tree *t, struct tree_entry *e)
{
	struct tree_entry **at = &t->place[e->hash % HASH_PLACES];

	e->hash_next = *at;
	*at = e;
	e->older = t->newest;
	*(t->newest == NULL ? &t->oldest : &t->newest->newer) = e;
	t->newest = e;
	t->bytes += e->bytes;
	while (t->bytes > TREE_BYTES && t->oldest != e)
		unlink_entry(t, t->oldest);
}

static void
make_newest(struct tree *t, struct tree_entry *e)
{
	if (t->newest == e)
		return;
	e->newer->older = e->older;
	*(e->older == NULL ? &t->oldest : &e->older->newer) = e->newer;
	e->newer = NULL;
	e->older = t->newest;
	t->newest->newer = e;
	t->newest = e;
}

struct tree_entry *
tree_get_private(struct tree *t, struct str path)
{
	uint64_t hash = vault_hash(path, t->key);
	struct tree_entry *e = t->place[hash % HASH_PLACES];

	if (path.n + 16 > PATH_ROOM)
		return NULL;
	while (e != NULL && (e->hash != hash || !str_eq(e->path, path)))
		e = e->hash_next;
	if (e != NULL && e->generation != t->generation) {
		unlink_entry(t, e);
		e = NULL;
	}
	if (e != NULL) {
		make_newest(t, e);
	} else {
		e = load(t, path, hash);
		if (e == NULL)
			return NULL;
		insert(t, e);
	}
	e->refs++;
	return e;
}

struct tree_entry *
tree_get(struct tree *t, struct str path)
{
	struct str rest = path;

	while (rest.p != NULL)
		if (str_starts(str_cut(&rest, '/'), STR(".")))
			return NULL;
	return tree_get_private(t, path);
}

void
tree_hold(struct tree_entry *e)
{
	e->refs++;
}

void
tree_release(struct tree *t, struct tree_entry *e)
{
	(void)t;
	CHECK(e->refs > 0);
	e->refs--;
	if (e->refs == 0 && e->detached)
		entry_free(e);
}
