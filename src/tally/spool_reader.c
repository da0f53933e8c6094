/*
 * spool_reader.c - reading segments, trusting nothing
 *
 * A record that fails its check is either the torn tail of a stopped front or damage.  They are
 * told apart by looking for a record behind it: a torn tail has none.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/day.h"
#include "base/io.h"
#include "tally/spool.h"

#define HEAD_BYTES    8
#define RECORD_BYTES  2048 /* as spool.c */
#define LEAST_BYTES   17   /* a payload without texts or entries is longer */
#define WINDOW_BYTES  (64 * 1024)
#define STALE_SECONDS 60 /* .new files of fronts that were killed while making them */

struct spool_reader {
	struct arena *arena;
	int fd;
	bool held;
	char name[80];
	uint64_t offset;  /* behind the last record */
	uint64_t from;    /* place in the file of the window */
	size_t n;         /* bytes in the window */
	unsigned char *p; /* the window: WINDOW_BYTES */
};

static bool
is_segment_name(struct str name)
{
	return name.n > 4 && name.n < 64 && str_ends(name, STR(".seg")) && name.p[0] != '.' &&
	       str_chr(name, '/') == STR_NPOS;
}

static int
compare_names(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void
remove_stale(int dirfd, const char *name)
{
	struct stat st;

	if (strncmp(name, ".new-", 5) == 0 && fstatat(dirfd, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    st.st_mtime + STALE_SECONDS < time(NULL))
		(void)unlinkat(dirfd, name, 0);
}

bool
spool_list(struct arena *a, const char *dir, struct strs *out, struct err *e)
{
	DIR *d = io_fault() ? NULL : opendir(dir);
	struct strs list = { 0 };
	struct dirent *ent;

	if (d == NULL)
		return err_sys(e, errno, "%s", dir);
	while ((ent = readdir(d)) != NULL) {
		if (is_segment_name(str_c(ent->d_name)))
			VEC_PUSH(a, &list, str_dup(a, str_c(ent->d_name)));
		else
			remove_stale(dirfd(d), ent->d_name);
	}
	(void)closedir(d);
	if (list.n > 1)
		qsort(list.item, list.n, sizeof(list.item[0]), compare_names);
	*out = list;
	return true;
}

bool
spool_reader_new(const char *dir, struct str name, uint64_t offset, struct spool_reader **out,
                 struct err *e)
{
	struct arena *a;
	struct spool_reader *r;
	int fd;

	if (!is_segment_name(name))
		return err_set(e, ERR_INPUT, "spool: no segment has such a name");
	a = arena_new();
	fd = io_fault() ? -1
	                : open(str_z(a, str_printf(a, "%s/" STR_FMT, dir, STR_ARG(name))),
	                       O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0) {
		int errnum = errno;

		arena_free(&a);
		return err_sys(e, errnum, "spool " STR_FMT, STR_ARG(name));
	}
	r = arena_array(a, struct spool_reader, 1);
	*r = (struct spool_reader){ .arena = a, .fd = fd, .held = true, .offset = offset };
	(void)snprintf(r->name, sizeof(r->name), STR_FMT, STR_ARG(name));
	r->p = arena_alloc(a, WINDOW_BYTES, 1);
	*out = r;
	return true;
}

void
spool_reader_free(struct spool_reader **r)
{
	struct arena *a;

	if (r == NULL || *r == NULL)
		return;
	(void)close((*r)->fd);
	a = (*r)->arena;
	arena_free(&a);
	*r = NULL;
}

bool
spool_reader_is_held(struct spool_reader *r)
{
	if (r->held && flock(r->fd, LOCK_SH | LOCK_NB) == 0) {
		r->held = false;
		(void)flock(r->fd, LOCK_UN);
	}
	return r->held;
}

uint64_t
spool_reader_offset(const struct spool_reader *r)
{
	return r->offset;
}

/* Moves the window so that it begins at AT, and fills it as far as the file goes. */
static bool
fill(struct spool_reader *r, uint64_t at, struct err *e)
{
	r->from = at;
	r->n = 0;
	while (r->n < WINDOW_BYTES) {
		ssize_t got = io_fault() ? -1
		                         : pread(r->fd, r->p + r->n, WINDOW_BYTES - r->n,
		                                 (off_t)(at + r->n));

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_sys(e, errno, "spool %s", r->name);
		if (got == 0)
			break;
		r->n += (size_t)got;
	}
	return true;
}

/* The bytes from AT on: as many as LEAST if the file has them. */
static bool
see(struct spool_reader *r, uint64_t at, size_t least, struct str *out, struct err *e)
{
	if (at < r->from || at + least > r->from + r->n)
		if (!fill(r, at, e))
			return false;
	*out = (struct str){ (const char *)r->p + (at - r->from), r->n - (size_t)(at - r->from) };
	return true;
}

static uint32_t
get_u32(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 | (uint32_t)u[3] << 24;
}

enum whole { WHOLE, SHORT, BROKEN };

/* Does S begin with a whole record with the right sum?  SHORT: the file ends within it. */
static enum whole
whole_record(struct str s, struct str *payload)
{
	uint32_t n;

	if (s.n < HEAD_BYTES)
		return SHORT;
	n = get_u32(s.p);
	if (n < LEAST_BYTES || n > RECORD_BYTES)
		return BROKEN;
	if (s.n - HEAD_BYTES < n)
		return SHORT;
	*payload = str_sub(s, HEAD_BYTES, HEAD_BYTES + n);
	if (crc32(0, (const unsigned char *)payload->p, n) != get_u32(s.p + 4))
		return BROKEN;
	return WHOLE;
}

/* The next place behind r->offset at which a record stands, into *AT; *FOUND false: none. */
static bool
find_next(struct spool_reader *r, uint64_t *at, bool *found, struct err *e)
{
	struct str s, payload;

	for (*at = r->offset + 1;; (*at)++) {
		if (!see(r, *at, HEAD_BYTES + RECORD_BYTES, &s, e))
			return false;
		if (s.n < HEAD_BYTES + LEAST_BYTES) {
			*found = false;
			return true;
		}
		if (whole_record(s, &payload) == WHOLE) {
			*found = true;
			return true;
		}
	}
}

static enum spool_read
past_damage(struct spool_reader *r, struct err *e)
{
	uint64_t at;
	bool found;

	if (!find_next(r, &at, &found, e))
		return SPOOL_FAILED;
	r->n = 0; /* a held segment grows: look again next time */
	if (!found)
		return SPOOL_END;
	(void)err_set(e, ERR_INPUT, "spool %s: bytes %llu to %llu are no record", r->name,
	              (unsigned long long)r->offset, (unsigned long long)at);
	r->offset = at;
	return SPOOL_DAMAGED;
}

enum spool_read
spool_reader_next(struct spool_reader *r, struct arena *a, struct report *out, struct err *e)
{
	struct str s, payload = { 0 };
	struct err why = { 0 };

	if (!see(r, r->offset, HEAD_BYTES + RECORD_BYTES, &s, e))
		return SPOOL_FAILED;
	switch (whole_record(s, &payload)) {
	case WHOLE:
		break;
	case SHORT:
		if (r->held || s.n == 0) {
			r->n = 0;
			return SPOOL_END;
		}
		return past_damage(r, e);
	case BROKEN:
		return past_damage(r, e);
	}
	if (!report_decode(a, payload, out, &why)) {
		uint64_t was = r->offset;

		r->offset += HEAD_BYTES + payload.n;
		(void)err_set(e, ERR_INPUT, "spool %s: record at %llu: %s", r->name,
		              (unsigned long long)was, why.msg);
		return SPOOL_DAMAGED;
	}
	r->offset += HEAD_BYTES + payload.n;
	return SPOOL_RECORD;
}

/* Renames NAME so that it ends with ASIDE, or unlinks it where that is NULL. */
static bool
take_away(const char *dir, struct str name, const char *aside, struct err *e)
{
	struct arena *a = arena_new();
	const char *path = str_z(a, str_printf(a, "%s/" STR_FMT, dir, STR_ARG(name)));
	bool ok = !io_fault();

	CHECK(is_segment_name(name));
	if (ok && aside == NULL)
		ok = unlink(path) == 0 || errno == ENOENT;
	else if (ok)
		ok = rename(path, str_z(a, str_printf(a, "%s%s", path, aside))) == 0 ||
		     errno == ENOENT;
	if (!ok)
		(void)err_sys(e, errno, "spool " STR_FMT, STR_ARG(name));
	arena_free(&a);
	return ok;
}

bool
spool_remove(const char *dir, struct str name, struct err *e)
{
	return take_away(dir, name, NULL, e);
}

bool
spool_set_aside(const char *dir, struct str name, struct err *e)
{
	return take_away(dir, name, ".damaged", e);
}
