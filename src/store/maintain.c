#include "store/maintain.h"

#include "store/internal.h"

bool
store_backup(struct store *s, const char *path, struct err *e)
{
	return sql_backup(s->sql, path, e);
}

bool
store_check(struct store *s, struct err *e)
{
	struct sql *q = s->sql;
	struct str found;

	if (!SQL_RUN0(q, e, SQL_DATABASE_CHECK) || !sql_one(q, "no answer of the check", e))
		return false;
	found = sql_text(q, 0);
	if (!str_eq(found, STR("ok"))) {
		size_t line = str_rchr(found, '\n');

		if (line != STR_NPOS)
			found = str_from(found, line + 1);
		return err_set(e, ERR_DB, "the database is damaged: " STR_FMT, STR_ARG(found));
	}
	if (!SQL_RUN0(q, e, SQL_DATABASE_CHECK_LINKS) || !sql_one(q, "no answer of the check", e))
		return false;
	if (sql_int(q, 0) != 0)
		return err_set(e, ERR_DB, "the database is damaged: %lld rows without their case",
		               (long long)sql_int(q, 0));
	return true;
}

bool
store_engine(struct arena *a, struct store *s, struct str *out, struct err *e)
{
	if (!SQL_RUN0(s->sql, e, SQL_DATABASE_VERSION) || !sql_one(s->sql, "no version", e))
		return false;
	*out = str_printf(a, "%s" STR_FMT, sql_engine_of(s->sql) == SQL_SQLITE ? "SQLite " : "",
	                  STR_ARG(sql_text(s->sql, 0)));
	return true;
}

bool
store_keep(struct store *s, struct str name, struct str content, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_KEPT_PUT, sql_s(name), sql_s(content));
}

bool
store_kept(struct arena *a, struct store *s, struct str name, struct str *out, struct err *e)
{
	bool more;

	if (!SQL_RUN(s->sql, e, SQL_KEPT_GET, sql_s(name)) || !sql_row(s->sql, &more, e))
		return false;
	*out = more ? str_dup(a, sql_text(s->sql, 0)) : (struct str){ 0 };
	return true;
}

bool
store_kept_clear(struct store *s, struct err *e)
{
	return SQL_RUN0(s->sql, e, SQL_KEPT_CLEAR);
}

bool
store_report_count(struct store *s, int64_t *out, struct err *e)
{
	if (!SQL_RUN0(s->sql, e, SQL_REPORT_COUNT) || !sql_one(s->sql, "count", e))
		return false;
	*out = sql_int(s->sql, 0);
	return true;
}
