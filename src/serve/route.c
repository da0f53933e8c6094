/*
 * route.c - which address is what
 *
 * All addresses but four are files of the public tree.  The front looks into a case's manifest for
 * two questions only: are appeals still offered, are reports still taken.
 */
#include "casefile/uaref.h"
#include "http/multipart.h"
#include "serve/range.h"

#define PARTS            8
#define HEALTH_OK_MS     5000 /* /health believes the last write to the spool so long */
#define HEALTH_FAILED_MS 1000

struct parts {
	struct str item[PARTS];
	size_t n;
};

/* "/fr/ua/163-17" -> "fr", "ua", "163-17"; what has more parts than any address of ours has none */
static struct parts
split(struct str path)
{
	struct parts p = { 0 };
	struct str rest = str_from(path, 1);

	while (rest.p != NULL) {
		if (p.n == PARTS)
			return (struct parts){ 0 };
		p.item[p.n++] = str_cut(&rest, '/');
	}
	return p;
}

/* "fr", "us", "pt-br": a language or a section */
static bool
is_tag(struct str s)
{
	if (s.n != 2 && !(s.n == 5 && s.p[2] == '-'))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (i != 2 && (s.p[i] < 'a' || s.p[i] > 'z'))
			return false;
	return true;
}

static struct str
join(struct arena *a, const struct parts *p, size_t from, size_t to)
{
	struct str s = STR("");

	for (size_t i = from; i < to; i++)
		s = str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(s), i > from ? "/" : "",
		               STR_ARG(p->item[i]));
	return s;
}

bool
case_address_parse(struct arena *a, struct str path, struct case_address *out)
{
	struct parts p = split(path);
	struct uaref ref;
	size_t ua = 0, rest;

	while (ua < p.n && ua < 2 && is_tag(p.item[ua]) && !str_eq(p.item[ua], STR("ua")))
		ua++;
	if (ua + 1 >= p.n || !str_eq(p.item[ua], STR("ua")) || !uaref_parse(p.item[ua + 1], &ref) ||
	    !str_eq(p.item[ua + 1], uaref_slug(a, &ref)))
		return false;
	out->slug = p.item[ua + 1];
	out->edition = join(a, &p, 0, ua);
	out->folder = join(a, &p, 0, ua + 2);
	rest = ua + 2;
	if (ua == 0 && rest < p.n && is_tag(p.item[rest])) { /* the tree's own: ua/163-17/fr/... */
		out->edition = str_dup(a, p.item[rest]);
		out->folder = join(a, &p, 0, ++rest);
	}
	out->rest = join(a, &p, rest, p.n);
	return true;
}

const struct manifest *
front_manifest(struct front *f, const struct case_address *at, struct tree_entry **hold)
{
	struct str own = str_printf(f->turn, STR_FMT "/" MANIFEST_NAME, STR_ARG(at->folder));
	struct tree_entry *e = tree_get_private(f->tree, own);

	if (e == NULL)
		e = tree_get_private(f->tree, str_printf(f->turn, "ua/" STR_FMT "/" MANIFEST_NAME,
		                                         STR_ARG(at->slug)));
	*hold = e;
	return e == NULL ? NULL : e->manifest;
}

/* What is posted below a case: while appeals are wanted, or as long as reports are. */
struct form_route {
	const char *rest;
	void (*take)(struct front *f, struct conn *c, const struct http_request *rq,
	             const struct case_address *at, const struct manifest *m);
	bool appeal;
};

static const struct form_route *
form_at(struct str rest)
{
	static const struct form_route forms[] = {
		{ "done", front_done, false },       { "outcome", front_outcome, false },
		{ "tally.pdf", front_tally, false }, { "letter.pdf", front_letter, true },
		{ "email.eml", front_email, true },  { "fax.pdf", front_fax, true },
	};

	for (size_t i = 0; i < ARRAY_LEN(forms); i++)
		if (str_eq(rest, str_c(forms[i].rest)))
			return &forms[i];
	return NULL;
}

