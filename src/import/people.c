/*
 * people.c - people by label ("Name:", "Gender m/f:") and in the lines of the header
 *
 *     NEPAL   Dinesh Example (m), aged 22, hotel staff
 *     Name: Ana Example (she/her)
 *     Gender m/f: both
 */
#include "import/people_list.h"

#include "base/limits.h"
#include "import/dates.h"
#include "import/genders.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/people_joined.h"
#include "import/people_prose.h"
#include "import/personline.h"
#include "import/token.h"

#define HEADING_LEAST 4 /* bytes that a heading stands left of the names */

bool
people_heading_at(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	return label_at(r, LABEL_STATUS, at, end, out) ||
	       label_at(r, LABEL_NEW_PERSON, at, end, out);
}

struct heading {
	struct label_hit status; /* no label: says nothing of what happened */
	size_t column;           /* of the names beside it; 0: not known */
};

/* Bytes between the start of its line and token AT. */
static size_t
column_of(const struct reading *r, size_t at)
{
	size_t from = r->tok[at].from, start = from;

	while (start > 0 && r->text.p[start - 1] != '\n')
		start--;
	return from - start;
}

/* "Fear for  Ana Example" below "Killed:   Bruno Example": words in the column of the headings end
 * the heading above, and the names begin in theirs. */
static size_t
read_other_heading(const struct reading *r, size_t at, size_t end, struct heading *heading)
{
	if (heading->column == 0 || column_of(r, at) + HEADING_LEAST > heading->column)
		return at;
	for (size_t i = at + 1; i < end; i++)
		if (column_of(r, i) == heading->column && r->tok[i].from >= r->tok[i - 1].to + 2) {
			heading->status = (struct label_hit){ 0 };
			return i;
		}
	return at;
}

/* "Released:" heads the people of its line and of those below it, and says what happened to them;
 * "New name:" does not. */
static size_t
read_status_heading(struct reading *r, size_t at, size_t end, struct heading *out)
{
	struct label_hit h;

	if (at >= end)
		return at;
	if (!people_heading_at(r, at, end, &h) || h.to >= end || !token_is(&r->tok[h.to], ":"))
		return read_other_heading(r, at, end, out);
	*out = (struct heading){ 0 };
	if (h.label->kind == LABEL_STATUS)
		out->status = h;
	if (h.to + 1 < end && r->tok[h.to + 1].from >= r->tok[h.to].to + 2)
		out->column = column_of(r, h.to + 1);
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

/* "TOGO: Release Ana Example", "Syria: arrest of a doctor", "20 May 2023 | Actions": a headline or
 * the frame of a page, no list of people. */
static bool
is_no_list(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;
	struct date_hit day;

	if (date_at_loose(r, from, to, &day))
		return true;
	for (size_t i = from; i < to; i++)
		if (token_is(&r->tok[i], "("))
			return false; /* "Ana Example (f)" */
	if (label_here(r, LABEL_VERB, from, to, &h) ||
	    label_here(r, LABEL_BEFORE_RISK, from, to, &h))
		return true;
	for (size_t i = from; i < to; i++)
		if (token_is(&r->tok[i], "|"))
			return true;
	return false;
}

static void
read_labelled_line(struct reading *r, const struct parts *p, size_t i, struct labelled *last,
                   struct heading *status, struct joined *joined)
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
		*status = (struct heading){ 0 };
	else
		at = read_status_heading(r, at, end, status);
	if (at < end && (m->labelled || !is_no_list(r, at, end)))
		joined_list(r, joined, at, end);
	if (m->labelled && m->label == LABEL_PRONOUN_LABEL)
		genders_of_row(r, (struct span){ before, r->out->people.n });
	set_heading(r, l, &status->status);
	if (r->out->people.n > before || end < l->tok_to)
		*last = (struct labelled){ before, r->out->people.n };
	if (end < l->tok_to) {
		reading_claim(r, "/people", r->tok[end].from, r->tok[gender.to].to);
		genders_read(r, (struct span){ last->from, last->to }, gender.to + 1, l->tok_to);
	}
}

