/*
 * parts_walk.c - what a line is to the walk, by its label, its shape and what stood before it
 */
#include "import/parts_walk.h"

#include <string.h>

#include "import/dates.h"
#include "import/lineshape.h"
#include "import/names.h"
#include "import/personline.h"
#include "import/refs.h"
#include "import/small_words.h"
#include "import/token.h"

#define DEMANDS_SEEN      2  /* items that show a list of demands */
#define ASKING_MOST       60 /* tokens of a line that asks to write; Chinese has one a character */
#define ADDRESSES_MOST    28 /* lines of officials over a letter */
#define LETTER_LINES_MOST 40 /* of a letter, below one of its lines */

bool
walk_wants_headline(struct walk *w, size_t i)
{
	const struct line *old = &w->r->line[w->headline];

	if (w->headline >= w->r->lines)
		return true;
	if (w->state != STATE_HEAD || !w->r->line[i].heading || old->heading || old->bold ||
	    w->p->of[w->headline].labelled)
		return false;
	w->p->of[w->headline].part = PART_NONE;
	w->headline = w->r->lines;
	return true;
}

bool
walk_continues_headline(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	const struct mark_of_line *before = i > 0 ? &w->p->of[i - 1] : NULL;

	return before != NULL && before->part == PART_HEADLINE && !before->labelled && !l->first &&
	       (w->headline + 1 == i || before->guessed) && w->headline < i &&
	       line_is_capitals(r, &r->line[i - 1]) && line_is_capitals(r, l) &&
	       words_between(r, l->tok, l->tok_to) <= 12 && w->p->of[i].contacts.n == 0 &&
	       !line_is_reference(r, l, l->tok) && !line_is_date(r, l) &&
	       !line_is_only_country(r, l);
}

bool
walk_repeats_headline(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	const struct line *h;

	if (w->headline >= w->r->lines || i == w->headline)
		return false;
	h = &w->r->line[w->headline];
	while (h + 1 < w->r->line + w->r->lines && w->p->of[h + 1 - w->r->line].guessed &&
	       w->p->of[h + 1 - w->r->line].part == PART_HEADLINE)
		h++; /* it goes on in the next line */
	return tokens_eq(w->r, l->tok, l->tok_to, w->p->of[w->headline].value, h->tok_to) ||
	       tokens_eq(w->r, l->tok, l->tok_to, w->p->of[w->headline].value,
	                 without_reference(w->r, w->p->of[w->headline].value, h->tok_to));
}

bool
walk_ends_head(const struct reading *r, const struct line *l)
{
	return line_is_prose(r, l) || l->wraps ||
	       (line_ends_with(r, l, ".") && words_between(r, l->tok, l->tok_to) >= 4);
}

/* "RELEASE" */
static bool
is_one_word_headline(const struct reading *r, const struct line *l)
{
	return line_is_capitals(r, l) && l->tok_to == l->tok + 1 && l->width >= 6;
}

bool
walk_looks_like_headline(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t words = words_between(r, l->tok, l->tok_to);

	if ((w->headline < r->lines && !l->heading) || words < 1 || words > 25 ||
	    (words < 2 && !is_one_word_headline(r, l)) || l->width > 180 ||
	    line_ends_with(r, l, ".") || line_ends_with(r, l, ";") || line_ends_with(r, l, ":") ||
	    line_ends_with(r, l, ",") || l->wraps || w->p->of[i].contacts.n > 0)
		return false;
	if (w->has_concern && !line_is_capitals(r, l) && !l->heading && !l->bold)
		return false;
	return i + 1 < r->lines && !line_opens_letter(r, i) && walk_wants_headline(w, i);
}

/* The last two words of line L stand elsewhere in the document too, as names do. */
static bool
ends_in_told_name(const struct reading *r, const struct line *l)
{
	size_t from = l->tok_to - 2;

	if (l->tok_to < l->tok + 4)
		return true;
	for (size_t at = l->tok_to; at + 2 <= r->toks; at++)
		if (tokens_eq(r, at, at + 2, from, l->tok_to))
			return true;
	return false;
}

