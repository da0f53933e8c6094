/*
 * front.c - the loop: wait, read, answer, commit, send
 *
 * All reports of a turn share one fdatasync.  The busier the front, the more share it; a lone
 * report waits for nobody.
 */
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/day.h"
#include "base/log.h"
#include "base/role.h"
#include "serve/front.h"
#include "serve/range.h"
#include "serve/sandbox.h"

#define EVENTS_A_TURN  512
#define ACCEPTS_A_TURN 256
#define STOP_MS        3000 /* for what is under way when told to stop */
#define ACCEPT_PAUSE   100  /* ms, when the system has no file to give */

static void
watch(struct front *f, int fd, void *what)
{
	struct epoll_event ev = { .events = EPOLLIN, .data.ptr = what };

	CHECK(epoll_ctl(f->epoll, EPOLL_CTL_ADD, fd, &ev) == 0);
}

/* As many connections as limits.h and the system allow. */
static size_t
most_connections(void)
{
	struct rlimit r;

	if (getrlimit(RLIMIT_NOFILE, &r) != 0)
		return 256;
	if (r.rlim_cur < LIMIT_HTTP_CONNECTIONS + SERVE_SPARE_FDS && r.rlim_cur < r.rlim_max) {
		r.rlim_cur = r.rlim_max < LIMIT_HTTP_CONNECTIONS + SERVE_SPARE_FDS
		                     ? r.rlim_max
		                     : LIMIT_HTTP_CONNECTIONS + SERVE_SPARE_FDS;
		(void)setrlimit(RLIMIT_NOFILE, &r);
	}
	if (r.rlim_cur >= LIMIT_HTTP_CONNECTIONS + SERVE_SPARE_FDS)
		return LIMIT_HTTP_CONNECTIONS;
	return r.rlim_cur > 2 * SERVE_SPARE_FDS ? (size_t)r.rlim_cur - SERVE_SPARE_FDS
	                                        : SERVE_SPARE_FDS;
}

static bool
open_files(struct front *f, struct err *e)
{
	struct arena *a = f->arena;
	const char *data = str_z(a, f->conf->data_dir);
	const char *public = str_z(a, str_printf(a, "%s/public", data));
	const char *spool = str_z(a, str_printf(a, "%s/spool", data));

	if (!vault_secret_load(data, &f->secret, e) ||
	    !tree_new(public, str_starts(f->conf->base_url, STR("https://")), &f->tree, e) ||
	    !spool_new(spool, &f->spool, e))
		return false;
	return sandbox_front(public, spool, e);
}

static bool
map_counters(struct front *f, unsigned number, struct err *e)
{
	struct serve_shared *p = mmap(NULL, sizeof(struct serve_shared), PROT_READ | PROT_WRITE,
	                              MAP_SHARED, SERVE_SHARED_FD, 0);

	if (p == MAP_FAILED)
		return err_sys(e, errno, "shared counters");
	f->shared = &p->metrics;
	f->count = &p->metrics.front[number];
	limiter_share(f->limiter, &p->keys);
	return true;
}

static void
set_timers(struct front *f)
{
	f->timer[TIMER_REQUEST].ms = LIMIT_HTTP_REQUEST_MS;
	f->timer[TIMER_IDLE].ms = LIMIT_HTTP_IDLE_MS;
	f->timer[TIMER_WRITE].ms = LIMIT_HTTP_REQUEST_MS;
	f->timer[TIMER_LINGER].ms = 1000;
}

static void
set_now(struct front *f)
{
	int64_t now = clock_now();
	struct buf b;

	f->now_ms = clock_monotonic_ms();
	if (now == f->now && f->end_n[0] != 0)
		return;
	f->now = now;
	for (int keep = 0; keep < 2; keep++) {
		buf_init(&b, f->turn, sizeof(f->end[0]));
		http_head_end(&b, now, keep != 0);
		CHECK(!b.failed);
		memcpy(f->end[keep], b.p, b.n);
		f->end_n[keep] = b.n;
	}
}

