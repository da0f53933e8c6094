/* own.h - what root leaves in another user's folder is that user's */
#ifndef OUTCRY_OWN_H
#define OUTCRY_OWN_H

#include <sys/types.h>

#include "base/err.h"

/* Gives a data directory and what is ours below it, on the same file system, to UID and GID;
 * follows no symlink below it. Errors: ERR_IO. */
NODISCARD bool own_give(const char *dir, uid_t uid, gid_t gid, struct err *e);

/* As root: gives the same to the owner of DIR, unless that is root.  Errors: ERR_IO. */
NODISCARD bool own_restore(const char *dir, struct err *e);

#endif
