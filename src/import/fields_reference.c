/*
 * fields_reference.c - number, index, dates and kind, from the lines that tell them
 */
#include "import/fields_reference.h"
#include "import/dates.h"
#include "import/fields.h"
#include "import/officials.h"
#include "import/token.h"

#define REF_BYTES 60 /* no printed number is longer */

/* "This case was first issued as UA 12/99" in a sentence. */
static void
read_former_sentence(struct reading *r, const struct parts *p)
{
	struct ref_hit ref;

	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part == PART_REFERENCE && !p->of[i].guessed)
			continue;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			if (!former_at(r, at, r->line[i].tok_to, &ref))
				continue;
			number_take_former(r, &ref, r->tok[at].from);
			at = ref.to - 1;
		}
	}
}

/* The number where no reference line has it: "This is Urgent Action 163.17". */
static void
read_number_anywhere(struct reading *r)
{
	for (size_t at = 0; at < r->toks; at++) {
		struct ref_hit ref;

		/* over the end of a line too, but not from one table column into the next */
		if (!ref_at(r, at, r->toks, &ref) || r->tok[ref.to - 1].to < r->tok[at].from ||
		    r->tok[ref.to - 1].to > r->tok[at].from + REF_BYTES)
			continue;
		if (!number_is_former(&r->out->former, &ref.ref) &&
		    (!uaref_is_set(&r->out->ref) || uaref_eq(&r->out->ref, &ref.ref)))
			number_take(r, &ref, r->tok[ref.from].from);
		at = ref.to - 1;
	}
}

/* "Urgent Action Update: ..." and "(China: UA 71.17)": a title tells kind, country and number. */
static void
read_title(struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct kind_hit kind;
	struct ref_hit ref;
	size_t open;

	if (refline_is_another(r, p, i)) {
		reading_claim(r, "/previous", l->from, l->to);
		return;
	}
	if (p->of[i].labelled && p->of[i].label == LABEL_MASTHEAD &&
	    kind_read(r, l->tok, p->of[i].value, &kind))
		kind_take(r, &kind);
	if (!ref_find(r, l->tok, l->tok_to, &ref))
		return;
	for (open = ref.from; open > l->tok && !token_is(&r->tok[open], "(");)
		open--;
	if (!token_is(&r->tok[open], "("))
		return;
	for (size_t at = open, to = open; at < ref.from; at++) {
		const char *iso = country_at(r, at, ref.from, &to);

		if (iso == NULL)
			continue;
		fields_country_add(r, iso, r->tok[at].from, r->tok[to - 1].to);
		at = to - 1;
	}
	number_take(r, &ref, r->tok[open].from);
	reading_claim(r, "/number", r->tok[open].from, l->to);
}

void
fields_reference(struct reading *r, const struct parts *p)
{
	size_t own = own_date_line(r, p);

	read_former_sentence(r, p);
	kind_of_second_title(r, p);
	if (own < r->lines && p->of[own].part == PART_REFERENCE)
		refline_read(r, p, own);
	fields_issued_by_issuer(r, own);
	for (size_t i = 0; i < r->lines; i++) {
		if (i == own)
			continue;
		if (p->of[i].part == PART_REFERENCE && !p->of[i].guessed)
			refline_read(r, p, i);
		else if (p->of[i].part == PART_HEADLINE || p->of[i].part == PART_FURNITURE)
			read_title(r, p, i);
	}
	fields_issued_in_text(r, p);
	kind_of_ordinal(r);
	kind_of_stop(r, p);
	kind_of_information(r, p);
	kind_of_regarding(r, p);
	kind_of_correction(r, p);
	read_number_anywhere(r);
	if (r->out->kind == CASEFILE_FIRST)
		r->out->ordinal = 1;
}
