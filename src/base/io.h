/*
 * io.h - files, whole and durable
 *
 * Every call that can fail goes through one fault counter, so that tests can fail the n-th of
 * them: OUTCRY_FAIL_AT=n in the environment makes the n-th call here return an I/O error.
 */
#ifndef OUTCRY_IO_H
#define OUTCRY_IO_H

#include <sys/types.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

/* A whole file, at most MOST bytes.  Memory: in A.  Errors: ERR_NOT_FOUND, ERR_LIMIT, ERR_IO. */
NODISCARD bool io_read_file(struct arena *a, const char *path, size_t most, struct str *out,
                            struct err *e);
/* The rest of FD up to its end. */
NODISCARD bool io_read_fd(struct arena *a, int fd, const char *name, size_t most, struct str *out,
                          struct err *e);
NODISCARD bool io_write_all(int fd, struct str bytes, const char *name, struct err *e);
NODISCARD bool io_sync(int fd, const char *name, struct err *e); /* fdatasync */

/*
 * Replaces DIRFD/NAME by BYTES in one step: temporary file in the same folder, rename.  With SYNC
 * the data and the folder are on the disk when it returns.  MODE as in open(2).
 */
NODISCARD bool io_replace_file(int dirfd, const char *name, struct str bytes, mode_t mode,
                               bool sync, struct err *e);
NODISCARD bool io_make_dirs(const char *path, mode_t mode, struct err *e); /* mkdir -p */
NODISCARD bool io_remove_tree(int dirfd, const char *name,
                              struct err *e); /* rm -r; absent is fine */

/* True once in a process, at the n-th call: what every wrapper of a fallible call asks first. */
bool io_fault(void);

#endif
