/*
 * supervisor.c - starts the roles, starts them again, stops them
 *
 * It opens no file of the data directory and reads no byte from the network: what can crash is in
 * its children.  A role that dies soon after its start waits longer each time, up to BACK_OFF_MOST.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/day.h"
#include "base/io.h"
#include "base/log.h"
#include "base/role.h"
#include "render/render_client.h"
#include "serve/metrics.h"
#include "serve/serve.h"
#include "serve/supervisor.h"
#include "vault/vault.h"

#define STOP_MS           4500 /* then what still runs is killed */
#define BACK_OFF_LEAST    100
#define BACK_OFF_MOST     10000
#define STEADY_MS         10000 /* who ran this long starts again at once */
#define RENDERERS         8     /* of all fronts together */
#define FAILURES_AT_START 3
#define BUSY_AT_START_MS  10000

struct supervisor {
	struct inherited in;
	struct child child[SERVE_FRONTS + 1];
	size_t n;
	pid_t renderer[RENDERERS];
	int signals;
	struct serve_shared *shared;
	bool announced, stopping;
	int failures;  /* of roles before all were ready */
	int64_t since; /* monotonic ms of the start */
	int64_t stop_by;
};

static unsigned
front_count(const struct conf *conf)
{
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);

	if (conf->fronts > 0)
		return (unsigned)conf->fronts;
	if (cpus <= 2)
		return 1;
	return cpus - 1 > 16 ? 16 : (unsigned)(cpus - 1);
}

static bool
make_folders(struct arena *a, const struct conf *conf, struct err *e)
{
	const char *data = str_z(a, conf->data_dir);

	return io_make_dirs(data, 0755, e) &&
	       io_make_dirs(str_z(a, str_printf(a, "%s/public", data)), 0755, e) &&
	       io_make_dirs(str_z(a, str_printf(a, "%s/spool", data)), 0700, e);
}

static bool
make_secret(struct arena *a, const struct conf *conf, struct err *e)
{
	struct vault_secret s;

	if (!vault_secret_load(str_z(a, conf->data_dir), &s, e))
		return false;
	vault_wipe(&s, sizeof(s));
	return true;
}

static bool
open_all(struct arena *a, struct supervisor *s, const struct conf *conf, struct err *e)
{
	sigset_t heard;

	raise_file_limit();
	s->in.listen_fd = s->in.metrics_fd = s->in.programs_fd = -1;
	if (!listen_on(conf->listen, &s->in.listen_fd, e))
		return false;
	if (conf->metrics_listen.n > 0 &&
	    !listen_for_metrics(conf->metrics_listen, &s->in.metrics_fd, e))
		return false;
	if (!make_folders(a, conf, e) || !become_user(&s->in, e) || !make_secret(a, conf, e))
		return false;
	s->in.shared_fd = memfd_create("outcry-counters", MFD_CLOEXEC);
	if (s->in.shared_fd < 0 || ftruncate(s->in.shared_fd, sizeof(struct serve_shared)) != 0)
		return err_sys(e, errno, "shared counters");
	s->shared = mmap(NULL, sizeof(struct serve_shared), PROT_READ | PROT_WRITE, MAP_SHARED,
	                 s->in.shared_fd, 0);
	if (s->shared == MAP_FAILED)
		return err_sys(e, errno, "shared counters");
	s->shared->keys.fronts = front_count(conf);
	netkey_tick(&s->shared->keys, day_number(day_of_instant(clock_now())));
	s->in.shared_fd = lift(s->in.shared_fd);
	(void)sigemptyset(&heard);
	(void)sigaddset(&heard, SIGTERM);
	(void)sigaddset(&heard, SIGINT);
	(void)sigaddset(&heard, SIGHUP);
	(void)sigaddset(&heard, SIGCHLD);
	(void)sigprocmask(SIG_BLOCK, &heard, NULL);
	s->signals = signalfd(-1, &heard, SFD_CLOEXEC | SFD_NONBLOCK);
	return s->signals >= 0 || err_sys(e, errno, "signals");
}

