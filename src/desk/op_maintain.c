/* op_maintain.c - copies of the data, and whether they are whole */
#include <fcntl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/io.h"
#include "desk/internal.h"
#include "store/maintain.h"
#include "store/report.h"
#include "tally/rollup.h"

#define CONF_BYTES (64 * 1024)

static struct str
hex(struct arena *a, const unsigned char *p, size_t n)
{
	struct buf b;

	buf_init(&b, a, 2 * n);
	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%02x", p[i]);
	return buf_str(&b);
}

/* The small files that the database needs beside it go into the copy. */
static bool
keep_files(struct arena *a, const struct desk *d, const char *path, struct err *e)
{
	struct str conf = { 0 }, dir = d->conf.data_dir;
	struct store *copy = NULL;
	struct err none = { 0 };
	bool ok;

	if (!io_read_file(a, str_z(a, str_printf(a, STR_FMT "/outcry.conf", STR_ARG(dir))),
	                  CONF_BYTES, &conf, &none) &&
	    none.code != ERR_NOT_FOUND) {
		*e = none;
		return false;
	}
	ok = store_open(str_c(path), &copy, e) && store_begin(copy, e) &&
	     store_keep(copy, STR("secret.key"), hex(a, d->secret.bytes, sizeof(d->secret.bytes)),
	                e) &&
	     store_keep(copy, STR("outcry.conf"), conf, e) && store_commit(copy, e);
	store_close(&copy);
	return ok;
}

/*
 * The copy is made within the data directory, which the desk may write to; whoever asked moves it
 * where it shall be.  rq->path is a name without a slash.
 */
bool
op_backup(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	const char *path = str_z(a, str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(d->conf.data_dir),
	                                       STR_ARG(rq->path)));
	struct err second = { 0 };
	int64_t n = 0;

	if (rq->path.n == 0 || rq->path.p[0] == '.' || str_chr(rq->path, '/') != STR_NPOS ||
	    !str_ends(rq->path, STR(".backup")))
		return err_set(e, ERR_USAGE, "a backup is called NAME.backup");
	if (access(path, F_OK) == 0)
		return err_set(e, ERR_CONFLICT, "%s exists", path);
	if (!store_backup(d->store, path, e) || !keep_files(a, d, path, e)) {
		(void)!io_remove_tree(AT_FDCWD, path, &second);
		return false;
	}
	if (!store_report_count(d->store, &n, e))
		return false;
	out->text = str_printf(a, "%lld %s", (long long)n, n == 1 ? "report" : "reports");
	return true;
}

bool
op_verify(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	int64_t wrong, n;

	(void)rq;
	if (!store_check(d->store, e) || !rollup_verify(a, d->store, &wrong, e) ||
	    !store_report_count(d->store, &n, e))
		return false;
	if (wrong > 0)
		return err_set(e, ERR_DB, "%lld sums differ from the reports counted again",
		               (long long)wrong);
	out->text = str_printf(a, "the database is whole; %lld %s counted again and right",
	                       (long long)n, n == 1 ? "report is" : "reports are");
	return true;
}

bool
op_doctor(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	struct str engine, contacts;
	int64_t waiting, strays, reports;
	size_t segments;
	uint64_t bytes;

	(void)rq;
	if (!store_engine(a, d->store, &engine, e) || !store_prepare_all(d->store, e) ||
	    !store_check(d->store, e) || !store_change_count(d->store, &waiting, e) ||
	    !store_stray_count(d->store, &strays, e) ||
	    !store_report_count(d->store, &reports, e) ||
	    !drain_backlog(d->drain, &segments, &bytes, e) ||
	    !op_contact_findings(a, d, &contacts, e))
		return false;
	out->text = str_printf(
		a,
		"ok database: " STR_FMT ", whole, every statement prepared, %lld reports\n"
		"%s spool: %llu bytes in %zu segments wait to be counted\n"
		"%s reports: %lld corrections wait for their report, %lld name no known case" STR_FMT,
		STR_ARG(engine), (long long)reports, bytes > 64 * 1024 * 1024 ? "warning" : "ok",
		(unsigned long long)bytes, segments, strays > 0 ? "warning" : "ok",
		(long long)waiting, (long long)strays, STR_ARG(contacts));
	return true;
}
