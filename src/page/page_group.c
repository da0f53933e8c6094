#include "page/group.h"

#include "appeal/appeal.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "page/view_group.h"
#include "tmpl_group_check.h"
#include "tmpl_group_done.h"

static struct str
line_problem(const struct lang *l, enum list_problem p)
{
	switch (p) {
	case LIST_WELL:
		break;
	case LIST_BAD_COLUMNS:
		return tr(l, "More than five columns.");
	case LIST_BAD_CHANNEL:
		return tr(l, "The first column is letter, email, call, fax or post.");
	case LIST_NO_TARGET:
		return tr(l, "The number of the official is missing.");
	case LIST_BAD_TARGET:
		return tr(l, "This case has no official with that number.");
	case LIST_BAD_COUNT:
		return tr(l, "The count is not a whole number from 1 to 500.");
	case LIST_BAD_DAY:
		return tr(l, "The day is not written like 2026-11-20, or not of the past year.");
	case LIST_BAD_COUNTRY:
		return tr(
			l,
			"The country is no code and no name that we know, such as GB or Germany.");
	}
	return STR("");
}

static struct str
problem_text(const struct lang *l, const struct page_group *g)
{
	switch (g->problem) {
	case PAGE_GROUP_WELL:
		break;
	case PAGE_GROUP_EMPTY:
		return tr(l, "The list is empty.");
	case PAGE_GROUP_TOO_LONG:
		return tr(l, "The list is too long: at most 200 lines at once. Send it in parts.");
	case PAGE_GROUP_NO_LINK:
		return tr(l, "A list is taken from a group that comes by its own link. Ask your "
		             "section for one.");
	case PAGE_GROUP_BAD_FORM:
		return tr(l, "The form did not arrive as this page sends it. Please try again "
		             "from here.");
	case PAGE_GROUP_BUSY:
		return tr(l, "Too many reports from your network at this moment. Nothing was "
		             "counted; please try again in a minute.");
	case PAGE_GROUP_NOT_STORED:
		return tr(l, "The list could not be stored. Nothing was counted; sending it again "
		             "is safe.");
	}
	if (g->lines.wrong > 0)
		return tr(l, "Some lines cannot be understood. Nothing was counted.");
	return STR("");
}

static struct str
title_of(const struct lang *l, const struct page_group *g, int target)
{
	for (size_t i = 0; i < g->about.n_officials; i++)
		if (g->about.officials[i].number == target)
			return g->about.officials[i].title;
	return tr(l, "To nobody in particular");
}

static struct view_group_lines
lines_of(struct arena *a, const struct lang *l, const struct page_group *g)
{
	struct view_group_lines list = { 0 };

	for (size_t i = 0; i < g->lines.n; i++) {
		const struct list_line *from = &g->lines.item[i];
		struct view_group_line v = { .number = lang_number(a, l, (int64_t)from->number),
			                     .text = from->text,
			                     .problem = line_problem(l, from->problem) };

		if (from->problem == LIST_WELL) {
			v.channel = appeal_channel_name(l, from->entry.channel);
			v.official = title_of(l, g, from->entry.target);
			v.count = lang_number(a, l, from->entry.count);
			if (from->day != REPORT_NO_DAY)
				v.day = lang_day(a, l, day_from_number(from->day));
			if (from->country[0] != '\0')
				v.country = lang_country(l, str_dup(a, str_c(from->country)));
		}
		VEC_PUSH(a, &list, v);
	}
	return list;
}

static struct view_group
view_of(struct arena *a, const struct page_ctx *x, const struct page_group *g, struct str heading)
{
	const struct lang *l = x->lang;
	struct view_group v = {
		.frame = part_frame(
			a, x, part_case_path(a, &g->about.ref, "/done"),
			LANG_FILL(a, l, tr(l, "%1$s: %2$s"), heading, g->about.headline)),
		.head = part_head_of(a, x, &g->about.ref, g->about.headline, g->about.language,
		                     g->about.state, g->about.closes_at),
		.action = part_case_url(a, x, &g->about.ref, "/done"),
		.figures = part_case_url(a, x, &g->about.ref, "/figures"),
		.group = g->group,
		.key = g->key,
		.text = g->text,
	};

	v.head.title = heading;
	v.frame.hidden = true;
	return v;
}

bool
page_group_check(struct arena *a, const struct page_ctx *x, const struct page_group *g,
                 struct buf *out, struct err *e)
{
	const struct lang *l = x->lang;
	struct view_group v = view_of(a, x, g, tr(l, "Is this what your group sent?"));
	int64_t n = g->lines.actions;
	struct str ignored;

	v.problem = problem_text(l, g);
	v.lines = lines_of(a, l, g);
	v.well = v.problem.n == 0;
	v.again = g->group.n > 0;
	v.sum = LANG_FILL(a, l, trn(l, "%1$s appeal in all", "%1$s appeals in all", n),
	                  lang_number(a, l, n));
	tmpl_group_check(out, l, &v);
	return buf_done(out, "the list of a group", &ignored, e);
}

/* "20 November 2026, France" */
static struct str
report_title(struct arena *a, const struct lang *l, const struct report *r)
{
	struct str day = r->day_acted == REPORT_NO_DAY
	                         ? tr(l, "Today")
	                         : lang_day(a, l, day_from_number(r->day_acted));

	if (r->country[0] == '\0')
		return day;
	return LANG_FILL(a, l, tr(l, "%1$s, %2$s"), day,
	                 lang_country(l, str_dup(a, str_c(r->country))));
}

bool
page_group_done(struct arena *a, const struct page_ctx *x, const struct page_group *g,
                struct buf *out, struct err *e)
{
	const struct lang *l = x->lang;
	struct view_group v = view_of(a, x, g, tr(l, "Thank you. The list is recorded."));
	struct str ignored;

	for (size_t i = 0; !g->discreet && i < g->n_reports; i++) {
		const struct report *r = &g->reports[i];
		int64_t n = 0;

		for (size_t k = 0; k < r->n; k++)
			n += r->entry[k].count;
		VEC_PUSH(a, &v.receipts,
		         (struct view_group_receipt){
				 .title = report_title(a, l, r),
				 .sum = LANG_FILL(a, l, trn(l, "%1$s appeal", "%1$s appeals", n),
		                                  lang_number(a, l, n)),
				 .code = r->receipt });
	}
	tmpl_group_done(out, l, &v);
	return buf_done(out, "the receipts of a group", &ignored, e);
}
