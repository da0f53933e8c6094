/*
 * parts.c - the frame, the head of a case and the wording that pages share
 *
 * Whole sentences in one place, so that a channel is called the same on every page, and a
 * translator meets each sentence once.
 */
#include "page/parts.h"

#include "appeal/appeal.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "i18n/lang.h"

static const struct lang *
bare_lang(const struct page_ctx *x)
{
	return x->bare == NULL ? lang_english() : x->bare;
}

static struct url
lang_url(struct arena *a, const struct page_ctx *x, const struct lang *l, struct str path)
{
	if (str_eq(l->tag, bare_lang(x)->tag))
		return url_path(a, path);
	if (str_eq(path, STR("/")))
		path = STR("");
	return url_path(a, str_printf(a, "/" STR_FMT STR_FMT, STR_ARG(l->tag), STR_ARG(path)));
}

struct url
part_url(struct arena *a, const struct page_ctx *x, struct str path)
{
	return lang_url(a, x, x->lang, path);
}

struct str
part_case_path(struct arena *a, const struct uaref *ref, const char *rest)
{
	return str_printf(a, "/ua/" STR_FMT "%s", STR_ARG(uaref_slug(a, ref)), rest);
}

struct url
part_case_url(struct arena *a, const struct page_ctx *x, const struct uaref *ref, const char *rest)
{
	return part_url(a, x, part_case_path(a, ref, rest));
}

struct url
part_file_url(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
              const char *rest)
{
	return s->edition ? part_case_url(a, x, &s->c->ref, rest)
	                  : url_path(a, part_case_path(a, &s->c->ref, rest));
}

static struct view_languages
other_languages(struct arena *a, const struct page_ctx *x, struct str path)
{
	struct view_languages list = { 0 };

	for (size_t i = 0; lang_at(i) != NULL; i++) {
		const struct lang *l = lang_at(i);

		if (str_eq(l->tag, x->lang->tag))
			continue;
		struct view_language other = { .tag = l->tag,
			                       .name = l->name,
			                       .url = lang_url(a, x, l, path) };
		VEC_PUSH(a, &list, other);
	}
	return list;
}

struct view_frame
part_frame(struct arena *a, const struct page_ctx *x, struct str path, struct str title)
{
	struct url mail = url_mailto(a, x->contact, STR(""), STR(""));

	return (struct view_frame){
		.title = title,
		.rehearsal = x->rehearsal,
		.publisher = x->publisher,
		.contact = url_is_empty(mail) ? html_of_text(a, x->contact)
		                              : html_link(a, mail, x->contact),
		.home = part_url(a, x, STR("/")),
		.archive = part_url(a, x, STR("/archive")),
		.figures = part_url(a, x, STR("/figures")),
		.about = part_url(a, x, STR("/about")),
		.privacy = part_url(a, x, STR("/privacy")),
		.feed = url_path(a, STR("/feed.atom")),
		.css = url_path(a, STR("/assets/outcry.css")),
		.js = url_path(a, STR("/assets/outcry.js")),
		.icon = url_path(a, STR("/assets/icon.svg")),
		.others = other_languages(a, x, path),
	};
}

struct str
part_kicker(struct arena *a, const struct page_ctx *x, const struct uaref *ref,
            const struct strs *countries)
{
	struct str number = uaref_text(a, ref);
	struct strs names = { 0 };

	if (countries == NULL || countries->n == 0)
		return LANG_FILL(a, x->lang, tr(x->lang, "Urgent action %1$s"), number);
	for (size_t i = 0; i < countries->n; i++)
		VEC_PUSH(a, &names, lang_country(x->lang, countries->item[i]));
	/* TRANSLATORS: number and country: Urgent action 163/17 · China */
	return LANG_FILL(a, x->lang, tr(x->lang, "Urgent action %1$s · %2$s"), number,
	                 lang_join(a, x->lang, &names));
}

struct str
part_until(struct arena *a, const struct page_ctx *x, struct day deadline, enum page_state state)
{
	struct str day = lang_day(a, x->lang, deadline);

	if (!day_is_set(deadline))
		return STR("");
	switch (state) {
	case PAGE_OPEN:
		return LANG_FILL(a, x->lang, tr(x->lang, "Until %1$s, anywhere on earth"), day);
	case PAGE_CLOSED:
		return LANG_FILL(a, x->lang, tr(x->lang, "It ended on %1$s, anywhere on earth."),
		                 day);
	case PAGE_STOPPED:
		break;
	}
	return tr(x->lang, "It has been stopped.");
}

struct str
part_check(struct arena *a, const struct page_ctx *x)
{
	return LANG_FILL(
		a, x->lang,
		tr(x->lang, "Check %1$s before sending; after this date ask your section."),
		x->check_address);
}

