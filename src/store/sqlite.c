/* sqlite.c - SQLite: WAL, synchronous FULL, foreign keys, one writing connection */
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/sql.h"

#define BUSY_MS 5000

struct sqlite {
	struct arena *arena;
	sqlite3 *db;
	sqlite3_stmt *statement[SQL_COUNT];
	sqlite3_stmt *current; /* not yet run to its end, or NULL */
	bool pending;          /* its first row is there and was not asked for */
};

static enum err_code
code_of(sqlite3 *db, int rc)
{
	switch (rc & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return ERR_BUSY;
	case SQLITE_FULL:
	case SQLITE_READONLY:
		return ERR_FULL;
	case SQLITE_IOERR:
		return sqlite3_system_errno(db) == ENOSPC ? ERR_FULL : ERR_DB;
	case SQLITE_CONSTRAINT:
		return ERR_CONFLICT;
	default:
		return ERR_DB;
	}
}

static bool
fail(const struct sqlite *s, int rc, struct err *e)
{
	return err_set(e, code_of(s->db, rc), "database: %s", sqlite3_errmsg(s->db));
}

static bool
exec(struct sqlite *s, const char *text, struct err *e)
{
	int rc = sqlite3_exec(s->db, text, NULL, NULL, NULL);

	return rc == SQLITE_OK || fail(s, rc, e);
}

static void
sqlite_close_(void *db)
{
	struct sqlite *s = db;
	struct arena *a = s->arena;

	for (size_t i = 0; i < SQL_COUNT; i++)
		(void)sqlite3_finalize(s->statement[i]);
	(void)sqlite3_close(s->db);
	arena_free(&a);
}

