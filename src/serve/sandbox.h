/*
 * sandbox.h - what a front may still do once it has opened its files
 */
#ifndef OUTCRY_SERVE_SANDBOX_H
#define OUTCRY_SERVE_SANDBOX_H

#include "base/err.h"

/*
 * From here on: read below PUBLIC_DIR, read and write below SPOOL_DIR (Landlock, where the kernel
 * has it), and only the system calls of a server that holds its sockets already: no exec, no new
 * socket or connection, no ptrace, no executable memory.  Errors: ERR_IO when the filter cannot be
 * set: never without it.
 */
NODISCARD bool sandbox_front(const char *public_dir, const char *spool_dir, struct err *e);

#endif
