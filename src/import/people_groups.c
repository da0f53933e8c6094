/*
 * people_groups.c - people at risk who are told as a group: by their number, their name, their kin
 *
 *     Eleven men        Families of the Example street        their three children
 */
#include "import/people_list.h"

#include "import/dates.h"
#include "import/lineshape.h"
#include "import/people_prose.h"
#include "import/token.h"

#define MANY     1000000 /* more than any group at risk */
#define THOUSAND 1000

static bool
is_capital(const struct reading *r, size_t at)
{
	return token_is_capital(r->text, &r->tok[at]);
}

bool
is_within_number(const struct reading *r, size_t at)
{
	return at > 0 && at + 1 < r->toks &&
	       (token_is(&r->tok[at], ",") || token_is(&r->tok[at], ".")) && !r->tok[at].spaced &&
	       !r->tok[at + 1].spaced && r->tok[at - 1].digits && r->tok[at - 1].fold.n <= 3 &&
	       r->tok[at + 1].digits && r->tok[at + 1].fold.n == 3;
}

/* "months pregnant" behind a number. */
static bool
measures_time(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return at < end && (label_here(r, LABEL_TIME, at, end, &h) ||
	                    label_here(r, LABEL_AGE_BEHIND, at, end, &h));
}

int
people_number_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	int n = number_at(r, at, end, to);
	size_t more;

	if (n > 0 && measures_time(r, *to, end))
		return -1;
	if (n >= MANY || (n > 0 && number_at(r, *to, end, &more) >= MANY))
		return -1; /* "20 millones de trabajadores" */
	if (n > 0 && n < THOUSAND && number_at(r, *to, end, &more) == THOUSAND) {
		*to = more; /* "20 mil trabajadores" */
		return n * THOUSAND;
	}
	if (n > 0 && *to == at + 1 && r->tok[at].digits && r->tok[at].fold.n == 4 &&
	    n / 100 >= 19 && n / 100 <= 20)
		return -1; /* "Nel 2016 il leader ...": a year */
	if (n <= 0 || n > 999 || *to != at + 1 || !r->tok[at].digits)
		return n;
	if (at + 2 < end && is_within_number(r, at + 1)) {
		*to = at + 3;
		return n * 1000 + token_number(&r->tok[at + 2]);
	}
	if (at + 1 < end && r->tok[at + 1].digits && r->tok[at + 1].fold.n == 3) { /* "4 000" */
		*to = at + 2;
		return n * 1000 + token_number(&r->tok[at + 1]);
	}
	return n;
}

bool
group_of_piece(struct reading *r, size_t *person, size_t from, size_t to)
{
	struct label_hit h;
	size_t behind = from, who;
	int n = people_number_at(r, from, to, &behind);
	enum person_gender gender;
	bool others;

	for (size_t i = from + 1;
	     n < 0 && i < to && i <= from + 2 &&
	     (!is_capital(r, i - 1) || label_here(r, LABEL_NOT_NAME, i - 1, to, &h));
	     i++)
		n = people_number_at(r, i, to, &behind); /* "at least 15 others" */
	if (n < 0)                                       /* "Los otros miembros de ..." */
		behind = from + 2 < to && label_here(r, LABEL_NOT_NAME, from, to, &h) &&
		                         label_at(r, LABEL_OTHERS, h.to, to, &h)
		                 ? h.from
		                 : from;
	others = behind < to && label_at(r, LABEL_OTHERS, behind, to, &h);
	if (others)
		behind = h.to;
	if (behind >= to && (n < 2 || !others))
		return false;
	if (behind == to || !(n < 0 && !others ? label_here(r, LABEL_GROUP, behind, to, &h)
	                                       : label_near(r, LABEL_GROUP, behind, 3, to, &h))) {
		bool clause = others && behind < to && r->tok[behind].word &&
		              !is_capital(r, behind); /* "three others whose names are not known" */

		if (n < 2 || !(clause || words_are_plain(r, behind, to) || behind == to ||
		               label_at(r, LABEL_KIN, behind, to, &h)))
			return false;
		h = (struct label_hit){ .from = behind, .to = to };
	}
	*person = who = person_add(r, (struct span){ from, to });
	if (who == 0)
		return true;
	r->out->people.item[who - 1].group = true;
	if (n > 0) {
		r->out->people.item[who - 1].count = n;
		person_claim(r, who - 1, "count", from, behind);
	}
	if (label_at(r, LABEL_GENDER_VALUE, h.from, to, &h) &&
	    gender_of_value(h.label->value, &gender))
		r->out->people.item[who - 1].gender = gender;
	return true;
}

bool
is_group_of_kin(const struct reading *r, size_t from, size_t to)
{
	struct label_hit whose, group, kin;
	size_t at;
	int n;

	if (!label_at(r, LABEL_POSSESSIVE, from, to, &whose))
		return false;
	n = number_at(r, whose.to, to, &at);
	at = n > 0 ? at : whose.to;
	if (label_at(r, LABEL_GROUP, at, to, &group) && group.to == to)
		return true;
	return n > 0 && label_at(r, LABEL_KIN, at, to, &kin) && kin.to == to;
}

