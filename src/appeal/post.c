/*
 * post.c - a public post: who is addressed first, then one request, within the network's count
 *
 * How each network counts is in count.c.  On WhatsApp and Telegram nobody reads over the
 * official's shoulder: there the words are for people the supporter knows.
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
#define MESSAGE_MOST  600 /* both take thousands; a friend reads less, and links are cut */

struct network {
	struct str name;
	size_t most;
	cost_fn *cost;
	bool to_friends;
	const char *compose; /* its own page, the text goes into the parameter text; NULL: none */
};

static const struct network networks[POST_NETWORKS] = {
	[POST_X] = { STR_INIT("X"), X_MOST, cost_x, false, "https://x.com/intent/post" },
	[POST_BLUESKY] = { STR_INIT("Bluesky"), BLUESKY_MOST, cost_graphemes, false,
	                   "https://bsky.app/intent/compose" },
	[POST_MASTODON] = { STR_INIT("Mastodon"), MASTODON_MOST, cost_mastodon, false, NULL },
	[POST_WHATSAPP] = { STR_INIT("WhatsApp"), MESSAGE_MOST, cost_graphemes, true,
	                    "https://wa.me/" },
	[POST_TELEGRAM] = { STR_INIT("Telegram"), MESSAGE_MOST, cost_graphemes, true,
	                    "https://t.me/share/url" },
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

/* What kind of account a handle is: @name of X, name.bsky.social, name@server. */
static enum post_network
network_of(struct str handle)
{
	struct str bare = str_starts(handle, STR("@")) ? str_from(handle, 1) : handle;

	if (str_chr(bare, '@') != STR_NPOS)
		return POST_MASTODON;
	return str_chr(bare, '.') != STR_NPOS ? POST_BLUESKY : POST_X;
}

/* The account on this network, else the first; or, of an official who has none, the name. */
static struct str
salute(struct arena *a, enum post_network n, const struct target *t)
{
	for (size_t i = 0; i < t->handles.n; i++)
		if (network_of(t->handles.item[i]) == n)
			return handle_for(a, n, t->handles.item[i]);
	if (t->handles.n > 0 && network_of(t->handles.item[0]) == POST_X)
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
	return link.n == 0 ? 0 : 1 + networks[n].cost(a, link);
}

/* To people the supporter knows: what it is about, and that one act is enough. */
static struct str
invitation(struct arena *a, const struct appeal_ctx *ctx, size_t most)
{
	const struct lang *l = appeal_lang(ctx);
	struct str headline = str_dup(a, demand_bare(appeal_headline(a, ctx)));
	struct str ask = tr_letter(l, "One letter, e-mail or call helps. Will you send one too?");
	size_t takes = cost_graphemes(a, ask) + 2;
	struct marks m = marks_of(headline);

	return str_printf(a, STR_FMT STR_FMT STR_FMT STR_FMT,
	                  STR_ARG(cut_to(a, headline, most - takes, cost_graphemes)),
	                  STR_ARG(m.stop), STR_ARG(m.space), STR_ARG(ask));
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
	struct marks m = marks_of(headline);
	struct str full =
		str_printf(a, STR_FMT " " STR_FMT STR_FMT STR_FMT STR_FMT STR_FMT STR_FMT,
	                   STR_ARG(handle), STR_ARG(headline), STR_ARG(m.stop), STR_ARG(m.space),
	                   STR_ARG(t->ask), STR_ARG(m.space), STR_ARG(demand));
	struct str lean = str_printf(a, STR_FMT " " STR_FMT " " STR_FMT, STR_ARG(handle),
	                             STR_ARG(t->ask), STR_ARG(demand));

	if (w->to_friends)
		return invitation(a, ctx, most);
	if (demand.n == 0)
		full = lean =
			str_printf(a, STR_FMT " " STR_FMT, STR_ARG(handle), STR_ARG(headline));
	if (w->cost(a, full) <= most)
		return full;
	return cut_to(a, lean, most, w->cost);
}

/* Where the text can be sent from: Telegram takes the address apart from the words. */
static struct url
compose_page(struct arena *a, enum post_network n, struct str words, struct str link)
{
	struct url u = { 0 };
	struct err e = { 0 };

	CHECK(url_parse(a, str_c(networks[n].compose), &u, &e));
	if (n != POST_TELEGRAM)
		return url_with(a, u, STR("text"),
		                link.n == 0 ? words
		                            : str_printf(a, STR_FMT " " STR_FMT, STR_ARG(words),
		                                         STR_ARG(link)));
	if (link.n == 0)
		return url_with(a, u, STR("url"), words);
	return url_with(a, url_with(a, u, STR("url"), link), STR("text"), words);
}

static struct post_text
text_for(struct arena *a, enum post_network n, const struct appeal_ctx *ctx,
         const struct appeal_text *t)
{
	const struct network *w = &networks[n];
	struct str link = public_link(ctx);
	size_t takes = link_cost(a, n, link);
	struct post_text p = { .name = w->name, .most = w->most, .to_friends = w->to_friends };
	struct str words = body_for(a, n, ctx, t, w->most - takes);
	struct err e = { 0 };

	p.used = w->cost(a, words) + takes;
	p.text = link.n == 0 ? words
	                     : str_printf(a, STR_FMT " " STR_FMT, STR_ARG(words), STR_ARG(link));
	if (w->compose != NULL) {
		p.link = compose_page(a, n, words, link);
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
	struct appeal_ctx own = appeal_as_read(a, ctx);
	struct appeal_text t;

	(void)e;
	appeal_text_composed(a, &own, &t);
	p.lang = t.lang;
	p.handles = ctx->target->handles;
	for (int n = 0; n < POST_NETWORKS; n++) {
		bool friends = networks[n].to_friends; /* they read what the supporter reads */

		p.item[n] = text_for(a, (enum post_network)n, friends ? ctx : &own, &t);
		p.item[n].lang = friends ? ctx->casefile->language : t.lang;
	}
	*out = p;
	return true;
}
