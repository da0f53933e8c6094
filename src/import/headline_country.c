/*
 * headline_country.c - "TOGO: Release of a trade unionist" is a title wherever it stands in the
 * head
 *
 *     ASIAN LEGAL CENTRE - URGENT APPEALS        who issues it
 *     SRI LANKA: Police torture a mason          the title
 *
 * Sections, networks and magazines print their own name, the action's and the month over it.  An
 * entry of an old bulletin looks alike, "SRI LANKA: Ana Example, teacher": behind its country
 * stands a name and nothing that is told.
 */
#include "import/dates.h"
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/names.h"
#include "import/officials.h"
#include "import/token.h"

#define HEAD_LINES  40  /* in which a title stands */
#define TITLE_WIDTH 150 /* columns */
#define TITLE_WORDS 3   /* behind the country */
#define LEAD_LINES  5   /* between it and the first sentence */

/* Words of a sentence, and none of a name, from AT on. */
static bool
tells(const struct reading *r, size_t at, size_t end)
{
	static const enum label_kind kinds[] = { LABEL_COMMON,  LABEL_BEFORE_PLACE,
		                                 LABEL_STATUS,  LABEL_CONCERN_WORD,
		                                 LABEL_AT_RISK, LABEL_VERB,
		                                 LABEL_MUST };
	struct label_hit h;

	for (; at < end; at++)
		for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
			if (label_at(r, kinds[i], at, end, &h))
				return true;
	return false;
}

/* "SRI LANKA: Ana Example, teacher", "(Texas)", "Ana Example and Bruno Example" */
static bool
is_entry(const struct reading *r, size_t at, size_t end)
{
	size_t to = name_run(r, at, end, 2).to;
	struct label_hit h;

	if (!r->tok[at].word && !token_is(&r->tok[at], "\""))
		return true;
	return to > at && (to >= end || token_is(&r->tok[to], ",") || token_is(&r->tok[to], "(") ||
	                   token_is(&r->tok[to], "/") || label_at(r, LABEL_AND, to, end, &h));
}

static bool
is_country_title(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];
	enum part part = m->part;
	size_t at, to;

	if (m->labelled || m->contacts.n > 0 || l->width > TITLE_WIDTH || l->item || l->cell > 0 ||
	    !(part == PART_STORY || part == PART_NONE || part == PART_SUMMARY ||
	      part == PART_COUNTRY || part == PART_PEOPLE) ||
	    line_ends_with(r, l, ".") || line_ends_with(r, l, ":") || line_ends_with(r, l, ",") ||
	    line_is_concern(r, l) || country_at(r, l->tok, l->tok_to, &to) == NULL ||
	    to + 1 >= l->tok_to || !(token_is(&r->tok[to], ":") || token_is(&r->tok[to], "-")) ||
	    (token_is(&r->tok[to], "-") && !r->tok[to].spaced))
		return false;
	at = to + 1;
	for (size_t k = at; k < l->tok_to; k++)
		if (token_is(&r->tok[k], ";"))
			return false; /* "Torture; impunity": concerns */
	return words_said(r, at, l->tok_to) >= TITLE_WORDS && !is_entry(r, at, l->tok_to) &&
	       tells(r, at, l->tok_to);
}

/* A sentence follows, past dates, a list of concerns and headings. */
static bool
leads_on(const struct reading *r, const struct parts *p, size_t i)
{
	for (size_t k = i + 1; k < r->lines && k <= i + LEAD_LINES; k++) {
		if (line_is_prose(r, &r->line[k]))
			return true;
		if (p->of[k].part == PART_TARGETS || p->of[k].part == PART_DEMANDS)
			return false;
	}
	return false;
}

size_t
headline_with_country(const struct reading *r, const struct parts *p, size_t was)
{
	bool over = false; /* a sentence stands over the line */
	size_t to;

	if (was < r->lines && (p->of[was].labelled || p->of[was].second ||
	                       country_at(r, p->of[was].value, r->line[was].tok_to, &to) != NULL))
		return r->lines;
	for (size_t i = 0; i < r->lines && i < HEAD_LINES; i++) {
		const struct line *l = &r->line[i];
		enum part part = p->of[i].part;

		if (part == PART_TARGETS || part == PART_TARGETS_INTRO || part == PART_DEMANDS ||
		    part == PART_LETTER || part == PART_ACT)
			break;
		if (i != was &&
		    (l->heading || (!over && !(was < r->lines && r->line[was].heading))) &&
		    is_country_title(r, p, i) && leads_on(r, p, i))
			return i;
		over = over || line_is_prose(r, l);
	}
	return r->lines;
}
