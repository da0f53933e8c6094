/*
 * people_risk.c - people of whom a sentence says what is done to them
 *
 *     ... informed of the arrest of Mr. Ana Example (29), a poet, and of her brother, Bruno Example
 *     Ana Example and human rights lawyer Bruno Example were convicted ...
 *
 * A list of names is of people at risk when words such as "the torture of" lead to its first name,
 * or "were arrested" follows its last.
 */
#include "import/people_risk.h"

#include "base/utf8.h"
#include "import/nobody.h"
#include "import/people_plain.h"
#include "import/people_prose.h"
#include "import/people_status.h"
#include "import/personline.h"
#include "import/token.h"

#define LIST_MOST      32
#define GROUPS_MOST    4
#define KIN_ADJECTIVES 1 /* words beside "brother" */
#define KIN_OF_MOST    4 /* tokens of "sister of" */

struct risk_list {
	struct span name[LIST_MOST];
	enum person_gender gender[LIST_MOST];
	size_t title[LIST_MOST]; /* where what stands before the name begins */
	size_t n, to;
	struct beside group[GROUPS_MOST]; /* "and their four children" */
	size_t groups;
};

/* "Md. Ana Example", "Sk. Bruno Example": a first name written without its vowels. */
static bool
begins_shortened(const struct reading *r, size_t at, size_t end)
{
	const struct token *t = &r->tok[at];

	if (at + 2 >= end || t->fold.n < 2 || t->fold.n > 3 || !token_is_capital(r->text, t) ||
	    !token_is(&t[1], ".") || t[1].spaced)
		return false;
	for (size_t i = 0; i < t->fold.n; i++)
		if (t->fold.p[i] < 'a' || t->fold.p[i] > 'z' ||
		    str_chr(STR("aeiouy"), t->fold.p[i]) != STR_NPOS)
			return false;
	return true;
}

bool
titled_name_at(const struct reading *r, size_t at, size_t end, struct span *name,
               enum person_gender *gender)
{
	struct label_hit h;
	size_t to;

	*gender = GENDER_UNKNOWN;
	if (at >= end)
		return false;
	if (title_tells_gender(r, at, end, gender, &to)) {
		at = to;
	} else if (label_here(r, LABEL_HONORIFIC, at, end, &h) && h.to < end &&
	           token_is(&r->tok[h.to], ".") && !r->tok[h.to].spaced) {
		at = h.to + 1;
	}
	*name = name_run(r, at, end, 2);
	if (name->to == name->from && begins_shortened(r, at, end)) {
		*name = name_run(r, at + 2, end, 2);
		if (name->to > name->from)
			name->from = at;
		return name->to > name->from;
	}
	while (name->from + 3 <= name->to && label_here(r, LABEL_ROLE, name->from, name->to, &h) &&
	       h.to + 2 <= name->to)
		name->from = h.to; /* "Journalistin Ana Example" */
	return name->to > name->from;
}

/* "of his brother," and "against human rights lawyer" between two names of a list. */
static size_t
skip_to_next(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h, kin;
	struct span name;
	enum person_gender gender;

	if (at < end && !token_is_capital(r->text, &r->tok[at]) &&
	    !label_here(r, LABEL_POSSESSIVE, at, end, &h) &&
	    (label_here(r, LABEL_COMMON, at, end, &h) ||
	     label_at(r, LABEL_PARTICLE, at, end, &h))) {
		at = h.to;
		if (at < end && token_is(&r->tok[at], "'"))
			at++;
	}
	if (at < end && label_here(r, LABEL_ARTICLE, at, end, &h))
		at = h.to;
	if (at < end && label_here(r, LABEL_POSSESSIVE, at, end, &h) &&
	    label_at(r, LABEL_KIN, h.to, end, &kin)) {
		at = kin.to;
		if (at < end && token_is(&r->tok[at], ","))
			at++;
		if (at < end && label_here(r, LABEL_ARTICLE, at, end, &h))
			at = h.to; /* "his sister, the nurse Ana" */
	}
	for (size_t i = at; i < end && i < at + HARM_BEFORE && r->tok[i].word; i++)
		if (titled_name_at(r, i, end, &name, &gender))
			return i == at || role_before_name(r, i, at).from == at ? i : at;
	return at;
}

