/*
 * doubts_officials.c - an official is one of the country, and greeted by his own office
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/lineshape.h"
#include "import/officials.h"

/* "VIET NAM" alone on a line: a sheet of several appeals. */
static bool
is_second_case(const struct reading *r, const struct parts *p, struct str country)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].part != PART_TARGETS && line_is_only_country(r, &r->line[i]) &&
		    line_is_capitals(r, &r->line[i]) &&
		    label_at(r, LABEL_COUNTRY, r->line[i].tok, r->line[i].tok_to, &h) &&
		    str_eq(str_c(h.label->value), country))
			return true;
	return false;
}

/* A sheet without numbers tells of COUNTRY at the beginning of a line, outside of addresses. */
static bool
is_of_sheet(const struct reading *r, const struct parts *p, struct str country)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines && r->out->index.n == 0 && !uaref_is_set(&r->out->ref); i++)
		if (p->of[i].part != PART_TARGETS && p->of[i].part != PART_DIPLOMATS &&
		    label_at(r, LABEL_COUNTRY, r->line[i].tok, r->line[i].tok_to, &h) &&
		    str_eq(str_c(h.label->value), country))
			return true;
	return false;
}

/* On a sheet without numbers, what is told between two officials is another case. */
static bool
is_behind_prose(struct reading *r, const struct parts *p, size_t official)
{
	struct str before = str_printf(r->a, "/targets/%zu/", official - 1);
	struct str own = str_printf(r->a, "/targets/%zu/", official);
	size_t end = 0, begin = r->text.n;

	if (official == 0 || r->out->index.n > 0 || uaref_is_set(&r->out->ref))
		return false;
	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];

		if (str_starts(e->field, before))
			end = e->to > end ? e->to : end;
		if (str_starts(e->field, own))
			begin = e->from < begin ? e->from : begin;
	}
	for (size_t i = 0; i < r->lines; i++)
		if (r->line[i].from >= end && r->line[i].to <= begin &&
		    p->of[i].part != PART_TARGETS && line_is_prose(r, &r->line[i]))
			return true;
	return false;
}

/* A mission, "c/o", or a line that names a country of the case. */
static bool
is_of_case(struct reading *r, struct str text)
{
	const struct strs *list = &r->out->countries;
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, text);
	if (label_find(&line, LABEL_CARE_OF, 0, line.toks, &h) ||
	    label_find(&line, LABEL_EMBASSY, 0, line.toks, &h))
		return true;
	for (size_t i = 0; label_find(&line, LABEL_COUNTRY, i, line.toks, &h); i = h.to)
		for (size_t k = 0; k < list->n; k++)
			if (str_eq(list->item[k], str_c(h.label->value)))
				return true;
	return false;
}

/* An official of another state, to whom no embassy sends on. */
static void
weigh_country(struct reading *r, const struct parts *p, size_t i)
{
	const struct target *t = &r->out->targets.item[i];
	const struct strs *list = &r->out->countries;
	bool same = list->n == 0 || t->country.n == 0 || t->embassy || t->copy;

	for (size_t n = 0; n < t->address.n && !same; n++)
		same = is_of_case(r, t->address.item[n]);
	if (!same && r->out->index.n > 0)
		same = str_eq(doubts_index_country(r), t->country);

	for (size_t k = 0; k < list->n; k++)
		same = same || str_eq(list->item[k], t->country);
	if (same)
		return;
	doubt_target(r, i, "country", DOUBT("an official of another country"));
	if (is_second_case(r, p, t->country) || is_of_sheet(r, p, t->country) ||
	    is_behind_prose(r, p, i))
		reading_doubt(r, "an official of the sheet's other case", "/targets/%zu", i);
}

static bool
is_greeted(struct reading *r, const struct target *t, struct str salutation)
{
	return doubts_share_word(r, t->office, salutation) ||
	       doubts_share_word(r, t->name, salutation);
}

/* "Your Excellency": no word of an office or a name. */
static bool
is_for_anybody(struct reading *r, struct str salutation)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, salutation);
	for (size_t i = 0; i < line.toks; i++) {
		if (!label_at(&line, LABEL_OPENING, i, line.toks, &h) &&
		    (!label_at(&line, LABEL_HONORIFIC, i, line.toks, &h) ||
		     label_at(&line, LABEL_OFFICE, i, h.to, &h)))
			return false;
		i = h.to - 1;
	}
	return true;
}

/* "Dear Minister" to the judge, beside a minister. */
static void
weigh_greeting(struct reading *r, size_t i)
{
	const struct targets *list = &r->out->targets;
	const struct target *t = &list->item[i];

	if (t->salutation.n == 0 || is_greeted(r, t, t->salutation) ||
	    is_for_anybody(r, t->salutation))
		return;
	for (size_t k = 0; k < list->n; k++) {
		if (k == i || !is_greeted(r, &list->item[k], t->salutation))
			continue;
		doubt_target(r, i, "salutation", DOUBT("the salutation suits another official"));
		doubt_target(r, k, "salutation",
		             DOUBT("the salutation of another official suits this one"));
	}
}

void
doubts_officials(struct reading *r, const struct parts *p)
{
	struct doubts_alike s = doubts_alike_of(r);

	for (size_t i = 0; i < r->out->targets.n; i++) {
		weigh_greeting(r, i);
		weigh_country(r, p, i);
		doubts_block(r, i, s);
		doubts_alike(r, i, s);
	}
	doubts_blocks(r, p);
}
