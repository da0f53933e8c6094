/* cmd_backup.c - outcry backup, restore and verify */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/io.h"
#include "cli/ask.h"
#include "cli/cmd_desk.h"
#include "desk/restore.h"

struct options {
	const char *data;
	bool replace;
};

static bool
read_options(int argc, char *argv[], struct options *o)
{
	static const struct option longs[] = {
		{ "data", required_argument, NULL, 'D' },
		{ "replace", no_argument, NULL, 'r' },
		{ 0 },
	};
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == 'D')
			o->data = optarg;
		else if (c == 'r')
			o->replace = true;
		else
			return false;
	}
	return true;
}

static bool
copy_out(int from, int to, const char *name, struct err *e)
{
	char block[65536];
	ssize_t n;

	while ((n = read(from, block, sizeof(block))) > 0)
		if (!io_write_all(to, (struct str){ block, (size_t)n }, name, e))
			return false;
	if (n < 0)
		return err_set(e, ERR_IO, "%s: reading the copy failed", name);
	return io_sync(to, name, e);
}

/* The desk made the copy where it may write; it goes where it was asked for, and only there. */
static bool
move_out(const char *made, const char *file, struct err *e)
{
	int from = open(made, O_RDONLY | O_CLOEXEC);
	int to = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool ok =
		from >= 0 && to >= 0 ? copy_out(from, to, file, e) : err_sys(e, errno, "%s", file);

	if (from >= 0)
		(void)close(from);
	if (to >= 0)
		(void)close(to);
	if (!ok && to >= 0)
		(void)unlink(file);
	(void)unlink(made);
	return ok;
}

static int
run_backup(struct arena *a, int argc, char *argv[])
{
	struct options o = { 0 };
	struct op_request rq = { .kind = OP_BACKUP };
	struct op_answer answer = { 0 };
	struct conf conf = { 0 };
	struct err e = { 0 };
	const char *made;

	if (!read_options(argc, argv, &o))
		return EX_USAGE;
	if (argc != optind + 1)
		return cmd_usage("backup", "one file to write");
	if (access(argv[optind], F_OK) == 0) {
		(void)err_set(&e, ERR_CONFLICT, "is there already: a backup replaces nothing");
		return cmd_fail(argv[optind], &e);
	}
	rq.path = str_printf(a, "outcry-%ld.backup", (long)getpid());
	if (!conf_load(a, o.data, &conf, &e) || !ask_desk(a, o.data, &rq, &answer, &e))
		return cmd_fail(NULL, &e);
	made = str_z(a,
	             str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(conf.data_dir), STR_ARG(rq.path)));
	if (!move_out(made, argv[optind], &e))
		return cmd_fail(NULL, &e);
	(void)fprintf(stderr, "outcry: %s: " STR_FMT "\n", argv[optind], STR_ARG(answer.text));
	return EX_OK;
}

static int
run_restore(struct arena *a, int argc, char *argv[])
{
	struct options o = { 0 };
	struct conf conf = { 0 };
	struct err e = { 0 };
	int64_t reports = 0;

	if (!read_options(argc, argv, &o))
		return EX_USAGE;
	if (argc != optind + 1)
		return cmd_usage("restore", "one file to read");
	if (!conf_load(a, o.data, &conf, &e) ||
	    !desk_restore(a, &conf, argv[optind], o.replace, &reports, &e))
		return cmd_fail(NULL, &e);
	(void)fprintf(stderr, "outcry: %s: restored, %lld reports\n", argv[optind],
	              (long long)reports);
	return EX_OK;
}

static int
run_verify(struct arena *a, int argc, char *argv[])
{
	struct options o = { 0 };
	struct op_request rq = { .kind = OP_VERIFY };
	struct op_answer answer = { 0 };
	struct err e = { 0 };

	if (!read_options(argc, argv, &o))
		return EX_USAGE;
	if (argc != optind)
		return cmd_usage("verify", "no argument is expected");
	if (!ask_desk(a, o.data, &rq, &answer, &e))
		return cmd_fail(NULL, &e);
	return ask_print(answer.text, &e) ? EX_OK : cmd_fail(NULL, &e);
}

const struct cmd cmd_backup = {
	.name = "backup",
	.args = "FILE",
	.summary = "Copy the database, while it is in use, to a new file",
	.help = "  --data DIR  the data directory\n"
		"\n"
		"The copy holds secret.key and outcry.conf too: keep it as you keep the data.\n",
	.run = run_backup,
};

const struct cmd cmd_restore = {
	.name = "restore",
	.args = "FILE",
	.summary = "Bring a backup into the data directory",
	.help = "  --data DIR  the data directory\n"
		"  --replace   although a database is there; it is kept as outcry.db.before\n"
		"\n"
		"Nothing may run.  The backup is checked and its reports are counted again first.\n"
		"The pages are made again when outcry serve starts.\n",
	.run = run_restore,
};

const struct cmd cmd_verify = {
	.name = "verify",
	.args = "[--data DIR]",
	.summary = "Check the database and count every report again",
	.help = "  --data DIR  the data directory\n",
	.run = run_verify,
};
