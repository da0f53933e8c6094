/*
 * outputs.c - the pages of one case, and its manifest
 *
 * Each language has the same pages below its own folder; what is in the case's own language (PDF,
 * text, JSON, calendar, e-mail files) is written once.  An action that is over keeps the addresses
 * of its act pages: there they say so, also where a plain web server serves the tree.
 */
#include "publish/outputs.h"

#include "base/limits.h"
#include "briefing/figures.h"
#include "i18n/lang.h"
#include "page/report.h"
#include "publish/manifest.h"

#define DONE_DAYS_MORE 30 /* reports are taken for so long after the end */

static bool
put_page(struct outputs *o, const struct page_ctx *x, const char *path, struct buf *b,
         struct err *e)
{
	return tree_put(o->arena, &o->tree, outputs_path(o, x->lang, path), buf_str(b), e);
}

static unsigned
channels_of(const struct target *t)
{
	unsigned bits = 0;

	for (int c = 0; c < CHANNEL_COUNT; c++)
		if (target_has_channel(t, (enum channel)c))
			bits |= 1u << (unsigned)c;
	return bits;
}

/* Those of T whose number is not there yet. */
static void
add_targets(struct arena *a, struct manifest_targets *list, const struct targets *t)
{
	for (size_t i = 0; i < t->n; i++) {
		size_t k = 0;

		while (k < list->n && list->item[k].number != t->item[i].number)
			k++;
		if (k == list->n)
			VEC_PUSH(a, list,
			         (struct manifest_target){ t->item[i].number,
			                                   target_title(a, &t->item[i]),
			                                   channels_of(&t->item[i]) });
	}
}

static bool
put_manifest(struct outputs *o, const struct output_case *c, struct err *e)
{
	struct arena *a = o->arena;
	int64_t closes = deadline_instant(c->c.deadline), ended = closes;
	struct manifest m = { .ref = c->c.ref,
		              .closes_at = closes,
		              .headline = c->shown.headline,
		              .language = c->c.language };
	static const enum manifest_state state[] = { [PAGE_OPEN] = MANIFEST_OPEN,
		                                     [PAGE_CLOSED] = MANIFEST_CLOSED,
		                                     [PAGE_STOPPED] = MANIFEST_STOPPED };

	m.state = state[c->subject.state];
	/* a stop ends it earlier; one that came after the deadline opens nothing again */
	if (c->item->stopped && c->item->published < ended)
		ended = c->item->published;
	m.done_until = ended == INT64_MAX ? INT64_MAX : ended + (int64_t)DONE_DAYS_MORE * 86400;
	add_targets(a, &m.targets, &c->c.targets);
	/* an embassy that one edition names takes reports from everywhere */
	for (size_t i = 0; i < c->item->editions.n; i++)
		add_targets(a, &m.targets, &c->item->editions.item[i].targets);
	add_targets(a, &m.targets, &c->item->former);
	return tree_put_private(a, &o->tree, MANIFEST_NAME, manifest_encode(a, &m), e);
}

static bool
put_done(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct arena *a = o->arena;
	const struct targets *list = &c->c.targets;
	const struct targets *former = &c->item->former;
	struct page_official *officials =
		arena_array(a, struct page_official, list->n + former->n + 1);
	struct page_report r = {
		.about.ref = c->c.ref,
		.about.headline = c->shown.headline,
		.about.language = c->c.language,
		.about.state = c->subject.state,
		.about.closes_at = deadline_instant(c->c.deadline),
		.about.officials = officials,
	};
	struct buf b = outputs_buf(a);

	/* who only gets copies, and cannot be reached, is nobody to tick */
	for (size_t i = 0; i < list->n; i++)
		if (!list->item[i].copy || channels_of(&list->item[i]) != 0)
			officials[r.about.n_officials++] = (struct page_official){
				.number = list->item[i].number,
				.title = target_title(a, &list->item[i]),
				.channels = channels_of(&list->item[i]),
			};
	/* a stop bulletin names nobody, and what was sent before it is to be said */
	for (size_t i = 0; c->item->stopped && i < former->n; i++)
		officials[r.about.n_officials++] = (struct page_official){
			.number = former->item[i].number,
			.title = target_title(a, &former->item[i]),
		};
	return page_done(a, x, &r, &b, e) && put_page(o, x, "done/index.html", &b, e);
}

