/*
 * conn.c - connections, their buffers and their deadlines
 *
 * A connection that waits holds no buffer: bytes are read into one shared room, and only what is
 * left of an unfinished request is put aside, in the smallest block that takes it.  Each deadline
 * has one length, so a list in order of arrival is a list in order of time.
 */
#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/uio.h>
#include <unistd.h>

#include "serve/front.h"

#define POOL_BYTES ((size_t)64 * 1024 * 1024) /* of unfinished requests together */
#define KEEP_BYTES ((size_t)64 * 1024 * 1024) /* of unsent answers together */

static const size_t block_size[] = { 1024, 4096, 16384, FRONT_ROOM };

struct pool_block {
	struct pool_block *next;
};

static unsigned
class_for(size_t n)
{
	unsigned i = 0;

	while (block_size[i] < n)
		i++;
	return i;
}

static void
drop_block(struct front *f, struct conn *c)
{
	struct pool_block *b = (void *)c->in;
	unsigned i;

	if (b == NULL)
		return;
	i = class_for(c->in_room);
	vault_wipe(c->in, c->in_room);
	b->next = f->free_block[i];
	f->free_block[i] = b;
	f->pool_bytes -= c->in_room;
	c->in = NULL;
	c->in_n = c->in_room = 0;
}

static bool
take_block(struct front *f, struct conn *c, size_t n)
{
	unsigned i = class_for(n);

	if (f->pool_bytes + block_size[i] > POOL_BYTES)
		return false;
	if (f->free_block[i] != NULL) {
		c->in = (void *)f->free_block[i];
		f->free_block[i] = f->free_block[i]->next;
	} else {
		c->in = arena_alloc(f->arena, block_size[i], 1);
	}
	c->in_room = block_size[i];
	f->pool_bytes += c->in_room;
	return true;
}

void
conn_stash(struct front *f, struct conn *c, const char *p, size_t n)
{
	if (n > c->in_room) {
		drop_block(f, c);
		if (!take_block(f, c, n)) {
			c->ending = true; /* too many unfinished requests: this one goes */
			return;
		}
	}
	if (n == 0) {
		drop_block(f, c);
		return;
	}
	memcpy(c->in, p, n);
	c->in_n = n;
}

size_t
conn_unstash(struct front *f, struct conn *c, char *to)
{
	size_t n = c->in_n;

	(void)f;
	if (n > 0)
		memcpy(to, c->in, n);
	return n;
}

static void
leave_list(struct front *f, struct conn *c)
{
	struct timer_list *l = &f->timer[c->timer];

	if (c->timer == TIMER_NONE)
		return;
	*(c->earlier == NULL ? &l->first : &c->earlier->later) = c->later;
	*(c->later == NULL ? &l->last : &c->later->earlier) = c->earlier;
	c->earlier = c->later = NULL;
	c->timer = TIMER_NONE;
}

void
conn_set_timer(struct front *f, struct conn *c, enum conn_timer timer)
{
	struct timer_list *l = &f->timer[timer];

	leave_list(f, c);
	c->timer = timer;
	if (timer == TIMER_NONE)
		return;
	c->deadline = f->now_ms + l->ms;
	c->earlier = l->last;
	*(l->last == NULL ? &l->first : &l->last->later) = c;
	l->last = c;
}

struct conn *
conn_new(struct front *f, int fd, bool metrics, const struct sockaddr_storage *peer)
{
	struct epoll_event ev = { .events = EPOLLIN };
	struct conn *c = f->free_conn;

	if (c != NULL)
		f->free_conn = c->later;
	else
		c = arena_array(f->arena, struct conn, 1);
	*c = (struct conn){ .fd = fd, .metrics = metrics, .peer = *peer, .events = EPOLLIN };
	ev.data.ptr = c;
	if (epoll_ctl(f->epoll, EPOLL_CTL_ADD, fd, &ev) != 0) {
		(void)close(fd);
		c->later = f->free_conn;
		f->free_conn = c;
		return NULL;
	}
	f->conns++;
	COUNT(f->count, connections);
	conn_set_timer(f, c, TIMER_IDLE);
	return c;
}

void
conn_drop_from(struct front *f, struct conn *c, unsigned piece)
{
	for (unsigned i = piece; i < c->pieces; i++)
		if (c->piece[i].hold != NULL)
			tree_release(f->tree, c->piece[i].hold);
	c->pieces = piece;
}

static void
drop_keep(struct front *f, struct conn *c)
{
	if (c->keep == NULL)
		return;
	f->kept_bytes -= arena_bytes(c->keep);
	arena_free(&c->keep);
}

