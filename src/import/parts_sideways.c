/*
 * parts_sideways.c - two officials that stood side by side, read across
 *
 *     Commissioner General of Police Ambassador Ana Example
 *     Bruno Sample Embassy of the Republic of Example
 *     P.O. Box 34, Causeway Washington, DC 20009
 *     Phone: +263 242 555 012 Fax: 202 555 0172
 *
 * A PDF without columns gives each line of both with one space between.  Nothing but the words
 * tells where the right one begins: its label, its embassy, its city, its house number.  Lines are
 * moved only where the block shows two officials and most of its lines can be cut; whatever was
 * moved so is doubted, for a number given to the wrong official is the worst that can be read.
 */
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/parts.h"
#include "import/token.h"

#define BLOCK_MOST 24 /* lines of both officials */
#define GAP_LEAST  3  /* spaces between columns */
#define HEAD_MOST  3  /* lines of the left one alone */
#define CUTS_LEAST 4  /* of them, to believe that two stand side by side */

static bool
is_label_start(const struct mark_of_line *m, size_t byte)
{
	for (size_t i = 0; i < m->contacts.n; i++)
		if (m->contacts.item[i].all_from <= byte && byte < m->contacts.item[i].from)
			return true;
	return false;
}

/* The label of a second contact, or of the first behind other text; TO_END for none. */
static size_t
cut_at_contact(const struct reading *r, const struct line *l, const struct mark_of_line *m)
{
	bool inside = is_label_start(m, r->tok[l->tok].from);

	for (size_t at = l->tok + 1; at < l->tok_to; at++) {
		bool starts = is_label_start(m, r->tok[at].from) && r->tok[at].word;

		if (starts && !inside)
			return at;
		inside = starts || (inside && is_label_start(m, r->tok[at].from));
	}
	return l->tok_to;
}

/* "at the Embassy of ...": the word at AT belongs to what follows, if it is of its language. */
static bool
leads_on(const struct reading *r, size_t at, size_t lang)
{
	static const enum label_kind kinds[] = { LABEL_ARTICLE, LABEL_LINK, LABEL_TO_WHOM,
		                                 LABEL_OR,      LABEL_AND,  LABEL_BEFORE_PLACE };
	struct label_hit h;

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (label_at_lang(r, kinds[i], at, at + 1, lang, &h))
			return true;
	return false;
}

/* "Bruno Sample | Embassy of ...", not "c/o Embassy of ..." */
static size_t
cut_at_embassy(const struct reading *r, const struct line *l)
{
	struct label_hit h, care;

	for (size_t at = l->tok + 1; at < l->tok_to; at++) {
		if (!token_is_capital(r->text, &r->tok[at]) ||
		    !label_at(r, LABEL_EMBASSY, at, l->tok_to, &h))
			continue;
		return r->tok[at - 1].word && !leads_on(r, at - 1, h.label->lang) &&
		                       !label_find(r, LABEL_CARE_OF, l->tok, at, &care)
		               ? at
		               : l->tok_to;
	}
	return l->tok_to;
}

/* Columns that a blank line after each line kept from being seen. */
static size_t
cut_at_gap(const struct reading *r, const struct line *l)
{
	for (size_t at = l->tok + 1; at < l->tok_to; at++)
		if (r->tok[at].from >= r->tok[at - 1].to + GAP_LEAST)
			return at;
	return l->tok_to;
}

/* "Commissioner General of Police | Ambassador Ana Example": what follows is an office and a name.
 */
static size_t
cut_at_office(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	size_t name;

	for (size_t at = l->tok + 2; at + 2 < l->tok_to; at++)
		if (r->tok[at - 1].word && token_is_capital(r->text, &r->tok[at - 1]) &&
		    label_at(r, LABEL_OFFICE, at, l->tok_to, &h) &&
		    piece_classify(r, at, l->tok_to, &name) == PIECE_OFFICE_NAME)
			return at;
	return l->tok_to;
}

/* "Causeway | Washington, DC 20009" */
static size_t
cut_at_city(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	for (size_t at = l->tok_to; --at > l->tok;)
		if (label_at(r, LABEL_CITY, at, l->tok_to, &h) && h.to < l->tok_to &&
		    (token_is(&r->tok[h.to], ",") || r->tok[h.to].word || r->tok[h.to].digits) &&
		    (r->tok[at - 1].word || r->tok[at - 1].digits))
			return at;
	return l->tok_to;
}

/* "Example Republic Police | 1608 Sample Ave NW", not "P.O. Box 34 Causeway" */
static size_t
cut_at_house(const struct reading *r, const struct line *l)
{
	size_t words = 0;

	for (size_t at = l->tok; at + 2 < l->tok_to; at++) {
		const struct token *t = &r->tok[at];

		if (!t->digits) {
			words += t->word && t->fold.n > 1;
			continue;
		}
		return words >= 2 && r->tok[at - 1].word && !token_is(&r->tok[at - 1], "box") &&
		                       token_is_capital(r->text, &r->tok[at + 1]) &&
		                       r->tok[at + 1].word
		               ? at
		               : l->tok_to;
	}
	return l->tok_to;
}

