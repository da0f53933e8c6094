/*
 * front.h - the internet-facing process: plain files out, reports into the spool
 *
 * One event loop, no thread, no database, no key that opens anything.  Each turn of the loop reads
 * what has come, answers what needs no disk, then writes all reports of the turn with one
 * fdatasync and only then lets their answers go.
 *
 * This header is private to serve/.
 */
#ifndef OUTCRY_SERVE_FRONT_H
#define OUTCRY_SERVE_FRONT_H

#include <sys/socket.h>

#include "conf/conf.h"
#include "http/form.h"
#include "http/request.h"
#include "http/response.h"
#include "serve/limiter.h"
#include "serve/load.h"
#include "serve/metrics.h"
#include "serve/serve.h"
#include "serve/tree.h"
#include "tally/spool.h"
#include "vault/vault.h"

#define FRONT_ROOM  ((size_t)2 * HTTP_IN_BYTES) /* read at once, the rest of a request included */
#define CONN_PIECES 64 /* parts of answers that wait to be sent; each answer has up to three */

/* Bytes to send; HOLD keeps their file in memory, else they live until the end of the turn. */
struct piece {
	const char *p;
	size_t n;
	struct tree_entry *hold;
};

enum conn_timer { TIMER_NONE, TIMER_REQUEST, TIMER_IDLE, TIMER_WRITE, TIMER_LINGER, TIMER_COUNT };

struct letter_job;
struct ranges;
struct done_form;

struct conn {
	int fd;
	bool metrics; /* accepted on the metrics address */
	struct sockaddr_storage peer;
	struct http_parser parser;
	char *in; /* what has come of a request that is not whole; a block of the pool */
	size_t in_n, in_room;
	struct piece piece[CONN_PIECES];
	unsigned pieces, sent;  /* pieces[sent] is the next to send */
	struct arena *keep;     /* what pieces of earlier turns point to */
	bool ending;            /* no request is read any more: close after the last piece */
	bool lingers;           /* all is sent: waiting for the other side to close */
	bool more;              /* IN may hold a whole request: parse on after sending */
	bool kept;              /* no piece points to the memory of this turn */
	uint32_t events;        /* what epoll was asked for */
	bool commits;           /* an answer of this turn waits for the spool */
	struct done_form *form; /* what it would be refused with */
	unsigned commit_mark;   /* first piece that depends on the spool */
	struct conn *next_commit;
	struct letter_job *letter; /* a renderer works for it */
	enum conn_timer timer;
	int64_t deadline;
	struct conn *earlier, *later; /* in the list of its timer, or the free list */
};

struct timer_list {
	struct conn *first, *last;
	int64_t ms;
};

struct pool_block;

struct front {
	const struct conf *conf;
	struct arena *arena; /* as long as the process */
	struct arena *turn;  /* as long as one turn of the loop; wiped */
	int epoll, listen_fd, metrics_fd, supervisor_fd;
	struct tree *tree;
	struct spool *spool;
	struct vault_secret secret;
	struct limiter *limiter;
	struct load *load;
	struct front_counters *count;       /* ours */
	const struct front_metrics *shared; /* all fronts' */
	struct timer_list timer[TIMER_COUNT];
	struct conn *free_conn, *commit;
	size_t conns, most_conns;
	size_t pool_bytes, kept_bytes;
	struct pool_block *free_block[4];
	char *room; /* FRONT_ROOM: what recv() writes to */
	int64_t now, now_ms;
	char end[2][160]; /* the last lines of a head: keep-alive, close */
	size_t end_n[2];
	struct letters *letters;
	struct ranges *ranges;
	bool accepting, stopping, reference;
	bool spool_ok;
	int64_t spool_tried, stop_by;
	int64_t accept_at; /* not before: there were no files left */
};

/* ---- conn.c: connections, buffers, timers */
struct conn *conn_new(struct front *f, int fd, bool metrics, const struct sockaddr_storage *peer);
void conn_close(struct front *f, struct conn *c);
void conn_set_timer(struct front *f, struct conn *c, enum conn_timer timer);
void conn_put(struct front *f, struct conn *c, struct str bytes, struct tree_entry *hold);
void conn_flush(struct front *f, struct conn *c); /* may close C */
bool conn_is_full(const struct conn *c);          /* no room for another answer */
void conn_listen(struct front *f, struct conn *c, uint32_t events);
void conn_drop_from(struct front *f, struct conn *c, unsigned piece);
/* Bytes of an unfinished request go to a block of the pool, and back. */
void conn_stash(struct front *f, struct conn *c, const char *p, size_t n);
size_t conn_unstash(struct front *f, struct conn *c, char *to);

