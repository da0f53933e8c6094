#include "spool_help.h"

#include <sys/wait.h>

static void
batches(struct arena *a)
{
	struct spool *s = NULL;
	struct err e = { 0 };
	struct strs names = { 0 };
	int damaged;

	test_ok(spool_new(dir, &s, &e), "open");
	test_ok(append(a, s, 0) && append(a, s, 1) && spool_waiting(s) == 2, "two wait");
	test_ok(holds(a, 0, 0, &damaged), "nothing is written before the commit");
	test_ok(spool_commit(s, &e) && spool_waiting(s) == 0, "commit");
	test_ok(holds(a, 0, 2, &damaged) && damaged == 0, "both are there");
	spool_rotate(s, INT64_MAX / 2);
	test_ok(append(a, s, 2) && spool_commit(s, &e) && holds(a, 0, 3, &damaged),
	        "a rotated spool goes on in another segment");
	test_ok(spool_list(a, dir, &names, &e) && names.n == 2, "two segments");
	test_ok(spool_try(s, &e), "the probe works");
	spool_free(&s);
	spool_free(&s);
	test_ok(s == NULL, "free twice");
}

/* A story with the n-th call failing: what was acknowledged is there, nothing is there twice. */
static int
story(void)
{
	struct arena *a;
	struct spool *s = NULL;
	struct err e = { 0 };
	int acked = 0, failed = 0;

	if (!spool_new(dir, &s, &e))
		return 1;
	a = arena_new();
	for (int i = 0; i < 4;) {
		if (!append(a, s, acked))
			return 2;
		e = (struct err){ 0 };
		if (spool_commit(s, &e)) {
			acked++;
			i++;
		} else {
			failed++;
			if (e.code != ERR_IO)
				return 3;
		}
		if (i == 2)
			spool_rotate(s, INT64_MAX / 2);
	}
	spool_free(&s);
	if (failed > 1)
		return 4;
	arena_free(&a);
	return failed == 0 ? 100 : 0; /* 100: the fault came too late to hit */
}

/* In a process of its own: the fault counter is read once. */
NORETURN static void
exec_story(int n)
{
	char text[16];

	(void)snprintf(text, sizeof(text), "%d", n);
	(void)setenv("OUTCRY_FAIL_AT", text, 1);
	(void)execl("/proc/self/exe", "test_spool", dir, (char *)NULL);
	_exit(127);
}

static void
faults(struct arena *a)
{
	int n = 1, status = 0, damaged;
	bool ok = true;

	for (; n < 60; n++) {
		pid_t pid;
		struct err e = { 0 };

		CHECK(io_remove_tree(AT_FDCWD, dir, &e) && io_make_dirs(dir, 0700, &e));
		pid = fork();
		CHECK(pid >= 0);
		if (pid == 0)
			exec_story(n);
		CHECK(waitpid(pid, &status, 0) == pid);
		CHECK(WIFEXITED(status));
		if (n == 1) /* the folder did not open */
			continue;
		ok = ok && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 100) &&
		     holds(a, 0, 4, &damaged) && damaged == 0;
		if (!ok || WEXITSTATUS(status) == 100)
			break;
	}
	test_ok(ok && WEXITSTATUS(status) == 100 && n > 8,
	        "every failing call: what was acknowledged is there, nothing else");
}

static void
read_only(struct arena *a)
{
	struct spool *s = NULL;
	struct err e = { 0 };
	int damaged;

	CHECK(io_remove_tree(AT_FDCWD, dir, &e) && io_make_dirs(dir, 0700, &e));
	CHECK(spool_new(dir, &s, &e));
	CHECK(io_remove_tree(AT_FDCWD, dir, &e));
	test_ok(append(a, s, 0) && !spool_commit(s, &e), "a spool folder that is gone: no ack");
	e = (struct err){ 0 };
	test_ok(!spool_try(s, &e), "and the probe says so");
	spool_free(&s);
	e = (struct err){ 0 };
	CHECK(io_make_dirs(dir, 0700, &e));
	test_ok(holds(a, 0, 0, &damaged), "nothing written");
}

/* The second of three cannot be written: none of them waits. */
static void
all_or_none(struct arena *a)
{
	struct report list[3];
	struct spool *s = NULL;
	struct err e = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(list); i++)
		list[i] = (struct report){ .evidence = EVCLASS_ANONYMOUS,
			                   .slug = STR("163-17"),
			                   .key = str_printf(a, "k%zu", i),
			                   .receipt = STR("ABCD-EFGH-JKLM-NPQR"),
			                   .day_acted = REPORT_NO_DAY,
			                   .day_received = 20778,
			                   .n = 1,
			                   .entry = { { CHANNEL_LETTER, 1, 1 } } };
	CHECK(spool_new(dir, &s, &e));
	test_ok(spool_append_all(s, list, 3, &e) && spool_waiting(s) == 3, "three of one piece");
	list[1].key = (struct str){ arena_alloc(a, 1000, 1), 1000 };
	test_ok(!spool_append_all(s, list, 3, &e) && e.code == ERR_LIMIT && spool_waiting(s) == 3,
	        "three of which one is too long leave what was there");
	spool_free(&s);
}

int
main(int argc, char *argv[])
{
	struct arena *a;

	if (argc == 2) {
		(void)snprintf(dir, sizeof(dir), "%s", argv[1]);
		return story();
	}
	a = arena_new();

	dir_make();
	batches(a);
	all_or_none(a);
	faults(a);
	read_only(a);
	dir_remove();
	arena_free(&a);
	return test_done();
}
