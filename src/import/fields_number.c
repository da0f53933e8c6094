/*
 * fields_number.c - the number of the case, the numbers it had, and its concerns
 */
#include "import/fields_reference.h"
#include "import/officials.h"
#include "import/token.h"

#define BESIDE_BYTES 250 /* with the index and date of each in brackets */

static void
add_ref(struct arena *a, struct uarefs *list, const struct uaref *ref)
{
	for (size_t i = 0; i < list->n; i++)
		if (uaref_eq(&list->item[i], ref))
			return;
	VEC_PUSH(a, list, *ref);
}

bool
number_is_former(const struct uarefs *list, const struct uaref *ref)
{
	for (size_t i = 0; i < list->n; i++)
		if (uaref_eq(&list->item[i], ref))
			return true;
	return false;
}

/* "(formerly NSA 4/01)": printed among the earlier bulletins, and a number that finds the case. */
void
number_take_former(struct reading *r, const struct ref_hit *h, size_t from)
{
	struct casefile *c = r->out;
	size_t to = r->tok[h->to - 1].to;

	if (!number_is_former(&c->former, &h->ref)) {
		VEC_PUSH(r->a, &c->previous, reading_text(r, r->tok[h->from].from, to));
		add_ref(r->a, &c->former, &h->ref);
	}
	reading_claimf(r, from, to, "/previous/%zu", c->previous.n - 1);
}

/* "Further information on UA 986/92 (...) and UA 988/92 (...)": this one too, not a footer's. */
static bool
is_beside_number(const struct reading *r, size_t from)
{
	const struct evidences *ev = &r->out->evidence;

	for (size_t i = 0; i < ev->n; i++)
		if (str_eq(ev->item[i].field, STR("/series")))
			return from > ev->item[i].from && from < ev->item[i].from + BESIDE_BYTES;
	return false;
}

void
number_take(struct reading *r, const struct ref_hit *h, size_t from)
{
	struct casefile *c = r->out;
	size_t start = r->tok[h->from].from, end = r->tok[h->to - 1].to;

	if (!uaref_is_set(&c->ref)) {
		c->ref = h->ref;
		c->number_as_printed = reading_text(r, start, end);
	} else if (!uaref_eq(&c->ref, &h->ref) && !number_is_former(&c->former, &h->ref)) {
		struct str number = uaref_text(r->a, &h->ref);
		struct str why = str_printf(r->a, "the document names another number too: " STR_FMT,
		                            STR_ARG(number));

		reading_doubt(r, str_z(r->a, why), "/number");
		if (is_beside_number(r, start))
			add_ref(r->a, &c->also, &h->ref);
	}
	reading_claim(r, "/number", from, end);
	reading_claim(r, "/series", start, r->tok[h->from].to);
	if (h->update > 0 && (c->kind == CASEFILE_FIRST || c->ordinal == 0)) {
		c->kind = c->kind == CASEFILE_FIRST ? CASEFILE_UPDATE : c->kind;
		c->ordinal = h->update + 1;
	}
}

/* A code is kept as it is printed: it says neither serial nor year. */
void
number_take_code(struct reading *r, const struct code_hit *h, size_t before)
{
	struct casefile *c = r->out;
	size_t from = r->tok[h->from].from, to = r->tok[h->to - 1].to;

	if (c->number_as_printed.n == 0)
		c->number_as_printed = reading_text(r, from, to);
	reading_claim(r, "/number_as_printed", before, to);
	if (h->update > 0 && c->kind == CASEFILE_FIRST) {
		c->kind = CASEFILE_UPDATE;
		c->ordinal = h->update + 1;
	}
}

/* Its place in the list: a subject line and the reference line say the same. */
static size_t
add_concern(struct reading *r, struct str s)
{
	struct strs *list = &r->out->concerns;

	for (size_t i = 0; i < list->n; i++)
		if (str_ieq(list->item[i], s))
			return i;
	VEC_PUSH(r->a, list, s);
	return list->n - 1;
}

/* "(issued on": what a bracket that is not closed begins is none. */
static size_t
without_open_bracket(const struct reading *r, size_t from, size_t to)
{
	size_t open = to;

	for (size_t at = from; at < to; at++)
		open = token_is(&r->tok[at], "(") ? at : token_is(&r->tok[at], ")") ? to : open;
	return open;
}

/* "on Cameroon": a country alone, whatever small word stands before. */
static bool
names_country_alone(const struct reading *r, size_t from, size_t to)
{
	size_t behind;

	for (size_t at = from; at < to && at < from + 3; at++)
		if (country_at(r, at, to, &behind) != NULL && behind == to)
			return true;
	return false;
}

/* One concern or several: Fear for safety/possible "disappearance". */
void
concerns_take(struct reading *r, size_t before, size_t from, size_t to)
{
	while (from < to && !r->tok[from].word && !token_is(&r->tok[from], "\""))
		from++;
	while (to > from && !r->tok[to - 1].word && !token_is(&r->tok[to - 1], "\"") &&
	       !token_is(&r->tok[to - 1], ")"))
		to--;
	for (size_t at = from; at < to;) {
		size_t end = at, said;
		struct str s;

		while (end < to && !token_is(&r->tok[end], "/") && !token_is(&r->tok[end], ";"))
			end++;
		said = without_open_bracket(r, at, end);
		s = said > at ? reading_text(r, r->tok[at].from, r->tok[said - 1].to)
		              : (struct str){ 0 };
		if (s.n > 3 && !names_country_alone(r, at, said)) { /* "on" is none */
			size_t n = add_concern(r, s);

			reading_claimf(r, before, r->tok[at].from, "/concerns/%zu", n);
			before = r->tok[at].from;
			reading_claimf(r, r->tok[at].from, r->tok[end < to ? end : end - 1].to,
			               "/concerns/%zu", n);
		} else if (end > at) {
			reading_claim(r, "/number", before, r->tok[end - 1].to);
		}
		at = end + 1;
	}
}
