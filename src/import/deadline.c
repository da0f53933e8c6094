/*
 * deadline.c - a line is a deadline by its words, or by its shape where nothing else is one
 *
 * The words before the date differ from section to section and from year to year, so a line that
 * ends in "until: DATE" counts whatever stands before, and "WORDS: DATE" counts with a doubt.
 */
#include "import/deadline.h"

#include "import/dates.h"
#include "import/fields.h"
#include "import/lineshape.h"
#include "import/refs.h"
#include "import/token.h"

#define WORDS_MOST     16 /* before the date of such a line */
#define TOLD_LINES     60 /* in which a document says when it was written */
#define HEAD_LINES     8
#define SURE_DAYS_MOST 120 /* a deadline without a year is as near as others are */

/* Nothing but a full stop or "г." stands behind. */
static bool
ends_line(const struct reading *r, const struct line *l, size_t at)
{
	return words_between(r, at, l->tok_to) <= 1 && at + 3 > l->tok_to;
}

/* "...: 5 June 2020" to the line's end: the token of the date's colon, or the line's end. */
static size_t
colon_of_date(const struct reading *r, const struct line *l, struct date_hit *date)
{
	for (size_t at = l->tok + 1; at + 1 < l->tok_to; at++)
		if (token_is(&r->tok[at], ":") && date_at(r, at + 1, l->tok_to, date) &&
		    ends_line(r, l, date->to))
			return at;
	return l->tok_to;
}

/* The words of a deadline stand before the colon, whatever stands before them. */
static bool
says_deadline(const struct reading *r, const struct line *l)
{
	struct date_hit date;
	size_t colon = colon_of_date(r, l, &date);
	struct label_hit h;

	if (colon >= l->tok_to || line_is_prose(r, l) ||
	    words_between(r, l->tok, colon) > WORDS_MOST)
		return false;
	for (size_t at = l->tok; at < colon; at++)
		if (label_at(r, LABEL_DEADLINE, at, l->tok_to, &h) && h.date_from > colon)
			return true;
	return false;
}

bool
line_is_deadline(const struct reading *r, const struct line *l, const struct mark_of_line *m,
                 bool letter)
{
	size_t at = m->labelled ? m->hit.from : m->value;
	struct label_hit h;

	if (m->labelled && m->label == LABEL_TARGETS)
		return false;
	if (says_deadline(r, l))
		return true;
	if (!m->labelled && at < l->tok_to && label_is(r, LABEL_ARTICLE, at))
		at++;
	return !letter && label_at(r, LABEL_DEADLINE, at, l->tok_to, &h) &&
	       (!m->labelled || h.to > m->hit.to) && words_between(r, h.to, l->tok_to) <= 5;
}

static bool
names_deadline(const struct reading *r, const struct parts *p, size_t i)
{
	struct label_hit h;

	if (p->of[i].part == PART_TARGETS_INTRO && p->of[i].hit.date_to > 0)
		return true;
	for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++)
		if (label_at(r, LABEL_DEADLINE, at, r->line[i].tok_to, &h) && h.label->tokens >= 3)
			return true;
	return p->of[i].part == PART_DEADLINE;
}

static bool
may_hold_deadline(const struct reading *r, const struct parts *p, size_t i)
{
	const struct mark_of_line *m = &p->of[i];

	return !m->labelled && m->contacts.n == 0 && !line_is_prose(r, &r->line[i]) &&
	       !line_is_posting_header(r, &r->line[i]) &&
	       !line_names_reference(r, &r->line[i], r->line[i].tok) &&
	       (m->part == PART_NONE || m->part == PART_BACKGROUND || m->part == PART_LETTER ||
	        m->part == PART_TARGETS || m->part == PART_DEMANDS || m->part == PART_REPORT);
}