static bool
set_up(struct sqlite *s, struct err *e)
{
	(void)sqlite3_extended_result_codes(s->db, 1);
	(void)sqlite3_busy_timeout(s->db, BUSY_MS);
	(void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	(void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	(void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	(void)sqlite3_db_config(s->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	return exec(s, "PRAGMA journal_mode = WAL", e) && exec(s, "PRAGMA synchronous = FULL", e) &&
	       exec(s, "PRAGMA foreign_keys = ON", e) && exec(s, "PRAGMA secure_delete = ON", e) &&
	       exec(s, "PRAGMA temp_store = MEMORY", e) &&
	       exec(s, "PRAGMA cache_size = -16384", e) &&     /* KiB */
	       exec(s, "PRAGMA wal_autocheckpoint = 4000", e); /* pages: 16 MB of log */
}

static int
path_as_given(sqlite3_vfs *vfs, const char *path, int room, char *out)
{
	(void)vfs;
	return snprintf(out, (size_t)room, "%s", path) < room ? SQLITE_OK : SQLITE_CANTOPEN;
}

/*
 * SQLite makes a path absolute, link by link.  A server started as root stands in its data
 * directory and may not be able to walk there again: a path that begins with ./ is taken as it is.
 */
static const char *
vfs_for(const char *path)
{
	static sqlite3_vfs here;

	if (strncmp(path, "./", 2) != 0)
		return NULL;
	if (here.zName == NULL) {
		here = *sqlite3_vfs_find(NULL);
		here.zName = "outcry-here";
		here.xFullPathname = path_as_given;
		if (sqlite3_vfs_register(&here, 0) != SQLITE_OK)
			return NULL;
	}
	return here.zName;
}

static bool
sqlite_open_(struct str address, void **db, struct err *e)
{
	struct arena *a = arena_new();
	struct sqlite *s = arena_array(a, struct sqlite, 1);
	const char *path = str_z(a, address);
	int rc;

	s->arena = a;
	rc = sqlite3_open_v2(path, &s->db,
	                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE,
	                     vfs_for(path));
	if (rc != SQLITE_OK ? !fail(s, rc, e) : !set_up(s, e)) {
		(void)err_wrap(e, "%s", path);
		sqlite_close_(s);
		return false;
	}
	*db = s;
	return true;
}

static void
end_current(struct sqlite *s)
{
	if (s->current == NULL)
		return;
	(void)sqlite3_reset(s->current);
	s->current = NULL;
	s->pending = false;
}

static bool
sqlite_begin(void *db, struct err *e)
{
	end_current(db);
	return exec(db, "BEGIN IMMEDIATE", e);
}

static bool
sqlite_commit(void *db, struct err *e)
{
	end_current(db);
	return exec(db, "COMMIT", e);
}

static void
sqlite_rollback(void *db)
{
	struct sqlite *s = db;

	end_current(s);
	if (sqlite3_get_autocommit(s->db) == 0)
		(void)sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
}

static bool
sqlite_script(void *db, const char *text, struct err *e)
{
	end_current(db);
	return exec(db, text, e);
}

static bool
sqlite_prepare(void *db, enum sql_id id, struct err *e)
{
	struct sqlite *s = db;
	int rc;

	if (s->statement[id] != NULL)
		return true;
	rc = sqlite3_prepare_v3(s->db, sql_statements[id].text[SQL_SQLITE], -1,
	                        SQLITE_PREPARE_PERSISTENT, &s->statement[id], NULL);
	return rc == SQLITE_OK || fail(s, rc, e);
}

static int
bind(sqlite3_stmt *st, int at, const struct sql_value *v)
{
	switch (v->type) {
	case SQL_TYPE_INT:
		return sqlite3_bind_int64(st, at, v->i);
	case SQL_TYPE_TEXT:
		return sqlite3_bind_text64(st, at, v->s.n == 0 ? "" : v->s.p, v->s.n, SQLITE_STATIC,
		                           SQLITE_UTF8);
	case SQL_TYPE_NULL:
		break;
	}
	return sqlite3_bind_null(st, at);
}

static bool
step(struct sqlite *s, bool *more, struct err *e)
{
	int rc = sqlite3_step(s->current);

	*more = rc == SQLITE_ROW;
	if (rc == SQLITE_ROW)
		return true;
	if (rc != SQLITE_DONE)
		(void)fail(s, rc, e);
	end_current(s);
	return rc == SQLITE_DONE;
}

static bool
sqlite_run(void *db, enum sql_id id, const struct sql_value *arg, size_t n, struct err *e)
{
	struct sqlite *s = db;
	bool more;

	end_current(s);
	if (!sqlite_prepare(s, id, e))
		return false;
	for (size_t i = 0; i < n; i++) {
		int rc = bind(s->statement[id], (int)i + 1, &arg[i]);

		if (rc != SQLITE_OK)
			return fail(s, rc, e);
	}
	s->current = s->statement[id];
	if (!step(s, &more, e))
		return false;
	s->pending = more;
	return true;
}

static bool
sqlite_row(void *db, bool *more, struct err *e)
{
	struct sqlite *s = db;

	*more = s->pending;
	if (s->pending || s->current == NULL) {
		s->pending = false;
		return true;
	}
	return step(s, more, e);
}

static struct sql_value
sqlite_column(void *db, int column)
{
	sqlite3_stmt *st = ((struct sqlite *)db)->current;
	struct sql_value v = { 0 };

	CHECK(st != NULL && column < sqlite3_column_count(st));
	switch (sqlite3_column_type(st, column)) {
	case SQLITE_INTEGER:
		v.type = SQL_TYPE_INT;
		v.i = sqlite3_column_int64(st, column);
		break;
	case SQLITE_NULL:
		break;
	default:
		v.type = SQL_TYPE_TEXT;
		v.s.p = (const char *)sqlite3_column_text(st, column);
		v.s.n = (size_t)sqlite3_column_bytes(st, column);
		break;
	}
	return v;
}

static int64_t
sqlite_changed(void *db)
{
	return sqlite3_changes64(((struct sqlite *)db)->db);
}

/* Copies all pages in one go: the copy is as of one instant. */
static bool
copy_all(struct sqlite *s, sqlite3 *to, struct err *e)
{
	sqlite3_backup *b = sqlite3_backup_init(to, "main", s->db, "main");
	int rc;

	if (b == NULL)
		return err_set(e, ERR_DB, "backup: %s", sqlite3_errmsg(to));
	do {
		rc = sqlite3_backup_step(b, -1);
	} while (rc == SQLITE_OK);
	rc = sqlite3_backup_finish(b);
	return rc == SQLITE_OK || err_set(e, code_of(to, rc), "backup: %s", sqlite3_errmsg(to));
}

static bool
sqlite_backup_(void *db, const char *path, struct err *e)
{
	sqlite3 *to = NULL;
	int rc = sqlite3_open_v2(path, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
	bool ok;

	end_current(db);
	if (rc == SQLITE_OK)
		ok = copy_all(db, to, e);
	else
		ok = err_set(e, code_of(to, rc), "%s: %s", path, sqlite3_errmsg(to));
	(void)sqlite3_close(to);
	return ok;
}

const struct sql_driver sql_sqlite = {
	.open = sqlite_open_,
	.close = sqlite_close_,
	.begin = sqlite_begin,
	.commit = sqlite_commit,
	.rollback = sqlite_rollback,
	.script = sqlite_script,
	.prepare = sqlite_prepare,
	.run = sqlite_run,
	.row = sqlite_row,
	.column = sqlite_column,
	.changed = sqlite_changed,
	.backup = sqlite_backup_,
};
