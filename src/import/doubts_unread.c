/*
 * doubts_unread.c - whom the text tells of as it tells of people at risk, and nobody read
 *
 * "the arrest of Ana Example", "Ana Example, 22", "his uncle, Ben Sample", "her eight colleagues",
 * "the community of Example": a name or a number that a cue stands beside, and no field has.
 */
#include "import/doubts.h"

#include "import/dates.h"
#include "import/labels.h"
#include "import/names.h"
#include "import/people.h"
#include "import/token.h"

#define NAMES_MOST     80 /* looked at in one document */
#define BEFORE         4  /* tokens before a name in which its cue begins */
#define BEHIND         4  /* tokens behind it */
#define GROUP_WITHIN   3
#define COUNTED        1000
#define PEOPLE_MOST    40 /* compared with each word */
#define OUTCOME_WITHIN 9  /* tokens behind a name */
#define FIRST_WITHIN   6  /* in a first bulletin, which tells how the case began */

static bool
is_told(enum part part)
{
	return part == PART_NONE || part == PART_HEADLINE || part == PART_SUMMARY ||
	       part == PART_STORY || part == PART_PEOPLE || part == PART_REFERENCE ||
	       part == PART_DEMANDS || part == PART_LETTER;
}

/* A label of KIND ends right before token AT, or a comma before it. */
static bool
ends_before(const struct reading *r, enum label_kind kind, size_t at, size_t start)
{
	struct label_hit h;
	size_t end = at > start && token_is(&r->tok[at - 1], ",") ? at - 1 : at;
	size_t from = end > start + BEFORE ? end - BEFORE : start;

	for (size_t i = from; i < end; i++)
		if (label_at(r, kind, i, end, &h) && h.to == end)
			return true;
	return false;
}

/* "the arrest of", "her uncle,", "a reporter,", "Mme", "arrestata" before a name at AT. */
static bool
is_led_to(const struct reading *r, size_t at, size_t start)
{
	static const enum label_kind cues[] = { LABEL_BEFORE_RISK, LABEL_KIN, LABEL_ROLE,
		                                LABEL_GENDER_TITLE, LABEL_AT_RISK };

	for (size_t k = 0; k < ARRAY_LEN(cues); k++)
		if (ends_before(r, cues[k], at, start))
			return true;
	return at > start + 1 && token_is(&r->tok[at - 1], ".") &&
	       label_is(r, LABEL_GENDER_TITLE, at - 2);
}

/* ", 22", "(41", ", aged 16" behind a name; "was arrested" too. */
static bool
is_followed(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t to;
	int age;

	for (size_t i = at; i < end && i < at + BEHIND; i++)
		if (age_at(r, i, end, &age, &to) || label_at(r, LABEL_AT_RISK, i, end, &h))
			return true;
	if (at + 1 >= end || (!token_is(&r->tok[at], ",") && !token_is(&r->tok[at], "(")))
		return false;
	age = token_number(&r->tok[at + 1]);
	return age >= 10 && age < 100 &&
	       (at + 2 == end || token_is(&r->tok[at + 2], ",") || token_is(&r->tok[at + 2], ")"));
}

/* "MOTHER AND CHILD" of a shouted headline: kinship and what people are, no name. */
static bool
is_kin_alone(const struct reading *r, struct span name)
{
	struct label_hit h;

	for (size_t at = name.from; at < name.to; at = h.to)
		if (!label_at(r, LABEL_KIN, at, name.to, &h) &&
		    !label_at(r, LABEL_ROLE, at, name.to, &h) &&
		    !label_at(r, LABEL_GROUP, at, name.to, &h) &&
		    !label_at(r, LABEL_AND, at, name.to, &h))
			return false;
	return true;
}

static void
weigh_names(struct reading *r, const struct parts *p)
{
	size_t seen = 0;

	for (size_t i = 0; i < r->lines && seen < NAMES_MOST; i++) {
		const struct line *l = &r->line[i];

		if (!is_told(p->of[i].part) || doubts_is_shouted(r, p, i))
			continue;
		for (size_t at = l->tok; at < l->tok_to; at++) {
			struct span name = name_run(r, at, l->tok_to, 2);

			if (name.to == name.from || seen == NAMES_MOST)
				continue;
			at = name.to - 1;
			if (is_kin_alone(r, name))
				continue;
			if (!is_led_to(r, name.from, l->tok) && !is_followed(r, name.to, l->tok_to))
				continue;
			seen++;
			if (doubts_is_unread(r, name) ||
			    (ends_before(r, LABEL_KIN, name.from, l->tok) &&
			     doubts_is_unread(r, (struct span){ name.from, name.from + 1 })))
				reading_doubt(r,
				              "the text tells of somebody as of one at risk, "
				              "who was not read",
				              "/people");
		}
	}
}