static bool
setup(struct front *f, unsigned number, struct err *e)
{
	set_timers(f);
	set_now(f);
	f->most_conns = most_connections();
	f->room = arena_alloc(f->arena, FRONT_ROOM, 1);
	f->limiter = limiter_new(f->arena, f->conf->report_rate, f->conf->report_rate_local);
	f->load = load_new(f->arena);
	f->reference = getenv("OUTCRY_BENCH_REFERENCE") != NULL && !f->conf->live;
	if (f->reference)
		log_event(LOG_WARN, "serve", "nothing-is-stored", "because=OUTCRY_BENCH_REFERENCE");
	f->spool_ok = true;
	f->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (f->epoll < 0)
		return err_sys(e, errno, "epoll");
	if (!map_counters(f, number, e) || !open_files(f, e))
		return false;
	letters_init(f);
	ranges_init(f);
	watch(f, f->supervisor_fd, &f->supervisor_fd);
	watch(f, f->listen_fd, &f->listen_fd);
	f->accepting = true;
	if (f->metrics_fd >= 0)
		watch(f, f->metrics_fd, &f->metrics_fd);
	return true;
}

static void
accept_more(struct front *f, bool on)
{
	struct epoll_event ev = { .events = on ? EPOLLIN : 0, .data.ptr = &f->listen_fd };

	if (f->accepting != on)
		(void)epoll_ctl(f->epoll, EPOLL_CTL_MOD, f->listen_fd, &ev);
	f->accepting = on;
}

/* What waits to be accepted would wake the loop again at once, for nothing. */
static void
pause_accepting(struct front *f)
{
	accept_more(f, false);
	f->accept_at = f->now_ms + ACCEPT_PAUSE;
}

static void
accept_some(struct front *f, int listen_fd, bool metrics)
{
	for (int i = 0; i < ACCEPTS_A_TURN; i++) {
		struct sockaddr_storage peer = { 0 };
		socklen_t n = sizeof(peer);
		int fd, one = 1;

		if (f->conns >= f->most_conns && f->timer[TIMER_IDLE].first != NULL)
			conn_close(f, f->timer[TIMER_IDLE].first); /* the longest idle one */
		if (f->conns >= f->most_conns) {
			accept_more(f, false);
			return;
		}
		fd = accept4(listen_fd, (struct sockaddr *)&peer, &n, SOCK_NONBLOCK | SOCK_CLOEXEC);
		if (fd < 0) {
			if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS ||
			    errno == ENOMEM)
				pause_accepting(f);
			return;
		}
		(void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
		(void)conn_new(f, fd, metrics, &peer);
	}
}

static void
begin_stop(struct front *f)
{
	struct conn *next;

	if (f->stopping)
		return;
	f->stopping = true;
	f->stop_by = f->now_ms + STOP_MS;
	accept_more(f, false);
	for (struct conn *c = f->timer[TIMER_IDLE].first; c != NULL; c = next) {
		next = c->later;
		conn_close(f, c);
	}
}

static void
hear_supervisor(struct front *f)
{
	enum role_message m = ROLE_NONE;
	struct err e = { 0 };
	int passed = -1;

	if (!role_receive(f->supervisor_fd, &m, &passed, &e)) {
		log_err("serve", "supervisor", &e);
		m = ROLE_GONE;
	}
	if (m == ROLE_RENDERER)
		letters_renderer(f, passed);
	else if (passed >= 0)
		(void)close(passed);
	if (m == ROLE_STOP || m == ROLE_GONE) {
		(void)epoll_ctl(f->epoll, EPOLL_CTL_DEL, f->supervisor_fd, NULL);
		begin_stop(f);
	}
}

static void
conn_event(struct front *f, struct conn *c, uint32_t events)
{
	if (c->fd < 0)
		return; /* closed earlier in this turn */
	if ((events & EPOLLIN) != 0) {
		front_read(f, c);
	} else if ((events & EPOLLOUT) != 0) {
		conn_flush(f, c);
		front_go_on(f, c);
	} else {
		conn_close(f, c);
	}
}