bool
walk_is_country_title(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct label_hit country, concern;
	size_t at;

	if (w->headline < r->lines || !label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &country))
		return false;
	at = country.to + 1;
	if (at >= l->tok_to || !token_is(&r->tok[country.to], ":"))
		return false;
	/* "NEPAL: Teachers Meet Insults, Reprisals, and Arbitrary Detention" */
	for (size_t k = at; k < l->tok_to && !w->has_concern; k++)
		if (label_at(r, LABEL_CONCERN_WORD, k, l->tok_to, &concern) &&
		    concern.label->tokens > 1 && words_between(r, at, l->tok_to) >= 5)
			return true;
	if ((label_at(r, LABEL_CONCERN_WORD, at, l->tok_to, &concern) && concern.to < l->tok_to) ||
	    without_masthead(r, at, l->tok_to) < l->tok_to)
		return true;
	/* "SRI LANKA: Peaceful Protesters Face Attacks": words, not names */
	if (!w->has_concern && words_between(r, at, l->tok_to) >= 4 &&
	    words_stand_small(r, at, l->tok_to))
		return true;
	return !w->has_concern && line_is_capitals(r, l) && words_between(r, at, l->tok_to) > 1 &&
	       r->tok[at].word && !ends_in_told_name(r, l);
}

/* "Dili:      Ana Example         Bruno Sample": names in columns, below the country. */
static bool
has_columns(const struct reading *r, const struct line *l)
{
	for (size_t at = l->tok + 1; at < l->tok_to; at++)
		if (r->tok[at].from >= r->tok[at - 1].to + 3 &&
		    token_is_capital(r->text, &r->tok[at]))
			return true;
	return false;
}

bool
walk_continues_people(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	enum part before = i > 0 ? w->p->of[i - 1].part : PART_NONE;
	bool among = before == PART_COUNTRY || before == PART_PEOPLE;
	struct label_hit h;

	if ((w->has_concern || among) && label_at(w->r, LABEL_STATUS, l->tok, l->tok_to, &h) &&
	    h.to < l->tok_to && token_is(&w->r->tok[h.to], ":"))
		return true;
	if (before == PART_PEOPLE && line_is_titled_name(w->r, l))
		return true;
	if (among && walk_has_no_headline(w) && has_columns(w->r, l) &&
	    !line_ends_with(w->r, l, "."))
		return true;
	if (!among || l->first || !line_is_indented(w->r, l))
		return false;
	return before == PART_PEOPLE || (w->has_concern && walk_has_no_headline(w));
}

/* "diplomatic", "diplomatiques", "дипломатическим" ... */
static bool
is_diplomatic(const struct token *t)
{
	static const struct str stems[] = { STR_INIT("diplomat"), STR_INIT("дипломат"),
		                            STR_INIT("دبلوماسي"), STR_INIT("الدبلوماسي") };

	for (size_t i = 0; i < ARRAY_LEN(stems); i++)
		if (str_starts(t->fold, stems[i]))
			return true;
	return false;
}

bool
walk_is_diplomats(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	const struct mark_of_line *m = &w->p->of[i];
	struct label_hit h;

	if (label_find(w->r, LABEL_DIPLOMATS, m->hit.from, line_flow_end(w->r, l), &h) &&
	    h.from < l->tok_to && h.from <= m->value + 2)
		return true;
	for (size_t at = m->value; m->label == LABEL_COPIES && at < l->tok_to && at < m->value + 5;
	     at++)
		if (is_diplomatic(&w->r->tok[at]))
			return true;
	return false;
}

bool
walk_introduces_demands(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct label_hit h;

	if (!line_ends_with(w->r, l, ":"))
		return false;
	for (size_t at = w->p->of[i].value; at < l->tok_to; at++)
		if (label_at(w->r, LABEL_VERB, at, l->tok_to, &h) &&
		    str_ends(w->r->tok[at].fold, STR("ing")))
			return true;
	return false;
}

