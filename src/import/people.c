/*
 * people.c - people by label ("Name:", "Gender m/f:") and in the lines of the header
 *
 *     NEPAL   Dinesh Example (m), aged 22, hotel staff
 *     Name: Ana Example (she/her)
 *     Gender m/f: both
 */
#include "import/people_detail.h"

#include <string.h>

#include "base/limits.h"
#include "import/dates.h"
#include "import/genders.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/personline.h"
#include "import/token.h"

static bool
is_capital(const struct reading *r, size_t at)
{
	return token_is_capital(r->text, &r->tok[at]);
}

/* "Eleven men", "Group", "Families of ...": a group, with its count. */
static bool
read_group(struct reading *r, size_t from, size_t to)
{
	struct label_hit h;
	size_t behind = from, who;
	int n = number_at(r, from, to, &behind);
	enum person_gender gender;
	bool others;

	for (size_t i = from + 1;
	     n < 0 && i < to && i <= from + 2 &&
	     (!is_capital(r, i - 1) || label_here(r, LABEL_NOT_NAME, i - 1, to, &h));
	     i++)
		n = number_at(r, i, to, &behind); /* "at least 15 others" */
	if (n < 0)                                /* "Los otros miembros de ..." */
		behind = from + 2 < to && label_here(r, LABEL_NOT_NAME, from, to, &h) &&
		                         label_at(r, LABEL_OTHERS, h.to, to, &h)
		                 ? h.from
		                 : from;
	others = behind < to && label_at(r, LABEL_OTHERS, behind, to, &h);
	if (others)
		behind = h.to;
	if (behind >= to && (n < 2 || !others))
		return false;
	if (behind == to || !label_near(r, LABEL_GROUP, behind, n < 0 ? 1 : 3, to, &h)) {
		if (n < 2 || !(words_are_plain(r, behind, to) || behind == to ||
		               label_at(r, LABEL_KIN, behind, to, &h)))
			return false;
		h = (struct label_hit){ .from = behind, .to = to };
	}
	who = person_add(r, (struct span){ from, to });
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

static bool
is_lower(const struct reading *r, size_t at)
{
	return r->text.p[r->tok[at].from] >= 'a' && r->text.p[r->tok[at].from] <= 'z';
}

/* "member of a large and international union": the word joins two words of a role. */
static bool
joins_role(const struct reading *r, size_t start, size_t at, size_t end)
{
	struct label_hit and, h;
	size_t behind;

	return at > start + 2 && is_lower(r, start) && label_at(r, LABEL_AND, at, end, &and) &&
	       and.to < end && is_lower(r, and.to) && is_lower(r, at - 1) &&
	       label_here(r, LABEL_COMMON, start + 1, end, &h) &&
	       !label_at(r, LABEL_POSSESSIVE, and.to, end, &h) &&
	       number_at(r, and.to, end, &behind) < 0;
}

static bool
is_separator(const struct reading *r, size_t at, size_t end, size_t *to)
{
	struct label_hit h;

	if (token_is(&r->tok[at], ",") || token_is(&r->tok[at], ";") ||
	    token_is(&r->tok[at], "]") || token_is(&r->tok[at], "}")) {
		*to = at + 1;
		if (*to < end && label_at(r, LABEL_AND, *to, end, &h))
			*to = h.to;
		return true;
	}
	if (r->tok[at].spaced && label_at(r, LABEL_AND, at, end, &h)) {
		*to = h.to;
		return true;
	}
	return false;
}

/* "their families": a group of nobody's name. */
static bool
is_whose_group(const struct reading *r, size_t from, size_t to)
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

static void
add_whose_group(struct reading *r, size_t from, size_t to)
{
	struct label_hit whose;
	size_t who, behind = to;
	int n = label_at(r, LABEL_POSSESSIVE, from, to, &whose)
	                ? number_at(r, whose.to, to, &behind)
	                : -1;

	who = person_add(r, (struct span){ from, to });
	if (who == 0)
		return;
	r->out->people.item[who - 1].group = true;
	if (n > 0) {
		r->out->people.item[who - 1].count = n;
		person_claim(r, who - 1, "count", whose.to, behind);
	}
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

/* Behind a name: a role, an age, another name. */
static void
read_piece(struct reading *r, size_t *person, size_t from, size_t to)
{
	struct span name = name_run(r, from, to, 1);
	struct person *p;
	struct label_hit status;
	struct span years, role;
	size_t end;
	int age;

	if (from >= to)
		return;
	if (is_whose_group(r, from, to)) {
		add_whose_group(r, from, to);
		*person = r->out->people.n;
		return;
	}
	if (is_counted_heading(r, from, to)) {
		reading_claim(r, "/people", r->tok[from].from, r->tok[to - 1].to);
		return;
	}
	if (person_quoted(r, person, from, to))
		return;
	end = dash_after(r, from, to);
	if (end < to && end == name.to) {
		*person = person_add(r, name);
		if (*person > 0)
			read_behind_dash(r, *person - 1, end, to);
		return;
	}
	if (!(*person > 0 && age_at(r, from, to, &age, &end) && end == to) &&
	    (*person == 0 || !is_lower(r, from) || number_at(r, from, to, &end) > 1) &&
	    read_group(r, from, to)) {
		*person = r->out->people.n;
		return;
	}
	if (*person > 0 &&
	    ((age_at(r, from, to, &age, &end) && end == to) ||
	     (to == from + 1 && r->tok[from].digits) ||
	     (number_at(r, from, to, &end) > 0 && age_beside(r, from, to, &years, &role, &age)) ||
	     (label_at(r, LABEL_STATUS, from, to, &status) && status.to == to))) {
		person_piece(r, *person - 1, from, to);
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
	if (to > from + 1 && token_is(&r->tok[to - 1], ":")) { /* "Colombo:" heads them */
		reading_claim(r, "/people", r->tok[from].from, r->tok[to - 1].to);
		return;
	}
	if (*person == 0) { /* text before any name: kept as it is printed */
		*person = person_add(r, (struct span){ from, to });
		return;
	}
	p = &r->out->people.item[*person - 1];
	if (p->group && number_at(r, from, to, &end) > 0 && end == to) {
		person_note(r, *person - 1, from,
		            to); /* "their two children, aged four and seven" */
	} else if (p->role.n == 0 && !(p->group && to - from > 2)) {
		p->role = reading_text(r, r->tok[from].from, r->tok[to - 1].to);
		person_claim(r, *person - 1, "role", from, to);
	} else {
		person_note(r, *person - 1, from, to);
	}
}

/* "Frau ANA EXAMPLE": the title tells the gender and is no part of the name. */
static void
read_segment(struct reading *r, size_t *person, size_t from, size_t to)
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

/* Three spaces or a tab before token AT. */
static bool
is_column(const struct reading *r, size_t at)
{
	struct str gap = str_sub(r->text, r->tok[at - 1].to, r->tok[at].from);

	return gap.n >= 3 || str_chr(gap, '\t') != STR_NPOS;
}

/* "] students", "} brothers and sisters": what stands behind the bracket is one role. */
static bool
read_bracket_role(struct reading *r, size_t person, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (is_capital(r, i) || token_is(&r->tok[i], ","))
			return false;
	if (from >= to || r->out->people.item[person].role.n > 0)
		return false;
	r->out->people.item[person].role = reading_text(r, r->tok[from].from, r->tok[to - 1].to);
	person_claim(r, person, "role", from, to);
	return true;
}

/* Names, ages, genders and roles in tokens FROM to TO. */
static void
read_names(struct reading *r, size_t from, size_t to)
{
	size_t person = 0, start, next, known = r->out->people.n;
	struct span kin[2];

	start = kin_before_names(r, from, to, kin);
	for (size_t i = start; i < to;) {
		if (token_is(&r->tok[i], "(")) {
			size_t close = bracket_end(r, i, to);

			read_segment(r, &person, start, i);
			if (person > 0)
				person_bracket(r, person - 1, i, close);
			i = start = close;
			continue;
		}
		if (token_is(&r->tok[i], ":") && is_whose_group(r, start, i)) {
			add_whose_group(r, start, i); /* "their three children: Ana (12), ..." */
			reading_claim(r, "/people", r->tok[i].from, r->tok[i].to);
			person = 0;
			start = ++i;
			continue;
		}
		if (i > start && is_column(r, i)) { /* two columns of names */
			read_segment(r, &person, start, i);
			start = i;
		}
		if (!is_separator(r, i, to, &next) || (person > 0 && joins_role(r, start, i, to))) {
			i++;
			continue;
		}
		read_segment(r, &person, start, i);
		reading_claim(r, "/people", r->tok[i].from, r->tok[next - 1].to);
		if (person > 0 && (token_is(&r->tok[i], "]") || token_is(&r->tok[i], "}")) &&
		    read_bracket_role(r, person - 1, next, to))
			next = to;
		i = start = next;
	}
	read_segment(r, &person, start, to);
	kin_set(r, known, kin);
	if (person > 0 && to > from && token_is(&r->tok[to - 1], "."))
		person_claim(r, person - 1, "name", to - 1, to);
}

/* "Released:" heads the people of its line and of those below it. */
static size_t
read_status_heading(struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	struct label_hit h;

	if (!label_at(r, LABEL_STATUS, at, end, &h) || h.to >= end || !token_is(&r->tok[h.to], ":"))
		return at;
	*out = h;
	reading_claim(r, "/people", r->tok[h.from].from, r->tok[h.to].to);
	return h.to + 1;
}

/* The line names the person, here first or again. */
static bool
is_named_on(const struct reading *r, const struct line *l, size_t person)
{
	const struct evidences *ev = &r->out->evidence;
	struct str field = str_printf(r->a, "/people/%zu/name", person);

	for (size_t i = 0; i < ev->n; i++)
		if (ev->item[i].from >= l->from && ev->item[i].to <= l->to &&
		    str_eq(ev->item[i].field, field))
			return true;
	return false;
}

static void
set_heading(struct reading *r, const struct line *l, const struct label_hit *status)
{
	for (size_t k = 0; status->label != NULL && k < r->out->people.n; k++) {
		if (r->out->people.item[k].status.n > 0 || !is_named_on(r, l, k))
			continue;
		r->out->people.item[k].status =
			reading_text(r, r->tok[status->from].from, r->tok[status->to - 1].to);
		person_claim(r, k, "status", status->from, status->to);
	}
}

struct labelled { /* people of the last "Name:" line */
	size_t from, to;
};

/* "Ana Example (f)  ]" over "Bruno Example (m)  ] students": one role for all in the bracket. */
static size_t
share_role(struct reading *r, const struct line *l, size_t first, size_t before)
{
	struct casefile *c = r->out;
	bool bracket = false;

	for (size_t i = l->tok; i < l->tok_to; i++)
		bracket = bracket || token_is(&r->tok[i], "]") || token_is(&r->tok[i], "}");
	if (!bracket)
		return SIZE_MAX;
	if (first == SIZE_MAX)
		first = before;
	if (c->people.n > first && c->people.item[c->people.n - 1].role.n > 0)
		for (size_t i = first; i + 1 < c->people.n; i++)
			if (c->people.item[i].role.n == 0)
				c->people.item[i].role = c->people.item[c->people.n - 1].role;
	for (size_t i = c->people.n; i-- > first + 1;)
		if (c->people.item[i].role.n == 0)
			c->people.item[i].role = c->people.item[first].role;
	return first;
}

static void
read_labelled_line(struct reading *r, const struct parts *p, size_t i, struct labelled *last,
                   struct label_hit *status)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];
	struct label_hit gender;
	size_t end = l->tok_to, at = m->value, before = r->out->people.n;

	if (m->labelled || m->value > l->tok)
		reading_claim(r, "/people", l->from, r->tok[m->value - 1].to);
	if (m->labelled && m->label == LABEL_GENDER) {
		genders_read(r, (struct span){ last->from, last->to }, m->value, end);
		return;
	}
	if (label_find(r, LABEL_GENDER, m->value + 1, end, &gender) && gender.to < end &&
	    token_is(&r->tok[gender.to], ":"))
		end = gender.from;
	if (m->labelled)
		*status = (struct label_hit){ 0 };
	else
		at = read_status_heading(r, at, end, status);
	if (at < end)
		read_names(r, at, end);
	set_heading(r, l, status);
	if (r->out->people.n > before || end < l->tok_to)
		*last = (struct labelled){ before, r->out->people.n };
	if (end < l->tok_to) {
		reading_claim(r, "/people", r->tok[end].from, r->tok[gender.to].to);
		genders_read(r, (struct span){ last->from, last->to }, gender.to + 1, l->tok_to);
	}
}

/* "USA: (Texas) David M CLARK": what stands behind the country. */
static void
read_country_line(struct reading *r, const struct parts *p, size_t i, struct label_hit *status)
{
	const struct line *l = &r->line[i];
	size_t at = p->of[i].value, to;

	if (p->of[i].labelled)
		return;
	while (at < l->tok_to && country_at(r, at, l->tok_to, &to) != NULL) {
		*status = (struct label_hit){ 0 };
		at = to;
		while (at < l->tok_to &&
		       (token_is(&r->tok[at], "/") || token_is(&r->tok[at], "-") ||
		        token_is(&r->tok[at], ":") || token_is(&r->tok[at], ",")))
			at++;
	}
	if (at < l->tok_to && token_is(&r->tok[at], "(")) {
		size_t close = bracket_end(r, at, l->tok_to);

		if (close > at + 2 && r->out->place.n == 0)
			r->out->place = reading_text(r, r->tok[at + 1].from, r->tok[close - 2].to);
		at = close;
		if (at < l->tok_to && token_is(&r->tok[at], ":")) /* "USA (Missouri): ..." */
			at++;
		reading_claim(r, "/place", r->tok[p->of[i].value].from, r->tok[at - 1].to);
	}
	if (at + 2 < l->tok_to && r->tok[at].digits &&
	    (token_is(&r->tok[at + 1], ")") || token_is(&r->tok[at + 1], "."))) {
		reading_claim(r, "/people", r->tok[at].from, r->tok[at + 1].to);
		at += 2;
	}
	at = read_status_heading(r, at, l->tok_to, status);
	if (at < l->tok_to)
		read_names(r, at, l->tok_to);
	set_heading(r, l, status);
}

/* "UA 930/94 - Guatemala: fear for safety: A Example, B Example": what fields_reference left. */
static void
read_names_of_reference(struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	size_t at = l->tok_to;

	while (at > l->tok && r->covered[r->tok[at - 1].from] == 0)
		at--;
	if (at + 1 >= l->tok_to || !token_is(&r->tok[at], ":"))
		return;
	reading_claim(r, "/concerns", r->tok[at].from, r->tok[at].to);
	read_names(r, at + 1, l->tok_to);
}

static bool
only_groups(const struct casefile *c)
{
	for (size_t i = 0; i < c->people.n; i++)
		if (!c->people.item[i].group || c->people.item[i].count > 0 ||
		    str_chr(c->people.item[i].name, ' ') != STR_NPOS)
			return false;
	return true;
}

/* "Name: Group" over people the summary names one by one: the label speaks of their group. */
static void
merge_group(struct reading *r, const struct parts *p)
{
	struct people labelled = r->out->people;
	struct evidences before = r->out->evidence;
	struct person *rest = NULL;

	r->out->people = (struct people){ 0 };
	people_in_prose(r, p);
	if (r->out->people.n == 0) {
		r->out->people = labelled;
		r->out->evidence = before;
		count_group(r, p, 0);
		return;
	}
	for (size_t i = 0; i < before.n; i++) /* what said "Group" now speaks of all */
		if (str_starts(r->out->evidence.item[i].field, STR("/people/")))
			r->out->evidence.item[i].field = STR("/people");
	for (size_t i = 0; i < r->out->people.n; i++)
		if (r->out->people.item[i].group && rest == NULL)
			rest = &r->out->people.item[i];
	if (rest != NULL && rest->gender == GENDER_UNKNOWN && labelled.n == 1)
		rest->gender = labelled.item[0].gender;
}

bool
people_read(struct reading *r, const struct parts *p, struct err *e)
{
	struct labelled last = { 0 };
	struct label_hit heading = { 0 };
	size_t bracket = SIZE_MAX;

	for (size_t i = 0; i < r->lines; i++) {
		size_t before = r->out->people.n;

		if (p->of[i].part == PART_PEOPLE && person_role_wraps(r, p, i))
			continue;
		if (p->of[i].part == PART_COUNTRY)
			read_country_line(r, p, i, &heading);
		else if (p->of[i].part == PART_PEOPLE)
			read_labelled_line(r, p, i, &last, &heading);
		if (p->of[i].part == PART_COUNTRY || p->of[i].part == PART_PEOPLE)
			bracket = share_role(r, &r->line[i], bracket, before);
		if (p->of[i].part == PART_REFERENCE)
			read_names_of_reference(r, i);
	}
	if (r->out->people.n == 0) {
		people_in_prose(r, p);
		people_enrich(r, p);
	} else if (only_groups(r->out)) {
		merge_group(r, p);
	} else {
		people_enrich(r, p);
	}
	people_pseudonyms(r);
	people_status(r, p);
	if (r->out->people.n >= LIMIT_PEOPLE)
		return err_set(e, ERR_LIMIT, "more than %d people", LIMIT_PEOPLE);
	return true;
}
