/*
 * people_beside.c - those without a name of their own, beside people at risk or alone
 *
 *     Ana Example and their four children        ... and 22 other workers
 *     two of her colleagues                      the Exampla community of Sample
 *     los habitantes del pueblo de Ejemplo       o povo Exemplo
 */
#include "import/people_beside.h"

#include "import/dates.h"
#include "import/people_list.h"
#include "import/small_words.h"
#include "import/token.h"

#define ADJECTIVES_MOST 2 /* "comunidad quilombola de Ejemplo" */
#define CHAIN_MOST      6 /* tokens of "del pueblo de" before the name of a place */
#define TIMES_LEAST     2 /* "the Exampla people", with no place behind it */
#define ROLE_MOST       4 /* words between "his sister," and her name */
#define BEFORE_MOST     3 /* tokens of "of all the" before a group */

static struct beside
none(size_t at)
{
	return (struct beside){ { at, at }, { at, at }, 0, GENDER_UNKNOWN };
}

/* "their four children", "her younger sister" at AT, with no name behind. */
static struct beside
kin_at(const struct reading *r, size_t at, size_t end)
{
	struct beside b = none(at);
	struct label_hit h;
	struct span name;
	enum person_gender gender;
	size_t to, from = at;
	int n;

	if (!label_here(r, LABEL_POSSESSIVE, at, end, &h))
		return b;
	at = h.to;
	n = number_at(r, at, end, &to);
	at = n > 1 ? to : at;
	if (n < 2 && at + 1 < end && !label_at(r, LABEL_KIN, at, end, &h))
		at++; /* "younger" */
	if (!label_at(r, LABEL_KIN, at, end, &h) ||
	    (n < 2 && (!gender_of_value(h.label->value, &b.gender) || b.gender == GENDER_X)))
		return b;
	to = h.to < end && token_is(&r->tok[h.to], ",") ? h.to + 1 : h.to;
	for (size_t i = to; i < end && i <= to + ROLE_MOST && r->tok[i].word; i++)
		if (titled_name_at(r, i, end, &name, &gender) &&
		    (i == to || words_are_small(r, to, i)))
			return b; /* "his sister, the teacher Ana Example" */
	b.who = (struct span){ from, h.to };
	if (n > 1) {
		b.count = n;
		(void)number_at(r, from + 1, end, &to);
		b.number = (struct span){ from + 1, to };
		b.gender = GENDER_UNKNOWN;
	}
	return b;
}

/* "two of her colleagues", "22 other workers", "her eight colleagues" at AT. */
static struct beside
counted_at(const struct reading *r, size_t at, size_t end)
{
	struct beside b = none(at);
	struct label_hit whose, h;
	size_t from = at, to;
	bool others;
	int n;

	if (label_here(r, LABEL_POSSESSIVE, at, end, &whose))
		at = whose.to;
	n = people_number_at(r, at, end, &to);
	if (n < 2 || to >= end)
		return b;
	b.number = (struct span){ at, to };
	others = label_here(r, LABEL_OTHERS, to, end, &h);
	if (others)
		to = h.to;
	else if (label_here(r, LABEL_OF_THE, to, end, &h) &&
	         label_here(r, LABEL_POSSESSIVE, h.to, end, &whose))
		to = whose.to; /* "two of her colleagues" */
	if (to < end && label_near(r, LABEL_GROUP, to, ADJECTIVES_MOST, end, &h) &&
	    words_are_small(r, to, h.from))
		to = h.to;
	else if (!others)
		return none(from);
	b.who = (struct span){ from, to };
	b.count = n;
	return b;
}

struct beside
group_beside_at(const struct reading *r, size_t at, size_t end)
{
	struct beside b = kin_at(r, at, end);

	return b.who.to > b.who.from ? b : counted_at(r, at, end);
}

bool
words_are_small(const struct reading *r, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (!r->tok[i].word || token_is_capital(r->text, &r->tok[i]))
			return false;
	return true;
}

/* "of", "del", "von": leads from a group to what it is called by. */
static bool
leads_on(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return at < end && !token_is_capital(r->text, &r->tok[at]) &&
	       (token_is(&r->tok[at], "of") || label_at(r, LABEL_PARTICLE, at, end, &h) ||
	        label_here(r, LABEL_OF_THE, at, end, &h)) &&
	       !label_at(r, LABEL_AND, at, end, &h);
}

/* Behind the name of a place or a body at AT: "Gulf of Fonseca", "Fishers' Association", "Gul
 * shelter"; AT for none. */
static size_t
place_end(const struct reading *r, size_t at, size_t end)
{
	size_t to = name_run(r, at, end, 1).to;
	struct label_hit h;

	while (to > at && to + 1 < end && !starts_paragraph(r, to)) {
		size_t next = to;

		if (token_is(&r->tok[next], "'") && r->tok[next + 1].spaced)
			next++;                  /* "Fishers' Association" */
		else if (leads_on(r, next, end)) /* "of the Gulf" */
			next += next + 2 < end && label_here(r, LABEL_ARTICLE, next + 1, end, &h)
			                ? 2
			                : 1;
		else if (r->tok[next].fold.n == 1 && next + 1 < end &&
		         label_at(r, LABEL_AND, next, end, &h))
			next++; /* "Verdad y Paz" */
		if (!r->tok[next].word || !token_is_capital(r->text, &r->tok[next]))
			break;
		to = name_run(r, next, end, 1).to;
		to = to > next ? to : next + 1;
	}
	if (to > at && to < end && label_here(r, LABEL_THING, to, end, &h))
		to = h.to; /* "Gul shelter" */
	if (to > at && to + 2 < end && token_is(&r->tok[to], "(") &&
	    token_is(&r->tok[to + 2], ")") && r->tok[to + 1].word &&
	    token_is_capital(r->text, &r->tok[to + 1]))
		to += 3; /* "(FAG)" */
	return to;
}

