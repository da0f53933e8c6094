#include "cli/ask.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/io.h"
#include "base/limits.h"
#include "desk/control.h"
#include "i18n/lang.h"

bool
ask_desk(struct arena *a, const char *data, const struct op_request *rq, struct op_answer *out,
         struct err *e)
{
	struct conf conf = { 0 };

	return conf_load(a, data, &conf, e) && control_ask(a, &conf, rq, out, e);
}

int
ask_and_print(struct arena *a, const char *data, const struct op_request *rq, const char *about)
{
	struct op_answer answer = { 0 };
	struct err e = { 0 };
	struct str said;

	if (!ask_desk(a, data, rq, &answer, &e))
		return cmd_fail(about, &e);
	said = answer.output.n > 0 ? answer.output : answer.text;
	return said.n == 0 || ask_print(said, &e) ? EX_OK : cmd_fail(NULL, &e);
}

bool
ask_number(const char *command, const char *argument, struct uaref *out)
{
	if (uaref_parse(str_c(argument), out))
		return true;
	(void)cmd_usage(command, "\"%s\" is no number such as 163/17", argument);
	return false;
}

bool
ask_day(const char *command, const char *option, const char *value, struct day *out)
{
	if (day_from_iso(str_c(value), out))
		return true;
	(void)cmd_usage(command, "%s \"%s\" is no date such as 2026-12-31", option, value);
	return false;
}

bool
ask_data(int argc, char *argv[], const char **data)
{
	static const struct option longs[] = {
		{ "data", required_argument, NULL, 'D' },
		{ 0 },
	};
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return false;
		*data = optarg;
	}
	return true;
}

bool
ask_country(const char *command, const char *value, struct str *out)
{
	struct arena *a = arena_new();
	struct str code = lang_country_typed(a, str_c(value));

	arena_free(&a);
	if (code.n == 0) {
		(void)cmd_usage(command, "--country \"%s\" is no country such as DE or Germany",
		                value);
		return false;
	}
	*out = code;
	return true;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
ask_read(struct arena *a, const char *path, struct str *out, struct err *e)
{
	if (strcmp(path, "-") == 0)
		return io_read_fd(a, STDIN_FILENO, "standard input", LIMIT_DOCUMENT_BYTES, out, e);
	if (is_folder(path))
		return err_set(e, ERR_INPUT, "a folder: name its files, such as %s/*", path);
	return io_read_file(a, path, LIMIT_DOCUMENT_BYTES, out, e);
}

bool
ask_print(struct str text, struct err *e)
{
	bool line = str_ends(text, STR("\n"));

	return ((text.n == 0 || fwrite(text.p, 1, text.n, stdout) == text.n) &&
	        (line || putchar('\n') != EOF)) ||
	       err_set(e, ERR_IO, "standard output cannot be written");
}

bool
ask_write(const char *path, struct str bytes, struct err *e)
{
	int fd;
	bool ok;

	if (strcmp(path, "-") == 0)
		return io_write_all(STDOUT_FILENO, bytes, "standard output", e);
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0)
		return err_sys(e, errno, "%s", path);
	ok = io_write_all(fd, bytes, path, e);
	if (close(fd) != 0 && ok)
		return err_sys(e, errno, "%s", path);
	return ok;
}
