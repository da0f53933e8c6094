#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void
buf_init(struct buf *b, struct arena *a, size_t cap)
{
	*b = (struct buf){ .arena = a, .cap = cap };
}

/* Room for N more bytes and a NUL, or the buffer fails. */
static bool
make_room(struct buf *b, size_t n)
{
	size_t want = b->room == 0 ? 256 : b->room;
	char *more;

	if (b->failed || n > b->cap - b->n) {
		b->failed = true;
		return false;
	}
	if (b->room - b->n > n)
		return true;
	while (want - b->n <= n)
		want *= 2;
	more = arena_alloc(b->arena, want, 1);
	if (b->n > 0)
		memcpy(more, b->p, b->n);
	b->p = more;
	b->room = want;
	return true;
}

void
buf_put(struct buf *b, struct str s)
{
	if (s.n == 0 || !make_room(b, s.n))
		return;
	memcpy(b->p + b->n, s.p, s.n);
	b->n += s.n;
}

void
buf_putc(struct buf *b, char c)
{
	buf_put(b, (struct str){ &c, 1 });
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;
	int n;

	if (!make_room(b, 0))
		return;
	va_start(ap, fmt);
	n = vsnprintf(b->p + b->n, b->room - b->n, fmt, ap);
	va_end(ap);
	CHECK(n >= 0);
	if ((size_t)n < b->room - b->n && (size_t)n <= b->cap - b->n) {
		b->n += (size_t)n; /* it was there already: most are */
		return;
	}
	if (!make_room(b, (size_t)n))
		return;
	va_start(ap, fmt);
	(void)vsnprintf(b->p + b->n, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->n += (size_t)n;
}

struct str
buf_str(const struct buf *b)
{
	return (struct str){ b->p, b->n };
}

void
buf_clear(struct buf *b)
{
	b->n = 0;
	b->failed = false;
}

bool
buf_done(struct buf *b, const char *what, struct str *out, struct err *e)
{
	if (b->failed)
		return err_set(e, ERR_LIMIT, "%s: more than %zu bytes", what, b->cap);
	if (b->p == NULL)
		b->p = arena_alloc(b->arena, 1, 1);
	b->p[b->n] = '\0';
	*out = (struct str){ b->p, b->n };
	return true;
}
