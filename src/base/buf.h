/*
 * buf.h - text that grows up to a cap given at the start
 *
 * On overflow the buffer becomes "failed": later appends do nothing and one check at the end
 * (buf_done) reports it.  Memory: in the arena of buf_init.
 */
#ifndef OUTCRY_BUF_H
#define OUTCRY_BUF_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

struct buf {
	char *p;
	size_t n, room, cap;
	struct arena *arena;
	bool failed;
};

void buf_init(struct buf *b, struct arena *a, size_t cap); /* cap in bytes, from limits.h */
void buf_put(struct buf *b, struct str s);
void buf_putc(struct buf *b, char c);
void buf_printf(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);
#define buf_lit(b, literal) buf_put((b), STR(literal))

struct str buf_str(const struct buf *b); /* what is there so far; moves at the next append */
void buf_clear(struct buf *b);           /* empty again, room kept */

/* The finished text, NUL after it not counted; ERR_LIMIT naming the cap and WHAT if it failed. */
NODISCARD bool buf_done(struct buf *b, const char *what, struct str *out, struct err *e);

#endif
