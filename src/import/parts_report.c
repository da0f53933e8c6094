/*
 * parts_report.c - where letters are reported, and who issues the document: never officials
 *
 *     Please send the Network a copy of any letter: action@example.org
 *     For further information, contact the Centre, PO Box 955, ...
 *     --
 *     Centre for Examples, 9 Example Street
 *
 * They bring an address and look like officials; a letter sent there would reach nobody it is for.
 */
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/parts_walk.h"
#include "import/token.h"

#define REPORT_LINES_MOST 6  /* of one paragraph */
#define SIGNATURE_MOST    12 /* lines */
#define SIGNATURE_SEEN    3  /* of them, where an official would show */
#define WORDS_BEFORE      8  /* of "Please let us know", in a text that tells */
#define WORDS_ALONE       25 /* of a line that tells only where to write to us */
#define ISSUER_LINES_MOST 400

/* The line behind the paragraph of line I. */
static size_t
paragraph_end(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	size_t end = i + 1;

	while (end < r->lines && end < i + REPORT_LINES_MOST && !r->line[end].first &&
	       !w->p->of[end].labelled)
		end++;
	return end;
}

static bool
is_told(const struct walk *w)
{
	return w->state == STATE_HEAD || w->state == STATE_STORY || w->state == STATE_SUMMARY ||
	       w->state == STATE_BACKGROUND;
}

/* A number or an address in lines FROM to TO; a link alone leads to more to read. */
static bool
holds_contact(const struct walk *w, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		for (size_t k = 0; k < w->p->of[i].contacts.n; k++)
			if (w->p->of[i].contacts.item[k].kind != CONTACT_URL)
				return true;
	return false;
}

/* "She told us: ..." */
static bool
is_quoted_to_us(const struct reading *r, const struct line *l, size_t at)
{
	return at + 1 < l->tok_to && (token_is(&r->tok[at], ":") || token_is(&r->tok[at], "：")) &&
	       !r->tok[at + 1].word && !r->tok[at + 1].digits;
}

/* "... tell us": near the beginning, or in a short line with the address, where a text is told. */
static bool
says_us(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct label_hit h;

	return label_find(w->r, LABEL_REPORT_US, l->tok, l->tok_to, &h) &&
	       !is_quoted_to_us(w->r, l, h.to) &&
	       (!is_told(w) || h.from <= l->tok + WORDS_BEFORE ||
	        (holds_contact(w, i, i + 1) && words_said(w->r, l->tok, l->tok_to) <= WORDS_ALONE));
}

/* Tokens FROM to TO stand somewhere else too: the name of who issues it. */
static bool
is_named_elsewhere(const struct reading *r, size_t from, size_t to)
{
	size_t lines = r->lines < ISSUER_LINES_MOST ? r->lines : ISSUER_LINES_MOST;

	for (size_t at = 0; lines > 0 && at + (to - from) <= r->line[lines - 1].tok_to; at++)
		if (at + (to - from) <= from && tokens_eq(r, at, at + (to - from), from, to))
			return true;
	return false;
}

/* What stands behind "copies of your letters" in its paragraph is nobody, or who issues it. */
static bool
goes_to_issuer(const struct walk *w, const struct label_hit *copy, size_t i)
{
	const struct reading *r = w->r;
	const struct contacts *contacts = &w->p->of[i].contacts;
	size_t at = copy->to, end = r->line[paragraph_end(w, i) - 1].tok_to;

	struct label_hit diplomat;

	if (names_official(r, at, end) || label_find(r, LABEL_DIPLOMATIC, at, end, &diplomat))
		return false;
	while (at < end && (!token_is_capital(r->text, &r->tok[at]) ||
	                    label_is(r, LABEL_TO_WHOM, at))) /* "COPIES OF APPEALS TO:" */
		at++;
	if (at == end) /* an address alone, or a word for us */
		return contacts->n > 0 || words_between(r, copy->to, end) > 2;
	return is_named_elsewhere(
		r, at,
		at + 1 < end && token_is_capital(r->text, &r->tok[at + 1]) ? at + 2 : at + 1);
}

