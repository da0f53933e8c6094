/* subject.c - a case as its outputs in one language show it: which text, rehearsed, related to what
 */
#include <stdlib.h>

#include "appeal/appeal.h"
#include "base/limits.h"
#include "briefing/figures.h"
#include "casefile/rehearsal.h"
#include "i18n/lang.h"
#include "publish/outputs.h"

#define RELATED_MOST 5

const struct lang *
outputs_bare(const struct outputs *o)
{
	const struct lang *l = lang_find(o->p->conf->language);

	return l == NULL ? lang_english() : l;
}

struct page_ctx
outputs_ctx(const struct outputs *o, const struct lang *l)
{
	const struct conf *conf = o->p->conf;

	return (struct page_ctx){
		.lang = l,
		.bare = outputs_bare(o),
		.base_url = o->p->base_url,
		.rehearsal = !conf->live,
		.publisher = conf->publisher,
		.contact = conf->publisher_contact,
		.check_address = conf->check_address,
		.postal = o->postal,
		.now = o->now,
	};
}

struct buf
outputs_buf(struct arena *a)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	return b;
}

const char *
outputs_path(const struct outputs *o, const struct lang *l, const char *path)
{
	if (str_eq(l->tag, outputs_bare(o)->tag))
		return path;
	return str_z(o->arena, str_printf(o->arena, STR_FMT "/%s", STR_ARG(l->tag), path));
}

static bool
shares_country(const struct casefile *a, const struct casefile *b)
{
	for (size_t i = 0; i < a->countries.n; i++)
		for (size_t j = 0; j < b->countries.n; j++)
			if (str_eq(a->countries.item[i], b->countries.item[j]))
				return true;
	return false;
}

static int
open_first(const void *p, const void *q)
{
	const struct page_entry *a = p, *b = q;

	if (a->state != b->state)
		return a->state < b->state ? -1 : 1;
	return a->published > b->published ? -1 : a->published < b->published;
}

/* EIGHT PEOPLE AT RISK is hard to read, and read aloud letter by letter; a link without a word is
 * no link, so a case without a headline is called by its number. */
static struct str
calm_headline(const struct outputs *o, const struct casefile *c)
{
	struct appeal_ctx ctx = { .casefile = c, .lang = outputs_bare(o) };

	return appeal_headline(o->arena, &ctx);
}

static bool
is_in(const struct casefile *c, const struct lang *l)
{
	return str_eq(c->language, l->tag) ||
	       (c->language.n > l->tag.n && str_starts(c->language, l->tag) &&
	        c->language.p[l->tag.n] == '-');
}

const struct casefile *
outputs_text(const struct publish_item *item, const struct lang *l)
{
	for (size_t i = 0; !is_in(&item->c, l) && i < item->editions.n; i++)
		if (is_in(&item->editions.item[i], l))
			return &item->editions.item[i];
	return &item->c;
}

struct page_entry
outputs_entry(const struct outputs *o, const struct publish_item *item, const struct lang *l)
{
	const struct casefile *c = outputs_text(item, l);
	const struct conf *conf = o->p->conf;
	struct page_entry entry = {
		.ref = c->ref,
		.headline = calm_headline(o, c),
		.summary = c->summary,
		.language = c->language,
		.countries = c->countries,
		.deadline = c->deadline,
		.state = publish_state(item, o->now),
		.published = item->published,
		.actions = item->figures->total.actions,
		.confirmed = item->figures->total.confirmed,
	};

	if (!conf->live) {
		entry.headline = text_rehearsed(o->arena, entry.headline, conf->rehearsal);
		entry.summary = text_rehearsed(o->arena, entry.summary, conf->rehearsal);
	}
	return entry;
}

static struct page_entries
related_to(const struct outputs *o, const struct publish_items *all,
           const struct publish_item *item, const struct lang *l)
{
	struct page_entries list = { 0 };

	for (size_t j = 0; j < all->n; j++)
		if (&all->item[j] != item && shares_country(&item->c, &all->item[j].c))
			VEC_PUSH(o->arena, &list, outputs_entry(o, &all->item[j], l));
	if (list.n > 1)
		qsort(list.item, list.n, sizeof(list.item[0]), open_first);
	if (list.n > RELATED_MOST)
		list.n = RELATED_MOST;
	return list;
}

/* The missions of the states that the case appeals to, rehearsed unless live. */
static void
add_missions(const struct outputs *o, const struct casefile *printed, struct page_subject *s)
{
	const struct conf *conf = o->p->conf;
	struct missions known = missions_for(o->arena, &o->missions, printed);
	struct casefile c = { 0 };
	struct page_mission *list = arena_array(o->arena, struct page_mission, known.n + 1);

	for (size_t i = 0; i < known.n; i++)
		VEC_PUSH(o->arena, &c.targets, known.item[i].target);
	if (!conf->live)
		c = casefile_rehearsed(o->arena, &c, conf->rehearsal);
	for (size_t i = 0; i < known.n; i++)
		list[i] = (struct page_mission){ c.targets.item[i], known.item[i].checked };
	s->missions = list;
	s->n_missions = known.n;
}

static void
add_texts(const struct outputs *o, const struct publish_item *item, struct casefiles *out)
{
	const struct conf *conf = o->p->conf;

	*out = (struct casefiles){ 0 };
	VEC_PUSH(o->arena, out, item->c);
	for (size_t i = 0; i < item->editions.n; i++)
		VEC_PUSH(o->arena, out, item->editions.item[i]);
	for (size_t i = 0; !conf->live && i < out->n; i++)
		out->item[i] = casefile_rehearsed(o->arena, &out->item[i], conf->rehearsal);
}

/* The case as its pages in the language L show it. */
static void
subject_in(const struct outputs *o, const struct publish_items *all,
           const struct publish_item *item, const struct lang *l, struct output_case *out)
{
	const struct casefile *text = outputs_text(item, l);
	const struct conf *conf = o->p->conf;
	struct page_entries related = related_to(o, all, item, l);

	out->item = item;
	out->all = all;
	out->c = conf->live ? *text : casefile_rehearsed(o->arena, text, conf->rehearsal);
	out->shown = out->c;
	out->shown.headline = calm_headline(o, &out->c);
	add_texts(o, item, &out->texts);
	out->subject = (struct page_subject){
		.c = &out->shown,
		.texts = &out->texts,
		.edition = text != outputs_text(item, outputs_bare(o)),
		.state = publish_state(item, o->now),
		.outcome = conf->live ? item->outcome
		                      : text_rehearsed(o->arena, item->outcome, conf->rehearsal),
		.figures = item->figures,
		.published = item->published,
		.related = related.item,
		.n_related = related.n,
	};
	add_missions(o, &item->c, &out->subject);
}

void
outputs_subject(const struct outputs *o, const struct publish_items *all, size_t i,
                struct output_case *out)
{
	subject_in(o, all, &all->item[i], outputs_bare(o), out);
}

const struct output_case *
outputs_in_edition(const struct outputs *o, const struct output_case *c, const struct lang *l)
{
	struct output_case *own;

	if (outputs_text(c->item, l) == outputs_text(c->item, outputs_bare(o)))
		return c;
	own = arena_array(o->arena, struct output_case, 1);
	subject_in(o, c->all, c->item, l, own);
	return own;
}