/* "letter", "letter/hand", "fax/1.pdf": does what stands here offer an appeal? */
static bool
offers_appeal(struct str rest)
{
	const struct form_route *form = form_at(rest);
	enum channel c;

	return (form != NULL && form->appeal) || str_eq(rest, STR("from")) ||
	       str_starts(rest, STR("from/")) ||
	       (rest.n > 0 && channel_from_name(str_cut(&rest, '/'), &c));
}

static void
answer_gone(struct front *f, struct conn *c, const struct http_request *rq,
            const struct case_address *at)
{
	struct str page = str_printf(f->turn, STR_FMT "/gone.html", STR_ARG(at->folder));

	front_answer_page(f, c, rq, 410, page, NULL);
}

static void
answer_not_found(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct parts p = split(rq->path);
	struct str page = STR("404.html");

	if (p.n > 1 && is_tag(p.item[0])) {
		struct tree_entry *e;

		page = str_printf(f->turn, STR_FMT "/404.html", STR_ARG(p.item[0]));
		e = tree_get(f->tree, page);
		if (e == NULL)
			page = STR("404.html");
		else
			tree_release(f->tree, e);
	}
	front_answer_page(f, c, rq, 404, page, NULL);
}

static void
answer_allow(struct front *f, struct conn *c, const struct http_request *rq, int status,
             struct str allow)
{
	struct answer a = { .status = status, .allow = allow };

	if (status == 204) {
		a.no_length = true;
	} else {
		a.type = STR("text/plain; charset=utf-8");
		a.body = str_printf(f->turn, "405 Method Not Allowed: " STR_FMT " only\n",
		                    STR_ARG(allow));
	}
	front_answer(f, c, rq, &a);
}

static void
answer_redirect(struct front *f, struct conn *c, const struct http_request *rq, int status,
                struct str to)
{
	struct answer a = { .status = status,
		            .location = to.n == 0 ? STR("/") : to,
		            .type = STR_INIT("text/plain; charset=utf-8") };

	a.body = str_printf(f->turn, "%d %s\n", status, http_reason(status));
	front_answer(f, c, rq, &a);
}

/* Whether a report would be stored: as the last one was, or by trying when that is some time ago.
 */
static void
answer_health(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct answer a = { .status = 200, .type = STR_INIT("text/plain; charset=utf-8") };
	struct err e = { 0 };

	if (f->now_ms - f->spool_tried >= (f->spool_ok ? HEALTH_OK_MS : HEALTH_FAILED_MS)) {
		f->spool_tried = f->now_ms;
		f->spool_ok = spool_try(f->spool, &e);
	}
	if (f->spool_ok) {
		a.body = STR("ok\n");
	} else {
		a.status = 503;
		a.retry_after = 10;
		a.body = STR("reports cannot be stored\n");
	}
	front_answer(f, c, rq, &a);
}

/* The address of the same thing without its slash or "index.html", or "" if it has neither. */
static struct str
plainer(struct str path)
{
	if (str_ends(path, STR("/index.html")))
		return str_sub(path, 0, path.n - 11);
	if (path.n > 1 && str_ends(path, STR("/")))
		return str_sub(path, 0, path.n - 1);
	return STR("");
}

static void
get_file(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct str other = plainer(rq->path);
	struct str path = other.p != NULL && other.n > 0 ? other : rq->path;
	struct tree_entry *e;

	if (str_eq(rq->path, STR("/index.html"))) {
		answer_redirect(f, c, rq, 301, STR("/"));
		return;
	}
	e = tree_get(f->tree, str_from(path, 1));
	if (e == NULL) {
		answer_not_found(f, c, rq);
		return;
	}
	if (other.n > 0)
		answer_redirect(f, c, rq, 301, other);
	else
		front_answer_file(f, c, rq, e);
	tree_release(f->tree, e);
}

