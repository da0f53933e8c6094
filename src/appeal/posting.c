/*
 * posting.c - the last day on which a letter still makes sense
 *
 * A page is read by everyone, so it cannot know where the reader is: it says three days, for the
 * same country, the same continent and the rest of the world (tables/postal.csv).
 */
#include "appeal/parts.h"
#include "appeal/postal.h"
#include "i18n/lang.h"

static struct str
from_continent(const struct lang *l, struct str continent)
{
	if (str_eq(continent, STR("AF")))
		return tr(l, "from elsewhere in Africa");
	if (str_eq(continent, STR("AS")))
		return tr(l, "from elsewhere in Asia");
	if (str_eq(continent, STR("EU")))
		return tr(l, "from elsewhere in Europe");
	if (str_eq(continent, STR("NA")))
		return tr(l, "from elsewhere in North and Central America");
	if (str_eq(continent, STR("OC")))
		return tr(l, "from elsewhere in Oceania");
	if (str_eq(continent, STR("SA")))
		return tr(l, "from elsewhere in South America");
	return tr(l, "from the same continent");
}

static struct str
from_text(struct arena *a, const struct appeal_ctx *ctx, enum post_from from)
{
	struct str country = ctx->target->country;

	switch (from) {
	case POST_FROM_SAME_COUNTRY:
		if (country.n == 0)
			return tr(ctx->lang, "from the same country");
		return TR_FILL(a, tr(ctx->lang, "from inside the country (%1$s)"),
		               lang_country(ctx->lang, country));
	case POST_FROM_SAME_CONTINENT:
		return from_continent(ctx->lang, continent_of(country));
	case POST_FROM_ELSEWHERE:
	case POST_FROMS:
		break;
	}
	return tr(ctx->lang, "from anywhere else");
}

bool
posting_days(struct arena *a, const struct appeal_ctx *ctx, struct posting *out, struct err *e)
{
	struct str to = ctx->target->country;
	struct str near = str_printf(a, "*" STR_FMT, STR_ARG(continent_of(to)));
	const struct str from[POST_FROMS] = { to, near, STR("*") };
	struct day deadline = ctx->casefile->deadline;
	struct posting p = { 0 };

	if (!day_is_set(deadline))
		return err_set(e, ERR_INPUT, "the case has no deadline");
	for (int i = 0; i < POST_FROMS; i++) {
		p.item[i].from = from_text(a, ctx, (enum post_from)i);
		p.item[i].days = postal_days(a, ctx->postal, to, from[i]);
		p.item[i].latest = day_plus(deadline, -p.item[i].days);
		p.item[i].late = day_cmp(p.item[i].latest, ctx->today) < 0;
	}
	*out = p;
	return true;
}

struct str
posting_line(struct arena *a, const struct appeal_ctx *ctx)
{
	struct posting p = { 0 };
	struct err e = { 0 };
	struct strs parts = { 0 };

	if (!posting_days(a, ctx, &p, &e))
		return (struct str){ 0 };
	for (int i = 0; i < POST_FROMS; i++)
		VEC_PUSH(a, &parts,
		         p.item[i].late ? TR_FILL(a, tr(ctx->lang, "%1$s: too late for the post"),
		                                  p.item[i].from)
		                        : TR_FILL(a, tr(ctx->lang, "%1$s: %2$s"), p.item[i].from,
		                                  lang_day(a, ctx->lang, p.item[i].latest)));
	return TR_FILL(a, tr(ctx->lang, "Post it at the latest: %1$s."),
	               str_join(a, &parts, STR("; ")));
}

/* What the strip says to whoever posts it in FROM. */
static struct str
from_country(struct arena *a, const struct appeal_ctx *ctx, struct str from)
{
	const struct lang *l = ctx->lang;
	struct str to = ctx->target->country;
	int days = postal_days(a, ctx->postal, to, from);
	struct day latest = day_plus(ctx->casefile->deadline, -days);

	if (postal_is_stopped(ctx->postal, to, from, ctx->today))
		return tr(l,
		          "The post of your country takes no letters to this one just now. Please "
		          "choose another way.");
	if (day_cmp(latest, ctx->today) < 0)
		return tr(l,
		          "From your country this letter would arrive after the deadline. Please "
		          "choose a faster way.");
	return TR_FILL(a, tr(l, "From your country, post it by %1$s."), lang_day(a, l, latest));
}

/* Countries of which the same is true share a row. */
struct render_rows
posting_rows(struct arena *a, const struct appeal_ctx *ctx)
{
	struct render_rows out = { 0 };
	struct str code, line;

	if (!day_is_set(ctx->casefile->deadline))
		return out;
	for (size_t i = 0; (code = lang_country_code(i)).n > 0; i++) {
		size_t k = 0;

		line = from_country(a, ctx, code);
		while (k < out.n && !str_eq(out.item[k].value, line))
			k++;
		if (k < out.n)
			out.item[k].label = str_printf(a, STR_FMT " " STR_FMT,
			                               STR_ARG(out.item[k].label), STR_ARG(code));
		else
			VEC_PUSH(a, &out, (struct render_row){ code, line });
	}
	VEC_PUSH(a, &out, (struct render_row){ STR("*"), posting_line(a, ctx) });
	return out;
}
