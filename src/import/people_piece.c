/*
 * people_piece.c - what one piece of a list of people is: a name, a role, an age, a group
 *
 *     Dinesh Example   aged 22   hotel staff   his wife   eleven men
 */
#include "import/people_list.h"

#include "import/dates.h"
#include "import/genders.h"
#include "import/lineshape.h"
#include "import/people_beside.h"
#include "import/people_plain.h"
#include "import/personline.h"
#include "import/token.h"

static bool
is_lower(const struct reading *r, size_t at)
{
	return r->text.p[r->tok[at].from] >= 'a' && r->text.p[r->tok[at].from] <= 'z';
}

bool
piece_joins_role(const struct reading *r, size_t start, size_t at, size_t end)
{
	struct label_hit and, h;
	size_t behind;

	return at > start + 2 && is_lower(r, start) && label_at(r, LABEL_AND, at, end, &and) &&
	       and.to < end && is_lower(r, and.to) && is_lower(r, at - 1) &&
	       label_here(r, LABEL_COMMON, start + 1, end, &h) &&
	       !label_at(r, LABEL_POSSESSIVE, and.to, end, &h) &&
	       number_at(r, and.to, end, &behind) < 0;
}

/* " - note corrected name" behind a name. */
static size_t
dash_after(const struct reading *r, size_t from, size_t to)
{
	for (size_t i = from + 1; i + 1 < to; i++)
		if (token_is(&r->tok[i], "-") && r->tok[i].spaced && r->tok[i + 1].spaced)
			return i;
	return to;
}

/* "Ana Example - architect" tells the role, "- note corrected name" is a remark. */
static void
read_behind_dash(struct reading *r, size_t person, size_t dash, size_t to)
{
	struct person *p = &r->out->people.item[person];
	struct label_hit h;

	if (p->role.n > 0 || label_at(r, LABEL_REMARK, dash + 1, to, &h) ||
	    !words_are_plain(r, dash + 1, to)) {
		person_claim(r, person, "note", dash, dash + 1);
		person_note(r, person, dash + 1, to);
		return;
	}
	p->role = reading_text(r, r->tok[dash + 1].from, r->tok[to - 1].to);
	person_claim(r, person, "role", dash, to);
}

/* "(12)" at AT: what stands before it is a name, however short. */
static bool
is_aged_bracket(const struct reading *r, size_t at)
{
	return at + 2 < r->toks && token_is(&r->tok[at], "(") && r->tok[at + 1].digits &&
	       token_is(&r->tok[at + 2], ")");
}

/* "Ana ..": the surname is not known. */
static bool
is_unknown_surname(const struct reading *r, size_t at, size_t to)
{
	size_t dots = 0;

	for (; at < to; at++, dots++)
		if (!token_is(&r->tok[at], "."))
			return false;
	return dots >= 2;
}

/* "17 members of a family:" heads those who are named below it. */
static bool
is_counted_heading(const struct reading *r, size_t from, size_t to)
{
	size_t behind;

	return to > from + 1 && token_is(&r->tok[to - 1], ":") &&
	       number_at(r, from, to, &behind) > 1;
}

/* "and her sister" behind a name: a person of no name; "his wife" behind a comma is a role. */
static bool
read_kin_behind_and(struct reading *r, size_t *person, size_t from, size_t to)
{
	struct label_hit and, whose, kin;
	enum person_gender gender;
	size_t who;

	if (from == 0 || !label_at(r, LABEL_AND, from - 1, from, &and) ||
	    !label_at(r, LABEL_POSSESSIVE, from, to, &whose) ||
	    !label_at(r, LABEL_KIN, whose.to, to, &kin) || kin.to != to)
		return false;
	*person = who = person_add(r, (struct span){ from, to });
	if (who > 0 && gender_of_value(kin.label->value, &gender) && gender != GENDER_X)
		r->out->people.item[who - 1].gender = gender;
	return true;
}

/* "aged 31", "31", "released" behind a name. */
static bool
is_detail(const struct reading *r, size_t from, size_t to)
{
	struct label_hit status;
	struct span years, role;
	enum person_gender gender;
	size_t end;
	int age;

	return (age_at(r, from, to, &age, &end) && end == to) ||
	       (gender_at(r, from, to, &gender, &end) && end == to) ||
	       (to == from + 1 && r->tok[from].digits) ||
	       (number_at(r, from, to, &end) > 0 && age_beside(r, from, to, &years, &role, &age)) ||
	       (label_at(r, LABEL_STATUS, from, to, &status) && status.to == to);
}

