/*
 * page_act.c - the act pages: one a channel, every official that the channel reaches on it
 *
 * The texts are appeal/'s; a page only sets them.  One message is enough, so the first official
 * stands open and the others are folded; below each is the one tap that says "I did it" and the way
 * out if the channel fails.
 */
#include "appeal/appeal.h"
#include "base/limits.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "page/view_act.h"
#include "tmpl_act_call.h"
#include "tmpl_act_email.h"
#include "tmpl_act_fax.h"
#include "tmpl_act_letter.h"
#include "tmpl_act_post.h"
#include "tmpl_hand.h"

/* What to try when a channel fails, in this order. */
static const enum channel instead[CHANNEL_COUNT][CHANNEL_COUNT - 1] = {
	[CHANNEL_LETTER] = { CHANNEL_EMAIL, CHANNEL_FAX, CHANNEL_CALL, CHANNEL_POST },
	[CHANNEL_EMAIL] = { CHANNEL_CALL, CHANNEL_FAX, CHANNEL_LETTER, CHANNEL_POST },
	[CHANNEL_CALL] = { CHANNEL_EMAIL, CHANNEL_FAX, CHANNEL_LETTER, CHANNEL_POST },
	[CHANNEL_FAX] = { CHANNEL_EMAIL, CHANNEL_CALL, CHANNEL_LETTER, CHANNEL_POST },
	[CHANNEL_POST] = { CHANNEL_EMAIL, CHANNEL_CALL, CHANNEL_FAX, CHANNEL_LETTER },
};

/* One act page while it is put together. */
struct act {
	struct arena *arena;
	const struct page_ctx *x;
	const struct page_subject *s;
	enum channel channel;
	struct view_frame frame;
	struct view_act_top top;
	const struct target **order; /* whom the page names */
	size_t n_order, shown;
};

static struct url
channel_url(struct act *act, enum channel c, int number)
{
	const char *rest =
		str_z(act->arena, str_printf(act->arena, "/" STR_FMT, STR_ARG(channel_name(c))));
	struct url page = part_case_url(act->arena, act->x, &act->s->c->ref, rest);

	return url_fragment(act->arena, page, part_target_id(act->arena, number));
}

/* The way out: the first other channel that is not known to be dead too. */
static struct view_link
way_out(struct act *act, const struct target *t)
{
	for (size_t i = 0; i < ARRAY_LEN(instead[0]); i++) {
		enum channel other = instead[act->channel][i];

		if (!target_has_channel(t, other) || t->health.state[other] == HEALTH_DEAD)
			continue;
		return (struct view_link){ part_channel_instead(act->x->lang, other),
			                   channel_url(act, other, t->number) };
	}
	return (struct view_link){ 0 };
}

/* What others found out about this way to reach T; empty: nothing bad. */
static struct str
warning_of(struct act *act, const struct target *t)
{
	switch (t->health.state[act->channel]) {
	case HEALTH_DOUBTFUL:
		return tr(act->x->lang, "Somebody reports that this way may not work at the "
		                        "moment.");
	case HEALTH_DEAD:
		return tr(act->x->lang, "Several people report that this way does not work at the "
		                        "moment.");
	case HEALTH_OK:
	case HEALTHS:
		break;
	}
	return (struct str){ 0 };
}

/* A call that reached somebody, or a machine, is a call. */
static struct view_tries
successes(struct act *act)
{
	struct arena *a = act->arena;
	const struct lang *l = act->x->lang;
	struct view_tries list = { 0 };

	if (act->channel != CHANNEL_CALL)
		return list;
	VEC_PUSH(a, &list, ((struct view_try){ STR("spoke"), tr(l, "I spoke with somebody") }));
	VEC_PUSH(a, &list, ((struct view_try){ STR("voicemail"), tr(l, "I spoke to a machine") }));
	return list;
}

/* What the official is written, for a reader of the page who does not know the official's language.
 */
