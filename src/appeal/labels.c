/*
 * labels.c - a sheet of address labels for a letter-writing evening
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

bool
labels_compose(struct arena *a, const struct appeal_ctx *ctx, enum render_label_sheet sheet,
               struct render_labels *out, struct err *e)
{
	const struct targets *all = &ctx->casefile->targets;
	struct render_labels l = { .head = sheet_head(a, ctx), .sheet = (int)sheet };

	l.head.paper = (int)(sheet == LABELS_L7160 ? PAPER_A4 : PAPER_LETTER);
	for (size_t i = 0; i < all->n; i++) {
		struct appeal_ctx its = *ctx;
		struct strs lines;

		its.target = &all->item[i];
		if (its.target->copy || !target_has_channel(its.target, CHANNEL_LETTER))
			continue;
		lines = letter_envelope(a, &its);
		VEC_PUSH(a, &l.addresses, str_join(a, &lines, STR("\n")));
	}
	if (l.addresses.n == 0)
		return err_set(e, ERR_NOT_FOUND, "no official of the case has a postal address");
	*out = l;
	return true;
}