/* A piece that is no name, behind one: its role, else a note. */
static void
read_role(struct reading *r, size_t person, size_t from, size_t to)
{
	struct person *p = &r->out->people.item[person];
	struct label_hit remark;
	size_t end;

	if ((label_at(r, LABEL_REMARK, from, to, &remark) && remark.to == to) || /* "married" */
	    (p->group && number_at(r, from, to, &end) > 0 && end == to) || p->role.n > 0 ||
	    (p->group && to - from > 2)) {
		person_note(r, person, from, to); /* "their two children, aged four and seven" */
		return;
	}
	end = dash_after(r, from, to); /* "nurse - note corrected name" */
	if (end + 1 < to && label_at(r, LABEL_REMARK, end + 1, to, &remark)) {
		person_claim(r, person, "note", end, end + 1);
		person_note(r, person, end + 1, to);
		to = end;
	}
	p->role = reading_text(r, r->tok[from].from, r->tok[to - 1].to);
	person_claim(r, person, "role", from, to);
}

/* "los otros miembros de ...", "la comunidad de Ejemplo": no role of the one before, though small.
 */
static bool
begins_group(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h, group;
	size_t at = from;

	if (label_here(r, LABEL_ARTICLE, at, to, &h) && h.to < to)
		at = h.to;
	if (from > 1 && community_at(r, at, to).to > at &&
	    (label_at(r, LABEL_AND, from - 1, from, &h) ||
	     (token_is(&r->tok[from - 1], ",") && token_is(&r->tok[from - 2], ")"))))
		return true;
	return (label_at(r, LABEL_OTHERS, at, to, &h) ||
	        (at > from && label_at(r, LABEL_OTHERS, from, to, &h))) &&
	       h.to < to && label_near(r, LABEL_GROUP, h.to, 2, to, &group);
}

/* Such a piece is a group, whatever its words. */
static bool
read_group(struct reading *r, size_t *person, size_t from, size_t to)
{
	size_t who;

	if (!begins_group(r, from, to))
		return false;
	if (group_of_piece(r, person, from, to))
		return true;
	*person = who = person_add(r, (struct span){ from, to });
	if (who > 0)
		r->out->people.item[who - 1].group = true;
	return true;
}

/* Kin, headings, a quoted name, a remark behind a dash: what needs no look at the name. */
static bool
read_special(struct reading *r, size_t *person, size_t from, size_t to, struct span name)
{
	size_t end;

	if (is_group_of_kin(r, from, to)) {
		*person = group_of_kin(r, from, to);
		return true;
	}
	if (*person > 0 &&
	    (read_kin_behind_and(r, person, from, to) || read_group(r, person, from, to)))
		return true;
	if (is_counted_heading(r, from, to)) {
		reading_claim(r, "/people", r->tok[from].from, r->tok[to - 1].to);
		return true;
	}
	if (person_quoted(r, person, from, to))
		return true;
	end = dash_after(r, from, to);
	if (end == to || end != name.to)
		return false;
	*person = person_add(r, name);
	if (*person > 0)
		read_behind_dash(r, *person - 1, end, to);
	return true;
}

/* "Ana Example ..., aged 19": three dots between a name and what is told of it. */
static bool
is_surname_left_out(const struct reading *r, size_t from, size_t dots, size_t to)
{
	return dots >= from + 2 && dots + 4 < to && is_name_word(r, dots - 1, to) &&
	       is_name_word(r, dots - 2, to) && token_is(&r->tok[dots + 2], ".") &&
	       (token_is(&r->tok[dots + 3], ",") || token_is(&r->tok[dots + 3], "("));
}

bool
is_to_fill(const struct reading *r, size_t from, size_t to)
{
	if (to > from + 2 && token_is(&r->tok[from], "[") && token_is(&r->tok[to - 1], "]"))
		return true;
	for (size_t i = from; i + 2 < to; i++)
		if ((token_is(&r->tok[i], ".") || token_is(&r->tok[i], "_")) &&
		    token_is(&r->tok[i + 1], r->tok[i].fold.p[0] == '.' ? "." : "_") &&
		    token_is(&r->tok[i + 2], r->tok[i].fold.p[0] == '.' ? "." : "_"))
			return !is_surname_left_out(r, from, i, to);
	return false;
}

/* 全國工會主席 behind a name: without capitals the word that ends it tells a role. */
static bool
is_plain_role(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	for (size_t at = from; at < to && is_plain_script(r, at); at++)
		if (label_here(r, LABEL_ROLE, at, to, &h) && h.to == to)
			return true;
	return false;
}

