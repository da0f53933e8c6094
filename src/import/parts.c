/*
 * parts.c - one walk over the lines with a small state, then a look for officials nobody announced
 *
 * The state is the part that an unlabelled line belongs to; labels change it, and so do the shapes
 * of lines (lineshape.h) where bulletins have no label.
 */
#include "import/parts_walk.h"

#include "import/deadline.h"
#include "import/lineshape.h"
#include "import/token.h"

#define CODE_LINES      8  /* in which a case's code stands */
#define MAIL_HEAD_LINES 40 /* in which the day stands on which a mail was sent */

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

/* The note of who passed a document on, with a name, a number perhaps: of no official. */
static void
leave_cover(struct mark_of_line *m)
{
	m->part = PART_NONE;
	m->contacts.n = 0;
	m->labelled = true; /* so nothing around it takes it in */
	m->label = LABEL_INFORMATION;
	m->label_only = true;
}

/* "English", "Español" under "Choose a language": of the page, not of anybody. */
static bool
chooses_language(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	const struct mark_of_line *above = i > 0 ? &w->p->of[i - 1] : NULL;
	struct label_hit h;

	return above != NULL && above->part == PART_FURNITURE && !w->p->of[i].labelled &&
	       label_at(w->r, LABEL_LANGUAGE, l->tok, l->tok_to, &h) && h.to == l->tok_to;
}

/* "Note: Please write on behalf of this person even though you may" / "not have received ...": the
 * sentence of a frame goes on to the end of its block. */
static bool
continues_furniture(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct mark_of_line *m = &w->p->of[i], *before = i > 0 ? m - 1 : m;

	return i > 0 && !r->line[i].first && !m->labelled && before->part == PART_FURNITURE &&
	       before->labelled && before->label == LABEL_FURNITURE &&
	       (before->guessed || r->line[i - 1].wraps) &&
	       !line_names_reference(r, &r->line[i], r->line[i].tok);
}

/* What is no line of the bulletin, or is the rest of a label: done with. */
static bool
walk_frame(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];

	if (w->listed > i) {
		m->part = m->part == PART_REFERENCE ? m->part : PART_FURNITURE;
		m->labelled = false;
		return true;
	}
	if (walk_tells_of_issuer(w, i))
		return true;
	if (continues_furniture(w, i)) {
		m->part = PART_FURNITURE;
		m->labelled = m->guessed = true;
		m->label = LABEL_FURNITURE;
		return true;
	}
	if (chooses_language(w, i)) {
		m->part = PART_FURNITURE;
		return true;
	}
	if (r->blocks->item[l->block].cover) {
		leave_cover(m);
		return true;
	}
	if (i < MAIL_HEAD_LINES && line_is_mail_date(r, l)) {
		m->part = PART_FURNITURE;
		m->labelled = false;
		return true;
	}
	if (line_is_rule(r, l) && w->state != STATE_DEMANDS) {
		m->part = PART_FURNITURE;
		if (w->state == STATE_TARGETS && i > 0 &&
		    (w->p->of[i - 1].part == PART_TARGETS ||
		     w->p->of[i - 1].part == PART_DIPLOMATS))
			w->state = STATE_LOOSE;
		return true;
	}
	if (w->state == STATE_DEMANDS && line_is_only_country(r, l) && line_is_capitals(r, l) &&
	    parts_next(r, w->p, PART_COUNTRY, 0) < i && !line_ends_address(r, i) &&
	    (l->first || line_ends_with(r, l - 1, ".") || line_ends_with(r, l - 1, ";"))) {
		reading_doubt(w->r, "the sheet tells of another case too", "/countries");
		w->other_case = true;
	}
	return w->other_case || walk_rest_of_label(w, i);
}

/* A line of references, or one that goes on with the line above it: done with. */
static bool
walk_reference(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];

	if (i > 0 && w->p->of[i - 1].part == PART_REFERENCE && !w->p->of[i - 1].guessed &&
	    !l->first && w->state == STATE_HEAD && line_ends_reference(r, l)) {
		m->part = PART_REFERENCE;
		m->guessed = true;
		return true;
	}
	if (w->state == STATE_HEAD && walk_continues_reference(w, i)) {
		m->part = PART_REFERENCE;
		m->guessed = true;
		w->has_concern = w->has_concern || line_ends_with(r, l - 1, "-") ||
		                 line_has_concern(r, l, l->tok);
		note_header(w, i);
		return true;
	}
	if (walk_continues_label(w, i)) {
		m->part = w->p->of[i - 1].part;
		return true;
	}
	if (walk_repeats_headline(w, i)) {
		m->part = PART_HEADLINE;
		return true;
	}
	if (w->state != STATE_VALUE &&
	    !(m->labelled && m->label != LABEL_FURNITURE && m->label != LABEL_MASTHEAD) &&
	    line_is_reference(r, l, m->value) && w->state != STATE_LETTER && !is_aside(w, i)) {
		m->part = PART_REFERENCE;
		if (w->state == STATE_STORY && !w->has_concern && line_has_concern(r, l, m->value))
			back_to_head(w, i);
		w->has_concern = w->has_concern || line_has_concern(r, l, m->value);
		note_header(w, i);
		return true;
	}
	if (w->state == STATE_TARGETS && walk_is_page_number(w, i)) {
		m->part = PART_FURNITURE;
		return true;
	}
	return false;
}

static void
walk_line(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];

	if (walk_frame(w, i) || walk_reference(w, i))
		return;
	if (line_is_deadline(r, l, m, w->state == STATE_LETTER)) {
		m->part = PART_DEADLINE;
		if (w->state == STATE_TARGETS)
			w->state = STATE_LOOSE;
		return;
	}
	if (walk_heads_officials(w, i))
		return;
	if (walk_label_counts(w, i)) {
		walk_label(w, i);
		return;
	}
	m->labelled = false;
	/* "The secretariat asks you to act in the following situation." over the document's head */
	if (w->state == STATE_STORY && w->headline >= r->lines && i < CODE_LINES &&
	    line_is_case_code(r, l))
		back_to_head(w, i);
	if (walk_is_bare_gender(w, i)) {
		m->part = PART_PEOPLE;
		m->labelled = true;
		m->label = LABEL_GENDER;
		m->value = m->label_to = l->tok;
		return;
	}
	if (walk_tells_diplomats(w, i)) {
		walk_open_part(w, i, PART_DIPLOMATS, STATE_TARGETS);
		w->copy = true;
		return;
	}
	if (walk_asks_to_write(w, i) || walk_heads_list(w, i)) {
		walk_open_part(w, i, PART_ACT, STATE_DEMANDS);
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
	parts_headline(r, &p);
	parts_letters(r, &p);
	parts_headline_of_letter(r, &p);
	parts_guess(r, &p);
	parts_foot(r, &p);
	if (parts_next(r, &p, PART_HEADLINE, 0) == r->lines)
		parts_headline_of_letter(r, &p); /* it was who writes */
	parts_demands(r, &p);
	parts_story(r, &p);
	parts_internal(r, &p); /* last: what is unplaced by it stays so */
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
