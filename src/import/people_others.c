/*
 * people_others.c - those beside a name: "and other women", "y los demás miembros del Comité ..."
 *
 * "... the torture of Ana Example and other women during ..." tells that Ana Example is at risk,
 * more surely than any list; what the others are called is a group where the words say so.
 */
#include "import/known_names.h"
#include "import/nobody.h"
#include "import/token.h"

#define GROUP_WORDS_MOST 3 /* "other brave members" */

/* "of Verdad y Paz", "del Comité Ambientalista del Valle" behind a group: where the name ends. */
static size_t
name_of_group(const struct reading *r, size_t at, size_t end)
{
	size_t to = at, name;
	struct label_hit h;

	if (at + 1 >= end || token_is_capital(r->text, &r->tok[at]) ||
	    !(token_is(&r->tok[at], "of") || label_at(r, LABEL_PARTICLE, at, end, &h)))
		return at;
	for (size_t i = at + 1; i < end && token_is_capital(r->text, &r->tok[i]) && r->tok[i].word;
	     i = to) {
		name = name_run(r, i, end, 1).to;
		to = name > i ? name : i + 1;
		if (to + 1 < end && r->tok[to].word && r->tok[to].fold.n <= 3 &&
		    !token_is_capital(r->text, &r->tok[to]) &&
		    token_is_capital(r->text, &r->tok[to + 1]))
			to++;
	}
	return to;
}

/* "and other women" at AT: *WHO is what they are called, empty where no word says it. */
static bool
others_at(const struct reading *r, size_t at, size_t end, struct span *who)
{
	struct label_hit and, others, group;

	if (at >= end || !label_at(r, LABEL_AND, at, end, &and) || and.to >= end)
		return false;
	at = and.to;
	if (!label_at(r, LABEL_OTHERS, at, end, &others))
		return false;
	*who = (struct span){ at, at };
	if (others.to < end &&
	    label_near(r, LABEL_GROUP, others.to, GROUP_WORDS_MOST, end, &group)) {
		for (size_t i = others.to; i < group.from; i++)
			if (!r->tok[i].word)
				return true;
		who->to = name_of_group(r, group.to, end);
		if (who->to == group.to) /* "other women" says no more than "others" */
			who->to = who->from;
	}
	return true;
}

static void
add_others(struct reading *r, struct span others)
{
	size_t who;

	if (others.to == others.from)
		return;
	who = person_add(r, others);
	if (who > 0)
		r->out->people.item[who - 1].group = true;
}

bool
person_with_others(struct reading *r, size_t at, size_t start, size_t end, size_t *to)
{
	struct span name = name_run(r, at, end, 2), others;

	if (name.to == name.from || is_place(r, at, start) || is_nobody(r, name) ||
	    !others_at(r, name.to, end, &others))
		return false;
	(void)person_add(r, name);
	add_others(r, others);
	*to = others.to > name.to ? others.to : name.to;
	return true;
}

void
people_others(struct reading *r, const struct parts *p)
{
	struct known_names known = known_names(r->a, r->out);

	for (size_t i = 0; i < r->lines; i++) {
		enum part part = p->of[i].part;
		size_t end = r->line[i].tok_to, to;
		struct span others;

		if (part != PART_SUMMARY && part != PART_STORY && part != PART_LETTER &&
		    part != PART_DEMANDS)
			continue;
		for (size_t at = r->line[i].tok; at < end; at++)
			if (known_name_at(&known, r, at, end, &to) != STR_NPOS &&
			    others_at(r, to, end, &others)) {
				add_others(r, others);
				return;
			}
	}
}

struct span
named_community_at(const struct reading *r, size_t at, size_t end)
{
	struct span name = name_run(r, at, end, 1), none = { at, at };
	struct label_hit group;
	size_t to;

	if (name.to < name.from + 2 || !label_at(r, LABEL_GROUP, name.to - 1, name.to, &group) ||
	    group.to != name.to)
		return none;
	to = name_of_group(r, name.to, end);
	return to > name.to ? (struct span){ name.from, to } : none;
}
