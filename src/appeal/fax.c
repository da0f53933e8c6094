/*
 * fax.c - a page for any fax machine or gateway: large, black on white, signed by hand
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

static struct render_rows
rows(struct arena *a, const struct appeal_ctx *ctx, const struct fax_appeal *f)
{
	const struct lang *l = appeal_lang(ctx),
			  *content = lang_of_content(ctx->casefile->language);
	struct render_rows out = { 0 };
	struct strs numbers = { 0 };

	for (size_t i = 0; i < f->faxes.n; i++)
		VEC_PUSH(a, &numbers, f->faxes.item[i].printed);
	VEC_PUSH(a, &out, (struct render_row){ tr_letter(l, "To"), target_title(a, ctx->target) });
	VEC_PUSH(a, &out,
	         (struct render_row){ tr_letter(l, "Fax number"),
	                              str_join(a, &numbers, STR(", ")) });
	VEC_PUSH(a, &out,
	         (struct render_row){ tr_letter(l, "Date"), lang_day(a, content, ctx->today) });
	VEC_PUSH(a, &out, (struct render_row){ tr_letter(l, "About"), appeal_headline(a, ctx) });
	return out;
}

bool
fax_compose(struct arena *a, const struct appeal_ctx *by, struct fax_appeal *out, struct err *e)
{
	struct appeal_ctx own = appeal_as_read(a, by), *ctx = &own;
	const struct lang *l = appeal_lang(ctx);
	struct fax_appeal f = { 0 };
	struct appeal_text t;

	if (ctx->target->faxes.n == 0)
		return err_set(e, ERR_NOT_FOUND, "official %d has no fax number",
		               ctx->target->number);
	if (!appeal_text(a, ctx, &t, e))
		return false;
	f.faxes = phones_of(a, ctx->target, &ctx->target->faxes);
	f.page.head.lang = t.lang;
	f.page.head.title = appeal_headline(a, ctx);
	if (ctx->rehearsal)
		f.page.head.banner = tr(ctx->lang, "Rehearsal: not a live appeal");
	f.page.heading = tr_letter(l, "Fax");
	f.page.rows = rows(a, ctx, &f);
	f.page.text = appeal_on_paper(a, ctx, &t);
	f.page.name_label = tr_letter(l, "Name and country:");
	VEC_PUSH(a, &f.page.foot,
	         TR_FILL(a, tr(ctx->lang, "Urgent action %1$s"),
	                 uaref_text(a, &ctx->casefile->ref)));
	f.hours_known = office_hours_of(a, ctx->target, ctx->today, &f.hours);
	if (f.hours_known) {
		f.hours_text = office_hours_text(a, ctx->lang, &f.hours);
		holidays_between(a, ctx->target, &f.hours, ctx->today, ctx->casefile->deadline,
		                 &f.closed);
	}
	*out = f;
	return true;
}
