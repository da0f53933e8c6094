/*
 * page_figures.c - the figures of a case, reported and confirmed side by side
 *
 * The bars are <meter> elements: no script, no inline style, and a browser without style sheets
 * still shows them.  The numbers beside them are the figures; the bars only help the eye.
 */
#include "appeal/appeal.h"
#include "briefing/figures.h"

#include "i18n/lang.h"
#include "page/chart.h"
#include "page/parts.h"
#include "tmpl_figures.h"

static void
add_bar(struct arena *a, const struct lang *l, struct view_bars *bars, struct str name,
        struct figure sum)
{
	struct view_bar bar = {
		.name = name,
		.actions = lang_number(a, l, sum.actions),
		.confirmed = lang_number(a, l, sum.confirmed),
		.value = sum.actions,
	};

	VEC_PUSH(a, bars, bar);
}

/* Every bar is drawn against the longest of its table. */
static void
scale(struct view_bars *bars)
{
	int64_t most = 1;

	for (size_t i = 0; i < bars->n; i++)
		if (bars->item[i].value > most)
			most = bars->item[i].value;
	for (size_t i = 0; i < bars->n; i++)
		bars->item[i].most = most;
}

static struct str
country_name(const struct lang *l, struct str country)
{
	if (str_eq(country, STR("other")))
		return tr(l, "Other or not said");
	return lang_country(l, country);
}

static struct str
evidence_name(const struct lang *l, enum evclass c)
{
	switch (c) {
	case EVCLASS_MAIL:
		return tr(l, "By a link in our alert (confirmed)");
	case EVCLASS_CONFIRMED:
		return tr(l, "From a confirmed address (confirmed)");
	case EVCLASS_GROUP:
		return tr(l, "By a group we know (confirmed)");
	case EVCLASS_ANONYMOUS:
		return tr(l, "By anybody, without a name");
	case EVCLASS_COUNT:
		break;
	}
	return STR("");
}

static void
tables(struct arena *a, const struct lang *l, const struct figures *f, struct view_figures *v)
{
	for (int c = 0; c < CHANNEL_COUNT; c++)
		add_bar(a, l, &v->channels, appeal_channel_name(l, (enum channel)c),
		        f->by_channel[c]);
	for (size_t i = 0; i < f->by_target.n; i++) {
		const struct figure_target *t = &f->by_target.item[i];
		struct str name = t->target == 0 ? tr(l, "To nobody in particular") : t->name;

		add_bar(a, l, &v->targets, name, t->sum);
	}
	for (size_t i = 0; i < f->by_country.n; i++)
		add_bar(a, l, &v->countries, country_name(l, f->by_country.item[i].country),
		        f->by_country.item[i].sum);
	for (size_t i = 0; i < f->by_day.n; i++)
		add_bar(a, l, &v->days, lang_day(a, l, f->by_day.item[i].day),
		        f->by_day.item[i].sum);
	for (int c = 0; c < EVCLASS_COUNT; c++)
		add_bar(a, l, &v->evidence, evidence_name(l, (enum evclass)c),
		        (struct figure){ .actions = f->by_evidence[c] });
	scale(&v->channels);
	scale(&v->targets);
	scale(&v->countries);
	scale(&v->days);
	scale(&v->evidence);
}

/* "As of 21 November 2026, 20:15 UTC." */
static struct str
as_of(struct arena *a, const struct lang *l, int64_t t)
{
	int64_t minute = (t - day_start(day_of_instant(t))) / 60;
	struct str clock = str_printf(a, "%02d:%02d", (int)(minute / 60), (int)(minute % 60));

	return LANG_FILL(a, l, tr(l, "As of %1$s, %2$s UTC."), lang_day(a, l, day_of_instant(t)),
	                 clock);
}

bool
page_figures(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
             struct buf *out, struct err *e)
{
	const struct figures *f = s->figures;
	const struct uaref *ref = &s->c->ref;
	struct str title = LANG_FILL(a, x->lang, tr(x->lang, "%1$s: %2$s"),
	                             tr(x->lang, "How many have acted"), s->c->headline);
	struct str ignored;
	struct view_figures v = {
		.frame = part_frame(a, x, part_case_path(a, ref, "/figures"), title),
		.head = part_head(a, x, s),
		.actions = lang_number(a, x->lang, f->total.actions),
		.confirmed = lang_number(a, x->lang, f->total.confirmed),
		.as_of = as_of(a, x->lang, f->as_of),
		.json = url_path(a, part_case_path(a, ref, "/figures.json")),
		.csv = url_path(a, part_case_path(a, ref, "/figures.csv")),
		.done = part_case_url(a, x, ref, "/done"),
	};

	tables(a, x->lang, f, &v);
	v.curve = chart_days(a, x->lang, &f->by_day);
	tmpl_figures(out, x->lang, &v);
	return buf_done(out, "the figures of a case", &ignored, e);
}
