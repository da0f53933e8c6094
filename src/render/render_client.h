/*
 * render_client.h - asking outcry-render, blocking or from an event loop
 *
 * The renderer answers one request after the other on one stream socket and exits 10 s after its
 * last job or when we close.  Nothing asked or answered is written to a disk.
 */
#ifndef OUTCRY_RENDER_CLIENT_H
#define OUTCRY_RENDER_CLIENT_H

#include <sys/types.h>

#include "base/buf.h"
#include "render/render.h"

/*
 * Starts an outcry-render: the one beside our own executable, else in /usr/libexec/outcry.  *FD is
 * our end of its socket (close-on-exec, blocking), *PID for the caller to reap.  For the
 * supervisor, which passes FD on.  Errors: ERR_NOT_FOUND, ERR_IO.
 */
NODISCARD bool render_spawn(int *fd, pid_t *pid, struct err *e);

/* Blocking: command line and desk.  Starts the renderer at the first request and again after it
 * went to sleep; all-zero is a valid, idle client. */
struct render_client {
	int fd;
	pid_t pid; /* 0: none runs, and fd means nothing */
};

/* Memory: PDF in A.  Errors: the renderer's own, ERR_IO, ERR_BUSY after LIMIT_RENDER_WALL_MS. */
NODISCARD bool render_ask(struct arena *a, struct render_client *c, const struct render_request *r,
                          struct str *pdf, struct err *e);
void render_client_release(struct render_client *c); /* closes, reaps */
/* Reaps the renderer if it went to sleep; for who lives on without asking. */
void render_client_tidy(struct render_client *c);

/* Event loop: the caller polls FD (made non-blocking here) as the last step said. */
enum render_step { RENDER_WANTS_WRITE, RENDER_WANTS_READ, RENDER_READY, RENDER_FAILED };

struct render_job {
	int fd;
	struct str left;   /* of the framed request, not yet sent */
	struct buf answer; /* received so far */
	bool broken;       /* FD is of no more use: close it, ask for a fresh renderer */
};

/* REQUEST is encoded (render_encode, render_letter_sign).  Memory: in A, which must live until
 * the job has ended. */
void render_job_begin(struct arena *a, struct render_job *j, int fd, struct str request);

/*
 * Sends and receives what it can without blocking.  READY sets PDF (in the job's arena); FAILED
 * sets E, and .broken when the renderer is gone (ERR_IO): one fresh renderer may be tried.
 * Deadlines are the caller's: LIMIT_RENDER_WALL_MS from begin.
 */
enum render_step render_job_step(struct render_job *j, struct str *pdf, struct err *e);

#endif
