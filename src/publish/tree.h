/*
 * tree.h - the folder public/: files with their .gz, folders swapped whole, the version
 *
 * For publish/ alone.  Paths are relative to a folder of the tree and hold no "..".
 * Errors: ERR_FULL, ERR_IO, and ERR_DENIED from the guard.
 */
#ifndef OUTCRY_PUBLISH_TREE_H
#define OUTCRY_PUBLISH_TREE_H

#include "base/err.h"
#include "base/str.h"
#include "publish/guard.h"

/* Where files go: a folder, and what every byte must pass. */
struct tree {
	int dirfd;
	const struct guard *guard; /* NULL: nothing is protected */
};

/*
 * PATH gets BYTES and, if that is smaller and the page has no key slot, PATH.gz beside it.  A
 * reader sees the old or the new file.  Not synced: tree_sync() before it must last.
 */
NODISCARD bool tree_put(struct arena *a, const struct tree *t, const char *path, struct str bytes,
                        struct err *e);

/* As tree_put, for files that only our own processes read: no .gz. */
NODISCARD bool tree_put_private(struct arena *a, const struct tree *t, const char *path,
                                struct str bytes, struct err *e);

/* Everything written so far is on the disk. */
NODISCARD bool tree_sync(int dirfd, struct err *e);

/* An empty folder PATH/NAME for the next edition; what a crash left there is removed. */
NODISCARD bool tree_stage(int parent, const char *name, int *dirfd, struct err *e);

/*
 * The staged folder NEXT takes the place of NAME in one step; what was there is removed.  Both in
 * PARENT; synced before and after.
 */
NODISCARD bool tree_swap(int parent, const char *next, const char *name, struct err *e);

/* A symbolic link LINK -> TO, replaced in one step if it leads elsewhere. */
NODISCARD bool tree_link(struct arena *a, int dirfd, const char *link, const char *to,
                         struct err *e);

/* The counter that fronts watch goes up by one. */
NODISCARD bool tree_bump(struct arena *a, int public_fd, bool sync, struct err *e);

/* gzip, level 9, no name and no time in it: the same bytes for the same bytes.  Memory: in A. */
NODISCARD bool tree_gzip(struct arena *a, struct str bytes, struct str *out, struct err *e);

#endif
