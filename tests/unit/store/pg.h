/* pg.h - a PostgreSQL of the test's own: a temporary folder, a unix socket, ended by its pid */
#ifndef OUTCRY_TEST_PG_H
#define OUTCRY_TEST_PG_H

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/io.h"
#include "store/store.h"

#define PG_BIN "/usr/lib/postgresql/15/bin/"

static char pg_dir[] = "/tmp/outcry-pg-XXXXXX";
static pid_t pg_pid;

/* As the user postgres when we are root, which PostgreSQL refuses to run as. */
static pid_t
pg_spawn(const char *const argv[])
{
	const struct passwd *pw = geteuid() == 0 ? getpwnam("postgres") : NULL;
	pid_t pid = fork();
	int null;

	if (pid != 0)
		return pid;
	null = open("/dev/null", O_RDWR);
	(void)dup2(null, STDOUT_FILENO);
	(void)dup2(null, STDERR_FILENO);
	(void)prctl(PR_SET_PDEATHSIG, SIGINT);
	if (pw != NULL && (setgid(pw->pw_gid) != 0 || setuid(pw->pw_uid) != 0))
		_exit(126);
	(void)execv(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

/* The address of a running server, or NULL after a line that says why the test is skipped. */
static const char *
pg_start(struct arena *a)
{
	const struct passwd *pw = getpwnam("postgres");
	const char *init[] = {
		PG_BIN "initdb",    "-D", pg_dir,   "-A", "trust", "-N", "-E", "UTF8",
		"--locale=C.UTF-8", "-U", "outcry", NULL
	};
	const char *serve[] = { PG_BIN "postgres",   "-D", pg_dir,      "-k", pg_dir, "-c",
		                "listen_addresses=", "-c", "fsync=off", NULL };
	int status = -1;

	if (access(PG_BIN "initdb", X_OK) != 0 || (geteuid() == 0 && pw == NULL)) {
		printf("1..0 # SKIP PostgreSQL 15 is not installed\n");
		return NULL;
	}
	if (mkdtemp(pg_dir) == NULL || (geteuid() == 0 && chown(pg_dir, pw->pw_uid, pw->pw_gid)))
		return NULL;
	if (waitpid(pg_spawn(init), &status, 0) < 0 || status != 0) {
		printf("Bail out! initdb: status %d\n", status);
		return NULL;
	}
	pg_pid = pg_spawn(serve);
	return str_z(a, str_printf(a, "postgresql:///postgres?host=%s&user=outcry", pg_dir));
}

/* Opens a store there, once the server answers. */
static bool
pg_open(const char *address, struct store **out, struct err *e)
{
	for (int i = 0; i < 200; i++) {
		*e = (struct err){ 0 };
		if (store_open(str_c(address), out, e))
			return true;
		(void)usleep(50000);
	}
	return false;
}

static void
pg_stop(void)
{
	struct err e = { 0 };

	if (pg_pid > 0) {
		(void)kill(pg_pid, SIGINT);
		(void)waitpid(pg_pid, NULL, 0);
	}
	if (!io_remove_tree(AT_FDCWD, pg_dir, &e))
		printf("# %s\n", e.msg);
}

#endif
