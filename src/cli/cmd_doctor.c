/* cmd_doctor.c - outcry doctor: is this installation well, one line for each thing looked at */
#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/program.h"
#include "cli/ask.h"
#include "cli/cmd_desk.h"
#include "render/render_client.h"

#define LEAST_FREE_MIB 256

struct doctor {
	struct arena *arena;
	struct conf conf;
	int bad; /* findings that need somebody */
};

static void PRINTF_LIKE(3, 4) say(struct doctor *d, bool ok, const char *fmt, ...)
{
	va_list ap;

	d->bad += !ok;
	(void)fputs(ok ? "ok " : "BAD ", stdout);
	va_start(ap, fmt);
	(void)vprintf(fmt, ap);
	va_end(ap);
	(void)putchar('\n');
}

static const char *
in_data(struct doctor *d, const char *name)
{
	return str_z(d->arena,
	             str_printf(d->arena, STR_FMT "/%s", STR_ARG(d->conf.data_dir), name));
}

static void
check_folder(struct doctor *d)
{
	const char *path = in_data(d, ".");
	struct stat st;

	if (stat(path, &st) != 0)
		say(d, false, "data directory: %s: %s", path, strerrordesc_np(errno));
	else
		say(d, access(path, W_OK) == 0 && (st.st_mode & 02) == 0,
		    "data directory: " STR_FMT "%s", STR_ARG(d->conf.data_dir),
		    (st.st_mode & 02) != 0 ? ", which everybody may write to" : "");
}

/* What only the server may read. */
static void
check_private(struct doctor *d, const char *name)
{
	struct stat st;

	if (stat(in_data(d, name), &st) == 0)
		say(d, (st.st_mode & 077) == 0, "%s: %s", name,
		    (st.st_mode & 077) == 0 ? "private" : "others may read it: chmod go= it");
}

static void
check_space(struct doctor *d)
{
	struct statvfs v;
	unsigned long long mib;

	if (statvfs(in_data(d, "."), &v) != 0)
		return; /* said already: no data directory */
	mib = (unsigned long long)v.f_bavail * v.f_frsize >> 20;
	say(d, mib >= LEAST_FREE_MIB, "free space: %llu MiB", mib);
}

static void
check_program(struct doctor *d, const char *name)
{
	const char *path;
	struct err e = { 0 };

	if (program_path(d->arena, name, &path, &e))
		say(d, true, "%s: %s", name, path);
	else
		say(d, false, "%s: %s", name, e.msg);
}

/* One letter through the renderer finds missing fonts and a sandbox that is too tight. */
static void
check_letter(struct doctor *d)
{
	struct render_request rq = { .kind = RENDER_LETTER };
	struct render_client client = { 0 };
	struct str pdf;
	struct err e = { 0 };

	rq.u.letter.head.lang = STR("en");
	rq.u.letter.head.title = STR("A letter of outcry doctor");
	rq.u.letter.text.salutation = STR("Dear Minister,");
	VEC_PUSH(d->arena, &rq.u.letter.address, STR("Rehearsal"));
	VEC_PUSH(d->arena, &rq.u.letter.address, STR("Exampletown"));
	if (render_ask(d->arena, &client, &rq, &pdf, &e))
		say(d, str_starts(pdf, STR("%PDF-")), "letters: %zu bytes of PDF", pdf.n);
	else
		say(d, false, "letters: %s", e.msg);
	render_client_release(&client);
}

/* The desk's own findings, "ok ..." or "warning ..." a line. */
static void
check_desk(struct doctor *d, const char *data)
{
	struct op_request rq = { .kind = OP_DOCTOR };
	struct op_answer answer = { 0 };
	struct err e = { 0 };
	struct str rest;

	if (!ask_desk(d->arena, data, &rq, &answer, &e)) {
		say(d, false, "database: %s", e.msg);
		return;
	}
	rest = answer.text;
	while (rest.p != NULL) {
		struct str line = str_cut(&rest, '\n'), word = str_cut(&line, ' ');

		if (str_eq(word, STR("note")))
			printf("note " STR_FMT "\n", STR_ARG(line)); /* to know, not to mend */
		else
			say(d, str_eq(word, STR("ok")), STR_FMT, STR_ARG(line));
	}
}

static int
run(struct arena *a, int argc, char *argv[])
{
	struct doctor d = { .arena = a };
	struct err e = { 0 };
	const char *data = NULL;

	if (!ask_data(argc, argv, &data))
		return EX_USAGE;
	if (argc != optind)
		return cmd_usage("doctor", "no argument is expected");
	if (!conf_load(a, data, &d.conf, &e))
		return cmd_fail(NULL, &e);
	check_folder(&d);
	check_space(&d);
	check_desk(&d, data);
	check_private(&d, "outcry.db");
	check_private(&d, "secret.key");
	check_program(&d, "outcry-extract");
	check_program(&d, "outcry-render");
	check_letter(&d);
	say(&d, true, "mode: %s", d.conf.live ? "live" : "rehearsal, no address is real");
	return d.bad == 0 ? EX_OK : EX_CONFIG;
}

const struct cmd cmd_doctor = {
	.name = "doctor",
	.args = "[--data DIR]",
	.summary = "Check this installation, a line for each thing",
	.help = "  --data DIR  the data directory\n"
		"\n"
		"Exits with 78 when a line begins with BAD.\n",
	.run = run,
};
