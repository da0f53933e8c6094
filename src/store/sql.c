#include "store/sql.h"

#include <stdlib.h>

#include "base/io.h"

struct sql {
	struct arena *arena;
	const struct sql_driver *driver;
	enum sql_engine engine;
	void *db;
	int level;   /* of nested sql_begin() */
	bool broken; /* something within the transaction failed: it can only be rolled back */
};

struct sql_value
sql_i(int64_t i)
{
	return (struct sql_value){ .type = SQL_TYPE_INT, .i = i };
}

struct sql_value
sql_s(struct str s)
{
	return (struct sql_value){ .type = SQL_TYPE_TEXT, .s = s };
}

struct sql_value
sql_null(void)
{
	return (struct sql_value){ .type = SQL_TYPE_NULL };
}

bool
sql_open(struct str address, struct sql **out, struct err *e)
{
	struct arena *a = arena_new();
	struct sql *s = arena_array(a, struct sql, 1);

	s->arena = a;
	s->engine =
		str_starts(address, STR("postgresql://")) || str_starts(address, STR("postgres://"))
			? SQL_PGSQL
			: SQL_SQLITE;
	s->driver = s->engine == SQL_PGSQL ? &sql_pgsql : &sql_sqlite;
	if (!s->driver->open(address, &s->db, e)) {
		arena_free(&a);
		return false;
	}
	*out = s;
	return true;
}

void
sql_close(struct sql **s)
{
	struct arena *a;

	if (*s == NULL)
		return;
	a = (*s)->arena;
	(*s)->driver->close((*s)->db);
	*s = NULL;
	arena_free(&a);
}

enum sql_engine
sql_engine_of(const struct sql *s)
{
	return s->engine;
}

bool
sql_backup(struct sql *s, const char *path, struct err *e)
{
	CHECK(s->level == 0); /* what is not committed must not be copied */
	return s->driver->backup(s->db, path, e);
}

static bool
fault(const char *what, struct err *e)
{
	return io_fault() && !err_set(e, ERR_DB, "%s: input/output error", what);
}

bool
sql_begin(struct sql *s, struct err *e)
{
	if (s->level > 0) {
		s->level++;
		return true;
	}
	if (fault("begin", e) || !s->driver->begin(s->db, e))
		return false;
	s->level = 1;
	s->broken = false;
	return true;
}

bool
sql_commit(struct sql *s, struct err *e)
{
	CHECK(s->level > 0);
	if (s->level > 1) {
		s->level--;
		return true;
	}
	CHECK(!s->broken);
	if (fault("commit", e) || !s->driver->commit(s->db, e)) {
		sql_rollback(s);
		return false;
	}
	s->level = 0;
	return true;
}

void
sql_rollback(struct sql *s)
{
	if (s->level == 0)
		return;
	s->broken = true;
	if (--s->level == 0)
		s->driver->rollback(s->db);
}

bool
sql_end(struct sql *s, bool ok, struct err *e)
{
	if (ok)
		return sql_commit(s, e);
	sql_rollback(s);
	return false;
}

bool
sql_script(struct sql *s, const char *text, struct err *e)
{
	return !fault("migration", e) && s->driver->script(s->db, text, e);
}

bool
sql_prepare(struct sql *s, enum sql_id id, struct err *e)
{
	return s->driver->prepare(s->db, id, e) || err_wrap(e, "%s", sql_statements[id].name);
}

bool
sql_run(struct sql *s, struct err *e, enum sql_id id, const struct sql_value *arg, size_t n)
{
	CHECK(n == sql_statements[id].params);
	return (!fault("statement", e) && s->driver->run(s->db, id, arg, n, e)) ||
	       err_wrap(e, "%s", sql_statements[id].name);
}

bool
sql_row(struct sql *s, bool *more, struct err *e)
{
	return s->driver->row(s->db, more, e);
}

bool
sql_one(struct sql *s, const char *what, struct err *e)
{
	bool more;

	return sql_row(s, &more, e) && (more || err_set(e, ERR_NOT_FOUND, "%s", what));
}

int64_t
sql_int(struct sql *s, int column)
{
	return s->driver->column(s->db, column).i;
}

struct str
sql_text(struct sql *s, int column)
{
	return s->driver->column(s->db, column).s;
}

bool
sql_is_null(struct sql *s, int column)
{
	return s->driver->column(s->db, column).type == SQL_TYPE_NULL;
}

int64_t
sql_changed(struct sql *s)
{
	return s->driver->changed(s->db);
}
