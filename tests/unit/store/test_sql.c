/* Statements by name on the lowest floor: values, rows, nested transactions, broken ones. */
#include <fcntl.h>
#include <stdlib.h>

#include "../../test.h"
#include "base/io.h"
#include "store/sql.h"
#include "store/store.h"

static void
check_values(struct sql *s)
{
	struct err e = { 0 };
	bool more = true;

	test_ok(SQL_RUN(s, &e, SQL_KEPT_PUT, sql_s(STR("a")), sql_s(STR("it's; \"b\""))) &&
	                sql_changed(s) == 1,
	        "a text is bound, not pasted");
	test_ok(SQL_RUN(s, &e, SQL_KEPT_GET, sql_s(STR("a"))) && sql_one(s, "none", &e) &&
	                str_eq(sql_text(s, 0), STR("it's; \"b\"")) && !sql_is_null(s, 0),
	        "and comes back");
	test_ok(SQL_RUN(s, &e, SQL_KEPT_GET, sql_s(STR("z"))) && sql_row(s, &more, &e) && !more,
	        "no row is no error");
	test_ok(SQL_RUN(s, &e, SQL_KEPT_GET, sql_s(STR("z"))) && !sql_one(s, "no such", &e) &&
	                e.code == ERR_NOT_FOUND,
	        "unless one is needed");
	e = (struct err){ 0 };
	test_ok(SQL_RUN(s, &e, SQL_SPOOL_POSITION_PUT, sql_s(STR("s")), sql_i(INT64_MAX)) &&
	                SQL_RUN(s, &e, SQL_SPOOL_POSITION_GET, sql_s(STR("s"))) &&
	                sql_one(s, "none", &e) && sql_int(s, 0) == INT64_MAX,
	        "the largest number");
}

static bool
is_kept(struct sql *s, struct str name)
{
	struct err e = { 0 };
	bool more = false;

	return SQL_RUN(s, &e, SQL_KEPT_GET, sql_s(name)) && sql_row(s, &more, &e) && more;
}

static void
check_transactions(struct sql *s)
{
	struct sql_value x = sql_s(STR("x"));
	struct err e = { 0 };

	test_ok(sql_begin(s, &e) && sql_begin(s, &e) && SQL_RUN(s, &e, SQL_KEPT_PUT, x, x) &&
	                sql_end(s, true, &e) && sql_end(s, true, &e) && is_kept(s, STR("x")),
	        "a transaction within one is part of it");
	test_ok(sql_begin(s, &e) && sql_begin(s, &e) && SQL_RUN0(s, &e, SQL_KEPT_CLEAR) &&
	                !sql_end(s, false, &e) && !sql_end(s, false, &e) && is_kept(s, STR("x")),
	        "what failed within undoes all");
	sql_rollback(s);
	test_ok(is_kept(s, STR("x")), "undoing nothing is fine");
	test_ok(!SQL_RUN(s, &e, SQL_TALLY_ADD, sql_i(99), x, sql_i(1), x, x, sql_i(1), x,
	                 sql_i(1)) &&
	                e.code == ERR_CONFLICT &&
	                str_starts(str_c(e.msg), STR("tally_add: database: FOREIGN KEY")),
	        "a broken link is a conflict, and says which statement");
	e = (struct err){ 0 };
	test_ok(!SQL_RUN(s, &e, SQL_KEPT_PUT, sql_s(STR("n")), sql_null()) &&
	                e.code == ERR_CONFLICT,
	        "so is nothing where something must be");
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-sql-XXXXXX";
	struct str path;
	struct store *made = NULL;
	struct sql *s = NULL;
	struct err e = { 0 };

	if (mkdtemp(dir) == NULL)
		return 1;
	path = str_printf(a, "%s/outcry.db", dir);
	if (!store_open(path, &made, &e))
		printf("# %s\n", e.msg);
	store_close(&made);
	test_ok(sql_open(path, &s, &e) && sql_engine_of(s) == SQL_SQLITE, "opened");
	check_values(s);
	check_transactions(s);
	test_ok(sql_backup(s, str_z(a, str_printf(a, "%s/copy", dir)), &e), "copied");
	sql_close(&s);
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
