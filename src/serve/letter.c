/*
 * letter.c - POST /ua/N/letter.pdf: a renderer makes the letter while the loop goes on
 *
 * The front may start nothing, so it asks the supervisor for a socket to a fresh outcry-render and
 * keeps it as long as the renderer lives.  What the supporter typed is in the arena of one job,
 * wiped when the last byte of the PDF has left.
 */
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "base/log.h"
#include "base/role.h"
#include "render/render_client.h"
#include "serve/front.h"
#include "serve/letter_form.h"
#include "serve/own_form.h"

#define RENDERERS 2   /* at work at once; more would only share the processors */
#define WAITING   32  /* letters in the queue: 32 take a tenth of a second */
#define ASK_MS    250 /* from a renderer that could not be had to the next question for one */

struct renderer {
	int fd; /* -1: none */
	struct letter_job *job;
};

struct letter_job {
	struct conn *c; /* NULL: it has gone away */
	struct arena *arena;
	struct str request, name, type;
	struct letter_form form;
	struct own_form *own; /* of a fax */
	struct render_job render;
	bool keep_alive, head_only, retried;
	bool plain; /* no letter: nothing to fill in again */
	int64_t give_up;
	struct letter_job *next;
};

struct letters {
	struct renderer at[RENDERERS];
	struct letter_job *first, *last; /* waiting for a renderer */
	unsigned waiting, asked;
	int64_t ask_at; /* not before */
};

void
letters_init(struct front *f)
{
	f->letters = arena_array(f->arena, struct letters, 1);
	for (int i = 0; i < RENDERERS; i++)
		f->letters->at[i].fd = -1;
}

bool
letters_owns(const struct front *f, const void *event)
{
	const struct renderer *r = event;

	return r >= &f->letters->at[0] && r < &f->letters->at[RENDERERS];
}

static void
close_renderer(struct renderer *r)
{
	if (r->fd >= 0)
		(void)close(r->fd);
	r->fd = -1;
}

static void
push_back(struct letters *l, struct letter_job *j)
{
	j->next = NULL;
	*(l->last == NULL ? &l->first : &l->last->next) = j;
	l->last = j;
	l->waiting++;
}

static struct letter_job *
take_waiting(struct letters *l)
{
	struct letter_job *j = l->first;

	l->first = j->next;
	if (l->first == NULL)
		l->last = NULL;
	l->waiting--;
	return j;
}

static void
job_free(struct letter_job *j)
{
	struct arena *a = j->arena;

	arena_free(&a);
}

/* Gives the connection its answer; the job's arena becomes the memory of the answer. */
static void
finish(struct front *f, struct letter_job *j, struct str pdf, enum page_letter_problem problem)
{
	struct conn *c = j->c;
	struct http_request rq = { .method = HTTP_POST, .minor = 1, .keep_alive = j->keep_alive };
	struct answer a = { .status = 200, .type = j->type, .body = pdf, .download = j->name };

	if (c == NULL) {
		job_free(j);
		return;
	}
	c->letter = NULL;
	if (c->commits) /* what is not on the disk yet stands before it: the end of the turn sends
	                   both */
		a.body = str_dup(f->turn, pdf);
	if (pdf.n > 0) {
		COUNT(f->count, letters);
		front_answer(f, c, &rq, &a);
	} else if (j->own != NULL) {
		own_form_answer(f, c, &rq, j->own,
		                problem == PAGE_LETTER_BAD_TEXT ? PAGE_OWN_BAD_FORM
		                                                : PAGE_OWN_NOT_MADE);
	} else if (j->plain) {
		front_answer_error(f, c, &rq, 503, "the sheet cannot be made now; try again", 5);
	} else {
		letter_form_refuse(f, c, &rq, &j->form, problem);
	}
	if (!c->commits)
		conn_flush(f, c); /* what the socket did not take was copied by now */
	job_free(j);
	if (!c->commits)
		front_go_on(f, c);
}

static void step(struct front *f, struct renderer *r);

static void
begin(struct front *f, struct renderer *r, struct letter_job *j)
{
	r->job = j;
	render_job_begin(j->arena, &j->render, r->fd, j->request);
	step(f, r);
}

