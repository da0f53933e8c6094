/*
 * The short story with a failure at every place: import and publish a case, drain five reports.
 * Each turn is a process whose n-th fallible call fails (OUTCRY_FAIL_AT); then the story is told
 * again without failure, and everything must be there once.
 */
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "spooled.h"
#include "store/report.h"
#include "tally/rollup.h"

#define TURNS_MOST 4000

static char spool_dir[sizeof(fixture_dir) + 8];

static bool
tell(struct arena *a, const struct conf *conf, struct err *e)
{
	struct op_request rq = fixture_import(a, "Lawyer held", true);
	struct op_answer out = { 0 };
	struct drain_result r = { .more = true };
	struct desk *d = NULL;
	bool ok = fixture_open(conf, &d, e) && desk_do(a, d, &rq, &out, e);

	while (ok && r.more)
		ok = drain_step(a, d->drain, &r, e);
	desk_close(&d);
	return ok;
}

/* A child whose N-th call fails: 0 told it whole, 1 said an error, else it crashed.  It is this
 * program again: the count of calls begins with the process. */
static int
tell_failing(const char *self, int n)
{
	char text[16];
	int status;
	pid_t pid;

	(void)snprintf(text, sizeof(text), "%d", n);
	pid = fork();
	if (pid == 0) {
		(void)setenv("OUTCRY_FAIL_AT", text, 1);
		(void)execl(self, self, fixture_dir, (char *)NULL);
		_exit(127);
	}
	if (waitpid(pid, &status, 0) < 0 || !WIFEXITED(status))
		return 2;
	return WEXITSTATUS(status);
}

static int
main_of_child(const char *dir)
{
	struct arena *a = arena_new();
	struct conf conf = { 0 };
	struct err e = { 0 };
	bool ok;

	if (!conf_parse(a, STR("figures_interval = 1"), &conf, &e))
		return 3;
	conf.data_dir = str_c(dir);
	ok = tell(a, &conf, &e);
	arena_free(&a);
	return ok ? 0 : e.msg[0] == '\0' ? 3 : 1;
}

/* One published case, five reports, sums that agree, no segment left. */
static bool
is_whole(struct arena *a, const struct conf *conf, struct err *e)
{
	struct op_request figures = fixture_request(OP_FIGURES);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	int64_t wrong = -1;
	bool ok = fixture_open(conf, &d, e) && desk_do(a, d, &figures, &out, e) &&
	          rollup_verify(a, d->store, &wrong, e);

	ok = ok && wrong == 0 && out.figures.total.actions == 5 &&
	     out.cases.item[0].state == CASE_OPEN && out.cases.item[0].bulletins.n == 1;
	desk_close(&d);
	return ok;
}

static bool
begin_again(struct arena *a, struct err *e)
{
	struct spool *s = NULL;
	bool ok;

	(void)a;
	if (!io_remove_tree(AT_FDCWD, fixture_dir, e) || !io_make_dirs(spool_dir, 0700, e) ||
	    !spool_new(spool_dir, &s, e))
		return false;
	ok = spooled_put(s, 0, 5, e);
	spool_free(&s);
	return ok;
}

/* True while there was a call to fail; *BAD counts what did not end well. */
static bool
turn(const char *self, const struct conf *conf, int n, int *bad)
{
	struct arena *a = arena_new();
	struct err e = { 0 };
	bool began = begin_again(a, &e);
	int status = began ? tell_failing(self, n) : 2;

	if (status > 1 || !tell(a, conf, &e) || !is_whole(a, conf, &e)) {
		printf("# failure %d, status %d: %s\n", n, status, e.msg);
		(*bad)++;
	}
	arena_free(&a);
	return status != 0;
}

int
main(int argc, char *argv[])
{
	struct arena *a;
	struct conf conf;
	int n = 1, bad = 0, whole = 0, turns = 0, step;

	if (argc == 2)
		return main_of_child(argv[1]);
	a = arena_new();
	conf = fixture_conf(a);
	(void)snprintf(spool_dir, sizeof(spool_dir), "%s/spool", fixture_dir);
	step = getenv("OUTCRY_LONG") != NULL ? 1 : 11;
	/* a failure may be survived (a file that may be absent): the end is four in a row.
	 * OUTCRY_LONG fails every call, else it is every eleventh: seconds instead of a minute */
	for (; n < TURNS_MOST && whole < 4; n += step) {
		bool failed = turn(argv[0], &conf, n, &bad);

		whole = failed ? 0 : whole + 1;
		turns += failed;
	}
	printf("# %d calls failed in turn\n", turns);
	test_ok(turns > 20 && n < TURNS_MOST, "calls failed");
	test_ok(bad == 0, "no failure loses or doubles anything");
	fixture_remove();
	arena_free(&a);
	return test_done();
}
