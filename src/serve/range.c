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
	struct str edition; /* "", "fr", "us/en" */
	enum kind kind;
	struct page_days days;
	struct day from, to;
	const struct manifest *of; /* NULL: over all cases */
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

static enum page_days_problem
check_days(struct asked *q)
{
	if (is_bad(q->days.from, &q->from))
		return PAGE_DAYS_BAD_FROM;
	if (is_bad(q->days.to, &q->to))
		return PAGE_DAYS_BAD_TO;
	if (day_is_set(q->from) && day_is_set(q->to) && day_cmp(q->from, q->to) > 0)
		return PAGE_DAYS_REVERSED;
	return PAGE_DAYS_WELL;
}

/* False: no days are asked for, which is the page of all time. */
static bool
read_days(struct front *f, const struct http_request *rq, struct asked *q)
{
	struct http_form form = { 0 };
	struct err e = { 0 };

	if (rq->query.n == 0 || !http_form_parse(f->turn, rq->query, &form, &e))
		return false;
	q->days.from = cut(str_trim(http_form_get(&form, STR("from"))));
	q->days.to = cut(str_trim(http_form_get(&form, STR("to"))));
	if (q->days.from.n == 0 && q->days.to.n == 0)
		return false;
	q->days.problem = check_days(q);
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

/* FIGURES: of the case, NULL with a problem and over all cases. */
static bool
put_page(struct front *f, struct asked *q, const struct figures *figures, struct buf *b,
         struct err *e)
{
	struct page_ctx x = form_page_ctx(f, q->edition);
	struct page_case_days d = { .days = &q->days, .figures = figures };

	q->days.ranges = &f->ranges->list;
	if (q->of == NULL)
		return page_counts_days(f->turn, &x, &q->days, b, e);
	d.ref = q->of->ref;
	d.headline = q->of->headline;
	d.language = q->of->language;
	d.state = form_page_state(f, q->of);
	d.closes_at = q->of->closes_at;
	return page_figures_days(f->turn, &x, &d, b, e);
}

static void
refuse(struct front *f, struct conn *c, const struct http_request *rq, struct asked *q)
{
	bool dates = q->days.problem < PAGE_DAYS_BUSY;
	struct answer a = { .status = dates ? 400 : 503, .retry_after = dates ? 0 : BUSY_AFTER };
	struct http_request json = *rq;
	struct err e = { 0 };
	struct buf b;

	json.accept = STR("application/json");
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (q->kind == KIND_PAGE && put_page(f, q, NULL, &b, &e))
		form_page_answer(f, c, rq, &b, &a);
	else
		front_answer_error(
			f, c, q->kind == KIND_JSON ? &json : rq, a.status,
			dates ? "from and to are days such as 2026-11-21, from not after to"
			      : "a range of days cannot be counted now; try again",
			a.retry_after);
}

/* Memory: in the turn's. */
static bool
make_counts(struct front *f, struct asked *q, struct str *body, struct err *e)
{
	struct arena *a = f->turn;
	struct figures_counts c = { .range = COUNTS_DAYS, .from = q->from, .to = q->to };
	struct buf b;

	daybook_counts(a, &f->ranges->book, &c);
	if (q->kind == KIND_JSON)
		return figures_counts_json(a, &c, body, e);
	if (q->kind == KIND_CSV)
		return figures_by_csv(a, c.table, c.n, body, e);
	q->days.counts = &c;
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	if (!put_page(f, q, NULL, &b, e))
		return false;
	q->days.counts = NULL;
	*body = buf_str(&b);
	return true;
}

/* Errors: also ERR_NOT_FOUND, a case that the book does not know yet. */
static bool
make_of_case(struct front *f, struct asked *q, struct str *body, struct err *e)
{
	struct arena *a = f->turn;
	struct figures figures = { .ref = q->of->ref, .from = q->from, .to = q->to };
	struct buf b;

	if (!daybook_case(a, &f->ranges->book, uaref_text(a, &figures.ref), &figures))
		return err_set(e, ERR_NOT_FOUND, "the book of days does not know this case");
	if (q->kind == KIND_JSON)
		return figures_json(a, &figures, body, e);
	if (q->kind == KIND_CSV)
		return figures_csv(a, &figures, body, e);
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	if (!put_page(f, q, &figures, &b, e))
		return false;
	*body = buf_str(&b);
	return true;
}

/* "figures-163-17-2026-01-15_2026-03-31.csv" */
static struct str
file_name(struct front *f, const struct asked *q)
{
	struct figures_counts c = { .range = COUNTS_DAYS, .from = q->from, .to = q->to };
	struct str slug = q->of == NULL ? STR("") : uaref_slug(f->turn, &q->of->ref);

	return str_printf(f->turn, "figures-" STR_FMT "%s" STR_FMT ".csv", STR_ARG(slug),
	                  slug.n > 0 ? "-" : "", STR_ARG(figures_counts_name(f->turn, &c)));
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
		a.download = file_name(f, q);
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
	struct str slug = q->of == NULL ? STR("") : uaref_slug(f->turn, &q->of->ref);
	struct str key = str_printf(f->turn, STR_FMT " " STR_FMT " %u " STR_FMT " " STR_FMT,
	                            STR_ARG(slug), STR_ARG(q->edition), (unsigned)q->kind,
	                            STR_ARG(q->days.from), STR_ARG(q->days.to));
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
	if (!(q->of == NULL ? make_counts : make_of_case)(f, q, &fresh.body, &e)) {
		if (e.code == ERR_NOT_FOUND) {
			q->days.problem = PAGE_DAYS_ABSENT;
			refuse(f, c, rq, q);
			return;
		}
		log_err("serve", "range", &e);
		front_answer_error(f, c, rq, 500, "these days cannot be shown", 0);
		return;
	}
	fresh.etag = str_printf(f->turn, "\"" STR_FMT "\"",
	                        STR_ARG(vault_fingerprint(f->turn, fresh.body)));
	keep(f->ranges, key, fresh.body, fresh.etag);
	give(f, c, rq, q, &fresh);
}

static void
take(struct front *f, struct conn *c, const struct http_request *rq, struct asked *q)
{
	look_at_book(f);
	if (q->days.problem == PAGE_DAYS_WELL && f->ranges->arena == NULL)
		q->days.problem = PAGE_DAYS_ABSENT;
	if (q->days.problem == PAGE_DAYS_WELL)
		answer(f, c, rq, q);
	else
		refuse(f, c, rq, q);
}

bool
front_range(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct asked q;

	if (!read_path(rq->path, &q) || !read_days(f, rq, &q))
		return false;
	take(f, c, rq, &q);
	return true;
}

bool
front_range_of_case(struct front *f, struct conn *c, const struct http_request *rq,
                    const struct case_address *at, const struct manifest *m)
{
	struct asked q = { .edition = at->edition, .of = m };

	if (str_eq(at->rest, STR("figures.json")))
		q.kind = KIND_JSON;
	else if (str_eq(at->rest, STR("figures.csv")))
		q.kind = KIND_CSV;
	else if (!str_eq(at->rest, STR("figures")))
		return false;
	if (!read_days(f, rq, &q))
		return false;
	take(f, c, rq, &q);
	return true;
}
