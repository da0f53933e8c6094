/*
 * program.h - where our other programs are
 *
 * Beside the one that runs (a build folder), or in ../libexec/outcry from it (installed).
 * OUTCRY_PROGRAMS in the environment names another folder: for tests, whose programs lie
 * elsewhere in the build tree.  A set-user-id program ignores it.
 */
#ifndef OUTCRY_PROGRAM_H
#define OUTCRY_PROGRAM_H

#include "base/arena.h"
#include "base/err.h"

/* The path of the program NAME.  Memory: in A.  Errors: ERR_IO when it is not there. */
NODISCARD bool program_path(struct arena *a, const char *name, const char **path, struct err *e);

/*
 * Keeps that folder open, also for the processes started from here, and names it in
 * OUTCRY_PROGRAMS: for a process that is about to become a user who cannot walk there (a build
 * below /root).
 */
NODISCARD bool program_hold(struct arena *a, struct err *e);

#endif