static void
handle(struct front *f, const struct epoll_event *ev)
{
	void *what = ev->data.ptr;

	if (what == &f->listen_fd)
		accept_some(f, f->listen_fd, false);
	else if (what == &f->metrics_fd)
		accept_some(f, f->metrics_fd, true);
	else if (what == &f->supervisor_fd)
		hear_supervisor(f);
	else if (letters_owns(f, what))
		letters_event(f, what);
	else
		conn_event(f, what, ev->events);
}

static bool
commit(struct front *f)
{
	struct err e = { 0 };
	bool ok;

	if (spool_waiting(f->spool) == 0)
		return true;
	ok = spool_commit(f->spool, &e);
	COUNT(f->count, commits);
	if (!ok && f->spool_ok)
		log_err("serve", "spool-failed", &e);
	if (ok && !f->spool_ok)
		log_event(LOG_INFO, "serve", "spool-works-again", "%s", "");
	f->spool_ok = ok;
	f->spool_tried = f->now_ms;
	return ok;
}

/* Sends what waited for the spool, or takes it back. */
static void
settle(struct front *f, struct conn *list, bool ok)
{
	struct conn *next;

	for (struct conn *c = list; c != NULL; c = next) {
		next = c->next_commit;
		c->commits = false;
		c->next_commit = NULL;
		if (c->fd < 0) {
			c->later = f->free_conn;
			f->free_conn = c;
			continue;
		}
		if (!ok)
			front_done_not_stored(f, c);
		c->form = NULL;
		conn_flush(f, c);
		front_go_on(f, c);
	}
}

static void
commit_turn(struct front *f)
{
	while (f->commit != NULL) { /* what was pipelined behind a report may report again */
		struct conn *list = f->commit;

		f->commit = NULL;
		settle(f, list, commit(f));
	}
	spool_rotate(f->spool, f->now_ms);
}

static void
time_out(struct front *f)
{
	for (int i = 0; i < TIMER_COUNT; i++) {
		struct timer_list *l = &f->timer[i];

		while (l->first != NULL && l->first->deadline <= f->now_ms)
			front_timeout(f, l->first);
	}
	letters_tick(f);
	if (!f->accepting && !f->stopping && f->conns < f->most_conns && f->accept_at <= f->now_ms)
		accept_more(f, true);
}

static int
wait_ms(const struct front *f)
{
	int64_t next = f->now_ms + 1000;

	for (int i = 0; i < TIMER_COUNT; i++)
		if (f->timer[i].first != NULL && f->timer[i].first->deadline < next)
			next = f->timer[i].first->deadline;
	if (f->stopping && f->stop_by < next)
		next = f->stop_by;
	if (!f->accepting && f->accept_at > f->now_ms && f->accept_at < next)
		next = f->accept_at;
	return next <= f->now_ms ? 0 : (int)(next - f->now_ms);
}

static void
turn(struct front *f)
{
	struct epoll_event ev[EVENTS_A_TURN];
	int n = epoll_wait(f->epoll, ev, EVENTS_A_TURN, wait_ms(f));

	set_now(f);
	tree_look(f->tree, f->now_ms);
	for (int i = 0; i < n; i++)
		handle(f, &ev[i]);
	commit_turn(f);
	time_out(f);
	arena_reset(f->turn);
}

bool
front_run(const struct conf *conf, unsigned number, struct err *e)
{
	struct arena *a = arena_new();
	struct front *f = arena_array(a, struct front, 1);
	bool ok;

	f->conf = conf;
	f->arena = a;
	f->turn = arena_new();
	arena_wipe_on_free(f->turn);
	f->supervisor_fd = ROLE_FD;
	f->listen_fd = SERVE_LISTEN_FD;
	f->metrics_fd = fcntl(SERVE_METRICS_FD, F_GETFD) < 0 ? -1 : SERVE_METRICS_FD;
	ok = setup(f, number, e) && role_send(f->supervisor_fd, ROLE_READY, -1, e);
	while (ok && !(f->stopping && (f->conns == 0 || f->now_ms >= f->stop_by)))
		turn(f);
	spool_free(&f->spool);
	tree_free(&f->tree);
	vault_wipe(&f->secret, sizeof(f->secret));
	arena_free(&f->turn);
	arena_free(&a);
	return ok;
}
