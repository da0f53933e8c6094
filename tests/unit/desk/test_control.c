/*
 * Two processes: a desk that runs and a command that asks it; then the desk is killed, and the
 * command does the same by itself.
 */
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/role.h"
#include "desk/control.h"
#include "desk/desk.h"
#include "fixture.h"
#include "spooled.h"

struct running {
	pid_t pid;
	int supervisor; /* our end */
};

/* Starts desk_run() in a child and waits until it is ready. */
static bool
start(const struct conf *conf, struct running *out)
{
	enum role_message m = ROLE_NONE;
	struct err e = { 0 };
	int pair[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
		return false;
	(void)fflush(stdout);
	out->pid = fork();
	if (out->pid == 0) {
		(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
		(void)close(pair[0]);
		if (desk_run(conf, pair[1], &e))
			_exit(0);
		printf("# %s\n", e.msg);
		(void)fflush(stdout);
		_exit(1);
	}
	(void)close(pair[1]);
	out->supervisor = pair[0];
	return role_receive(pair[0], &m, NULL, &e) && m == ROLE_READY;
}

static int
end(struct running *r, int signal)
{
	int status = -1;

	if (signal != 0)
		(void)kill(r->pid, signal);
	(void)close(r->supervisor);
	(void)waitpid(r->pid, &status, 0);
	return status;
}

static bool
ask(struct arena *a, const struct conf *conf, const struct op_request *rq, struct op_answer *out)
{
	struct err e = { 0 };

	if (control_ask(a, conf, rq, out, &e))
		return true;
	printf("# %s\n", e.msg);
	return false;
}

static int64_t
actions(struct arena *a, const struct conf *conf)
{
	struct op_request rq = fixture_request(OP_FIGURES);
	struct op_answer out = { 0 };

	return ask(a, conf, &rq, &out) ? out.figures.total.actions : -1;
}

static void
check_asked(struct arena *a, const struct conf *conf)
{
	struct op_request rq = fixture_record("by socket", 3), bad = rq;
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct stat st;
	struct err e = { 0 };
	char path[100];

	(void)snprintf(path, sizeof(path), "%s/control.sock", fixture_dir);
	test_ok(stat(path, &st) == 0 && (st.st_mode & 0777) == 0600, "the socket is private");
	test_ok(!desk_open(conf, &d, &e) && e.code == ERR_BUSY, "nobody else may open the data");
	test_ok(ask(a, conf, &rq, &out) && out.receipt.n == 19, "a running desk records");
	test_ok(actions(a, conf) == 3, "and says how many");
	bad.count = 0;
	e = (struct err){ 0 };
	test_ok(!control_ask(a, conf, &bad, &out, &e) && e.code == ERR_INPUT,
	        "what it refuses is refused here");
}

/* Someone who speaks no protocol, or hangs up, harms nobody. */
static void
check_rude(struct arena *a, const struct conf *conf)
{
	static const char *const said[] = { "", "\0\0\0\2{}", "\377\377\377\377", "\0\0\1\0hello" };
	static const size_t length[] = { 0, 6, 4, 9 };
	struct sockaddr_un address = { .sun_family = AF_UNIX };

	(void)snprintf(address.sun_path, sizeof(address.sun_path), "%s/control.sock", fixture_dir);
	for (size_t i = 0; i < ARRAY_LEN(said); i++) {
		int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

		if (fd < 0 || connect(fd, (const struct sockaddr *)&address, sizeof(address)) != 0)
			printf("# cannot connect\n");
		else if (send(fd, said[i], length[i], MSG_NOSIGNAL) < 0)
			printf("# cannot send\n");
		(void)close(fd);
	}
	test_ok(actions(a, conf) == 3, "rude peers harm nobody");
}

/* Reports arrive while the desk is killed again and again. */
static void
check_killed(struct arena *a, const struct conf *conf, const char *spool_dir)
{
	struct spool *s = NULL;
	struct err e = { 0 };
	bool ok = spool_new(spool_dir, &s, &e);

	for (int i = 0; ok && i < 8; i++) {
		struct running r = { 0 };

		ok = start(conf, &r) && spooled_put(s, i * 100, 100, &e);
		(void)usleep((useconds_t)(i * 12000));
		ok = ok && spooled_put(s, i * 100 + 50, 50, &e); /* said twice */
		(void)end(&r, SIGKILL);
	}
	spool_free(&s);
	test_ok(ok, "a desk is killed eight times while reports arrive");
	test_ok(actions(a, conf) == 3 + 800, "each report is counted once");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "Lawyer held", true);
	struct op_request verify = fixture_request(OP_VERIFY);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct running r = { 0 };
	struct err e = { 0 };
	char spool_dir[sizeof(fixture_dir) + 8];

	(void)snprintf(spool_dir, sizeof(spool_dir), "%s/spool", fixture_dir);
	test_ok(fixture_open(&conf, &d, &e) && desk_do(a, d, &rq, &out, &e), "a published case");
	desk_close(&d);
	test_ok(start(&conf, &r), "a desk says that it is ready");
	check_asked(a, &conf);
	check_rude(a, &conf);
	test_ok(end(&r, SIGTERM) == 0, "SIGTERM ends it well");
	test_ok(actions(a, &conf) == 3, "without a desk the command does it by itself");
	test_ok(start(&conf, &r) && end(&r, 0) == 0, "without its supervisor it ends well");
	check_killed(a, &conf, spool_dir);
	test_ok(ask(a, &conf, &verify, &out), "the sums agree with the reports");
	fixture_remove();
	arena_free(&a);
	return test_done();
}
