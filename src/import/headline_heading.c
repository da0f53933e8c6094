/*
 * headline_heading.c - the heading of a page that is its headline
 *
 *     The Voice of the Quarter            the blog's name, a heading too
 *     3 May 2012                          and the day
 *     A teacher is taken from her home    the posting's title
 *
 * What its author set as the title counts more than the first line that looks like one, unless the
 * page prints an old bulletin, which has none.
 */
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/token.h"

#define TITLE_LEVEL 3 /* of a page's headings */

bool
headline_is_needless(const struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && i < HEADLINE_LINES; i++)
		if (p->of[i].part == PART_COUNTRY || p->of[i].part == PART_PEOPLE ||
		    (p->of[i].part == PART_REFERENCE &&
		     line_names_reference(r, &r->line[i], r->line[i].tok)))
			return true;
	return false;
}

/* The first heading of a page that is no frame: what its author set as the title. */
static size_t
title_heading(const struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && i < HEADLINE_LINES; i++) {
		const struct line *l = &r->line[i];

		if (!l->heading || r->blocks->item[l->block].level > TITLE_LEVEL)
			continue;
		if (words_between(r, l->tok, l->tok_to) >= HEADLINE_WORDS &&
		    l->width <= HEADLINE_WIDTH && !p->of[i].labelled && !line_is_date(r, l) &&
		    !headline_is_none(r, i) && !line_names_reference(r, l, l->tok) &&
		    p->of[i].part != PART_REFERENCE && p->of[i].part != PART_TARGETS &&
		    p->of[i].part != PART_LETTER)
			return i;
	}
	return r->lines;
}

bool
headline_prose_between(const struct reading *r, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (line_is_prose(r, &r->line[i]))
			return true;
	return false;
}

/* A blog's name, the day and then the title of the posting, all three headings. */
static size_t
title_below_day(const struct reading *r, size_t was)
{
	bool day = false;

	for (size_t i = was + 1; i < r->lines && r->line[i].heading; i++) {
		if (day && words_between(r, r->line[i].tok, r->line[i].tok_to) >= HEADLINE_WORDS &&
		    !headline_is_none(r, i))
			return i;
		day = line_is_date(r, &r->line[i]);
	}
	return r->lines;
}

size_t
headline_heading(const struct reading *r, const struct parts *p, size_t was)
{
	size_t title;

	if (was < r->lines && r->line[was].heading)
		return title_below_day(r, was);
	title = title_heading(r, p);
	if (title >= r->lines || (was >= r->lines && headline_is_needless(r, p)))
		return r->lines;
	if (was < r->lines && (r->line[was].bold || line_is_capitals(r, &r->line[was]) ||
	                       (title > was && headline_prose_between(r, was, title))))
		return r->lines;
	return title;
}
