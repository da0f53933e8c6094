/*
 * page_case.c - the case, and what its act pages say once it is over
 *
 * One act is recommended and the rest folded: a page that offers ten ways to act gets none.  What
 * is recommended is appeal/'s to know (appeal_plan); here it becomes words and links.
 */
#include "appeal/appeal.h"
#include "briefing/figures.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "tmpl_case.h"
#include "tmpl_gone.h"

static void
add_line(struct arena *a, const struct lang *l, struct strs *lines, enum channel c,
         const struct strs *values)
{
	if (values->n > 0)
		VEC_PUSH(a, lines,
		         LANG_FILL(a, l, tr(l, "%1$s: %2$s"), appeal_channel_name(l, c),
		                   str_join(a, values, STR(", "))));
}

/* How the official can be reached, for reading and for paper. */
static struct strs
lines_of(struct arena *a, const struct lang *l, const struct target *t)
{
	struct strs lines = { 0 };

	if (t->address.n > 0)
		VEC_PUSH(a, &lines, str_join(a, &t->address, STR(", ")));
	add_line(a, l, &lines, CHANNEL_EMAIL, &t->emails);
	add_line(a, l, &lines, CHANNEL_CALL, &t->phones);
	add_line(a, l, &lines, CHANNEL_FAX, &t->faxes);
	add_line(a, l, &lines, CHANNEL_POST, &t->handles);
	return lines;
}

struct view_official
part_official(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
              const struct target *t)
{
	struct view_official o = {
		.id = str_printf(a, "o%d", t->number),
		.title = target_title(a, t),
		.organisation = t->organisation,
		.note = t->note,
		.tag = s->c->language,
		.dir = lang_dir(s->c->language),
	};

	if (s->state == PAGE_OPEN)
		o.lines = lines_of(a, x->lang, t);
	/* the first line of an address often is the organisation itself */
	if (t->address.n > 0 && str_eq(t->organisation, t->address.item[0]))
		o.organisation = STR("");
	for (int c = 0; c < CHANNEL_COUNT && s->state == PAGE_OPEN; c++) {
		struct view_link link;

		if (!target_has_channel(t, (enum channel)c))
			continue;
		link.text = appeal_channel_name(x->lang, (enum channel)c);
		link.url = part_way_url(a, x, s->c, (enum channel)c, t->number);
		VEC_PUSH(a, &o.ways, link);
	}
	return o;
}

static void
officials(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
          struct view_case *v)
{
	for (size_t i = 0; i < s->c->targets.n; i++) {
		const struct target *t = &s->c->targets.item[i];
		struct view_official o = part_official(a, x, s, t);

		if (t->copy)
			VEC_PUSH(a, &v->copies, o);
		else
			VEC_PUSH(a, &v->officials, o);
	}
}

/* A text of the case inside words of the page that may run the other way: U+2068, U+2069. */
static struct str
isolated(struct arena *a, const struct page_ctx *x, const struct casefile *c, struct str s)
{
	if (s.n == 0 || str_eq(lang_dir(c->language), x->lang->dir))
		return s;
	return str_printf(a, "\u2068" STR_FMT "\u2069", STR_ARG(s));
}

/* "Ana Example (not the real name), aged 24, teacher" */
static struct str
person_line(struct arena *a, const struct page_ctx *x, const struct casefile *c,
            const struct person *p)
{
	struct strs parts = { 0 };
	struct str name = isolated(a, x, c, p->name);

	if (p->pseudonym)
		/* TRANSLATORS: after a person's name */
		name = LANG_FILL(a, x->lang, tr(x->lang, "%1$s (not the real name)"), name);
	if (p->group && p->count > 1)
		/* TRANSLATORS: a group of people at risk, and how many they are */
		name = LANG_FILL(a, x->lang,
		                 trn(x->lang, "%1$s: %2$s person", "%1$s: %2$s people", p->count),
		                 name, lang_number(a, x->lang, p->count));
	VEC_PUSH(a, &parts, name);
	if (p->has_age)
		VEC_PUSH(a, &parts,
		         LANG_FILL(a, x->lang, tr(x->lang, "aged %1$s"),
		                   lang_number(a, x->lang, p->age)));
	if (p->role.n > 0)
		VEC_PUSH(a, &parts, isolated(a, x, c, p->role));
	if (p->status.n > 0)
		VEC_PUSH(a, &parts, isolated(a, x, c, p->status));
	return str_join(a, &parts, STR(", "));
}

static void
people(struct arena *a, const struct page_ctx *x, const struct casefile *c, struct view_case *v)
{
	for (size_t i = 0; i < c->people.n; i++)
		if (c->people.item[i].name.n > 0)
			VEC_PUSH(a, &v->people, person_line(a, x, c, &c->people.item[i]));
}