void
deadline_guess(struct reading *r, struct parts *p)
{
	size_t asked = parts_next(r, p, PART_ACT, 0), found = r->lines;
	struct day latest = { 0 };

	if (asked == r->lines)
		asked = parts_next(r, p, PART_TARGETS, 0);
	for (size_t i = 0; i < r->lines; i++) {
		struct date_hit date;
		size_t colon = colon_of_date(r, &r->line[i], &date);

		if (names_deadline(r, p, i))
			return;
		if (p->of[i].part == PART_REFERENCE &&
		    date_find(r, r->line[i].tok, r->line[i].tok_to, &date) &&
		    day_cmp(date.day, latest) > 0)
			latest = date.day;
		if (i <= asked || colon == r->line[i].tok_to || !may_hold_deadline(r, p, i) ||
		    words_between(r, r->line[i].tok, colon) > WORDS_MOST ||
		    day_cmp(date.day, latest) <= 0)
			continue;
		latest = date.day;
		found = i;
	}
	if (found < r->lines) {
		p->of[found].part = PART_DEADLINE;
		p->of[found].guessed = true;
	}
}

static bool
is_deadline_part(enum part part, const struct label_hit *h)
{
	bool prose = part == PART_STORY || part == PART_SUMMARY || part == PART_BACKGROUND ||
	             part == PART_LETTER;

	if (h->label->tokens < 3) /* "by {date}" */
		return part == PART_DEADLINE || part == PART_ACT || part == PART_TARGETS_INTRO;
	return !prose || h->label->tokens >= 5;
}

/* The day before which no deadline lies: the document's own, the month of the sheet that it stands
 * in, or the latest day of its first lines. */
static struct day
day_of_text(const struct reading *r)
{
	struct day latest = r->out->issued;
	size_t end = r->lines < TOLD_LINES ? r->lines : TOLD_LINES;

	if (day_is_set(latest))
		return latest;
	for (size_t i = 0; i < end; i++)
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			struct date_hit d;
			struct label_hit h;

			if (label_at(r, LABEL_DEADLINE, at, r->line[i].tok_to, &h)) {
				at = h.to - 1;
				continue;
			}
			if (i < HEAD_LINES && month_printed(r, at, r->line[i].tok_to, &d.day) &&
			    !day_is_set(latest))
				latest = d.day;
			if (date_at(r, at, r->line[i].tok_to, &d)) {
				latest = day_cmp(d.day, latest) > 0 ? d.day : latest;
				at = d.to - 1;
			}
		}
	return latest;
}

/* "até o dia 24", "21일(수)까지": the number of a day beside words that name no date; 0 for none.
 */
static int
day_beside(const struct reading *r, const struct label_hit *h)
{
	int day = h->to < r->toks ? token_number(&r->tok[h->to]) : -1;

	if (day < 1 && h->from > 0)
		day = token_number(&r->tok[h->from - 1]);
	return h->date_to == 0 && day >= 1 && day <= 31 ? day : 0;
}

/* The first such day that follows WRITTEN. */
static struct day
next_day(int mday, struct day written)
{
	struct day day = { written.year, written.month, mday };

	for (int i = 0; i < 3 && (!day_is_valid(day) || day_cmp(day, written) < 0); i++) {
		day.year += day.month == 12;
		day.month = day.month % 12 + 1;
	}
	return day;
}

static void
take_deadline(struct reading *r, const struct label_hit *h)
{
	struct casefile *c = r->out;
	struct day day = h->date;
	int mday = day_beside(r, h);

	if (h->date_to == 0 && mday == 0)
		return;
	if (day.year == 0) {
		struct day written = day_of_text(r);

		if (!day_is_set(written)) {
			reading_doubt(r, "a deadline is printed without a year", "/deadline");
			return;
		}
		day.year = written.year;
		if (mday > 0)
			day = next_day(mday, written);
		else if (day_cmp(day, written) < 0)
			day.year++;
		if (day_number(day) - day_number(written) > SURE_DAYS_MOST)
			reading_doubt(r, "printed without a year", "/deadline");
	}
	if (!day_is_set(c->deadline))
		c->deadline = day;
	else if (day_cmp(c->deadline, day) != 0)
		reading_doubt(r, "the document names another deadline too", "/deadline");
	reading_claim(r, "/deadline", r->tok[h->from].from, r->tok[h->to - 1].to);
}