/* Hands waiting letters to renderers that are free, and asks for more of those. */
static void
dispatch(struct front *f)
{
	struct letters *l = f->letters;
	unsigned absent = 0;
	struct err e = { 0 };

	for (int i = 0; i < RENDERERS && l->first != NULL; i++) {
		if (l->at[i].fd < 0)
			absent++;
		else if (l->at[i].job == NULL)
			begin(f, &l->at[i], take_waiting(l));
	}
	while (f->now_ms >= l->ask_at && l->asked < absent && l->asked < l->waiting) {
		if (!role_send(f->supervisor_fd, ROLE_RENDER, -1, &e))
			return; /* the deadline of the letters answers for it */
		l->asked++;
	}
}

static void
listen_to(struct front *f, struct renderer *r, uint32_t events)
{
	struct epoll_event ev = { .events = events, .data.ptr = r };

	(void)epoll_ctl(f->epoll, EPOLL_CTL_MOD, r->fd, &ev);
}

/* The renderer is gone: its letter gets one more try with a fresh one. */
static void
renderer_lost(struct front *f, struct renderer *r)
{
	struct letter_job *j = r->job;

	close_renderer(r);
	r->job = NULL;
	if (j == NULL)
		return;
	if (j->retried || j->c == NULL) {
		finish(f, j, STR(""), PAGE_LETTER_NOT_MADE);
	} else {
		j->retried = true;
		push_back(f->letters, j);
	}
}

static void
step(struct front *f, struct renderer *r)
{
	struct letter_job *j = r->job;
	struct str pdf = { 0 };
	struct err e = { 0 };

	switch (render_job_step(&j->render, &pdf, &e)) {
	case RENDER_WANTS_WRITE:
		listen_to(f, r, EPOLLOUT);
		return;
	case RENDER_WANTS_READ:
		listen_to(f, r, EPOLLIN);
		return;
	case RENDER_READY:
		listen_to(f, r, EPOLLIN);
		r->job = NULL;
		finish(f, j, pdf, PAGE_LETTER_WELL);
		return;
	case RENDER_FAILED:
		log_err("serve", "letter", &e);
		if (j->render.broken) {
			renderer_lost(f, r);
			return;
		}
		listen_to(f, r, EPOLLIN);
		r->job = NULL;
		finish(f, j, STR(""),
		       e.code == ERR_INPUT || e.code == ERR_LIMIT ? PAGE_LETTER_BAD_TEXT
		                                                  : PAGE_LETTER_NOT_MADE);
		return;
	}
}

void
letters_event(struct front *f, void *slot)
{
	struct renderer *r = slot;

	if (r->fd < 0)
		return;
	if (r->job == NULL)
		close_renderer(r); /* it went to sleep */
	else
		step(f, r);
	dispatch(f);
}

void
letters_renderer(struct front *f, int fd)
{
	struct letters *l = f->letters;

	if (l->asked > 0)
		l->asked--;
	if (fd < 0)
		l->ask_at = f->now_ms + ASK_MS;
	for (int i = 0; i < RENDERERS && fd >= 0; i++) {
		struct epoll_event ev = { .events = EPOLLIN, .data.ptr = &l->at[i] };

		if (l->at[i].fd >= 0)
			continue;
		l->at[i].fd = fd;
		fd = -1;
		if (epoll_ctl(f->epoll, EPOLL_CTL_ADD, l->at[i].fd, &ev) != 0)
			close_renderer(&l->at[i]);
	}
	if (fd >= 0)
		(void)close(fd);
	dispatch(f);
}

/* Deadlines; looked at once a turn. */
void
letters_tick(struct front *f)
{
	struct letters *l = f->letters;

	while (l->first != NULL && (l->first->give_up <= f->now_ms || l->first->c == NULL))
		finish(f, take_waiting(l), STR(""), PAGE_LETTER_NOT_MADE);
	for (int i = 0; i < RENDERERS; i++) {
		struct renderer *r = &l->at[i];

		if (r->job != NULL && r->job->give_up <= f->now_ms) {
			r->job->retried = true;
			renderer_lost(f, r);
		}
	}
	if (l->first != NULL && f->now_ms >= l->ask_at)
		dispatch(f);
}

void
letters_forget(struct front *f, struct conn *c)
{
	(void)f;
	c->letter->c = NULL;
	c->letter = NULL;
}

/* ".letter-1" of this edition, else of the case; OWN: ".letter-1-own", the one in the language of
 * the page, where there is one beside that in the language the official prefers. */
static struct tree_entry *
published_letter(struct front *f, const struct case_address *at, int target, bool own)
{
	struct str name = str_printf(f->turn, ".letter-%d%s", target, own ? "-own" : "");
	struct tree_entry *e =
		tree_get_private(f->tree, str_printf(f->turn, STR_FMT "/" STR_FMT,
	                                             STR_ARG(at->folder), STR_ARG(name)));

	if (e == NULL)
		e = tree_get_private(f->tree, str_printf(f->turn, "ua/" STR_FMT "/" STR_FMT,
		                                         STR_ARG(at->slug), STR_ARG(name)));
	return e;
}

