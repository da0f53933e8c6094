/* A backup made while in use, brought back into an empty folder and over another database. */
#include <unistd.h>

#include "desk/restore.h"
#include "fixture.h"

static int64_t
actions(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_request(OP_FIGURES);
	struct op_answer out = { 0 };
	struct err e = { 0 };

	return desk_do(a, d, &rq, &out, &e) ? out.figures.total.actions : -1;
}

static bool
record(struct arena *a, struct desk *d, const char *key, struct str *receipt)
{
	struct op_request rq = fixture_record(key, 5);
	struct op_answer out = { 0 };
	struct err e = { 0 };

	if (!desk_do(a, d, &rq, &out, &e))
		return false;
	*receipt = out.receipt;
	return true;
}

static const struct {
	const char *name, *path;
	enum err_code code;
} refused[] = {
	{ "a name with a slash", "../x.backup", ERR_USAGE },
	{ "a hidden name", ".x.backup", ERR_USAGE },
	{ "the database itself", "outcry.db", ERR_USAGE },
	{ "a name that is there", "x.backup", ERR_CONFLICT },
};

static void
check_backup(struct arena *a, struct desk *d)
{
	struct op_request rq = { .kind = OP_BACKUP, .path = STR("x.backup") };
	struct op_answer out = { 0 };
	struct err e = { 0 };

	test_ok(desk_do(a, d, &rq, &out, &e) && str_eq(out.text, STR("1 report")), "a backup");
	for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
		e = (struct err){ 0 };
		rq.path = str_c(refused[i].path);
		test_ok(!desk_do(a, d, &rq, &out, &e) && e.code == refused[i].code,
		        refused[i].name);
	}
}

static bool
overwrite(const char *path, struct str bytes)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	struct err e = { 0 };
	bool ok = fd >= 0 && io_write_all(fd, bytes, path, &e);

	return fd >= 0 && close(fd) == 0 && ok;
}

static void
check_refused(struct arena *a, const struct conf *conf, const char *file)
{
	const char *bad = str_z(a, str_printf(a, "%s.bad", file));
	struct err e = { 0 };
	int64_t n;

	test_ok(!desk_restore(a, conf, file, false, &n, &e) && e.code == ERR_CONFLICT,
	        "a database that is there is not replaced unasked");
	e = (struct err){ 0 };
	test_ok(!desk_restore(a, conf, "/nowhere.backup", true, &n, &e) && e.code == ERR_NOT_FOUND,
	        "no such file");
	e = (struct err){ 0 };
	test_ok(overwrite(bad, STR("this is no database at all, and never was")) &&
	                !desk_restore(a, conf, bad, true, &n, &e),
	        "a file that is no backup");
	e = (struct err){ 0 };
	test_ok(overwrite(bad, STR("")) && !desk_restore(a, conf, bad, true, &n, &e) &&
	                e.code == ERR_INPUT,
	        "an empty file");
	(void)unlink(bad);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	const char *file = str_z(a, str_printf(a, "%s/x.backup", fixture_dir));
	const char *before = str_z(a, str_printf(a, "%s/outcry.db.before", fixture_dir));
	struct op_request rq = fixture_import(a, "Lawyer held", true);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct str first = { 0 }, second = { 0 }, again = { 0 };
	struct err e = { 0 };
	int64_t n = 0;

	test_ok(fixture_open(&conf, &d, &e) && desk_do(a, d, &rq, &out, &e) &&
	                record(a, d, "one", &first),
	        "a case with a report");
	check_backup(a, d);
	test_ok(record(a, d, "two", &second) && actions(a, d) == 10, "a report after the backup");
	test_ok(!desk_restore(a, &conf, file, true, &n, &e) && e.code == ERR_BUSY,
	        "nothing is restored while a desk runs");
	desk_close(&d);
	check_refused(a, &conf, file);
	e = (struct err){ 0 };
	test_ok(desk_restore(a, &conf, file, true, &n, &e) && n == 1 && access(before, F_OK) == 0,
	        "restored, the other database kept beside");
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
	test_ok(fixture_open(&conf, &d, &e) && actions(a, d) == 5, "as of the backup");
	test_ok(record(a, d, "one", &again) && str_eq(first, again) && actions(a, d) == 5,
	        "with the same receipts");
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
