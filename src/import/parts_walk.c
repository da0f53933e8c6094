/*
 * parts_walk.c - what a line is to the walk, by its label and what stood before it
 */
#include "import/parts_walk.h"

#include "import/lineshape.h"
#include "import/token.h"

#define MENU_LINES        30 /* over a page's text */
#define ACT_LINES         80 /* to "Take action" below it */
#define LETTER_LINES_MOST 40 /* of a letter, below one of its lines */

/* "RECOMMENDED ACTION: Please send": its first two words are. */
static bool
is_printed_in_capitals(const struct reading *r, const struct label_hit *h)
{
	size_t to = h->to < h->from + 2 ? h->to : h->from + 2;

	for (size_t i = r->tok[h->from].from; i < r->tok[to - 1].to; i++)
		if (r->text.p[i] >= 'a' && r->text.p[i] <= 'z')
			return false;
	return true;
}

bool
walk_is_of_menu(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	bool told = false;

	if (i >= MENU_LINES || !w->p->of[i].label_only || line_ends_with(r, &r->line[i], ":"))
		return false;
	for (size_t k = 0; k < i; k++)
		if (line_is_prose(r, &r->line[k]))
			return false;
	for (size_t k = i + 1; k < r->lines && k < i + ACT_LINES; k++) {
		const struct mark_of_line *m = &w->p->of[k];

		told = told || line_is_prose(r, &r->line[k]);
		if (told && m->labelled && m->label_only && m->label == w->p->of[i].label)
			return true;
	}
	return false;
}

/* "Name of victims: ..." above "Yours sincerely," is a line of the letter. */
static bool
letter_goes_on(const struct walk *w, size_t i)
{
	size_t end = i + LETTER_LINES_MOST < w->r->lines ? i + LETTER_LINES_MOST : w->r->lines;

	for (size_t k = i + 1; k < end; k++) {
		const struct mark_of_line *m = &w->p->of[k];

		if (line_closes_letter(w->r, &w->r->line[k]))
			return true;
		if (m->labelled && (m->label == LABEL_BACKGROUND || m->label == LABEL_TARGETS ||
		                    m->label == LABEL_LETTER || m->label == LABEL_LANGUAGES))
			return false;
	}
	return false;
}

bool
walk_label_counts(const struct walk *w, size_t i)
{
	const struct mark_of_line *m = &w->p->of[i];
	const struct line *l = &w->r->line[i];
	enum label_mode mode = m->labelled ? label_mode_of(m->label) : LABEL_WORD;
	bool in_prose =
		w->state == STATE_LETTER || w->state == STATE_BACKGROUND || w->state == STATE_STORY;

	if (!m->labelled)
		return false;
	if (w->state == STATE_LETTER &&
	    (line_is_bracketed(w->r, l) || (m->label == LABEL_NAME && letter_goes_on(w, i))))
		return false;
	if (m->label == LABEL_ISSUER && (line_is_prose(w->r, l) || in_prose))
		return false;
	if (m->label == LABEL_FURNITURE && w->state == STATE_HEAD && m->label_to < l->tok_to &&
	    token_is(&w->r->tok[m->label_to], ":"))
		return true; /* "To section staff: ..." before the title */
	if (m->label == LABEL_FURNITURE)
		return words_between(w->r, l->tok, l->tok_to) <=
		               words_between(w->r, m->hit.from, m->hit.to) + 8 ||
		       words_between(w->r, m->hit.from, m->hit.to) >= 5;
	if (w->state == STATE_LETTER && m->label == LABEL_COPIES && m->label_to < l->tok_to &&
	    token_is(&w->r->tok[m->label_to], ":") && w->p->of[i].value < l->tok_to &&
	    token_is_capital(w->r->text, &w->r->tok[m->value]))
		return true; /* "Copie : Ambassade de ..." under a letter without a known closing */
	if (w->state == STATE_LETTER && mode == LABEL_START &&
	    !(i > 0 && walk_ends_in_closing(w->r, &w->r->line[i - 1])))
		return line_is_capitals(w->r, l) || line_ends_with(w->r, l, ":") ||
		       m->label == LABEL_REPORT || m->label == LABEL_DIPLOMATS ||
		       m->label == LABEL_AFTER;
	if (in_prose && m->label == LABEL_HOW && w->state != STATE_STORY)
		return is_printed_in_capitals(w->r, &m->hit) || line_ends_with(w->r, l, ":");
	if (w->state == STATE_TARGETS &&
	    (m->label == LABEL_COUNTRY_LABEL || m->label == LABEL_TITLE))
		return false;
	return true;
}

size_t
walk_contents_end(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	size_t k = i + 1;

	for (int n = 1; k < r->lines && r->line[k].tok < r->line[k].tok_to; k++, n++)
		if (token_number(&r->tok[r->line[k].tok]) != n || line_is_prose(r, &r->line[k]))
			break;
	return k < r->lines && k > i + 2 && r->line[k].tok < r->line[k].tok_to &&
	                       token_number(&r->tok[r->line[k].tok]) == 1
	               ? k
	               : i;
}

bool
walk_is_page_number(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	size_t at = l->tok + (l->tok_to == l->tok + 3 && token_is(&w->r->tok[l->tok], "-"));

	return at < l->tok_to && w->r->tok[at].digits && w->r->tok[at].fold.n <= 2 &&
	       (l->tok_to == at + 1 || (at > l->tok && token_is(&w->r->tok[at + 1], "-")));
}

bool
walk_continues_label(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	enum part part = i > 0 ? w->p->of[i - 1].part : PART_NONE;

	if (i == 0 || w->p->of[i].labelled || l->tok == l->tok_to)
		return false;
	/* "... accredited to" / "your country." */
	if (part == PART_DIPLOMATS && !token_is_capital(r->text, &r->tok[l->tok]) && !l->cut &&
	    w->p->of[i].contacts.n == 0 && line_flow_end(r, &r->line[i - 1]) > l->tok &&
	    (!line_ends_with(r, &r->line[i - 1], ".") || r->line[i - 1].wraps) &&
	    !line_ends_with(r, &r->line[i - 1], ":"))
		return true;
	return r->line[i - 1].wraps &&
	       (part == PART_ACT || part == PART_DEADLINE || part == PART_DIPLOMATS) &&
	       !line_ends_with(r, &r->line[i - 1], ":") && !line_ends_with(r, &r->line[i - 1], ";");
}

bool
walk_ends_in_closing(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	if (l->tok_to - l->tok <= 30)
		return false;
	for (size_t at = l->tok_to - 5; at < l->tok_to; at++)
		if (label_at(r, LABEL_CLOSING, at, l->tok_to, &h))
			return true;
	return false;
}