struct str
part_acted(struct arena *a, const struct page_ctx *x, enum page_state state, int64_t actions,
           int64_t confirmed)
{
	const struct lang *l = x->lang;

	if (actions == 0 && state != PAGE_OPEN)
		return tr(l, "No appeal was reported.");
	if (actions == 0)
		return tr(l, "Nobody has reported an appeal yet. Yours may be the first.");
	return LANG_FILL(a, l,
	                 trn(l, "%1$s appeal reported, %2$s confirmed.",
	                     "%1$s appeals reported, %2$s of them confirmed.", actions),
	                 lang_number(a, l, actions), lang_number(a, l, confirmed));
}

struct view_head
part_head_of(struct arena *a, const struct page_ctx *x, const struct uaref *ref,
             struct str headline, struct str language, enum page_state state, int64_t closes_at)
{
	/* closes_at is noon UTC of the day after the deadline: deadline_instant() */
	struct day deadline = { 0 };

	if (closes_at > 0 && closes_at != INT64_MAX)
		deadline = day_of_instant(closes_at - (int64_t)36 * 3600);
	return (struct view_head){
		.kicker = part_kicker(a, x, ref, NULL),
		.headline = headline,
		.tag = language,
		.dir = lang_dir(language),
		.url = part_case_url(a, x, ref, ""),
		.open = state == PAGE_OPEN,
		.closed = state == PAGE_CLOSED,
		.stopped = state == PAGE_STOPPED,
		.until = part_until(a, x, deadline, state),
		.foreign = str_eq(language, x->lang->tag) ? STR("") : lang_native_name(language),
		.check = part_check(a, x),
	};
}

struct view_head
part_head(struct arena *a, const struct page_ctx *x, const struct page_subject *s)
{
	const struct casefile *c = s->c;
	struct view_head head = part_head_of(a, x, &c->ref, c->headline, c->language, s->state,
	                                     deadline_instant(c->deadline));

	head.kicker = part_kicker(a, x, &c->ref, &c->countries);
	head.outcome = s->outcome;
	return head;
}

struct view_entries
part_entries(struct arena *a, const struct page_ctx *x, const struct page_entry *entry, size_t n)
{
	struct view_entries list = { 0 };

	for (size_t i = 0; i < n; i++) {
		const struct page_entry *in = &entry[i];
		struct view_entry out = {
			.url = part_case_url(a, x, &in->ref, ""),
			.kicker = part_kicker(a, x, &in->ref, &in->countries),
			.headline = in->headline,
			.tag = in->language,
			.dir = lang_dir(in->language),
			.until = part_until(a, x, in->deadline, in->state),
			.acted = part_acted(a, x, in->state, in->actions, in->confirmed),
		};
		VEC_PUSH(a, &list, out);
	}
	return list;
}

struct str
part_channel_action(const struct lang *l, enum channel c)
{
	switch (c) {
	case CHANNEL_LETTER:
		return tr(l, "Write a letter");
	case CHANNEL_EMAIL:
		return tr(l, "Send an e-mail");
	case CHANNEL_CALL:
		return tr(l, "Make a call");
	case CHANNEL_FAX:
		return tr(l, "Send a fax");
	case CHANNEL_POST:
		return tr(l, "Post publicly");
	case CHANNEL_COUNT:
		break;
	}
	return STR("");
}

struct str
part_channel_did(const struct lang *l, enum channel c)
{
	switch (c) {
	case CHANNEL_LETTER:
		return tr(l, "I sent a letter");
	case CHANNEL_EMAIL:
		return tr(l, "I sent an e-mail");
	case CHANNEL_CALL:
		return tr(l, "I called");
	case CHANNEL_FAX:
		return tr(l, "I sent a fax");
	case CHANNEL_POST:
		return tr(l, "I posted");
	case CHANNEL_COUNT:
		break;
	}
	return STR("");
}

struct str
part_channel_instead(const struct lang *l, enum channel c)
{
	switch (c) {
	case CHANNEL_LETTER:
		return tr(l, "If this does not work, please write a letter instead.");
	case CHANNEL_EMAIL:
		return tr(l, "If this does not work, please send an e-mail instead.");
	case CHANNEL_CALL:
		return tr(l, "If you receive an error message, please try calling instead.");
	case CHANNEL_FAX:
		return tr(l, "If this does not work, please send a fax instead.");
	case CHANNEL_POST:
		return tr(l, "If this does not work, please post publicly instead.");
	case CHANNEL_COUNT:
		break;
	}
	return STR("");
}

struct str
part_target_id(struct arena *a, int number)
{
	return str_printf(a, "t%d", number);
}

