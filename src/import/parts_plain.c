/*
 * parts_plain.c - a line without a label: what it is in each state of the walk
 */
#include "import/parts_walk.h"

#include "import/lineshape.h"
#include "import/token.h"

#define CUT_WORDS 6

static void
walk_story(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];
	struct label_hit h;

	m->part = w->state == STATE_SUMMARY ? PART_SUMMARY : PART_STORY;
	if (line_opens_letter(r, i)) {
		m->part = PART_LETTER;
		w->state = STATE_LETTER;
	} else if ((m->value > l->tok || l->item) && line_ends_with(r, l, ";") &&
	           label_at(r, LABEL_VERB, m->value, l->tok_to, &h)) {
		m->part = PART_DEMANDS;
		m->guessed = true;
		w->state = STATE_DEMANDS;
	}
}

/* "대통령 각하께" between two empty lines */
static bool
stands_alone(const struct reading *r, size_t i)
{
	return r->line[i].first && i + 1 < r->lines && r->line[i + 1].first;
}

/* "--------- cut here ---------" under the addresses: a letter to send follows. */
static bool
is_cut_mark(const struct reading *r, const struct line *l)
{
	struct str s = str_sub(r->text, l->from, l->to);

	return words_between(r, l->tok, l->tok_to) <= CUT_WORDS && str_starts(s, STR("---")) &&
	       str_ends(s, STR("---"));
}

static void
walk_targets(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];

	if (line_opens_letter(r, i) &&
	    (line_ends_with(r, l, ",") || line_ends_with(r, l, ":") || line_ends_with(r, l, "!") ||
	     label_is(r, LABEL_DEAR, l->tok) || stands_alone(r, i))) {
		m->part = PART_LETTER;
		w->state = STATE_LETTER;
		return;
	}
	if (is_cut_mark(r, l)) {
		m->part = PART_FURNITURE;
		w->state = STATE_LOOSE;
		return;
	}
	if (line_is_dateline(r, l)) { /* "Geneva, 12 March 2012" under the addresses */
		m->part = PART_REFERENCE;
		w->state = STATE_LOOSE;
		return;
	}
	if (w->p->of[w->opened].part == PART_TARGETS_INTRO && !w->p->of[w->opened].labelled &&
	    line_is_posting_header(r, l)) { /* "From:", "Date:" below "To:" */
		w->state = STATE_HEAD;
		walk_head(w, i);
		return;
	}
	if (line_is_subject(r, l)) {
		m->part = PART_NONE;
		w->state = STATE_LOOSE;
		return;
	}
	m->part = PART_TARGETS;
	m->copy = w->copy;
	if (line_is_prose(r, l) && m->contacts.n == 0 && l->width > 160)
		w->state = STATE_LOOSE;
	if (w->state == STATE_LOOSE)
		m->part = PART_NONE;
}

static bool
has_bullet(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];

	return l->item || w->p->of[i].value > l->tok;
}

/* "çağırın." below the items: the verb of the sentence that they are the objects of. */
static bool
is_verb_behind_list(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	return l->first && line_ends_with(r, l, ".") && words_between(r, l->tok, l->tok_to) == 1;
}

/* "You can write to Ana at:" in a block of its own below the items: a capital, and it leads on to
 * something else. */
static bool
begins_anew(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	return l->first && line_ends_with(r, l, ":") && l->tok < l->tok_to &&
	       token_is_capital(r->text, &r->tok[l->tok]);
}

