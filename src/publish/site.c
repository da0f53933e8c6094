/*
 * site.c - the files that list cases, and those that belong to none
 */
#include <stdlib.h>

#include "base/limits.h"
#include "i18n/lang.h"
#include "page/feed.h"
#include "publish/assets.h"
#include "publish/outputs.h"

static int
newest_first(const void *p, const void *q)
{
	const struct page_entry *a = p, *b = q;

	return a->published > b->published ? -1 : a->published < b->published;
}

static int
soonest_first(const void *p, const void *q)
{
	const struct page_entry *a = p, *b = q;
	int by_day = day_cmp(a->deadline, b->deadline);

	return by_day != 0 ? by_day : newest_first(p, q);
}

static int
latest_first(const void *p, const void *q)
{
	return soonest_first(q, p);
}

static void
sort(struct page_entries *list, int (*by)(const void *, const void *))
{
	if (list->n > 1)
		qsort(list->item, list->n, sizeof(list->item[0]), by);
}

/* Open ones, those that are over, and all. */
struct lists {
	struct page_entries open, past, all;
};

static struct lists
lists_of(const struct outputs *o, const struct publish_items *all, const struct lang *lang)
{
	struct lists l = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		struct page_entry entry = outputs_entry(o, &all->item[i], lang);

		VEC_PUSH(o->arena, &l.all, entry);
		if (entry.state == PAGE_OPEN)
			VEC_PUSH(o->arena, &l.open, entry);
		else
			VEC_PUSH(o->arena, &l.past, entry);
	}
	sort(&l.open, soonest_first);
	sort(&l.past, latest_first);
	sort(&l.all, newest_first);
	return l;
}

/* Those in the language of LANG; BARE serves where nobody has translated anything. */
static struct lists
lists_in(const struct outputs *o, const struct publish_items *all, const struct lang *lang,
         const struct lists *bare)
{
	for (size_t i = 0; i < all->n; i++)
		if (outputs_text(&all->item[i], lang) !=
		    outputs_text(&all->item[i], outputs_bare(o)))
			return lists_of(o, all, lang);
	return *bare;
}

typedef bool list_fn(struct arena *, const struct page_ctx *, const struct page_entries *,
                     struct buf *, struct err *);
typedef bool plain_fn(struct arena *, const struct page_ctx *, struct buf *, struct err *);

static bool
put_list(struct outputs *o, const struct page_ctx *x, list_fn *page, const struct page_entries *l,
         const char *path, struct err *e)
{
	struct buf b;

	buf_init(&b, o->arena, LIMIT_PAGE_BYTES);
	return page(o->arena, x, l, &b, e) &&
	       tree_put(o->arena, &o->tree, outputs_path(o, x->lang, path), buf_str(&b), e);
}

static bool
put_plain(struct outputs *o, const struct page_ctx *x, plain_fn *page, const char *path,
          struct err *e)
{
	struct buf b;

	buf_init(&b, o->arena, LIMIT_PAGE_BYTES);
	return page(o->arena, x, &b, e) &&
	       tree_put(o->arena, &o->tree, outputs_path(o, x->lang, path), buf_str(&b), e);
}

bool
outputs_index(struct outputs *o, const struct publish_items *all, struct err *e)
{
	struct lists bare = lists_of(o, all, outputs_bare(o));

	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct page_ctx x = outputs_ctx(o, lang_at(i));
		struct lists l = lists_in(o, all, x.lang, &bare);

		if (!put_list(o, &x, page_index, &l.open, "index.html", e))
			return false;
	}
	return true;
}

static bool
put_assets(struct outputs *o, struct err *e)
{
	return tree_put(o->arena, &o->tree, "assets/outcry.css", asset_css(), e) &&
	       tree_put(o->arena, &o->tree, "assets/outcry.js", asset_js(), e) &&
	       tree_put(o->arena, &o->tree, "assets/icon.svg", asset_icon(), e);
}

static bool
put_language(struct outputs *o, const struct lang *lang, const struct lists *l, struct err *e)
{
	struct page_ctx x = outputs_ctx(o, lang);

	return put_list(o, &x, page_index, &l->open, "index.html", e) &&
	       put_list(o, &x, page_archive, &l->past, "archive/index.html", e) &&
	       put_plain(o, &x, page_about, "about/index.html", e) &&
	       put_plain(o, &x, page_privacy, "privacy/index.html", e) &&
	       put_plain(o, &x, page_not_found, "404.html", e);
}

bool
outputs_site(struct outputs *o, const struct publish_items *all, struct err *e)
{
	struct page_ctx bare = outputs_ctx(o, outputs_bare(o));
	struct lists l = lists_of(o, all, bare.lang);

	/* first what pages refer to */
	if (!put_assets(o, e))
		return false;
	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct lists own = lists_in(o, all, lang_at(i), &l);

		if (!put_language(o, lang_at(i), &own, e))
			return false;
	}
	return outputs_counts(o, all, e) && put_list(o, &bare, feed_atom, &l.all, "feed.atom", e) &&
	       put_list(o, &bare, feed_deadlines, &l.open, "deadlines.ics", e);
}
