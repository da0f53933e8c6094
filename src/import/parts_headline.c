/*
 * parts_headline.c - what is no headline although it stands over all, and the one below it
 *
 *     The Voice of the Quarter            the blog's name
 *     AI: Turkey bulletin                 the list's
 *     Update on Urgent Appeal             the kind of document
 *     Written 3:10 PM Aug 19, 1994 ...    a posting's frame
 *
 * The walk takes the first line that looks like a headline.  One that is made of such words alone
 * is none; one that may be the name of who issues it gives way to a better one right over the
 * story.
 */
#include "import/dates.h"
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/parts.h"
#include "import/personline.h"
#include "import/refs.h"
#include "import/small_words.h"
#include "import/token.h"

#define MASTHEAD_WORDS 3  /* of a masthead whose words are not known */
#define LEAD_LINES     4  /* between it and the story */
#define CONTENTS_MOST  20 /* with a list of contents there */

/* Something is told right below, past dates, numbers and headings. */
static bool
leads_to_story(const struct reading *r, const struct parts *p, size_t i)
{
	bool letter = parts_next(r, p, PART_LETTER, i) < r->lines;
	size_t most = LEAD_LINES;

	for (size_t k = i + 1; k < r->lines && k <= i + most; k++) {
		const struct line *l = &r->line[k];

		if (line_is_prose(r, l))
			return true;
		if (letter && (line_is_dateline(r, l) || line_is_date(r, l) ||
		               names_official(r, l->tok, l->tok_to)))
			return true; /* an open letter: its address follows */
		if (p->of[k].part == PART_FURNITURE && most < CONTENTS_MOST)
			most++;
		if (p->of[k].part == PART_TARGETS || p->of[k].part == PART_LETTER ||
		    p->of[k].part == PART_PEOPLE)
			return false;
	}
	return false;
}

/* "Torture; arbitrary detention; impunity" */
static bool
is_list_of_concerns(const struct reading *r, const struct line *l)
{
	size_t marks = 0;

	for (size_t at = l->tok; at < l->tok_to; at++)
		marks += token_is(&r->tok[at], ";");
	return marks >= 2;
}

/* A block of its own, or right under the header and its masthead. */
static bool
stands_apart(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *above = i > 0 ? &r->line[i - 1] : NULL;

	return r->line[i].first || above == NULL || line_is_rule(r, above) ||
	       p->of[i - 1].part == PART_REFERENCE || p->of[i - 1].part == PART_FURNITURE ||
	       p->of[i - 1].part == PART_HEADLINE || line_is_only_country(r, above) ||
	       (line_is_capitals(r, above) && above->tok_to - above->tok <= MASTHEAD_WORDS);
}

/* "Semaine du 1er juillet 2019", "Posted to our website 11-Mar-2014" */
static bool
is_about_a_day(const struct reading *r, const struct line *l)
{
	struct date_hit d;
	struct label_hit h;

	if (!date_find(r, l->tok, l->tok_to, &d))
		return false;
	return words_said(r, l->tok, d.from) + words_said(r, d.to, l->tok_to) <= 3 ||
	       (d.to == l->tok_to && label_at(r, LABEL_ISSUED, l->tok, l->tok_to, &h));
}

/* "MALAWI: Ana Example"; in capitals throughout it may be "NEPAL: COMMUNITY TEACHER ARRESTED". */
static bool
names_people(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	if (line_is_country(r, l) && line_is_people(r, l) && !line_is_capitals(r, l))
		return true;
	if (line_is_capitals(r, l) && words_between(r, l->tok, l->tok_to) >= 4)
		return false;
	return label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h) && h.to + 1 < l->tok_to &&
	       token_is(&r->tok[h.to], ":") && (unsigned char)r->text.p[l->from] < 0xD8 &&
	       !words_stand_small(r, h.to + 1, l->tok_to);
}

