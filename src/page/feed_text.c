/*
 * feed_text.c - the case as plain text: for reading aloud, forwarding, printing anywhere
 *
 * Lines are not wrapped: mail programs and terminals wrap by themselves, and a wrapped line breaks
 * when it is copied.
 */
#include "appeal/appeal.h"
#include "page/feed.h"

#include "briefing/figures.h"
#include "i18n/lang.h"
#include "page/parts.h"

static void
text_line(struct buf *out, struct str s)
{
	if (s.n == 0)
		return;
	buf_put(out, s);
	buf_lit(out, "\n");
}

static void
text_para(struct buf *out, struct str s)
{
	if (s.n == 0)
		return;
	text_line(out, s);
	buf_lit(out, "\n");
}

static void
text_heading(struct buf *out, struct str s)
{
	buf_lit(out, "== ");
	buf_put(out, s);
	buf_lit(out, " ==\n\n");
}

static void
text_paras(struct buf *out, struct str heading, const struct strs *list)
{
	if (list->n == 0)
		return;
	text_heading(out, heading);
	for (size_t i = 0; i < list->n; i++)
		text_para(out, list->item[i]);
}

static void
text_values(struct arena *a, const struct lang *l, struct buf *out, enum channel c,
            const struct strs *values)
{
	if (values->n > 0)
		text_line(out, LANG_FILL(a, l, tr(l, "%1$s: %2$s"), appeal_channel_name(l, c),
		                         str_join(a, values, STR(", "))));
}

static void
text_target(struct arena *a, const struct lang *l, struct buf *out, const struct target *t)
{
	text_line(out, target_title(a, t));
	text_line(out, t->organisation);
	for (size_t i = 0; i < t->address.n; i++)
		if (!str_eq(t->address.item[i], t->organisation))
			text_line(out, t->address.item[i]);
	text_values(a, l, out, CHANNEL_EMAIL, &t->emails);
	text_values(a, l, out, CHANNEL_CALL, &t->phones);
	text_values(a, l, out, CHANNEL_FAX, &t->faxes);
	text_values(a, l, out, CHANNEL_POST, &t->handles);
	text_line(out, t->note);
	text_line(out, t->salutation);
	buf_lit(out, "\n");
}

static void
text_targets(struct arena *a, const struct page_ctx *x, const struct casefile *c, struct buf *out)
{
	if (c->targets.n == 0)
		return;
	text_heading(out, tr(x->lang, "To whom"));
	for (size_t i = 0; i < c->targets.n; i++)
		text_target(a, x->lang, out, &c->targets.item[i]);
}

static void
text_top(struct arena *a, const struct page_ctx *x, const struct page_subject *s, struct buf *out)
{
	const struct casefile *c = s->c;

	if (x->rehearsal)
		text_para(out, tr(x->lang, "Rehearsal: not a live appeal"));
	text_line(out, part_kicker(a, x, &c->ref, &c->countries));
	text_para(out, c->headline);
	text_line(out, part_until(a, x, c->deadline, s->state));
	if (s->state == PAGE_OPEN)
		text_para(out, part_check(a, x));
	else
		text_para(out, tr(x->lang, "Please send no more appeals on this case"));
	text_para(out, s->outcome);
	text_para(out, c->summary);
}

bool
feed_case_text(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
               struct buf *out, struct err *e)
{
	const struct casefile *c = s->c;
	const struct figure *total = &s->figures->total;
	struct str page, ignored;

	text_top(a, x, s, out);
	text_paras(out, tr(x->lang, "What happened"), &c->story);
	if (c->demands.n > 0)
		text_heading(out, tr(x->lang, "What is asked"));
	for (size_t i = 0; i < c->demands.n; i++) {
		buf_lit(out, "- ");
		text_para(out, c->demands.item[i]);
	}
	/* an action that is over names nobody to write to */
	if (s->state == PAGE_OPEN)
		text_targets(a, x, c, out);
	text_paras(out, tr(x->lang, "Additional information"), &c->background);
	text_heading(out, tr(x->lang, "How many have acted"));
	text_para(out, part_acted(a, x, s->state, total->actions, total->confirmed));
	page = url_str(url_absolute(a, x->base_url, part_case_url(a, x, &c->ref, "")));
	text_line(out, page);
	text_line(out, LANG_FILL(a, x->lang, tr(x->lang, "%1$s. Questions and corrections: %2$s"),
	                         x->publisher, x->contact));
	return buf_done(out, "the text of a case", &ignored, e);
}