static struct view_gist
gist_of(struct act *act, const struct target *t)
{
	struct arena *a = act->arena;
	struct appeal_ctx ctx = part_appeal(a, act->x, act->s, t);
	struct appeal_reading reading = appeal_reading(a, &ctx);
	struct appeal_text text = { 0 };
	struct email_appeal mail = { 0 };
	struct view_gist gist = { 0 };
	struct err ignored = { 0 };

	ctx.texts = NULL; /* as the page has it */
	if (!reading.other || !appeal_text(a, &ctx, &text, &ignored))
		return gist;
	gist = (struct view_gist){ .tag = text.lang,
		                   .dir = lang_dir(text.lang),
		                   .greeting = text.greeting,
		                   .ask = text.ask,
		                   .facts = text.facts,
		                   .demands = text.demands };
	gist.welcome = reading.own;
	if (reading.own && act->channel == CHANNEL_EMAIL && email_compose(a, &ctx, &mail, &ignored))
		gist.email = mail.links.item[0].mailto;
	return gist;
}

static struct view_addressee
addressee(struct act *act, const struct target *t)
{
	struct arena *a = act->arena;
	struct appeal_ctx ctx = part_appeal(a, act->x, act->s, t);

	return (struct view_addressee){
		.id = part_target_id(a, t->number),
		.title = target_title(a, t),
		.tag = act->s->c->language,
		.dir = lang_dir(act->s->c->language),
		.note = t->note,
		.warning = warning_of(act, t),
		.reads = appeal_reads_line(a, &ctx),
		.gist = gist_of(act, t),
		.number = t->number,
		.folded = act->shown++ > 0,
		.other = way_out(act, t),
		.did = { .url = part_case_url(a, act->x, &act->s->c->ref, "/done"),
		         .channel = channel_name(act->channel),
		         .button = act->channel == CHANNEL_CALL
		                           ? STR("")
		                           : part_channel_did(act->x->lang, act->channel),
		         .target = t->number },
		.done = successes(act),
		.failed = part_failures(a, act->x->lang, act->channel),
		.outcome = part_case_url(a, act->x, &act->s->c->ref, "/outcome"),
	};
}

/* What the official learns and what it costs: said before anything else on the page. */
static void
act_top(struct act *act)
{
	const struct casefile *c = act->s->c;

	act->top.action = part_channel_action(act->x->lang, act->channel);
	if (act->channel == CHANNEL_POST) {
		act->top.learns =
			tr(act->x->lang, "Everybody sees your account and that you took part.");
		act->top.cost = tr(act->x->lang, "An account on the network.");
	}
	for (size_t i = 0; i < c->targets.n && act->top.learns.n == 0; i++) {
		struct appeal_ctx ctx =
			part_appeal(act->arena, act->x, act->s, &c->targets.item[i]);
		struct appeal_plan plan = { 0 };

		appeal_plan(act->arena, &ctx, &plan);
		for (size_t j = 0; j < plan.n; j++)
			if (plan.item[j].channel == act->channel) {
				act->top.learns = plan.item[j].learns;
				act->top.cost = plan.item[j].cost;
			}
	}
}

static bool
somebody_has(const struct targets *list, enum channel channel)
{
	for (size_t i = 0; i < list->n; i++)
		if (!list->item[i].copy && target_has_channel(&list->item[i], channel))
			return true;
	return false;
}

/*
 * Whom the page names, in its order: what works before what is doubtful or dead, else as printed.
 * A public post needs no address: where no official has an account, the first is named in it.
 */
static void
order_targets(struct act *act)
{
	const struct targets *list = &act->s->c->targets;
	bool named = act->channel == CHANNEL_POST && !somebody_has(list, CHANNEL_POST);

	act->order = arena_array(act->arena, const struct target *, list->n + 1);
	for (int health = 0; health < HEALTHS; health++)
		for (size_t i = 0; i < list->n; i++) {
			const struct target *t = &list->item[i];

			if (t->copy || (int)t->health.state[act->channel] != health ||
			    !(named ? act->n_order == 0 : target_has_channel(t, act->channel)))
				continue;
			act->order[act->n_order++] = t;
		}
}

