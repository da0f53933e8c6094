/* pgsql.c - PostgreSQL through libpq: every statement prepared by name, values as text */
#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

#include "store/sql.h"

#define PARAMS_MOST 64

struct pgsql {
	struct arena *arena, *scratch; /* scratch: the parameters of one statement */
	PGconn *db;
	PGresult *result; /* of the current statement, or NULL */
	int row;          /* in it; -1 before the first */
	bool prepared[SQL_COUNT];
};

/* By SQLSTATE, https://www.postgresql.org/docs/15/errcodes-appendix.html */
static enum err_code
code_of(const char *state)
{
	if (state == NULL)
		return ERR_DB;
	if (strncmp(state, "23", 2) == 0)
		return ERR_CONFLICT;
	if (strncmp(state, "40", 2) == 0 || strcmp(state, "55P03") == 0)
		return ERR_BUSY; /* serialization, deadlock, lock: try again */
	if (strcmp(state, "53100") == 0 || strcmp(state, "25006") == 0)
		return ERR_FULL; /* disk full, read-only */
	return ERR_DB;
}

static bool
fail(struct pgsql *s, const PGresult *r, struct err *e)
{
	struct str msg = str_c(PQerrorMessage(s->db));
	size_t line = str_chr(msg, '\n');

	if (line != STR_NPOS)
		msg = str_sub(msg, 0, line);
	return err_set(e, code_of(PQresultErrorField(r, PG_DIAG_SQLSTATE)), "database: " STR_FMT,
	               STR_ARG(msg));
}

static void
end_current(struct pgsql *s)
{
	PQclear(s->result); /* NULL is fine */
	s->result = NULL;
	s->row = -1;
}

static bool
take(struct pgsql *s, PGresult *r, struct err *e)
{
	ExecStatusType status = PQresultStatus(r);

	end_current(s);
	if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
		(void)fail(s, r, e);
		PQclear(r);
		return false;
	}
	s->result = r;
	return true;
}

static bool
exec(struct pgsql *s, const char *text, struct err *e)
{
	if (!take(s, PQexec(s->db, text), e))
		return false;
	end_current(s);
	return true;
}

static void
pgsql_close(void *db)
{
	struct pgsql *s = db;
	struct arena *a = s->arena;

	end_current(s);
	PQfinish(s->db);
	arena_free(&s->scratch);
	arena_free(&a);
}

static void
ignore_notice(void *nothing, const PGresult *r)
{
	(void)nothing;
	(void)r;
}

static bool
pgsql_open(struct str address, void **db, struct err *e)
{
	struct arena *a = arena_new();
	struct pgsql *s = arena_array(a, struct pgsql, 1);

	s->arena = a;
	s->scratch = arena_new();
	s->row = -1;
	s->db = PQconnectdb(str_z(a, address));
	if (PQstatus(s->db) != CONNECTION_OK) {
		(void)fail(s, NULL, e);
		pgsql_close(s);
		return false;
	}
	(void)PQsetNoticeReceiver(s->db, ignore_notice, NULL);
	*db = s;
	return true;
}

/* A lost connection is opened again at the next transaction: its statements are gone with it. */
static bool
pgsql_begin(void *db, struct err *e)
{
	struct pgsql *s = db;

	if (PQstatus(s->db) != CONNECTION_OK) {
		end_current(s);
		PQreset(s->db);
		memset(s->prepared, 0, sizeof(s->prepared));
	}
	return exec(s, "BEGIN", e);
}

static bool
pgsql_commit(void *db, struct err *e)
{
	return exec(db, "COMMIT", e);
}

static void
pgsql_rollback(void *db)
{
	struct pgsql *s = db;

	end_current(s);
	if (PQtransactionStatus(s->db) != PQTRANS_IDLE)
		PQclear(PQexec(s->db, "ROLLBACK"));
}

static bool
pgsql_script(void *db, const char *text, struct err *e)
{
	return exec(db, text, e);
}

static bool
pgsql_prepare(void *db, enum sql_id id, struct err *e)
{
	struct pgsql *s = db;

	if (s->prepared[id])
		return true;
	if (!take(s,
	          PQprepare(s->db, sql_statements[id].name, sql_statements[id].text[SQL_PGSQL], 0,
	                    NULL),
	          e))
		return false;
	end_current(s);
	s->prepared[id] = true;
	return true;
}

static const char *
param(struct arena *a, const struct sql_value *v)
{
	switch (v->type) {
	case SQL_TYPE_INT:
		return str_printf(a, "%lld", (long long)v->i).p;
	case SQL_TYPE_TEXT:
		return str_z(a, v->s);
	case SQL_TYPE_NULL:
		break;
	}
	return NULL;
}

static bool
pgsql_run(void *db, enum sql_id id, const struct sql_value *arg, size_t n, struct err *e)
{
	struct pgsql *s = db;
	const char *values[PARAMS_MOST];

	CHECK(n <= PARAMS_MOST);
	if (!pgsql_prepare(s, id, e))
		return false;
	arena_reset(s->scratch);
	for (size_t i = 0; i < n; i++)
		values[i] = param(s->scratch, &arg[i]);
	return take(s,
	            PQexecPrepared(s->db, sql_statements[id].name, (int)n, values, NULL, NULL, 0),
	            e);
}

static bool
pgsql_row(void *db, bool *more, struct err *e)
{
	struct pgsql *s = db;

	(void)e; /* the whole result is here already */
	*more = s->result != NULL && s->row + 1 < PQntuples(s->result);
	if (*more)
		s->row++;
	else
		end_current(s);
	return true;
}

static int64_t
number(struct str s)
{
	bool minus = s.n > 0 && s.p[0] == '-';
	uint64_t n;

	if (!str_to_u64(str_from(s, minus), INT64_MAX, &n))
		return 0;
	return minus ? -(int64_t)n : (int64_t)n;
}

/* Both readings of a value: the caller knows which one the column has. */
static struct sql_value
pgsql_column(void *db, int column)
{
	struct pgsql *s = db;
	struct sql_value v = { .type = SQL_TYPE_TEXT };

	CHECK(s->result != NULL && s->row >= 0 && column < PQnfields(s->result));
	if (PQgetisnull(s->result, s->row, column))
		return (struct sql_value){ 0 };
	v.s.p = PQgetvalue(s->result, s->row, column);
	v.s.n = (size_t)PQgetlength(s->result, s->row, column);
	v.i = number(v.s);
	return v;
}

static int64_t
pgsql_changed(void *db)
{
	struct pgsql *s = db;

	return s->result == NULL ? 0 : number(str_c(PQcmdTuples(s->result)));
}

static bool
pgsql_backup(void *db, const char *path, struct err *e)
{
	(void)db;
	(void)path;
	return err_set(e, ERR_USAGE, "PostgreSQL is backed up by its own pg_dump");
}

const struct sql_driver sql_pgsql = {
	.open = pgsql_open,
	.close = pgsql_close,
	.begin = pgsql_begin,
	.commit = pgsql_commit,
	.rollback = pgsql_rollback,
	.script = pgsql_script,
	.prepare = pgsql_prepare,
	.run = pgsql_run,
	.row = pgsql_row,
	.column = pgsql_column,
	.changed = pgsql_changed,
	.backup = pgsql_backup,
};
