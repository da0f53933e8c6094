/*
 * outputs.c - the files of one case
 *
 * Each language has the same pages below its own folder; what is in the case's own language (PDF,
 * text, JSON, calendar, e-mail files) is written once.  An action that is over keeps the addresses
 * of its act pages: there they say so, also where a plain web server serves the tree.
 */
#include "publish/outputs.h"

#include <stdlib.h>

#include "appeal/appeal.h"
#include "base/limits.h"
#include "briefing/figures.h"
#include "casefile/casefile_json.h"
#include "casefile/rehearsal.h"
#include "i18n/lang.h"
#include "page/feed.h"
#include "page/report.h"
#include "publish/manifest.h"

#define RELATED_MOST   5
#define LETTER_OWN     "-own" /* .letter-1-own: serve/letter.c */
#define DONE_DAYS_MORE 30     /* reports are taken for so long after the end */

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

static struct buf
page_buf(struct arena *a)
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
put_page(struct outputs *o, const struct page_ctx *x, const char *path, struct buf *b,
         struct err *e)
{
	return tree_put(o->arena, &o->tree, outputs_path(o, x->lang, path), buf_str(b), e);
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

/* EIGHT PEOPLE AT RISK is hard to read, and read aloud letter by letter. */
static struct str
calm_headline(const struct outputs *o, const struct casefile *c)
{
	struct appeal_ctx ctx = { .casefile = c, .lang = outputs_bare(o) };

	return c->headline.n == 0 ? c->headline : appeal_headline(o->arena, &ctx);
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

/* C for the pages in the language L: C itself unless somebody has translated a text of them. */
static const struct output_case *
in_edition(const struct outputs *o, const struct output_case *c, const struct lang *l)
{
	struct output_case *own;

	if (outputs_text(c->item, l) == outputs_text(c->item, outputs_bare(o)))
		return c;
	own = arena_array(o->arena, struct output_case, 1);
	subject_in(o, c->all, c->item, l, own);
	return own;
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
		.ref = c->c.ref,
		.headline = c->shown.headline,
		.language = c->c.language,
		.state = c->subject.state,
		.closes_at = deadline_instant(c->c.deadline),
		.officials = officials,
	};
	struct buf b = page_buf(a);

	/* who only gets copies, and cannot be reached, is nobody to tick */
	for (size_t i = 0; i < list->n; i++)
		if (!list->item[i].copy || channels_of(&list->item[i]) != 0)
			officials[r.n_officials++] = (struct page_official){
				.number = list->item[i].number,
				.title = target_title(a, &list->item[i]),
				.channels = channels_of(&list->item[i]),
			};
	/* a stop bulletin names nobody, and what was sent before it is to be said */
	for (size_t i = 0; c->item->stopped && i < former->n; i++)
		officials[r.n_officials++] = (struct page_official){
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
	struct buf b = page_buf(a);
	struct str path = str_printf(a, STR_FMT "/index.html", STR_ARG(channel_name(channel)));

	if (c->subject.state == PAGE_OPEN)
		return page_act(a, x, &c->subject, channel, &b, e) &&
		       put_page(o, x, str_z(a, path), &b, e);
	return page_gone(a, x, &c->subject, &b, e) && put_page(o, x, str_z(a, path), &b, e);
}

static bool
put_hand(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct buf b = page_buf(o->arena);

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
		struct buf b = page_buf(a);
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
	struct buf b = page_buf(o->arena);

	return page_gone(o->arena, x, &c->subject, &b, e) && put_page(o, x, "gone.html", &b, e);
}

/* The pages that show figures. */
static bool
put_counted(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct buf page = page_buf(o->arena), figures = page_buf(o->arena);

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

		if (!put_counted(o, &x, in_edition(o, c, x.lang), e))
			return false;
	}
	return true;
}

static struct appeal_ctx
appeal_for(const struct outputs *o, const struct page_ctx *x, const struct output_case *c,
           const struct target *t)
{
	struct arena *a = o->arena;
	struct str slug = uaref_slug(a, &c->c.ref);
	const char *path =
		outputs_path(o, x->lang, str_z(a, str_printf(a, "ua/" STR_FMT, STR_ARG(slug))));

	return (struct appeal_ctx){
		.casefile = &c->c,
		.texts = &c->texts,
		.target = t,
		.lang = x->lang,
		.today = day_of_instant(o->now),
		.check = x->check_address,
		.url = str_printf(a, STR_FMT "/%s", STR_ARG(x->base_url), path),
		.rehearsal = x->rehearsal,
		.postal = x->postal,
	};
}

/* A PDF shows its text to readers but not to a search: its words are checked before. */
static bool
put_pdf(struct outputs *o, const struct render_request *r, const char *path, struct err *e)
{
	struct arena *a = o->arena;
	struct str request, pdf;

	if (!render_encode(a, r, &request, e))
		return false;
	if (o->tree.guard != NULL && !guard_check(a, o->tree.guard, path, request, e))
		return false;
	return o->p->render(a, &o->p->renderer, r, &pdf, e) &&
	       tree_put_private(a, &o->tree, path, pdf, e);
}

static bool
put_letter(struct outputs *o, const struct appeal_ctx *ctx, const char *suffix, struct err *e)
{
	struct arena *a = o->arena;
	struct render_request r = { .kind = RENDER_LETTER };
	const char *path = str_z(a, str_printf(a, ".letter-%d%s", ctx->target->number, suffix));
	struct str bytes;

	return letter_compose(a, ctx, &r.u.letter, e) && render_encode(a, &r, &bytes, e) &&
	       tree_put_private(a, &o->tree, outputs_path(o, ctx->lang, path), bytes, e);
}

/* In the language that the official prefers; and in that of the page where that is read too. */
static bool
put_letter_texts(struct outputs *o, const struct appeal_ctx *ctx, struct err *e)
{
	struct appeal_reading reading = appeal_reading(ctx);
	struct appeal_ctx own = *ctx;

	own.texts = NULL;
	return put_letter(o, ctx, "", e) &&
	       (!reading.other || !reading.own || put_letter(o, &own, LETTER_OWN, e));
}

/* The note for the writer, the country line and the posting days are in the language of the page,
 * the letter in that of the text. */
static bool
put_letters(struct outputs *o, const struct output_case *c, const struct lang *l, struct err *e)
{
	const struct output_case *own = in_edition(o, c, l);
	struct page_ctx x = outputs_ctx(o, l);

	for (size_t i = 0; i < own->c.targets.n; i++) {
		const struct target *t = &own->c.targets.item[i];
		struct appeal_ctx ctx = appeal_for(o, &x, own, t);

		if (!t->copy && target_has_channel(t, CHANNEL_LETTER) &&
		    !put_letter_texts(o, &ctx, e))
			return false;
	}
	return true;
}

/* For an evening of many letters: address labels, and the copying sheet in each language. */
static bool
put_papers(struct outputs *o, const struct output_case *c, struct err *e)
{
	static const char *const path[LABELS_COUNT] = {
		[LABELS_L7160] = "letter/labels-l7160.pdf", [LABELS_5160] = "letter/labels-5160.pdf"
	};
	struct page_ctx bare = outputs_ctx(o, outputs_bare(o));
	struct appeal_ctx ctx = appeal_for(o, &bare, c, NULL);
	struct render_request r = { .kind = RENDER_LABELS };

	for (int i = 0; i < LABELS_COUNT; i++)
		if (!labels_compose(o->arena, &ctx, (enum render_label_sheet)i, &r.u.labels, e) ||
		    !put_pdf(o, &r, path[i], e))
			return false;
	r = (struct render_request){ .kind = RENDER_HAND };
	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct page_ctx x = outputs_ctx(o, lang_at(i));

		ctx = appeal_for(o, &x, in_edition(o, c, x.lang), NULL);
		if (!hand_sheet_compose(o->arena, &ctx, &r.u.hand, e) ||
		    !put_pdf(o, &r, outputs_path(o, x.lang, "letter/hand.pdf"), e))
			return false;
	}
	return true;
}

