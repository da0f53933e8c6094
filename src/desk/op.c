#include "desk/op.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/io.h"
#include "base/limits.h"
#include "base/own.h"
#include "base/utf8.h"
#include "desk/internal.h"

#define LOCK_TRIES    40
#define LOCK_PAUSE_US 50000

/* ---- the open data directory */

static const char *
path_in(struct desk *d, const char *name)
{
	return str_z(d->arena,
	             str_printf(d->arena, STR_FMT "/%s", STR_ARG(d->conf.data_dir), name));
}

/*
 * Another command is done soon; and a child of a desk that was killed holds the lock until it has
 * become outcry-render.
 */
static bool
take_lock(struct desk *d, struct err *e)
{
	const char *path = path_in(d, "lock");

	d->lock = io_fault() ? -1 : open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (d->lock < 0)
		return err_sys(e, errno, "%s", path);
	for (int i = 0; flock(d->lock, LOCK_EX | LOCK_NB) != 0; i++) {
		if (i == LOCK_TRIES)
			return err_set(e, ERR_BUSY, "another outcry is using this data directory");
		(void)usleep(LOCK_PAUSE_US);
	}
	return true;
}

static bool
open_parts(struct desk *d, struct err *e)
{
	struct str address = d->conf.database;
	const char *dir = str_z(d->arena, d->conf.data_dir);

	if (address.n == 0)
		address = str_c(path_in(d, "outcry.db"));
	if (!io_make_dirs(dir, 0755, e) || !take_lock(d, e))
		return false;
	return store_open(address, &d->store, e) && vault_secret_load(dir, &d->secret, e) &&
	       publish_open(d->arena, &d->conf, &d->publish, e) &&
	       drain_new(path_in(d, "spool"), d->store, &d->drain, e);
}

bool
desk_open(const struct conf *conf, struct desk **out, struct err *e)
{
	struct arena *a = arena_new();
	struct desk *d = arena_array(a, struct desk, 1);

	d->arena = a;
	d->conf = *conf;
	d->lock = -1;
	if (!open_parts(d, e)) {
		desk_close(&d);
		return false;
	}
	*out = d;
	return true;
}

void
desk_close(struct desk **d)
{
	struct arena *a;
	struct err ignored = { 0 }; /* what was done is done; the next start as root says it */

	if (*d == NULL)
		return;
	a = (*d)->arena;
	published_release(*d);
	drain_free(&(*d)->drain);
	publish_close(&(*d)->publish);
	store_close(&(*d)->store);
	vault_wipe(&(*d)->secret, sizeof((*d)->secret));
	if ((*d)->lock >= 0) {
		/* a server that runs as its own user must be able to replace what root made */
		(void)!own_restore(str_z(a, (*d)->conf.data_dir), &ignored);
		(void)close((*d)->lock);
	}
	*d = NULL;
	arena_free(&a);
}

/* ---- operations that only look */

static bool
op_list(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
        struct err *e)
{
	(void)rq;
	return store_cases(a, d->store, &out->cases, e);
}

bool
op_begin(struct desk *d, struct err *e)
{
	d->touched = false;
	return store_begin(d->store, e);
}

bool
op_end(struct desk *d, bool ok, struct err *e)
{
	if (!ok)
		store_rollback(d->store);
	else
		ok = store_commit(d->store, e);
	d->stale = d->stale || (!ok && d->touched);
	return ok;
}

bool
op_stop(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
        struct err *e)
{
	struct str reason, number = uaref_text(a, &rq->ref);
	int64_t now = clock_now();
	bool ok;

	if (!str_from_untrusted(a, rq->reason, LIMIT_FIELD_BYTES, &reason, e) || !op_begin(d, e))
		return false;
	ok = store_stop(a, d->store, &rq->ref, str_trim(reason), now, e) &&
	     store_deed(d->store, now, STR("stop"), &rq->ref, reason, e) &&
	     published_put(d, &rq->ref, e);
	out->text = str_printf(a, STR_FMT ": stopped", STR_ARG(number));
	return op_end(d, ok, e);
}

static bool (*const operations[OP_KINDS])(struct arena *a, struct desk *d,
                                          const struct op_request *rq, struct op_answer *out,
                                          struct err *e) = {
	[OP_IMPORT] = op_import,
	[OP_PUBLISH] = op_publish,
	[OP_STOP] = op_stop,
	[OP_LIST] = op_list,
	[OP_SHOW] = op_show,
	[OP_RECORD] = op_record,
	[OP_RECORD_LIST] = op_record_list,
	[OP_FIGURES] = op_figures,
	[OP_BACKUP] = op_backup,
	[OP_VERIFY] = op_verify,
	[OP_DOCTOR] = op_doctor,
	[OP_TOKENS] = op_tokens,
	[OP_GROUP_ADD] = op_group_add,
	[OP_GROUP_LIST] = op_group_list,
	[OP_GROUP_REVOKE] = op_group_revoke,
	[OP_HOLD] = op_hold,
	[OP_RELEASE] = op_release,
	[OP_HELD] = op_held,
	[OP_COUNTS] = op_counts,
	[OP_SET] = op_set,
	[OP_REPLY] = op_reply,
	[OP_ALIAS] = op_alias,
	[OP_DISCARD] = op_discard,
	[OP_ABOUT] = op_about,
	[OP_CONTACTS] = op_contacts,
	[OP_CONTACT_VERIFY] = op_contact_verify,
};

bool
desk_do(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
        struct err *e)
{
	struct op_answer answer = { 0 };
	struct op_request this = *rq;

	CHECK(rq->kind < OP_KINDS);
	/* who asks may know the case by a former number */
	if ((uaref_is_set(&this.ref) && !store_resolve(d->store, &this.ref, e)) ||
	    !operations[rq->kind](a, d, &this, &answer, e))
		return false;
	*out = answer;
	return true;
}