/* "and two of her colleagues", "and of all the residents of Example": those end the list. */
static bool
list_group_at(const struct reading *r, size_t at, size_t end, struct risk_list *list)
{
	struct beside b;

	if (list->groups == GROUPS_MOST)
		return false;
	b = group_beside_at(r, at, end);
	if (b.who.to == b.who.from) {
		b.who = community_behind(r, at, end);
		b.count = 0;
		b.gender = GENDER_UNKNOWN;
	}
	if (b.who.to == b.who.from)
		return false;
	list->group[list->groups++] = b;
	list->to = b.who.to;
	return true;
}

/* "Ana Example (29), a poet, Bruno Example and Carla Example" at AT. */
static bool
list_at(const struct reading *r, size_t at, size_t end, struct risk_list *list)
{
	struct label_hit and;
	struct span name, role;

	list->n = list->groups = 0;
	while (list->n < LIST_MOST && titled_name_at(r, at, end, &name, &list->gender[list->n])) {
		list->title[list->n] = at;
		list->name[list->n++] = name;
		role = role_behind_name(r, name.to, end);
		list->to = at = role.to > role.from ? role.to : details_end(r, name.to, end);
		if (at < end && token_is(&r->tok[at], ","))
			at++;
		if (at < end && label_at(r, LABEL_AND, at, end, &and))
			at = and.to;
		if (at == list->to || at >= end || starts_paragraph(r, at))
			break;
		if (list_group_at(r, at, end, list))
			break;
		at = skip_to_next(r, at, end);
	}
	return list->n > 0;
}

/* "arrested at the market with his uncle," before the name at AT. */
static bool
risk_with(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;
	size_t with = at;

	for (size_t i = at; i-- > start && i + HARM_FAR >= at;) {
		if (token_is(&r->tok[i], ".") || (token_is(&r->tok[i], ",") && i + 1 < at))
			return false;
		if (with < at && label_here(r, LABEL_AT_RISK, i, at, &h))
			return true;
		if (!label_here(r, LABEL_WITH, i, at, &h))
			continue;
		if (with == at && skip_to_next(r, h.to, at + 2) != at)
			return false;
		with = i;
	}
	return false;
}

/* Each word of A is a word of B. */
static bool
words_within(struct str a, struct str b)
{
	while (a.n > 0) {
		struct str word = str_cut(&a, ' '), rest = b;
		bool found = false;

		while (rest.n > 0 && !found)
			found = str_eq(str_cut(&rest, ' '), word);
		if (!found)
			return false;
	}
	return true;
}

/* Folded, for "OYARZUN" is Oyarzún; "Father", "Sr" before the name is no word of it. */
static struct str
without_title(struct arena *a, struct str printed)
{
	struct str name = utf8_fold(a, printed), rest = name, first = str_cut(&rest, ' ');

	while (str_chr(rest, ' ') != STR_NPOS && label_word_is(LABEL_HONORIFIC, first)) {
		name = rest;
		first = str_cut(&rest, ' ');
	}
	return name;
}

bool
is_known_by_words(const struct reading *r, struct str name)
{
	struct str rest, first;

	name = without_title(r->a, name);
	if (name.n == 0)
		return false;
	rest = name;
	first = str_cut(&rest, ' ');
	if (rest.n > 0 && label_word_is(LABEL_ROLE, first))
		name = rest; /* "Pastor Example" */
	for (size_t i = 0; i < r->out->people.n; i++)
		if (!r->out->people.item[i].group &&
		    (words_within(name, utf8_fold(r->a, r->out->people.item[i].name)) ||
		     words_within(without_title(r->a, r->out->people.item[i].name), name)))
			return true;
	return false;
}

static bool
is_known_or_official(const struct reading *r, struct span name)
{
	return is_known_by_words(r,
	                         reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to)) ||
	       is_official_named(r, name);
}

static void
add_at_risk(struct reading *r, const struct risk_list *list, size_t start)
{
	for (size_t i = 0; i < list->n; i++) {
		struct span name = list->name[i];
		enum person_gender gender;
		size_t who, to;

		if (is_person_settled(r, name) || is_known_or_official(r, name) ||
		    is_nobody(r, name) || is_place(r, name.from, start) ||
		    is_victim_of_past(r, name))
			continue;
		name = repeated_name(r, name);
		if (is_known_or_official(r, name))
			continue;
		who = person_add(r, name);
		if (who == 0)
			return;
		if (list->gender[i] == GENDER_UNKNOWN || list->gender[i] == GENDER_X)
			continue;
		r->out->people.item[who - 1].gender = list->gender[i];
		if (title_tells_gender(r, list->title[i], name.to, &gender, &to))
			person_claim(r, who - 1, "gender", list->title[i], to);
	}
}