static void
start(struct supervisor *s, struct child *c)
{
	struct err e = { 0 };

	if (!child_start(c, &s->in, &e)) {
		log_err("serve", "start", &e);
		c->start_at = clock_monotonic_ms() + BACK_OFF_MOST;
	}
}

static const char *
role_name(const struct child *c)
{
	return c->role == ROLE_DESK ? "desk" : "front";
}

static void
announce(struct supervisor *s)
{
	if (s->announced)
		return;
	for (size_t i = 0; i < s->n; i++)
		if (!s->child[i].ready)
			return;
	s->announced = true;
	printf("Outcry is ready: http://" STR_FMT "/\n", STR_ARG(s->in.conf->listen));
	(void)fflush(stdout);
}

static void
give_renderer(struct supervisor *s, struct child *c)
{
	struct err e = { 0 };
	int fd = -1, place = 0;

	while (place < RENDERERS && s->renderer[place] != 0)
		place++;
	if (place < RENDERERS && !render_spawn(&fd, &s->renderer[place], &e)) {
		log_err("serve", "render", &e);
		s->renderer[place] = 0;
		fd = -1;
	}
	e = (struct err){ 0 };
	if (!role_send(c->fd, ROLE_RENDERER, fd, &e))
		log_err("serve", "render", &e);
	if (fd >= 0)
		(void)close(fd);
}

static void
hear(struct supervisor *s, struct child *c)
{
	enum role_message m = ROLE_NONE;
	struct err e = { 0 };

	if (!role_receive(c->fd, &m, NULL, &e))
		log_err("serve", "message", &e);
	if (m == ROLE_READY) {
		c->ready = true;
		/* it may still die of its first request, again and again */
		if (c->back_off > BACK_OFF_LEAST)
			c->back_off = BACK_OFF_LEAST;
		announce(s);
	} else if (m == ROLE_RENDER && !s->stopping) {
		give_renderer(s, c);
	} else if (m == ROLE_GONE) {
		(void)close(c->fd);
		c->fd = -1;
	}
}

static void
begin_stop(struct supervisor *s)
{
	if (s->stopping)
		return;
	s->stopping = true;
	s->stop_by = clock_monotonic_ms() + STOP_MS;
	for (size_t i = 0; i < s->n; i++) {
		struct err e = { 0 };

		if (s->child[i].pid != 0 &&
		    (s->child[i].fd < 0 || !role_send(s->child[i].fd, ROLE_STOP, -1, &e)))
			(void)kill(s->child[i].pid, SIGTERM);
	}
}

static bool
was_busy(int status)
{
	return WIFEXITED(status) && WEXITSTATUS(status) == err_exit_status(ERR_BUSY);
}

static void
ended(struct supervisor *s, struct child *c, int status)
{
	int64_t now = clock_monotonic_ms();

	if (c->fd >= 0)
		(void)close(c->fd);
	c->fd = -1;
	c->pid = 0;
	if (s->stopping)
		return;
	log_event(LOG_WARN, "serve", "role-ended", "role=%s status=%d signal=%d", role_name(c),
	          WIFEXITED(status) ? WEXITSTATUS(status) : -1,
	          WIFSIGNALED(status) ? WTERMSIG(status) : 0);
	/* a busy data directory is waited for, as an import or a restore ends by itself; another
	 * server does not */
	if (was_busy(status))
		s->failures = now - s->since < BUSY_AT_START_MS ? 0 : FAILURES_AT_START;
	else
		s->failures++;
	if (!s->announced && s->failures >= FAILURES_AT_START)
		begin_stop(s);
	if (now - c->started >= STEADY_MS)
		c->back_off = 0;
	c->start_at = now + c->back_off;
	c->back_off = c->back_off == 0 ? BACK_OFF_LEAST : c->back_off * 2;
	if (c->back_off > BACK_OFF_MOST)
		c->back_off = BACK_OFF_MOST;
}

static void
reap(struct supervisor *s)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		for (size_t i = 0; i < s->n; i++)
			if (s->child[i].pid == pid)
				ended(s, &s->child[i], status);
		for (int i = 0; i < RENDERERS; i++)
			if (s->renderer[i] == pid)
				s->renderer[i] = 0;
	}
}

