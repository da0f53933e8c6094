#include "briefing/briefing.h"

#include "appeal/appeal.h"
#include "base/utf8.h"
#include "briefing/steps.h"
#include "i18n/lang.h"

#define LEAD_GRAPHEMES 420 /* of the summary: about two sentences */
#define ASKED_MOST     4   /* demands; a page has room for no more */
#define CASES_MOST     6   /* named of many */
#define HEADLINE_MOST  160 /* graphemes: three lines */
#define COUNTRIES_MOST 8   /* rows before "other" */

static struct render_bar
bar(struct str label, const struct figure *sum)
{
	return (struct render_bar){ label, sum->actions, sum->confirmed };
}

static void
add_channels(struct arena *a, const struct lang *l, const struct figures *f,
             struct render_charts *out)
{
	struct render_chart c = { .heading = tr(l, "By channel"), .kind = CHART_BARS };

	for (int i = 0; i < CHANNEL_COUNT; i++)
		VEC_PUSH(a, &c.bars,
		         bar(appeal_channel_name(l, (enum channel)i), &f->by_channel[i]));
	VEC_PUSH(a, out, c);
}

/* The largest by name, the others together: f->by_country has them in this order. */
static void
add_countries(struct arena *a, const struct lang *l, const struct figures *f,
              struct render_charts *out)
{
	struct render_chart c = { .heading = tr(l, "By the supporters' country"),
		                  .kind = CHART_BARS };
	struct figure other = { 0 };

	for (size_t i = 0; i < f->by_country.n; i++) {
		const struct figure_country *one = &f->by_country.item[i];

		if (i < COUNTRIES_MOST && !str_eq(one->country, STR("other"))) {
			VEC_PUSH(a, &c.bars, bar(lang_country(l, one->country), &one->sum));
			continue;
		}
		other.actions += one->sum.actions;
		other.confirmed += one->sum.confirmed;
	}
	if (other.actions > 0)
		VEC_PUSH(a, &c.bars, bar(tr(l, "Other or not said"), &other));
	if (c.bars.n > 0)
		VEC_PUSH(a, out, c);
}

static void
add_days(struct arena *a, const struct lang *l, const struct figures *f, struct render_charts *out)
{
	enum chart_step step = chart_step_for(&f->by_day);
	struct figure_days groups = chart_group(a, &f->by_day, step);
	struct render_chart c = { .heading = chart_heading(l, step), .kind = CHART_CURVE };

	for (size_t i = 0; i < groups.n; i++)
		VEC_PUSH(a, &c.bars,
		         bar(chart_name(a, l, step, groups.item[i].day), &groups.item[i].sum));
	if (groups.n > 0)
		VEC_PUSH(a, out, c);
}

/* "Urgent action 163/17 · China" */
static struct str
kicker(struct arena *a, const struct lang *l, const struct caserec *c)
{
	struct str number = TR_FILL(a, tr(l, "Urgent action %1$s"), uaref_text(a, &c->ref));
	struct strs names = { 0 };

	for (size_t i = 0; i < c->current.countries.n; i++)
		VEC_PUSH(a, &names, lang_country(l, c->current.countries.item[i]));
	if (names.n == 0)
		return number;
	return str_printf(a, STR_FMT " \xC2\xB7 " STR_FMT, STR_ARG(number),
	                  STR_ARG(lang_join(a, l, &names)));
}

/* The beginning of the summary, up to the end of a sentence where there is one. */
static struct str
lead(struct arena *a, const struct casefile *c)
{
	struct str text = c->summary.n > 0 || c->story.n == 0 ? c->summary : c->story.item[0];
	struct str cut = utf8_graphemes_prefix(a, text, LEAD_GRAPHEMES);

	if (cut.n == text.n)
		return text;
	for (size_t i = cut.n; i > cut.n / 2; i--)
		if (cut.p[i - 1] == '.')
			return str_sub(cut, 0, i);
	return str_printf(a, STR_FMT "\xE2\x80\xA6", STR_ARG(cut));
}

static struct str
state_line(struct arena *a, const struct briefing_ctx *x, const struct caserec *c,
           const struct figures *f)
{
	struct appeal_ctx ctx = { .casefile = &c->current, .lang = x->lang };
	struct str day = lang_day(a, x->lang, c->current.deadline);

	if (c->state == CASE_STOPPED)
		return tr(x->lang,
		          "This urgent action has been stopped. Please send no more appeals.");
	if (caserec_takes_appeals(c, f->as_of))
		return appeal_deadline_line(a, &ctx);
	return TR_FILL(a, tr(x->lang, "Appeals were asked for until %1$s."), day);
}

static struct str
as_of_line(struct arena *a, const struct lang *l, int64_t as_of)
{
	struct str clock = instant_iso(a, as_of);

	return TR_FILL(a, tr(l, "As of %1$s, %2$s UTC."), lang_day(a, l, day_of_instant(as_of)),
	               str_sub(clock, 11, 16));
}

/* "Replies of officials noted, the last on 3 November 2026" */
static struct str
replies_label(struct arena *a, const struct briefing_ctx *x)
{
	if (!day_is_set(x->last_reply))
		return tr(x->lang, "Replies of officials noted");
	return TR_FILL(a, tr(x->lang, "Replies of officials noted, the last on %1$s"),
	               lang_day(a, x->lang, x->last_reply));
}

