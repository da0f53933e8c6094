/*
 * feed.c - Atom and calendars
 *
 * Feed readers and calendars show text, not pages, so that a stop or a passed deadline stands in
 * the words themselves: in the title of the entry, not only in the page behind it.
 */
#include "page/feed.h"

#include "html/ics.h"
#include "html/xml.h"
#include "i18n/lang.h"
#include "page/parts.h"

static struct str
absolute(struct arena *a, const struct page_ctx *x, struct url path)
{
	return url_str(url_absolute(a, x->base_url, path));
}

static struct str
host_of(struct str base_url)
{
	size_t scheme = str_find(base_url, STR("://"));
	struct str rest = scheme == STR_NPOS ? base_url : str_from(base_url, scheme + 3);
	struct str host = str_cut(&rest, '/');

	return host.n > 0 ? host : STR("outcry.invalid");
}

static struct str
entry_title(struct arena *a, const struct page_ctx *x, const struct page_entry *entry)
{
	const struct lang *l = x->lang;

	switch (entry->state) {
	case PAGE_OPEN:
		break;
	case PAGE_CLOSED:
		/* TRANSLATORS: title in a feed when the deadline of an urgent action has passed */
		return LANG_FILL(a, l, tr(l, "Ended: %1$s"), entry->headline);
	case PAGE_STOPPED:
		/* TRANSLATORS: title in a feed when an urgent action was stopped */
		return LANG_FILL(a, l, tr(l, "Stopped: %1$s"), entry->headline);
	}
	if (x->rehearsal)
		/* TRANSLATORS: title in a feed while nothing is sent to real officials */
		return LANG_FILL(a, l, tr(l, "Rehearsal: %1$s"), entry->headline);
	return entry->headline;
}

/* Rehearsal first, then what it is about, until when, how to act. */
static struct str
entry_summary(struct arena *a, const struct page_ctx *x, const struct page_entry *entry)
{
	struct strs parts = { 0 };

	if (x->rehearsal)
		VEC_PUSH(a, &parts, tr(x->lang, "Rehearsal: not a live appeal"));
	if (entry->summary.n > 0)
		VEC_PUSH(a, &parts, entry->summary);
	VEC_PUSH(a, &parts, part_until(a, x, entry->deadline, entry->state));
	if (entry->state == PAGE_OPEN)
		VEC_PUSH(a, &parts, part_check(a, x));
	return str_join(a, &parts, STR("\n"));
}

/* When readers should look again: published, or ended since. */
static int64_t
entry_updated(const struct page_ctx *x, const struct page_entry *entry)
{
	int64_t end = deadline_instant(entry->deadline);

	if (entry->state == PAGE_CLOSED && end <= x->now && end > entry->published)
		return end;
	return entry->published;
}

static void
xml_link(struct buf *out, const char *rel, struct str href)
{
	buf_printf(out, "<link rel=\"%s\" href=\"", rel);
	xml_put(out, href);
	buf_lit(out, "\"/>\n");
}

static void
atom_entry(struct arena *a, const struct page_ctx *x, const struct page_entry *entry,
           struct buf *out)
{
	struct str page = absolute(a, x, part_case_url(a, x, &entry->ref, ""));

	buf_lit(out, "<entry xml:lang=\"");
	xml_put(out, entry->language.n > 0 ? entry->language : x->lang->tag);
	buf_lit(out, "\">\n");
	xml_put_element(out, "id", page);
	buf_lit(out, "\n");
	xml_put_element(out, "title", entry_title(a, x, entry));
	buf_lit(out, "\n");
	xml_put_element(out, "updated", instant_iso(a, entry_updated(x, entry)));
	xml_put_element(out, "published", instant_iso(a, entry->published));
	buf_lit(out, "\n");
	xml_link(out, "alternate", page);
	for (size_t i = 0; i < entry->countries.n; i++) {
		buf_lit(out, "<category term=\"");
		xml_put(out, entry->countries.item[i]);
		buf_lit(out, "\"/>\n");
	}
	xml_put_element(out, "summary", entry_summary(a, x, entry));
	buf_lit(out, "\n</entry>\n");
}

bool
feed_atom(struct arena *a, const struct page_ctx *x, const struct page_entries *all,
          struct buf *out, struct err *e)
{
	int64_t updated = 0;
	struct str ignored;

