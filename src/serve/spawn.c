/*
 * spawn.c - sockets, users and children: what the supervisor does as root, and the fork
 */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <netdb.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/own.h"
#include "base/role.h"
#include "serve/serve.h"
#include "serve/supervisor.h"

#define BACKLOG   4096
#define ABOVE_ALL 16 /* no role expects a descriptor of this number or above */

int
lift(int fd)
{
	int high = fcntl(fd, F_DUPFD_CLOEXEC, ABOVE_ALL);

	if (high < 0)
		return fd;
	(void)close(fd);
	return high;
}

/* "127.0.0.1:8080" -> host and port, NUL-terminated. */
static bool
split_address(struct str address, char host[256], char port[8])
{
	size_t colon = str_rchr(address, ':');
	struct str h, p;
	uint64_t n;

	if (colon == STR_NPOS)
		return false;
	h = str_sub(address, 0, colon);
	p = str_from(address, colon + 1);
	if (h.n > 2 && h.p[0] == '[' && h.p[h.n - 1] == ']')
		h = str_sub(h, 1, h.n - 1);
	if (h.n == 0 || h.n > 255 || p.n > 5 || !str_to_u64(p, 65535, &n))
		return false;
	(void)snprintf(host, 256, STR_FMT, STR_ARG(h));
	(void)snprintf(port, 8, STR_FMT, STR_ARG(p));
	return true;
}

static bool
bind_and_listen(const struct addrinfo *ai, struct str address, int *out, struct err *e)
{
	int one = 1, fd = socket(ai->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return err_sys(e, errno, "listen on " STR_FMT, STR_ARG(address));
	(void)setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one));
	if (bind(fd, ai->ai_addr, ai->ai_addrlen) != 0 || listen(fd, BACKLOG) != 0) {
		int errnum = errno;

		(void)close(fd);
		if (errnum == EADDRINUSE)
			return err_set(e, ERR_IO,
			               "listen on " STR_FMT
			               ": the port is in use by another program; stop that or "
			               "choose another with --listen",
			               STR_ARG(address));
		return err_sys(e, errnum, "listen on " STR_FMT, STR_ARG(address));
	}
	*out = lift(fd);
	return true;
}

bool
listen_on(struct str address, int *fd, struct err *e)
{
	char host[256], port[8];
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM,
		                  .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV },
			*ai = NULL;
	bool ok;

	if (!split_address(address, host, port) || getaddrinfo(host, port, &hints, &ai) != 0)
		return err_set(e, ERR_USAGE,
		               "listen: \"" STR_FMT "\" is no address such as 127.0.0.1:8080",
		               STR_ARG(address));
	ok = bind_and_listen(ai, address, fd, e);
	freeaddrinfo(ai);
	return ok;
}

bool
listen_for_metrics(struct str address, int *fd, struct err *e)
{
	char host[256], port[8];

	if (split_address(address, host, port) && strncmp(host, "127.", 4) != 0 &&
	    strcmp(host, "::1") != 0)
		return err_set(e, ERR_USAGE,
		               "metrics_listen: " STR_FMT
		               " is no loopback address such as 127.0.0.1:9100",
		               STR_ARG(address));
	return listen_on(address, fd, e);
}

/* A front raises its own limit up to what this allows; without it, it keeps to what there is. */
void
raise_file_limit(void)
{
	const rlim_t need = LIMIT_HTTP_CONNECTIONS + SERVE_SPARE_FDS;
	struct rlimit r;

	if (geteuid() != 0 || getrlimit(RLIMIT_NOFILE, &r) != 0 || r.rlim_max >= need)
		return;
	r.rlim_max = need;
	(void)setrlimit(RLIMIT_NOFILE, &r);
}

static const struct passwd *
user_of(const struct conf *conf)
{
	char name[64];
	const struct passwd *pw;

	(void)snprintf(name, sizeof(name), STR_FMT, STR_ARG(conf->user));
	pw = getpwnam(name);
	if (pw != NULL || !str_eq(conf->user, STR("outcry")))
		return pw;
	pw = getpwnam("nobody"); /* not installed: still not as root */
	if (pw != NULL)
		log_event(LOG_WARN, "serve", "no-user-outcry",
		          "becomes=nobody add-it-with=\"useradd --system outcry\"");
	return pw;
}