bool
walk_is_person_label(const struct walk *w, size_t i)
{
	const struct parts *p = w->p;

	if (w->state != STATE_TARGETS || p->of[i].label != LABEL_NAME)
		return true;
	for (size_t k = i + 1; k < w->r->lines && k <= i + 3; k++)
		if (p->of[k].labelled && p->of[k].label == LABEL_GENDER)
			return true;
	for (size_t k = i + 1; k < w->r->lines; k++)
		if (p->of[k].contacts.n > 0)
			return false;
	return true;
}

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
walk_is_title_that_asks(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &w->p->of[i];

	if (w->state != STATE_HEAD || w->headline < r->lines || m->label_only ||
	    i + 1 >= r->lines || m->flows_to != 0 || l->wraps || line_is_capitals(r, l) ||
	    words_between(r, m->value, l->tok_to) < 2 || line_is_prose(r, l) || m->contacts.n > 0 ||
	    !r->line[i + 1].first || m->label_to >= l->tok_to || !r->tok[m->label_to].word)
		return false;
	for (size_t at = l->tok; at < l->tok_to; at++)
		if (token_is(&r->tok[at], ":") || token_is(&r->tok[at], "."))
			return false;
	for (size_t k = 0; k < i; k++)
		if (w->p->of[k].part != PART_FURNITURE)
			return false;
	return true;
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

/* A sentence; "High Commission for the People's Republic of Example" over its street is none. */
static bool
tells_something(const struct reading *r, const struct line *l)
{
	return line_is_prose(r, l) &&
	       (line_ends_with(r, l, ".") || words_between(r, l->tok, l->tok_to) > 12);
}

bool
walk_is_official_next(const struct walk *w, size_t i)
{
	size_t k = i + 1;

	while (k < w->r->lines && k < i + ADDRESSES_MOST && !line_opens_letter(w->r, k) &&
	       (!w->p->of[k].labelled || w->p->of[k].label == LABEL_COPIES) &&
	       !tells_something(w->r, &w->r->line[k]))
		k++;
	return k > i + 1 && k < w->r->lines && line_opens_letter(w->r, k);
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

	if (i == 0 || w->p->of[i].labelled)
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

/* A bracket that the line leaves open. */
static bool
leaves_bracket(const struct reading *r, const struct line *l)
{
	int depth = 0;

	for (size_t at = l->tok; at < l->tok_to; at++) {
		depth += token_is(&r->tok[at], "(");
		depth -= token_is(&r->tok[at], ")");
	}
	return depth > 0;
}

static bool
ends_in_update(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	for (size_t at = l->tok_to; at > l->tok && at + 3 >= l->tok_to; at--)
		if (label_at(r, LABEL_UPDATE, at, l->tok_to, &h) && h.to == l->tok_to)
			return true;
	return false;
}

bool
walk_continues_reference(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i], *before = l - 1;
	struct index_hit index;
	struct ref_hit ref;

	if (i == 0 || l->first || w->p->of[i - 1].part != PART_REFERENCE ||
	    w->p->of[i - 1].labelled || w->p->of[i].labelled || before->tok_to < before->tok + 3)
		return false;
	if (line_ends_with(r, before, "-") && r->tok[before->tok_to - 1].spaced &&
	    words_between(r, l->tok, l->tok_to) <= 12)
		return index_find(r, before->tok, before->tok_to, &index) ||
		       w->p->of[i - 1].guessed;
	return (leaves_bracket(r, before) || ends_in_update(r, before)) &&
	       (index_at(r, l->tok, l->tok_to, &index) || ref_at(r, l->tok, l->tok_to, &ref));
}

bool
walk_is_long_entry(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i], *next = l + 1;
	enum part before = i > 0 ? w->p->of[i - 1].part : PART_NONE;
	size_t at;

	if ((before != PART_COUNTRY && before != PART_PEOPLE) || w->p->of[i - 1].labelled ||
	    i + 1 >= r->lines || next->first || next->tok == next->tok_to)
		return false;
	at = name_run(r, l->tok, l->tok_to, 2).to;
	if (at == l->tok || at + 1 >= l->tok_to || !token_is(&r->tok[at], ",") ||
	    token_is_capital(r->text, &r->tok[at + 1]))
		return false;
	for (at++; at < l->tok_to; at++)
		if (token_is(&r->tok[at], ",") || token_is(&r->tok[at], "."))
			return false;
	return !token_is_capital(r->text, &r->tok[next->tok]) && r->tok[next->tok].word &&
	       words_between(r, next->tok, next->tok_to) <= 3 && !line_ends_with(r, next, ".");
}

bool
walk_is_country_entry(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	struct label_hit h;
	size_t at, to;

	if (i == 0 || w->p->of[i - 1].part != PART_REFERENCE || !w->has_concern ||
	    !label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h) || h.to >= l->tok_to ||
	    !token_is(&r->tok[h.to], ":"))
		return false;
	at = h.to + 1;
	to = name_run(r, at, l->tok_to, 2).to;
	return to > at && to < l->tok_to && token_is(&r->tok[to], ",") &&
	       !token_is_capital(r->text, &r->tok[to + 1 < l->tok_to ? to + 1 : to]);
}

