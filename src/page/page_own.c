/*
 * page_own.c - the sentence of one's own for an e-mail or a fax, asked for again when nothing came
 * of it
 */
#include "base/limits.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "tmpl_own_again.h"

struct view_own_form
part_own_form(struct arena *a, const struct page_ctx *x, const struct uaref *ref,
              enum channel channel, int number)
{
	const struct lang *l = x->lang;
	struct view_own_form f = {
		.id = str_printf(a, STR_FMT "-own", STR_ARG(part_target_id(a, number))),
		.channel = channel_name(channel),
		.number = number,
	};

	if (channel == CHANNEL_FAX) {
		f.file = part_case_url(a, x, ref, "/fax.pdf");
		f.button = tr(l, "The page with this sentence (PDF)");
		f.other = tr(l, "The same for fax programs (TIFF)");
		f.most = LIMIT_LETTER_OWN_BYTES;
	} else {
		f.file = part_case_url(a, x, ref, "/email.eml");
		f.button = tr(l, "A file of the e-mail with this sentence (.eml)");
		f.most = OWN_MOST;
		f.script = true;
	}
	return f;
}

static struct str
sentence(const struct lang *l, enum page_own_problem problem, bool fax)
{
	switch (problem) {
	case PAGE_OWN_ASKED:
		break;
	case PAGE_OWN_BAD_FORM:
		return tr(l, "The form did not arrive as this page sends it. Please try again from "
		             "here.");
	case PAGE_OWN_BAD_TARGET:
		return fax ? tr(l, "This case has no official with that number and a fax number.")
		           : tr(l, "This case has no official with that number and an e-mail "
		                   "address.");
	case PAGE_OWN_LONG:
		return fax ? tr(l, "Your own words are too long for this fax. Please shorten them.")
		           : tr(l, "Your own words are too long for this e-mail. Please shorten "
		                   "them.");
	case PAGE_OWN_NOT_MADE:
		return tr(l, "The page could not be made just now. Please try again in a moment; "
		             "nothing was kept.");
	}
	return STR("");
}

bool
page_own(struct arena *a, const struct page_ctx *x, const struct page_own *p, struct buf *out,
         struct err *e)
{
	const struct lang *l = x->lang;
	bool fax = p->channel == CHANNEL_FAX;
	const char *page = fax ? "/fax" : "/email";
	struct str action = part_channel_action(l, p->channel), ignored;
	struct view_own_again v = {
		.frame = part_frame(a, x, part_case_path(a, &p->ref, page),
		                    LANG_FILL(a, l, tr(l, "%1$s: %2$s"), action, p->headline)),
		.top = { .head = part_head_of(a, x, &p->ref, p->headline, p->language, p->state,
		                              p->closes_at),
		         .action = action },
		.problem = sentence(l, p->problem, fax),
		.form = part_own_form(a, x, &p->ref, p->channel, p->target),
		.outcome = part_case_url(a, x, &p->ref, "/outcome"),
		.did = { .url = part_case_url(a, x, &p->ref, "/done"),
		         .channel = channel_name(p->channel),
		         .button = part_channel_did(l, p->channel),
		         .target = p->target },
		.failed = part_failures(a, l, p->channel),
		.back = part_case_url(a, x, &p->ref, page),
		.back_text = fax ? tr(l, "Back to the fax") : tr(l, "Back to the e-mail"),
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
