/*
 * cmd.h - what every command of the program is
 *
 * A command reads its own options with getopt_long, prints data on stdout and talk on stderr,
 * and returns an exit status of sysexits.h.
 */
#ifndef OUTCRY_CLI_CMD_H
#define OUTCRY_CLI_CMD_H

#include "base/arena.h"
#include "base/err.h"

struct cmd {
	const char *name;    /* "import" */
	const char *args;    /* "[--json] FILE..." */
	const char *summary; /* one line for `outcry --help` */
	const char *help;    /* what `outcry NAME --help` prints below the usage line */
	int (*run)(struct arena *a, int argc, char *argv[]); /* argv[0] is the program */
};

/* Prints "outcry: WHERE: message" (WHERE may be NULL) and returns the exit status of E. */
int cmd_fail(const char *where, const struct err *e);

/* Prints "outcry: NAME: message; see outcry NAME --help" and returns EX_USAGE. */
int cmd_usage(const char *name, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Prints usage, summary and help of a command to stdout; returns EX_OK. */
int cmd_help(const char *name);

#endif