bool
joins_names(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return label_at(r, LABEL_AND, at, end, &h) || label_here(r, LABEL_WITH, at, end, &h) ||
	       label_here(r, LABEL_BEFORE_PLACE, at, end, &h) ||
	       label_here(r, LABEL_ROLE_END, at, end, &h);
}

/* Behind "of the village of Example" at AT; AT for none. */
static size_t
chain_end(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t i = at;

	for (size_t k = 0; k < CHAIN_MOST && leads_on(r, i, end); k++) {
		i++;
		while (i < end &&
		       (label_here(r, LABEL_ARTICLE, i, end, &h) || token_is(&r->tok[i], "'")) &&
		       !token_is_capital(r->text, &r->tok[i]))
			i++;
		if (i < end && (label_here(r, LABEL_HONORIFIC, i, end, &h) ||
		                label_here(r, LABEL_GENDER_TITLE, i, end, &h)))
			return at; /* "supporters of Mr Example" */
		if (i < end && token_is_capital(r->text, &r->tok[i]))
			return place_end(r, i, end);
		if (!label_here(r, LABEL_COMMUNITY, i, end, &h) &&
		    !label_here(r, LABEL_THING, i, end, &h))
			return at;
		i = h.to;
		if (i < end && is_name_word(r, i, end)) /* "l'association Exemple" */
			return place_end(r, i, end);
	}
	return at;
}

/* "residents of Example", "povo Exemplo", "comunidad campesina de Ejemplo" at AT. */
static struct span
headed_by_group(const struct reading *r, size_t at, size_t end)
{
	struct span empty = { at, at };
	struct label_hit h, and, more;
	bool community = label_here(r, LABEL_COMMUNITY, at, end, &h);
	size_t to;

	if ((!community && !label_here(r, LABEL_GROUP, at, end, &h)) ||
	    label_here(r, LABEL_KIN, at, end, &more) || /* "family of ..." */
	    (token_is_capital(r->text, &r->tok[at]) && at > 0 && r->tok[at - 1].word))
		return empty;
	to = h.to;
	if (to < end && label_at(r, LABEL_AND, to, end, &and) &&
	    label_here(r, LABEL_GROUP, and.to, end, &more))
		to = more.to; /* "staff and residents" */
	for (size_t k = 0; k < ADJECTIVES_MOST && to < end && !leads_on(r, to, end) &&
	                   words_are_small(r, to, to + 1) && !joins_names(r, to, end) &&
	                   !label_here(r, LABEL_RISK_VERB, to, end, &h);
	     k++)
		to++;
	if (to < end && leads_on(r, to, end)) {
		size_t behind = chain_end(r, to, end);

		return behind > to ? (struct span){ at, behind } : empty;
	}
	if (!community || to >= end || !is_name_word(r, to, end) || starts_paragraph(r, to) ||
	    token_is_capital(r->text, &r->tok[at]))
		return empty;
	return (struct span){ at, place_end(r, to, end) };
}

/* "Exampla community of Sample" at AT. */
static struct span
headed_by_name(const struct reading *r, size_t at, size_t end)
{
	struct span name = name_run(r, at, end, 1), empty = { at, at };
	struct label_hit h;
	size_t to;

	if (name.to == name.from || name.to - name.from > 3 || name.to >= end ||
	    !label_here(r, LABEL_COMMUNITY, name.to, end, &h) ||
	    token_is_capital(r->text, &r->tok[name.to]))
		return empty;
	to = chain_end(r, h.to, end);
	if (to > h.to)
		return (struct span){ at, to };
	name.to = h.to;
	return times_named(r, name) >= TIMES_LEAST ? name : empty;
}

struct span
community_at(const struct reading *r, size_t at, size_t end)
{
	struct span who = { at, at };

	if (at >= end || !r->tok[at].word || (unsigned char)r->text.p[r->tok[at].from] >= 0xD8)
		return who; /* without capitals nothing tells what it is called */
	who = headed_by_group(r, at, end);
	return who.to > who.from ? who : headed_by_name(r, at, end);
}

/* "of all the" at AT: the group behind it. */
struct span
community_behind(const struct reading *r, size_t at, size_t end)
{
	for (size_t i = at; i < end && i <= at + BEFORE_MOST && r->tok[i].word; i++) {
		struct span who = community_at(r, i, end);

		if (who.to > who.from)
			return who;
		if (token_is_capital(r->text, &r->tok[i]) || joins_names(r, i, end))
			break; /* "by members of ..." tells who did it */
	}
	return (struct span){ at, at };
}

size_t
beside_add(struct reading *r, const struct beside *b)
{
	size_t who = person_add(r, b->who);
	struct person *p;

	if (who == 0)
		return 0;
	p = &r->out->people.item[who - 1];
	if (b->count > 0) {
		p->group = true;
		p->count = b->count;
		person_claim(r, who - 1, "count", b->number.from, b->number.to);
	} else if (b->gender != GENDER_UNKNOWN) {
		p->gender = b->gender;
		person_claim(r, who - 1, "gender", b->who.to - 1, b->who.to);
	} else {
		p->group = true;
	}
	return who;
}
