/*
 * wall.h - what a process gives up before it reads what strangers send
 *
 * Each role has a list of its own (extract/sandbox.c, render/seal.c, serve/sandbox.c); how the
 * kernel is told is here.  What is given up cannot be had again.
 *
 * Errors: ERR_IO when the kernel refuses, ERR_NOT_FOUND without a folder that must be there: the
 * caller must not go on.  In a build with a sanitizer the walls are left out, because its run time
 * needs calls of its own: wall_is_left_out() tells.
 */
#ifndef OUTCRY_WALL_H
#define OUTCRY_WALL_H

#include <seccomp.h>
#include <sys/resource.h>

#include "base/err.h"

bool wall_is_left_out(void);

/* No privilege by exec, no ptrace and no core dump by others. */
NODISCARD bool wall_privileges(struct err *e);

/* The most of RESOURCE (RLIMIT_AS ...), for good. */
NODISCARD bool wall_limit(int resource, rlim_t most, struct err *e);

/* One folder whose files stay in reach. */
struct wall_folder {
	const char *path;
	bool may_write; /* make, write, cut, rename within it and remove files */
	bool may_lack;  /* a folder that is not there needs no rule; else it is an error */
};

/*
 * From here on only files below the N folders, by Landlock; none with N = 0.  Where the kernel has
 * no Landlock nothing changes: wall_calls() must hold alone there.
 */
NODISCARD bool wall_files(const struct wall_folder *folder, size_t n, struct err *e);

/* Numbers of system calls; a rule that looks at arguments is added by MORE, which returns
 * libseccomp's result. */
struct wall_calls {
	const int *allowed, *denied, *deadly; /* DENIED answer EACCES, DEADLY end the process */
	size_t n_allowed, n_denied, n_deadly;
	uint32_t otherwise; /* SCMP_ACT_... for what is in no list */
	int (*more)(scmp_filter_ctx f);
};

/* From here on only these; besides: memory that is not executable, and a signal to itself, so that
 * abort() shows. */
NODISCARD bool wall_calls(const struct wall_calls *calls, struct err *e);

#endif
