/* cmd_serve.c - outcry serve: the supervisor, and with --role one of its processes */
#include "cli/cmd_serve.h"

#include <errno.h>
#include <getopt.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/io.h"
#include "base/program.h"
#include "base/role.h"
#include "conf/conf.h"
#include "desk/desk.h"
#include "serve/serve.h"

struct options {
	const char *data, *listen, *role;
	unsigned number;
};

static bool
read_options(int argc, char *argv[], struct options *o)
{
	static const struct option longs[] = {
		{ "data", required_argument, NULL, 'd' },
		{ "listen", required_argument, NULL, 'l' },
		{ "role", required_argument, NULL, 'r' }, /* ours: the supervisor gives it */
		{ "number", required_argument, NULL, 'n' },
		{ 0 },
	};
	uint64_t n;
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		switch (c) {
		case 'd':
			o->data = optarg;
			break;
		case 'l':
			o->listen = optarg;
			break;
		case 'r':
			o->role = optarg;
			break;
		case 'n':
			if (!str_to_u64(str_c(optarg), SERVE_FRONTS - 1, &n))
				return false;
			o->number = (unsigned)n;
			break;
		default:
			return false;
		}
	}
	return optind == argc;
}

static bool
run_role(const struct options *o, const struct conf *conf, const char *argv0, struct err *e)
{
	if (o->role == NULL)
		return serve_supervise(conf, argv0, e);
	if (strcmp(o->role, "front") == 0)
		return front_run(conf, o->number, e);
	if (strcmp(o->role, "desk") == 0)
		return desk_run(conf, ROLE_FD, e);
	return err_set(e, ERR_USAGE, "--role is front or desk");
}

/*
 * The user that root becomes may not be able to walk to the data directory, nor to our programs: a
 * newcomer tries this below /root.  Standing in the one and holding the other open needs no walk.
 */
static bool
stand_in_data(struct arena *a, struct conf *conf, struct err *e)
{
	const char *dir = str_z(a, conf->data_dir);

	if (!io_make_dirs(dir, 0755, e) || !program_hold(a, e))
		return false;
	if (chdir(dir) != 0)
		return err_sys(e, errno, "%s", dir);
	conf->data_dir = STR(".");
	return true;
}

static int
run(struct arena *a, int argc, char *argv[])
{
	struct options o = { 0 };
	struct conf conf = { 0 };
	struct err e = { 0 };

	if (!read_options(argc, argv, &o))
		return cmd_usage("serve", "an option is unknown or lacks its value");
	if (!conf_load(a, o.data, &conf, &e))
		return cmd_fail(NULL, &e);
	if (o.listen != NULL)
		conf.listen = str_c(o.listen);
	if (conf.base_url.n == 0)
		conf.base_url = str_printf(a, "http://" STR_FMT, STR_ARG(conf.listen));
	if (o.role == NULL && geteuid() == 0 && !stand_in_data(a, &conf, &e))
		return cmd_fail("serve", &e);
	if (!run_role(&o, &conf, "outcry", &e))
		return cmd_fail("serve", &e);
	return EX_OK;
}

const struct cmd cmd_serve = {
	.name = "serve",
	.args = "[--data DIR] [--listen ADDR:PORT]",
	.summary = "Publish, serve the public pages and count reports until stopped",
	.help = "  --data DIR          the data directory\n"
		"  --listen ADDR:PORT  where the public pages are; 127.0.0.1:8080 unless outcry.conf\n"
		"                      says otherwise\n"
		"\n"
		"Prints \"Outcry is ready: http://...\" when it accepts requests.  SIGTERM and SIGINT\n"
		"stop it cleanly.  Started as root it becomes the user of outcry.conf (outcry).\n",
	.run = run,
};
