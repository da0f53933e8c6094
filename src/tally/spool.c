/*
 * spool.c - writing segments
 *
 * A segment appears under its name only when it is already held (written as .new-PID, locked,
 * renamed), so that the desk never takes it for an abandoned one.  After a failed write or sync
 * nobody knows what the disk has: the file is cut back to what was acknowledged and never written
 * again.
 */
#include "tally/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

#include "base/buf.h"
#include "base/day.h"
#include "base/io.h"

#define BATCH_BYTES  (8 * 1024 * 1024) /* more than one turn of the event loop can bring */
#define RECORD_BYTES 2048              /* the largest report is under 1 KiB */

struct spool {
	struct arena *arena;
	struct buf batch;
	size_t waiting;
	int dirfd, fd;  /* fd -1: no segment */
	uint64_t bytes; /* acknowledged bytes of the segment */
	int64_t since;  /* monotonic ms of its first byte */
	char name[64];
};

bool
spool_new(const char *dir, struct spool **out, struct err *e)
{
	int dirfd = io_fault() ? -1 : open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct arena *a;
	struct spool *s;

	if (dirfd < 0)
		return err_sys(e, errno, "%s", dir);
	a = arena_new();
	s = arena_array(a, struct spool, 1);
	s->arena = a;
	s->dirfd = dirfd;
	s->fd = -1;
	buf_init(&s->batch, a, BATCH_BYTES);
	*out = s;
	return true;
}

static void
close_segment(struct spool *s)
{
	if (s->fd < 0)
		return;
	(void)close(s->fd); /* lets go of the lock */
	s->fd = -1;
	s->bytes = 0;
}

void
spool_free(struct spool **s)
{
	struct arena *a;

	if (s == NULL || *s == NULL)
		return;
	close_segment(*s);
	(void)close((*s)->dirfd);
	a = (*s)->arena;
	arena_free(&a);
	*s = NULL;
}

bool
spool_append(struct spool *s, const struct report *r, struct err *e)
{
	size_t start = s->batch.n, n;
	unsigned char *head;
	uint32_t crc;

	buf_put(&s->batch, (struct str){ "\0\0\0\0\0\0\0", 8 });
	if (!report_encode(&s->batch, r, e)) {
		s->batch.n = start;
		s->batch.failed = false;
		return false;
	}
	n = s->batch.n - start - 8;
	CHECK(n <= RECORD_BYTES);
	head = (unsigned char *)s->batch.p + start;
	crc = (uint32_t)crc32(0, head + 8, (unsigned)n);
	for (unsigned i = 0; i < 4; i++) {
		head[i] = (unsigned char)(n >> 8 * i);
		head[4 + i] = (unsigned char)(crc >> 8 * i);
	}
	s->waiting++;
	return true;
}

bool
spool_append_all(struct spool *s, const struct report *list, size_t n, struct err *e)
{
	size_t bytes = s->batch.n, waiting = s->waiting;

	for (size_t i = 0; i < n; i++) {
		if (spool_append(s, &list[i], e))
			continue;
		s->batch.n = bytes;
		s->waiting = waiting;
		return false;
	}
	return true;
}

size_t
spool_waiting(const struct spool *s)
{
	return s->waiting;
}

/* Gives the new file its name, one that no segment has. */
static bool
name_segment(struct spool *s, const char *tmp)
{
	struct timespec now;
	unsigned long long ns;

	(void)clock_gettime(CLOCK_REALTIME, &now);
	ns = (unsigned long long)now.tv_sec * 1000000000ull + (unsigned long long)now.tv_nsec;
	for (int tries = 0; tries < 100; tries++, ns++) {
		(void)snprintf(s->name, sizeof(s->name), "%020llu-%ld.seg", ns, (long)getpid());
		if (!io_fault() &&
		    renameat2(s->dirfd, tmp, s->dirfd, s->name, RENAME_NOREPLACE) == 0)
			return true;
		if (errno != EEXIST)
			return false;
	}
	return false;
}

static bool
open_segment(struct spool *s, struct err *e)
{
	char tmp[32];
	int fd;

	(void)snprintf(tmp, sizeof(tmp), ".new-%ld", (long)getpid());
	fd = io_fault() ? -1
	                : openat(s->dirfd, tmp,
	                         O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC | O_NOFOLLOW,
	                         0600);
	if (fd < 0)
		return err_sys(e, errno, "spool");
	if (flock(fd, LOCK_EX | LOCK_NB) != 0 || !name_segment(s, tmp) || io_fault() ||
	    fsync(s->dirfd) != 0) {
		int errnum = errno;

		(void)close(fd);
		(void)unlinkat(s->dirfd, tmp, 0);
		return err_sys(e, errnum, "spool: no new segment");
	}
	s->fd = fd;
	s->bytes = 0;
	s->since = clock_monotonic_ms();
	return true;
}

static void
abandon_segment(struct spool *s)
{
	int cut = ftruncate(s->fd, (off_t)s->bytes);

	if (s->bytes == 0)
		cut = unlinkat(s->dirfd, s->name, 0);
	(void)cut; /* what is left behind was acknowledged to nobody: a torn tail, or a repeat */
	close_segment(s);
}

static bool
write_batch(struct spool *s, struct err *e)
{
	struct str bytes = buf_str(&s->batch);

	if (s->fd < 0 && !open_segment(s, e))
		return false;
	if (!io_write_all(s->fd, bytes, "spool", e) || !io_sync(s->fd, "spool", e)) {
		abandon_segment(s);
		return false;
	}
	s->bytes += bytes.n;
	return true;
}

bool
spool_commit(struct spool *s, struct err *e)
{
	bool ok = s->waiting == 0 || write_batch(s, e);

	buf_clear(&s->batch);
	s->waiting = 0;
	return ok;
}

void
spool_rotate(struct spool *s, int64_t now)
{
	if (s->fd >= 0 && (s->bytes >= SPOOL_SEGMENT_BYTES || now - s->since >= SPOOL_SEGMENT_MS))
		close_segment(s);
}

bool
spool_try(struct spool *s, struct err *e)
{
	static const char probe[512];
	char name[32];
	int fd;
	bool ok;

	(void)snprintf(name, sizeof(name), ".new-try-%ld", (long)getpid());
	fd = io_fault() ? -1
	                : openat(s->dirfd, name,
	                         O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		return err_sys(e, errno, "spool");
	ok = io_write_all(fd, (struct str){ probe, sizeof(probe) }, "spool", e) &&
	     io_sync(fd, "spool", e);
	(void)close(fd);
	(void)unlinkat(s->dirfd, name, 0);
	return ok;
}
