/* main.c - the one program: finds the command, runs it.  A new command is one row and one file. */
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/str.h"
#include "cli/cmd.h"
#include "cli/commands.h"

#ifndef OUTCRY_VERSION
#define OUTCRY_VERSION "unknown"
#endif

static bool usage_said; /* what is wrong with the command line, with where to look */

static const struct cmd *
find(const char *name)
{
	for (size_t i = 0; i < commands_n; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

int
cmd_fail(const char *where, const struct err *e)
{
	if (where == NULL || str_starts(str_c(e->msg), str_c(where))) /* a system error names it */
		(void)fprintf(stderr, "outcry: %s\n", e->msg);
	else
		(void)fprintf(stderr, "outcry: %s: %s\n", where, e->msg);
	return err_exit_status(e->code);
}

int
cmd_usage(const char *name, const char *fmt, ...)
{
	char text[200];
	va_list ap;

	usage_said = true;
	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	(void)fprintf(stderr, "outcry: %s: %s; see outcry %s --help\n", name, text, name);
	return EX_USAGE;
}

int
cmd_help(const char *name)
{
	const struct cmd *c = find(name);

	CHECK(c != NULL);
	printf("usage: outcry %s %s\n%s.\n\n%s", c->name, c->args, c->summary, c->help);
	return EX_OK;
}

static int
usage(FILE *to)
{
	(void)fprintf(to,
	              "usage: outcry COMMAND [options]\n"
	              "An urgent action server: reads urgent actions, lets supporters act, counts "
	              "honestly.\n\ncommands:\n");
	for (size_t i = 0; i < commands_n; i++)
		(void)fprintf(to, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
	(void)fprintf(to, "\noutcry COMMAND --help tells more; so does man outcry.\n");
	return to == stdout ? EX_OK : EX_USAGE;
}

/* "outcry import --help", "outcry case publish --help" */
static bool
asks_for_help(char *const *arg)
{
	for (; *arg != NULL && strcmp(*arg, "--") != 0; arg++)
		if (strcmp(*arg, "--help") == 0)
			return true;
	return false;
}

/* Which option getopt() stopped at; a command's second word shifts its count by one. */
static void
say_option(const char *name, int argc, char **argv)
{
	for (int i = optind; i > 0 && i <= optind + 1 && i < argc; i++) {
		if (argv[i][0] == '-' && argv[i][1] != '\0') {
			(void)cmd_usage(name, "no such option, or it wants a value: %s", argv[i]);
			return;
		}
	}
	(void)fprintf(stderr, "outcry: %s: see outcry %s --help\n", name, name);
}

int
main(int argc, char *argv[])
{
	struct arena *a;
	const struct cmd *c;
	int status;

	if (argc < 2)
		return usage(stderr);
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
	    strcmp(argv[1], "help") == 0)
		return usage(stdout);
	if (strcmp(argv[1], "--version") == 0)
		return printf("outcry %s\n", OUTCRY_VERSION) < 0 ? EX_IOERR : EX_OK;
	if ((c = find(argv[1])) == NULL) {
		(void)fprintf(stderr, "outcry: no command is called \"%s\"; see outcry --help\n",
		              argv[1]);
		return EX_USAGE;
	}
	if (asks_for_help(argv + 2))
		return cmd_help(c->name);
	a = arena_new();
	opterr = 0; /* its complaint would be a line without the one below */
	status = c->run(a, argc - 1, argv + 1);
	arena_free(&a);
	if (status == EX_USAGE && !usage_said)
		say_option(c->name, argc, argv);
	if (fflush(stdout) != 0 && status == EX_OK)
		status = EX_IOERR;
	return status;
}