	for (size_t i = 0; i < all->n; i++)
		if (entry_updated(x, &all->item[i]) > updated)
			updated = entry_updated(x, &all->item[i]);
	buf_lit(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
	             "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
	xml_put(out, x->lang->tag);
	buf_lit(out, "\">\n");
	xml_put_element(out, "id", absolute(a, x, url_path(a, STR("/feed.atom"))));
	buf_lit(out, "\n");
	xml_put_element(out, "title", tr(x->lang, "Urgent actions"));
	buf_lit(out, "\n");
	if (x->rehearsal)
		xml_put_element(out, "subtitle", tr(x->lang, "Rehearsal: not a live appeal"));
	xml_put_element(out, "updated", instant_iso(a, updated));
	buf_lit(out, "\n<author>");
	xml_put_element(out, "name", x->publisher);
	buf_lit(out, "</author>\n");
	xml_link(out, "self", absolute(a, x, url_path(a, STR("/feed.atom"))));
	xml_link(out, "alternate", absolute(a, x, part_url(a, x, STR("/"))));
	for (size_t i = 0; i < all->n; i++)
		atom_entry(a, x, &all->item[i], out);
	buf_lit(out, "</feed>\n");
	return buf_done(out, "the feed", &ignored, e);
}

static struct str
ics_day(struct arena *a, struct day d)
{
	return str_printf(a, "%04d%02d%02d", d.year, d.month, d.mday);
}

static struct str
ics_instant(struct arena *a, int64_t t)
{
	int64_t s = t - day_start(day_of_instant(t));

	return str_printf(a, STR_FMT "T%02d%02d%02dZ", STR_ARG(ics_day(a, day_of_instant(t))),
	                  (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
}

static void
ics_event(struct arena *a, const struct page_ctx *x, const struct page_entry *entry,
          struct buf *out)
{
	struct str page = absolute(a, x, part_case_url(a, x, &entry->ref, ""));
	struct str uid = str_printf(a, STR_FMT "@" STR_FMT, STR_ARG(uaref_slug(a, &entry->ref)),
	                            STR_ARG(host_of(x->base_url)));
	struct strs about = { 0 };

	VEC_PUSH(a, &about, entry_summary(a, x, entry));
	VEC_PUSH(a, &about, page);
	ics_put_value(out, STR("BEGIN"), STR("VEVENT"));
	ics_put_text(out, STR("UID"), uid);
	ics_put_value(out, STR("DTSTAMP"), ics_instant(a, entry->published));
	ics_put_value(out, STR("DTSTART;VALUE=DATE"), ics_day(a, entry->deadline));
	ics_put_value(out, STR("DTEND;VALUE=DATE"), ics_day(a, day_plus(entry->deadline, 1)));
	/* TRANSLATORS: calendar entry: number and headline of an urgent action */
	ics_put_text(out, STR("SUMMARY"),
	             LANG_FILL(a, x->lang, tr(x->lang, "Last day to act on %1$s: %2$s"),
	                       uaref_text(a, &entry->ref), entry_title(a, x, entry)));
	ics_put_text(out, STR("DESCRIPTION"), str_join(a, &about, STR("\n")));
	ics_put_value(out, STR("URL"), page);
	ics_put_value(out, STR("TRANSP"), STR("TRANSPARENT"));
	if (entry->state == PAGE_STOPPED)
		ics_put_value(out, STR("STATUS"), STR("CANCELLED"));
	ics_put_value(out, STR("END"), STR("VEVENT"));
}

static void
ics_begin(const struct page_ctx *x, struct buf *out)
{
	ics_put_value(out, STR("BEGIN"), STR("VCALENDAR"));
	ics_put_value(out, STR("VERSION"), STR("2.0"));
	ics_put_value(out, STR("PRODID"), STR("-//Outcry//Outcry " OUTCRY_VERSION "//EN"));
	ics_put_value(out, STR("CALSCALE"), STR("GREGORIAN"));
	ics_put_text(out, STR("X-WR-CALNAME"), tr(x->lang, "Urgent actions"));
}

bool
feed_deadlines(struct arena *a, const struct page_ctx *x, const struct page_entries *open,
               struct buf *out, struct err *e)
{
	struct str ignored;

	ics_begin(x, out);
	for (size_t i = 0; i < open->n; i++)
		if (day_is_set(open->item[i].deadline))
			ics_event(a, x, &open->item[i], out);
	ics_put_value(out, STR("END"), STR("VCALENDAR"));
	return buf_done(out, "the calendar", &ignored, e);
}

bool
feed_case_ics(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
              struct buf *out, struct err *e)
{
	struct page_entry entry = {
		.ref = s->c->ref,
		.headline = s->c->headline,
		.summary = s->c->summary,
		.language = s->c->language,
		.countries = s->c->countries,
		.deadline = s->c->deadline,
		.state = s->state,
		.published = s->published,
	};
	struct page_entries one = { .item = &entry, .n = 1 };

	return feed_deadlines(a, x, &one, out, e);
}
