/*
 * posting.c - the last day on which a letter still makes sense
 *
 * A page is read by everyone, so it cannot know where the reader is: it says three days, for the
 * same country, the same continent and the rest of the world (tables/postal.csv).
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

#include "postal.inc"

/* The row of the country, else of its continent ("*AS"), else of the slowest one. */
static const char *const *
row_for(struct arena *a, struct str country)
{
	struct str star = str_printf(a, "*" STR_FMT, STR_ARG(continent_of(country)));
	const char *const *found = postal[0];

	for (size_t i = 0; i < ARRAY_LEN(postal); i++) {
		if (str_eq(str_c(postal[i][0]), country))
			return postal[i];
		if (str_eq(str_c(postal[i][0]), star))
			found = postal[i];
	}
	return found;
}

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
	const char *const *row = row_for(a, ctx->target->country);
	struct day deadline = ctx->casefile->deadline;
	struct posting p = { 0 };

	if (!day_is_set(deadline))
		return err_set(e, ERR_INPUT, "the case has no deadline");
	for (int i = 0; i < POST_FROMS; i++) {
		uint64_t days = 0;

		CHECK(str_to_u64(str_c(row[1 + i]), 365, &days));
		p.item[i].from = from_text(a, ctx, (enum post_from)i);
		p.item[i].days = (int)days;
		p.item[i].latest = day_plus(deadline, -(int)days);
		p.item[i].late = day_cmp(p.item[i].latest, ctx->today) < 0;
	}
	*out = p;
	return true;
}
