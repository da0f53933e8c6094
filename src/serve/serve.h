/*
 * serve.h - the processes of `outcry serve`
 */
#ifndef OUTCRY_SERVE_H
#define OUTCRY_SERVE_H

#include "conf/conf.h"

/* Descriptors that a front finds open beside ROLE_FD (base/role.h). */
#define SERVE_LISTEN_FD  4
#define SERVE_METRICS_FD 5 /* the listening socket of /metrics; may be closed */
#define SERVE_SHARED_FD  6 /* struct front_metrics in shared memory */

/*
 * Binds the addresses, becomes conf.user when root, starts desk and fronts, starts again what
 * dies, until SIGTERM or SIGINT; then stops them all.  Prints the ready line on stdout once.
 * ARGV0: what the roles are called.  Errors: ERR_IO naming the address in use or not allowed.
 */
NODISCARD bool serve_supervise(const struct conf *conf, const char *argv0, struct err *e);

/* One front, NUMBER of the fronts, until it is told to stop. */
NODISCARD bool front_run(const struct conf *conf, unsigned number, struct err *e);

#define SERVE_SPARE_FDS 64 /* of a front, beside those of its connections */

#define SERVE_FRONTS 64 /* the most there may be: conf.def */

#endif