/* For groups: each gets it with its own link, from the front. */
static bool
put_tally(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct appeal_ctx ctx = appeal_for(o, x, c, NULL);
	struct render_request r = { .kind = RENDER_TALLY };
	struct str link =
		str_printf(o->arena, STR_FMT "/done?g=" RENDER_TALLY_SLOT, STR_ARG(ctx.url));
	struct str bytes;

	if (c->c.targets.n == 0)
		return true;
	return tally_sheet_compose(o->arena, &ctx, link, &r.u.tally, e) &&
	       render_encode(o->arena, &r, &bytes, e) &&
	       tree_put_private(o->arena, &o->tree, outputs_path(o, x->lang, ".tally"), bytes, e);
}

static bool
somebody_has_address(const struct casefile *c)
{
	for (size_t i = 0; i < c->targets.n; i++)
		if (!c->targets.item[i].copy &&
		    target_has_channel(&c->targets.item[i], CHANNEL_LETTER))
			return true;
	return false;
}

static bool
put_eml(struct outputs *o, const struct appeal_ctx *ctx, struct err *e)
{
	struct arena *a = o->arena;
	struct email_appeal mail = { 0 };
	const char *path = outputs_path(
		o, ctx->lang, str_z(a, str_printf(a, "email/%d.eml", ctx->target->number)));

	if (!email_compose(a, ctx, &mail, e))
		return false;
	/* the file may hold its text in base64: it is checked before */
	if (o->tree.guard != NULL && (!guard_check(a, o->tree.guard, path, mail.subject, e) ||
	                              !guard_check(a, o->tree.guard, path, mail.body, e)))
		return false;
	return tree_put_private(a, &o->tree, path, mail.eml, e) &&
	       tree_put_private(
		       a, &o->tree,
		       outputs_path(o, ctx->lang,
	                            str_z(a, str_printf(a, ".email-%d", ctx->target->number))),
		       email_keep(a, &mail), e);
}

