/* restore.h - a backup becomes the data directory again */
#ifndef OUTCRY_DESK_RESTORE_H
#define OUTCRY_DESK_RESTORE_H

#include "desk/op.h"

/*
 * Checks the backup FILE, then puts its database, secret.key and, where there is none,
 * outcry.conf into the data directory.  A database that is there is refused (ERR_CONFLICT) unless
 * REPLACE, and then kept beside as outcry.db.before.  *REPORTS is how many came back.  No desk may
 * run: ERR_BUSY.
 */
NODISCARD bool desk_restore(struct arena *a, const struct conf *conf, const char *file,
                            bool replace, int64_t *reports, struct err *e);

#endif
