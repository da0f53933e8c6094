/*
 * log.h - one logfmt line on stderr for each thing an operator should know
 *
 *     level=warn room=mail event=deferred case=163/17 code=450 msg="..."
 *
 * Only tops call this: cli/, the dispatchers of serve/ and desk/, job loops.  No name, address
 * or e-mail of anyone at risk or of a supporter is ever a value: ids only.
 */
#ifndef OUTCRY_LOG_H
#define OUTCRY_LOG_H

#include "base/base.h"
#include "base/err.h"

enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR };

void log_level_least(enum log_level least); /* LOG_INFO at start */

/*
 * KEYS is a printf format of key=value pairs; values that a stranger controls go through
 * log_quoted().  Example: log_event(LOG_INFO, "serve", "ready", "port=%d", port);
 */
void log_event(enum log_level level, const char *room, const char *event, const char *keys, ...)
	PRINTF_LIKE(4, 5);

/* level=error room=... event=... code=IO msg="..." */
void log_err(const char *room, const char *event, const struct err *e);

#endif
