#include "desk/answers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/io.h"
#include "store/report.h"
#include "vault/vault.h"

#define KEPT_SECONDS 600

/* Whether it is set aside is told to nobody: who floods would know what passes. */
static bool
state_of(struct arena *a, struct store *s, const struct rollup_asked *q, struct str *out,
         struct err *e)
{
	struct store_report r = { 0 };
	bool found = false;

	if (q->casefile != 0 && !store_report_find(a, s, q->casefile, q->receipt, &r, &found, e))
		return false;
	if (r.withdrawn)
		*out = STR("withdrawn\n");
	else
		*out = !found || r.held.n > 0 ? STR("waiting\n") : STR("counted\n");
	return true;
}

static void
forget_old(int dirfd)
{
	int copy = dup(dirfd);
	DIR *d = copy < 0 ? NULL : fdopendir(copy);
	struct dirent *ent;
	struct stat st;

	if (d == NULL) {
		if (copy >= 0)
			(void)close(copy);
		return;
	}
	rewinddir(d);
	while ((ent = readdir(d)) != NULL)
		if (ent->d_name[0] != '.' && fstatat(dirfd, ent->d_name, &st, 0) == 0 &&
		    st.st_mtime + KEPT_SECONDS < time(NULL))
			(void)unlinkat(dirfd, ent->d_name, 0);
	(void)closedir(d);
}

static bool
give(struct arena *a, struct store *s, int dirfd, const struct rollup_asked *asked, size_t n,
     struct err *e)
{
	struct str state;

	for (size_t i = 0; i < n; i++) {
		const char *name = str_z(a, vault_fingerprint(a, asked[i].receipt));

		if (!state_of(a, s, &asked[i], &state, e) ||
		    !io_replace_file(dirfd, name, state, 0644, false, e))
			return false;
	}
	return true;
}

bool
answers_give(struct store *s, const char *public_dir, const struct rollup_asked *asked, size_t n,
             struct err *e)
{
	struct arena *a;
	const char *dir;
	int fd;
	bool ok;

	if (n == 0)
		return true;
	a = arena_new();
	dir = str_z(a, str_printf(a, "%s/.answers", public_dir));
	if (!io_make_dirs(dir, 0755, e)) {
		arena_free(&a);
		return false;
	}
	fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	ok = fd >= 0 ? give(a, s, fd, asked, n, e) : err_sys(e, errno, "%s", dir);
	if (fd >= 0) {
		forget_old(fd);
		(void)close(fd);
	}
	arena_free(&a);
	return ok;
}
