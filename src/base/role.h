/*
 * role.h - the few words between the supervisor of `outcry serve` and its roles
 *
 * A role (front, desk) finds a SOCK_SEQPACKET socket to the supervisor on ROLE_FD.  Each message
 * is one byte, some with one file descriptor beside it.  The end of the socket means that the
 * supervisor is gone: the role finishes as after ROLE_STOP.
 */
#ifndef OUTCRY_ROLE_H
#define OUTCRY_ROLE_H

#include "base/err.h"

#define ROLE_FD 3

enum role_message {
	ROLE_GONE = 0,       /* no message: the other side closed its end */
	ROLE_READY = 'R',    /* role -> supervisor: what I promise is there, requests may come */
	ROLE_STOP = 'S',     /* supervisor -> role: finish and exit 0 */
	ROLE_RENDER = 'P',   /* front -> supervisor: a socket to a fresh outcry-render, please */
	ROLE_RENDERER = 'p', /* the answer, with the socket; without one: none to be had now */
	ROLE_NONE = 'N',     /* nothing has come yet: only from a non-blocking socket */
};

/* One message, with PASS unless it is -1.  FD may be -1: nobody supervises, nothing is sent.
 * Errors: ERR_IO; ERR_BUSY when a non-blocking socket is full. */
NODISCARD bool role_send(int fd, enum role_message m, int pass, struct err *e);

/* The next message; *PASSED is the descriptor beside it (close-on-exec) or -1.  PASSED may be
 * NULL: then a descriptor is closed.  Errors: ERR_IO, ERR_INPUT for what is no message. */
NODISCARD bool role_receive(int fd, enum role_message *m, int *passed, struct err *e);

#endif
