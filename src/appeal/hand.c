/*
 * hand.c - writing by hand: what to copy, and how to write
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

#define REQUESTS_MOST     3
#define REQUEST_GRAPHEMES 170 /* three lines of handwriting */

static struct strs
how_to(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct lang *l = ctx->lang;
	struct strs out = { 0 };

	VEC_PUSH(a, &out, tr(l, "Be polite and brief: one page is enough, and one letter counts."));
	VEC_PUSH(a, &out, tr(l, "Use your own voice: say who you are and why you write."));
	VEC_PUSH(a, &out,
	         tr(l, "State the facts as they stand here and ask only for what is asked here."));
	VEC_PUSH(
		a, &out,
		tr(l,
	           "Put today's date at the top, and write people's names in capital letters so that they are read right."));
	VEC_PUSH(a, &out,
	         tr(l, "Name and address show that you are real; initials are enough if "
	               "you prefer."));
	return out;
}

bool
hand_compose(struct arena *a, const struct appeal_ctx *by, struct hand_appeal *out, struct err *e)
{
	struct appeal_ctx own = appeal_as_read(a, by), *ctx = &own;
	struct hand_appeal h = { 0 };
	struct appeal_text t;

	if (!target_has_channel(ctx->target, CHANNEL_LETTER))
		return err_set(e, ERR_NOT_FOUND, "official %d has no postal address",
		               ctx->target->number);
	appeal_text_composed(a, ctx, &t);
	h.lang = t.lang;
	h.envelope = letter_envelope(a, ctx);
	h.salutation = t.greeting;
	for (size_t i = 0; i < t.demands.n && i < REQUESTS_MOST; i++)
		VEC_PUSH(a, &h.requests,
		         cut_to(a, t.demands.item[i], REQUEST_GRAPHEMES, cost_graphemes));
	h.how = how_to(a, ctx);
	*out = h;
	return true;
}
