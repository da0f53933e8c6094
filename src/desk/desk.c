/*
 * desk.c - the desk's loop
 *
 * One thread, one turn after the other: asked operations first, then a batch of the spool, then
 * what is due by the clock.  Whatever fails is tried again; it is logged when it begins and when
 * it ends, not every time.
 */
#include "desk/desk.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/io.h"
#include "base/log.h"
#include "base/role.h"
#include "desk/answers.h"
#include "desk/control.h"
#include "desk/internal.h"

#define GATHER_MS 50   /* between two looks into the spool while records arrive */
#define QUIET_MS  1000 /* otherwise: a front that let go of a segment tells nobody */
#define RETRY_MS  1000 /* after a failure */

#define DAY_SECONDS 86400

/* One kind of work that may fail for a while. */
struct trouble {
	const char *event;
	bool lasts;
};

struct loop {
	struct desk *desk;
	int supervisor, signals, control, spool;
	bool stop;
	int64_t figures_at; /* monotonic ms */
	int64_t publish_at; /* wall clock: midnight or a deadline; 0: now */
	int64_t retry_at;   /* monotonic ms, after a failure */
	int64_t gather_at;  /* monotonic ms: until then arriving records gather */
	struct trouble drains, figures, publishes;
};

/* Says when trouble begins and when it is over; returns whether it went well. */
static bool
report(struct loop *l, struct trouble *t, bool ok, const struct err *e)
{
	if (!ok && !t->lasts)
		log_err("desk", t->event, e);
	if (ok && t->lasts)
		log_event(LOG_INFO, "desk", t->event, "state=well");
	t->lasts = !ok;
	if (!ok)
		l->retry_at = clock_monotonic_ms() + RETRY_MS;
	return ok;
}

/* ---- the work */

static void
log_harm(const struct drain_result *r)
{
	if (r->damaged > 0)
		log_err("desk", "spool_damage", &r->harm);
	if (r->strayed > 0)
		log_event(LOG_WARN, "desk", "reports_of_unknown_cases", "count=%zu", r->strayed);
}

/* A question that stays without an answer is asked again by its holder. */
static void
answer(struct loop *l, struct arena *a, const struct drain_result *r)
{
	struct err e = { 0 };

	if (!answers_give(l->desk->store, published_dir(a, l->desk), r->asked.item, r->asked.n, &e))
		log_err("desk", "answers", &e);
}

/* Pages that use an address are written again when its health is another. */
static void
learn(struct loop *l)
{
	struct err e = { 0 };
	bool moved = false;

	if (!published_health_moved(l->desk, &moved, &e))
		log_err("desk", "health", &e);
	l->desk->stale = l->desk->stale || moved;
}

/* One batch; true if there may be more. */
static bool
drain(struct loop *l)
{
	struct arena *a = arena_new();
	struct drain_result r = { 0 };
	struct err e = { 0 };
	bool ok = drain_step(a, l->desk->drain, &r, &e);

	(void)report(l, &l->drains, ok, &e);
	log_harm(&r);
	for (size_t i = 0; i < r.moved.n; i++)
		published_mark(l->desk, r.moved.item[i]);
	if (ok)
		answer(l, a, &r);
	if (ok && r.learned)
		learn(l);
	arena_free(&a);
	return ok && r.more;
}

static void
publish_due(struct loop *l)
{
	int64_t now = clock_now();
	struct err e = { 0 };

	/* further away than any midnight: the clock was set back */
	if (now < l->publish_at && l->publish_at - now <= DAY_SECONDS && !l->desk->stale)
		return;
	if (report(l, &l->publishes, published_put_all(l->desk, &e), &e))
		l->publish_at = publish_next_due(&l->desk->items, now);
}

static void
figures_due(struct loop *l)
{
	int64_t now = clock_monotonic_ms();
	struct err e = { 0 };

	if (now < l->figures_at)
		return;
	l->figures_at = now + l->desk->conf.figures_interval * 1000;
	(void)report(l, &l->figures, published_put_figures(l->desk, &e), &e);
}

/* ---- waiting */

static void
read_signals(struct loop *l)
{
	struct signalfd_siginfo info;

	if (read(l->signals, &info, sizeof(info)) == sizeof(info))
		l->stop = true;
}

static void
read_supervisor(struct loop *l)
{
	enum role_message m = ROLE_NONE;
	struct err e = { 0 };

	if (!role_receive(l->supervisor, &m, NULL, &e) || m == ROLE_STOP || m == ROLE_GONE)
		l->stop = true;
}

static void
read_spool_events(struct loop *l)
{
	char events[4096];

	while (read(l->spool, events, sizeof(events)) == (ssize_t)sizeof(events))
		continue;
}

