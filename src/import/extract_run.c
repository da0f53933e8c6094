/*
 * extract_run.c - starts the extractor, feeds it, waits, and believes nothing
 *
 * The document goes over as a sealed memory file, so that the child can map or seek in it without
 * any file system; the blocks come back through a pipe that is read until the child closes it or
 * its time is up.  A child that dies is the document's fault until proven otherwise.
 */
#include "import/extract_run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/io.h"
#include "base/limits.h"
#include "base/program.h"
#include "extract/mailbox.h"
#include "extract/sniff.h"

/* clang-format off */
static const char *const programs[] = {
	[FORMAT_TEXT] = "outcry-extract", [FORMAT_ZIP] = "outcry-extract",
	[FORMAT_RTF] = "outcry-extract", [FORMAT_OLE] = "outcry-extract",
	[FORMAT_PDF] = "outcry-extract-pdf", [FORMAT_HTML] = "outcry-extract-html",
	[FORMAT_MAIL] = "outcry-extract-eml", [FORMAT_FLAT_ODF] = "outcry-extract",
};
/* clang-format on */

struct question {
	enum format format;
	const char *name;
	size_t part;
	bool by_mail; /* by the reader of mails, which reads all formats but PDF */
};

struct child {
	pid_t pid;
	int in, out; /* our ends: the memory file, the read side of the pipe; -1: closed */
	int their_out;
};

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
	*fd = -1;
}

static bool
sealed_memory(struct str bytes, int *out, struct err *e)
{
	int fd = memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING);

	if (fd < 0)
		return err_sys(e, errno, "memory file");
	if (!io_write_all(fd, bytes, "memory file", e) || lseek(fd, 0, SEEK_SET) != 0 ||
	    fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0) {
		(void)close(fd);
		return e->code != ERR_NONE ? false : err_sys(e, errno, "memory file");
	}
	*out = fd;
	return true;
}

/* Descriptors 0 and 1 as said, errors of libraries to nowhere, nothing else, and no environment:
 * what the child inherits is all that it can ever have. */
static int
spawn(struct arena *a, struct child *c, const char *path, const struct question *q)
{
	static char locale[] = "LC_ALL=C.UTF-8";
	char *const env[] = { locale, NULL };
	const char *name = q->name == NULL ? "" : q->name,
		   *part = str_z(a, str_printf(a, "%zu", q->part));
	char *const argv[] = { (char *)(uintptr_t)path, (char *)(uintptr_t)name,
		               (char *)(uintptr_t)part, NULL };
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t attr;
	sigset_t none;
	int rc;

	(void)sigemptyset(&none);
	(void)posix_spawn_file_actions_init(&fa);
	(void)posix_spawnattr_init(&attr);
	(void)posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK);
	(void)posix_spawnattr_setsigmask(&attr, &none);
	rc = posix_spawn_file_actions_adddup2(&fa, c->in, 0);
	if (rc == 0)
		rc = posix_spawn_file_actions_adddup2(&fa, c->their_out, 1);
	if (rc == 0)
		rc = posix_spawn_file_actions_addopen(&fa, 2, "/dev/null", O_WRONLY, 0);
	if (rc == 0)
		rc = posix_spawn_file_actions_addclosefrom_np(&fa, 3);
	if (rc == 0)
		rc = posix_spawn(&c->pid, path, &fa, &attr, argv, env);
	(void)posix_spawnattr_destroy(&attr);
	(void)posix_spawn_file_actions_destroy(&fa);
	return rc;
}

static bool
child_start(struct arena *a, struct child *c, const struct question *q, struct str bytes,
            struct err *e)
{
	const char *path = NULL, *program = programs[q->by_mail ? FORMAT_MAIL : q->format];
	int ends[2], rc;

	if (!program_path(a, program, &path, e) || !sealed_memory(bytes, &c->in, e))
		return false;
	if (pipe2(ends, O_CLOEXEC) != 0) {
		close_fd(&c->in);
		return err_sys(e, errno, "pipe");
	}
	c->out = ends[0];
	c->their_out = ends[1];
	rc = spawn(a, c, path, q);
	close_fd(&c->in);
	close_fd(&c->their_out);
	if (rc != 0) {
		close_fd(&c->out);
		return err_sys(e, rc, "starting %s", program);
	}
	return true;
}