static void
add_beside(struct reading *r, const struct risk_list *list, bool asked)
{
	for (size_t i = 0; i < list->groups; i++)
		if ((!asked || list->group[i].count > 0) &&
		    !group_is_counted(r, list->group[i].count) &&
		    !community_is_known(r, list->group[i].who)) {
			size_t who = beside_add(r, &list->group[i]);

			if (who == 0)
				return;
			if (list->group[i].count == 0 && r->out->people.item[who - 1].group)
				group_doubt(r, who - 1);
		}
}

/* Those from FIRST on: "fled the country" is also said of who did the harm. */
static void
doubt_said(struct reading *r, size_t first)
{
	for (size_t i = first; i < r->out->people.n; i++)
		reading_doubt(r, DOUBT("taken for one at risk by the words behind the name alone"),
		              "/people/%zu/name", i);
}

/* "son of" before the name at AT, ", the son of Ana Example, was arrested". */
static bool
is_whose_kin(const struct reading *r, size_t at, size_t start)
{
	struct label_hit kin, of;

	for (size_t k = 2; k <= KIN_OF_MOST && at >= start + k; k++)
		if (label_here(r, LABEL_KIN, at - k, at, &kin) && kin.to < at &&
		    label_at(r, LABEL_COMMON, kin.to, at, &of) && of.to == at)
			return true;
	return false;
}

/* The names of LIST are said to be at risk; SAID where only words say so that tell it of others
 * too. */
static bool
is_list_at_risk(const struct reading *r, struct span part, struct span list, bool asked, bool *said)
{
	*said = false;
	if (risk_before(r, list.from, part.from))
		return true;
	if (asked || is_whose_kin(r, list.from, part.from))
		return false;
	if (risk_behind(r, list.to, part.to) || risk_owned(r, list.to, part.to) ||
	    risk_with(r, list.from, part.from))
		return true;
	*said = risk_said(r, list.to, part.to);
	return *said;
}

/* "Her younger brother, Bruno, who took photographs, is wanted" at AT: adds him; behind his name,
 * or AT. */
static size_t
kin_at_risk(struct reading *r, struct span part, size_t at)
{
	struct label_hit whose, kin;
	struct span name;
	size_t behind, who;

	if (r->out->people.n == 0 || !label_here(r, LABEL_POSSESSIVE, at, part.to, &whose) ||
	    !label_near(r, LABEL_KIN, whose.to, KIN_ADJECTIVES, part.to, &kin))
		return at;
	behind = kin.to;
	while (behind < part.to && behind < kin.to + KIN_ADJECTIVES &&
	       words_are_small(r, behind, behind + 1) && !joins_names(r, behind, part.to))
		behind++; /* "cadet" */
	if (behind < part.to && token_is(&r->tok[behind], ","))
		behind++;
	name = name_run(r, behind, part.to, 1);
	if (name.to != name.from + 1 || is_nobody(r, name) ||
	    !(risk_behind(r, name.to, part.to) ||
	      risk_behind(r, apposition_end(r, name.to, part.to), part.to)) ||
	    is_known_or_official(r, name))
		return at;
	who = person_add(r, name);
	if (who > 0) {
		r->out->people.item[who - 1].role =
			reading_text(r, r->tok[at].from, r->tok[kin.to - 1].to);
		person_claim(r, who - 1, "role", at, kin.to);
	}
	return name.to;
}

void
people_at_risk(struct reading *r, struct span part, bool asked)
{
	struct risk_list list;
	bool said;

	for (size_t at = part.from; at < part.to; at++) {
		size_t n = r->out->people.n, group = community_at_risk(r, part, at, asked);

		if (group == at && !asked)
			group = group_with(r, part, at);
		if (group == at && !asked)
			group = kin_at_risk(r, part, at);
		if (group > at) {
			at = group - 1;
			continue;
		}
		if (!token_is_capital(r->text, &r->tok[at]) || is_plain_script(r, at) ||
		    !list_at(r, at, part.to, &list))
			continue;
		if (is_list_at_risk(r, part, (struct span){ at, list.to }, asked, &said)) {
			add_at_risk(r, &list, part.from);
			add_beside(r, &list, asked);
			if (said)
				doubt_said(r, n);
		}
		at = list.to - 1;
	}
}