struct appeal_ctx
part_appeal(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
            const struct target *target)
{
	struct url page = part_case_url(a, x, &s->c->ref, "");

	return (struct appeal_ctx){
		.casefile = s->c,
		.texts = s->texts,
		.target = target,
		.lang = x->lang,
		.today = day_of_instant(x->now),
		.check = x->check_address,
		.url = url_str(url_absolute(a, x->base_url, page)),
		.rehearsal = x->rehearsal,
		.postal = x->postal,
		.country = x->country,
	};
}

struct sortable {
	struct view_option option;
	struct str folded;
};

static int
by_folded(const void *p, const void *q)
{
	return str_cmp(((const struct sortable *)p)->folded, ((const struct sortable *)q)->folded);
}

struct view_options
part_envelopes(struct arena *a, const struct lang *l, struct str envelope)
{
	const struct str text[ENVELOPE_COUNT] = {
		[ENVELOPE_DIN] = tr(l, "Window on the left, DIN 5008 (A4): most of Europe"),
		[ENVELOPE_UK] = tr(l, "Window on the left, British (A4)"),
		[ENVELOPE_FR] = tr(l, "Window on the right, French (A4)"),
		[ENVELOPE_US] = tr(l, "Window on the left, no. 10 (US Letter)"),
	};
	struct view_options list = { 0 };
	enum render_envelope chosen;
	bool known = render_envelope_from_name(envelope, &chosen);

	VEC_PUSH(a, &list,
	         ((struct view_option){ STR(""), tr(l, "The usual one where you post it"),
	                                !known }));
	for (int i = 0; i < ENVELOPE_COUNT; i++) {
		struct view_option o = { .value = render_envelope_name((enum render_envelope)i),
			                 .text = text[i],
			                 .chosen = known && i == (int)chosen };

		VEC_PUSH(a, &list, o);
	}
	return list;
}

struct view_options
part_texts(struct arena *a, const struct lang *l, struct str text)
{
	struct view_options list = { 0 };
	bool own = str_eq(text, STR("own"));

	VEC_PUSH(a, &list,
	         ((struct view_option){ STR("first"), tr(l, "The one they prefer"), !own }));
	VEC_PUSH(a, &list,
	         ((struct view_option){ STR("own"), tr(l, "The one of this page"), own }));
	return list;
}

struct view_letter_form
part_letter_form(struct arena *a, const struct page_ctx *x, const struct uaref *ref, struct str id)
{
	return (struct view_letter_form){
		.pdf = part_case_url(a, x, ref, "/letter.pdf"),
		.id = id,
		.name_most = LIMIT_LETTER_NAME_BYTES,
		.from_most = LIMIT_LETTER_FROM_BYTES,
		.own_most = LIMIT_LETTER_OWN_BYTES,
		.names_most = LIMIT_LETTER_NAMES_BYTES,
		.letters_most = LIMIT_LETTERS,
		.envelopes = part_envelopes(a, x->lang, STR("")),
	};
}

struct view_options
part_countries(struct arena *a, const struct lang *l, struct str chosen)
{
	struct view_option typed = { .value = chosen, .text = chosen, .chosen = true };
	struct view_options list = { 0 };
	bool known = chosen.n == 0;
	struct {
		struct sortable *item;
		size_t n, cap;
	} all = { 0 };

	for (size_t i = 0; lang_country_code(i).n > 0; i++) {
		struct str code = lang_country_code(i), name = lang_country(l, code);
		struct sortable one = {
			.option = { .value = code, .text = name, .chosen = str_ieq(code, chosen) },
			.folded = utf8_fold(a, name),
		};
		known = known || one.option.chosen;
		VEC_PUSH(a, &all, one);
	}
	if (!known) /* nobody types it twice: it is shown, and what is wrong with it */
		VEC_PUSH(a, &list, typed);
	if (all.n > 0)
		qsort(all.item, all.n, sizeof(all.item[0]), by_folded);
	for (size_t i = 0; i < all.n; i++)
		VEC_PUSH(a, &list, all.item[i].option);
	return list;
}

struct html
part_prose(struct arena *a, const struct strs *paragraphs)
{
	return html_of_paragraphs(a, paragraphs);
}

struct view_tries
part_failures(struct arena *a, const struct lang *l, enum channel channel)
{
	struct view_tries list = { 0 };

	if (channel == CHANNEL_EMAIL) {
		VEC_PUSH(a, &list, ((struct view_try){ STR("nothing"), tr(l, "Nothing opened") }));
		VEC_PUSH(a, &list, ((struct view_try){ STR("bounced"), tr(l, "It bounced") }));
	} else if (channel == CHANNEL_CALL || channel == CHANNEL_FAX) {
		VEC_PUSH(a, &list, ((struct view_try){ STR("no-answer"), tr(l, "No answer") }));
		VEC_PUSH(a, &list, ((struct view_try){ STR("dead"), tr(l, "Number dead") }));
	}
	return list;
}
