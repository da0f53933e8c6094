/* days.c - the form for any days, and how they are named and kept */
#include "page/days.h"

#include "i18n/lang.h"
#include "page/parts.h"

struct url
days_keep(struct arena *a, struct url u, const struct page_days *d)
{
	return url_with(a, url_with(a, u, STR("from"), d->from), STR("to"), d->to);
}

void
days_keep_in_languages(struct arena *a, struct view_frame *frame, const struct page_days *d)
{
	for (size_t i = 0; i < frame->others.n; i++)
		frame->others.item[i].url = days_keep(a, frame->others.item[i].url, d);
}

static struct str
problem_of(struct arena *a, const struct lang *l, const struct page_days *d)
{
	switch (d->problem) {
	case PAGE_DAYS_BAD_FROM:
		return LANG_FILL(a, l,
		                 tr(l, "The first day is no date: “%1$s”. Write it as 2026-11-21."),
		                 d->from);
	case PAGE_DAYS_BAD_TO:
		return LANG_FILL(a, l,
		                 tr(l, "The last day is no date: “%1$s”. Write it as 2026-11-21."),
		                 d->to);
	case PAGE_DAYS_REVERSED:
		return tr(l, "The first day comes after the last. Exchange them, or leave one "
		             "empty.");
	case PAGE_DAYS_BUSY:
		return tr(l, "Too many ranges of days are asked for at this moment. Please try "
		             "again in a few seconds.");
	case PAGE_DAYS_ABSENT:
		return tr(l, "A range of days cannot be counted at this moment. The figures of all "
		             "time can be read.");
	case PAGE_DAYS_WELL:
		break;
	}
	return STR("");
}

struct view_days
days_form(struct arena *a, const struct page_ctx *x, struct str path, const struct page_days *d)
{
	bool reversed = d->problem == PAGE_DAYS_REVERSED;

	return (struct view_days){
		.action = part_url(a, x, path),
		.from = d->from,
		.to = d->to,
		.problem = problem_of(a, x->lang, d),
		.bad_from = d->problem == PAGE_DAYS_BAD_FROM || reversed,
		.bad_to = d->problem == PAGE_DAYS_BAD_TO || reversed,
	};
}

struct str
days_name(struct arena *a, const struct lang *l, struct day from, struct day to)
{
	struct str first = lang_day(a, l, from), last = lang_day(a, l, to);

	if (!day_is_set(to))
		return LANG_FILL(a, l, tr(l, "From %1$s on"), first);
	if (!day_is_set(from))
		return LANG_FILL(a, l, tr(l, "Until %1$s"), last);
	if (day_cmp(from, to) == 0)
		return first;
	return LANG_FILL(a, l, tr(l, "%1$s to %2$s"), first, last);
}