static int
ms_since(const struct timespec *start)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (int)((now.tv_sec - start->tv_sec) * 1000 +
	             (now.tv_nsec - start->tv_nsec) / 1000000);
}

/* One read of what the child says: false at the end, or with *e set. */
static bool
read_some(const struct child *c, struct buf *wire, const struct timespec *start, struct err *e)
{
	char piece[64 * 1024];
	struct pollfd p = { .fd = c->out, .events = POLLIN };
	int left = LIMIT_EXTRACT_WALL_MS - ms_since(start), ready;
	ssize_t n;

	ready = left <= 0 ? 0 : poll(&p, 1, left);
	if (ready < 0)
		return errno == EINTR || err_sys(e, errno, "waiting for the document reader");
	if (ready == 0)
		return err_set(e, ERR_LIMIT, "reading the document took longer than %d s",
		               LIMIT_EXTRACT_WALL_MS / 1000);
	n = read(c->out, piece, sizeof(piece));
	if (n < 0)
		return errno == EINTR || err_sys(e, errno, "reading from the document reader");
	buf_put(wire, (struct str){ piece, (size_t)n });
	if (wire->failed)
		return err_set(e, ERR_LIMIT, "the document holds more than %d bytes of text",
		               LIMIT_TEXT_BYTES);
	return n > 0;
}

/* Ends the child if it has not ended, and says how it ended. */
static int
child_stop(struct child *c, bool kill_it)
{
	int status = 0;

	close_fd(&c->out);
	if (kill_it)
		(void)kill(c->pid, SIGKILL);
	while (waitpid(c->pid, &status, 0) < 0)
		if (errno != EINTR)
			break;
	return status;
}

/* What a violent end means.  The child's address space is capped: abort() is how it runs out. */
static bool
died(int status, struct err *e)
{
	int sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0;

	if (sig == SIGXCPU || sig == SIGKILL)
		return err_set(e, ERR_LIMIT,
		               "reading the document took more than %d s of processor time",
		               LIMIT_EXTRACT_SECONDS);
	if (sig == SIGABRT)
		return err_set(e, ERR_LIMIT, "reading the document took more than %d MiB of memory",
		               LIMIT_EXTRACT_MIB);
	if (sig == SIGSYS)
		return err_set(e, ERR_INPUT,
		               "the document reader was stopped: it tried a forbidden system call");
	if (sig != 0)
		return err_set(e, ERR_INPUT,
		               "the document reader failed on this document (signal %d)", sig);
	return err_set(e, ERR_IO, "the document reader gave up without an answer (status %d)",
	               WEXITSTATUS(status));
}

/* One child's answer. */
static bool
ask_child(struct arena *a, struct question q, struct str bytes, struct blocks *out, struct err *e)
{
	struct child c = { .in = -1, .out = -1, .their_out = -1 };
	struct timespec start;
	struct buf wire;
	int status;

	(void)clock_gettime(CLOCK_MONOTONIC, &start);
	if (!child_start(a, &c, &q, bytes, e))
		return false;
	buf_init(&wire, a, BLOCK_WIRE_MOST);
	*e = (struct err){ 0 };
	while (read_some(&c, &wire, &start, e))
		continue;
	status = child_stop(&c, e->code != ERR_NONE);
	if (e->code != ERR_NONE)
		return false;
	if (wire.n == 0 || WIFSIGNALED(status))
		return died(status, e);
	return block_decode(a, buf_str(&wire), out, e);
}

static bool
sniff(struct str bytes, const char *name, enum format *out, struct err *e)
{
	if (bytes.n > LIMIT_DOCUMENT_BYTES)
		return err_set(e, ERR_LIMIT, "the file has %zu bytes; a document has at most %d",
		               bytes.n, LIMIT_DOCUMENT_BYTES);
	return format_sniff(bytes, name, out, e);
}