static bool
may_be_headline(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];
	size_t words = words_between(r, l->tok, l->tok_to);
	static const char *const ends[] = { ".", ",", ";", ":" };

	for (size_t k = 0; k < ARRAY_LEN(ends); k++)
		if (line_ends_with(r, l, ends[k]))
			return false;
	return !m->labelled && m->contacts.n == 0 && stands_apart(r, p, i) && !l->wraps &&
	       l->cell == 0 && !l->item &&
	       (m->part == PART_STORY || m->part == PART_SUMMARY || m->part == PART_NONE ||
	        m->part == PART_COUNTRY) &&
	       words >= 3 && l->width <= HEADLINE_WIDTH && !line_is_prose(r, l) &&
	       !is_list_of_concerns(r, l) && !is_about_a_day(r, l) && !names_people(r, l) &&
	       !line_names_person(r, l) && !line_has_gender_mark(r, l) &&
	       !line_is_case_code(r, l) && !line_is_concern(r, l) && !line_is_date(r, l) &&
	       !line_is_dateline(r, l) && !line_is_byline(r, l) && !line_is_rule(r, l) &&
	       !line_is_only_country(r, l) && !line_opens_letter(r, i) &&
	       !(i + 1 < r->lines && line_opens_letter(r, i + 1)) && !line_is_stop_notice(r, l) &&
	       !headline_is_none(r, i) && leads_to_story(r, p, i);
}

/* The line of the head that is a headline, the last over the story; r->lines for none. */
static size_t
better_headline(const struct reading *r, const struct parts *p, size_t from)
{
	size_t best = r->lines;

	for (size_t i = from; i < r->lines && i < HEADLINE_LINES; i++) {
		enum part part = p->of[i].part;

		if (part == PART_ACT || part == PART_DEMANDS || part == PART_TARGETS ||
		    part == PART_TARGETS_INTRO || part == PART_LETTER || part == PART_PEOPLE)
			break;
		if (may_be_headline(r, p, i))
			best = i;
		if (line_is_prose(r, &r->line[i]) && (part == PART_STORY || part == PART_SUMMARY))
			break;
	}
	return best;
}

/* The line of number and index below line I: a bulletin's headline comes after it.  R->lines for
 * none. */
static size_t
header_below(const struct reading *r, const struct parts *p, size_t i)
{
	struct index_hit index;
	struct ref_hit ref;

	for (size_t k = i + 1; k < r->lines && k < HEADLINE_LINES; k++) {
		const struct line *l = &r->line[k];

		if (p->of[k].part == PART_REFERENCE && !p->of[k].second &&
		    ref_find(r, l->tok, l->tok_to, &ref) &&
		    index_find(r, l->tok, l->tok_to, &index))
			return k;
	}
	return r->lines;
}

/* Neither line WAS nor where it stands again. */
static void
leave_headline(const struct reading *r, struct parts *p, size_t was)
{
	for (size_t i = was; i < r->lines && i < was + HEADLINE_LINES; i++)
		if (p->of[i].part == PART_HEADLINE) {
			p->of[i].part = PART_NONE;
			p->of[i].guessed = false;
		}
}

void
headline_take(const struct reading *r, struct parts *p, size_t was, size_t better)
{
	const struct line *l = &r->line[better];
	size_t at = l->tok;

	leave_headline(r, p, was);
	while (line_is_subject(r, l) && at < l->tok_to && !token_is(&r->tok[at], ":"))
		at++;
	p->of[better].part = PART_HEADLINE;
	p->of[better].guessed = false;
	p->of[better].value = at;
	for (size_t i = 0; i < r->lines && i < HEADLINE_LINES; i++) /* "Re: ..." again */
		if (i != better && p->of[i].part != PART_LETTER && !p->of[i].labelled &&
		    tokens_eq(r, line_behind_reply(r, &r->line[i]), r->line[i].tok_to,
		              line_behind_reply(r, l), l->tok_to))
			p->of[i].part = PART_HEADLINE;
	if (at > l->tok && at + 1 < l->tok_to) {
		p->of[better].labelled = true;
		p->of[better].label = LABEL_TITLE;
		p->of[better].value = p->of[better].label_to = at + 1;
	}
}

