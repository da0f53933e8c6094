/* test_log.c - one line for each event, whatever a stranger put into its values */
#include <string.h>
#include <unistd.h>

#include "../../test.h"
#include "base/log.h"

static char got[8192];

/* What WRITE_IT puts on stderr. */
static void
capture(void (*write_it)(void))
{
	int fds[2], kept = dup(STDERR_FILENO);
	ssize_t n;

	CHECK(kept >= 0 && pipe(fds) == 0 && dup2(fds[1], STDERR_FILENO) >= 0);
	write_it();
	CHECK(dup2(kept, STDERR_FILENO) >= 0);
	(void)close(kept);
	(void)close(fds[1]);
	n = read(fds[0], got, sizeof(got) - 1);
	got[n > 0 ? n : 0] = '\0';
	(void)close(fds[0]);
}

static void
plain(void)
{
	log_event(LOG_WARN, "mail", "deferred", "case=%s code=%d", "163/17", 450);
	log_event(LOG_DEBUG, "mail", "noise", "%s", "");
}

static void
bare(void)
{
	log_event(LOG_INFO, "serve", "ready", "%s", "");
}

static void
hostile(void)
{
	struct err e = { 0 };

	(void)err_set(&e, ERR_INPUT, "line\nlevel=error \"quoted\" \x1b[31m");
	log_err("import", "refused", &e);
	log_event(LOG_INFO, "http", "request", "path=%s", "/a\r\nlevel=error room=fake");
}

static void
long_one(void)
{
	char text[5000];

	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	log_event(LOG_INFO, "http", "request", "path=%s", text);
}

static void
quiet(void)
{
	log_level_least(LOG_ERROR);
	plain();
	log_level_least(LOG_INFO);
}

static size_t
lines(void)
{
	size_t n = 0;

	for (const char *p = got; *p != '\0'; p++)
		n += *p == '\n';
	return n;
}

int
main(void)
{
	capture(plain);
	test_ok(strcmp(got, "level=warn room=mail event=deferred case=163/17 code=450\n") == 0,
	        "a line of keys; what is below the least level is not written");
	capture(bare);
	test_ok(strncmp(got, "level=info room=serve event=ready", 33) == 0, "without keys");
	capture(hostile);
	test_ok(lines() == 2, "a line break in a value makes no line");
	test_ok(strchr(got, 0x1b) == NULL && strchr(got, '\r') == NULL, "no control character");
	test_ok(strstr(got, "msg=\"line level=error 'quoted'") != NULL,
	        "a quote in a value does not end it");
	capture(long_one);
	test_ok(lines() == 1 && got[strlen(got) - 1] == '\n' && strlen(got) <= 1024,
	        "a long line is cut and ended");
	capture(quiet);
	test_ok(got[0] == '\0', "a higher level is silent");
	return test_done();
}
