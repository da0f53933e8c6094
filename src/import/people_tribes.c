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

#define TIMES_LEAST    2  /* with the article, in the whole document */
#define CANDIDATES     8  /* looked for in the whole document */
#define NUMBER_WITHIN  6  /* tokens behind it: ", a tribe of some 150 people" */
#define MENTIONS_MOST  64 /* looked at for who was read from them */
#define ARTICLE_WITHIN 6  /* tokens before a name: "the 4,000 Exampla" */
#define PARTS_OF_HEAD  3  /* headline, summary, the story's first paragraph */

struct tribe {
	struct span name, number; /* "the 450 Exampla": "450", empty for none */
	size_t from, to;          /* from its article to behind what tells its number */
	int count;
};

/* The name is the first word of a body's: "the Civic Council". */
static bool
is_of_body(const struct reading *r, size_t at, size_t end)
{
	static const enum label_kind bodies[] = { LABEL_INSTITUTION, LABEL_ORGANISATION,
		                                  LABEL_THING, LABEL_OFFICE_WORD };
	struct label_hit h;

	if (at >= end || !token_is_capital(r->text, &r->tok[at]))
		return false;
	for (size_t k = 0; k < ARRAY_LEN(bodies); k++)
		if (label_at(r, bodies[k], at, end, &h))
			return true;
	return false;
}

/* "the 450 Exampla" at AT: the people; an empty name for none. */
static struct tribe
tribe_at(const struct reading *r, size_t at, size_t end)
{
	struct tribe none = { { at, at }, { at, at }, at, at, 0 }, t = none;
	struct label_hit h;
	size_t to;
	int n;

	if (at >= end || !label_here(r, LABEL_ARTICLES, at, end, &h) || h.to >= end)
		return none;
	at = h.to;
	n = people_number_at(r, at, end, &to);
	if (n > 1 && to < end) {
		t.count = n;
		t.number = (struct span){ at, to };
		at = to;
	}
	if (label_here(r, LABEL_GROUP, at, end, &h) && h.to < end &&
	    !token_is_capital(r->text, &r->tok[at]))
		at = h.to; /* "os povos Exemplo" */
	if (at >= end || !is_name_word(r, at, end) || r->tok[at].fold.n < 4 ||
	    label_at(r, LABEL_OFFICE, at, end, &h) || label_at(r, LABEL_OFFICE_WORD, at, end, &h) ||
	    label_at(r, LABEL_CITY, at, end, &h) || label_at(r, LABEL_ORGANISATION, at, end, &h) ||
	    label_at(r, LABEL_GROUP, at, end, &h) || label_at(r, LABEL_THING, at, end, &h) ||
	    label_at(r, LABEL_HONORIFIC, at, end, &h) || label_at(r, LABEL_LANGUAGE, at, end, &h))
		return none;
	t.name = name_run(r, at, end, 1);
	t.to = t.name.to;
	if (is_of_body(r, t.name.to, end))
		return none;
	return t.name.to > t.name.from && t.name.to <= t.name.from + 2 ? t : none;
}

/* The people whose name begins at token AT; an empty name for none. */
static struct tribe
tribe_named_at(const struct reading *r, size_t at)
{
	for (size_t k = 1; k <= ARTICLE_WITHIN && k <= at; k++) {
		struct tribe t = tribe_at(r, at - k, r->toks);

		if (t.name.from == at && t.name.to > at)
			return t;
	}
	return (struct tribe){ { at, at }, { at, at }, at, at, 0 };
}

/* The name stands with the article of many often enough, and seldom as a common word or a place:
 * "in the Example". */
static bool
is_tribe(const struct reading *r, struct span name)
{
	size_t many = 0, small = 0;

	for (size_t at = 1; at < r->toks; at++) {
		if (!r->tok[at].word || !str_eq(r->tok[at].fold, r->tok[name.from].fold))
			continue;
		struct tribe t = tribe_named_at(r, at);

		if (!token_is_capital(r->text, &r->tok[at]) || is_place(r, at, 0) ||
		    is_place(r, t.from, 0))
			small++;
		else if (t.name.to > at)
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

/* "the Exampla, a tribe of some 150 people": their number behind their name. */
static void
counted_behind(const struct reading *r, struct tribe *t)
{
	size_t at = t->name.to, most = at + NUMBER_WITHIN, to;
	struct label_hit h;

	if (t->count == 0 && at + 1 < r->toks && r->tok[at].word &&
	    !token_is_capital(r->text, &r->tok[at]))
		at++; /* "uncontacted" */
	if (t->count > 0 || at >= r->toks || !token_is(&r->tok[at], ","))
		return;
	while (++at < r->toks && at <= most && r->tok[at].fold.n > 0 &&
	       !token_is_capital(r->text, &r->tok[at])) {
		int n = people_number_at(r, at, r->toks, &to);

		if (n > 1 && label_here(r, LABEL_GROUP, to, r->toks, &h)) {
			t->count = n;
			t->number = (struct span){ at, to };
			t->to = h.to;
			return;
		}
		if (!r->tok[at].word || label_here(r, LABEL_ROLE_END, at, r->toks, &h))
			return; /* ", where four activists ..." */
	}
}

/* Who was read from the very words of T, index + 1; 0 for nobody. */
static size_t
read_from(const struct reading *r, const struct tribe *t)
{
	const struct evidences *ev = &r->out->evidence;
	size_t from = r->tok[t->from].from, to = r->tok[t->to - 1].to;

	for (size_t i = 0; i < ev->n; i++)
		for (size_t who = 0;
		     ev->item[i].from < to && ev->item[i].to > from && who < r->out->people.n;
		     who++)
			if (str_eq(ev->item[i].field, str_printf(r->a, "/people/%zu/name", who)))
				return who + 1;
	return 0;
}

/* The people NAME as a group, with the number that stands before its name; whoever was read from
 * the same words is they. */
static void
add_tribe(struct reading *r, struct span name)
{
	struct tribe counted = { 0 };
	size_t who, looked = 0;

	for (size_t at = 1; at < r->toks && looked < MENTIONS_MOST; at++) {
		struct tribe t;

		if (!str_eq(r->tok[at].fold, r->tok[name.from].fold))
			continue;
		t = tribe_named_at(r, at);
		if (t.name.to == at || !tokens_eq(r, t.name.from, t.name.to, name.from, name.to))
			continue;
		looked++;
		counted_behind(r, &t);
		if (t.count > 0 && counted.count == 0)
			counted = t;
		while ((who = read_from(r, &t)) > 0)
			person_drop(r, who - 1);
	}
	who = person_add(r, name);
	if (who == 0)
		return;
	r->out->people.item[who - 1].group = true;
	r->out->people.item[who - 1].count = counted.count;
	person_claim(r, who - 1, "count", counted.number.from, counted.number.to);
	reading_doubt(r, "taken for a people by the article before its name", "/people/%zu/name",
	              who - 1);
}

/* A people is named in tokens PART: adds the first. */
static bool
tribe_in(struct reading *r, struct span part, size_t *tried)
{
	for (size_t at = part.from; at < part.to && *tried < CANDIDATES; at++) {
		struct span name = tribe_at(r, at, part.to).name;

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
