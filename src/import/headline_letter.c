/*
 * headline_letter.c - the subject of a letter that is the document
 *
 *     Minister of Justice, 1 Example Street, Northtown
 *     4 May 2012
 *     Subject: Release of the teacher Ana Example
 *
 *     Dear Minister,
 *     Re: ...                             or below the opening
 */
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/parts.h"
#include "import/personline.h"

#define SUBJECT_LINES 4 /* between it and the letter */

size_t
headline_of_letter(const struct reading *r, const struct parts *p)
{
	size_t letter = parts_next(r, p, PART_LETTER, 0);

	for (size_t k = letter; letter < r->lines && k > 0 && k + SUBJECT_LINES > letter; k--)
		if (p->of[k - 1].part != PART_LETTER && line_is_subject(r, &r->line[k - 1]))
			return k - 1;
	return r->lines;
}

/* "Your Excellencies," and under it "Re: ..." or a bold title: line below the opening; R->lines for
 * none. */
static size_t
subject_below_opening(const struct reading *r, const struct parts *p)
{
	size_t i = parts_next(r, p, PART_LETTER, 0) + 1;
	const struct line *l;

	if (i + 1 >= r->lines)
		return r->lines;
	l = &r->line[i];
	if (p->of[i].part != PART_LETTER || p->of[i + 1].part != PART_LETTER ||
	    line_is_prose(r, l - 1) || l->width > HEADLINE_WIDTH || l->item || l->wraps ||
	    words_said(r, l->tok, l->tok_to) < HEADLINE_WORDS || line_ends_with(r, l, ",") ||
	    line_ends_with(r, l, ":") || line_ends_with(r, l, "."))
		return r->lines;
	return line_is_subject(r, l) || (l->bold && l->first && !l[1].bold) ? i : r->lines;
}

/* What stands right over the opening of a letter, below its address and day: its subject. */
static bool
is_bare_subject(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];

	return i > 0 && i < r->lines &&
	       (p->of[i - 1].part == PART_TARGETS || p->of[i - 1].part == PART_REFERENCE) &&
	       (m->part == PART_NONE || m->part == PART_STORY) && !m->labelled &&
	       m->contacts.n == 0 && l->first && l->width <= HEADLINE_WIDTH &&
	       words_said(r, l->tok, l->tok_to) >= HEADLINE_WORDS && !line_is_date(r, l) &&
	       !line_is_dateline(r, l) && !line_is_bracketed(r, l) && !line_ends_with(r, l, ":") &&
	       !line_ends_with(r, l, ",") && !headline_is_none(r, i) && !line_names_person(r, l);
}

/* "Subject: Release of Ana Example" between address and letter, where nothing else is a headline or
 * only the name of who writes. */
void
parts_headline_of_letter(const struct reading *r, struct parts *p)
{
	size_t was = parts_next(r, p, PART_HEADLINE, 0), i = parts_next(r, p, PART_LETTER, 0);
	size_t subject;

	if (i == 0 || i == r->lines ||
	    (was < r->lines && (p->of[was].labelled || p->of[was].second)))
		return;
	if (is_bare_subject(r, p, i - 1) &&
	    (was == r->lines || (!r->line[was].heading && !headline_prose_between(r, 0, i - 1)))) {
		headline_take(r, p, was, i - 1);
		return;
	}
	if (was < r->lines && !headline_is_none(r, was) && !headline_may_be_name(r, p, was))
		return;
	subject = headline_of_letter(r, p);
	if (subject == r->lines)
		subject = subject_below_opening(r, p);
	if (subject < r->lines &&
	    words_said(r, r->line[subject].tok, r->line[subject].tok_to) > HEADLINE_WORDS)
		headline_take(r, p, was, subject);
}
