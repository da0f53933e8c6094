/*
 * people_part_of.c - who is part of whom: "Seven of the ten are women or girls."
 */
#include "import/people_status.h"

#include "import/dates.h"
#include "import/token.h"

#define WORDS_MOST 4 /* between "the ten" and "women" */

/* Groups of people in "women or girls" at AT, and the gender that all of them share. */
static bool
kinds_of_people(const struct reading *r, size_t at, size_t end, size_t *to,
                enum person_gender *gender)
{
	struct label_hit h, or ;
	enum person_gender next;
	bool any = false;

	for (*to = at; at < end && label_at(r, LABEL_GROUP, at, end, &h); any = true) {
		struct label_hit g;

		next = GENDER_UNKNOWN;
		if (label_at(r, LABEL_GENDER_VALUE, at, end, &g) && g.to == h.to)
			(void)gender_of_value(g.label->value, &next);
		*gender = !any ? next : *gender == next ? next : GENDER_UNKNOWN;
		at = *to = h.to;
		if (at < end &&
		    (label_at(r, LABEL_OR, at, end, & or) || label_at(r, LABEL_AND, at, end, & or)))
			at = or.to;
	}
	return any;
}

/* The group of exactly COUNT people, if there is one only. */
static size_t
group_of_count(const struct casefile *c, int count)
{
	size_t found = STR_NPOS;

	for (size_t i = 0; i < c->people.n; i++) {
		if (!c->people.item[i].group || c->people.item[i].count != count)
			continue;
		if (found != STR_NPOS)
			return STR_NPOS;
		found = i;
	}
	return found;
}

void
group_part_at(struct reading *r, size_t at, size_t end)
{
	struct label_hit of;
	size_t behind, to, kinds, whole, who, kinds_to = 0;
	enum person_gender gender = GENDER_UNKNOWN;
	int n = number_at(r, at, end, &behind), all;
	struct person *p;

	if (n < 1 || behind >= end || !label_at(r, LABEL_OF_THE, behind, end, &of))
		return;
	all = number_at(r, of.to, end, &to);
	whole = all > n ? group_of_count(r->out, all) : STR_NPOS;
	if (whole == STR_NPOS)
		return;
	for (kinds = to; kinds < end && kinds < to + WORDS_MOST; kinds++) {
		struct label_hit h;

		if (!r->tok[kinds].word || (label_here(r, LABEL_NOT_NAME, kinds, end, &h) &&
		                            !label_here(r, LABEL_RISK_VERB, kinds, end, &h)))
			return; /* "taken by soldiers" tells who took them */
		if (kinds_of_people(r, kinds, end, &kinds_to, &gender))
			break;
	}
	if (kinds_to <= kinds)
		return;
	who = person_add(r, (struct span){ kinds, kinds_to });
	if (who == 0)
		return;
	p = &r->out->people.item[who - 1];
	if (p->count == 0 || p->count == n) {
		p->group = true;
		p->count = n;
		p->gender = gender;
		p->part_of = r->out->people.item[whole].name;
		reading_claimf(r, r->tok[at].from, r->tok[behind - 1].to, "/people/%zu/count",
		               who - 1);
		reading_claimf(r, r->tok[of.from].from, r->tok[kinds - 1].to, "/people/%zu/part_of",
		               who - 1);
	}
}