static void
get_of_case(struct front *f, struct conn *c, const struct http_request *rq,
            const struct case_address *at, const struct manifest *m)
{
	bool done = str_eq(at->rest, STR("done"));
	struct str group = front_token(rq->query, STR("g"), VAULT_TOKEN_GROUP);

	if ((offers_appeal(at->rest) && !manifest_offers_appeals(m, f->now)) ||
	    (done && !manifest_takes_reports(m, f->now)))
		answer_gone(f, c, rq, at);
	else if (str_eq(at->rest, STR("gone.html")) && manifest_offers_appeals(m, f->now))
		answer_not_found(f, c, rq); /* it is ready, but not true yet */
	else if (!done && form_at(at->rest) != NULL)
		answer_allow(f, c, rq, 405, STR("POST"));
	else if (done && group.n > 0)
		front_done_group(f, c, rq, at, m, group);
	else if (!front_range_of_case(f, c, rq, at, m))
		get_file(f, c, rq);
}

static void
post(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct tree_entry *e = tree_get(f->tree, str_from(rq->path, 1));

	if (e == NULL) {
		answer_not_found(f, c, rq);
		return;
	}
	tree_release(f->tree, e);
	answer_allow(f, c, rq, 405, STR("GET, HEAD"));
}

/* Forms; with a file only where a list may come. */
static bool
is_readable(const struct http_request *rq, bool files)
{
	struct str ignored;

	return http_type_is_form(rq->content_type) ||
	       (files && http_multipart_boundary(rq->content_type, &ignored));
}

static void
post_to_case(struct front *f, struct conn *c, const struct http_request *rq,
             const struct case_address *at, const struct manifest *m)
{
	const struct form_route *form = form_at(at->rest);
	bool done = str_eq(at->rest, STR("done"));

	if (form == NULL)
		post(f, c, rq);
	else if (!(form->appeal ? manifest_offers_appeals(m, f->now)
	                        : manifest_takes_reports(m, f->now)))
		answer_gone(f, c, rq, at);
	else if (!is_readable(rq, done))
		front_answer_error(f, c, rq, 415, "only application/x-www-form-urlencoded", 0);
	else
		form->take(f, c, rq, at, m);
}

static bool
is_published(struct front *f, const struct case_address *at)
{
	struct tree_entry *e = tree_get(f->tree, at->folder);

	if (e != NULL)
		tree_release(f->tree, e);
	return e != NULL;
}

/*
 * "us/en" before a case that has no such edition: the default one.  Readers are sent there, and a
 * report counts there: an edition that strangers make up must not become a row of the counts.
 */
static bool
is_of_no_edition(struct front *f, struct case_address *at)
{
	if (at->edition.n == 0 || is_published(f, at))
		return false;
	at->edition = STR("");
	at->folder = str_printf(f->turn, "ua/" STR_FMT, STR_ARG(at->slug));
	return true;
}

static void
route_case(struct front *f, struct conn *c, const struct http_request *rq, struct case_address *at)
{
	struct tree_entry *hold;
	bool inner = str_starts(at->folder, STR("ua/")), elsewhere = is_of_no_edition(f, at);
	const struct manifest *m = front_manifest(f, at, &hold);

	if (m == NULL || (inner && elsewhere))
		answer_not_found(f, c, rq);
	else if (elsewhere && rq->method != HTTP_POST)
		answer_redirect(f, c, rq, 302,
		                str_printf(f->turn, "/" STR_FMT "%s" STR_FMT, STR_ARG(at->folder),
		                           at->rest.n > 0 ? "/" : "", STR_ARG(at->rest)));
	else if (rq->method == HTTP_POST)
		post_to_case(f, c, rq, at, m);
	else
		get_of_case(f, c, rq, at, m);
	if (hold != NULL)
		tree_release(f->tree, hold);
}

void
front_route(struct front *f, struct conn *c, const struct http_request *rq)
{
	struct case_address at = { 0 };

	if (rq->method == HTTP_OPTIONS)
		answer_allow(f, c, rq, 204, STR("GET, HEAD, POST, OPTIONS"));
	else if (str_eq(rq->path, STR("/health")) && rq->method == HTTP_POST)
		answer_allow(f, c, rq, 405, STR("GET, HEAD"));
	else if (str_eq(rq->path, STR("/health")))
		answer_health(f, c, rq);
	else if (case_address_parse(f->turn, rq->path, &at))
		route_case(f, c, rq, &at);
	else if (rq->method == HTTP_POST)
		post(f, c, rq);
	else if (!front_range(f, c, rq))
		get_file(f, c, rq);
}
