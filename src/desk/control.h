/*
 * control.h - asking the desk: over DATA/control.sock when it runs, else by doing it ourselves
 *
 * One request and one answer per connection, each u32 length (big endian) and a JSON text.
 */
#ifndef OUTCRY_DESK_CONTROL_H
#define OUTCRY_DESK_CONTROL_H

#include "desk/op.h"

/* What every command calls.  Memory: in A. */
NODISCARD bool control_ask(struct arena *a, const struct conf *conf, const struct op_request *rq,
                           struct op_answer *out, struct err *e);

/* The desk's end: a listening socket, *FD, that only its user may connect to.  Held DATA/lock is
 * what makes it right to take the place of a socket that a killed desk left. */
NODISCARD bool control_listen(const struct conf *conf, int *fd, struct err *e);
void control_unlink(const struct conf *conf);

/* Accepts one connection, answers it, closes it.  A peer that dawdles is dropped. */
void control_serve(int listen_fd, struct desk *d);

#endif
