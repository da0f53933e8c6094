/*
 * desk.h - the process that owns the database
 *
 * Publishes what is due, drains the spool, republishes figures, answers the control socket.
 */
#ifndef OUTCRY_DESK_H
#define OUTCRY_DESK_H

#include "conf/conf.h"

/*
 * Runs until STOP arrives on SUPERVISOR_FD or the supervisor is gone; says READY there first.
 * SUPERVISOR_FD -1: without a supervisor, until SIGTERM.  A failing database or a full disk is
 * logged once and tried again: false only when the data directory cannot be opened at all.
 */
NODISCARD bool desk_run(const struct conf *conf, int supervisor_fd, struct err *e);

#endif