static void
add_sums(struct arena *a, const struct briefing_ctx *x, const struct figures *f,
         struct render_rows *out)
{
	const struct lang *l = x->lang;

	VEC_PUSH(a, out,
	         (struct render_row){ tr(l, "Confirmed"), lang_number(a, l, f->total.confirmed) });
	VEC_PUSH(a, out,
	         (struct render_row){ tr(l, "Reported"), lang_number(a, l, f->total.actions) });
	VEC_PUSH(a, out, (struct render_row){ replies_label(a, x), lang_number(a, l, x->replies) });
}

static void
add_notes(struct arena *a, const struct lang *l, struct strs *out)
{
	VEC_PUSH(a, out,
	         tr(l, "Reported: somebody told us that they sent it. Confirmed: the report came "
	               "through a link in our alert, from a confirmed address or from a group we "
	               "know. No figure says that a message was received."));
	VEC_PUSH(a, out,
	         tr(l, "Countries with fewer than five appeals, and always the state appealed to, "
	               "are not named, so that nobody is betrayed by a count."));
}

/* What every briefing ends with. */
static void
finish(struct arena *a, const struct briefing_ctx *x, const struct figures *f,
       struct render_briefing *b)
{
	add_channels(a, x->lang, f, &b->charts);
	add_countries(a, x->lang, f, &b->charts);
	add_days(a, x->lang, f, &b->charts);
	add_notes(a, x->lang, &b->notes);
	VEC_PUSH(a, &b->foot,
	         str_printf(a, STR_FMT " \xC2\xB7 " STR_FMT, STR_ARG(x->publisher),
	                    STR_ARG(x->contact)));
}

struct render_briefing
briefing_make(struct arena *a, const struct briefing_ctx *x, const struct caserec *c,
              const struct figures *f)
{
	const struct lang *l = x->lang;
	struct appeal_ctx ctx = { .casefile = &c->current, .lang = l, .check = x->check_address };
	struct render_briefing b = {
		.head = { .lang = l->tag, .paper = x->paper },
		.kicker = kicker(a, l, c),
		.headline = utf8_graphemes_prefix(a, appeal_headline(a, &ctx), HEADLINE_MOST),
		.as_of = as_of_line(a, l, f->as_of),
		.deadline = state_line(a, x, c, f),
		.check = appeal_check_line(a, &ctx),
		.lead = lead(a, &c->current),
		.asked_heading = tr(l, "What is asked"),
		.confirmed_label = tr(l, "Confirmed"),
		.reported_label = tr(l, "Reported"),
		.notes_heading = tr(l, "How these counts are known"),
	};

	b.head.title = TR_FILL(a, tr(l, "Figures of urgent action %1$s"), uaref_text(a, &c->ref));
	if (x->rehearsal)
		b.head.banner = tr(l, "Rehearsal: not a live appeal");
	add_sums(a, x, f, &b.sums);
	for (size_t i = 0; i < c->current.demands.n && i < ASKED_MOST; i++)
		VEC_PUSH(a, &b.asked, c->current.demands.item[i]);
	finish(a, x, f, &b);
	return b;
}

/* ---- many cases */

static void
name_cases(struct arena *a, const struct briefing_about *about, struct strs *out)
{
	for (size_t i = 0; i < about->cases.n && i < CASES_MOST; i++) {
		const struct caserec *c = &about->cases.item[i];
		struct str number = uaref_text(a, &c->ref);
		struct str headline =
			utf8_graphemes_prefix(a, c->current.headline, HEADLINE_MOST / 2);

		VEC_PUSH(a, out,
		         str_printf(a, STR_FMT " \xC2\xB7 " STR_FMT, STR_ARG(number),
		                    STR_ARG(headline)));
	}
}

static struct str
about_headline(struct arena *a, const struct lang *l, const struct briefing_about *about)
{
	struct str year = str_printf(a, "%d", about->year);

	if (about->country.n > 0 && about->year > 0)
		return TR_FILL(a, tr(l, "Urgent actions about %1$s in %2$s"),
		               lang_country(l, about->country), year);
	if (about->country.n > 0)
		return TR_FILL(a, tr(l, "Urgent actions about %1$s"),
		               lang_country(l, about->country));
	return TR_FILL(a, tr(l, "Urgent actions in %1$s"), year);
}

struct render_briefing
briefing_make_about(struct arena *a, const struct briefing_ctx *x,
                    const struct briefing_about *about, const struct figures *f)
{
	const struct lang *l = x->lang;
	struct str headline = about_headline(a, l, about);
	int64_t n = (int64_t)about->cases.n;
	struct render_briefing b = {
		.head = { .lang = l->tag, .paper = x->paper, .title = headline },
		.kicker = TR_FILL(a, trn(l, "%1$s urgent action", "%1$s urgent actions", n),
		                  lang_number(a, l, n)),
		.headline = headline,
		.as_of = as_of_line(a, l, f->as_of),
		.asked_heading = tr(l, "The latest of these cases"),
		.confirmed_label = tr(l, "Confirmed"),
		.reported_label = tr(l, "Reported"),
		.notes_heading = tr(l, "How these counts are known"),
	};

	if (x->rehearsal)
		b.head.banner = tr(l, "Rehearsal: not a live appeal");
	add_sums(a, x, f, &b.sums);
	name_cases(a, about, &b.asked);
	finish(a, x, f, &b);
	return b;
}
