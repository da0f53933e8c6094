/*
 * parts_head.c - the walk over the lines before the story: number, date, country, headline
 */
#include "import/parts_walk.h"

#include "import/dates.h"
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/personline.h"
#include "import/token.h"

#define POSTCODE_LEAST 4 /* digits */
#define TOWN_WORDS     3

/* "IMMINENT EXECUTION OF A YOUNG OFFENDER": a concern and whose, all in capitals, is a headline. */
static bool
says_whose(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	for (size_t at = l->tok; at < l->tok_to; at++)
		if (token_is(&r->tok[at], "/") || token_is(&r->tok[at], ";"))
			return false;
	return line_is_capitals(r, l) && label_at(r, LABEL_CONCERN_WORD, l->tok, l->tok_to, &h) &&
	       words_between(r, h.to, l->tok_to) > 1;
}

/* Beside the number or the country, where the headline still has to come. */
static bool
is_concern_line(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;

	/* below its number, although the subject of its mail was a headline */
	if (i > 0 && i + 1 < r->lines && w->p->of[i - 1].part == PART_REFERENCE &&
	    line_names_reference(r, &r->line[i - 1], r->line[i - 1].tok))
		return line_is_concern(r, &r->line[i]);
	return i > 0 && i + 1 < r->lines && w->headline >= r->lines &&
	       line_is_concern(r, &r->line[i]) && !says_whose(r, &r->line[i]) &&
	       (w->p->of[i - 1].part == PART_REFERENCE || line_is_country(r, &r->line[i + 1]) ||
	        line_is_only_country(r, &r->line[i + 1]));
}

/* "[Place, date]" */
static bool
is_placeholder(const struct reading *r, const struct line *l)
{
	return line_is_bracketed(r, l) && words_between(r, l->tok, l->tok_to) <= 4 &&
	       !line_names_reference(r, l, l->tok);
}

/* "Urgent Action 6-23-09" over a posting */
static bool
is_dated_masthead(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	struct date_hit d;

	return label_at(r, LABEL_MASTHEAD, l->tok, l->tok_to, &h) &&
	       date_at(r, h.to, l->tok_to, &d) && d.to == l->tok_to;
}

/* "To: The Honourable Ana Example, Minister of Justice, ..." over a letter: its addressee. */
static bool
is_addressee(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return l->tok + 4 < l->tok_to && label_is(r, LABEL_TO_WHOM, l->tok) &&
	       token_is(&r->tok[l->tok + 1], ":") &&
	       (label_at(r, LABEL_HONORIFIC, l->tok + 2, l->tok_to, &h) ||
	        label_at(r, LABEL_OFFICE, l->tok + 2, l->tok_to, &h));
}

/* "Urgent Actions, 53955 Northtown": a line of the letterhead that ends in a postcode and town. */
static bool
ends_in_post_town(const struct reading *r, const struct line *l)
{
	for (size_t at = l->tok + 1; at + 1 < l->tok_to; at++)
		if (r->tok[at].digits && r->tok[at].fold.n >= POSTCODE_LEAST &&
		    token_is(&r->tok[at - 1], ",") && r->tok[at + 1].word &&
		    token_is_capital(r->text, &r->tok[at + 1]))
			return words_between(r, at + 1, l->tok_to) <= TOWN_WORDS &&
			       !line_is_date(r, l) && !line_names_reference(r, l, l->tok);
	return false;
}

/* The country of an addressee over a letter; that of the document stands under its number. */
static bool
ends_address(const struct walk *w, size_t i)
{
	return line_ends_address(w->r, i) && w->p->of[i - 1].part != PART_REFERENCE;
}

void
walk_head(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];
	struct label_hit issued;

	if (is_addressee(r, l)) {
		walk_open_part(w, i, PART_TARGETS_INTRO, STATE_TARGETS);
		m->value = m->label_to = l->tok + 2;
		m->label_only = false;
		w->copy = false;
	} else if (walk_continues_headline(w, i)) {
		m->part = PART_HEADLINE;
		m->guessed = true;
	} else if (i > 0 && w->p->of[i - 1].part == PART_REFERENCE && r->line[i - 1].wraps &&
	           r->text.p[l->from] >= 'a' && r->text.p[l->from] <= 'z') {
		m->part = PART_REFERENCE;
		m->guessed = true;
	} else if (line_is_rule(r, l) || line_is_posting_header(r, l) || is_placeholder(r, l) ||
	           is_dated_masthead(r, l) ||
	           (m->contacts.n > 0 && m->contacts.item[0].kind == CONTACT_URL &&
	            m->contacts.rest_to <= l->from)) {
		m->part = PART_FURNITURE;
	} else if (line_is_date(r, l) || line_is_dateline(r, l) || line_is_bare_number(r, l) ||
	           line_is_case_code(r, l)) {
		m->part = PART_REFERENCE;
	} else if (line_is_month(r, l) || ends_in_post_town(r, l) ||
	           walk_is_name_over_masthead(w, i) || headline_is_menu(r, l) ||
	           (line_is_byline(r, l) && m->contacts.n == 0 &&
	            (w->headline < r->lines ||
	             label_at(r, LABEL_ISSUED, l->tok, l->tok_to, &issued)))) {
		m->part = PART_NONE; /* neither a day nor a sentence of the story */
	} else if (line_is_stop_notice(r, l)) {
		m->part = PART_STORY; /* told, but the lead is still to come */
	} else if (is_concern_line(w, i)) {
		*m = (struct mark_of_line){ .part = PART_REFERENCE,
			                    .labelled = true,
			                    .label = LABEL_CONCERN,
			                    .value = l->tok,
			                    .label_to = l->tok };
		w->has_concern = true;
	} else if (line_is_regarding(r, l, m->value)) {
		m->part = PART_PREVIOUS;
	} else if (line_is_only_country(r, l) && !ends_address(w, i)) {
		m->part = PART_COUNTRY;
	} else if (walk_is_country_title(w, i)) {
		m->part = PART_HEADLINE;
		w->headline = i;
	} else if (walk_is_country_entry(w, i)) {
		m->part = PART_COUNTRY;
	} else if (line_is_country(r, l) &&
	           (walk_has_no_headline(w) ? w->has_concern || line_is_people(r, l)
	                                    : line_names_person(r, l) || walk_heads_people(w, i))) {
		m->part = PART_COUNTRY;
		w->has_concern = true;
	} else if (line_names_person(r, l) || walk_continues_people(w, i) ||
	           (line_has_gender_mark(r, l) && !line_is_prose(r, l))) {
		m->part = PART_PEOPLE;
	} else if (walk_looks_like_headline(w, i)) {
		m->part = PART_HEADLINE;
		w->headline = i;
	} else if (w->has_concern && walk_has_no_headline(w) &&
	           (walk_is_long_entry(w, i) ||
	            (!line_is_prose(r, l) && !walk_begins_sentence(w, i)))) {
		m->part = PART_PEOPLE;
	} else {
		m->part = PART_STORY;
		if (walk_ends_head(r, l))
			w->state = STATE_STORY;
		if (line_opens_letter(r, i)) {
			m->part = PART_LETTER;
			w->state = STATE_LETTER;
		}
	}
}
