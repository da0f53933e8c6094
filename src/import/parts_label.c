/*
 * parts_label.c - a label: what it makes of its line, and what part it opens
 */
#include "import/parts_walk.h"

#include "import/headline.h"
#include "import/languages.h"
#include "import/lineshape.h"
#include "import/refs.h"

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

void
walk_open_part(struct walk *w, size_t i, enum part part, enum state state)
{
	w->p->of[i].part = part;
	w->state = state;
	w->opened = i;
}

static void
walk_masthead(struct walk *w, size_t i)
{
	struct mark_of_line *m = &w->p->of[i];
	struct ref_hit ref;

	m->part = PART_FURNITURE;
	if (w->state == STATE_HEAD || w->state == STATE_STORY || w->state == STATE_SUMMARY) {
		bool more = words_between(w->r, m->value, w->r->line[i].tok_to) > 0;

		if (!m->label_only && more &&
		    !headline_is_frame(w->r, m->value, w->r->line[i].tok_to) &&
		    walk_wants_headline(w, i)) {
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
	struct mark_of_line *m = &w->p->of[i];

	if (m->label == LABEL_TARGETS && walk_introduces_demands(w, i)) {
		walk_open_part(w, i, PART_ACT, STATE_DEMANDS);
		return;
	}

	if (walk_reports_to_issuer(w, i)) {
		walk_open_part(w, i, PART_REPORT, STATE_REPORT);
		return;
	}
	w->copy = m->label == LABEL_COPIES;
	if (walk_is_diplomats(w, i)) {
		walk_open_part(w, i, PART_DIPLOMATS, STATE_TARGETS);
		w->copy = true;
		return;
	}
	walk_open_part(w, i, PART_TARGETS_INTRO, STATE_TARGETS);
	if (line_ends_with(w->r, &w->r->line[i], ":")) { /* "... by 23 June 2017 г.:" */
		m->label_only = true;
		m->value = w->r->line[i].tok_to;
	} else if (walk_tells_behind_label(w, i)) {
		m->label_only = true;
		m->value = w->r->line[i].tok_to;
		w->state = STATE_LOOSE;
	}
	m->copy = w->copy;
}

/* Line I begins like a demand of the language LANG. */
static bool
says_demand_of(const struct reading *r, size_t i, size_t lang)
{
	struct label_hit h;

	return label_at_lang(r, LABEL_VERB, r->line[i].tok, r->line[i].tok_to, lang, &h);
}

/* "PLEASE WRITE IMMEDIATELY" below the German demands: the same again in another language. */
static bool
repeats_demands(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct mark_of_line *m = &w->p->of[i];

	return r->lang != SIZE_MAX && m->hit.label != NULL && m->hit.label->lang != r->lang &&
	       w->demands_to > w->demands_from && w->demands_to < i &&
	       w->p->of[w->demands_to].part == PART_DEMANDS && w->state != STATE_DEMANDS &&
	       i + 1 < r->lines && says_demand_of(r, i + 1, m->hit.label->lang);
}

/* A label whose value is on its line or the next. */
static void
walk_value(struct walk *w, size_t i)
{
	struct mark_of_line *m = &w->p->of[i];

	switch ((int)m->label) {
	case LABEL_TITLE:
		open_value(w, m, PART_HEADLINE);
		w->headline = m->label_only ? i + 1 : i;
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
	default: /* the number, the index, the day, the concern */
		open_value(w, m, PART_REFERENCE);
		break;
	}
}

/* "Take action", "Please write:" over the demands, or what only looks like it. */
static void
walk_act(struct walk *w, size_t i)
{
	struct mark_of_line *m = &w->p->of[i];

	if (walk_is_of_menu(w, i)) {
		m->part = PART_FURNITURE;
	} else if (repeats_demands(w, i)) {
		w->state = STATE_LOOSE;
	} else if (walk_is_title_that_asks(w, i)) {
		m->labelled = false;
		m->value = w->r->line[i].tok;
		walk_plain(w, i);
	} else if (walk_is_titled_action(w, i)) {
		m->part = PART_HEADLINE;
		w->headline = i;
	} else {
		walk_open_part(w, i, PART_ACT, STATE_DEMANDS);
	}
}

static void
walk_person(struct walk *w, size_t i)
{
	if (!walk_is_person_label(w, i)) {
		walk_plain(w, i);
		return;
	}
	if (w->state != STATE_HEAD && w->state != STATE_STORY)
		w->state = STATE_LOOSE;
	open_value(w, &w->p->of[i], PART_PEOPLE);
}

void
walk_label(struct walk *w, size_t i)
{
	struct mark_of_line *m = &w->p->of[i];

	switch ((int)m->label) {
	case LABEL_MASTHEAD:
		walk_masthead(w, i);
		break;
	case LABEL_FURNITURE:
		m->part = line_names_reference(w->r, &w->r->line[i], m->value) ? PART_REFERENCE
		                                                               : PART_FURNITURE;
		w->listed = walk_contents_end(w, i);
		if (w->state == STATE_TARGETS && m->label_only && w->r->line[i].heading)
			w->state = STATE_LOOSE; /* "Related" over the links of a page */
		break;
	case LABEL_TITLE:
	case LABEL_ISSUED:
	case LABEL_NUMBER:
	case LABEL_INDEX:
	case LABEL_CONCERN:
	case LABEL_COUNTRY_LABEL:
	case LABEL_ISSUER:
	case LABEL_PREVIOUS:
	case LABEL_LANGUAGES:
		walk_value(w, i);
		break;
	case LABEL_SUMMARY:
		walk_open_part(w, i, PART_SUMMARY, STATE_SUMMARY);
		break;
	case LABEL_STORY:
		walk_open_part(w, i, PART_STORY, STATE_STORY);
		break;
	case LABEL_LETTER:
		walk_open_part(w, i, PART_LETTER,
		               walk_is_official_next(w, i) ? STATE_TARGETS : STATE_LETTER);
		w->copy = false;
		break;
	case LABEL_ACT:
	case LABEL_HOW:
		walk_act(w, i);
		break;
	case LABEL_TARGETS:
	case LABEL_COPIES:
	case LABEL_DIPLOMATS:
		walk_contact_label(w, i);
		break;
	case LABEL_REPORT:
		walk_open_part(w, i, PART_REPORT, STATE_REPORT);
		break;
	case LABEL_BACKGROUND:
		walk_open_part(w, i, PART_BACKGROUND, STATE_BACKGROUND);
		break;
	case LABEL_AFTER:
		m->part = PART_DEADLINE;
		if (w->state == STATE_TARGETS || w->state == STATE_DEMANDS)
			w->state = STATE_LOOSE;
		break;
	case LABEL_NAME:
	case LABEL_GENDER:
	case LABEL_PRONOUN_LABEL:
		walk_person(w, i);
		break;
	default:
		walk_plain(w, i);
		break;
	}
}

bool
walk_rest_of_label(struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	const struct mark_of_line *before = i > 0 ? &w->p->of[i - 1] : NULL;
	struct mark_of_line *m = &w->p->of[i];
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
