#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	int http, sysexit;
} table[] = {
#define X(name, http, sysexit) [ERR_##name] = { #name, http, sysexit },
	ERR_TABLE(X)
#undef X
};

bool
err_set(struct err *e, enum err_code code, const char *fmt, ...)
{
	va_list ap;

	CHECK(e->code == ERR_NONE); /* the first failure is the one reported */
	e->code = code;
	va_start(ap, fmt);
	(void)vsnprintf(e->msg, sizeof(e->msg), fmt, ap);
	va_end(ap);
	return false;
}

static enum err_code
code_of(int errnum)
{
	switch (errnum) {
	case ENOSPC:
	case EROFS:
	case EDQUOT:
		return ERR_FULL;
	case ENOENT:
	case ENOTDIR:
		return ERR_NOT_FOUND;
	case EISDIR:
		return ERR_INPUT;
	default:
		return ERR_IO;
	}
}

bool
err_sys(struct err *e, int errnum, const char *fmt, ...)
{
	char what[160];
	va_list ap;

	va_start(ap, fmt);
	(void)vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	return err_set(e, code_of(errnum), "%s: %s", what, strerrordesc_np(errnum));
}

bool
err_wrap(struct err *e, const char *fmt, ...)
{
	char inner[sizeof(e->msg)];
	va_list ap;
	int n;

	CHECK(e->code != ERR_NONE);
	memcpy(inner, e->msg, sizeof(inner));
	va_start(ap, fmt);
	n = vsnprintf(e->msg, sizeof(e->msg), fmt, ap);
	va_end(ap);
	if (n >= 0 && (size_t)n < sizeof(e->msg) - 1)
		(void)snprintf(e->msg + n, sizeof(e->msg) - (size_t)n, ": %s", inner);
	return false;
}

int
err_http_status(enum err_code code)
{
	return table[code].http;
}

int
err_exit_status(enum err_code code)
{
	return table[code].sysexit;
}

const char *
err_name(enum err_code code)
{
	return table[code].name;
}

void
base_bug(const char *file, int line, const char *what)
{
	(void)fprintf(stderr, "BUG %s:%d: %s\n", file, line, what);
	abort();
}