static bool
put_fax(struct outputs *o, const struct appeal_ctx *ctx, struct err *e)
{
	struct arena *a = o->arena;
	struct fax_appeal fax = { 0 };
	struct render_request r = { .kind = RENDER_FAX };

	if (!fax_compose(a, ctx, &fax, e))
		return false;
	r.u.fax = fax.page;
	if (!put_pdf(o, &r,
	             outputs_path(o, ctx->lang,
	                          str_z(a, str_printf(a, "fax/%d.pdf", ctx->target->number))),
	             e))
		return false;
	r.kind = RENDER_FAX_TIFF; /* for fax programs and gateways that take no PDF */
	return put_pdf(o, &r,
	               outputs_path(o, ctx->lang,
	                            str_z(a, str_printf(a, "fax/%d.tiff", ctx->target->number))),
	               e);
}

/* The files of one official in one text. */
static bool
put_target(struct outputs *o, const struct page_ctx *x, const struct output_case *c,
           const struct target *t, struct err *e)
{
	struct appeal_ctx ctx = appeal_for(o, x, c, t);

	if (target_has_channel(t, CHANNEL_EMAIL) && !put_eml(o, &ctx, e))
		return false;
	return !target_has_channel(t, CHANNEL_FAX) || put_fax(o, &ctx, e);
}

/* For who shares the page while it is open: a picture outlives a deadline wherever it was copied.
 */
static bool
put_share(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct render_request r = { .kind = RENDER_SHARE };
	struct appeal_ctx ctx = appeal_for(o, x, c, NULL);

	share_compose(o->arena, &ctx, &r.u.share);
	return put_pdf(o, &r, outputs_path(o, x->lang, "share.png"), e);
}

/* The files of appeals: only while they are wanted. */
static bool
put_appeals(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	for (size_t i = 0; i < c->c.targets.n; i++)
		if (!c->c.targets.item[i].copy && !put_target(o, x, c, &c->c.targets.item[i], e))
			return false;
	return true;
}

/* The whole case on paper; when it is over, its box says so instead of the deadline. */
static bool
put_sheet(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct appeal_ctx ctx = appeal_for(o, x, c, NULL);
	struct render_request r = { .kind = RENDER_SHEET };

	if (!sheet_compose(o->arena, &ctx, &r.u.sheet, e))
		return false;
	if (c->subject.state != PAGE_OPEN) {
		r.u.sheet.check = r.u.sheet.deadline;
		r.u.sheet.deadline =
			c->subject.state == PAGE_STOPPED
				? tr(x->lang, "This urgent action has been stopped. Please send "
		                              "no more appeals.")
				: tr(x->lang, "The deadline of this urgent action has passed. "
		                              "Please send no more appeals.");
	}
	return put_pdf(o, &r, outputs_path(o, x->lang, "case.pdf"), e);
}

static bool
put_plain(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct arena *a = o->arena;
	struct buf text = page_buf(a), ics = page_buf(a);
	struct str json;

	return casefile_to_json(a, &c->c, CASEFILE_JSON_PUBLIC, &json, e) &&
	       feed_case_text(a, x, &c->subject, &text, e) &&
	       feed_case_ics(a, x, &c->subject, &ics, e) &&
	       tree_put(a, &o->tree, outputs_path(o, x->lang, "case.json"), json, e) &&
	       tree_put(a, &o->tree, outputs_path(o, x->lang, "case.txt"), buf_str(&text), e) &&
	       tree_put(a, &o->tree, outputs_path(o, x->lang, "case.ics"), buf_str(&ics), e);
}

/* The pages of one language. */
static bool
put_pages(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	for (int channel = 0; channel < CHANNEL_COUNT; channel++)
		if (!put_act(o, x, c, (enum channel)channel, e))
			return false;
	return put_tally(o, x, c, e) && put_hand(o, x, c, e) && put_from(o, x, c, e) &&
	       put_gone(o, x, c, e) && put_done(o, x, c, e);
}

/* What is in the language of the text: written once, and again for each translation. */
static bool
put_files(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	if (c->subject.state == PAGE_OPEN && !put_appeals(o, x, c, e))
		return false;
	return put_sheet(o, x, c, e) && put_plain(o, x, c, e);
}

bool
outputs_case(struct outputs *o, const struct output_case *c, struct err *e)
{
	const struct lang *bare = outputs_bare(o);

	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct page_ctx x = outputs_ctx(o, lang_at(i));
		const struct output_case *own = in_edition(o, c, x.lang);
		bool files = own->subject.edition || str_eq(x.lang->tag, bare->tag);

		if (!put_pages(o, &x, own, e) || (files && !put_files(o, &x, own, e)) ||
		    (c->subject.state == PAGE_OPEN &&
		     (!put_letters(o, c, x.lang, e) || !put_share(o, &x, own, e))))
			return false;
	}
	if (c->subject.state == PAGE_OPEN && somebody_has_address(&c->c) && !put_papers(o, c, e))
		return false;
	return put_manifest(o, c, e) && outputs_figures(o, c, e);
}
