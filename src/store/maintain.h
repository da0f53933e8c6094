/*
 * maintain.h - copies of the database, and whether it is whole
 */
#ifndef OUTCRY_STORE_MAINTAIN_H
#define OUTCRY_STORE_MAINTAIN_H

#include "store/store.h"

/*
 * A consistent copy while the database is in use, as the file PATH, which must not exist; synced.
 * SQLite only: ERR_USAGE on PostgreSQL, which has pg_dump.
 */
NODISCARD bool store_backup(struct store *s, const char *path, struct err *e);

/* Is the file whole, does every link lead somewhere?  ERR_DB with what is wrong. */
NODISCARD bool store_check(struct store *s, struct err *e);

/* "SQLite 3.40.1": which engine serves us.  Memory: in A. */
NODISCARD bool store_engine(struct arena *a, struct store *s, struct str *out, struct err *e);

/* Small files within a backup; an absent one is empty.  Memory: in A. */
NODISCARD bool store_keep(struct store *s, struct str name, struct str content, struct err *e);
NODISCARD bool store_kept(struct arena *a, struct store *s, struct str name, struct str *out,
                          struct err *e);
NODISCARD bool store_kept_clear(struct store *s, struct err *e);

NODISCARD bool store_report_count(struct store *s, int64_t *out, struct err *e);

#endif