/* Is there a second text for some official? */
static bool
has_own(struct front *f, const struct case_address *at, const struct manifest *m)
{
	for (size_t i = 0; i < m->targets.n; i++) {
		struct tree_entry *e = published_letter(f, at, m->targets.item[i].number, true);

		if (e == NULL)
			continue;
		tree_release(f->tree, e);
		return true;
	}
	return false;
}

static void
queue(struct front *f, struct conn *c, const struct http_request *rq, struct letter_job *j)
{
	j->c = c;
	j->keep_alive = rq->keep_alive;
	j->give_up = f->now_ms + LIMIT_RENDER_WALL_MS;
	c->letter = j;
	conn_listen(f, c, 0);
	push_back(f->letters, j);
	dispatch(f);
}

/* The letters that are asked for, copied: the tree may change before they are signed. */
static struct strs
letters_of(struct front *f, const struct case_address *at, const struct manifest *m,
           const struct letter_job *j)
{
	bool own = str_eq(j->form.typed.text, STR("own"));
	struct strs out = { 0 };

	for (size_t i = 0; i < m->targets.n; i++) {
		int number = m->targets.item[i].number;
		struct tree_entry *e;

		if (j->form.target != 0 && j->form.target != number)
			continue;
		e = own ? published_letter(f, at, number, true) : NULL;
		if (e == NULL)
			e = published_letter(f, at, number, false);
		if (e == NULL)
			continue;
		VEC_PUSH(j->arena, &out, str_dup(j->arena, e->plain.body));
		tree_release(f->tree, e);
	}
	return out;
}

/* The request for the renderer, signed by the supporter. */
static enum page_letter_problem
prepare(struct front *f, const struct http_request *rq, const struct case_address *at,
        const struct manifest *m, struct letter_job *j)
{
	enum page_letter_problem bad = letter_form_read(j->arena, f, rq, at, m, &j->form);
	struct strs published;
	struct err err = { 0 };
	bool ok;

	j->form.typed.two_texts = has_own(f, at, m);
	if (bad != PAGE_LETTER_WELL)
		return bad;
	published = letters_of(f, at, m, j);
	if (published.n == 0)
		return PAGE_LETTER_BAD_TARGET;
	ok = render_letter_sign(j->arena, &published, &j->form.who, &j->request, &err);
	j->name = j->form.target == 0
	                  ? str_printf(j->arena, "letters-" STR_FMT ".pdf", STR_ARG(at->slug))
	                  : str_printf(j->arena, "letter-" STR_FMT "-%d.pdf", STR_ARG(at->slug),
	                               j->form.target);
	return ok ? PAGE_LETTER_WELL : PAGE_LETTER_BAD_TEXT;
}

void
front_letter(struct front *f, struct conn *c, const struct http_request *rq,
             const struct case_address *at, const struct manifest *m)
{
	struct arena *a = arena_new();
	struct letter_job *j;
	enum page_letter_problem bad;

	arena_wipe_on_free(a);
	j = arena_array(a, struct letter_job, 1);
	j->arena = a;
	j->type = STR("application/pdf");
	bad = prepare(f, rq, at, m, j);
	if (bad == PAGE_LETTER_WELL && f->letters->waiting >= WAITING)
		bad = PAGE_LETTER_NOT_MADE;
	if (bad == PAGE_LETTER_WELL) {
		queue(f, c, rq, j);
		return;
	}
	letter_form_refuse(f, c, rq, &j->form, bad);
	job_free(j);
}

void
letters_make(struct front *f, struct conn *c, const struct http_request *rq, struct arena *a,
             const struct letters_order *order)
{
	struct letter_job *j = arena_array(a, struct letter_job, 1);

	*j = (struct letter_job){ .arena = a,
		                  .request = order->request,
		                  .name = order->name,
		                  .type = order->type,
		                  .own = order->own,
		                  .plain = order->own == NULL };
	if (f->letters->waiting < WAITING) {
		queue(f, c, rq, j);
		return;
	}
	if (order->own != NULL)
		own_form_answer(f, c, rq, order->own, PAGE_OWN_NOT_MADE);
	else
		front_answer_error(f, c, rq, 503, "the sheet cannot be made now; try again", 5);
	job_free(j);
}
