/*
 * group_list.c - a group's list: shown as it was understood, then recorded whole
 *
 * It becomes a report for each day and country.  Their keys are made of the form's key and of the
 * list itself: sent twice it counts once, mended and sent again it counts as it now is.  All are
 * in one batch of the spool, written and synced together before any receipt is shown.
 */
#include "serve/group_list.h"

#include "http/form.h"
#include "render/render.h"
#include "serve/form_page.h"
#include "vault/token.h"

bool
group_list_is(const struct http_form *form)
{
	return http_form_has(form, STR("list"));
}

/* ---- answers */

static int
status_of(const struct page_group *g)
{
	switch (g->problem) {
	case PAGE_GROUP_WELL:
		return g->lines.wrong > 0 ? 422 : 200;
	case PAGE_GROUP_BUSY:
		return 429;
	case PAGE_GROUP_NOT_STORED:
		return 503;
	case PAGE_GROUP_BAD_FORM:
		return 400;
	case PAGE_GROUP_EMPTY:
	case PAGE_GROUP_TOO_LONG:
	case PAGE_GROUP_NO_LINK:
		break;
	}
	return 422;
}

static void
answer(struct front *f, struct conn *c, const struct done_form *d)
{
	const struct page_group *g = d->list;
	struct answer a = { .status = status_of(g) };
	struct page_ctx x = form_page_ctx(f, d->edition);
	struct err e = { 0 };
	struct buf b;

	a.retry_after = a.status == 429 ? 60 : a.status == 503 ? 5 : 0;
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (g->reports != NULL ? page_group_done(f->turn, &x, g, &b, &e)
	                       : page_group_check(f->turn, &x, g, &b, &e))
		form_page_answer(f, c, &d->rq, &b, &a);
	else
		front_answer_error(f, c, &d->rq, 500, "the list cannot be shown", 0);
}

void
group_list_not_stored(struct front *f, struct conn *c, struct done_form *d)
{
	d->list->reports = NULL;
	d->list->problem = PAGE_GROUP_NOT_STORED;
	answer(f, c, d);
}

/* ---- reading */

static struct page_group *
group_of(struct front *f, const struct done_form *d, const struct http_form *form)
{
	struct str file = http_form_get(form, STR("file"));
	struct page_group *g = arena_array(f->turn, struct page_group, 1);

	*g = (struct page_group){ .about = d->typed.about,
		                  .group = http_form_get(form, STR("group")),
		                  .key = http_form_get(form, STR("key")),
		                  .discreet = http_form_get(form, STR("discreet")).n > 0 };
	g->text = str_trim(file).n > 0 ? file : http_form_get(form, STR("list"));
	return g;
}

static void
read_lines(struct front *f, struct page_group *g)
{
	int *number = arena_array(f->turn, int, g->about.n_officials + 1);
	struct list_rules rules = { number, g->about.n_officials,
		                    day_number(day_of_instant(f->now)) };
	struct err e = { 0 };

	for (size_t i = 0; i < g->about.n_officials; i++)
		number[i] = g->about.officials[i].number;
	if (!list_read(f->turn, g->text, &rules, &g->lines, &e))
		g->problem = e.code == ERR_LIMIT ? PAGE_GROUP_TOO_LONG : PAGE_GROUP_EMPTY;
}

static bool
is_confirmed(const struct page_group *g, const struct http_form *form)
{
	return g->problem == PAGE_GROUP_WELL && g->lines.wrong == 0 &&
	       http_form_get(form, STR("confirm")).n > 0;
}

/* ---- recording */

static size_t
reports_of(struct front *f, const struct page_group *g, const struct case_address *at,
           struct report **out)
{
	struct arena *a = f->turn;
	struct str whole = str_printf(a, STR_FMT "\n" STR_FMT, STR_ARG(g->key), STR_ARG(g->text));
	struct report base = { .evidence = EVCLASS_ANONYMOUS,
		               .slug = at->slug,
		               .edition = at->edition,
		               .key = str_printf(a, "list-" STR_FMT,
		                                 STR_ARG(vault_fingerprint(a, whole))),
		               .proof = PROOF_GROUP,
		               .proof_hash = vault_fingerprint(a, g->group),
		               .day_received = (int32_t)day_number(day_of_instant(f->now)) };
	size_t n = list_reports(a, &g->lines, &base, out);

