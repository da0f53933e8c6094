#include "desk/restore.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/io.h"
#include "store/maintain.h"
#include "tally/rollup.h"
#include "vault/vault.h"

struct restore {
	struct arena *arena;
	const struct conf *conf;
	int lock;
	struct str secret, conf_text; /* out of the backup */
	int64_t reports;
};

static const char *
in_data(const struct restore *r, const char *name)
{
	return str_z(r->arena,
	             str_printf(r->arena, STR_FMT "/%s", STR_ARG(r->conf->data_dir), name));
}

static bool
copy_bytes(int from, int to, const char *name, struct err *e)
{
	char block[16384];

	for (;;) {
		ssize_t n = io_fault() ? -1 : read(from, block, sizeof(block));

		if (n < 0)
			return err_sys(e, errno, "%s", name);
		if (n == 0)
			return io_sync(to, name, e);
		if (!io_write_all(to, (struct str){ block, (size_t)n }, name, e))
			return false;
	}
}

static bool
copy_file(const char *from, const char *to, struct err *e)
{
	int in = open(from, O_RDONLY | O_CLOEXEC), out;
	bool ok;

	if (in < 0)
		return err_sys(e, errno, "%s", from);
	out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	ok = out >= 0 ? copy_bytes(in, out, to, e) : err_sys(e, errno, "%s", to);
	(void)close(in);
	if (out >= 0)
		(void)close(out);
	return ok;
}

/* Whole, counted again, and its small files out of it. */
static bool
check_copy(struct restore *r, const char *path, struct err *e)
{
	struct store *s = NULL;
	int64_t wrong = 0;
	bool ok = store_open(str_c(path), &s, e) && store_check(s, e) &&
	          rollup_verify(r->arena, s, &wrong, e) && store_report_count(s, &r->reports, e) &&
	          store_kept(r->arena, s, STR("secret.key"), &r->secret, e) &&
	          store_kept(r->arena, s, STR("outcry.conf"), &r->conf_text, e) &&
	          store_kept_clear(s, e);

	store_close(&s);
	if (ok && (wrong > 0 || r->secret.n != 2 * VAULT_SECRET_BYTES))
		return err_set(e, ERR_INPUT, "no whole backup of an Outcry: %s",
		               wrong > 0 ? "its sums differ from its reports"
		                         : "it has no secret.key");
	return ok;
}

static int
digit(char c)
{
	return c >= 'a' ? c - 'a' + 10 : c - '0';
}

static bool
put_small_files(struct restore *r, int dir, struct err *e)
{
	char bytes[VAULT_SECRET_BYTES];
	bool ok;

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)(digit(r->secret.p[2 * i]) << 4 | digit(r->secret.p[2 * i + 1]));
	ok = io_replace_file(dir, "secret.key", (struct str){ bytes, sizeof(bytes) }, 0400, true,
	                     e);
	vault_wipe(bytes, sizeof(bytes));
	if (!ok || r->conf_text.n == 0 || access(in_data(r, "outcry.conf"), F_OK) == 0)
		return ok;
	return io_replace_file(dir, "outcry.conf", r->conf_text, 0644, true, e);
}

/* What a killed desk left in its log belongs to the old one: neither goes without the other. */
static bool
put_old_aside(struct restore *r, const char *db, struct err *e)
{
	const char *log = in_data(r, "outcry.db-wal");

	if (access(db, F_OK) == 0 && rename(db, in_data(r, "outcry.db.before")) != 0)
		return err_sys(e, errno, "%s", db);
	if (rename(log, in_data(r, "outcry.db.before-wal")) != 0 && errno != ENOENT)
		return err_sys(e, errno, "%s", log);
	(void)unlink(in_data(r, "outcry.db-shm")); /* made again from the log */
	return true;
}

/* The database last: until then the old one is there. */
static bool
swap_in(struct restore *r, const char *copy, struct err *e)
{
	const char *db = in_data(r, "outcry.db");
	int dir = open(in_data(r, "."), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok;

	if (dir < 0)
		return err_sys(e, errno, "%s", in_data(r, "."));
	ok = put_small_files(r, dir, e) && put_old_aside(r, db, e);
	if (ok && rename(copy, db) != 0)
		ok = err_sys(e, errno, "%s", db);
	if (ok && fsync(dir) != 0)
		ok = err_sys(e, errno, "%s", db);
	(void)close(dir);
	return ok;
}

static bool
restore_locked(struct restore *r, const char *file, bool replace, struct err *e)
{
	const char *copy = in_data(r, "outcry.db.restored"), *db = in_data(r, "outcry.db");

	if (!replace && access(db, F_OK) == 0)
		return err_set(e, ERR_CONFLICT,
		               "there is a database already: --replace keeps it beside as "
		               "outcry.db.before");
	if (!copy_file(file, copy, e))
		return false;
	if (!check_copy(r, copy, e)) {
		(void)unlink(copy);
		return err_wrap(e, "%s", file);
	}
	(void)unlink(in_data(r, "outcry.db.restored-wal"));
	(void)unlink(in_data(r, "outcry.db.restored-shm"));
	return swap_in(r, copy, e);
}

bool
desk_restore(struct arena *a, const struct conf *conf, const char *file, bool replace,
             int64_t *reports, struct err *e)
{
	struct restore r = { .arena = a, .conf = conf, .lock = -1 };
	bool ok;

	if (conf->database.n > 0)
		return err_set(e, ERR_USAGE, "PostgreSQL is restored by its own pg_restore");
	if (!io_make_dirs(str_z(a, conf->data_dir), 0755, e))
		return false;
	r.lock = open(in_data(&r, "lock"), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (r.lock < 0)
		return err_sys(e, errno, "%s", in_data(&r, "lock"));
	ok = flock(r.lock, LOCK_EX | LOCK_NB) == 0
	             ? restore_locked(&r, file, replace, e)
	             : err_set(e, ERR_BUSY, "another outcry is using this data directory: stop it");
	(void)close(r.lock);
	if (ok)
		*reports = r.reports;
	return ok;
}
