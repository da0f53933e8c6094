/* front_answer.c - an answer becomes head, end of head and body, in that order, without copying */
#include <stdio.h>
#include <string.h>

#include "serve/front.h"

static bool
keeps_alive(const struct front *f, const struct conn *c, const struct http_request *rq)
{
	return rq != NULL && rq->keep_alive && !f->stopping && !c->ending;
}

static void
put_end(struct front *f, struct conn *c, const struct http_request *rq)
{
	bool keep = keeps_alive(f, c, rq);

	if (!keep)
		c->ending = true;
	conn_put(f, c, (struct str){ f->end[keep], f->end_n[keep] }, NULL);
}

void
front_answer(struct front *f, struct conn *c, const struct http_request *rq, const struct answer *a)
{
	struct http_response r = { .status = a->status,
		                   .type = a->type,
		                   .length = a->body.n,
		                   .no_length = a->no_length,
		                   .script = a->script,
		                   .over_tls = str_starts(f->conf->base_url, STR("https://")),
		                   .etag = a->etag,
		                   .store = a->etag.n > 0,
		                   .location = a->location,
		                   .allow = a->allow,
		                   .download = a->download,
		                   .retry_after = a->retry_after };
	struct buf b;

	buf_init(&b, f->turn, HTTP_HEAD_ROOM);
	http_head_put(&b, &r);
	CHECK(!b.failed);
	if (a->close)
		c->ending = true;
	conn_put(f, c, buf_str(&b), NULL);
	put_end(f, c, rq);
	if ((rq == NULL ? c->parser.method : rq->method) != HTTP_HEAD)
		conn_put(f, c, a->body, a->hold);
	COUNT(f->count, requests);
}

static struct str
plain_text(struct front *f, int status)
{
	return str_printf(f->turn, "%d %s\n", status, http_reason(status));
}

void
front_refuse(struct front *f, struct conn *c, int status)
{
	struct answer a = { .status = status,
		            .type = STR_INIT("text/plain; charset=utf-8"),
		            .close = true };

	a.body = plain_text(f, status);
	if (status == 405)
		a.allow = STR("GET, HEAD, POST");
	COUNT(f->count, refused);
	front_answer(f, c, NULL, &a);
}

void
front_answer_error(struct front *f, struct conn *c, const struct http_request *rq, int status,
                   const char *json_error, int retry_after)
{
	struct answer a = { .status = status, .retry_after = retry_after };

	if (http_wants_json(rq->accept)) {
		a.type = STR("application/json");
		a.body = str_printf(f->turn, "{\"error\":\"%s\"}\n", json_error);
	} else {
		a.type = STR("text/plain; charset=utf-8");
		a.body =
			str_printf(f->turn, "%d %s: %s\n", status, http_reason(status), json_error);
	}
	front_answer(f, c, rq, &a);
}

void
front_answer_page(struct front *f, struct conn *c, const struct http_request *rq, int status,
                  struct str page, const struct answer *more)
{
	struct tree_entry *e = tree_get(f->tree, page);
	struct answer a = more == NULL ? (struct answer){ 0 } : *more;

	a.status = status;
	if (e == NULL || e->slots > 0) {
		a.type = STR("text/plain; charset=utf-8");
		a.body = plain_text(f, status);
	} else {
		a.type = e->type;
		a.body = e->plain.body;
		a.hold = e;
		a.script = str_find(e->plain.head, STR("script-src")) != STR_NPOS;
	}
	front_answer(f, c, rq, &a);
	if (e != NULL)
		tree_release(f->tree, e);
}

void
front_answer_not_modified(struct front *f, struct conn *c, const struct http_request *rq,
                          struct str etag, bool varies)
{
	struct http_response r = { .status = 304,
		                   .no_length = true,
		                   .store = true,
		                   .varies = varies,
		                   .etag = etag,
		                   .over_tls = str_starts(f->conf->base_url, STR("https://")) };
	struct buf b;

	buf_init(&b, f->turn, HTTP_HEAD_ROOM);
	http_head_put(&b, &r);
	CHECK(!b.failed);
	conn_put(f, c, buf_str(&b), NULL);
	put_end(f, c, rq);
	COUNT(f->count, requests);
}

struct str
front_token(struct str query, struct str name, enum vault_token_kind kind)
{
	while (query.p != NULL) {
		struct str part = str_cut(&query, '&');

		if (str_eq(str_cut(&part, '='), name) && part.p != NULL &&
		    vault_token_is(part, kind))
			return part;
	}
	return STR("");
}

static struct str
fill(struct front *f, const struct http_request *rq, const struct tree_entry *e, bool gzip)
{
	struct tree_keys keys = { &f->secret, f->now,
		                  front_token(rq->query, STR("t"), VAULT_TOKEN_MAIL) };

	return tree_fill(f->turn, e, gzip, &keys);
}

void
front_answer_file(struct front *f, struct conn *c, const struct http_request *rq,
                  struct tree_entry *e)
{
	bool gzip = e->has_gzip && http_accepts_gzip(rq->accept_encoding);
	const struct tree_form *form = gzip ? &e->gzip : &e->plain;

	COUNT(f->count, pages);
	if (rq->if_none_match.n > 0 && form->etag.n > 0 &&
	    http_etag_matches(rq->if_none_match, form->etag)) {
		front_answer_not_modified(f, c, rq, form->etag, e->has_gzip);
		return;
	}
	conn_put(f, c, form->head, e);
	put_end(f, c, rq);
	COUNT(f->count, requests);
	if (rq->method == HTTP_HEAD)
		return;
	if (e->slots > 0)
		conn_put(f, c, fill(f, rq, e, gzip), NULL);
	else
		conn_put(f, c, form->body, e);
}
