/*
 * page_list.c - the pages that belong to no case: index, archive, about, privacy, 404
 */
#include "i18n/lang.h"
#include "page/parts.h"
#include "tmpl_about.h"
#include "tmpl_archive.h"
#include "tmpl_index.h"
#include "tmpl_not_found.h"
#include "tmpl_privacy.h"

/* ERR_LIMIT once, here, for every page: a template only appends. */
static bool
list_done(struct buf *out, const char *what, struct err *e)
{
	struct str ignored;

	return buf_done(out, what, &ignored, e);
}

bool
page_index(struct arena *a, const struct page_ctx *x, const struct page_entries *open,
           struct buf *out, struct err *e)
{
	struct view_list v = {
		.frame = part_frame(a, x, STR("/"), tr(x->lang, "Urgent actions")),
		.cases = part_entries(a, x, open->item, open->n),
		.none = open->n == 0,
		.deadlines = url_path(a, STR("/deadlines.ics")),
	};

	tmpl_index(out, x->lang, &v);
	return list_done(out, "the index", e);
}

bool
page_archive(struct arena *a, const struct page_ctx *x, const struct page_entries *past,
             struct buf *out, struct err *e)
{
	struct view_list v = {
		.frame = part_frame(a, x, STR("/archive"), tr(x->lang, "Earlier urgent actions")),
		.cases = part_entries(a, x, past->item, past->n),
		.none = past->n == 0,
	};

	tmpl_archive(out, x->lang, &v);
	return list_done(out, "the archive", e);
}

bool
page_about(struct arena *a, const struct page_ctx *x, struct buf *out, struct err *e)
{
	struct view_plain v = {
		.frame = part_frame(a, x, STR("/about"), tr(x->lang, "About urgent actions")),
		.check = x->check_address,
	};

	tmpl_about(out, x->lang, &v);
	return list_done(out, "the page about", e);
}

bool
page_privacy(struct arena *a, const struct page_ctx *x, struct buf *out, struct err *e)
{
	struct view_plain v = {
		.frame = part_frame(a, x, STR("/privacy"), tr(x->lang, "Your privacy")),
	};

	tmpl_privacy(out, x->lang, &v);
	return list_done(out, "the page on privacy", e);
}

bool
page_not_found(struct arena *a, const struct page_ctx *x, struct buf *out, struct err *e)
{
	struct view_plain v = {
		.frame = part_frame(a, x, STR("/"), tr(x->lang, "This page does not exist")),
	};

	v.frame.hidden = true;
	tmpl_not_found(out, x->lang, &v);
	return list_done(out, "the page not found", e);
}
