/*
 * email.c - POST /ua/N/email.eml: the file of an e-mail with a sentence of the supporter's own
 *
 * Where scripts run the page does this by itself and nothing leaves the device.  Here what was
 * typed lives in the arena of one turn, which wipes, and goes out with the answer.
 */
#include "appeal/appeal.h"
#include "i18n/lang.h"
#include "page/report.h"
#include "serve/form_page.h"
#include "serve/front.h"

/* ".email-1" of this edition, else of the case. */
static struct tree_entry *
published_email(struct front *f, const struct case_address *at, int target)
{
	struct tree_entry *e = tree_get_private(
		f->tree, str_printf(f->turn, STR_FMT "/.email-%d", STR_ARG(at->folder), target));

	if (e == NULL)
		e = tree_get_private(f->tree, str_printf(f->turn, "ua/" STR_FMT "/.email-%d",
		                                         STR_ARG(at->slug), target));
	return e;
}

/* The form again with what was typed. */
static void
answer_form(struct front *f, struct conn *c, const struct http_request *rq, struct page_own *p,
            const struct case_address *at, enum page_own_problem problem)
{
	static const struct {
		int status;
		const char *plain;
	} problems[] = {
		[PAGE_OWN_ASKED] = { 200, "nothing is wrong" },
		[PAGE_OWN_BAD_FORM] = { 400, "the form is not as the page sends it" },
		[PAGE_OWN_BAD_TARGET] = { 404,
		                          "target: no official of this case has that number and an "
		                          "e-mail address" },
		[PAGE_OWN_LONG] = { 413, "own is too long" }
	};
	struct answer a = { .status = problems[problem].status };
	struct page_ctx x = form_page_ctx(f, at->edition);
	struct err e = { 0 };
	struct buf b;

	p->problem = problem;
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (page_own(f->turn, &x, p, &b, &e))
		form_page_answer(f, c, rq, &b, &a);
	else
		front_answer_error(f, c, rq, a.status, problems[problem].plain, 0);
}

static enum page_own_problem
read_form(struct front *f, const struct http_request *rq, const struct manifest *m,
          struct page_own *p, bool *again)
{
	struct http_form form = { 0 };
	struct err ignored = { 0 };
	struct str target;
	uint64_t number;

	if (!http_form_parse(f->turn, rq->body, &form, &ignored) ||
	    !http_form_is_single(&form, STR("target")) || !http_form_is_single(&form, STR("own")))
		return PAGE_OWN_BAD_FORM;
	target = http_form_get(&form, STR("target"));
	p->own = http_form_get(&form, STR("own"));
	*again = http_form_has(&form, STR("again"));
	if (!str_to_u64(target, UINT16_MAX, &number) || manifest_target(m, (int)number) == NULL)
		return PAGE_OWN_BAD_TARGET;
	p->target = (int)number;
	return p->own.n > LIMIT_LETTER_OWN_BYTES ? PAGE_OWN_LONG : PAGE_OWN_ASKED;
}

/* The file of the e-mail, or it on a page to copy. */
static bool
make(struct front *f, struct str kept, struct page_own *p, bool again, struct str *file)
{
	struct email_kept k = { 0 };
	struct err ignored = { 0 };

	if (!again)
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
	struct page_own p = { .ref = m->ref,
		              .headline = str_dup(f->turn, m->headline),
		              .language = str_dup(f->turn, m->language),
		              .state = form_page_state(f, m),
		              .closes_at = m->closes_at };
	bool again = false, made = false;
	enum page_own_problem bad = read_form(f, rq, m, &p, &again);
	struct answer a = { .status = 200, .type = STR_INIT("message/rfc822") };
	struct tree_entry *kept = bad == PAGE_OWN_ASKED ? published_email(f, at, p.target) : NULL;

	if (kept != NULL) {
		made = make(f, kept->plain.body, &p, again, &a.body);
		tree_release(f->tree, kept);
	} else if (bad == PAGE_OWN_ASKED) {
		bad = PAGE_OWN_BAD_TARGET;
	}
	if (bad == PAGE_OWN_ASKED && !made)
		bad = PAGE_OWN_BAD_FORM;
	if (again || bad != PAGE_OWN_ASKED) {
		answer_form(f, c, rq, &p, at, bad);
		return;
	}
	a.download = str_printf(f->turn, "%d.eml", p.target);
	front_answer(f, c, rq, &a);
}
