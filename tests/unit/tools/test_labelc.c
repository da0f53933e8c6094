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
	{ "a label twice", "language = xx\n[phone]\nTel\ntél\n",
	  ":4: this label stands twice: \"tél\" stands at" },
	{ "its other place", "language = xx\n[phone]\nTel\n[fax]\nFax\n[phone]\nTel\n",
	  "xx.labels:3 under [phone] and at" },
	{ "a contradiction", "language = xx\n[date of issue]\nDate\n[index]\nDate\n",
	  ":5: this label also stands under a competing section: \"Date\" stands at" },
	{ "the place it competes with", "language = xx\n[date of issue]\nDate\n[index]\nDate\n",
	  "xx.labels:3 under [date of issue] and at" },
	{ "its own place", "language = xx\n[date of issue]\nDate\n[index]\nDate\n",
	  "xx.labels:5 under [index]: delete one of the two" },
	{ "two values", "language = xx\n[months]\nfoo = 1\nlanguage = yy\n[months]\nfoo = 2\n",
	  ":6: another value elsewhere" },
	{ "the other value's place",
	  "language = xx\n[months]\nfoo = 1\nlanguage = yy\n[months]\nfoo = 2\n",
	  "xx.labels:3 under [months] and at" },
	{ "words kept to their own documents contradict no other language's",
	  "language = xx\n[months]\nfoo = 1\nlanguage = yy\nelsewhere = no\n[months]\nfoo = 2\n",
	  NULL },
	{ "but each other", "language = yy\nelsewhere = no\n[index]\nfoo\n[date of issue]\nfoo\n",
	  "a competing section" },
	{ "the name of a language", "language = turkish\n[phone]\nTel\n",
	  ":1: an ISO 639 code is expected" },
	{ "a language in capitals", "language = TR\n[phone]\nTel\n", "ISO 639" },
	{ "a made-up language", "language = x-vo\n[phone]\nTel\n", NULL },
	{ "a language that is none",
	  "language = qq\n[phone]\nTel\n[names of languages]\nTurkish = tr\n",
	  "no language of ISO 639: qq" },
	{ "another encoding", "language = xx\n[phone]\nT\xE9l\n",
	  ":3: this line is not UTF-8: save the file in your editor with the encoding UTF-8" },
	{ "UTF-8 with a mark", "\xEF\xBB\xBFlanguage = xx\n[phone]\nTel\n", NULL },
	{ "lines that end as in Windows", "language = xx\r\n[phone]\r\nTel\r\n", NULL },
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

/* labels/en.labels shows how each section is used: one that is added there needs its lines. */
static void
test_explained(struct arena *a)
{
	static const char *const sections[] = {
#define KIND(name, section, mode, values) section,
#include "import/label_kinds.def"
#undef KIND
	};
	const char *source = getenv("OUTCRY_SOURCE");
	const char *path =
		str_z(a, str_printf(a, "%s/labels/en.labels", source == NULL ? "." : source));
	struct str text;
	struct err e = { 0 };

	if (!io_read_file(a, path, 1024 * 1024, &text, &e)) {
		test_ok(false, "labels/en.labels");
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(sections); i++) {
		struct str head = str_printf(a, "\n[%s]\n", sections[i]);
		size_t at = str_find(text, head);
		struct str above = str_sub(text, 0, at == STR_NPOS ? 0 : at);

		if (strcmp(sections[i], "countries of index numbers") == 0) /* index.labels */
			continue;
		above = str_from(above, str_rchr(above, '\n') + 1);
		test_ok(str_starts(above, STR("# ")), sections[i]);
	}
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
			                str_find(said, STR("labels:")) != STR_NPOS,
			        cases[i].what);
	}
	for (size_t i = 0; i < 3; i++) {
		static const char *const left[] = { "xx.labels", "out.c", "said" };

		(void)unlink(str_z(a, str_printf(a, "%s/%s", dir, left[i])));
	}
	(void)rmdir(dir);
	test_explained(a);
	arena_free(&a);
	return test_done();
}
