/* supervisor.h - one child of the supervisor; private to supervisor.c and spawn.c */
#ifndef OUTCRY_SERVE_SUPERVISOR_H
#define OUTCRY_SERVE_SUPERVISOR_H

#include <sys/types.h>

#include "base/err.h"
#include "conf/conf.h"

enum role { ROLE_FRONT, ROLE_DESK };

struct child {
	enum role role;
	unsigned number; /* of the fronts */
	pid_t pid;       /* 0: does not run */
	int fd;          /* our end of its socket */
	bool ready;
	int64_t started, start_at; /* monotonic ms */
	int64_t back_off;
};

/* What the children inherit. */
struct inherited {
	const struct conf *conf;
	const char *argv0;
	int listen_fd, metrics_fd, shared_fd;
	int programs_fd; /* -1, or the folder that OUTCRY_PROGRAMS names */
};

/* Starts the child: our own program again, with --role.  Errors: ERR_IO. */
NODISCARD bool child_start(struct child *c, const struct inherited *in, struct err *e);

/* A listening socket on "ADDR:PORT" ("[::1]:80", "127.0.0.1:8080").  Errors: ERR_USAGE for what is
 * no address, ERR_IO when it is in use or not allowed. */
NODISCARD bool listen_on(struct str address, int *fd, struct err *e);

/* The same for /metrics, on a loopback address only.  Errors: also ERR_USAGE for another. */
NODISCARD bool listen_for_metrics(struct str address, int *fd, struct err *e);

/* As root: lets each front open LIMIT_HTTP_CONNECTIONS at once. */
void raise_file_limit(void);

/* The same descriptor at a number that no role uses, close-on-exec. */
int lift(int fd);

/*
 * Becomes conf.user when root, after giving it the data directory; IN->programs_fd may be set.
 * Errors: ERR_NOT_FOUND, ERR_IO; ERR_DENIED when the user cannot reach the data directory.
 */
NODISCARD bool become_user(struct inherited *in, struct err *e);

#endif