static const struct target *
next_target(const struct act *act, size_t *i)
{
	return *i < act->n_order ? act->order[(*i)++] : NULL;
}

static void
act_begin(struct act *act, const char *rest)
{
	struct arena *a = act->arena;
	const struct casefile *c = act->s->c;
	/* TRANSLATORS: title of a window: what to do, headline of the case */
	struct str title = LANG_FILL(a, act->x->lang, tr(act->x->lang, "%1$s: %2$s"),
	                             act->top.action, c->headline);

	act->frame = part_frame(a, act->x, part_case_path(a, &c->ref, rest), title);
	act->frame.hidden = true; /* people should come by the case page */
	act->top.head = part_head(a, act->x, act->s);
	order_targets(act);
	act->top.nobody = act->n_order == 0;
	act->top.several = act->n_order > 1;
}

static void
posting(struct act *act, const struct appeal_ctx *ctx, struct view_letter *v)
{
	struct arena *a = act->arena;
	const struct lang *l = act->x->lang;
	struct posting days;
	struct err ignored = { 0 };

	if (!posting_days(a, ctx, &days, &ignored))
		return;
	for (size_t i = 0; i < POST_FROMS; i++) {
		struct view_posting p = { .from = days.item[i].from, .late = days.item[i].late };

		if (p.late)
			p.latest = tr(l, "too late by post; send something faster");
		else
			p.latest = LANG_FILL(a, l, tr(l, "post it by %1$s"),
			                     lang_day(a, l, days.item[i].latest));
		VEC_PUSH(a, &v->posting, p);
	}
}

static bool
letters(struct act *act, struct view_letters *out, struct err *e)
{
	struct arena *a = act->arena;
	size_t i = 0;

	for (const struct target *t; (t = next_target(act, &i)) != NULL;) {
		struct appeal_ctx ctx = part_appeal(a, act->x, act->s, t);
		struct hand_appeal hand = { 0 };
		struct view_letter v = { .to = addressee(act, t) };

		if (!hand_compose(a, &ctx, &hand, e))
			return false;
		v.envelope = html_of_lines(a, &hand.envelope);
		v.salutation = hand.salutation;
		v.tag = hand.lang;
		v.dir = lang_dir(hand.lang);
		v.requests = hand.requests;
		v.how = hand.how;
		v.form = part_letter_form(a, act->x, &act->s->c->ref, v.to.id);
		v.form.number = t->number;
		if (v.to.gist.welcome)
			v.form.texts = part_texts(a, act->x->lang, STR(""));
		v.stopped = postal_stopped_line(a, &ctx);
		posting(act, &ctx, &v);
		VEC_PUSH(a, out, v);
	}
	for (size_t k = 0; k < out->n; k++)
		out->item[k].form.several = out->n > 1;
	return true;
}

static bool
act_letter(struct act *act, struct buf *out, struct err *e)
{
	struct view_act_letter v = { .frame = act->frame, .top = act->top };

	if (!letters(act, &v.letters, e))
		return false;
	v.countries = part_countries(act->arena, act->x->lang, STR(""));
	v.hand = part_case_url(act->arena, act->x, &act->s->c->ref, "/letter/hand");
	v.hand_pdf = part_case_url(act->arena, act->x, &act->s->c->ref, "/letter/hand.pdf");
	v.labels_a4 = url_path(act->arena, part_case_path(act->arena, &act->s->c->ref,
	                                                  "/letter/labels-l7160.pdf"));
	v.labels_us = url_path(
		act->arena, part_case_path(act->arena, &act->s->c->ref, "/letter/labels-5160.pdf"));
	tmpl_act_letter(out, act->x->lang, &v);
	return true;
}