/* A Word document that holds a page: a reader that knows both. */
static bool
read_again(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct blocks again = { 0 };

	if (!ask_child(a, (struct question){ .format = FORMAT_ZIP, .by_mail = true }, bytes, &again,
	               e))
		return false;
	if (again.attached.n > 0)
		return err_set(e, ERR_INPUT, "the document reader gave a malformed answer");
	*out = again;
	return true;
}

/* The PDF that a mail brought, before the note that came with it: only a PDF, so that nothing goes
 * round in a circle. */
static bool
add_attached(struct arena *a, struct blocks *mail, struct err *e)
{
	enum format format = FORMAT_TEXT;
	struct blocks more = { 0 };
	struct err problem = { 0 };

	if (!format_sniff(mail->attached, NULL, &format, &problem) || format != FORMAT_PDF)
		return err_set(e, ERR_INPUT, "the document reader gave a malformed answer");
	if (!ask_child(a, (struct question){ .format = format }, mail->attached, &more, e))
		return err_wrap(e, "the attached PDF");
	mail->attached = (struct str){ 0 };
	if (!blocks_append(a, &more, mail, e))
		return false;
	*mail = more;
	return true;
}

bool
extract_run(struct arena *a, struct str bytes, const char *name, struct blocks *out, struct err *e)
{
	return extract_part(a, bytes, name, 0, out, e);
}

bool
extract_documents(struct arena *a, struct str bytes, const char *name, struct strs *out,
                  struct err *e)
{
	enum format format = FORMAT_TEXT;
	struct blocks got = { 0 };
	struct strs names = { 0 };

	if (!sniff(bytes, name, &format, e))
		return false;
	if (format == FORMAT_MAIL &&
	    !ask_child(a, (struct question){ format, name, 0 }, bytes, &got, e))
		return false;
	for (size_t i = 0; i < got.notes.n; i++)
		if (got.notes.item[i].kind == BLOCK_NOTE_DOCUMENT)
			VEC_PUSH(a, &names, got.notes.item[i].text);
	*out = names;
	return true;
}

bool
extract_part(struct arena *a, struct str bytes, const char *name, size_t part, struct blocks *out,
             struct err *e)
{
	enum format format = FORMAT_TEXT;
	struct blocks got = { 0 };
	size_t messages;

	if (!sniff(bytes, name, &format, e))
		return false;
	messages = format == FORMAT_MAIL ? mailbox_count(bytes) : 0;
	if (messages > 1)
		return err_set(e, ERR_INPUT,
		               "a mailbox of %zu messages: outcry import --message N reads one of "
		               "them, --each all",
		               messages);
	if (!ask_child(a, (struct question){ format, name, part }, bytes, &got, e))
		return false;
	if (format == FORMAT_ZIP && got.attached.n > 0)
		return read_again(a, bytes, out, e);
	if (got.attached.n > 0 && !add_attached(a, &got, e))
		return false;
	*out = got;
	return true;
}

bool
extract_contents(struct arena *a, struct str bytes, const char *name, struct strs *out,
                 struct err *e)
{
	enum format format = FORMAT_TEXT;
	struct blocks got = { 0 };
	struct strs lines = { 0 };
	size_t messages;

	if (!sniff(bytes, name, &format, e))
		return false;
	messages = format == FORMAT_MAIL ? mailbox_count(bytes) : 0;
	if (messages > LIMIT_MAILBOX_MESSAGES)
		return err_set(e, ERR_LIMIT, "the mailbox holds more than %d messages",
		               LIMIT_MAILBOX_MESSAGES);
	if (messages > 1 && !ask_child(a, (struct question){ format, name, 0 }, bytes, &got, e))
		return false;
	if (messages > 1 && got.n != messages)
		return err_set(e, ERR_INPUT, "the document reader gave a malformed answer");
	for (size_t i = 0; i < got.n; i++)
		VEC_PUSH(a, &lines, got.item[i].text);
	*out = lines;
	return true;
}
