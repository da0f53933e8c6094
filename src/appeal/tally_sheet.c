/*
 * tally_sheet.c - the sheet on which a group counts what it sent, stroke by stroke
 *
 * Its sums are reported by whoever holds the group's link, so the code on the sheet is that link:
 * the sheet belongs on the table, not on the wall.
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

static struct render_tally_rows
rows(struct arena *a, const struct casefile *c)
{
	struct render_tally_rows out = { 0 };

	for (size_t i = 0; i < c->targets.n; i++) {
		const struct target *t = &c->targets.item[i];
		struct render_tally_row row = { .title = target_title(a, t) };

		for (int k = 0; k < CHANNEL_COUNT;
		     k++) /* a post needs no account of the official */
			if (k == CHANNEL_POST || target_has_channel(t, (enum channel)k))
				row.channels |= 1 << k;
		if (!t->copy)
			VEC_PUSH(a, &out, row);
	}
	return out;
}

bool
tally_sheet_compose(struct arena *a, const struct appeal_ctx *ctx, struct str report,
                    struct render_tally *out, struct err *e)
{
	const struct lang *l = ctx->lang;
	struct render_tally s = { .head = sheet_head(a, ctx) };

	if (!uaref_is_set(&ctx->casefile->ref))
		return err_set(e, ERR_INPUT, "the case has no number");
	s.head.lang = l->tag;
	s.kicker = sheet_kicker(a, ctx);
	s.headline = appeal_headline(a, ctx);
	s.deadline = appeal_deadline_line(a, ctx);
	s.check = appeal_check_line(a, ctx);
	s.group_label = tr(l, "Group:");
	s.day_label = tr(l, "Day:");
	for (int k = 0; k < CHANNEL_COUNT; k++)
		VEC_PUSH(a, &s.columns, appeal_channel_name(l, (enum channel)k));
	s.rows = rows(a, ctx->casefile);
	if (s.rows.n == 0)
		return err_set(e, ERR_NOT_FOUND, "the case names no official");
	s.sum_label = tr(l, "Sum");
	VEC_PUSH(a, &s.how,
	         tr(l, "One stroke for each appeal that was sent: a letter posted, an e-mail gone, "
	               "a call that somebody took."));
	VEC_PUSH(a, &s.how, tr(l, "Write no names on this sheet: nobody needs to know who wrote."));
	if (report.n == 0 && ctx->url.n > 0)
		report = str_printf(a, STR_FMT "/done", STR_ARG(ctx->url));
	s.qr = report;
	if (report.n > 0)
		s.qr_label = TR_FILL(a, tr(l, "Report the sums here: %1$s"), report);
	*out = s;
	return true;
}
