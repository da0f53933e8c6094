/*
 * people_communities.c - groups of whom a sentence says what is done to them
 *
 *     ... the eviction of the residents of Example     arrested, together with eight colleagues
 *
 * A group that is known already, by its name, its number or the roles of those named, is no other.
 */
#include "import/people_risk.h"

#include "import/people_status.h"
#include "import/token.h"

/* "(EXA)" behind a group at AT: behind it. */
static size_t
behind_bracket(const struct reading *r, size_t at, size_t end)
{
	return at < end && token_is(&r->tok[at], "(") ? bracket_end(r, at, end) : at;
}

/* Where "the other" or "some 600" before a group at AT begins. */
static size_t
article_start(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;
	size_t from = at;

	while (from > start && from + 4 > at &&
	       (r->tok[from - 1].digits || label_here(r, LABEL_ARTICLE, from - 1, at, &h) ||
	        label_here(r, LABEL_NOT_NAME, from - 1, at, &h)))
		from--;
	return from;
}

/* "defenders of the Example Council" of whom one is read with that body in the role: they are the
 * named ones. */
static bool
is_body_of_roles(const struct reading *r, struct span who)
{
	size_t at = who.from;
	struct str body;

	while (at < who.to && !token_is_capital(r->text, &r->tok[at]))
		at++;
	if (at == who.from || at + 2 > who.to)
		return false;
	body = reading_text(r, r->tok[at].from, r->tok[who.to - 1].to);
	for (size_t i = 0; i < r->out->people.n; i++)
		if (str_ifind(r->out->people.item[i].role, body) != STR_NPOS)
			return true;
	return false;
}

bool
community_is_known(const struct reading *r, struct span who)
{
	struct str text = reading_text(r, r->tok[who.from].from, r->tok[who.to - 1].to);
	struct str head = reading_text(r, r->tok[who.from].from, r->tok[who.from].to);

	for (size_t i = 0; i < r->out->people.n; i++)
		if (r->out->people.item[i].group &&
		    (str_ifind(text, r->out->people.item[i].name) != STR_NPOS ||
		     str_ifind(r->out->people.item[i].name, head) != STR_NPOS))
			return true;
	return false;
}

bool
group_is_counted(const struct reading *r, int count)
{
	for (size_t i = 0; count > 0 && i < r->out->people.n; i++)
		if (r->out->people.item[i].group && r->out->people.item[i].count == count)
			return true;
	return false;
}

void
group_doubt(struct reading *r, size_t person)
{
	reading_doubt(r, DOUBT("taken for a group at risk by the words before or behind it"),
	              "/people/%zu/name", person);
}

size_t
group_with(struct reading *r, struct span part, size_t at)
{
	struct label_hit with, h;
	struct beside b;
	size_t from = at;

	if (!label_here(r, LABEL_WITH, at, part.to, &with) || r->out->people.n == 0)
		return at;
	b = group_beside_at(r, with.to, part.to);
	if (b.count < 2 || group_is_counted(r, b.count))
		return at;
	while (from > part.from && from + HARM_FAR > at && !token_is(&r->tok[from - 1], "."))
		from--;
	for (size_t i = from; i < at; i++)
		if (label_here(r, LABEL_AT_RISK, i, at, &h)) {
			(void)beside_add(r, &b);
			return b.who.to;
		}
	return at;
}

/* "have attacked her home", "police officers": who does harm is no community at risk. */
static bool
is_community_of_harm(const struct reading *r, struct span who, size_t end)
{
	struct label_hit h;
	size_t from = who.from > 0 ? who.from - 1 : 0, most = who.to + HARM_WITHIN + VERB_WITHIN;

	for (size_t i = from; i < who.to; i++)
		if (label_here(r, LABEL_HARMER, i, who.to, &h))
			return true;
	for (size_t i = who.to; i < end && i < most && r->tok[i].word; i++)
		if (label_here(r, LABEL_AT_RISK, i, end, &h) && h.to < end &&
		    (label_here(r, LABEL_POSSESSIVE, h.to, end, &h) ||
		     label_here(r, LABEL_ARTICLE, h.to, end, &h) ||
		     name_run(r, h.to, end, 1).to > h.to))
			return true;
	return false;
}

size_t
community_at_risk(struct reading *r, struct span part, size_t at, bool asked)
{
	struct span who = community_at(r, at, part.to);
	struct beside b = { who, { at, at }, 0, GENDER_UNKNOWN };
	size_t added;

	if (who.to == who.from)
		return at;
	if (community_is_known(r, who) || is_body_of_roles(r, who) ||
	    !(risk_before(r, at, part.from) ||
	      (!asked && !is_community_of_harm(r, who, part.to) &&
	       is_subject_at(r, article_start(r, at, part.from), part.from) &&
	       (risk_behind(r, behind_bracket(r, who.to, part.to), part.to) ||
	        risk_said(r, behind_bracket(r, who.to, part.to), part.to)))))
		return who.to;
	added = beside_add(r, &b);
	if (added > 0)
		group_doubt(r, added - 1);
	return who.to;
}