static bool
put_act(struct outputs *o, const struct page_ctx *x, const struct output_case *c,
        enum channel channel, struct err *e)
{
	struct arena *a = o->arena;
	struct buf b = outputs_buf(a);
	struct str path = str_printf(a, STR_FMT "/index.html", STR_ARG(channel_name(channel)));

	if (c->subject.state == PAGE_OPEN)
		return page_act(a, x, &c->subject, channel, &b, e) &&
		       put_page(o, x, str_z(a, path), &b, e);
	return page_gone(a, x, &c->subject, &b, e) && put_page(o, x, str_z(a, path), &b, e);
}

static bool
put_hand(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct buf b = outputs_buf(o->arena);

	if (c->subject.state == PAGE_OPEN) {
		if (!page_hand(o->arena, x, &c->subject, &b, e))
			return false;
	} else if (!page_gone(o->arena, x, &c->subject, &b, e)) {
		return false;
	}
	return put_page(o, x, "letter/hand/index.html", &b, e);
}

/* How to act from each country of which a mission is known, and from any other. */
static bool
put_from(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct arena *a = o->arena;
	struct strs codes = page_from_countries(a, &c->subject);

	if (c->subject.state != PAGE_OPEN || codes.n == 0)
		return true;
	VEC_PUSH(a, &codes, STR(""));
	for (size_t i = 0; i < codes.n; i++) {
		struct page_ctx from = *x;
		struct buf b = outputs_buf(a);
		struct str path = STR("from/index.html");

		from.country = codes.item[i];
		if (from.country.n > 0)
			path = str_printf(a, "from/" STR_FMT "/index.html",
			                  STR_ARG(str_lower(a, from.country)));
		if (!page_from(a, &from, &c->subject, &b, e) ||
		    !put_page(o, x, str_z(a, path), &b, e))
			return false;
	}
	return true;
}

static bool
put_gone(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct buf b = outputs_buf(o->arena);

	return page_gone(o->arena, x, &c->subject, &b, e) && put_page(o, x, "gone.html", &b, e);
}

/* The pages that show figures. */
static bool
put_counted(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct buf page = outputs_buf(o->arena), figures = outputs_buf(o->arena);

	return page_case(o->arena, x, &c->subject, &page, e) &&
	       page_figures(o->arena, x, &c->subject, &figures, e) &&
	       put_page(o, x, "index.html", &page, e) &&
	       put_page(o, x, "figures/index.html", &figures, e);
}

bool
outputs_figures(struct outputs *o, const struct output_case *c, struct err *e)
{
	struct arena *a = o->arena;
	struct str json, csv;

	if (!figures_json(a, c->item->figures, &json, e) ||
	    !figures_csv(a, c->item->figures, &csv, e) ||
	    !tree_put(a, &o->tree, "figures.json", json, e) ||
	    !tree_put(a, &o->tree, "figures.csv", csv, e))
		return false;
	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct page_ctx x = outputs_ctx(o, lang_at(i));

		if (!put_counted(o, &x, outputs_in_edition(o, c, x.lang), e))
			return false;
	}
	return true;
}

/* The pages of one language. */
static bool
put_pages(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	for (int channel = 0; channel < CHANNEL_COUNT; channel++)
		if (!put_act(o, x, c, (enum channel)channel, e))
			return false;
	return outputs_tally(o, x, c, e) && put_hand(o, x, c, e) && put_from(o, x, c, e) &&
	       put_gone(o, x, c, e) && put_done(o, x, c, e);
}

bool
outputs_case(struct outputs *o, const struct output_case *c, struct err *e)
{
	const struct lang *bare = outputs_bare(o);

	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct page_ctx x = outputs_ctx(o, lang_at(i));
		const struct output_case *own = outputs_in_edition(o, c, x.lang);
		bool files = own->subject.edition || str_eq(x.lang->tag, bare->tag);

		if (!put_pages(o, &x, own, e) || (files && !outputs_files(o, &x, own, e)) ||
		    (c->subject.state == PAGE_OPEN &&
		     (!outputs_letters(o, c, x.lang, e) || !outputs_share(o, &x, own, e))))
			return false;
	}
	if (c->subject.state == PAGE_OPEN && !outputs_papers(o, c, e))
		return false;
	return put_manifest(o, c, e) && outputs_figures(o, c, e);
}