/* ---- front_read.c: from bytes to requests */
void front_read(struct front *f, struct conn *c);
void front_go_on(struct front *f, struct conn *c); /* parse what is stashed, after an answer */
void front_timeout(struct front *f, struct conn *c);

/* ---- front_answer.c: from answers to pieces */
struct answer {
	int status;
	struct str type, body;
	struct str location, allow, etag, download;
	struct tree_entry *hold; /* BODY is of this file */
	bool head_only, script, no_length, close;
	int retry_after;
};
void front_answer(struct front *f, struct conn *c, const struct http_request *rq,
                  const struct answer *a);
void front_refuse(struct front *f, struct conn *c, int status); /* plain text, then close */
/* A page of the tree (404.html, gone.html) with another status; plain text when it is absent. */
void front_answer_page(struct front *f, struct conn *c, const struct http_request *rq, int status,
                       struct str page, const struct answer *more);
void front_answer_file(struct front *f, struct conn *c, const struct http_request *rq,
                       struct tree_entry *e);
void front_answer_not_modified(struct front *f, struct conn *c, const struct http_request *rq,
                               struct str etag, bool varies);
void front_answer_error(struct front *f, struct conn *c, const struct http_request *rq, int status,
                        const char *json_error, int retry_after);

/* ---- route.c */
void front_route(struct front *f, struct conn *c, const struct http_request *rq);

/* Where an address of a case points to. */
struct case_address {
	struct str slug;    /* "163-17" */
	struct str edition; /* what stands before it: "", "fr", "us/en" */
	struct str folder;  /* "ua/163-17" with EDITION before it: path of its files */
	struct str rest;    /* "letter", "done", "" */
};
bool case_address_parse(struct arena *a, struct str path, struct case_address *out);
const struct manifest *front_manifest(struct front *f, const struct case_address *at,
                                      struct tree_entry **hold);

/* ---- done.c, letter.c */
void front_done(struct front *f, struct conn *c, const struct http_request *rq,
                const struct case_address *at, const struct manifest *m);
void front_email(struct front *f, struct conn *c, const struct http_request *rq,
                 const struct case_address *at, const struct manifest *m);
void front_fax(struct front *f, struct conn *c, const struct http_request *rq,
               const struct case_address *at, const struct manifest *m);
void front_letter(struct front *f, struct conn *c, const struct http_request *rq,
                  const struct case_address *at, const struct manifest *m);
/* After a failed commit: the form again, 503. */
/* The token of KIND that QUERY names: "?t=TOKEN" in an alert's link, "?g=TOKEN" in a group's; else
 * "". */
struct str front_token(struct str query, struct str name, enum vault_token_kind kind);
/* GET of the form by a group's link: its reports are the group's. */
void front_done_group(struct front *f, struct conn *c, const struct http_request *rq,
                      const struct case_address *at, const struct manifest *m, struct str group);

/* POST of an outcome: notes it, offers the next way. */
void front_outcome(struct front *f, struct conn *c, const struct http_request *rq,
                   const struct case_address *at, const struct manifest *m);
void front_done_not_stored(struct front *f, struct conn *c);
/* The tally sheet of a group that came by its link. */
void front_tally(struct front *f, struct conn *c, const struct http_request *rq,
                 const struct case_address *at, const struct manifest *m);
void letters_init(struct front *f);
/* REQUEST made into the download NAME; all of it in A, which becomes the letters' own. */
struct own_form; /* own_form.h */
struct letters_order {
	struct str request, name, type;
	struct own_form *own; /* to be shown again if it cannot be made; NULL: nothing was typed */
};
void letters_make(struct front *f, struct conn *c, const struct http_request *rq, struct arena *a,
                  const struct letters_order *order);
void letters_renderer(struct front *f, int fd); /* the supervisor's answer; -1: none to be had */
void letters_event(struct front *f, void *slot);
void letters_tick(struct front *f);
void letters_forget(struct front *f, struct conn *c);
bool letters_owns(const struct front *f, const void *event);

#endif
