/*
 * sheet.c - the case on paper: case.pdf, and the copying sheet for writing by hand
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

struct render_head
sheet_head(struct arena *a, const struct appeal_ctx *ctx)
{
	struct render_head h = { .lang = ctx->casefile->language };

	h.title = str_printf(a, STR_FMT " (" STR_FMT ")", STR_ARG(appeal_headline(a, ctx)),
	                     STR_ARG(uaref_text(a, &ctx->casefile->ref)));
	if (ctx->rehearsal)
		h.banner = tr(ctx->lang, "Rehearsal: not a live appeal");
	return h;
}

struct str
sheet_kicker(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct casefile *c = ctx->casefile;
	struct str number = TR_FILL(a, tr(ctx->lang, "Urgent action %1$s"), uaref_text(a, &c->ref));
	struct strs names = { 0 };

	for (size_t i = 0; i < c->countries.n; i++)
		VEC_PUSH(a, &names, lang_country(ctx->lang, c->countries.item[i]));
	if (names.n == 0)
		return number;
	return str_printf(a, STR_FMT " \xC2\xB7 " STR_FMT, STR_ARG(number),
	                  STR_ARG(lang_join(a, ctx->lang, &names)));
}

static void
add_section(struct arena *a, struct render_sheet *s, struct str heading,
            enum render_section_kind kind, struct strs items)
{
	if (items.n > 0)
		VEC_PUSH(a, &s->sections, (struct render_section){ heading, (int)kind, items });
}

static void
add_line(struct arena *a, struct strs *lines, struct str pattern, struct str value)
{
	if (value.n > 0)
		VEC_PUSH(a, lines, TR_FILL(a, pattern, value));
}

/* All that is needed to reach one official, as lines; the first is who it is. */
static struct str
official_block(struct arena *a, const struct lang *l, const struct target *t)
{
	struct strs lines = { 0 };
	struct str phones = str_join(a, &t->phones, STR(" \xC2\xB7 "));
	struct str faxes = str_join(a, &t->faxes, STR(" \xC2\xB7 "));
	struct str emails = str_join(a, &t->emails, STR(" \xC2\xB7 "));
	struct str handles = str_join(a, &t->handles, STR(" \xC2\xB7 "));

	VEC_PUSH(a, &lines, target_title(a, t));
	for (size_t i = 0; i < t->address.n; i++)
		VEC_PUSH(a, &lines, t->address.item[i]);
	add_line(a, &lines, tr(l, "E-mail: %1$s"), emails);
	add_line(a, &lines, tr(l, "Phone: %1$s"), phones);
	add_line(a, &lines, tr(l, "Fax: %1$s"), faxes);
	add_line(a, &lines, tr(l, "Account: %1$s"), handles);
	add_line(a, &lines, tr(l, "Salutation: %1$s"), t->salutation);
	if (t->note.n > 0)
		VEC_PUSH(a, &lines, t->note);
	return str_join(a, &lines, STR("\n"));
}

static struct strs
officials(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct targets *all = &ctx->casefile->targets;
	struct strs out = { 0 };

	for (size_t i = 0; !ctx->over && i < all->n; i++)
		VEC_PUSH(a, &out, official_block(a, ctx->lang, &all->item[i]));
	return out;
}

static struct strs
foot(struct arena *a, const struct appeal_ctx *ctx)
{
	struct strs out = { 0 };
	struct str pattern = ctx->over ? tr(ctx->lang, "The page of this action: %1$s")
	                               : tr(ctx->lang, "Act, and say that you did: %1$s");

	if (ctx->url.n > 0)
		VEC_PUSH(a, &out, TR_FILL(a, pattern, ctx->url));
	return out;
}

bool
sheet_compose(struct arena *a, const struct appeal_ctx *ctx, struct render_sheet *out,
              struct err *e)
{
	const struct casefile *c = ctx->casefile;
	const struct lang *l = ctx->lang;
	struct render_sheet s = { 0 };
	struct strs demands = { 0 };

	if (!uaref_is_set(&c->ref))
		return err_set(e, ERR_INPUT, "the case has no number");
	for (size_t i = 0; i < c->demands.n; i++)
		VEC_PUSH(a, &demands, demand_bare(c->demands.item[i]));
	s.head = sheet_head(a, ctx);
	s.kicker = sheet_kicker(a, ctx);
	s.headline = appeal_headline(a, ctx);
	s.deadline = appeal_deadline_line(a, ctx);
	s.check = appeal_check_line(a, ctx);
	s.lead = c->summary;
	add_section(a, &s, tr(l, "What is asked"), SECTION_LIST, demands);
	add_section(a, &s, tr(l, "Whom to write to"), SECTION_BLOCKS, officials(a, ctx));
	add_section(a, &s, tr(l, "What happened"), SECTION_TEXT, c->story);
	add_section(a, &s, tr(l, "Additional information"), SECTION_TEXT, c->background);
	s.foot = foot(a, ctx);
	s.qr = ctx->url;
	*out = s;
	return true;
}

/* Postage, and the latest posting days, behind the advice. */
static struct strs
how_with_posting(struct arena *a, const struct appeal_ctx *ctx, struct strs how)
{
	struct str stopped = postal_stopped_line(a, ctx), posting = posting_line(a, ctx);

	VEC_PUSH(a, &how,
	         tr(ctx->lang,
	            "Postage: two sheets in a long envelope stay within the first weight "
	            "step, 20 g, of most postal services; abroad, ask for the airmail "
	            "rate for letters."));
	if (posting.n > 0)
		VEC_PUSH(a, &how, posting);
	if (stopped.n > 0)
		VEC_PUSH(a, &how, stopped);
	return how;
}

bool
hand_sheet_compose(struct arena *a, const struct appeal_ctx *ctx, struct render_hand *out,
                   struct err *e)
{
	const struct casefile *c = ctx->casefile;
	const struct lang *l = ctx->lang;
	struct render_hand s = { 0 };

	s.head = sheet_head(a, ctx);
	s.kicker = sheet_kicker(a, ctx);
	s.headline = appeal_headline(a, ctx);
	s.deadline = appeal_deadline_line(a, ctx);
	s.check = appeal_check_line(a, ctx);
	for (size_t i = 0; i < c->targets.n; i++) {
		struct appeal_ctx its = *ctx;
		struct hand_appeal h;

		its.target = &c->targets.item[i];
		if (!target_has_channel(its.target, CHANNEL_LETTER))
			continue;
		if (!hand_compose(a, &its, &h, e))
			return false;
		VEC_PUSH(a, &s.pages,
		         (struct render_hand_page){
				 target_title(a, its.target), tr(l, "On the envelope"), h.envelope,
				 tr(l, "Begin with"), h.salutation,
				 tr(l, "Then ask, in your own words"), h.requests,
				 tr(l, "How to write"), how_with_posting(a, &its, h.how) });
	}
	if (s.pages.n == 0)
		return err_set(e, ERR_NOT_FOUND, "no official of the case has a postal address");
	s.foot = foot(a, ctx);
	if (ctx->url.n > 0)
		s.qr = str_printf(a, STR_FMT "/done", STR_ARG(ctx->url));
	*out = s;
	return true;
}
