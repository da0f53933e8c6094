/*
 * share.c - what the picture beside a shared link says: the headline and until when, no person more
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

void
share_compose(struct arena *a, const struct appeal_ctx *ctx, struct render_share *out)
{
	const struct lang *l = ctx->lang;
	struct render_share s = { .head = sheet_head(a, ctx) };

	s.kicker = sheet_kicker(a, ctx);
	s.headline = appeal_headline(a, ctx);
	if (day_is_set(ctx->casefile->deadline))
		s.until = TR_FILL(a, tr(l, "Act until %1$s"),
		                  lang_day(a, l, ctx->casefile->deadline));
	s.foot = ctx->url;
	*out = s;
}