/* An operation may have published another deadline. */
static void
serve_control(struct loop *l)
{
	int64_t next;

	control_serve(l->control, l->desk);
	next = publish_next_due(&l->desk->items, clock_now());
	if (next < l->publish_at)
		l->publish_at = next;
}

/* Sleeps until something is to be done; *ARRIVED when the spool grew. */
static void
wait_for_work(struct loop *l, int timeout, bool *arrived)
{
	struct pollfd fds[] = {
		{ .fd = l->signals, .events = POLLIN },
		{ .fd = l->control, .events = POLLIN },
		{ .fd = l->supervisor, .events = POLLIN },
		{ .fd = clock_monotonic_ms() < l->gather_at ? -1 : l->spool, .events = POLLIN },
	};

	*arrived = false;
	if (poll(fds, ARRAY_LEN(fds), timeout) <= 0)
		return;
	if (fds[0].revents != 0)
		read_signals(l);
	if (fds[2].revents != 0)
		read_supervisor(l);
	if (fds[3].revents != 0) {
		read_spool_events(l);
		*arrived = true;
	}
	if (fds[1].revents != 0)
		serve_control(l);
}

/* How long nothing needs to be done, in ms. */
static int
patience(const struct loop *l, bool busy)
{
	int64_t now = clock_monotonic_ms(), most = busy ? GATHER_MS : QUIET_MS;

	if (now < l->retry_at)
		return (int)(l->retry_at - now);
	if (l->figures_at - now < most)
		most = l->figures_at - now;
	return most < 0 ? 0 : (int)most;
}

static void
turns(struct loop *l)
{
	bool busy = true;

	while (!l->stop) {
		bool arrived = false;

		wait_for_work(l, patience(l, busy), &arrived);
		publish_tidy(l->desk->publish);
		if (clock_monotonic_ms() < l->retry_at)
			continue;
		busy = arrived;
		while (!l->stop && drain(l)) {
			busy = true;
			wait_for_work(l, 0, &arrived);
			figures_due(l);
		}
		l->gather_at = clock_monotonic_ms() + GATHER_MS;
		publish_due(l);
		figures_due(l);
	}
}

/* ---- beginning and end */

static bool
block_signals(int *fd, struct err *e)
{
	sigset_t set;

	(void)sigemptyset(&set);
	(void)sigaddset(&set, SIGTERM);
	(void)sigaddset(&set, SIGINT);
	if (sigprocmask(SIG_BLOCK, &set, NULL) != 0)
		return err_sys(e, errno, "signals");
	*fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	return *fd >= 0 || err_sys(e, errno, "signals");
}

/* Without inotify the spool is looked into every second: slower, never wrong. */
static int
watch_spool(const struct conf *conf)
{
	struct arena *a = arena_new();
	const char *path = str_z(a, str_printf(a, STR_FMT "/spool", STR_ARG(conf->data_dir)));
	struct err e = { 0 };
	int fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);

	if (fd >= 0 && (!io_make_dirs(path, 0750, &e) ||
	                inotify_add_watch(fd, path, IN_MODIFY | IN_MOVED_TO | IN_CLOSE_WRITE) < 0))
		log_event(LOG_WARN, "desk", "spool_not_watched", "errno=%d", errno);
	arena_free(&a);
	return fd;
}

/* A tree that was never written must be there before the first request; an older one serves while
 * it is written again. */
static bool
say_ready(struct loop *l, struct err *e)
{
	struct arena *a = arena_new();
	const char *version =
		str_z(a, str_printf(a, STR_FMT "/public/version", STR_ARG(l->desk->conf.data_dir)));

	if (access(version, R_OK) != 0)
		publish_due(l);
	arena_free(&a);
	return role_send(l->supervisor, ROLE_READY, -1, e);
}

static void
close_fd(int fd)
{
	if (fd >= 0)
		(void)close(fd);
}

static bool
run(struct loop *l, struct err *e)
{
	const struct conf *conf = &l->desk->conf;

	if (!block_signals(&l->signals, e) || !control_listen(conf, &l->control, e))
		return false;
	l->spool = watch_spool(conf);
	l->figures_at = clock_monotonic_ms() + conf->figures_interval * 1000;
	if (!say_ready(l, e))
		return false;
	turns(l);
	return true;
}

bool
desk_run(const struct conf *conf, int supervisor_fd, struct err *e)
{
	struct loop l = {
		.supervisor = supervisor_fd,
		.signals = -1,
		.control = -1,
		.spool = -1,
		.drains = { .event = "drain" },
		.figures = { .event = "figures" },
		.publishes = { .event = "publish" },
	};
	bool ok;

	if (!desk_open(conf, &l.desk, e))
		return false;
	l.desk->runs = true;
	ok = run(&l, e);
	if (l.control >= 0)
		control_unlink(conf);
	close_fd(l.control);
	close_fd(l.spool);
	close_fd(l.signals);
	desk_close(&l.desk);
	return ok;
}
