/*
 * parts.c - one walk over the lines with a small state, then a look for officials nobody announced
 *
 * The state is the part that an unlabelled line belongs to; labels change it, and so do the shapes
 * of lines (lineshape.h) where bulletins have no label.
 */
#include "import/parts_walk.h"

#include <string.h>

#include "import/dates.h"
#include "import/deadline.h"
#include "import/languages.h"
#include "import/lineshape.h"
#include "import/personline.h"
#include "import/refs.h"
#include "import/token.h"

static struct mark_of_line *
mark_of(struct walk *w, size_t i)
{
	return &w->p->of[i];
}

/* Beside the number or the country, where the headline still has to come. */
static bool
is_concern_line(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;

	return i > 0 && i + 1 < r->lines && w->headline >= r->lines &&
	       line_is_concern(r, &r->line[i]) &&
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

/* Lines before the story: number, date, country, headline. */
static void
walk_head(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = mark_of(w, i);

	if (walk_continues_headline(w, i)) {
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
	} else if (line_is_month(r, l)) {
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
	} else if (line_is_only_country(r, l)) {
		m->part = PART_COUNTRY;
	} else if (walk_is_country_title(w, i)) {
		m->part = PART_HEADLINE;
		w->headline = i;
	} else if (walk_is_country_entry(w, i)) {
		m->part = PART_COUNTRY;
	} else if (line_is_country(r, l) &&
	           (walk_has_no_headline(w) ? w->has_concern || line_is_people(r, l)
	                                    : line_names_person(r, l))) {
		m->part = PART_COUNTRY;
		w->has_concern = true;
	} else if (line_names_person(r, l) || walk_continues_people(w, i)) {
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

static void
walk_story(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = mark_of(w, i);
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

static void
walk_targets(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = mark_of(w, i);

	if (line_opens_letter(r, i) &&
	    (line_ends_with(r, l, ",") || line_ends_with(r, l, ":") || line_ends_with(r, l, "!") ||
	     token_is(&r->tok[l->tok], "dear"))) {
		m->part = PART_LETTER;
		w->state = STATE_LETTER;
		return;
	}
	if (line_is_dateline(r, l)) { /* "Geneva, 12 March 2012" under the addresses */
		m->part = PART_REFERENCE;
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

/* Behind "- ... ." a line without a bullet is no demand any more. */
static void
walk_demands(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	struct mark_of_line *m = mark_of(w, i);
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
	if (first == i || has_bullet(w, i) || !has_bullet(w, first) ||
	    !line_ends_with(r, &r->line[i - 1], ".") || r->line[i - 1].wraps)
		return;
	m->part = PART_NONE;
	w->state = STATE_LOOSE;
}

static void
walk_plain(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	struct mark_of_line *m = mark_of(w, i);

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
		m->part = PART_LETTER;
		if (i > 0 && w->p->of[i - 1].part == PART_LETTER &&
		    walk_ends_in_closing(r, &r->line[i - 1])) {
			m->part = PART_NONE;
			w->state = STATE_LOOSE;
			break;
		}
		if (i > 0 && w->p->of[i - 1].part == PART_LETTER &&
		    line_is_bracketed(r, &r->line[i]))
			break;
		if (line_closes_letter(r, &r->line[i]))
			w->state = STATE_LOOSE;
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
		m->part = PART_NONE;
		if (i > 0 && w->p->of[i - 1].part == PART_LETTER &&
		    (line_is_bracketed(r, &r->line[i]) || line_closes_letter(r, &r->line[i])))
			m->part = PART_LETTER; /* "[YOUR NAME]" or "敬礼" under the closing */
		if (line_opens_letter(r, i)) {
			m->part = PART_LETTER;
			w->state = STATE_LETTER;
		} else if (w->state == STATE_SECOND && line_is_prose(r, &r->line[i])) {
			m->part = PART_BACKGROUND;
			m->guessed = true;
			w->state = STATE_BACKGROUND;
		}
		break;
	}
}

/* A label whose value is one line: here, or the next when it stands alone. */
static void
open_value(struct walk *w, struct mark_of_line *m, enum part part)
{
	m->part = part;
	if (!m->label_only)
		return;
	w->after_value = w->state == STATE_VALUE ? STATE_LOOSE : w->state;
	w->state = STATE_VALUE;
	w->value_part = part;
}

/* "Idioma : español" among the lines of one official, not of all. */
static bool
is_of_official(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];

	return w->state == STATE_TARGETS && i > 0 && !l->first &&
	       w->p->of[i - 1].part == PART_TARGETS &&
	       languages_are_stated(w->r, l->tok, l->tok_to);
}

static void
open_part(struct walk *w, size_t i, enum part part, enum state state)
{
	mark_of(w, i)->part = part;
	w->state = state;
	w->opened = i;
}

static void
walk_masthead(struct walk *w, size_t i)
{
	struct mark_of_line *m = mark_of(w, i);
	struct ref_hit ref;

	m->part = PART_FURNITURE;
	if (w->state == STATE_HEAD || w->state == STATE_STORY || w->state == STATE_SUMMARY) {
		bool more = words_between(w->r, m->value, w->r->line[i].tok_to) > 0;

		if (!m->label_only && more && walk_wants_headline(w, i)) {
			bool reference = ref_at(w->r, m->value, w->r->line[i].tok_to, &ref) ||
			                 ref_bare_at(w->r, m->value, w->r->line[i].tok_to, &ref);

			m->part = reference ? PART_REFERENCE : PART_HEADLINE;
			if (!reference)
				w->headline = i;
		}
		return;
	}
	w->state = STATE_SECOND;
}

static void
walk_contact_label(struct walk *w, size_t i)
{
	struct mark_of_line *m = mark_of(w, i);

	if (m->label == LABEL_TARGETS && walk_introduces_demands(w, i)) {
		open_part(w, i, PART_ACT, STATE_DEMANDS);
		return;
	}

	w->copy = m->label == LABEL_COPIES;
	if (walk_is_diplomats(w, i)) {
		open_part(w, i, PART_DIPLOMATS, STATE_TARGETS);
		w->copy = true;
		return;
	}
	open_part(w, i, PART_TARGETS_INTRO, STATE_TARGETS);
	if (line_ends_with(w->r, &w->r->line[i], ":")) { /* "... by 23 June 2017 г.:" */
		m->label_only = true;
		m->value = w->r->line[i].tok_to;
	}
	m->copy = w->copy;
}

static void
walk_label(struct walk *w, size_t i)
{
	struct mark_of_line *m = mark_of(w, i);

	switch ((int)m->label) {
	case LABEL_MASTHEAD:
		walk_masthead(w, i);
		break;
	case LABEL_FURNITURE:
		m->part = line_names_reference(w->r, &w->r->line[i], m->value) ? PART_REFERENCE
		                                                               : PART_FURNITURE;
		w->listed = walk_contents_end(w, i);
		break;
	case LABEL_TITLE:
		open_value(w, m, PART_HEADLINE);
		w->headline = m->label_only ? i + 1 : i;
		break;
	case LABEL_ISSUED:
	case LABEL_NUMBER:
	case LABEL_INDEX:
	case LABEL_CONCERN:
		open_value(w, m, PART_REFERENCE);
		break;
	case LABEL_COUNTRY_LABEL:
		open_value(w, m, PART_COUNTRY);
		break;
	case LABEL_ISSUER: /* an organisation's name is its own value */
		if (m->label_only && !line_ends_with(w->r, &w->r->line[i], ":"))
			m->part = PART_ISSUER;
		else
			open_value(w, m, PART_ISSUER);
		break;
	case LABEL_PREVIOUS:
		open_value(w, m, PART_PREVIOUS);
		break;
	case LABEL_LANGUAGES:
		if (is_of_official(w, i))
			*m = (struct mark_of_line){ .part = PART_TARGETS,
				                    .value = w->r->line[i].tok };
		else
			open_value(w, m, PART_LANGUAGES);
		break;
	case LABEL_SUMMARY:
		open_part(w, i, PART_SUMMARY, STATE_SUMMARY);
		break;
	case LABEL_STORY:
		open_part(w, i, PART_STORY, STATE_STORY);
		break;
	case LABEL_LETTER:
		open_part(w, i, PART_LETTER,
		          walk_is_official_next(w, i) ? STATE_TARGETS : STATE_LETTER);
		w->copy = false;
		break;
	case LABEL_ACT:
	case LABEL_HOW:
		if (walk_is_title_that_asks(w, i)) {
			m->labelled = false;
			m->value = w->r->line[i].tok;
			walk_plain(w, i);
			break;
		}
		open_part(w, i, PART_ACT, STATE_DEMANDS);
		break;
	case LABEL_TARGETS:
	case LABEL_COPIES:
	case LABEL_DIPLOMATS:
		walk_contact_label(w, i);
		break;
	case LABEL_REPORT:
		open_part(w, i, PART_REPORT, STATE_REPORT);
		break;
	case LABEL_BACKGROUND:
		open_part(w, i, PART_BACKGROUND, STATE_BACKGROUND);
		break;
	case LABEL_AFTER:
		m->part = PART_DEADLINE;
		if (w->state == STATE_TARGETS || w->state == STATE_DEMANDS)
			w->state = STATE_LOOSE;
		break;
	case LABEL_NAME:
	case LABEL_GENDER:
	case LABEL_PRONOUN_LABEL:
		if (!walk_is_person_label(w, i)) {
			walk_plain(w, i);
			break;
		}
		if (w->state != STATE_HEAD && w->state != STATE_STORY)
			w->state = STATE_LOOSE;
		open_value(w, m, PART_PEOPLE);
		break;
	default:
		walk_plain(w, i);
		break;
	}
}

/* The rest of a label that the layout broke; what stands behind it is its value. */
static bool
walk_rest_of_label(struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	const struct mark_of_line *before = i > 0 ? mark_of(w, i - 1) : NULL;
	struct mark_of_line *m = mark_of(w, i);
	struct contacts contacts = m->contacts;
	size_t to;

	if (before == NULL || !before->labelled || before->flows_to <= l->tok ||
	    before->flows_to > l->tok_to)
		return false;
	to = before->flows_to;
	while (to < l->tok_to && !w->r->tok[to].word && !w->r->tok[to].digits)
		to++;
	*m = *before;
	m->contacts = contacts;
	m->flows_to = 0;
	m->value = m->label_to = to;
	m->label_only = to >= l->tok_to;
	m->hit.from = l->tok;
	m->hit.to = to;
	m->hit.date_to = 0;
	return true;
}

/* "(See UA 990/92, AFR 36/956/92).  The pastor is believed ..." in the story. */
static bool
is_aside(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t close = l->tok;

	if (w->state != STATE_STORY || !w->has_concern || !token_is(&r->tok[l->tok], "("))
		return false;
	while (close < l->tok_to && !token_is(&r->tok[close], ")"))
		close++;
	return words_between(r, close, l->tok_to) >= 3;
}

/* Number and concern over "TURKEY Ana Example": what stood above was no headline. */
static void
note_header(struct walk *w, size_t i)
{
	const struct reading *r = w->r;

	if (w->state == STATE_HEAD && w->has_concern && i + 1 < r->lines &&
	    line_is_country(r, &r->line[i + 1]) && line_is_people(r, &r->line[i + 1]))
		w->header = i + 1;
}

/* What stood before the number was no story yet; the day right above it is its own. */
static void
back_to_head(struct walk *w, size_t i)
{
	w->state = STATE_HEAD;
	if (i > 0 && w->p->of[i - 1].part == PART_STORY && line_is_date(w->r, &w->r->line[i - 1]))
		w->p->of[i - 1].part = PART_REFERENCE;
}

static void
walk_line(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = mark_of(w, i);

	if (w->listed > i) {
		m->part = m->part == PART_REFERENCE ? m->part : PART_FURNITURE;
		m->labelled = false;
		return;
	}
	if (line_is_rule(r, l) && w->state != STATE_DEMANDS) {
		m->part = PART_FURNITURE;
		if (w->state == STATE_TARGETS && i > 0 &&
		    (w->p->of[i - 1].part == PART_TARGETS ||
		     w->p->of[i - 1].part == PART_DIPLOMATS))
			w->state = STATE_LOOSE;
		return;
	}
	if (w->state == STATE_DEMANDS && line_is_only_country(r, l) && line_is_capitals(r, l) &&
	    parts_next(r, w->p, PART_COUNTRY, 0) < i) {
		reading_doubt(w->r, "the sheet tells of another case too", "/countries");
		w->other_case = true;
	}
	if (w->other_case || walk_rest_of_label(w, i))
		return;
	if (i > 0 && w->p->of[i - 1].part == PART_REFERENCE && !w->p->of[i - 1].guessed &&
	    !l->first && w->state == STATE_HEAD && line_ends_reference(r, l)) {
		m->part = PART_REFERENCE;
		m->guessed = true;
		return;
	}
	if (w->state == STATE_HEAD && walk_continues_reference(w, i)) {
		m->part = PART_REFERENCE;
		m->guessed = true;
		w->has_concern = w->has_concern || line_ends_with(r, l - 1, "-");
		note_header(w, i);
		return;
	}
	if (walk_continues_label(w, i)) {
		m->part = w->p->of[i - 1].part;
		return;
	}
	if (walk_repeats_headline(w, i)) {
		m->part = PART_HEADLINE;
		return;
	}
	if (w->state != STATE_VALUE &&
	    !(m->labelled && m->label != LABEL_FURNITURE && m->label != LABEL_MASTHEAD) &&
	    line_is_reference(r, l, m->value) && w->state != STATE_LETTER && !is_aside(w, i)) {
		m->part = PART_REFERENCE;
		if (w->state == STATE_STORY && !w->has_concern && line_has_concern(r, l, m->value))
			back_to_head(w, i);
		w->has_concern = w->has_concern || line_has_concern(r, l, m->value);
		note_header(w, i);
		return;
	}
	if (w->state == STATE_TARGETS && walk_is_page_number(w, i)) {
		m->part = PART_FURNITURE;
		return;
	}
	if (line_is_deadline(r, l, m, w->state == STATE_LETTER)) {
		m->part = PART_DEADLINE;
		if (w->state == STATE_TARGETS)
			w->state = STATE_LOOSE;
		return;
	}
	if (walk_label_counts(w, i)) {
		walk_label(w, i);
		return;
	}
	m->labelled = false;
	if (walk_is_bare_gender(w, i)) {
		m->part = PART_PEOPLE;
		m->labelled = true;
		m->label = LABEL_GENDER;
		m->value = m->label_to = l->tok;
		return;
	}
	if (walk_tells_diplomats(w, i)) {
		open_part(w, i, PART_DIPLOMATS, STATE_TARGETS);
		w->copy = true;
		return;
	}
	if (walk_asks_to_write(w, i)) {
		open_part(w, i, PART_ACT, STATE_DEMANDS);
		return;
	}
	if (w->state != STATE_LETTER && walk_announces_officials(w, i) &&
	    !walk_introduces_demands(w, i)) {
		*m = (struct mark_of_line){ .labelled = true,
			                    .label = LABEL_TARGETS,
			                    .label_only = true,
			                    .value = l->tok_to,
			                    .label_to = l->tok_to,
			                    .hit = { .from = l->tok, .to = l->tok_to } };
		open_part(w, i, PART_TARGETS_INTRO, STATE_TARGETS);
		w->copy = false;
		return;
	}
	walk_plain(w, i);
}

bool
parts_find(struct reading *r, struct parts *out, struct err *e)
{
	struct parts p = { .of = arena_array(r->a, struct mark_of_line, r->lines + 1) };
	struct walk w = { .r = r, .p = &p, .headline = r->lines };

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		(void)line_label(r, l, &p.of[i]);
		/* a word that begins a wrapped line is no label: "...having left the" "country." */
		if (i > 0 && r->line[i - 1].wraps && r->text.p[l->from] >= 'a' &&
		    r->text.p[l->from] <= 'z' && p.of[i].label != LABEL_DIPLOMATS)
			p.of[i].labelled = false;
		if (contactline_parse(r, l->tok, l->tok_to, &p.of[i].contacts, e))
			continue;
		if (e->code != ERR_LIMIT)
			return false;
		*e = (struct err){ 0 };
		reading_doubt(r, "a line names more contacts than are read", "/targets");
	}
	for (size_t i = walk_skip_note(&w); i < r->lines; i++)
		walk_line(&w, i);
	parts_letters(r, &p);
	parts_guess(r, &p);
	parts_demands(r, &p);
	deadline_guess(r, &p);
	if (!parts_sideways(r, &p, e) || !parts_split(r, &p, e))
		return false;
	*out = p;
	return true;
}

size_t
parts_next(const struct reading *r, const struct parts *p, enum part part, size_t at)
{
	while (at < r->lines && p->of[at].part != part)
		at++;
	return at;
}

size_t
parts_run_end(const struct reading *r, const struct parts *p, size_t at)
{
	enum part part = p->of[at].part;

	while (at < r->lines && p->of[at].part == part)
		at++;
	return at;
}
