/*
 * parts_walk_head.c - what a line over the story is to the walk: headline or reference
 */
#include "import/parts_walk.h"

#include "import/dates.h"
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/refs.h"
#include "import/small_words.h"
#include "import/token.h"

#define NAME_WORDS  8 /* of who issues it */
#define SMALL_BYTES 3 /* "of", "de", "von" */

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

/* "RUSSISCHE FÖDERATION / USBEKISTAN" */
static bool
holds_only_countries(const struct reading *r, const struct line *l)
{
	size_t to;

	for (size_t at = l->tok; at < l->tok_to; at = to) {
		to = at + 1;
		if (r->tok[at].word && country_at(r, at, l->tok_to, &to) == NULL)
			return false;
	}
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
	       !holds_only_countries(r, l);
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
walk_is_name_over_masthead(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	const struct line *below = &r->line[i + 1 < r->lines ? i + 1 : i];
	struct label_hit h;

	return label_at(r, LABEL_MASTHEAD, below->tok, below->tok_to, &h) &&
	       (w->p->of[below - r->line].label_only || line_has_number(r, below)) &&
	       words_said(r, l->tok, l->tok_to) <= NAME_WORDS &&
	       (label_find(r, LABEL_ORGANISATION, l->tok, l->tok_to, &h) ||
	        without_masthead(r, l->tok, l->tok_to) < l->tok_to);
}

bool
walk_looks_like_headline(struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t words = words_between(r, l->tok, l->tok_to);
	bool pieces = (unsigned char)r->text.p[l->from] >= 0xE3 || token_is(&r->tok[l->tok], "[");

	/* Chinese and Korean have a token a character */
	if ((w->headline < r->lines && !l->heading) || words < 1 || words > (pieces ? 45 : 25) ||
	    (words < 2 && !is_one_word_headline(r, l)) || l->width > 180 ||
	    line_ends_with(r, l, ".") || line_ends_with(r, l, ";") || line_ends_with(r, l, ":") ||
	    line_ends_with(r, l, ",") || l->wraps || w->p->of[i].contacts.n > 0)
		return false;
	if (w->has_concern && !line_is_capitals(r, l) && !l->heading && !l->bold)
		return false;
	return i + 1 < r->lines && !line_opens_letter(r, i) && !line_has_blanks(r, l) &&
	       !headline_is_menu(r, l) && walk_wants_headline(w, i);
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
walk_is_titled_action(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &w->p->of[i];

	if (w->state != STATE_HEAD || w->headline < r->lines || m->label_only || !l->first ||
	    m->label_to != l->tok + 1 || !token_is(&r->tok[m->label_to], ":") ||
	    words_between(r, m->value, l->tok_to) < 3 || l->wraps || line_is_prose(r, l) ||
	    m->contacts.n > 0 || line_ends_with(r, l, ":") || line_ends_with(r, l, ".") ||
	    i + 1 >= r->lines || !r->line[i + 1].first)
		return false;
	for (size_t k = 0; k < i; k++)
		if (w->p->of[k].part != PART_FURNITURE && w->p->of[k].part != PART_REFERENCE)
			return false;
	return true;
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

static bool
ends_in_small_word(const struct reading *r, const struct line *l)
{
	const struct token *t;

	if (l->tok_to == l->tok)
		return false;
	t = &r->tok[l->tok_to - 1];
	return t->word && t->fold.n <= SMALL_BYTES && (unsigned char)t->fold.p[0] < 0xD8 &&
	       !token_is_capital(r->text, t);
}

bool
walk_continues_reference(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i], *before = l - 1;
	struct index_hit index;
	struct date_hit date;
	struct ref_hit ref;

	if (i == 0 || l->first || w->p->of[i - 1].part != PART_REFERENCE ||
	    w->p->of[i - 1].labelled || w->p->of[i].labelled || before->tok_to < before->tok + 3)
		return false;
	if (line_ends_with(r, before, "-") && r->tok[before->tok_to - 1].spaced &&
	    words_between(r, l->tok, l->tok_to) <= 12)
		return index_find(r, before->tok, before->tok_to, &index) ||
		       w->p->of[i - 1].guessed;
	if (ends_in_small_word(r, before) && date_at(r, l->tok, l->tok_to, &date))
		return true; /* "... and follow-up of" / "3 June 2010 - Health concern" */
	return (leaves_bracket(r, before) || ends_in_update(r, before)) &&
	       (index_at(r, l->tok, l->tok_to, &index) || ref_at(r, l->tok, l->tok_to, &ref));
}

bool
walk_has_no_headline(const struct walk *w)
{
	return w->headline >= w->r->lines || w->header > w->headline;
}
