/*
 * reading.c - in which language an official is written to
 *
 * A bulletin says what its officials read ("write in Spanish, English or your own language") and
 * may exist in several languages.  Only its own texts are used, nobody's translation of today:
 * facts and demands were worded by the desk.  The first language they prefer of which there is a
 * text wins; "own" is the language of the page.  The translation must name the official too, else
 * its salutation would be somebody else's.
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

/* "zh" of "zh-Hant": who prefers Chinese reads either script rather than none. */
static struct str
main_tag(struct str tag)
{
	size_t n = str_chr(tag, '-');

	return str_sub(tag, 0, n == STR_NPOS ? tag.n : n);
}

static bool
is_in(const struct casefile *c, struct str tag)
{
	return c->language.n > 0 && str_ieq(main_tag(c->language), main_tag(tag));
}

/* The text in the language TAG that names the official; the one of the page before others. */
static bool
take_text(struct appeal_ctx *ctx, struct str tag)
{
	if (is_in(ctx->casefile, tag))
		return true;
	for (size_t i = 0; i < ctx->texts->n; i++) {
		const struct casefile *c = &ctx->texts->item[i];
		/* a mission that no text names has no number */
		const struct target *t =
			ctx->target->number == 0 ? NULL : casefile_target(c, ctx->target->number);

		if (t == NULL || !is_in(c, tag) || (c->demands.n == 0 && c->model_letter.n == 0))
			continue;
		ctx->casefile = c;
		ctx->target = t;
		return true;
	}
	return false;
}

/* As the first text says that says anything. */
static struct strs
preferred(const struct appeal_ctx *ctx)
{
	for (size_t i = 0; ctx->texts != NULL && i < ctx->texts->n; i++)
		if (ctx->texts->item[i].preferred_languages.n > 0)
			return ctx->texts->item[i].preferred_languages;
	return ctx->casefile->preferred_languages;
}

struct appeal_reading
appeal_reading(const struct appeal_ctx *ctx)
{
	struct appeal_reading r = { .prefers = preferred(ctx), .ctx = *ctx };
	static const struct casefiles none;

	if (r.ctx.texts == NULL)
		r.ctx.texts = &none;
	r.met = r.prefers.n == 0;
	for (size_t i = 0; i < r.prefers.n; i++) {
		bool own = str_eq(r.prefers.item[i], STR("own"));

		r.own = r.own || own || is_in(ctx->casefile, r.prefers.item[i]);
		r.met = r.met || own || take_text(&r.ctx, r.prefers.item[i]);
	}
	r.ctx.texts = NULL; /* it is chosen */
	r.other = r.ctx.casefile != ctx->casefile;
	return r;
}

struct appeal_ctx
appeal_as_read(const struct appeal_ctx *ctx)
{
	return appeal_reading(ctx).ctx;
}

struct str
appeal_reads_line(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct lang *l = ctx->lang;
	struct appeal_reading r = appeal_reading(ctx);
	struct str text = lang_native_name(r.ctx.casefile->language), all;
	struct strs names = { 0 };

	if (r.prefers.n == 0)
		return (struct str){ 0 };
	for (size_t i = 0; i < r.prefers.n; i++)
		VEC_PUSH(a, &names,
		         str_eq(r.prefers.item[i], STR("own"))
		                 ? tr(l, "your own language")
		                 : lang_native_name(r.prefers.item[i]));
	all = lang_join(a, l, &names);
	if (r.met)
		return LANG_FILL(a, l, tr(l, "They read: %1$s. This text is in: %2$s."), all, text);
	return LANG_FILL(a, l,
	                 tr(l, "They read: %1$s. Nobody has put this case into that language yet, "
	                       "so this text is in: %2$s."),
	                 all, text);
}
