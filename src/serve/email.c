/*
 * email.c - POST /ua/N/email.eml: the file of an e-mail with a sentence of the supporter's own
 *
 * Where scripts run the page does this by itself and nothing leaves the device.  Here what was
 * typed lives in the arena of one turn, which wipes, and goes out with the answer.
 */
#include "appeal/appeal.h"
#include "serve/own_form.h"

/* The file of the e-mail, or it on a page to copy. */
static bool
make(struct front *f, struct str kept, struct own_form *form, struct str *file)
{
	struct page_own *p = &form->page;
	struct email_kept k = { 0 };
	struct err ignored = { 0 };

	if (!form->again)
		return email_file(f->turn, kept, p->own, file, &ignored);
	if (!email_kept_with(f->turn, kept, p->own, &k, &ignored))
		return false;
	p->address = str_dup(f->turn, k.address);
	p->subject = str_dup(f->turn, k.subject);
	p->body = str_dup(f->turn, k.body);
	p->text_language = str_dup(f->turn, k.lang);
	return true;
}

void
front_email(struct front *f, struct conn *c, const struct http_request *rq,
            const struct case_address *at, const struct manifest *m)
{
	struct own_form form = { .page.channel = CHANNEL_EMAIL, .edition = at->edition };
	enum page_own_problem bad = own_form_read(f->turn, f, rq, m, &form);
	struct answer a = { .status = 200, .type = STR_INIT("message/rfc822") };
	struct tree_entry *kept = NULL;
	bool made = false;

	if (bad == PAGE_OWN_ASKED)
		kept = own_form_kept(f, at, ".email", form.page.target);
	if (kept != NULL) {
		made = make(f, kept->plain.body, &form, &a.body);
		tree_release(f->tree, kept);
	} else if (bad == PAGE_OWN_ASKED) {
		bad = PAGE_OWN_BAD_TARGET;
	}
	if (bad == PAGE_OWN_ASKED && !made)
		bad = PAGE_OWN_BAD_FORM;
	if (form.again || bad != PAGE_OWN_ASKED) {
		own_form_answer(f, c, rq, &form, bad);
		return;
	}
	a.download = str_printf(f->turn, "%d.eml", form.page.target);
	front_answer(f, c, rq, &a);
}
