/*
 * parts_story.c - what happened, told below the officials
 *
 *     SEND APPEALS BEFORE 30 NOVEMBER TO: ... / Copies to: ... / Check with your section ...
 *     Some 600 villagers must leave their houses before the rains ...
 *     IN YOUR APPEALS: - urge the authorities ...
 *
 * Sections set the addresses over the text of their pages.  Behind them no part is open, so where
 * nothing else was told, the paragraphs between the officials and what is asked are the story.
 */
#include "import/lineshape.h"
#include "import/parts.h"

#define TOLD_WORDS 18 /* of a paragraph that tells */

static bool
is_told_before(const struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++)
		if ((p->of[i].part == PART_STORY || p->of[i].part == PART_SUMMARY) &&
		    line_is_prose(r, &r->line[i]))
			return true;
	return false;
}

/* A paragraph of no part, or one that was taken for a second deadline. */
static bool
tells(const struct reading *r, const struct parts *p, size_t i, bool dated)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];

	return (m->part == PART_NONE || (dated && m->part == PART_DEADLINE)) && !m->labelled &&
	       m->contacts.n == 0 && line_is_prose(r, l) && !line_opens_letter(r, i) &&
	       words_between(r, l->tok, l->tok_to) >= TOLD_WORDS;
}

void
parts_story(const struct reading *r, struct parts *p)
{
	size_t from = parts_next(r, p, PART_TARGETS, 0), to = from;
	bool dated = false;

	if (from >= r->lines || is_told_before(r, p))
		return;
	while (to < r->lines && p->of[to].part != PART_ACT && p->of[to].part != PART_DEMANDS)
		to++;
	if (to >= r->lines)
		return;
	for (size_t i = 0; i < to; i++) {
		if (i > from && tells(r, p, i, dated)) {
			p->of[i].part = PART_STORY;
			p->of[i].guessed = true;
			continue;
		}
		dated = dated || p->of[i].part == PART_DEADLINE ||
		        (p->of[i].labelled && p->of[i].label == LABEL_TARGETS &&
		         p->of[i].hit.date_to > 0);
	}
}