/* Behind "- ... ." a line without a bullet is no demand any more. */
static void
walk_demands(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	struct mark_of_line *m = &w->p->of[i];
	size_t first = i;

	m->part = PART_DEMANDS;
	if (line_opens_letter(r, i)) {
		m->part = PART_LETTER;
		w->state = STATE_LETTER;
		return;
	}
	if (line_closes_letter(r, &r->line[i])) { /* a form to send: "Mit freundlichen Grüßen" */
		m->part = PART_NONE;
		w->state = STATE_LOOSE;
		return;
	}
	/* where the run begins, as far as the line before has not found it */
	if (i > 0 && w->demands_to == i - 1 && w->p->of[i - 1].part == PART_DEMANDS)
		first = w->demands_from;
	else
		while (first > 0 && w->p->of[first - 1].part == PART_DEMANDS)
			first--;
	w->demands_from = first;
	w->demands_to = i;
	if (first == i || has_bullet(w, i) || !has_bullet(w, first) || r->line[i - 1].wraps ||
	    (!line_ends_with(r, &r->line[i - 1], ".") && !is_verb_behind_list(r, i) &&
	     !begins_anew(r, i)))
		return;
	m->part = PART_NONE;
	w->state = STATE_LOOSE;
}

/* "NORTHLAND: Ana Example" over what is told of her, behind the officials of the case before. */
static bool
begins_another_case(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	return stands_alone(r, i) && line_is_country(r, l) && line_is_people(r, l) &&
	       line_is_prose(r, l + 1);
}

static void
walk_letter(struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct mark_of_line *m = &w->p->of[i];
	bool goes_on = i > 0 && w->p->of[i - 1].part == PART_LETTER;

	m->part = PART_LETTER;
	if (goes_on && walk_ends_in_closing(w->r, l - 1)) {
		m->part = PART_NONE;
		w->state = STATE_LOOSE;
		return;
	}
	if (goes_on && line_is_bracketed(w->r, l))
		return;
	if (line_ends_with(w->r, l, ":") && line_has_blanks(w->r, l)) {
		m->part = PART_FURNITURE; /* "Name:       Address:" under a letter to sign */
		w->state = STATE_LOOSE;
	} else if (line_closes_letter(w->r, l)) {
		w->state = STATE_LOOSE;
	}
}

static void
walk_loose(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	struct mark_of_line *m = &w->p->of[i];

	m->part = PART_NONE;
	if (i > 0 && w->p->of[i - 1].part == PART_LETTER &&
	    (line_is_bracketed(r, &r->line[i]) || line_closes_letter(r, &r->line[i])))
		m->part = PART_LETTER; /* "[YOUR NAME]" or "敬礼" under the closing */
	if (line_opens_letter(r, i)) {
		m->part = PART_LETTER;
		w->state = STATE_LETTER;
	} else if (begins_another_case(r, i)) {
		/* its people as those of the first case */
		m->part = parts_next(r, w->p, PART_COUNTRY, 0) < i ? PART_COUNTRY : PART_STORY;
		w->state = STATE_STORY;
		reading_doubt(w->r, "the sheet tells of another case too", "/story");
	} else if (w->state == STATE_SECOND && line_is_prose(r, &r->line[i])) {
		m->part = PART_BACKGROUND;
		m->guessed = true;
		w->state = STATE_BACKGROUND;
	}
}

void
walk_plain(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	struct mark_of_line *m = &w->p->of[i];

	switch (w->state) {
	case STATE_HEAD:
		walk_head(w, i);
		break;
	case STATE_STORY:
	case STATE_SUMMARY:
		walk_story(w, i);
		break;
	case STATE_DEMANDS:
		walk_demands(w, i);
		break;
	case STATE_TARGETS:
		walk_targets(w, i);
		break;
	case STATE_LETTER:
		walk_letter(w, i);
		break;
	case STATE_REPORT:
		m->part = PART_REPORT;
		if (line_opens_letter(r, i)) {
			m->part = PART_LETTER;
			w->state = STATE_LETTER;
		}
		break;
	case STATE_BACKGROUND:
		m->part = PART_BACKGROUND;
		break;
	case STATE_VALUE:
		m->part = w->value_part;
		w->state = w->after_value;
		break;
	case STATE_SECOND:
	case STATE_LOOSE:
		walk_loose(w, i);
		break;
	}
}
