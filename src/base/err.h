/*
 * err.h - why something failed: one code for programs, one sentence for people
 *
 * Every function that can fail returns bool, takes struct err last, sets it once and leaves its
 * outputs untouched.  Rooms return errors; only the tops (cli, dispatchers, job loops) log them.
 */
#ifndef OUTCRY_ERR_H
#define OUTCRY_ERR_H

#include <stdbool.h>

#include "base/base.h"

/* code, HTTP status, sysexits.h exit status: the only table of this */
#define ERR_TABLE(X)                                                                            \
	X(NONE, 200, 0)         /* no error */                                                  \
	X(USAGE, 400, 64)       /* the command or the request is not of the documented form */  \
	X(INPUT, 400, 65)       /* the document or the value is wrong */                        \
	X(LIMIT, 413, 65)       /* larger than limits.h allows; the message names the number */ \
	X(NOT_FOUND, 404, 66)   /* no such file, case, target */                                \
	X(GONE, 410, 65)        /* was there: stopped or expired */                             \
	X(CONFLICT, 409, 75)    /* somebody else changed it meanwhile */                        \
	X(DENIED, 403, 77)      /* not allowed */                                               \
	X(BUSY, 429, 75)        /* too many at once: try again */                               \
	X(FULL, 503, 74)        /* disk full or read-only: nothing was acknowledged */          \
	X(IO, 500, 74)          /* reading or writing failed */                                 \
	X(DB, 503, 69)          /* the database failed */                                       \
	X(REMOTE_TEMP, 503, 75) /* another server says: later */                                \
	X(REMOTE_PERM, 502, 69) /* another server says: never */

enum err_code {
#define X(name, http, sysexit) ERR_##name,
	ERR_TABLE(X)
#undef X
};

struct err {
	enum err_code code;
	char msg[240];
};

/* Always returns false, so that a failing function can say: return err_set(...); */
bool err_set(struct err *e, enum err_code code, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* As err_set, with ": " and the text of the system error ERRNUM; ENOSPC, EROFS, EDQUOT become
 * ERR_FULL, ENOENT becomes ERR_NOT_FOUND, everything else is ERR_IO. */
bool err_sys(struct err *e, int errnum, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Puts context and ": " before the message, on the way up.  Returns false. */
bool err_wrap(struct err *e, const char *fmt, ...) PRINTF_LIKE(2, 3);

int err_http_status(enum err_code code);
int err_exit_status(enum err_code code);
const char *err_name(enum err_code code); /* "NOT_FOUND" */

#endif