static void
hear_signals(struct supervisor *s)
{
	struct signalfd_siginfo info;

	while (read(s->signals, &info, sizeof(info)) == (ssize_t)sizeof(info)) {
		if (info.ssi_signo == SIGCHLD)
			reap(s);
		else
			begin_stop(s);
	}
}

/* Starts what is due; milliseconds until the next is. */
static int
start_due(struct supervisor *s)
{
	int64_t now = clock_monotonic_ms(), next = s->stopping ? s->stop_by : now + 60000;

	for (size_t i = 0; i < s->n && !s->stopping; i++) {
		struct child *c = &s->child[i];

		if (c->pid == 0 && c->start_at <= now)
			start(s, c);
		if (c->pid == 0 && c->start_at < next)
			next = c->start_at;
	}
	return next <= now ? 0 : (int)(next - now);
}

static bool
any_runs(const struct supervisor *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->child[i].pid != 0)
			return true;
	return false;
}

/* The key of the day; WAIT, or until the next day if that is sooner. */
static int
new_day(struct supervisor *s, int wait)
{
	int64_t now = clock_now(), day = day_number(day_of_instant(now));
	int64_t rest = (day_start(day_from_number(day + 1)) - now) * 1000;

	netkey_tick(&s->shared->keys, day);
	return wait < 0 || wait > rest ? (int)rest : wait;
}

static void
loop(struct supervisor *s)
{
	while (!s->stopping || (any_runs(s) && clock_monotonic_ms() < s->stop_by)) {
		struct pollfd p[SERVE_FRONTS + 2];
		struct child *of[SERVE_FRONTS + 2];
		nfds_t n = 1;
		int wait = new_day(s, start_due(s));

		p[0] = (struct pollfd){ .fd = s->signals, .events = POLLIN };
		for (size_t i = 0; i < s->n; i++) {
			if (s->child[i].fd < 0)
				continue;
			of[n] = &s->child[i];
			p[n++] = (struct pollfd){ .fd = s->child[i].fd, .events = POLLIN };
		}
		if (poll(p, n, wait) < 0 && errno != EINTR)
			break;
		for (nfds_t i = 1; i < n; i++)
			if (p[i].revents != 0)
				hear(s, of[i]);
		hear_signals(s);
	}
}

static void
wait_for(pid_t pid)
{
	while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		continue;
}

/*
 * Whoever has not stopped by now, and renderers, which hold nothing.  Only they are waited for: the
 * shell whose place we took may have left us a child that ends after us.
 */
static void
kill_rest(struct supervisor *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->child[i].pid != 0) {
			log_event(LOG_WARN, "serve", "killed", "role=%s", role_name(&s->child[i]));
			(void)kill(s->child[i].pid, SIGKILL);
		}
	for (int i = 0; i < RENDERERS; i++)
		if (s->renderer[i] != 0)
			(void)kill(s->renderer[i], SIGKILL);
	for (size_t i = 0; i < s->n; i++)
		if (s->child[i].pid != 0)
			wait_for(s->child[i].pid);
	for (int i = 0; i < RENDERERS; i++)
		if (s->renderer[i] != 0)
			wait_for(s->renderer[i]);
}

bool
serve_supervise(const struct conf *conf, const char *argv0, struct err *e)
{
	struct arena *a = arena_new();
	struct supervisor *s = arena_array(a, struct supervisor, 1);
	bool failed;

	s->in.conf = conf;
	s->in.argv0 = argv0;
	s->since = clock_monotonic_ms();
	if (!open_all(a, s, conf, e)) {
		arena_free(&a);
		return false;
	}
	s->child[s->n++] = (struct child){ .role = ROLE_DESK, .fd = -1 };
	for (unsigned i = 0; i < front_count(conf); i++)
		s->child[s->n++] = (struct child){ .role = ROLE_FRONT, .number = i, .fd = -1 };
	loop(s);
	kill_rest(s);
	failed = !s->announced && s->failures >= FAILURES_AT_START;
	arena_free(&a);
	return !failed || err_set(e, ERR_IO, "a role does not start; the lines above say why");
}