/* "USA: (Texas) David M CLARK": what stands behind the country. */
static void
read_country_line(struct reading *r, const struct parts *p, size_t i, struct heading *status,
                  struct joined *joined)
{
	const struct line *l = &r->line[i];
	size_t at = p->of[i].value, to;

	if (p->of[i].labelled)
		return;
	while (at < l->tok_to && country_at(r, at, l->tok_to, &to) != NULL) {
		*status = (struct heading){ 0 };
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
	if (at < l->tok_to && !is_no_list(r, at, l->tok_to))
		joined_list(r, joined, at, l->tok_to);
	set_heading(r, l, &status->status);
}

/* "UA-88/2012: Herr Bruno Example": the colon before him; the end of the line for none. */
static size_t
titled_behind(const struct reading *r, const struct line *l)
{
	for (size_t at = l->tok; at < l->tok_to; at++)
		if (token_is(&r->tok[at], ":") && line_names_titled(r, at + 1, l->tok_to))
			return at;
	return l->tok_to;
}

/* "UA 930/94 - Guatemala: fear for safety: A Example, B Example": what fields_reference left. */
static void
read_names_of_reference(struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	size_t at = titled_behind(r, l);

	if (at == l->tok_to)
		while (at > l->tok && r->covered[r->tok[at - 1].from] == 0)
			at--;
	if (at + 1 >= l->tok_to || !token_is(&r->tok[at], ":"))
		return;
	reading_claim(r, "/concerns", r->tok[at].from, r->tok[at].to);
	for (size_t from = ++at; at <= l->tok_to; at++) { /* "Herr A Example / Frau B Example" */
		if (at < l->tok_to && !(token_is(&r->tok[at], "/") && r->tok[at].spaced))
			continue;
		people_list(r, from, at);
		if (at < l->tok_to)
			reading_claim(r, "/people", r->tok[at].from, r->tok[at].to);
		from = at + 1;
	}
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

size_t
people_labelled(const struct reading *r, const struct parts *p)
{
	size_t i = parts_next(r, p, PART_PEOPLE, 0);

	while (i < r->lines && is_to_fill(r, r->line[i].tok, r->line[i].tok_to))
		i = parts_next(r, p, PART_PEOPLE, i + 1);
	return i;
}

bool
people_read(struct reading *r, const struct parts *p, struct err *e)
{
	struct labelled last = { 0 };
	struct heading heading = { 0 };
	struct joined joined = { 0 };
	bool in_prose, groups;

	for (size_t i = 0; i < r->lines; i++) {
		if (is_to_fill(r, r->line[i].tok, r->line[i].tok_to) || line_opens_letter(r, i))
			continue;
		if (p->of[i].part == PART_PEOPLE && person_line_wraps(r, p, i) &&
		    (joined_goes_on(&joined, r->line[i].tok, r->line[i].tok_to) ||
		     person_role_goes_on(r, i)))
			continue;
		if (p->of[i].part == PART_COUNTRY)
			read_country_line(r, p, i, &heading, &joined);
		else if (p->of[i].part == PART_PEOPLE)
			read_labelled_line(r, p, i, &last, &heading, &joined);
		if (p->of[i].part == PART_REFERENCE)
			read_names_of_reference(r, i);
	}
	joined_end(r, &joined);
	in_prose = r->out->people.n == 0;
	groups = !in_prose && only_groups(r->out);
	if (in_prose) {
		people_in_prose(r, p);
	} else if (groups) {
		merge_group(r, p);
	}
	people_in_demands(r, p);
	if (in_prose)
		groups_settle(r);
	people_lengthen(r);
	if (!groups)
		people_enrich(r, p);
	people_roles(r, p);
	people_pseudonyms(r);
	people_status(r, p);
	if (r->out->people.n >= LIMIT_PEOPLE)
		return err_set(e, ERR_LIMIT, "more than %d people", LIMIT_PEOPLE);
	return true;
}
