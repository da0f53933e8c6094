/*
 * people_tribes.c - a people as a whole: "the Exampla", "i Batesempio", "os Exemplo"
 *
 * Appeals for tribal peoples name nobody but them.  A name with the article of many, at the head of
 * the document and again below, is theirs where the text speaks of peoples or tribes at all.
 */
#include "import/people_prose.h"

#include "import/nobody.h"
#include "import/people_list.h"
#include "import/token.h"

#define TIMES_LEAST   2 /* with the article, in the whole document */
#define CANDIDATES    8 /* looked for in the whole document */
#define PARTS_OF_HEAD 3 /* headline, summary, the story's first paragraph */

/* "the 450 Exampla" at AT: the name; empty for none. */
static struct span
tribe_at(const struct reading *r, size_t at, size_t end)
{
	struct span none = { at, at }, name;
	struct label_hit h;
	size_t to;

	if (at >= end || !label_here(r, LABEL_ARTICLES, at, end, &h) || h.to >= end)
		return none;
	at = h.to;
	if (people_number_at(r, at, end, &to) > 1 && to < end)
		at = to;
	if (label_here(r, LABEL_GROUP, at, end, &h) && h.to < end &&
	    !token_is_capital(r->text, &r->tok[at]))
		at = h.to; /* "os povos Exemplo" */
	if (at >= end || !is_name_word(r, at, end) || r->tok[at].fold.n < 4 ||
	    label_at(r, LABEL_OFFICE, at, end, &h) || label_at(r, LABEL_OFFICE_WORD, at, end, &h) ||
	    label_at(r, LABEL_CITY, at, end, &h) || label_at(r, LABEL_ORGANISATION, at, end, &h) ||
	    label_at(r, LABEL_GROUP, at, end, &h) || label_at(r, LABEL_THING, at, end, &h) ||
	    label_at(r, LABEL_HONORIFIC, at, end, &h) || label_at(r, LABEL_LANGUAGE, at, end, &h))
		return none;
	name = name_run(r, at, end, 1);
	return name.to > name.from && name.to <= name.from + 2 ? name : none;
}

/* The name stands with the article of many often enough, and seldom as a common word. */
static bool
is_tribe(const struct reading *r, struct span name)
{
	size_t many = 0, small = 0;

	for (size_t at = 1; at < r->toks; at++) {
		if (!r->tok[at].word || !str_eq(r->tok[at].fold, r->tok[name.from].fold))
			continue;
		if (!token_is_capital(r->text, &r->tok[at]))
			small++;
		else if (tribe_at(r, at - 1, r->toks).from == at ||
		         (at > 1 && tribe_at(r, at - 2, r->toks).from == at))
			many++;
	}
	return many >= TIMES_LEAST && many > small;
}

static bool
speaks_of_peoples(const struct reading *r)
{
	struct label_hit h;

	for (size_t at = 0; at < r->toks; at++)
		if (label_here(r, LABEL_PEOPLES, at, r->toks, &h))
			return true;
	return false;
}

/* The people, or the person that was taken for one, as a group; a mere number of people is theirs.
 */
static void
add_tribe(struct reading *r, struct span name)
{
	struct people *p = &r->out->people;
	int count = 0;
	size_t who;

	for (size_t i = 0; i < p->n; i++)
		if (p->item[i].group && p->item[i].count > 0 && count == 0) {
			count = p->item[i].count;
			person_drop(r, i);
			break;
		}
	for (who = 0; who < p->n; who++)
		if (!p->item[who].group &&
		    str_ifind(p->item[who].name, reading_text(r, r->tok[name.from].from,
		                                              r->tok[name.to - 1].to)) != STR_NPOS)
			break;
	who = who < p->n ? who + 1 : person_add(r, name);
	if (who == 0)
		return;
	p->item[who - 1].group = true;
	p->item[who - 1].count = count;
}

/* A people is named in tokens PART: adds the first. */
static bool
tribe_in(struct reading *r, struct span part, size_t *tried)
{
	for (size_t at = part.from; at < part.to && *tried < CANDIDATES; at++) {
		struct span name = tribe_at(r, at, part.to);

		if (name.to == name.from)
			continue;
		++*tried;
		if (is_tribe(r, name)) {
			add_tribe(r, name);
			return true;
		}
	}
	return false;
}

void
people_as_tribes(struct reading *r, const struct parts *p)
{
	static const enum part head[PARTS_OF_HEAD] = { PART_HEADLINE, PART_SUMMARY, PART_STORY };
	size_t tried = 0;

	if (!speaks_of_peoples(r))
		return;
	for (size_t k = 0; k < PARTS_OF_HEAD; k++) {
		size_t i = parts_next(r, p, head[k], 0), end;

		if (i == r->lines)
			continue;
		end = parts_run_end(r, p, i);
		if (tribe_in(r, (struct span){ r->line[i].tok, r->line[end - 1].tok_to }, &tried))
			return;
	}
}