/* No label says that this is it. */
static void
take_guessed(struct reading *r, size_t i)
{
	struct date_hit date;

	if (colon_of_date(r, &r->line[i], &date) == r->line[i].tok_to ||
	    day_is_set(r->out->deadline))
		return;
	r->out->deadline = date.day;
	reading_doubt(r, "the words before it are not known to mean a deadline", "/deadline");
}

/* "PLEASE SEND APPEALS BY 14 JUNE 2016:" and "Before 31 January, write to ...": a line that asks to
 * act, or that leads to what follows. */
static bool
asks_to_act(const struct reading *r, const struct line *l)
{
	static const enum label_kind kinds[] = { LABEL_HOW, LABEL_ACT, LABEL_READER, LABEL_SEND };
	struct label_hit h;

	if (token_is(&r->tok[l->tok_to - 1], ":"))
		return true;
	for (size_t at = l->tok; at < l->tok_to; at++)
		for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
			if (label_at(r, kinds[i], at, l->tok_to, &h))
				return true;
	return false;
}

/* "..., who will be tried before 30 May": a bare word before a day may tell of anything.  A year
 * is enough where the line begins with it or leads on to what follows. */
static void
doubt_said(struct reading *r, const struct line *l, const struct label_hit *h)
{
	bool framed = h->from == l->tok || token_is(&r->tok[l->tok_to - 1], ":");

	if (h->label->tokens < 3 && (h->date.year == 0 || !framed))
		reading_doubt(r, "said in a sentence, not on a line of its own", "/deadline");
}

/* Where no line is a deadline, the first day that follows "until", "before", "by" in such a line.
 */
static void
take_said(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && !day_is_set(r->out->deadline); i++) {
		const struct line *l = &r->line[i];
		struct label_hit h;

		if (p->of[i].part == PART_LETTER || p->of[i].part == PART_BACKGROUND ||
		    l->tok == l->tok_to || !asks_to_act(r, l))
			continue;
		for (size_t at = l->tok; at < l->tok_to; at++) {
			if (!label_at(r, LABEL_DEADLINE, at, l->tok_to, &h) ||
			    (h.date_to == 0 && day_beside(r, &h) == 0) ||
			    (h.date.year == 0 && !day_is_set(day_of_text(r))) ||
			    (h.date.year > 0 && day_cmp(h.date, day_of_text(r)) <= 0))
				continue;
			take_deadline(r, &h);
			doubt_said(r, l, &h);
			break;
		}
	}
}

void
fields_deadline(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct mark_of_line *m = &p->of[i];
		struct label_hit h;

		if (m->part == PART_TARGETS_INTRO && m->hit.date_to > 0)
			take_deadline(r, &m->hit);
		if (m->part == PART_DEADLINE)
			reading_claim_line(r, "/deadline", i);
		if (m->part == PART_DEADLINE && m->guessed)
			take_guessed(r, i);
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			if (!label_at(r, LABEL_DEADLINE, at, line_flow_end(r, &r->line[i]), &h) ||
			    !is_deadline_part(m->part, &h) ||
			    (h.date_to == 0 && !asks_to_act(r, &r->line[i])))
				continue;
			if (m->part == PART_ACT && !day_is_set(r->out->deadline))
				doubt_said(r, &r->line[i], &h);
			take_deadline(r, &h);
			at = h.to - 1;
		}
	}
	take_said(r, p);
	if (day_is_set(r->out->deadline) && day_is_set(r->out->issued) &&
	    day_cmp(r->out->deadline, r->out->issued) < 0)
		reading_doubt(r, "lies before the date of issue", "/deadline");
}
