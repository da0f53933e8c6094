/*
 * parts_walk_people.c - what a line is to the walk where people are listed
 */
#include "import/parts_walk.h"

#include "import/dates.h"
#include "import/lineshape.h"
#include "import/people.h"
#include "import/personline.h"
#include "import/small_words.h"
#include "import/token.h"

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

/* "Frau ANA EXAMPLE, seine Schwägerin, ..." and "about 15 others whose ..." right below a person,
 * though as long as a line of text. */
static bool
lists_another(const struct reading *r, const struct line *l)
{
	enum person_gender gender;
	struct label_hit h;
	size_t at = l->tok, to;

	if (l->first || line_ends_with(r, l, "."))
		return false;
	if (title_tells_gender(r, at, l->tok_to, &gender, &to)) {
		at = name_run(r, to, l->tok_to, 2).to;
		return at > to && at < l->tok_to && token_is(&r->tok[at], ",");
	}
	for (; at < l->tok_to && at < l->tok + 2; at++)
		if (number_at(r, at, l->tok_to, &to) > 1)
			return to < l->tok_to && label_at(r, LABEL_OTHERS, to, l->tok_to, &h);
	return false;
}

bool
walk_continues_people(const struct walk *w, size_t i)
{
	const struct line *l = &w->r->line[i];
	enum part before = i > 0 ? w->p->of[i - 1].part : PART_NONE;
	bool among = before == PART_COUNTRY || before == PART_PEOPLE;
	struct label_hit h;

	if ((w->has_concern || among) && people_heading_at(w->r, l->tok, l->tok_to, &h) &&
	    h.to < l->tok_to && token_is(&w->r->tok[h.to], ":"))
		return true;
	if (among &&
	    (line_is_titled_name(w->r, l) || (before == PART_PEOPLE && lists_another(w->r, l))))
		return true;
	if (among && walk_has_no_headline(w) && has_columns(w->r, l) &&
	    !line_ends_with(w->r, l, "."))
		return true;
	if (!among || l->first || !line_is_indented(w->r, l))
		return false;
	return before == PART_PEOPLE || (w->has_concern && walk_has_no_headline(w));
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
walk_heads_people(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i], *next = l + 1;
	struct label_hit h;
	size_t at;

	if (i + 1 >= r->lines || next->first || !line_is_indented(r, next) ||
	    !line_names_person(r, next) || !label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h))
		return false;
	at = h.to < l->tok_to && token_is(&r->tok[h.to], ":") ? h.to + 1 : h.to;
	return at < l->tok_to && name_run(r, at, l->tok_to, 2).to == l->tok_to;
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
