#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

static enum log_level least = LOG_INFO;

void
log_level_least(enum log_level level)
{
	least = level;
}

/* Control characters and quotes must not end the line or the value: both become spaces, '. */
static void
tame(char *text, bool quotes)
{
	for (char *p = text; *p != '\0'; p++) {
		if ((unsigned char)*p < 0x20 || *p == 0x7F)
			*p = ' ';
		else if (quotes && *p == '"')
			*p = '\'';
	}
}

static void
put_line(enum log_level level, const char *room, const char *event, char *keys)
{
	static const char *const name[] = { "debug", "info", "warn", "error" };
	char line[1024];
	int n;

	tame(keys, false);
	n = snprintf(line, sizeof(line) - 1, "level=%s room=%s event=%s%s%s", name[level], room,
	             event, keys[0] == '\0' ? "" : " ", keys);
	if (n < 0)
		return;
	if ((size_t)n >= sizeof(line) - 1)
		n = (int)sizeof(line) - 2;
	line[n] = '\n';
	if (write(STDERR_FILENO, line, (size_t)n + 1) < 0)
		return; /* nowhere left to say it */
}

void
log_event(enum log_level level, const char *room, const char *event, const char *keys, ...)
{
	char text[800];
	va_list ap;

	if (level < least)
		return;
	va_start(ap, keys);
	(void)vsnprintf(text, sizeof(text), keys, ap);
	va_end(ap);
	put_line(level, room, event, text);
}

void
log_err(const char *room, const char *event, const struct err *e)
{
	char msg[sizeof(e->msg)], text[sizeof(e->msg) + 40];

	(void)snprintf(msg, sizeof(msg), "%s", e->msg);
	tame(msg, true);
	(void)snprintf(text, sizeof(text), "code=%s msg=\"%s\"", err_name(e->code), msg);
	put_line(LOG_ERROR, room, event, text);
}