/* What stands over the page's title is the site's. */
static void
leave_frame(struct parts *p, size_t title)
{
	for (size_t i = 0; i < title; i++)
		if (p->of[i].part == PART_SUMMARY || p->of[i].part == PART_STORY)
			p->of[i].part = PART_NONE;
}

/* "Committee of Examples for Sample": each word but the smallest with a capital, as a name is. */
static bool
is_in_title_case(const struct reading *r, const struct line *l)
{
	for (size_t at = l->tok; at < l->tok_to; at++)
		if (r->tok[at].word && r->tok[at].fold.n > 3 &&
		    !token_is_capital(r->text, &r->tok[at]))
			return false;
	return !l->heading && !l->bold;
}

/* "URGENT CALL: Write for our colleague", under the name of who issues it: the line, or R->lines.
 */
static size_t
title_behind_masthead(const struct reading *r, const struct parts *p, size_t was)
{
	for (size_t i = was + 1; i < r->lines && i <= was + LEAD_LINES; i++) {
		const struct line *l = &r->line[i];
		const struct mark_of_line *m = &p->of[i];

		if (line_is_prose(r, l))
			break;
		if (m->part == PART_FURNITURE && m->labelled && m->label == LABEL_MASTHEAD &&
		    !m->label_only && token_is(&r->tok[m->value - 1], ":") &&
		    words_said(r, m->value, l->tok_to) >= HEADLINE_WORDS && leads_to_story(r, p, i))
			return i;
	}
	return r->lines;
}

void
parts_headline(struct reading *r, struct parts *p)
{
	size_t was = parts_next(r, p, PART_HEADLINE, 0), better, header;
	bool none = was >= r->lines, over, weak;

	if (!none && r->line[was].heading && !headline_prose_between(r, 0, was))
		leave_frame(p, was); /* the menu of a page */
	better = headline_with_country(r, p, was);
	if (better < r->lines &&
	    (!none || r->line[better].heading || !headline_is_needless(r, p))) {
		headline_take(r, p, was, better);
		leave_frame(p, better);
		return;
	}
	if (none ? headline_is_needless(r, p) : p->of[was].labelled || p->of[was].second)
		return;
	better = headline_heading(r, p, was);
	if (better < r->lines) {
		headline_take(r, p, was, better);
		leave_frame(p, better);
		return;
	}
	weak = none || headline_is_none(r, was) || headline_may_be_name(r, p, was);
	better = !none && (weak || is_in_title_case(r, &r->line[was]))
	                 ? title_behind_masthead(r, p, was)
	                 : r->lines;
	if (better < r->lines) {
		leave_headline(r, p, was);
		p->of[better].part = PART_HEADLINE;
		return;
	}
	if (weak && headline_of_letter(r, p) < r->lines) {
		/* parts_headline_of_letter() takes it when its address is known */
		if (!none && headline_is_none(r, was))
			leave_headline(r, p, was);
		return;
	}
	header = none ? r->lines : header_below(r, p, was);
	over = header < r->lines && !headline_is_frame(r, r->line[was].tok, r->line[was].tok_to);
	better = better_headline(r, p, over ? header + 1 : none ? 0 : was + 1);
	if (!over && !weak && !(better < r->lines && line_is_only_country(r, &r->line[better - 1])))
		return;
	if (better >= r->lines && (none || !headline_is_none(r, was)))
		return;
	leave_headline(r, p, was);
	if (!none && was + 1 < r->lines && line_is_concern(r, &r->line[was + 1]) &&
	    p->of[was + 1].part != PART_REFERENCE && !p->of[was + 1].labelled)
		p->of[was + 1] = (struct mark_of_line){ .part = PART_REFERENCE,
			                                .labelled = true,
			                                .label = LABEL_CONCERN,
			                                .value = r->line[was + 1].tok,
			                                .label_to = r->line[was + 1].tok };
	if (better >= r->lines)
		return;
	for (size_t i = none ? better : was; i < better; i++) /* of the frame too */
		if (p->of[i].part == PART_SUMMARY ||
		    (p->of[i].part == PART_STORY && !line_is_prose(r, &r->line[i])))
			p->of[i].part = PART_NONE;
	headline_take(r, p, r->lines, better);
}
