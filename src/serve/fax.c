/*
 * fax.c - POST /ua/N/fax.pdf: the page to fax with a sentence of the supporter's own, as PDF or
 * TIFF
 *
 * What was typed is in the arena of one job, wiped when the last byte has left, as of a letter.
 */
#include "render/render.h"
#include "serve/own_form.h"

static enum page_own_problem
prepare(struct front *f, const struct case_address *at, struct arena *a,
        const struct own_form *form, struct str *request)
{
	struct tree_entry *kept = own_form_kept(f, at, ".fax", form->page.target);
	struct err ignored = { 0 };
	bool ok;

	if (kept == NULL)
		return PAGE_OWN_BAD_TARGET;
	ok = render_fax_sign(a, kept->plain.body, form->page.own, form->tiff, request, &ignored);
	tree_release(f->tree, kept);
	return ok ? PAGE_OWN_ASKED : PAGE_OWN_BAD_FORM;
}

void
front_fax(struct front *f, struct conn *c, const struct http_request *rq,
          const struct case_address *at, const struct manifest *m)
{
	struct arena *a = arena_new();
	struct own_form *form;
	struct letters_order order = { 0 };
	enum page_own_problem bad;

	arena_wipe_on_free(a);
	form = arena_array(a, struct own_form, 1);
	*form = (struct own_form){ .page.channel = CHANNEL_FAX,
		                   .edition = str_dup(a, at->edition) };
	bad = own_form_read(a, f, rq, m, form);
	if (bad == PAGE_OWN_ASKED)
		bad = prepare(f, at, a, form, &order.request);
	if (bad != PAGE_OWN_ASKED || form->again) {
		own_form_answer(f, c, rq, form, bad);
		arena_free(&a);
		return;
	}
	order.name = str_printf(a, "fax-" STR_FMT "-%d%s", STR_ARG(at->slug), form->page.target,
	                        form->tiff ? ".tiff" : ".pdf");
	order.type = form->tiff ? STR("image/tiff") : STR("application/pdf");
	order.own = form;
	letters_make(f, c, rq, a, &order);
}