static struct view_mail_link
mail_link(const struct email_link *in)
{
	return (struct view_mail_link){
		.address = in->address,
		.mailto = in->mailto,
		.gmail = in->gmail,
		.outlook = in->outlook,
		.yahoo = in->yahoo,
	};
}

static bool
act_email(struct act *act, struct buf *out, struct err *e)
{
	struct arena *a = act->arena;
	struct view_act_email v = { .frame = act->frame, .top = act->top };
	size_t i = 0;

	for (const struct target *t; (t = next_target(act, &i)) != NULL;) {
		struct appeal_ctx ctx = part_appeal(a, act->x, act->s, t);
		struct email_appeal mail = { 0 };
		struct view_email m = { .to = addressee(act, t) };

		if (!email_compose(a, &ctx, &mail, e))
			return false;
		for (size_t j = 0; j < mail.links.n; j++) {
			struct view_mail_link link = mail_link(&mail.links.item[j]);

			if (j == 0)
				m.first = link;
			else
				VEC_PUSH(a, &m.more, link);
		}
		m.own = part_own_form(a, act->x, &act->s->c->ref, CHANNEL_EMAIL, t->number);
		m.to.own = str_printf(a, STR_FMT "-f", STR_ARG(m.own.id));
		m.subject = mail.subject;
		m.body = mail.body;
		m.tag = mail.lang;
		m.dir = lang_dir(mail.lang);
		m.is_cut = mail.is_cut;
		m.eml = part_file_url(a, act->x, act->s,
		                      str_z(a, str_printf(a, "/email/%d.eml", t->number)));
		VEC_PUSH(a, &v.emails, m);
	}
	tmpl_act_email(out, act->x->lang, &v);
	return true;
}

static struct view_hours
hours_of(bool known, const struct office_hours *h, struct str text)
{
	if (!known)
		return (struct view_hours){ 0 };
	return (struct view_hours){ .text = text,
		                    .offset = h->utc_offset,
		                    .opens = h->opens,
		                    .closes = h->closes,
		                    .days = h->days };
}

static struct str
iso_days(struct arena *a, const struct days *d)
{
	struct strs list = { 0 };

	for (size_t i = 0; i < d->n; i++)
		VEC_PUSH(a, &list, day_iso(a, d->item[i]));
	return str_join(a, &list, STR(" "));
}

static bool
act_call(struct act *act, struct buf *out, struct err *e)
{
	struct arena *a = act->arena;
	struct view_act_call v = { .frame = act->frame, .top = act->top };
	size_t i = 0;

	for (const struct target *t; (t = next_target(act, &i)) != NULL;) {
		struct appeal_ctx ctx = part_appeal(a, act->x, act->s, t);
		struct call_appeal call = { 0 };
		struct view_call c = { .to = addressee(act, t) };

		if (!call_compose(a, &ctx, &call, e))
			return false;
		for (size_t j = 0; j < call.phones.n; j++) {
			struct view_link phone = { .text = call.phones.item[j].printed,
				                   .url = call.phones.item[j].tel };

			VEC_PUSH(a, &c.phones, phone);
		}
		c.script = call.script;
		c.voicemail = call.voicemail;
		c.tag = call.lang;
		c.dir = lang_dir(call.lang);
		c.hours = hours_of(call.hours_known, &call.hours, call.hours_text);
		c.hours.closed = call.closed_text;
		c.hours.closed_days = iso_days(a, &call.closed);
		VEC_PUSH(a, &v.calls, c);
	}
	tmpl_act_call(out, act->x->lang, &v);
	return true;
}

