/*
 * page_own.c - the sentence of one's own, asked for again when no file came of it
 */
#include "base/limits.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "tmpl_own_again.h"

struct view_own_form
part_own_form(struct arena *a, const struct page_ctx *x, const struct uaref *ref, int number)
{
	return (struct view_own_form){
		.file = part_case_url(a, x, ref, "/email.eml"),
		.id = str_printf(a, STR_FMT "-own", STR_ARG(part_target_id(a, number))),
		.channel = channel_name(CHANNEL_EMAIL),
		.number = number,
		.most = OWN_MOST,
	};
}

static struct str
sentence(const struct lang *l, enum page_own_problem problem)
{
	switch (problem) {
	case PAGE_OWN_ASKED:
		break;
	case PAGE_OWN_BAD_FORM:
		return tr(l, "The form did not arrive as this page sends it. Please try again from "
		             "here.");
	case PAGE_OWN_BAD_TARGET:
		return tr(l, "This case has no official with that number and an e-mail address.");
	case PAGE_OWN_LONG:
		return tr(l, "Your own words are too long for this e-mail. Please shorten them.");
	}
	return STR("");
}

bool
page_own(struct arena *a, const struct page_ctx *x, const struct page_own *p, struct buf *out,
         struct err *e)
{
	const struct lang *l = x->lang;
	struct str action = part_channel_action(l, CHANNEL_EMAIL), ignored;
	struct view_own_again v = {
		.frame = part_frame(a, x, part_case_path(a, &p->ref, "/email"),
		                    LANG_FILL(a, l, tr(l, "%1$s: %2$s"), action, p->headline)),
		.top = { .head = part_head_of(a, x, &p->ref, p->headline, p->language, p->state,
		                              p->closes_at),
		         .action = action },
		.problem = sentence(l, p->problem),
		.form = part_own_form(a, x, &p->ref, p->target),
		.outcome = part_case_url(a, x, &p->ref, "/outcome"),
		.failed = part_failures(a, l, CHANNEL_EMAIL),
		.back = part_case_url(a, x, &p->ref, "/email"),
		.address = p->address,
		.subject = p->subject,
		.body = p->body,
		.tag = p->text_language,
		.dir = lang_dir(p->text_language),
	};

	v.frame.hidden = true;
	v.form.own = p->own;
	v.form.bad = p->problem == PAGE_OWN_LONG;
	v.again = p->target > 0;
	tmpl_own_again(out, l, &v);
	return buf_done(out, "the form of an e-mail", &ignored, e);
}
