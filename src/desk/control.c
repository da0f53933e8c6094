#include "desk/control.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/io.h"
#include "base/log.h"
#include "desk/control_json.h"

#define NAME         "control.sock"
#define PEER_SECONDS 5   /* for a peer of the same machine to send or take its bytes */
#define ASK_SECONDS  600 /* a desk may be busy publishing or checking everything */

/*
 * The data directory may have a longer path than a socket address holds: the address goes through
 * an open descriptor of it, which the caller closes.
 */
static bool
address_of(const struct conf *conf, struct sockaddr_un *out, int *dir, struct err *e)
{
	char path[4096];

	(void)snprintf(path, sizeof(path), STR_FMT, STR_ARG(conf->data_dir));
	*dir = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (*dir < 0)
		return err_sys(e, errno, "%s", path);
	*out = (struct sockaddr_un){ .sun_family = AF_UNIX };
	(void)snprintf(out->sun_path, sizeof(out->sun_path), "/proc/self/fd/%d/" NAME, *dir);
	return true;
}

static void
set_patience(int fd, int seconds)
{
	struct timeval tv = { .tv_sec = seconds };

	(void)setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof(tv));
	(void)setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &tv, sizeof(tv));
}

/* ---- one message: u32 length, big endian, then that many bytes */

static bool
receive_all(int fd, char *p, size_t n, struct err *e)
{
	while (n > 0) {
		ssize_t got = io_fault() ? -1 : recv(fd, p, n, 0);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_sys(e, errno, "control socket");
		if (got == 0)
			return err_set(e, ERR_IO, "control socket: closed by the other side");
		p += got;
		n -= (size_t)got;
	}
	return true;
}

static bool
send_all(int fd, struct str bytes, struct err *e)
{
	while (bytes.n > 0) {
		ssize_t put = io_fault() ? -1 : send(fd, bytes.p, bytes.n, MSG_NOSIGNAL);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return err_sys(e, errno, "control socket");
		bytes = str_from(bytes, (size_t)put);
	}
	return true;
}

static bool
receive_message(struct arena *a, int fd, struct str *out, struct err *e)
{
	uint32_t n;
	char *p;

	if (!receive_all(fd, (char *)&n, sizeof(n), e))
		return false;
	n = ntohl(n);
	if (n > CONTROL_BYTES)
		return err_set(e, ERR_LIMIT, "control socket: more than %d bytes", CONTROL_BYTES);
	p = arena_alloc(a, n + 1, 1);
	if (!receive_all(fd, p, n, e))
		return false;
	*out = (struct str){ p, n };
	return true;
}

static bool
send_message(int fd, struct str text, struct err *e)
{
	uint32_t n = htonl((uint32_t)text.n);

	return send_all(fd, (struct str){ (const char *)&n, sizeof(n) }, e) &&
	       send_all(fd, text, e);
}

/* ---- asking */

/* *FD is -1 when no desk listens. */
static bool
reach_desk(const struct conf *conf, int *fd, struct err *e)
{
	struct sockaddr_un address;
	int dir, rc, errnum;

	*fd = -1;
	if (!address_of(conf, &address, &dir, e)) {
		if (e->code != ERR_NOT_FOUND)
			return false;
		*e = (struct err){ 0 };
		return true;
	}
	*fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	rc = *fd < 0 ? -1 : connect(*fd, (const struct sockaddr *)&address, sizeof(address));
	errnum = errno;
	(void)close(dir);
	if (rc == 0)
		return true;
	if (*fd >= 0)
		(void)close(*fd);
	*fd = -1;
	if (errnum == ENOENT || errnum == ECONNREFUSED)
		return true;
	return err_sys(e, errnum, "control socket");
}

static bool
converse(struct arena *a, int fd, const struct op_request *rq, struct op_answer *out, struct err *e)
{
	struct str request, answer;

	set_patience(fd, ASK_SECONDS);
	return control_encode_request(a, rq, &request, e) && send_message(fd, request, e) &&
	       receive_message(a, fd, &answer, e) && control_decode_answer(a, answer, out, e);
}

static bool
do_ourselves(struct arena *a, const struct conf *conf, const struct op_request *rq,
             struct op_answer *out, struct err *e)
{
	struct desk *d = NULL;
	bool ok;

	if (!desk_open(conf, &d, e))
		return false;
	ok = desk_do(a, d, rq, out, e);
	desk_close(&d);
	return ok;
}

bool
control_ask(struct arena *a, const struct conf *conf, const struct op_request *rq,
            struct op_answer *out, struct err *e)
{
	struct err busy = { 0 };
	bool ok;
	int fd;

	if (!reach_desk(conf, &fd, e))
		return false;
	if (fd < 0) {
		if (do_ourselves(a, conf, rq, out, &busy))
			return true;
		/* a desk may have begun to run while we waited for the lock */
		if (busy.code == ERR_BUSY && !reach_desk(conf, &fd, e))
			return false;
	}
	if (fd < 0) {
		*e = busy;
		return false;
	}
	ok = converse(a, fd, rq, out, e);
	(void)close(fd);
	return ok;
}

/* ---- the desk's end */

bool
control_listen(const struct conf *conf, int *fd, struct err *e)
{
	struct sockaddr_un address;
	mode_t before;
	int dir, rc;

	if (!address_of(conf, &address, &dir, e))
		return false;
	(void)unlinkat(dir, NAME, 0);
	*fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	before = umask(0177);
	rc = *fd < 0 ? -1 : bind(*fd, (const struct sockaddr *)&address, sizeof(address));
	(void)umask(before);
	if (rc == 0)
		rc = listen(*fd, 16);
	if (rc != 0)
		(void)err_sys(e, errno, "control socket");
	(void)close(dir);
	if (rc != 0 && *fd >= 0)
		(void)close(*fd);
	return rc == 0;
}

void
control_unlink(const struct conf *conf)
{
	struct sockaddr_un address;
	struct err e = { 0 };
	int dir;

	if (!address_of(conf, &address, &dir, &e))
		return;
	(void)unlinkat(dir, NAME, 0);
	(void)close(dir);
}

static bool
answer_one(struct arena *a, int fd, struct desk *d, struct err *e)
{
	struct op_request rq;
	struct op_answer answer = { 0 };
	struct err failed = { 0 };
	struct str text;

	if (!receive_message(a, fd, &text, e))
		return false;
	if (control_decode_request(a, text, &rq, &failed))
		(void)!desk_do(a, d, &rq, &answer, &failed);
	return control_encode_answer(a, &answer, &failed, &text, e) && send_message(fd, text, e);
}

void
control_serve(int listen_fd, struct desk *d)
{
	int fd = accept4(listen_fd, NULL, NULL, SOCK_CLOEXEC);
	struct arena *a;
	struct err e = { 0 };

	if (fd < 0)
		return;
	a = arena_new();
	set_patience(fd, PEER_SECONDS);
	if (!answer_one(a, fd, d, &e))
		log_err("desk", "control", &e);
	arena_free(&a);
	(void)close(fd);
}
