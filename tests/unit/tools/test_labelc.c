/*
 * tools/labelc refuses label files that contradict themselves or hold what no document can match,
 * with the file and line.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../test.h"
#include "base/base.h"
#include "base/io.h"

static const struct {
	const char *what, *text, *says; /* NULL: it is accepted */
} cases[] = {
	{ "a plain file", "language = xx\n[months]\nfoo = 1\n", NULL },
	{ "a date may begin a label", "language = xx\n[deadline]\n{date} until\n", NULL },
	{ "a label twice", "language = xx\n[phone]\nTel\ntél\n", ":4: this label stands twice" },
	{ "a contradiction", "language = xx\n[date of issue]\nDate\n[index]\nDate\n",
	  ":5: this label also stands under a competing section" },
	{ "two values", "language = xx\n[months]\nfoo = 1\nlanguage = yy\n[months]\nfoo = 2\n",
	  ":6: another value elsewhere" },
	{ "an empty label", "language = xx\n[phone]\n,\n[months]\n= 3\n", "no document can match" },
	{ "a hole alone", "language = xx\n[deadline]\n{date}\n", "no document can match" },
	{ "a number first", "language = xx\n[age]\n{number} years\n", "no document can match" },
	{ "an unknown hole", "language = xx\n[age]\naged {years}\n", "unknown hole" },
	{ "an unknown section", "language = xx\n[moon]\nfoo\n", "no such section" },
	{ "a value that is missing", "language = xx\n[months]\nfoo\n", "LABEL = VALUE" },
	{ "a label before its section", "language = xx\nfoo\n", "before the first [section]" },
};

/* Runs labelc on TEXT: its exit status, and what it said in SAID. */
static int
run(struct arena *a, const char *labelc, const char *dir, const char *text, struct str *said)
{
	const char *file = str_z(a, str_printf(a, "%s/xx.labels", dir));
	const char *out = str_z(a, str_printf(a, "%s/out.c", dir));
	const char *log = str_z(a, str_printf(a, "%s/said", dir));
	struct err e = { 0 };
	FILE *f = fopen(file, "we");
	int status = -1;
	pid_t pid;

	if (f == NULL)
		return -1;
	(void)fputs(text, f);
	(void)fclose(f);
	if ((pid = fork()) == 0) {
		if (freopen(log, "w", stderr) == NULL)
			_exit(99);
		(void)execl(labelc, labelc, out, file, (char *)NULL);
		_exit(99);
	}
	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		return -1;
	*said = (struct str){ 0 };
	if (!io_read_file(a, log, 65536, said, &e))
		return -1;
	return WEXITSTATUS(status);
}

int
main(void)
{
	const char *build = getenv("OUTCRY_PROGRAMS");
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-labelc-XXXXXX";
	const char *labelc =
		str_z(a, str_printf(a, "%s/src/import/labelc", build == NULL ? "build" : build));

	if (mkdtemp(dir) == NULL) {
		test_ok(false, "a directory");
		return test_done();
	}
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str said;
		int status = run(a, labelc, dir, cases[i].text, &said);

		if (cases[i].says == NULL)
			test_ok(status == 0, cases[i].what);
		else
			test_ok(status == 1 && str_find(said, str_c(cases[i].says)) != STR_NPOS &&
			                str_find(said, STR("xx.labels:")) != STR_NPOS,
			        cases[i].what);
	}
	for (size_t i = 0; i < 3; i++) {
		static const char *const left[] = { "xx.labels", "out.c", "said" };

		(void)unlink(str_z(a, str_printf(a, "%s/%s", dir, left[i])));
	}
	(void)rmdir(dir);
	arena_free(&a);
	return test_done();
}
