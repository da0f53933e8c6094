/*
 * call.c - a telephone call: number, three sentences, when somebody answers
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

#define SPOKEN_MOST 200 /* characters of a request that can be said in one breath or two */

/* Who calls and about what; the first request; to whom it should be passed on. */
static struct strs
script(struct arena *a, const struct appeal_ctx *ctx, const struct appeal_text *t)
{
	const struct lang *l = appeal_lang(ctx);
	struct str headline = str_dup(a, demand_bare(appeal_headline(a, ctx)));
	struct strs out = { 0 };

	VEC_PUSH(
		a, &out,
		TR_FILL(a,
	                tr_letter(
				l,
				"Good day, my name is [your name], I am calling from [your country] "
				"about this case: %1$s."),
	                headline));
	if (t->demands.n > 0)
		VEC_PUSH(a, &out,
		         TR_FILL(a, tr_letter(l, "My request is: %1$s."),
		                 demand_bare(cut_to(a, t->demands.item[0], SPOKEN_MOST,
		                                    cost_graphemes))));
	if (ctx->target->embassy)
		VEC_PUSH(
			a, &out,
			tr_letter(
				l,
				"Please convey this to your government; thank you for your time."));
	else
		VEC_PUSH(
			a, &out,
			TR_FILL(a,
		                tr_letter(
					l,
					"Please pass my call on to %1$s; thank you for your time."),
		                target_title(a, ctx->target)));
	return out;
}

bool
call_compose(struct arena *a, const struct appeal_ctx *by, struct call_appeal *out, struct err *e)
{
	struct appeal_ctx own = appeal_as_read(a, by), *ctx = &own;
	struct call_appeal c = { 0 };
	struct appeal_text t;

	if (ctx->target->phones.n == 0)
		return err_set(e, ERR_NOT_FOUND, "official %d has no telephone number",
		               ctx->target->number);
	appeal_text_composed(a, ctx, &t);
	c.lang = t.lang;
	c.phones = phones_of(a, ctx->target, &ctx->target->phones);
	c.script = script(a, ctx, &t);
	c.voicemail = tr(ctx->lang, "If a machine answers, say the same three sentences after the "
	                            "tone: a recorded call counts too.");
	c.hours_known = office_hours_of(a, ctx->target, ctx->today, &c.hours);
	if (c.hours_known) {
		c.hours_text = office_hours_text(a, ctx->lang, &c.hours);
		holidays_between(a, ctx->target, &c.hours, ctx->today, ctx->casefile->deadline,
		                 &c.closed);
		c.closed_text = holidays_text(a, ctx->lang, &c.closed);
	}
	*out = c;
	return true;
}
