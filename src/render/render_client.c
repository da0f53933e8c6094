/*
 * render_client.c - frames on a stream socket: request and answer are each one
 *
 *     request: length:u32 bytes        answer: length:u32 code:u8 (0: a PDF, else err_code) bytes
 *
 * The blocking client is the event loop's job with a poll() around it: one implementation.
 */
#include "render/render_client.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/program.h"

#define PROGRAM "outcry-render"

/* The renderer gets its socket as 0 and 1, our standard error, and an environment
 * that has GLib use plain malloc, so that what it frees is overwritten (render_main.c). */
static int
start(const char *path, int theirs, pid_t *pid)
{
	char *const argv[] = { (char[]){ PROGRAM }, NULL }, *const envp[] = {
		(char[]){ "G_SLICE=always-malloc" }, NULL
	};
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t attr;
	sigset_t none;
	int rc;

	if ((rc = posix_spawn_file_actions_init(&fa)) != 0)
		return rc;
	if ((rc = posix_spawnattr_init(&attr)) == 0) {
		(void)sigemptyset(&none);
		(void)posix_spawnattr_setsigmask(&attr, &none);
		(void)posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK);
		if ((rc = posix_spawn_file_actions_adddup2(&fa, theirs, 0)) == 0 &&
		    (rc = posix_spawn_file_actions_adddup2(&fa, theirs, 1)) == 0)
			rc = posix_spawn(pid, path, &fa, &attr, argv, envp);
		(void)posix_spawnattr_destroy(&attr);
	}
	(void)posix_spawn_file_actions_destroy(&fa);
	return rc;
}

static bool
spawn(const char *path, int *fd, pid_t *pid, struct err *e)
{
	int pair[2], rc;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
		return err_sys(e, errno, "socket for %s", PROGRAM);
	rc = start(path, pair[1], pid);
	(void)close(pair[1]);
	if (rc != 0) {
		(void)close(pair[0]);
		return err_sys(e, rc, "%s", path);
	}
	*fd = pair[0];
	return true;
}

bool
render_spawn(int *fd, pid_t *pid, struct err *e)
{
	struct arena *a = arena_new();
	const char *path = NULL;
	bool ok = program_path(a, PROGRAM, &path, e) && spawn(path, fd, pid, e);

	arena_free(&a);
	return ok;
}

static void
put_u32(char out[4], size_t v)
{
	for (int i = 0; i < 4; i++)
		out[i] = (char)(v >> (8 * i) & 0xFF);
}

static size_t
get_u32(const char in[4])
{
	size_t v = 0;

	for (int i = 3; i >= 0; i--)
		v = v << 8 | (unsigned char)in[i];
	return v;
}

void
render_job_begin(struct arena *a, struct render_job *j, int fd, struct str request)
{
	char *framed = arena_alloc(a, request.n + 4, 1);
	int flags = fcntl(fd, F_GETFL);

	if (flags >= 0)
		(void)fcntl(fd, F_SETFL, flags | O_NONBLOCK);
	put_u32(framed, request.n);
	memcpy(framed + 4, request.p, request.n);
	*j = (struct render_job){ .fd = fd, .left = { framed, request.n + 4 } };
	buf_init(&j->answer, a, LIMIT_PDF_BYTES + 5);
}

static enum render_step
broke(struct render_job *j, int errnum, struct err *e)
{
	j->broken = true;
	if (errnum != 0)
		(void)err_sys(e, errnum, "%s", PROGRAM);
	else
		(void)err_set(e, ERR_IO, "%s ended before it answered", PROGRAM);
	return RENDER_FAILED;
}

/* The answer is whole: its code, then a PDF or a message. */
static enum render_step
finish(struct render_job *j, struct str *pdf, struct err *e)
{
	struct str answer = str_from(buf_str(&j->answer), 4);
	unsigned char code = (unsigned char)answer.p[0];
	struct str body = str_from(answer, 1);

	if (code == ERR_NONE) {
		*pdf = body;
		return RENDER_READY;
	}
	if (code != ERR_INPUT && code != ERR_LIMIT)
		code = ERR_IO;
	(void)err_set(e, (enum err_code)code, STR_FMT, STR_ARG(body));
	return RENDER_FAILED;
}