static bool
act_fax(struct act *act, struct buf *out, struct err *e)
{
	struct arena *a = act->arena;
	struct view_act_fax v = { .frame = act->frame, .top = act->top };
	size_t i = 0;

	for (const struct target *t; (t = next_target(act, &i)) != NULL;) {
		struct appeal_ctx ctx = part_appeal(a, act->x, act->s, t);
		struct fax_appeal fax = { 0 };
		struct view_fax f = { .to = addressee(act, t) };

		if (!fax_compose(a, &ctx, &fax, e))
			return false;
		f.own = part_own_form(a, act->x, &act->s->c->ref, CHANNEL_FAX, t->number);
		f.to.own = str_printf(a, STR_FMT "-f", STR_ARG(f.own.id));
		for (size_t j = 0; j < fax.faxes.n; j++)
			VEC_PUSH(a, &f.numbers, fax.faxes.item[j].printed);
		f.pdf = part_file_url(a, act->x, act->s,
		                      str_z(a, str_printf(a, "/fax/%d.pdf", t->number)));
		f.tiff = part_file_url(a, act->x, act->s,
		                       str_z(a, str_printf(a, "/fax/%d.tiff", t->number)));
		f.hours = hours_of(fax.hours_known, &fax.hours, fax.hours_text);
		f.hours.closed_days = iso_days(a, &fax.closed);
		VEC_PUSH(a, &v.faxes, f);
	}
	tmpl_act_fax(out, act->x->lang, &v);
	return true;
}

static struct view_network
network_of(struct arena *a, int network, const struct post_text *in)
{
	return (struct view_network){
		.id = str_printf(a, "n%d", network),
		.name = in->name,
		.text = in->text,
		.path = in->path,
		.tag = in->lang,
		.dir = lang_dir(in->lang),
		.link = in->link,
		.used = (int64_t)in->used,
		.most = (int64_t)in->most,
		.to_friends = in->to_friends,
	};
}

static bool
act_post(struct act *act, struct buf *out, struct err *e)
{
	struct arena *a = act->arena;
	struct view_act_post v = { .frame = act->frame, .top = act->top };
	size_t i = 0;

	for (const struct target *t; (t = next_target(act, &i)) != NULL;) {
		struct appeal_ctx ctx = part_appeal(a, act->x, act->s, t);
		struct post_appeal post = { 0 };
		struct view_post p = { .to = addressee(act, t) };

		if (!post_compose(a, &ctx, &post, e))
			return false;
		p.handles = post.handles;
		for (int n = 0; n < POST_NETWORKS; n++)
			VEC_PUSH(a, &p.networks, network_of(a, n, &post.item[n]));
		VEC_PUSH(a, &v.posts, p);
	}
	tmpl_act_post(out, act->x->lang, &v);
	return true;
}

bool
page_act(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
         enum channel channel, struct buf *out, struct err *e)
{
	static bool (*const by_channel[CHANNEL_COUNT])(struct act *, struct buf *, struct err *) = {
		[CHANNEL_LETTER] = act_letter, [CHANNEL_EMAIL] = act_email,
		[CHANNEL_CALL] = act_call,     [CHANNEL_FAX] = act_fax,
		[CHANNEL_POST] = act_post,
	};
	struct act act = { .arena = a, .x = x, .s = s, .channel = channel };
	struct str name = channel_name(channel), ignored;

	CHECK(channel < CHANNEL_COUNT);
	act_top(&act);
	act_begin(&act, str_z(a, str_printf(a, "/" STR_FMT, STR_ARG(name))));
	return by_channel[channel](&act, out, e) && buf_done(out, "an act page", &ignored, e);
}

bool
page_hand(struct arena *a, const struct page_ctx *x, const struct page_subject *s, struct buf *out,
          struct err *e)
{
	struct act act = { .arena = a, .x = x, .s = s, .channel = CHANNEL_LETTER };
	struct view_hand v = { 0 };
	struct str ignored;

	act.top.action = tr(x->lang, "What to copy by hand");
	act_begin(&act, "/letter/hand");
	v.frame = act.frame;
	v.head = act.top.head;
	if (!letters(&act, &v.letters, e))
		return false;
	tmpl_hand(out, x->lang, &v);
	return buf_done(out, "the copying sheet", &ignored, e);
}