static bool
tells_report(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct label_hit h;

	return says_us(w, i) || (label_find(w->r, LABEL_LETTER_COPY, l->tok, l->tok_to, &h) &&
	                         goes_to_issuer(w, &h, i));
}

/* "--" alone, behind the officials and where letters are reported: a mail's signature follows,
 * unless an official does, whom the dashes part from the one before. */
static bool
begins_signature(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];

	if (!str_eq(str_sub(r->text, l->from, l->to), STR("--")) ||
	    (w->state != STATE_TARGETS && w->state != STATE_REPORT && w->state != STATE_LOOSE))
		return false;
	for (size_t k = i + 1; k < r->lines && k <= i + SIGNATURE_SEEN; k++)
		if (names_official(r, r->line[k].tok, r->line[k].tok_to))
			return false;
	return true;
}

/* "In solidarity," under the officials: who issues it follows. */
static bool
closes_posting(const struct walk *w, size_t i)
{
	return (w->state == STATE_TARGETS || w->state == STATE_REPORT) &&
	       line_closes_letter(w->r, &w->r->line[i]) &&
	       line_ends_with(w->r, &w->r->line[i], ",");
}

/* "Copies to", or "Please send ..." with an address in the line: who gets it stands behind. */
static bool
is_of_sending(const struct walk *w, size_t i)
{
	enum label_kind label = w->p->of[i].label;

	return label == LABEL_COPIES ||
	       ((label == LABEL_HOW || label == LABEL_ACT) && holds_contact(w, i, i + 1));
}

static void
leave_to_issuer(struct walk *w, size_t i, size_t end)
{
	w->issuer_to = end;
	if (w->state == STATE_TARGETS || w->state == STATE_DEMANDS || w->state == STATE_REPORT)
		w->state = STATE_LOOSE;
	w->p->of[i].part = PART_NONE;
	w->p->of[i].labelled = true; /* so nobody takes it for an official's */
	w->p->of[i].label = LABEL_INFORMATION;
	w->p->of[i].label_only = true;
}

/* Below where to report, once that is said: "Related posts", "Example Network" over its address. */
static bool
ends_report(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];

	return w->state == STATE_REPORT && i > 0 && l->first && !w->p->of[i].labelled &&
	       (w->p->of[i - 1].part == PART_REPORT || w->p->of[i - 1].part == PART_FURNITURE) &&
	       holds_contact(w, w->opened, i) && !line_is_prose(r, l) && !line_opens_letter(r, i) &&
	       !names_official(r, l->tok, l->tok_to);
}

bool
walk_tells_of_issuer(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct mark_of_line *m = &w->p->of[i];
	struct label_hit h;

	if (w->state == STATE_VALUE || w->other_case ||
	    (w->state == STATE_LETTER && !(says_us(w, i) && holds_contact(w, i, i + 1))))
		return false;
	if (i < w->issuer_to && !m->labelled) {
		leave_to_issuer(w, i, w->issuer_to);
		return true;
	}
	w->issuer_to = 0;
	if (!m->labelled && (begins_signature(w, i) || closes_posting(w, i))) {
		leave_to_issuer(w, i, i + 1 + SIGNATURE_MOST);
		return true;
	}
	if (ends_report(w, i)) {
		leave_to_issuer(w, i, paragraph_end(w, i));
		return true;
	}
	if (m->value < l->tok_to && holds_contact(w, i, paragraph_end(w, i)) &&
	    label_at(r, LABEL_INFORMATION, m->labelled ? l->tok : m->value, l->tok_to, &h)) {
		leave_to_issuer(w, i, paragraph_end(w, i));
		return true;
	}
	if (l->tok == l->tok_to || (m->labelled && !is_of_sending(w, i)) || !tells_report(w, i))
		return false;
	m->labelled = true; /* so nobody takes it for an official's */
	m->label = LABEL_REPORT;
	m->label_only = false;
	m->value = m->label_to = l->tok;
	m->hit = (struct label_hit){ .from = l->tok, .to = l->tok };
	if (w->state == STATE_HEAD) /* the note of a list, over the bulletin */
		m->part = PART_REPORT;
	else
		walk_open_part(w, i, PART_REPORT, STATE_REPORT);
	return true;
}