/* As many as N are a group that was read, or the people who are named. */
static bool
is_counted(const struct casefile *c, int n)
{
	int named = 0;

	for (size_t i = 0; i < c->people.n; i++) {
		if (c->people.item[i].group && c->people.item[i].count == n)
			return true;
		named += !c->people.item[i].group;
	}
	return named == n;
}

/* "and two technicians", "her eight colleagues", "the eleven prisoners", "63 oil workers" at AT. */
static bool
is_group_at(const struct reading *r, size_t at, const struct line *l, int *n)
{
	static const enum label_kind before[] = { LABEL_AND,     LABEL_POSSESSIVE,
		                                  LABEL_ARTICLE, LABEL_ARTICLES,
		                                  LABEL_WITH,    LABEL_BEFORE_RISK };
	struct label_hit h, harm;
	struct date_hit day;
	bool led = at == l->tok;
	size_t to;

	*n = number_at(r, at, l->tok_to, &to);
	if (*n < 2 || *n > COUNTED || date_at_loose(r, at, l->tok_to, &day))
		return false;
	for (size_t k = 0; k < ARRAY_LEN(before); k++)
		led = led || ends_before(r, before[k], at, l->tok);
	return label_near(r, LABEL_GROUP, to, GROUP_WITHIN, l->tok_to, &h) &&
	       !(label_near(r, LABEL_HARMER, to, GROUP_WITHIN, l->tok_to, &harm) &&
	         harm.from <= h.from) && /* "four unidentified men" */
	       (led || label_near(r, LABEL_AT_RISK, h.to, GROUP_WITHIN, l->tok_to, &h));
}

/* "the community of Example", "povo Example": of whom no name was read. */
static bool
is_community_at(struct reading *r, size_t at, const struct line *l)
{
	struct label_hit h;
	struct span name = { at, at };

	if (!label_at(r, LABEL_COMMUNITY, at, l->tok_to, &h))
		return false;
	for (size_t i = h.to; i < l->tok_to && i < h.to + 2 && name.to == name.from; i++)
		name = name_run(r, i, l->tok_to, 1);
	return name.to > name.from && doubts_is_unread(r, name);
}

static void
weigh_groups(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];
		int n;

		for (size_t at = l->tok; is_told(p->of[i].part) && at < l->tok_to; at++) {
			if (is_group_at(r, at, l, &n) && !is_counted(r->out, n))
				reading_doubt(r, "the text counts people who were not read",
				              "/people");
			if (is_community_at(r, at, l))
				reading_doubt(r, "the text names a community that was not read",
				              "/people");
		}
	}
}

/* "released", "killed"; not "arrested", with which each case begins. */
static bool
is_outcome(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h, begin;

	return label_here(r, LABEL_STATUS, at, end, &h) &&
	       !label_at(r, LABEL_TAKEN, at, end, &begin);
}

/* What became of whoever has the name that ends at token AT. */
static bool
is_told_behind(const struct reading *r, size_t at, size_t end, size_t within)
{
	for (size_t i = at; i < end && i < at + within && !token_is(&r->tok[i], "."); i++)
		if (is_outcome(r, i, end))
			return true;
	return false;
}

/* The last word of NAME is token AT. */
static bool
ends_name(const struct reading *r, size_t at, struct str name)
{
	struct str word = str_sub(r->text, r->tok[at].from, r->tok[at].to);

	return r->tok[at].word && word.n > 2 && str_ends(name, word);
}

static void
weigh_outcomes(struct reading *r, const struct parts *p, size_t within)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (!is_told(p->of[i].part) || p->of[i].part == PART_DEMANDS ||
		    p->of[i].part == PART_LETTER)
			continue;
		for (size_t at = l->tok; at < l->tok_to; at++)
			for (size_t k = 0; k < r->out->people.n && k < PEOPLE_MOST; k++)
				if (r->out->people.item[k].status.n == 0 &&
				    ends_name(r, at, r->out->people.item[k].name) &&
				    is_told_behind(r, at + 1, l->tok_to, within))
					reading_doubt(r,
					              "the text seems to say what became of them",
					              "/people/%zu/status", k);
	}
}

void
doubts_unread(struct reading *r, const struct parts *p)
{
	weigh_names(r, p);
	weigh_groups(r, p);
	weigh_outcomes(r, p,
	               r->out->kind == CASEFILE_FIRST && uaref_is_set(&r->out->ref)
	                       ? FIRST_WITHIN
	                       : OUTCOME_WITHIN);
}
