/*
 * files.c - the files of one case that are no pages: letters, labels, sheets, e-mail, fax, data
 *
 * What is in the language of the text is written once, and again for each translation.  A PDF hides
 * its words from a search, so the guard reads what it is made from.
 */
#include "appeal/appeal.h"
#include "casefile/casefile_json.h"
#include "i18n/lang.h"
#include "page/feed.h"
#include "publish/outputs.h"

#define LETTER_OWN "-own" /* .letter-1-own: serve/letter.c */

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
	struct appeal_reading reading = appeal_reading(o->arena, ctx);
	struct appeal_ctx own = *ctx;

	own.texts = NULL;
	return put_letter(o, ctx, "", e) &&
	       (!reading.other || !reading.own || put_letter(o, &own, LETTER_OWN, e));
}

/* The note for the writer, the country line and the posting days are in the language of the page,
 * the letter in that of the text. */
bool
outputs_letters(struct outputs *o, const struct output_case *c, const struct lang *l, struct err *e)
{
	const struct output_case *own = outputs_in_edition(o, c, l);
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

static bool
somebody_has_address(const struct casefile *c)
{
	for (size_t i = 0; i < c->targets.n; i++)
		if (!c->targets.item[i].copy &&
		    target_has_channel(&c->targets.item[i], CHANNEL_LETTER))
			return true;
	return false;
}

/* For an evening of many letters: address labels, and the copying sheet in each language. */
bool
outputs_papers(struct outputs *o, const struct output_case *c, struct err *e)
{
	static const char *const path[LABELS_COUNT] = {
		[LABELS_L7160] = "letter/labels-l7160.pdf", [LABELS_5160] = "letter/labels-5160.pdf"
	};
	struct page_ctx bare = outputs_ctx(o, outputs_bare(o));
	struct appeal_ctx ctx = appeal_for(o, &bare, c, NULL);
	struct render_request r = { .kind = RENDER_LABELS };

	if (!somebody_has_address(&c->c))
		return true;
	for (int i = 0; i < LABELS_COUNT; i++)
		if (!labels_compose(o->arena, &ctx, (enum render_label_sheet)i, &r.u.labels, e) ||
		    !put_pdf(o, &r, path[i], e))
			return false;
	r = (struct render_request){ .kind = RENDER_HAND };
	for (size_t i = 0; lang_at(i) != NULL; i++) {
		struct page_ctx x = outputs_ctx(o, lang_at(i));

		ctx = appeal_for(o, &x, outputs_in_edition(o, c, x.lang), NULL);
		if (!hand_sheet_compose(o->arena, &ctx, &r.u.hand, e) ||
		    !put_pdf(o, &r, outputs_path(o, x.lang, "letter/hand.pdf"), e))
			return false;
	}
	return true;
}

/* For groups: each gets it with its own link, from the front. */
bool
outputs_tally(struct outputs *o, const struct page_ctx *x, const struct output_case *c,
              struct err *e)
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
	struct str bytes;

	if (!fax_compose(a, ctx, &fax, e))
		return false;
	r.u.fax = fax.page;
	if (!render_encode(a, &r, &bytes, e) || /* to be made again with words of one's own */
	    !tree_put_private(a, &o->tree,
	                      outputs_path(o, ctx->lang,
	                                   str_z(a, str_printf(a, ".fax-%d", ctx->target->number))),
	                      bytes, e))
		return false;
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
bool
outputs_share(struct outputs *o, const struct page_ctx *x, const struct output_case *c,
              struct err *e)
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

/* What the box of a sheet says of a case that is over, instead of the deadline. */
static void
say_over(struct arena *a, const struct lang *l, const struct output_case *c,
         struct render_sheet *sheet)
{
	if (c->subject.state == PAGE_STOPPED) {
		sheet->deadline =
			tr(l, "This urgent action has been stopped. Please send no more appeals.");
		sheet->check = c->subject.outcome;
		return;
	}
	sheet->deadline = tr(
		l, "The deadline of this urgent action has passed. Please send no more appeals.");
	sheet->check = LANG_FILL(a, l, tr(l, "It ended on %1$s, anywhere on earth."),
	                         lang_day(a, l, c->c.deadline));
}

/* The whole case on paper. */
static bool
put_sheet(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct appeal_ctx ctx = appeal_for(o, x, c, NULL);
	struct render_request r = { .kind = RENDER_SHEET };

	ctx.over = c->subject.state != PAGE_OPEN;
	if (!sheet_compose(o->arena, &ctx, &r.u.sheet, e))
		return false;
	if (ctx.over)
		say_over(o->arena, x->lang, c, &r.u.sheet);
	return put_pdf(o, &r, outputs_path(o, x->lang, "case.pdf"), e);
}

static bool
put_plain(struct outputs *o, const struct page_ctx *x, const struct output_case *c, struct err *e)
{
	struct arena *a = o->arena;
	struct buf text = outputs_buf(a), ics = outputs_buf(a);
	struct str json;

	return casefile_to_json(a, &c->c, CASEFILE_JSON_PUBLIC, &json, e) &&
	       feed_case_text(a, x, &c->subject, &text, e) &&
	       feed_case_ics(a, x, &c->subject, &ics, e) &&
	       tree_put(a, &o->tree, outputs_path(o, x->lang, "case.json"), json, e) &&
	       tree_put(a, &o->tree, outputs_path(o, x->lang, "case.txt"), buf_str(&text), e) &&
	       tree_put(a, &o->tree, outputs_path(o, x->lang, "case.ics"), buf_str(&ics), e);
}

bool
outputs_files(struct outputs *o, const struct page_ctx *x, const struct output_case *c,
              struct err *e)
{
	if (c->subject.state == PAGE_OPEN && !put_appeals(o, x, c, e))
		return false;
	return put_sheet(o, x, c, e) && put_plain(o, x, c, e);
}