/* The folder of our programs, opened while we may. */
static int
open_programs(char folder[4096])
{
	ssize_t n = readlink("/proc/self/exe", folder, 4095);
	char *slash;

	if (n <= 0)
		return -1;
	folder[n] = '\0';
	slash = strrchr(folder, '/');
	if (slash == NULL)
		return -1;
	*slash = '\0';
	return open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/*
 * A folder that is root's alone (/root) may stand above the data and above the programs: the
 * supervisor stands in the one (cmd_serve.c) and runs the others through a descriptor.  What it
 * cannot reach even so is said.
 */
static bool
stay_in_reach(struct inherited *in, const char *data, const char *folder, const char *user,
              struct err *e)
{
	char place[64];

	if (access(data, R_OK | W_OK | X_OK) != 0)
		return err_set(
			e, ERR_DENIED,
			"the user %s cannot reach %.120s: a folder above it is root's alone; "
			"choose another with --data",
			user, data);
	if (in->programs_fd < 0)
		return true;
	if (access(folder, X_OK) == 0) {
		(void)close(in->programs_fd);
		in->programs_fd = -1;
		return true;
	}
	in->programs_fd = lift(in->programs_fd);
	(void)snprintf(place, sizeof(place), "/proc/self/fd/%d", in->programs_fd);
	if (setenv("OUTCRY_PROGRAMS", place, 0) != 0 || fcntl(in->programs_fd, F_SETFD, 0) != 0)
		return err_sys(e, errno, "%s", folder);
	return true;
}

bool
become_user(struct inherited *in, struct err *e)
{
	char data[4096], folder[4096];
	const struct passwd *pw;

	if (geteuid() != 0)
		return true;
	pw = user_of(in->conf);
	if (pw == NULL)
		return err_set(e, ERR_NOT_FOUND,
		               "there is no user \"" STR_FMT "\" to become: add it with useradd "
		               "--system or set user in outcry.conf",
		               STR_ARG(in->conf->user));
	(void)snprintf(data, sizeof(data), STR_FMT, STR_ARG(in->conf->data_dir));
	if (!own_give(data, pw->pw_uid, pw->pw_gid, e))
		return false;
	in->programs_fd = open_programs(folder);
	if (setgroups(0, NULL) != 0 || setgid(pw->pw_gid) != 0 || setuid(pw->pw_uid) != 0)
		return err_sys(e, errno, "cannot become the user %s", pw->pw_name);
	return stay_in_reach(in, data, folder, pw->pw_name, e);
}

/* Puts FD at the place WANTED, to be inherited. */
static bool
place(int fd, int wanted)
{
	if (fd < 0)
		return close(wanted) == 0 || errno == EBADF;
	return fd == wanted ? fcntl(fd, F_SETFD, 0) == 0 : dup2(fd, wanted) == wanted;
}

/* In the child: nothing of the parent's but these descriptors and the environment. */
NORETURN static void
become_role(const struct child *c, const struct inherited *in, int sock, pid_t parent)
{
	char number[16], data[4096], address[256];
	char *argv[] = { (char *)(uintptr_t)in->argv0,
		         (char[]){ "serve" },
		         (char[]){ "--role" },
		         c->role == ROLE_DESK ? (char[]){ "desk" } : (char[]){ "front" },
		         (char[]){ "--number" },
		         number,
		         (char[]){ "--data" },
		         data,
		         (char[]){ "--listen" },
		         address,
		         NULL };
	sigset_t none;

	(void)snprintf(number, sizeof(number), "%u", c->number);
	(void)snprintf(data, sizeof(data), STR_FMT, STR_ARG(in->conf->data_dir));
	(void)snprintf(address, sizeof(address), STR_FMT, STR_ARG(in->conf->listen));
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(71);
	(void)sigemptyset(&none);
	(void)sigprocmask(SIG_SETMASK, &none, NULL);
	/* the terminal's Ctrl-C is the supervisor's to hear */
	(void)signal(SIGINT, SIG_IGN);
	(void)signal(SIGPIPE, SIG_IGN);
	(void)signal(SIGXFSZ, SIG_IGN); /* a limit of file sizes is a full disk */
	if (!place(sock, ROLE_FD) ||
	    !place(c->role == ROLE_FRONT ? in->listen_fd : -1, SERVE_LISTEN_FD) ||
	    !place(c->role == ROLE_FRONT ? in->metrics_fd : -1, SERVE_METRICS_FD) ||
	    !place(c->role == ROLE_FRONT ? in->shared_fd : -1, SERVE_SHARED_FD))
		_exit(71);
	if (c->role == ROLE_FRONT && in->programs_fd >= 0)
		(void)close(in->programs_fd); /* it may run nothing anyway */
	(void)execv("/proc/self/exe", argv);
	_exit(71);
}

bool
child_start(struct child *c, const struct inherited *in, struct err *e)
{
	pid_t parent = getpid();
	int pair[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair) != 0)
		return err_sys(e, errno, "socket for a role");
	pair[1] = lift(pair[1]);
	c->pid = fork();
	if (c->pid == 0)
		become_role(c, in, pair[1], parent);
	(void)close(pair[1]);
	if (c->pid < 0) {
		c->pid = 0;
		(void)close(pair[0]);
		return err_sys(e, errno, "a role cannot be started");
	}
	c->fd = lift(pair[0]);
	c->ready = false;
	c->started = clock_monotonic_ms();
	return true;
}
