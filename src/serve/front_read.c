/* front_read.c - from bytes to requests, one connection at a time, answers in order */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "serve/front.h"

static const struct str go_ahead = STR_INIT("HTTP/1.1 100 Continue\r\n\r\n");

/* What one request on the metrics address gets. */
static void
answer_metrics(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct answer a = { .status = 404, .type = STR_INIT("text/plain; version=0.0.4") };
	struct buf b;

	buf_init(&b, f->turn, 16384);
	if (str_eq(rq->path, STR("/metrics")) && rq->method != HTTP_POST) {
		a.status = 200;
		metrics_put(&b, f->shared);
	}
	a.body = buf_str(&b);
	front_answer(f, c, rq, &a);
}

static void
answer_request(struct front *f, struct conn *c, const struct http_request *rq)
{
	conn_set_timer(f, c, TIMER_NONE);
	if (c->metrics)
		answer_metrics(f, c, rq);
	else
		front_route(f, c, rq);
	if (rq->method == HTTP_POST) /* what was typed is in nobody's memory any more */
		vault_wipe((void *)(uintptr_t)rq->body.p, rq->body.n);
}

/* Parses and answers what is in IN until it ends, or the connection must wait. */
static void
parse_all(struct front *f, struct conn *c, struct http_in *in)
{
	c->more = false;
	while (!c->ending && c->letter == NULL) {
		struct http_request rq;
		enum http_parse got;
		size_t used;

		if (conn_is_full(c)) {
			c->more = true;
			return;
		}
		got = http_parse(&c->parser, in, &rq);
		if (got == HTTP_CONTINUE) {
			conn_put(f, c, go_ahead, NULL);
			continue;
		}
		if (got == HTTP_MORE && in->n >= HTTP_IN_BYTES) {
			front_refuse(f, c, 413);
			return;
		}
		if (got == HTTP_MORE)
			return;
		if (got == HTTP_BAD) {
			front_refuse(f, c, c->parser.status);
			return;
		}
		answer_request(f, c, &rq);
		used = http_parser_used(&c->parser);
		c->parser = (struct http_parser){ 0 };
		*in = (struct http_in){ in->p + used, in->n - used };
	}
	c->more = in->n > 0 && !c->ending;
}

/* One round of N bytes in the room: answers, and what is left of a request put aside. */
static void
round_of(struct front *f, struct conn *c, size_t n)
{
	struct http_in in = { f->room, n };

	parse_all(f, c, &in);
	conn_stash(f, c, in.p, c->ending ? 0 : in.n);
	vault_wipe(in.p, in.n);
	if (c->in_n > 0 && c->letter == NULL && c->timer != TIMER_REQUEST)
		conn_set_timer(f, c, TIMER_REQUEST);
	if (!c->commits)
		conn_flush(f, c);
}

static void
run(struct front *f, struct conn *c, size_t n)
{
	round_of(f, c, n);
	/* a long pipeline: each round answers as much as fits and was sent */
	while (c->fd >= 0 && c->more && c->pieces == 0 && !c->commits && c->letter == NULL)
		round_of(f, c, conn_unstash(f, c, f->room));
}

/* While lingering, what still comes is read and dropped. */
static void
drain(struct front *f, struct conn *c)
{
	ssize_t got = recv(c->fd, f->room, FRONT_ROOM, 0);

	if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
		conn_close(f, c);
}

void
front_read(struct front *f, struct conn *c)
{
	size_t n;
	ssize_t got;

	if (c->lingers) {
		drain(f, c);
		return;
	}
	n = conn_unstash(f, c, f->room);
	if (n >= FRONT_ROOM) { /* more than it may send ahead */
		conn_close(f, c);
		return;
	}
	got = recv(c->fd, f->room + n, FRONT_ROOM - n, 0);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		conn_close(f, c);
		return;
	}
	run(f, c, n + (size_t)got);
}

void
front_go_on(struct front *f, struct conn *c)
{
	if (c->fd >= 0 && c->more && c->pieces == 0 && !c->ending && c->letter == NULL)
		run(f, c, conn_unstash(f, c, f->room));
}

void
front_timeout(struct front *f, struct conn *c)
{
	bool late = c->timer == TIMER_REQUEST;

	if (c->timer == TIMER_REQUEST || c->timer == TIMER_WRITE)
		COUNT(f->count, timeouts);
	if (!late) {
		conn_close(f, c);
		return;
	}
	conn_set_timer(f, c, TIMER_NONE);
	front_refuse(f, c, 408);
	conn_flush(f, c);
}