bool
walk_has_no_headline(const struct walk *w)
{
	return w->headline >= w->r->lines || w->header > w->headline;
}

bool
walk_begins_sentence(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i], *next = l + 1;
	struct label_hit h;

	/* "Amnesty International is concerned for the safety of Dr Ana" */
	if (label_at(r, LABEL_MASTHEAD, l->tok, l->tok_to, &h) &&
	    words_between(r, h.to, l->tok_to) >= 4 && r->tok[h.to].word &&
	    !token_is_capital(r->text, &r->tok[h.to]))
		return true;
	/* "Ana Example has been released." and what goes on under a line that does not end so */
	if (line_ends_with(r, l, ".") && !line_is_indented(r, l) && i > 0) {
		size_t to = name_run(r, l->tok, l->tok_to, 1).to;

		if (to > l->tok && to < l->tok_to && label_here(r, LABEL_COMMON, to, l->tok_to, &h))
			return true;
		if (!l->first && w->p->of[i - 1].part == PART_STORY &&
		    !line_ends_with(r, l - 1, "."))
			return true;
	}
	return i + 1 < r->lines && words_between(r, l->tok, l->tok_to) >= 8 &&
	       !line_is_indented(r, l) && !line_ends_with(r, l, ",") && next->tok < next->tok_to &&
	       r->tok[next->tok].word && !token_is_capital(r->text, &r->tok[next->tok]) &&
	       !label_at(r, LABEL_AND, next->tok, next->tok_to, &h);
}

bool
walk_is_bare_gender(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct label_hit h;

	return i > 0 && w->p->of[i - 1].part == PART_PEOPLE && w->p->of[i - 1].labelled &&
	       w->state != STATE_VALUE &&
	       label_at(w->r, LABEL_GENDER_VALUE, l->tok, l->tok_to, &h) && h.to == l->tok_to;
}

bool
walk_tells_diplomats(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	struct label_hit h;

	if (w->state != STATE_TARGETS)
		return false;
	for (size_t at = l->tok; at < l->tok_to && at <= l->tok + 2; at++) {
		if (label_at(w->r, LABEL_DIPLOMATS, at, l->tok_to, &h))
			return words_between(w->r, h.from, h.to) >= 2;
		if (!w->r->tok[at].word || token_is_capital(w->r->text, &w->r->tok[at]))
			return false;
	}
	return false;
}

/* "Les pedimos escribir a las autoridades para:" over items that each begin like a demand. */
static bool
heads_demands(const struct reading *r, const struct parts *p, size_t i)
{
	size_t n = 0;
	struct label_hit h;

	for (size_t k = i + 1; k < r->lines && n < DEMANDS_SEEN; k++) {
		const struct line *l = &r->line[k];

		if (!l->first && p->of[k].value == l->tok && !l->item)
			continue; /* the item goes on */
		if (!(l->item || p->of[k].value > l->tok) ||
		    !label_here(r, LABEL_VERB, p->of[k].value, l->tok_to, &h))
			break;
		n++;
	}
	return n >= DEMANDS_SEEN;
}

bool
walk_asks_to_write(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	bool own = false;
	size_t n = 0;
	struct label_hit h;

	if ((w->state != STATE_STORY && w->state != STATE_SUMMARY && w->state != STATE_HEAD) ||
	    !line_ends_with(r, l, ":") || l->tok_to - l->tok > ASKING_MOST)
		return false;
	if (heads_demands(r, w->p, i))
		return true;
	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (!label_at(r, LABEL_LANGUAGE, at, l->tok_to, &h))
			continue;
		own = own || strcmp(h.label->value, "own") == 0;
		at = h.to - 1;
		n++;
	}
	return own && n >= 2;
}

bool
walk_announces_officials(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t last = l->tok_to - 1;

	return l->tok_to > l->tok + 3 && w->p->of[i].value < l->tok_to &&
	       words_between(r, l->tok, l->tok_to) <= 16 && token_is(&r->tok[last], ":") &&
	       token_is(&r->tok[last - 1], "to") &&
	       (token_is(&r->tok[w->p->of[i].value], "please") ||
	        token_is(&r->tok[w->p->of[i].value], "write") ||
	        token_is(&r->tok[w->p->of[i].value], "send"));
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
