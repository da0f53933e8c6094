/*
 * page_from.c - how to act from one's own country
 *
 * An embassy answers to the people of the country it stands in, so a supporter is shown that one
 * and no other.  Each country of which a mission is known has a page, so that plain files serve;
 * everybody else reads that we hold no address, which is not the same as that there is none.
 */
#include "appeal/appeal.h"
#include "base/utf8.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "tmpl_from.h"

static bool
is_embassy_elsewhere(const struct page_ctx *x, const struct target *t)
{
	return t->embassy && !str_eq(t->country, x->country);
}

static bool
holds(const struct strs *list, struct str s)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i], s))
			return true;
	return false;
}

struct strs
page_from_countries(struct arena *a, const struct page_subject *s)
{
	struct strs list = { 0 };

	for (size_t i = 0; i < s->c->targets.n; i++) {
		const struct target *t = &s->c->targets.item[i];

		if (t->embassy && !t->copy && t->country.n == 2 && !holds(&list, t->country))
			VEC_PUSH(a, &list, t->country);
	}
	for (size_t i = 0; i < s->n_missions; i++)
		if (!holds(&list, s->missions[i].target.country))
			VEC_PUSH(a, &list, s->missions[i].target.country);
	return list;
}

static struct url
country_url(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
            struct str country)
{
	struct str rest = str_printf(a, "/from/" STR_FMT, STR_ARG(str_lower(a, country)));

	return part_case_url(a, x, &s->c->ref, str_z(a, rest));
}

/* All but the page's own. */
static struct view_links
countries(struct arena *a, const struct page_ctx *x, const struct page_subject *s)
{
	struct strs codes = page_from_countries(a, s);
	struct view_links list = { 0 };

	for (size_t i = 0; i < codes.n; i++) {
		struct view_link link = { .text = lang_country(x->lang, codes.item[i]),
			                  .url = country_url(a, x, s, codes.item[i]) };

		if (!str_eq(codes.item[i], x->country))
			VEC_PUSH(a, &list, link);
	}
	if (x->country.n > 0) {
		struct view_link other = { .text = tr(x->lang, "Another country"),
			                   .url = part_case_url(a, x, &s->c->ref, "/from") };

		VEC_PUSH(a, &list, other);
	}
	return list;
}

static const struct page_mission *
mission_in(const struct page_subject *s, struct str country)
{
	for (size_t i = 0; i < s->n_missions; i++)
		if (str_eq(s->missions[i].target.country, country))
			return &s->missions[i];
	return NULL;
}

/* The mission's own e-mail and call, with the text for it: no act page of this case names it. */
static void
mission(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
        const struct page_mission *m, struct view_mission *out)
{
	struct appeal_ctx ctx = part_appeal(a, x, s, &m->target);
	struct strs envelope = letter_envelope(a, &ctx);
	struct email_appeal mail = { 0 };
	struct call_appeal call = { 0 };
	struct err none = { 0 }; /* a mission without e-mail, without telephone */

	out->title = m->target.name;
	out->tag = s->c->language;
	out->dir = lang_dir(s->c->language);
	out->envelope = html_of_lines(a, &envelope);
	out->faxes = m->target.faxes;
	for (size_t i = 0; email_compose(a, &ctx, &mail, &none) && i < mail.links.n; i++)
		VEC_PUSH(a, &out->emails,
		         ((struct view_link){ mail.links.item[i].address,
		                              mail.links.item[i].mailto }));
	for (size_t i = 0; call_compose(a, &ctx, &call, &none) && i < call.phones.n; i++)
		VEC_PUSH(a, &out->phones,
		         ((struct view_link){ call.phones.item[i].printed,
		                              call.phones.item[i].tel }));
}

/* The bulletin's day, or that of whoever looked: a document without a date tells none. */
static struct str
checked_on(struct arena *a, const struct page_ctx *x, struct day day)
{
	if (!day_is_set(day))
		return tr(x->lang, "Nobody has noted when this address was last checked.");
	return LANG_FILL(a, x->lang, tr(x->lang, "Address last checked on %1$s."),
	                 lang_day(a, x->lang, day));
}

/* Of an embassy that this bulletin prints, its own day too. */
static struct day
last_check(const struct page_subject *s, const struct page_mission *m, bool listed)
{
	struct day checked = m == NULL ? (struct day){ 0 } : m->checked;

	return listed && day_cmp(s->c->issued, checked) > 0 ? s->c->issued : checked;
}

/* The officials whom somebody in this country is asked to write to; the embassy there first. */
static struct targets
officials(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
          struct view_from *v)
{
	struct targets list = { 0 };

	for (size_t i = 0; i < s->c->targets.n; i++) {
		const struct target *t = &s->c->targets.item[i];
		struct view_official o = part_official(a, x, s, t);

		if (t->copy || is_embassy_elsewhere(x, t))
			continue;
		VEC_PUSH(a, &list, *t);
		if (!t->embassy) {
			VEC_PUSH(a, &v->others, o);
			continue;
		}
		v->official = o;
		v->known = v->listed = true;
	}
	return list;
}

static struct str
heading(struct arena *a, const struct page_ctx *x)
{
	if (x->country.n == 0)
		return tr(x->lang, "Where are you?");
	/* TRANSLATORS: a country: Acting from here: Germany */
	return LANG_FILL(a, x->lang, tr(x->lang, "Acting from here: %1$s"),
	                 lang_country(x->lang, x->country));
}

bool
page_from(struct arena *a, const struct page_ctx *x, const struct page_subject *s, struct buf *out,
          struct err *e)
{
	const struct page_mission *m = mission_in(s, x->country);
	const char *rest = "/from";
	struct view_from v = { .head = part_head(a, x, s), .heading = heading(a, x) };
	struct targets whom = officials(a, x, s, &v);
	struct str ignored;

	if (x->country.n > 0)
		rest = str_z(a, str_printf(a, "/from/" STR_FMT, STR_ARG(str_lower(a, x->country))));
	v.frame = part_frame(a, x, part_case_path(a, &s->c->ref, rest), v.heading);
	v.frame.hidden = true;
	v.done = part_case_url(a, x, &s->c->ref, "/done");
	v.countries = countries(a, x, s);
	if (!v.listed && m != NULL) {
		v.known = true;
		mission(a, x, s, m, &v.mission);
	}
	v.checked = checked_on(a, x, last_check(s, m, v.listed));
	if (!v.known)
		v.none = tr(x->lang,
		            "We hold no address of an embassy in a country that is not listed "
		            "below; there may well be one. Please write to the authorities "
		            "themselves.");
	part_ways(a, x, s, &whom, &v.ways);
	tmpl_from(out, x->lang, &v);
	return buf_done(out, "the page of a country", &ignored, e);
}
