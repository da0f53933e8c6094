#include "store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/day.h"
#include "base/io.h"
#include "store/internal.h"
#include "store/sums.h"

struct sql_value
sql_day(struct day d)
{
	return day_is_set(d) ? sql_i(day_number(d)) : sql_null();
}

struct day
sql_get_day(struct sql *s, int column)
{
	return sql_is_null(s, column) ? (struct day){ 0 } : day_from_number(sql_int(s, column));
}

/* Each recorded migration must be one of ours, unchanged; *DONE is how many there are. */
static bool
check_recorded(struct sql *s, size_t *done, struct err *e)
{
	bool more;

	*done = 0;
	if (!SQL_RUN0(s, e, SQL_MIGRATION_LIST))
		return false;
	for (;;) {
		if (!sql_row(s, &more, e))
			return false;
		if (!more)
			return true;
		if (*done >= SQL_MIGRATIONS)
			return err_set(e, ERR_DB,
			               "the database is of a newer Outcry than this program");
		if (sql_int(s, 0) != (int64_t)*done + 1 ||
		    !str_eq(sql_text(s, 2), str_c(sql_migrations[*done].checksum)))
			return err_set(e, ERR_DB,
			               "migration %zu is not the one that made this "
			               "database",
			               *done + 1);
		(*done)++;
	}
}

static bool
migrate_one(struct sql *s, size_t i, struct err *e)
{
	bool ok;

	if (!sql_begin(s, e))
		return false;
	ok = sql_script(s, sql_migrations[i].text[sql_engine_of(s)], e) &&
	     SQL_RUN(s, e, SQL_MIGRATION_INSERT, sql_i((int64_t)i + 1),
	             sql_s(str_c(sql_migrations[i].name)), sql_s(str_c(sql_migrations[i].checksum)),
	             sql_i(clock_now()));
	return sql_end(s, ok, e);
}

static bool
migrate(struct sql *s, struct err *e)
{
	size_t done;

	if (!SQL_RUN0(s, e, SQL_MIGRATION_TABLE) || !check_recorded(s, &done, e))
		return false;
	for (size_t i = done; i < SQL_MIGRATIONS; i++)
		if (!migrate_one(s, i, e))
			return err_wrap(e, "migration %s", sql_migrations[i].name);
	return true;
}

/* SQLite would make its file readable by everybody. */
static bool
make_file(struct arena *a, struct str address, struct err *e)
{
	const char *path = str_z(a, address);
	int fd;

	if (str_find(address, STR("://")) != STR_NPOS)
		return true;
	fd = io_fault() ? -1 : open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0)
		return err_sys(e, errno, "%s", path);
	(void)close(fd);
	return true;
}

bool
store_open(struct str address, struct store **out, struct err *e)
{
	struct arena *a = arena_new();
	struct store *s = arena_array(a, struct store, 1);

	s->arena = a;
	if (!make_file(a, address, e) || !sql_open(address, &s->sql, e) || !migrate(s->sql, e) ||
	    !store_sums_ready(s, e)) {
		store_close(&s);
		return false;
	}
	*out = s;
	return true;
}

void
store_close(struct store **s)
{
	struct arena *a;

	if (*s == NULL)
		return;
	a = (*s)->arena;
	sql_close(&(*s)->sql);
	*s = NULL;
	arena_free(&a);
}

bool
store_begin(struct store *s, struct err *e)
{
	return sql_begin(s->sql, e);
}

bool
store_commit(struct store *s, struct err *e)
{
	return sql_commit(s->sql, e);
}

void
store_rollback(struct store *s)
{
	sql_rollback(s->sql);
}

bool
store_prepare_all(struct store *s, struct err *e)
{
	for (int id = 0; id < SQL_COUNT; id++)
		if (!sql_prepare(s->sql, (enum sql_id)id, e))
			return false;
	return true;
}

bool
store_deed(struct store *s, int64_t at, struct str what, const struct uaref *ref, struct str detail,
           struct err *e)
{
	return store_deed_of(s, at, STR("operator"), what, ref, detail, e);
}

bool
store_deed_of(struct store *s, int64_t at, struct str who, struct str what, const struct uaref *ref,
              struct str detail, struct err *e)
{
	struct arena *a = arena_new();
	struct str slug = ref == NULL ? (struct str){ 0 } : uaref_slug(a, ref);
	bool ok = SQL_RUN(s->sql, e, SQL_DEED_INSERT, sql_i(at), sql_s(who), sql_s(what),
	                  sql_s(slug), sql_s(detail));

	arena_free(&a);
	return ok;
}
