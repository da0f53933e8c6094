/*
 * genders.c - genders as lists of people print them
 *
 * One letter stands for different words: Spanish bulletins print "(h)" and "(m)" for hombre and
 * mujer, or "(m)" and "(f)" as everywhere.  Which of both, only the other letter tells.
 */
#include "import/genders.h"

/* "(h)" of a hombre stands somewhere in a Spanish document. */
static bool
has_hombre(const struct reading *r)
{
	if (r->lang >= label_langs_n || !str_eq(str_c(label_langs[r->lang].tag), STR("es")))
		return false;
	for (size_t at = 0; at + 2 < r->toks; at++)
		if (token_is(&r->tok[at], "(") && token_is(&r->tok[at + 1], "h") &&
		    token_is(&r->tok[at + 2], ")"))
			return true;
	return false;
}

bool
gender_at(const struct reading *r, size_t at, size_t end, enum person_gender *gender, size_t *to)
{
	struct label_hit h;

	if (at >= end || !label_at(r, LABEL_GENDER_VALUE, at, end, &h) ||
	    !gender_of_value(h.label->value, gender))
		return false;
	if (h.to == at + 1 && token_is(&r->tok[at], "m") && has_hombre(r))
		*gender = GENDER_F;
	*to = h.to;
	return true;
}

/* "seven males and two females": both, of the groups among the people. */
static void
read_words(struct reading *r, struct span people, size_t at, size_t end)
{
	enum person_gender all = GENDER_UNKNOWN, gender;
	size_t to;

	for (; at < end; at++)
		if (gender_at(r, at, end, &gender, &to))
			all = all == GENDER_UNKNOWN || all == gender ? gender : GENDER_BOTH;
	for (size_t i = people.from; i < people.to && all != GENDER_UNKNOWN; i++)
		if (r->out->people.item[i].group || people.to - people.from == 1 ||
		    all != GENDER_BOTH)
			r->out->people.item[i].gender = all;
}

static void
set_gender(struct reading *r, size_t person, enum person_gender gender, size_t at, size_t to)
{
	r->out->people.item[person].gender = gender;
	reading_claimf(r, r->tok[at].from, r->tok[to - 1].to, "/people/%zu/gender", person);
}

void
genders_read(struct reading *r, struct span people, size_t at, size_t end)
{
	enum person_gender gender;
	size_t to, next = people.from, n = people.to - people.from;

	if (!gender_at(r, at, end, &gender, &to)) {
		if (at < end && n > 0)
			reading_claim(r, "/people", r->tok[at].from, r->tok[end - 1].to);
		read_words(r, people, at, end);
		return;
	}
	reading_claim(r, "/people", r->tok[at].from, r->tok[end - 1].to);
	if (to >= end || n <= 1) {
		for (size_t i = people.from; i < people.to; i++)
			if (gender != GENDER_BOTH || r->out->people.item[i].group || n <= 1)
				set_gender(r, i, gender, at, end);
		return;
	}
	/* "m, f, m": one for each name */
	for (; at < end && next < people.to; at++) {
		if (!gender_at(r, at, end, &gender, &to))
			continue;
		set_gender(r, next++, gender, at, to);
		at = to - 1;
	}
}

void
genders_of_row(struct reading *r, struct span people)
{
	const struct person *told = NULL;
	size_t tells = 0;

	for (size_t i = people.from; i < people.to; i++)
		tells += r->out->people.item[i].pronoun.n > 0;
	for (size_t i = people.to; i-- > people.from;) {
		struct person *p = &r->out->people.item[i];

		if (p->group || p->gender == GENDER_X || p->gender == GENDER_BOTH)
			told = NULL;
		else if (p->gender != GENDER_UNKNOWN || p->pronoun.n > 0)
			told = p;
		else if (told != NULL && tells > 1 && p->role.n == 0 && p->note.n == 0) {
			p->gender = told->gender;
			p->pronoun = told->pronoun;
			reading_doubt(r, DOUBT("said once, behind the name of another person"),
			              "/people/%zu/pronoun", i);
			reading_doubt(r, DOUBT("said once, behind the name of another person"),
			              "/people/%zu/gender", i);
		}
	}
}
