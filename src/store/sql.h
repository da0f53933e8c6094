/*
 * sql.h - statements by name, on either engine: for src/store/ only
 *
 * Statements live in sql/ and are compiled in by tools/sqlgen.c; nothing takes SQL as text.  One
 * statement is current at a time: sql_run() ends the one before.  A caller that needs two at once
 * copies the rows of the first.
 */
#ifndef OUTCRY_SQL_H
#define OUTCRY_SQL_H

#include "base/err.h"
#include "base/str.h"
#include "sql_gen.h"

enum sql_engine { SQL_SQLITE, SQL_PGSQL, SQL_ENGINES };

struct sql_statement {
	const char *name;
	size_t params;
	const char *text[SQL_ENGINES];
};
extern const struct sql_statement sql_statements[SQL_COUNT];

struct sql_migration {
	const char *name, *checksum;
	const char *text[SQL_ENGINES];
};
extern const struct sql_migration sql_migrations[SQL_MIGRATIONS];

enum sql_type { SQL_TYPE_NULL, SQL_TYPE_INT, SQL_TYPE_TEXT };

struct sql_value {
	enum sql_type type;
	int64_t i;
	struct str s;
};
struct sql_value sql_i(int64_t i);
struct sql_value sql_s(struct str s);
struct sql_value sql_null(void);

/* What each engine provides.  DB is its own connection. */
struct sql_driver {
	bool (*open)(struct str address, void **db, struct err *e);
	void (*close)(void *db);
	bool (*begin)(void *db, struct err *e);
	bool (*commit)(void *db, struct err *e);
	void (*rollback)(void *db);
	bool (*script)(void *db, const char *text, struct err *e); /* a migration */
	bool (*prepare)(void *db, enum sql_id id, struct err *e);
	bool (*run)(void *db, enum sql_id id, const struct sql_value *arg, size_t n, struct err *e);
	bool (*row)(void *db, bool *more, struct err *e);
	struct sql_value (*column)(void *db, int column);
	int64_t (*changed)(void *db); /* rows, by the last sql_run() */
	bool (*backup)(void *db, const char *path, struct err *e);
};
extern const struct sql_driver sql_sqlite, sql_pgsql;

struct sql;

NODISCARD bool sql_open(struct str address, struct sql **out, struct err *e);
void sql_close(struct sql **s);
enum sql_engine sql_engine_of(const struct sql *s);
/* A copy while in use, as a new file.  ERR_USAGE when the engine has a tool of its own. */
NODISCARD bool sql_backup(struct sql *s, const char *path, struct err *e);

NODISCARD bool sql_begin(struct sql *s, struct err *e); /* within a transaction: counts levels */
NODISCARD bool sql_commit(struct sql *s, struct err *e);
void sql_rollback(struct sql *s);
/* Commits if OK, else rolls back; returns whether both went well. */
NODISCARD bool sql_end(struct sql *s, bool ok, struct err *e);

NODISCARD bool sql_script(struct sql *s, const char *text, struct err *e);
NODISCARD bool sql_prepare(struct sql *s, enum sql_id id, struct err *e);

/* Runs a statement; rows, if any, by sql_row().  SQL_RUN(s, e, SQL_X, sql_i(1), sql_s(text)) */
NODISCARD bool sql_run(struct sql *s, struct err *e, enum sql_id id, const struct sql_value *arg,
                       size_t n);
#define SQL_RUN(s, e, id, ...)                                       \
	sql_run((s), (e), (id), (struct sql_value[]){ __VA_ARGS__ }, \
	        sizeof((struct sql_value[]){ __VA_ARGS__ }) / sizeof(struct sql_value))
#define SQL_RUN0(s, e, id) sql_run((s), (e), (id), NULL, 0)

/* *MORE: there is a row, and its columns can be read until the next call. */
NODISCARD bool sql_row(struct sql *s, bool *more, struct err *e);
/* As sql_row, for statements of one row: none is ERR_NOT_FOUND with WHAT. */
NODISCARD bool sql_one(struct sql *s, const char *what, struct err *e);
int64_t sql_int(struct sql *s, int column);     /* 0 for NULL */
struct str sql_text(struct sql *s, int column); /* empty for NULL; valid until the next call */
bool sql_is_null(struct sql *s, int column);
int64_t sql_changed(struct sql *s);

#endif
