/*
 * range.c - GET /figures?from=DAY&to=DAY: the counts of any days, from the daybook
 *
 * What a range costs grows with the number of cases, not with that of days or actions, and some
 * thousand cases are a millisecond or two.  Still a stranger chooses the range: no more than
 * LIMIT_RANGES_A_SECOND are made anew, and what was made is kept until the figures move.
 */
#include "serve/range.h"

#include <sys/stat.h>

#include "base/limits.h"
#include "base/log.h"
#include "briefing/daybook.h"
#include "http/form.h"
#include "i18n/lang.h"
#include "page/page.h"
#include "serve/form_page.h"

#define TYPED_MOST 40 /* bytes of what is no date, to say so */
#define BUSY_AFTER 2  /* seconds */

enum kind { KIND_PAGE, KIND_JSON, KIND_CSV };

struct kept {
	struct arena *arena; /* NULL: a free place */
	struct str key, body, etag;
};

struct ranges {
	struct arena *arena; /* of the book; NULL: there is none */
	struct daybook book;
	struct figures_counts_list list;
	struct stat seen; /* the file of it */
	struct kept kept[LIMIT_RANGE_CACHE];
	size_t next, bytes;
	int64_t second;
	unsigned made; /* in this second */
};

struct asked {
	struct str edition; /* "", "fr" */
	enum kind kind;
	struct page_days days;
	struct figures_counts counts;
};

void
ranges_init(struct front *f)
{
	f->ranges = arena_array(f->arena, struct ranges, 1);
}

/* ---- what is asked for */

/* "/figures", "/fr/figures", "/figures.json": the rest have no days of one's own. */
static bool
read_path(struct str path, struct asked *q)
{
	struct str name = str_from(path, 1), tag = STR("");

	if (str_chr(name, '/') != STR_NPOS) {
		tag = str_cut(&name, '/');
		if (lang_find(tag) == NULL)
			return false;
	}
	*q = (struct asked){ .edition = tag };
	if (str_eq(name, STR("figures")))
		return true;
	q->kind = str_eq(name, STR("figures.json")) ? KIND_JSON : KIND_CSV;
	return tag.n == 0 && (q->kind == KIND_JSON || str_eq(name, STR("figures.csv")));
}

/* At the border of a character. */
static struct str
cut(struct str s)
{
	size_t n = s.n < TYPED_MOST ? s.n : TYPED_MOST;

	while (n < s.n && n > 0 && ((unsigned char)s.p[n] & 0xC0) == 0x80)
		n--;
	return str_sub(s, 0, n);
}

static bool
is_bad(struct str typed, struct day *out)
{
	return typed.n > 0 && !day_from_iso(typed, out);
}

static void
read_days(struct asked *q)
{
	struct figures_counts *c = &q->counts;

	c->range = COUNTS_DAYS;
	if (is_bad(q->days.from, &c->from))
		q->days.problem = PAGE_DAYS_BAD_FROM;
	else if (is_bad(q->days.to, &c->to))
		q->days.problem = PAGE_DAYS_BAD_TO;
	else if (day_is_set(c->from) && day_is_set(c->to) && day_cmp(c->from, c->to) > 0)
		q->days.problem = PAGE_DAYS_REVERSED;
}

/* False: no days are asked for, which is the page of all time. */
static bool
read_asked(struct front *f, const struct http_request *rq, struct asked *q)
{
	struct http_form form = { 0 };
	struct err e = { 0 };

	if (rq->query.n == 0 || !read_path(rq->path, q) ||
	    !http_form_parse(f->turn, rq->query, &form, &e))
		return false;
	q->days.from = cut(str_trim(http_form_get(&form, STR("from"))));
	q->days.to = cut(str_trim(http_form_get(&form, STR("to"))));
	if (q->days.from.n == 0 && q->days.to.n == 0)
		return false;
	read_days(q);
	return true;
}

/* ---- the book, and what was made of it */

static void
drop(struct ranges *r, struct kept *k)
{
	if (k->arena == NULL)
		return;
	r->bytes -= k->body.n;
	arena_free(&k->arena);
	*k = (struct kept){ 0 };
}

static void
drop_all(struct ranges *r)
{
	for (size_t i = 0; i < LIMIT_RANGE_CACHE; i++)
		drop(r, &r->kept[i]);
}

/* Reads the book when it is another than was read last. */
static void
look_at_book(struct front *f)
{
	struct ranges *r = f->ranges;
	struct arena *a = arena_new();
	struct daybook book = { 0 };
	struct err e = { 0 };
	struct str bytes = { 0 };
	bool there;

	if (!tree_reread(a, f->tree, RANGE_DAYBOOK, LIMIT_DAYBOOK_BYTES, &r->seen, &bytes)) {
		arena_free(&a);
		return;
	}
	there = bytes.n > 0 && daybook_decode(a, bytes, &book, &e);
	if (bytes.n > 0 && !there)
		log_err("serve", "daybook", &e);
	drop_all(r);
	arena_free(&r->arena);
	r->list = (struct figures_counts_list){ 0 };
	r->book = book;
	if (!there) {
		arena_free(&a);
		return;
	}
	r->arena = a;
	daybook_ranges(a, &r->book, &r->list);
}

static const struct kept *
find(const struct ranges *r, struct str key)
{
	for (size_t i = 0; i < LIMIT_RANGE_CACHE; i++)
		if (r->kept[i].arena != NULL && str_eq(r->kept[i].key, key))
			return &r->kept[i];
	return NULL;
}