size_t
group_of_kin(struct reading *r, size_t from, size_t to)
{
	struct label_hit whose;
	size_t who, behind = to;
	int n = label_at(r, LABEL_POSSESSIVE, from, to, &whose)
	                ? number_at(r, whose.to, to, &behind)
	                : -1;

	who = person_add(r, (struct span){ from, to });
	if (who == 0)
		return 0;
	r->out->people.item[who - 1].group = true;
	if (n > 0) {
		r->out->people.item[who - 1].count = n;
		person_claim(r, who - 1, "count", whose.to, behind);
	}
	return who;
}

/* "A (m), B (f) and relatives", "A (m), B (f), C (m), staff and volunteers": the small words that
 * close a list of KNOWN and later, each with a bracket, tell no role of the last one. */
bool
group_closes_list(const struct reading *r, size_t known, size_t from, size_t to)
{
	struct label_hit h;
	size_t named = r->out->people.n - known;
	bool behind_and, group = false, and = false;

	if (named < 2 || from < 2 || from >= to || !token_is(&r->tok[from - 2], ")") ||
	    is_capital(r, from))
		return false;
	behind_and = label_at(r, LABEL_AND, from - 1, from, &h);
	for (size_t at = from; at < to; at++) {
		if (!r->tok[at].word && !token_is(&r->tok[at], "-") && !token_is(&r->tok[at], "'"))
			return false;
		and = and || (at > from && label_at(r, LABEL_AND, at, to, &h));
		group = group || (label_here(r, LABEL_GROUP, at, to, &h) && h.to == to &&
		                  (at == from || !behind_and));
	}
	for (size_t i = known; i < r->out->people.n; i++)
		if (r->out->people.item[i].role.n > 0)
			return false;
	return group && (behind_and || (and&&named > 2 && token_is(&r->tok[from - 1], ",")));
}

/* No mark ends a sentence between a number and its people. */
static bool
is_all_words(const struct reading *r, size_t from, size_t to)
{
	for (size_t at = from; at < to; at++)
		if (!r->tok[at].word && !token_is(&r->tok[at], "-") && !token_is(&r->tok[at], "'"))
			return false;
	return true;
}

/* "took away four students:" over a line for each: those are the four. */
static bool
names_below(struct reading *r, size_t at, size_t end, int n)
{
	size_t line, known = r->out->people.n;

	if (at >= end || !token_is(&r->tok[at], ":"))
		return false;
	line = reading_line_of(r, at) + 1;
	for (int k = 0; k < n && line < r->lines; k++, line++) {
		const struct line *l = &r->line[line];
		struct span name = name_run(r, l->tok, l->tok_to, 2);

		if (name.to == name.from ||
		    (name.to < l->tok_to && !token_is(&r->tok[name.to], ",") &&
		     !token_is(&r->tok[name.to], "(") && !token_is(&r->tok[name.to], ";")))
			break;
		people_list(r, l->tok, l->tok_to);
	}
	return r->out->people.n > known;
}

void
group_counted(struct reading *r, struct span part, size_t last)
{
	for (size_t at = part.from; at < part.to && at <= last; at++) {
		struct label_hit group;
		size_t behind, who;
		int n = people_number_at(r, at, part.to, &behind);
		struct date_hit day;

		/* "On April 11, health union leader ..." */
		if (n < 2 || behind >= part.to || date_at_loose(r, at, part.to, &day) ||
		    (at > part.from && date_at_loose(r, at - 1, part.to, &day) && day.to > at) ||
		    !label_near(r, LABEL_GROUP, behind, 3, part.to, &group) ||
		    !is_all_words(r, behind, group.from))
			continue;
		if (names_below(r, group.to, part.to, n))
			return;
		who = person_add(r, (struct span){ at, group.to });
		if (who == 0)
			return;
		r->out->people.item[who - 1].group = true;
		r->out->people.item[who - 1].count = n;
		return;
	}
}

/* "three others" stand beside those who are named. */
static bool
is_others(const struct reading *r, size_t group)
{
	const struct evidences *ev = &r->out->evidence;
	struct str field = str_printf(r->a, "/people/%zu/name", group);
	struct label_hit h;

	for (size_t i = 0; i < ev->n; i++) {
		if (!str_eq(ev->item[i].field, field))
			continue;
		for (size_t at = 0; at < r->toks && r->tok[at].from < ev->item[i].to; at++)
			if (r->tok[at].from >= ev->item[i].from &&
			    label_at(r, LABEL_OTHERS, at, r->toks, &h))
				return true;
		return false;
	}
	return true;
}

void
groups_settle(struct reading *r)
{
	struct people *p = &r->out->people;
	int named = 0;

	for (size_t i = 0; i < p->n; i++)
		named += !p->item[i].group;
	for (size_t i = 0; named > 1 && i < p->n; i++)
		if (p->item[i].group && p->item[i].count == named && !is_others(r, i)) {
			person_drop(r, i);
			return;
		}
}

void
group_named(struct reading *r, struct span part)
{
	for (size_t at = part.from; at < part.to; at++) {
		struct span name = named_community_at(r, at, part.to);
		size_t who;

		if (name.to == name.from)
			continue;
		who = person_add(r, name);
		if (who > 0)
			r->out->people.item[who - 1].group = true;
		return;
	}
}
