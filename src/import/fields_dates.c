/*
 * fields_dates.c - which of several days is the document's own
 *
 *     Tuesday, September 28, 2010                 the blog's
 *     27 September 2010                           the document's: right above its number
 *     UA 955/10 Fear for safety
 *
 * Where no line is a date, one can stand behind its label or before the first sentence:
 * "Iran – July 6, 2012 – The Observatory has received ...".
 */
#include "import/dates.h"
#include "import/fields.h"
#include "import/lineshape.h"
#include "import/refs.h"
#include "import/token.h"

#define OWN_LINES_MOST 40 /* where the head of a document ends, at the latest */
#define LEAD_MOST      5  /* tokens before the day of a dateline */

/* "Amnesty International, January 6, 2020." */
static bool
is_dated_by_issuer(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	struct date_hit d;

	return (label_at(r, LABEL_MASTHEAD, l->tok, l->tok_to, &h) ||
	        label_at(r, LABEL_ISSUER, l->tok, l->tok_to, &h)) &&
	       h.to + 1 < l->tok_to && token_is(&r->tok[h.to], ",") &&
	       date_at(r, h.to + 1, l->tok_to, &d) && d.to + 1 >= l->tok_to;
}

static bool
is_number_line(const struct reading *r, const struct parts *p, size_t i)
{
	struct ref_hit ref;

	return i < r->lines && p->of[i].part == PART_REFERENCE && !p->of[i].guessed &&
	       ref_find(r, r->line[i].tok, r->line[i].tok_to, &ref) &&
	       ref.from <= r->line[i].tok + 4;
}

size_t
own_date_line(const struct reading *r, const struct parts *p)
{
	size_t first = r->lines;

	for (size_t i = 0; i < r->lines && i < OWN_LINES_MOST; i++) {
		if (is_dated_by_issuer(r, &r->line[i]))
			return i;
		if (p->of[i].part != PART_REFERENCE || p->of[i].guessed ||
		    !line_is_date(r, &r->line[i]))
			continue;
		if (first < r->lines && is_number_line(r, p, i + 1))
			return i;
		first = first < r->lines ? first : i;
	}
	return r->lines;
}

static void
take_day(struct reading *r, const struct date_hit *d, size_t from)
{
	r->out->issued = d->day;
	reading_claim(r, "/issued", r->tok[from].from, r->tok[d->to - 1].to);
	if (d->swapped)
		reading_doubt(r, "day and month could be the other way round", "/issued");
}

void
fields_issued_by_issuer(struct reading *r, size_t line)
{
	struct date_hit d;

	if (line < r->lines && !day_is_set(r->out->issued) &&
	    date_find(r, r->line[line].tok, r->line[line].tok_to, &d))
		take_day(r, &d, d.from);
}

/* "... 公开文件，日期：2002年3月15日", "Aktiv seit 22. November 2022 | ..." */
static bool
take_labelled_day(struct reading *r, const struct line *l)
{
	for (size_t at = l->tok; at < l->tok_to; at++) {
		struct label_hit h;
		struct date_hit d;
		size_t day;

		if (!label_at(r, LABEL_ISSUED, at, l->tok_to, &h) || h.to >= l->tok_to)
			continue;
		day = token_is(&r->tok[h.to], ":") ? h.to + 1 : h.to;
		if ((day == h.to && at > l->tok) || !date_at(r, day, l->tok_to, &d))
			continue;
		take_day(r, &d, at);
		return true;
	}
	return false;
}

static bool
is_dash(const struct reading *r, size_t at, size_t end)
{
	return at < end && (token_is(&r->tok[at], "-") || token_is(&r->tok[at], "|"));
}

/* "Iran - July 6, 2012 - The ...", "2008/10/31: ...", "Bogotá, D.C. 26 de noviembre de 2015" */
static bool
take_leading_day(struct reading *r, const struct line *l)
{
	struct date_hit d;

	for (size_t at = l->tok; at < l->tok_to && at <= l->tok + LEAD_MOST; at++) {
		if (at > l->tok && r->tok[at - 1].word &&
		    !token_is_capital(r->text, &r->tok[at - 1]))
			return false;
		if (!date_at(r, at, l->tok_to, &d))
			continue;
		if ((at > l->tok && is_dash(r, at - 1, l->tok_to) && is_dash(r, d.to, l->tok_to)) ||
		    (at == l->tok && d.to < l->tok_to && token_is(&r->tok[d.to], ":")) ||
		    d.to == l->tok_to) {
			take_day(r, &d, at);
			return true;
		}
		return false;
	}
	return false;
}

void
fields_issued_in_text(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && i < OWN_LINES_MOST && !day_is_set(r->out->issued); i++) {
		enum part part = p->of[i].part;

		if (part == PART_TARGETS || part == PART_DEMANDS || part == PART_LETTER ||
		    part == PART_DEADLINE || part == PART_ACT)
			return;
		if (part != PART_REFERENCE && part != PART_PREVIOUS && part != PART_BACKGROUND &&
		    !take_labelled_day(r, &r->line[i]))
			(void)take_leading_day(r, &r->line[i]);
	}
}
