/*
 * post.c - a public post: who is addressed first, then one request, within the network's count
 *
 * X counts wide characters double and any link as 23; Bluesky counts graphemes; Mastodon counts
 * characters, 500 on most servers.  Counting a link in full on the last two only errs to shorter.
 * A handle is one of X unless its form says otherwise.  On Mastodon "@name" alone would call
 * somebody else, on the reader's own server, so the network is named with it: @name@x.com.
 * Mastodon has as many compose pages as servers, and a middleman that forwards to them would
 * learn who acts: so the text is there to copy, and POST_MASTODON's path to put behind the
 * reader's own server.
 */
#include "appeal/parts.h"
#include "base/utf8.h"
#include "i18n/lang.h"

#define X_MOST        280
#define BLUESKY_MOST  300
#define MASTODON_MOST 500
#define X_LINK_COST   23

struct network {
	struct str name;
	size_t most;
	cost_fn *cost;
	const char *compose; /* its own page, the text goes into the parameter text; NULL: none */
};

static const struct network networks[POST_NETWORKS] = {
	[POST_X] = { STR_INIT("X"), X_MOST, cost_x, "https://x.com/intent/post" },
	[POST_BLUESKY] = { STR_INIT("Bluesky"), BLUESKY_MOST, cost_graphemes,
	                   "https://bsky.app/intent/compose" },
	[POST_MASTODON] = { STR_INIT("Mastodon"), MASTODON_MOST, cost_graphemes, NULL },
};

/* "@name" for the network: as printed, or marked as another network's. */
static struct str
handle_for(struct arena *a, enum post_network network, struct str handle)
{
	struct str bare = str_starts(handle, STR("@")) ? str_from(handle, 1) : handle;

	if (network == POST_MASTODON && str_chr(bare, '@') == STR_NPOS)
		return str_printf(a, "@" STR_FMT "@x.com", STR_ARG(bare));
	return str_printf(a, "@" STR_FMT, STR_ARG(bare));
}

/* The account, or, of an official who has none, the name. */
static struct str
salute(struct arena *a, enum post_network n, const struct target *t)
{
	if (t->handles.n > 0)
		return handle_for(a, n, t->handles.item[0]);
	return str_printf(a, STR_FMT ":", STR_ARG(target_title(a, t)));
}

/* A link that the public can open: a rehearsal server on this machine is none. */
static struct str
public_link(const struct appeal_ctx *ctx)
{
	return str_starts(ctx->url, STR("https://")) ? ctx->url : (struct str){ 0 };
}

static size_t
link_cost(struct arena *a, enum post_network n, struct str link)
{
	if (link.n == 0)
		return 0;
	return 1 + (n == POST_X ? X_LINK_COST : networks[n].cost(a, link));
}

/* Handle, headline, the first request; the longest of three forms that fits, else cut. */
static struct str
body_for(struct arena *a, enum post_network n, const struct appeal_ctx *ctx,
         const struct appeal_text *t, size_t most)
{
	const struct network *w = &networks[n];
	struct str handle = salute(a, n, ctx->target);
	struct str headline = str_dup(a, demand_bare(appeal_headline(a, ctx)));
	struct str demand = t->demands.n > 0 ? t->demands.item[0] : (struct str){ 0 };
	struct str full =
		str_printf(a, STR_FMT " " STR_FMT ". " STR_FMT " " STR_FMT, STR_ARG(handle),
	                   STR_ARG(headline), STR_ARG(t->ask), STR_ARG(demand));
	struct str lean = str_printf(a, STR_FMT " " STR_FMT " " STR_FMT, STR_ARG(handle),
	                             STR_ARG(t->ask), STR_ARG(demand));

	if (demand.n == 0)
		full = lean =
			str_printf(a, STR_FMT " " STR_FMT, STR_ARG(handle), STR_ARG(headline));
	if (w->cost(a, full) <= most)
		return full;
	return cut_to(a, lean, most, w->cost);
}

static struct post_text
text_for(struct arena *a, enum post_network n, const struct appeal_ctx *ctx,
         const struct appeal_text *t)
{
	const struct network *w = &networks[n];
	struct str link = public_link(ctx);
	size_t takes = link_cost(a, n, link);
	struct post_text p = { .name = w->name, .most = w->most };
	struct err e = { 0 };

	p.text = body_for(a, n, ctx, t, w->most - takes);
	p.used = w->cost(a, p.text) + takes;
	if (link.n > 0)
		p.text = str_printf(a, STR_FMT " " STR_FMT, STR_ARG(p.text), STR_ARG(link));
	if (w->compose != NULL) {
		CHECK(url_parse(a, str_c(w->compose), &p.link, &e));
		p.link = url_with(a, p.link, STR("text"), p.text);
	} else {
		struct buf b;

		buf_init(&b, a, 8 * p.text.n + 64);
		buf_lit(&b, "/share?text=");
		url_encode(&b, p.text);
		CHECK(buf_done(&b, "share link", &p.path, &e));
	}
	return p;
}

bool
post_compose(struct arena *a, const struct appeal_ctx *ctx, struct post_appeal *out, struct err *e)
{
	struct post_appeal p = { 0 };
	struct appeal_text t;

	(void)e;
	appeal_text_composed(a, ctx, &t);
	p.lang = t.lang;
	p.handles = ctx->target->handles;
	for (int n = 0; n < POST_NETWORKS; n++)
		p.item[n] = text_for(a, (enum post_network)n, ctx, &t);
	*out = p;
	return true;
}