/* Only web addresses become links; anything else stays out. */
static void
links(struct arena *a, const struct casefile *c, struct view_case *v)
{
	for (size_t i = 0; i < c->links.n; i++) {
		struct view_link link = { .text = c->links.item[i] };
		struct err ignored = { 0 };

		if (url_parse(a, c->links.item[i], &link.url, &ignored))
			VEC_PUSH(a, &v->links, link);
	}
}

static struct str
published_line(struct arena *a, const struct page_ctx *x, const struct page_subject *s)
{
	const struct lang *l = x->lang;
	struct str day = lang_day(a, l, day_of_instant(s->published));
	struct str issued = lang_day(a, l, s->c->issued), issuer = s->c->issuer;

	if (issuer.n > 0 && issued.n > 0)
		return LANG_FILL(a, l,
		                 tr(l, "Issued by %1$s on %2$s. Published here by %3$s on %4$s."),
		                 issuer, issued, x->publisher, day);
	if (issuer.n > 0)
		return LANG_FILL(a, l, tr(l, "Issued by %1$s. Published here by %2$s on %3$s."),
		                 issuer, x->publisher, day);
	return LANG_FILL(a, l, tr(l, "Published here by %1$s on %2$s."), x->publisher, day);
}

static void
addresses(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
          struct view_case *v)
{
	const struct uaref *ref = &s->c->ref;

	v->done = part_case_url(a, x, ref, "/done");
	v->figures = part_case_url(a, x, ref, "/figures");
	/* the files for programs and printers are in the language of the text: one of each text */
	v->pdf = part_file_url(a, x, s, s->edition ? "/case.pdf" : ".pdf");
	v->txt = part_file_url(a, x, s, s->edition ? "/case.txt" : ".txt");
	v->ics = part_file_url(a, x, s, s->edition ? "/case.ics" : ".ics");
	v->json = part_file_url(a, x, s, s->edition ? "/case.json" : ".json");
}

static struct str
page_title(struct arena *a, const struct page_ctx *x, const struct page_subject *s)
{
	/* TRANSLATORS: title of a window: headline of the case, number */
	return LANG_FILL(a, x->lang, tr(x->lang, "%1$s – urgent action %2$s"), s->c->headline,
	                 uaref_text(a, &s->c->ref));
}

bool
page_case(struct arena *a, const struct page_ctx *x, const struct page_subject *s, struct buf *out,
          struct err *e)
{
	const struct casefile *c = s->c;
	struct str path = part_case_path(a, &c->ref, ""), ignored;
	struct view_case v = {
		.frame = part_frame(a, x, path, page_title(a, x, s)),
		.head = part_head(a, x, s),
		.summary = c->summary,
		.acted = part_acted(a, x, s->state, s->figures->total.actions,
		                    s->figures->total.confirmed),
		.demands = c->demands,
		.story = part_prose(a, &c->story),
		.background = part_prose(a, &c->background),
		.related = part_entries(a, x, s->related, s->n_related),
		.published = published_line(a, x, s),
	};

	v.frame.description = c->summary;
	if (s->state == PAGE_OPEN)
		v.frame.image = url_str(
			url_absolute(a, x->base_url, part_case_url(a, x, &c->ref, "/share.png")));
	addresses(a, x, s, &v);
	if (s->state == PAGE_OPEN)
		part_ways(a, x, s, &c->targets, &v.ways);
	if (s->state == PAGE_OPEN && page_from_countries(a, s).n > 0)
		v.from = part_case_url(a, x, &c->ref, "/from");
	people(a, x, c, &v);
	officials(a, x, s, &v);
	links(a, c, &v);
	tmpl_case(out, x->lang, &v);
	return buf_done(out, "the page of a case", &ignored, e);
}

bool
page_gone(struct arena *a, const struct page_ctx *x, const struct page_subject *s, struct buf *out,
          struct err *e)
{
	struct str path = part_case_path(a, &s->c->ref, ""), ignored;
	struct str title = tr(x->lang, "Please send no more appeals on this case");
	struct view_gone v = {
		.frame = part_frame(a, x, path, title),
		.head = part_head(a, x, s),
		.done = part_case_url(a, x, &s->c->ref, "/done"),
		.check = x->check_address,
		.related = part_entries(a, x, s->related, s->n_related),
	};

	v.frame.hidden = true;
	/* served the moment the deadline passes, perhaps before it is written again */
	if (v.head.open) {
		v.head.open = false;
		v.head.closed = true;
		v.head.until = part_until(a, x, s->c->deadline, PAGE_CLOSED);
	}
	tmpl_gone(out, x->lang, &v);
	return buf_done(out, "the page of a case that is over", &ignored, e);
}
