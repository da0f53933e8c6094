/*
 * render_main.c - outcry-render: requests in, PDFs out, nothing kept
 *
 * Usage: outcry-render, with a stream socket (or pipes) as standard input and output.  It ends
 * when the peer closes, 10 s after its last job, or when a job takes longer than allowed.
 * What it was given is overwritten: the arena wipes, and glibc fills freed memory (M_PERTURB; its
 * starter has GLib use plain malloc).
 */
#include <errno.h>
#include <malloc.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

#include "base/io.h"
#include "base/limits.h"
#include "render/pdf.h"
#include "render/seal.h"

#define FILL       0x5A
#define KEPT_BYTES (32 * 1024 * 1024)

/* All of N bytes; false at the end of input, on an error, or when SLEEP milliseconds pass. */
static bool
read_all(char *p, size_t n, int sleep)
{
	while (n > 0) {
		struct pollfd wait = { 0, POLLIN, 0 };
		int ready = poll(&wait, 1, sleep);
		ssize_t got;

		if (ready < 0 && errno == EINTR)
			continue;
		if (ready <= 0)
			return false;
		got = read(0, p, n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		p += got;
		n -= (size_t)got;
	}
	return true;
}

static bool
read_request(struct arena *a, struct str *out)
{
	unsigned char head[4];
	size_t n;
	char *p;

	if (!read_all((char *)head, sizeof(head), LIMIT_RENDER_IDLE_MS))
		return false;
	n = (size_t)head[0] | (size_t)head[1] << 8 | (size_t)head[2] << 16 | (size_t)head[3] << 24;
	if (n > LIMIT_RENDER_REQUEST_BYTES)
		return false;
	p = arena_alloc(a, n + 1, 1);
	if (!read_all(p, n, LIMIT_RENDER_WALL_MS))
		return false;
	*out = (struct str){ p, n };
	return true;
}

static bool
answer(unsigned char code, struct str body)
{
	size_t n = body.n + 1;
	char head[5] = { (char)(n & 0xFF), (char)(n >> 8 & 0xFF), (char)(n >> 16 & 0xFF),
		         (char)(n >> 24 & 0xFF), (char)code };
	struct err e = { 0 };

	return io_write_all(1, (struct str){ head, sizeof(head) }, "answer", &e) &&
	       io_write_all(1, body, "answer", &e);
}

static bool
serve_one(struct arena *a, struct fonts *fonts)
{
	struct render_request r = { 0 };
	struct str bytes, pdf = { 0 };
	struct err e = { 0 };
	bool ok;

	if (!read_request(a, &bytes))
		return false;
	(void)alarm(LIMIT_RENDER_WALL_MS / 1000);
	ok = render_decode(a, bytes, &r, &e) && draw_request(a, fonts, &r, &pdf, &e);
	(void)alarm(0);
	return ok ? answer(ERR_NONE, pdf) : answer((unsigned char)e.code, str_c(e.msg));
}

int
main(void)
{
	struct arena *a = arena_new();
	struct fonts fonts = { 0 };
	struct err e = { 0 };

	arena_wipe_on_free(a);
	(void)mallopt(M_PERTURB, FILL);
	/* memory goes back to the kernel when we end, 10 s after the last job, not after each */
	(void)mallopt(M_MMAP_THRESHOLD, KEPT_BYTES);
	(void)mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
	if (!seal_renderer(&e) || !fonts_open(&fonts, &e)) {
		(void)fprintf(stderr, "outcry-render: %s\n", e.msg);
		arena_free(&a);
		return err_exit_status(e.code);
	}
	while (serve_one(a, &fonts))
		arena_reset(a);
	arena_free(&a);
	fonts_close(&fonts);
	return 0;
}