/* True once all of the frame that the first four bytes announce is there. */
static bool
is_whole(struct render_job *j, bool *impossible)
{
	size_t n;

	if (j->answer.n < 4)
		return false;
	n = get_u32(j->answer.p);
	*impossible = n == 0 || n > LIMIT_PDF_BYTES + 1 || j->answer.n > n + 4;
	return j->answer.n == n + 4;
}

static enum render_step
receive(struct render_job *j, struct str *pdf, struct err *e)
{
	char chunk[16384];
	bool impossible = false;

	for (;;) {
		ssize_t got = recv(j->fd, chunk, sizeof(chunk), MSG_DONTWAIT);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0 && errno == EAGAIN)
			return RENDER_WANTS_READ;
		if (got <= 0)
			return broke(j, got == 0 ? 0 : errno, e);
		buf_put(&j->answer, (struct str){ chunk, (size_t)got });
		if (is_whole(j, &impossible))
			break;
		if (impossible || j->answer.failed)
			return broke(j, EPROTO, e);
	}
	return impossible ? broke(j, EPROTO, e) : finish(j, pdf, e);
}

enum render_step
render_job_step(struct render_job *j, struct str *pdf, struct err *e)
{
	while (j->left.n > 0) {
		ssize_t put = send(j->fd, j->left.p, j->left.n, MSG_DONTWAIT | MSG_NOSIGNAL);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0 && errno == EAGAIN)
			return RENDER_WANTS_WRITE;
		if (put < 0)
			return broke(j, errno, e);
		j->left = str_from(j->left, (size_t)put);
	}
	return receive(j, pdf, e);
}

void
render_client_release(struct render_client *c)
{
	if (c->pid == 0)
		return;
	(void)close(c->fd);
	while (waitpid(c->pid, NULL, 0) < 0 && errno == EINTR)
		continue;
	*c = (struct render_client){ 0 };
}

void
render_client_tidy(struct render_client *c)
{
	if (c->pid == 0 || waitpid(c->pid, NULL, WNOHANG) == 0)
		return;
	(void)close(c->fd);
	*c = (struct render_client){ 0 };
}

/* Waits until FD is ready for STEP or the deadline has passed. */
static bool
wait_for(int fd, enum render_step step, int64_t deadline, struct err *e)
{
	struct pollfd p = { fd, step == RENDER_WANTS_WRITE ? POLLOUT : POLLIN, 0 };
	int64_t left = deadline - clock_monotonic_ms();
	int n;

	if (left <= 0)
		return err_set(e, ERR_BUSY, "%s did not answer within %d ms", PROGRAM,
		               LIMIT_RENDER_WALL_MS);
	n = poll(&p, 1, (int)left);
	return n >= 0 || errno == EINTR || err_sys(e, errno, "%s", PROGRAM);
}

/* One try.  A renderer that broke or is late is not asked again. */
static bool
ask_once(struct arena *a, struct render_client *c, struct str request, struct str *pdf, bool *retry,
         struct err *e)
{
	int64_t deadline = clock_monotonic_ms() + LIMIT_RENDER_WALL_MS;
	bool fresh = c->pid == 0;
	struct render_job j;
	enum render_step step;

	if (fresh && !render_spawn(&c->fd, &c->pid, e))
		return false;
	render_job_begin(a, &j, c->fd, request);
	while ((step = render_job_step(&j, pdf, e)) == RENDER_WANTS_READ ||
	       step == RENDER_WANTS_WRITE) {
		if (wait_for(c->fd, step, deadline, e))
			continue;
		(void)kill(c->pid, SIGKILL);
		j.broken = true;
		step = RENDER_FAILED;
		break;
	}
	if (j.broken)
		render_client_release(c);
	*retry = j.broken && !fresh && e->code == ERR_IO;
	return step == RENDER_READY;
}

bool
render_ask(struct arena *a, struct render_client *c, const struct render_request *r,
           struct str *pdf, struct err *e)
{
	struct err first = { 0 };
	struct str request;
	bool retry = false;

	if (!render_encode(a, r, &request, e))
		return false;
	if (ask_once(a, c, request, pdf, &retry, &first))
		return true;
	if (retry) /* it went to sleep between two requests */
		return ask_once(a, c, request, pdf, &retry, e);
	*e = first;
	return false;
}
