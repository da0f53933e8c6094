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

#define OWN_LINES_MOST    40 /* where the head of a document ends, at the latest */
#define BYLINE_MOST       60 /* tokens */
#define LEAD_MOST         5  /* tokens before the day of a dateline */
#define TITLE_LINES_MOST  8  /* of a page, over its text */
#define LAST_WORDS_MOST   8  /* of a line that ends in its day */
#define LAST_WIDTH_MOST   32 /* of one that has no words between spaces */
#define LETTER_LINES_MOST 14 /* from the day to "Dear Minister": an address may stand between */

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
		if (line_is_mail_date(r, &r->line[i]))
			continue;
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

/* "00:11", "(Mon) 8:15", "- 14:05" to the end: when it was posted. */
static bool
is_time(const struct reading *r, size_t at, size_t end)
{
	at += at < end && (token_is(&r->tok[at], "-") || token_is(&r->tok[at], ","));
	return at + 3 == end && r->tok[at].digits && token_is(&r->tok[at + 1], ":") &&
	       r->tok[at + 2].digits && r->tok[at + 2].fold.n == 2;
}

/* "Iran - July 6, 2012 - The ...", "2008/10/31: ...", "Bogotá, D.C. 26 de noviembre de 2015" */
static bool
take_leading_day(struct reading *r, const struct line *l)
{
	struct date_hit d;
	struct label_hit h;

	for (size_t at = l->tok; at < l->tok_to && at <= l->tok + LEAD_MOST; at++) {
		if (at == l->tok && label_at(r, LABEL_WEEKDAY, at, l->tok_to, &h)) {
			at = h.to + (h.to < l->tok_to && token_is(&r->tok[h.to], ",")) - 1;
			continue;
		}
		if (at > l->tok && r->tok[at - 1].word &&
		    !token_is_capital(r->text, &r->tok[at - 1]))
			return false;
		if (!date_at(r, at, l->tok_to, &d))
			continue;
		if ((at > l->tok && is_dash(r, at - 1, l->tok_to) && is_dash(r, d.to, l->tok_to)) ||
		    (at == l->tok && d.to < l->tok_to && token_is(&r->tok[d.to], ":")) ||
		    (at == l->tok && is_dash(r, d.to, l->tok_to) &&
		     words_between(r, d.to, l->tok_to) <= LEAD_MOST) ||
		    (at == l->tok && d.to < l->tok_to && token_is(&r->tok[d.to], "/") &&
		     words_between(r, d.to, l->tok_to) <= LEAD_MOST) || /* "/ 29 Muharram 1431" */
		    d.to == l->tok_to ||
		    is_time(r, d.to, l->tok_to)) {
			take_day(r, &d, at);
			return true;
		}
		return false;
	}
	return false;
}

/* "Posted to the Example website 17-Jan-2014", "Example bulletin 23 October 2013": at the end of a
 * short line of the head. */
static bool
take_last_day(struct reading *r, const struct line *l)
{
	struct date_hit d;

	if (line_is_prose(r, l) ||
	    (l->width > LAST_WIDTH_MOST && words_between(r, l->tok, l->tok_to) > LAST_WORDS_MOST) ||
	    !date_find(r, l->tok + 1, l->tok_to, &d) || d.to != l->tok_to)
		return false;
	take_day(r, &d, d.from);
	return true;
}

/* "Northtown, 6 October 2016" between the address and "Your Excellency," */
static void
take_day_of_letter(struct reading *r, const struct parts *p)
{
	size_t letter = parts_next(r, p, PART_LETTER, 0);

	for (size_t i = letter; i-- > 0 && i + LETTER_LINES_MOST > letter && letter < r->lines;) {
		const struct line *l = &r->line[i];
		struct date_hit d;

		if ((line_is_date(r, l) || line_is_dateline(r, l)) &&
		    date_find(r, l->tok, l->tok_to, &d)) {
			take_day(r, &d, l->tok);
			return;
		}
	}
}

/* A mail that names no day of its own was written on the day it was sent. */
static void
take_day_of_mail(struct reading *r)
{
	for (size_t i = 0; i < r->lines && i < OWN_LINES_MOST; i++) {
		const struct line *l = &r->line[i];
		struct date_hit d;

		if (!line_is_mail_date(r, l) || !date_find(r, l->tok, l->tok_to, &d))
			continue;
		take_day(r, &d, l->tok);
		return;
	}
}

/* "by Ana Example | 2010.08.02 | 355 views" under the title of a page */
static bool
take_barred_day(struct reading *r, const struct line *l)
{
	struct date_hit d;

	if (l->tok_to - l->tok > BYLINE_MOST || line_is_prose(r, l))
		return false;
	for (size_t at = l->tok; at < l->tok_to; at++) {
		struct label_hit h;
		size_t day = at;

		if (label_at(r, LABEL_WEEKDAY, at, l->tok_to, &h))
			day = h.to + (h.to < l->tok_to && token_is(&r->tok[h.to], ","));
		if (!date_at(r, day, l->tok_to, &d) ||
		    !((at > l->tok && line_bar_at(r, at - 1)) ||
		      (at == l->tok && d.to < l->tok_to && line_bar_at(r, d.to))))
			continue;
		take_day(r, &d, at);
		return true;
	}
	return false;
}

/* "Expires: 4 May 2023" */
static bool
names_deadline(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	for (size_t at = l->tok; at < l->tok_to; at++)
		if (label_at(r, LABEL_DEADLINE, at, l->tok_to, &h))
			return true;
	return false;
}

void
fields_issued_in_text(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && i < OWN_LINES_MOST && !day_is_set(r->out->issued); i++) {
		enum part part = p->of[i].part;

		if (part == PART_TARGETS || part == PART_DEMANDS || part == PART_LETTER ||
		    part == PART_DEADLINE || part == PART_ACT) {
			if (part == PART_DEADLINE) /* "Posted: 9 March 2023. Expires: 4 May 2023" */
				(void)take_labelled_day(r, &r->line[i]);
			break;
		}
		if (line_is_mail_date(r, &r->line[i]))
			continue;
		if (part != PART_REFERENCE && part != PART_PREVIOUS && part != PART_BACKGROUND &&
		    !take_labelled_day(r, &r->line[i]) && !names_deadline(r, &r->line[i]) &&
		    !take_leading_day(r, &r->line[i]) && !take_barred_day(r, &r->line[i]) &&
		    i < TITLE_LINES_MOST && part != PART_PEOPLE)
			(void)take_last_day(r, &r->line[i]);
	}
	if (!day_is_set(r->out->issued))
		take_day_of_letter(r, p);
	if (!day_is_set(r->out->issued))
		take_day_of_mail(r);
}