/* Behind a name: a role, an age, another name. */
static void
read_piece(struct reading *r, size_t *person, size_t from, size_t to)
{
	struct span name = name_run(r, from, to, 1);
	size_t end;
	int age;

	if (from >= to || read_special(r, person, from, to, name))
		return;
	if (!(*person > 0 && age_at(r, from, to, &age, &end) && end == to) &&
	    (*person == 0 || !is_lower(r, from) || number_at(r, from, to, &end) > 1) &&
	    group_of_piece(r, person, from, to))
		return;
	if (*person > 0 && is_detail(r, from, to)) {
		person_piece(r, *person - 1, from, to);
		return;
	}
	if (*person > 0 && r->out->people.item[*person - 1].role.n == 0 &&
	    is_plain_role(r, from, to)) {
		read_role(r, *person - 1, from, to);
		return;
	}
	if (name.to > name.from && is_unknown_surname(r, name.to, to)) {
		*person = person_add(r, (struct span){ name.from, to });
		return;
	}
	if (name.to > name.from && (name.to == to || token_is(&r->tok[name.to], "(")) &&
	    (*person == 0 || name_run(r, from, to, 2).to > from || is_aged_bracket(r, to))) {
		*person = person_add(r, name);
		return;
	}
	if (to > from + 1 && token_is(&r->tok[to - 1], ":")) /* "Colombo:" heads them */
		reading_claim(r, "/people", r->tok[from].from, r->tok[to - 1].to);
	else if (*person == 0 && !is_to_fill(r, from, to))
		*person = person_add(r, (struct span){ from, to }); /* kept as it is printed */
	else if (*person == 0)
		return;
	else
		read_role(r, *person - 1, from, to);
}

void
piece_read(struct reading *r, size_t *person, size_t from, size_t to)
{
	enum person_gender gender;
	size_t known = r->out->people.n, title = from;

	if (!title_tells_gender(r, from, to, &gender, &from)) {
		read_piece(r, person, from, to);
		return;
	}
	read_piece(r, person, from, to);
	if (*person == 0)
		return;
	if (r->out->people.n > known)
		r->out->people.item[*person - 1].gender = gender;
	person_claim(r, *person - 1, "gender", title, from);
}

/* A bracket at OPEN that tells a gender, a pronoun or an age. */
static bool
tells_of_one(const struct reading *r, size_t open, size_t close)
{
	struct label_hit h;

	return open + 1 < close && ((r->tok[open + 1].digits && r->tok[open + 1].fold.n <= 2) ||
	                            label_at(r, LABEL_GENDER_VALUE, open + 1, close, &h) ||
	                            label_at(r, LABEL_PRONOUN, open + 1, close, &h));
}

/* "un joven de 17 años", "a boy of 12 whose name is withheld" before a bracket of its own. */
static bool
is_one_described(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	for (size_t i = from; i < to; i++)
		if (!r->tok[i].digits && !words_are_small(r, i, i + 1))
			return false;
	return to > from + 1 && label_here(r, LABEL_ARTICLE, from, to, &h) && h.to < to;
}

static bool
read_described(struct reading *r, size_t *person, size_t from, size_t to)
{
	size_t who = person_add(r, (struct span){ from, to }), end;
	int age;

	for (size_t i = from; who > 0 && i < to; i++) {
		if (!age_at(r, i, to, &age, &end))
			continue;
		r->out->people.item[who - 1].has_age = true;
		r->out->people.item[who - 1].age = age;
		person_claim(r, who - 1, "age", i, end);
		break;
	}
	if (who > 0)
		*person = who;
	return who > 0;
}

bool
piece_own_bracket(struct reading *r, size_t *person, size_t from, size_t open, size_t close)
{
	struct label_hit h;
	struct span name = { from, open };
	enum person_gender gender;
	size_t to;

	if (*person == 0 || from >= open || !tells_of_one(r, open, close) ||
	    r->out->people.item[*person - 1].group ||
	    r->out->people.item[*person - 1].gender == GENDER_UNKNOWN ||
	    name_run(r, from, open, 2).to == open ||
	    title_tells_gender(r, from, open, &gender, &to))
		return false;
	if (open >= from + 3 && !r->tok[from].word && !r->tok[open - 1].word &&
	    !token_is(&r->tok[open - 1], "."))
		name = (struct span){ from + 1, open - 1 }; /* in quotes */
	if (is_one_described(r, from, open))
		return read_described(r, person, from, open);
	if (!token_is_capital(r->text, &r->tok[name.from]) ||
	    label_here(r, LABEL_ROLE, name.from, open, &h) ||
	    label_here(r, LABEL_POSSESSIVE, name.from, open, &h))
		return false;
	for (size_t i = name.from; i < name.to; i++)
		if (r->tok[i].digits || token_is(&r->tok[i], ":") ||
		    (r->tok[i].word && !token_is_capital(r->text, &r->tok[i]) &&
		     !label_at(r, LABEL_PARTICLE, i, open, &h)))
			return false;
	to = person_add(r, name);
	if (to > 0)
		*person = to;
	return to > 0;
}