static size_t
cut_of(const struct reading *r, const struct parts *p, size_t i, bool first)
{
	const struct line *l = &r->line[i];
	size_t at = cut_at_gap(r, l);

	if (at < l->tok_to)
		return at;
	at = cut_at_contact(r, l, &p->of[i]);
	if (at == l->tok_to && p->of[i].contacts.n > 0)
		return at;
	if (at == l->tok_to)
		at = cut_at_embassy(r, l);
	if (at == l->tok_to && first)
		at = cut_at_office(r, l);
	if (at == l->tok_to)
		at = cut_at_house(r, l);
	return at == l->tok_to ? cut_at_city(r, l) : at;
}

/* The same kind of label twice in a line: two people are reached by it. */
static bool
has_twins(const struct mark_of_line *m)
{
	for (size_t i = 0; i < m->contacts.n; i++)
		for (size_t k = 0; k < i; k++)
			if (m->contacts.item[i].kind == m->contacts.item[k].kind &&
			    m->contacts.item[i].kind == CONTACT_EMAIL &&
			    m->contacts.item[i].all_from < m->contacts.item[i].from - 3)
				return true;
	return false;
}

/* Lines FROM to TO hold two officials: where each is cut, and whether it is so. */
static bool
find_cuts(const struct reading *r, const struct parts *p, size_t from, size_t to, size_t *cut)
{
	size_t cuts = 0, first = from, last = from;
	bool embassy = false, twins = false;

	if (to - from < CUTS_LEAST || to - from > BLOCK_MOST)
		return false;
	for (size_t i = from; i < to; i++) {
		const struct line *l = &r->line[i];

		cut[i - from] = cut_of(r, p, i, cuts == 0);
		if (cut[i - from] < l->tok_to) {
			first = cuts++ == 0 ? i : first;
			last = i;
		}
		embassy = embassy || cut_at_embassy(r, l) < l->tok_to;
		twins = twins || has_twins(&p->of[i]);
	}
	return cuts >= CUTS_LEAST && embassy && (twins || cuts == last - first + 1) &&
	       first < from + HEAD_MOST;
}

static bool
piece_of(const struct reading *r, const struct parts *p, size_t i, size_t from, size_t to,
         struct line *line, struct mark_of_line *mark, struct err *e)
{
	*line = r->line[i];
	line->tok = from;
	line->tok_to = to;
	line->from = r->tok[from].from;
	line->to = r->tok[to - 1].to;
	line->wraps = line->first = false;
	*mark = (struct mark_of_line){ .part = PART_TARGETS,
		                       .copy = p->of[i].copy,
		                       .guessed = true };
	mark->value = from;
	return contactline_parse(r, from, to, &mark->contacts, e);
}

/* The left halves in their place, the right ones behind them. */
static bool
move(struct reading *r, struct parts *p, size_t from, size_t to, const size_t *cut, struct err *e)
{
	size_t rights = 0, n = from;
	struct line *line;
	struct mark_of_line *of;

	for (size_t i = from; i < to; i++)
		rights += cut[i - from] < r->line[i].tok_to;
	line = arena_array(r->a, struct line, r->lines + rights + 1);
	of = arena_array(r->a, struct mark_of_line, r->lines + rights + 1);
	for (size_t i = 0; i < from; i++) {
		line[i] = r->line[i];
		of[i] = p->of[i];
	}
	for (size_t i = from; i < to; i++, n++)
		if (!piece_of(r, p, i, r->line[i].tok, cut[i - from], &line[n], &of[n], e))
			return false;
	line[from].first = r->line[from].first;
	rights = n;
	for (size_t i = from; i < to; i++) {
		if (cut[i - from] == r->line[i].tok_to)
			continue;
		if (!piece_of(r, p, i, cut[i - from], r->line[i].tok_to, &line[n], &of[n], e))
			return false;
		line[n].first = line[n].cut = n == rights;
		n++;
	}
	for (size_t i = to; i < r->lines; i++, n++) {
		line[n] = r->line[i];
		of[n] = p->of[i];
	}
	r->line = line;
	p->of = of;
	r->lines = n;
	return true;
}

bool
parts_sideways(struct reading *r, struct parts *p, struct err *e)
{
	size_t cut[BLOCK_MOST], to;
	bool spaced; /* an empty line after each */

	for (size_t i = 0; i < r->lines; i = to) {
		to = i + 1;
		if (p->of[i].part != PART_TARGETS)
			continue;
		spaced = to < r->lines && r->line[to].first;
		while (to < r->lines && p->of[to].part == PART_TARGETS && !r->line[to].cut &&
		       r->line[to].first == spaced)
			to++;
		if (!find_cuts(r, p, i, to, cut))
			continue;
		p->sideways = true;
		return move(r, p, i, to, cut, e);
	}
	return true;
}
