/* reader.h - what poppler's programs make of a PDF: readers written by others */
#ifndef OUTCRY_TEST_READER_H
#define OUTCRY_TEST_READER_H

#include <sched.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/io.h"

/* What PROGRAM with OPTION says of the PDF, whose file is gone afterwards; empty if absent. */
static inline struct str
read_with(struct arena *a, const char *program, const char *option, struct str pdf)
{
	char path[] = "/tmp/outcry-test-XXXXXX", dash[] = "-", name[] = "reader", opt[32] = "";
	bool to_stdout = str_eq(str_c(program), STR("pdftotext"));
	bool bare = option[0] == 0;
	char *const argv[] = { name, bare ? path : opt, bare ? NULL : path, to_stdout ? dash : NULL,
		               NULL };
	int fd = mkstemp(path), pipes[2];
	posix_spawn_file_actions_t fa;
	struct str out = { 0 };
	struct err e = { 0 };
	pid_t pid;

	(void)snprintf(opt, sizeof(opt), "%s", option);
	if (fd < 0 || pipe(pipes) != 0 || !io_write_all(fd, pdf, path, &e))
		return out;
	(void)close(fd);
	(void)posix_spawn_file_actions_init(&fa);
	(void)posix_spawn_file_actions_adddup2(&fa, pipes[1], 1);
	(void)posix_spawn_file_actions_addclose(&fa, pipes[0]);
	if (posix_spawnp(&pid, program, &fa, NULL, argv, environ) == 0) {
		(void)close(pipes[1]);
		if (!io_read_fd(a, pipes[0], program, 1 << 22, &out, &e))
			out = (struct str){ 0 };
		(void)waitpid(pid, NULL, 0);
	} else {
		(void)close(pipes[1]);
	}
	(void)posix_spawn_file_actions_destroy(&fa);
	(void)close(pipes[0]);
	(void)unlink(path);
	return out;
}

static inline bool
in(struct str text, const char *part)
{
	return str_find(text, str_c(part)) != STR_NPOS;
}

#endif
