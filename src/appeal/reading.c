/*
 * reading.c - in which language an official is written to
 *
 * An official's own block says it ("Languages: Spanish"), else the bulletin does for all of them
 * ("write in Spanish, English or your own language"), those first in which the official's country
 * works; where both are silent, a text in a language of that country is better than one in another.
 * Only the bulletin's own texts are used, nobody's translation of today: facts and demands were
 * worded by the desk.  The first language they prefer of which there is a text wins; "own" is the
 * language of the page.  The translation must name the official too, else its salutation would be
 * somebody else's.
 */
#include "appeal/parts.h"
#include "i18n/lang.h"
#include "import/languages.h"

#include "languages.inc"

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
of_bulletin(const struct appeal_ctx *ctx)
{
	for (size_t i = 0; ctx->texts != NULL && i < ctx->texts->n; i++)
		if (ctx->texts->item[i].preferred_languages.n > 0)
			return ctx->texts->item[i].preferred_languages;
	return ctx->casefile->preferred_languages;
}

/* As their block says, in the first text where it says anything. */
static struct strs
of_official(struct arena *a, const struct appeal_ctx *ctx)
{
	struct strs list = { 0 };

	for (size_t i = 0; ctx->texts != NULL && i < ctx->texts->n && list.n == 0; i++) {
		const struct target *t =
			ctx->target->number == 0
				? NULL
				: casefile_target(&ctx->texts->item[i], ctx->target->number);

		if (t != NULL)
			list = languages_of_note(a, t->note);
	}
	return list.n > 0 ? list : languages_of_note(a, ctx->target->note);
}

/* Of the country where the office is; a mission's host tells nothing. */
static struct strs
of_country(struct arena *a, const struct target *t)
{
	struct strs list = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(languages) && !t->embassy; i++) {
		struct str rest = str_c(languages[i][1]);

		if (!str_eq(str_c(languages[i][0]), t->country))
			continue;
		while (rest.p != NULL)
			VEC_PUSH(a, &list, str_cut(&rest, ' '));
	}
	return list;
}

static bool
is_listed(const struct strs *list, struct str tag)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_ieq(main_tag(list->item[i]), main_tag(tag)))
			return true;
	return false;
}

/* The bulletin's, those of the official's country first. */
static struct strs
ordered(struct arena *a, const struct strs *bulletin, const struct strs *country)
{
	struct strs out = { 0 };

	for (int first = 1; first >= 0; first--)
		for (size_t i = 0; i < bulletin->n; i++)
			if (is_listed(country, bulletin->item[i]) == (first == 1))
				VEC_PUSH(a, &out, bulletin->item[i]);
	return out;
}

struct appeal_reading
appeal_reading(struct arena *a, const struct appeal_ctx *ctx)
{
	struct appeal_reading r = { .prefers = of_official(a, ctx), .ctx = *ctx };
	struct strs bulletin = of_bulletin(ctx), country = of_country(a, ctx->target);
	static const struct casefiles none;
	bool found;

	if (r.prefers.n == 0)
		r.prefers = ordered(a, &bulletin, &country);
	r.guessed = r.prefers.n == 0;
	if (r.guessed)
		r.prefers = country;
	if (r.ctx.texts == NULL)
		r.ctx.texts = &none;
	r.met = r.own = r.guessed; /* nobody said that they do not read it */
	/* of several in which a country works, that of the page will do */
	found = r.guessed && is_listed(&country, ctx->casefile->language);
	for (size_t i = 0; i < r.prefers.n; i++) {
		bool own = str_eq(r.prefers.item[i], STR("own"));

		r.own = r.own || own || is_in(ctx->casefile, r.prefers.item[i]);
		found = found || own || take_text(&r.ctx, r.prefers.item[i]);
		r.met = r.met || found;
	}
	r.ctx.texts = NULL; /* it is chosen */
	r.other = r.ctx.casefile != ctx->casefile;
	return r;
}

struct appeal_ctx
appeal_as_read(struct arena *a, const struct appeal_ctx *ctx)
{
	return appeal_reading(a, ctx).ctx;
}

struct str
appeal_reads_line(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct lang *l = ctx->lang;
	struct appeal_reading r = appeal_reading(a, ctx);
	struct str text = lang_native_name(r.ctx.casefile->language), all;
	struct strs names = { 0 };

	if (r.prefers.n == 0 || (r.guessed && !r.other))
		return (struct str){ 0 };
	for (size_t i = 0; i < r.prefers.n; i++)
		VEC_PUSH(a, &names,
		         str_eq(r.prefers.item[i], STR("own"))
		                 ? tr(l, "your own language")
		                 : lang_native_name(r.prefers.item[i]));
	all = lang_join(a, l, &names);
	if (r.guessed)
		return LANG_FILL(
			a, l, tr(l, "The authorities there work in: %1$s. This text is in: %2$s."),
			all, text);
	if (r.met)
		return LANG_FILL(a, l, tr(l, "They read: %1$s. This text is in: %2$s."), all, text);
	return LANG_FILL(a, l,
	                 tr(l, "They read: %1$s. Nobody has put this case into that language yet, "
	                       "so this text is in: %2$s."),
	                 all, text);
}