	for (size_t i = 0; i < n; i++)
		(*out)[i].receipt = vault_receipt(a, &f->secret, at->slug, (*out)[i].key);
	return n;
}

/* A list is as many reports as it makes, also for the limits. */
static bool
limiter_takes(struct front *f, const struct conn *c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!limiter_take(f->limiter, &c->peer, f->now, f->now_ms))
			return false;
	return true;
}

static void
record(struct front *f, struct conn *c, struct done_form *d, const struct case_address *at)
{
	struct report *list;
	size_t n = reports_of(f, d->list, at, &list);
	struct err e = { 0 };

	if (!limiter_takes(f, c, n)) {
		COUNT(f->count, limited);
		d->list->problem = PAGE_GROUP_BUSY;
	} else if (!f->reference && !spool_append_all(f->spool, list, n, &e)) {
		d->list->problem = PAGE_GROUP_NOT_STORED;
	} else {
		if (!f->reference)
			done_wait_for_commit(f, c, d);
		d->list->reports = list;
		d->list->n_reports = n;
		COUNT(f->count, reports);
	}
	answer(f, c, d);
}

static struct page_group *
begin(struct front *f, struct done_form *d, const struct http_form *form)
{
	struct page_group *g = group_of(f, d, form);

	d->list = g;
	d->json = false;
	if (!vault_token_is(g->group, VAULT_TOKEN_GROUP)) {
		g->problem = PAGE_GROUP_NO_LINK;
		g->group = STR("");
	} else if (done_read_key(f->turn, g->key, &g->key) != PAGE_NO_PROBLEM) {
		g->key = STR("");
	}
	return g;
}

void
group_list_refuse(struct front *f, struct conn *c, struct done_form *d,
                  const struct http_form *form)
{
	struct page_group *g = begin(f, d, form);

	if (g->problem == PAGE_GROUP_WELL)
		g->problem = PAGE_GROUP_BAD_FORM;
	answer(f, c, d);
}

void
group_list_take(struct front *f, struct conn *c, struct done_form *d, const struct http_form *form,
                const struct case_address *at)
{
	struct page_group *g = begin(f, d, form);

	if (g->problem == PAGE_GROUP_WELL)
		read_lines(f, g);
	if (is_confirmed(g, form))
		record(f, c, d, at);
	else
		answer(f, c, d);
}

/* ---- the sheet for strokes */

static struct tree_entry *
published_sheet(struct front *f, const struct case_address *at)
{
	struct tree_entry *e = tree_get_private(
		f->tree, str_printf(f->turn, STR_FMT "/.tally", STR_ARG(at->folder)));

	if (e == NULL)
		e = tree_get_private(
			f->tree, str_printf(f->turn, "ua/" STR_FMT "/.tally", STR_ARG(at->slug)));
	return e;
}

void
front_tally(struct front *f, struct conn *c, const struct http_request *rq,
            const struct case_address *at, const struct manifest *m)
{
	struct tree_entry *sheet = published_sheet(f, at);
	struct arena *a = arena_new();
	struct http_form form = { 0 };
	struct str request = { 0 }, group = STR("");
	struct err e = { 0 };
	bool ok;

	(void)m;
	arena_wipe_on_free(a);
	if (http_form_parse(a, rq->body, &form, &e))
		group = http_form_get(&form, STR("group"));
	ok = sheet != NULL && vault_token_is(group, VAULT_TOKEN_GROUP) &&
	     render_tally_link(a, sheet->plain.body, group, &request, &e);
	if (sheet != NULL)
		tree_release(f->tree, sheet);
	if (ok) {
		struct letters_order order = { .request = request,
			                       .type = STR_INIT("application/pdf") };

		order.name = str_printf(a, "tally-" STR_FMT ".pdf", STR_ARG(at->slug));
		letters_make(f, c, rq, a, &order);
		return;
	}
	arena_free(&a);
	front_answer_error(f, c, rq, 422, "a tally sheet is for a group that came by its link", 0);
}