/* In the place of the oldest. */
static void
keep(struct ranges *r, struct str key, struct str body, struct str etag)
{
	struct arena *a;

	if (body.n > LIMIT_RANGE_CACHE_BYTES / 4)
		return;
	do {
		drop(r, &r->kept[r->next]);
		r->next = (r->next + 1) % LIMIT_RANGE_CACHE;
	} while (r->bytes + body.n > LIMIT_RANGE_CACHE_BYTES);
	a = arena_new();
	r->kept[(r->next + LIMIT_RANGE_CACHE - 1) % LIMIT_RANGE_CACHE] =
		(struct kept){ a, str_dup(a, key), str_dup(a, body), str_dup(a, etag) };
	r->bytes += body.n;
}

static bool
may_make(struct ranges *r, int64_t now_ms)
{
	if (now_ms / 1000 != r->second) {
		r->second = now_ms / 1000;
		r->made = 0;
	}
	return r->made++ < LIMIT_RANGES_A_SECOND;
}

/* ---- answers */

static void
refuse(struct front *f, struct conn *c, const struct http_request *rq, struct asked *q)
{
	bool dates = q->days.problem < PAGE_DAYS_BUSY;
	struct answer a = { .status = dates ? 400 : 503, .retry_after = dates ? 0 : BUSY_AFTER };
	struct page_ctx x = form_page_ctx(f, q->edition);
	struct err e = { 0 };
	struct buf b;

	q->days.ranges = &f->ranges->list;
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (q->kind == KIND_PAGE && page_counts_days(f->turn, &x, &q->days, &b, &e))
		form_page_answer(f, c, rq, &b, &a);
	else
		front_answer_error(
			f, c, rq, a.status,
			dates ? "from and to are days such as 2026-11-21, from not after to"
			      : "days of your own cannot be counted now; try again",
			a.retry_after);
}

/* Memory: in the turn's. */
static bool
make(struct front *f, struct asked *q, struct str *body, struct err *e)
{
	struct arena *a = f->turn;
	struct page_ctx x = form_page_ctx(f, q->edition);
	struct buf b;

	daybook_counts(a, &f->ranges->book, &q->counts);
	if (q->kind == KIND_JSON)
		return figures_counts_json(a, &q->counts, body, e);
	if (q->kind == KIND_CSV)
		return figures_by_csv(a, q->counts.table, q->counts.n, body, e);
	q->days.counts = &q->counts;
	q->days.ranges = &f->ranges->list;
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	if (!page_counts_days(a, &x, &q->days, &b, e))
		return false;
	*body = buf_str(&b);
	return true;
}

static void
give(struct front *f, struct conn *c, const struct http_request *rq, const struct asked *q,
     const struct kept *k)
{
	static const struct str types[] = { STR_INIT("text/html; charset=utf-8"),
		                            STR_INIT("application/json"),
		                            STR_INIT("text/csv; charset=utf-8") };
	struct answer a = { .status = 200,
		            .type = types[q->kind],
		            .etag = str_dup(f->turn, k->etag),
		            .script = q->kind == KIND_PAGE };

	COUNT(f->count, pages);
	if (q->kind == KIND_CSV)
		a.download = str_printf(f->turn, "figures-" STR_FMT ".csv",
		                        STR_ARG(figures_counts_name(f->turn, &q->counts)));
	if (rq->if_none_match.n > 0 && http_etag_matches(rq->if_none_match, k->etag)) {
		front_answer_not_modified(f, c, rq, a.etag, false);
		return;
	}
	a.body = str_dup(f->turn, k->body); /* what is kept may be dropped within this turn */
	front_answer(f, c, rq, &a);
}

static void
answer(struct front *f, struct conn *c, const struct http_request *rq, struct asked *q)
{
	struct str key =
		str_printf(f->turn, STR_FMT " %u " STR_FMT " " STR_FMT, STR_ARG(q->edition),
	                   (unsigned)q->kind, STR_ARG(q->days.from), STR_ARG(q->days.to));
	const struct kept *found = find(f->ranges, key);
	struct kept fresh = { 0 };
	struct err e = { 0 };

	if (found != NULL) {
		give(f, c, rq, q, found);
		return;
	}
	if (!may_make(f->ranges, f->now_ms)) {
		q->days.problem = PAGE_DAYS_BUSY;
		refuse(f, c, rq, q);
		return;
	}
	if (!make(f, q, &fresh.body, &e)) {
		log_err("serve", "range", &e);
		front_answer_error(f, c, rq, 500, "these days cannot be shown", 0);
		return;
	}
	fresh.etag = str_printf(f->turn, "\"" STR_FMT "\"",
	                        STR_ARG(vault_fingerprint(f->turn, fresh.body)));
	keep(f->ranges, key, fresh.body, fresh.etag);
	give(f, c, rq, q, &fresh);
}

bool
front_range(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct asked q;

	if (!read_asked(f, rq, &q))
		return false;
	look_at_book(f);
	if (q.days.problem == PAGE_DAYS_WELL && f->ranges->arena == NULL)
		q.days.problem = PAGE_DAYS_ABSENT;
	if (q.days.problem == PAGE_DAYS_WELL)
		answer(f, c, rq, &q);
	else
		refuse(f, c, rq, &q);
	return true;
}