void
conn_close(struct front *f, struct conn *c)
{
	if (c->fd < 0)
		return;
	if (c->letter != NULL)
		letters_forget(f, c);
	leave_list(f, c);
	conn_drop_from(f, c, c->sent);
	drop_block(f, c);
	drop_keep(f, c);
	(void)close(c->fd);
	c->fd = -1;
	f->conns--;
	if (!c->commits) { /* else the end of the turn takes it off its list first */
		c->later = f->free_conn;
		f->free_conn = c;
	}
}

bool
conn_is_full(const struct conn *c)
{
	return c->pieces + 8 > CONN_PIECES;
}

void
conn_put(struct front *f, struct conn *c, struct str bytes, struct tree_entry *hold)
{
	(void)f;
	CHECK(c->pieces < CONN_PIECES);
	if (bytes.n == 0)
		return;
	if (hold != NULL)
		tree_hold(hold);
	c->piece[c->pieces++] = (struct piece){ bytes.p, bytes.n, hold };
}

/* What pieces point to in the memory of this turn moves to memory of the connection. */
static bool
keep_pieces(struct front *f, struct conn *c)
{
	struct arena *keep = NULL;

	if (c->kept)
		return true;
	for (unsigned i = c->sent; i < c->pieces; i++) {
		struct piece *p = &c->piece[i];

		if (p->hold != NULL)
			continue;
		if (keep == NULL) {
			keep = arena_new();
			arena_wipe_on_free(keep);
		}
		p->p = str_dup(keep, (struct str){ p->p, p->n }).p;
	}
	drop_keep(f, c);
	c->keep = keep;
	if (keep != NULL)
		f->kept_bytes += arena_bytes(keep);
	c->kept = true;
	return f->kept_bytes <= KEEP_BYTES;
}

void
conn_listen(struct front *f, struct conn *c, uint32_t events)
{
	struct epoll_event ev = { .events = events, .data.ptr = c };

	if (c->events == events)
		return;
	c->events = events;
	(void)epoll_ctl(f->epoll, EPOLL_CTL_MOD, c->fd, &ev);
}

/* Takes N sent bytes off the front of the pieces. */
static void
advance(struct front *f, struct conn *c, size_t n)
{
	while (n > 0) {
		struct piece *p = &c->piece[c->sent];

		if (n < p->n) {
			p->p += n;
			p->n -= n;
			return;
		}
		n -= p->n;
		if (p->hold != NULL)
			tree_release(f->tree, p->hold);
		c->sent++;
	}
}

static ssize_t
send_some(struct conn *c)
{
	struct iovec iov[CONN_PIECES];
	struct msghdr msg = { .msg_iov = iov, .msg_iovlen = c->pieces - c->sent };
	ssize_t put;

	for (unsigned i = c->sent; i < c->pieces; i++)
		iov[i - c->sent] =
			(struct iovec){ (void *)(uintptr_t)c->piece[i].p, c->piece[i].n };
	do
		put = sendmsg(c->fd, &msg, MSG_NOSIGNAL);
	while (put < 0 && errno == EINTR);
	return put;
}

/* Between two answers: the deadline of a request that has begun goes on. */
static void
rest(struct front *f, struct conn *c)
{
	if (c->in_n == 0)
		conn_set_timer(f, c, TIMER_IDLE);
	else if (c->timer != TIMER_REQUEST)
		conn_set_timer(f, c, TIMER_REQUEST);
}

/* All is sent: what comes next on this connection? */
static void
all_sent(struct front *f, struct conn *c)
{
	c->pieces = c->sent = 0;
	c->kept = false;
	drop_keep(f, c);
	if (c->letter != NULL) { /* nothing to hear or to send until it is made */
		conn_listen(f, c, 0);
		conn_set_timer(f, c, TIMER_NONE);
		return;
	}
	conn_listen(f, c, EPOLLIN);
	if (c->ending && !c->lingers) {
		/* the other side may still be sending: a close now could destroy our answer */
		(void)shutdown(c->fd, SHUT_WR);
		c->lingers = true;
		drop_block(f, c);
		conn_set_timer(f, c, TIMER_LINGER);
	} else if (!c->lingers) {
		rest(f, c);
	}
}

void
conn_flush(struct front *f, struct conn *c)
{
	while (c->sent < c->pieces) {
		ssize_t put = send_some(c);

		if (put < 0 && errno == EAGAIN) {
			conn_listen(f, c, EPOLLOUT);
			conn_set_timer(f, c, TIMER_WRITE);
			if (!keep_pieces(f, c))
				conn_close(f, c); /* too much waits already */
			return;
		}
		if (put < 0) {
			conn_close(f, c);
			return;
		}
		advance(f, c, (size_t)put);
	}
	all_sent(f, c);
}
