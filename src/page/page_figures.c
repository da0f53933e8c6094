/* page_figures.c - the figures of a case, reported and confirmed side by side */
#include "appeal/appeal.h"
#include "i18n/lang.h"
#include "page/days.h"
#include "page/parts.h"
#include "page/table.h"
#include "tmpl_figures.h"

static struct view_table
channels(struct arena *a, const struct lang *l, const struct figures *f)
{
	struct table_rows rows = { 0 };

	for (int c = 0; c < CHANNEL_COUNT; c++)
		VEC_PUSH(a, &rows,
		         (struct table_row){ .name = appeal_channel_name(l, (enum channel)c),
		                             .sum = f->by_channel[c] });
	return table_of(a, l, tr(l, "By channel"), tr(l, "Channel"), &rows);
}

static struct view_table
targets(struct arena *a, const struct lang *l, const struct figures *f)
{
	struct table_rows rows = { 0 };

	for (size_t i = 0; i < f->by_target.n; i++) {
		const struct figure_target *t = &f->by_target.item[i];
		struct str name = t->target == 0 ? tr(l, "To nobody in particular") : t->name;

		VEC_PUSH(a, &rows, (struct table_row){ .name = name, .sum = t->sum });
	}
	return table_of(a, l, tr(l, "By official"), tr(l, "Official"), &rows);
}

static struct view_table
countries(struct arena *a, const struct lang *l, const struct figures *f)
{
	struct table_rows rows = { 0 };

	for (size_t i = 0; i < f->by_country.n; i++)
		VEC_PUSH(
			a, &rows,
			(struct table_row){ .name = table_country(l, f->by_country.item[i].country),
		                            .sum = f->by_country.item[i].sum });
	return table_of(a, l, tr(l, "By the supporters' country"), tr(l, "Country"), &rows);
}

static struct view_table
classes(struct arena *a, const struct lang *l, const struct figures *f)
{
	struct figure sum[EVCLASS_COUNT] = { 0 };

	for (int c = 0; c < EVCLASS_COUNT; c++) {
		sum[c].actions = f->by_evidence[c];
		sum[c].confirmed = evclass_is_confirmed((enum evclass)c) ? f->by_evidence[c] : 0;
	}
	return table_of_classes(a, l, sum);
}

static void
fill_sums(struct arena *a, const struct lang *l, const struct figures *f, struct view_figures *v)
{
	v->actions = lang_number(a, l, f->total.actions);
	v->confirmed = lang_number(a, l, f->total.confirmed);
	v->as_of = table_as_of(a, l, f->as_of);
}

bool
page_figures(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
             struct buf *out, struct err *e)
{
	const struct figures *f = s->figures;
	const struct uaref *ref = &s->c->ref;
	struct str title = LANG_FILL(a, x->lang, tr(x->lang, "%1$s: %2$s"),
	                             tr(x->lang, "How many have acted"), s->c->headline);
	const struct page_days all_time = { 0 };
	struct str ignored;
	struct view_figures v = {
		.frame = part_frame(a, x, part_case_path(a, ref, "/figures"), title),
		.head = part_head(a, x, s),
		.days = days_form(a, x, part_case_path(a, ref, "/figures"), &all_time),
		.json = url_path(a, part_case_path(a, ref, "/figures.json")),
		.csv = url_path(a, part_case_path(a, ref, "/figures.csv")),
		.done = part_case_url(a, x, ref, "/done"),
	};

	fill_sums(a, x->lang, f, &v);
	VEC_PUSH(a, &v.tables, channels(a, x->lang, f));
	VEC_PUSH(a, &v.tables, targets(a, x->lang, f));
	VEC_PUSH(a, &v.tables, countries(a, x->lang, f));
	VEC_PUSH(a, &v.tables, table_of_days(a, x->lang, &f->by_day));
	VEC_PUSH(a, &v.tables, classes(a, x->lang, f));
	tmpl_figures(out, x->lang, &v);
	return buf_done(out, "the figures of a case", &ignored, e);
}

bool
page_figures_days(struct arena *a, const struct page_ctx *x, const struct page_case_days *d,
                  struct buf *out, struct err *e)
{
	const struct uaref *ref = &d->ref;
	struct str path = part_case_path(a, ref, "/figures"), ignored;
	struct str title = LANG_FILL(a, x->lang, tr(x->lang, "%1$s: %2$s"),
	                             tr(x->lang, "How many have acted"), d->headline);
	struct view_figures v = {
		.frame = part_frame(a, x, path, title),
		.head = part_head_of(a, x, ref, d->headline, d->language, d->state, d->closes_at),
		.days = days_form(a, x, path, d->days),
		.all = part_url(a, x, path),
		.json = days_keep(a, url_path(a, part_case_path(a, ref, "/figures.json")), d->days),
		.csv = days_keep(a, url_path(a, part_case_path(a, ref, "/figures.csv")), d->days),
		.done = part_case_url(a, x, ref, "/done"),
	};

	days_keep_in_languages(a, &v.frame, d->days);
	if (d->figures != NULL) {
		v.heading = days_name(a, x->lang, d->figures->from, d->figures->to);
		fill_sums(a, x->lang, d->figures, &v);
		if (d->figures->by_day.n > 0)
			VEC_PUSH(a, &v.tables, table_of_days(a, x->lang, &d->figures->by_day));
	}
	tmpl_figures(out, x->lang, &v);
	return buf_done(out, "the figures of some days", &ignored, e);
}
