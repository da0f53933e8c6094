#include "casefile/stranger.h"

#include "base/utf8.h"
#include "casefile/names.h"

#define NAME_BYTES 3 /* a shorter word of a name is a particle */

static const struct str field = STR_INIT("/number");
static const struct str opening = STR_INIT("the case of this number ");

/* ---- country */

static bool
share_one(const struct strs *x, const struct strs *y)
{
	for (size_t i = 0; i < x->n; i++)
		for (size_t k = 0; k < y->n; k++)
			if (str_ieq(x->item[i], y->item[k]))
				return true;
	return false;
}

/* "AFR 20" of "AFR 20/901/2026": region and country; empty if it has no such form. */
static struct str
index_place(struct str index)
{
	size_t slash = str_chr(index, '/');
	struct str place = slash == STR_NPOS ? (struct str){ 0 } : str_sub(index, 0, slash);

	return str_chr(place, ' ') == STR_NPOS || !str_has_digit(place) ? (struct str){ 0 } : place;
}

static bool
other_country(const struct casefile *known, const struct casefile *c)
{
	struct str was = index_place(known->index), is = index_place(c->index);

	if (known->countries.n > 0 && c->countries.n > 0)
		return !share_one(&known->countries, &c->countries);
	return was.n > 0 && is.n > 0 && !str_ieq(was, is);
}

static struct str
country_of(struct arena *a, const struct casefile *c)
{
	return c->countries.n > 0 ? str_join(a, &c->countries, STR(", ")) : index_place(c->index);
}

/* ---- people */

static bool
share_word(const struct strs *x, const struct strs *y)
{
	for (size_t i = 0; i < x->n; i++)
		for (size_t k = 0; k < y->n; k++)
			if (x->item[i].n >= NAME_BYTES && str_eq(x->item[i], y->item[k]))
				return true;
	return false;
}

/* The names of a document, printed, folded and cut into words, and its running text. */
struct said {
	struct strs printed, names, words;
	struct str text;
	bool latin;
};

static struct said
what_is_said(struct arena *a, const struct casefile *c)
{
	struct said s = { .latin = true };
	struct strs texts = { 0 };

	for (size_t i = 0; i < c->people.n; i++) {
		const struct person *p = &c->people.item[i];
		struct strs words = names_words(a, p->name);

		if (p->group || words.n == 0)
			continue;
		s.latin = s.latin && names_latin(a, p->name);
		VEC_PUSH(a, &s.printed, p->name);
		VEC_PUSH(a, &s.names, str_trim(utf8_fold(a, p->name)));
		for (size_t k = 0; k < words.n; k++)
			VEC_PUSH(a, &s.words, words.item[k]);
	}
	VEC_PUSH(a, &texts, c->headline);
	VEC_PUSH(a, &texts, c->summary);
	VEC_PUSH(a, &texts, str_join(a, &c->story, STR(" ")));
	VEC_PUSH(a, &texts, str_join(a, &c->demands, STR(" ")));
	VEC_PUSH(a, &texts, str_join(a, &c->background, STR(" ")));
	s.text = utf8_fold(a, str_join(a, &texts, STR(" ")));
	return s;
}

static bool
mentions(const struct said *s, const struct strs *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (str_find(s->text, names->item[i]) != STR_NPOS)
			return true;
	return false;
}

static bool
share_somebody(const struct said *x, const struct said *y)
{
	return share_word(&x->words, &y->words) || mentions(x, &y->names) || mentions(y, &x->names);
}

static bool
other_people(const struct said *x, const struct said *y)
{
	return x->names.n > 0 && y->names.n > 0 && x->latin == y->latin && !share_somebody(x, y);
}

/* ---- what is said of it */

bool
stranger_is_doubt(const struct doubt *d)
{
	return str_eq(d->field, field) && str_starts(d->why, opening);
}

void
stranger_accept(struct arena *a, struct casefile *c)
{
	struct doubts kept = { 0 };

	for (size_t i = 0; i < c->doubts.n; i++)
		if (!stranger_is_doubt(&c->doubts.item[i]))
			VEC_PUSH(a, &kept, c->doubts.item[i]);
	c->doubts = kept;
}

void
stranger_doubt(struct arena *a, const struct casefile *known, struct casefile *c)
{
	struct said was = what_is_said(a, known), is = what_is_said(a, c);
	struct str place = country_of(a, known);
	struct str why;

	stranger_accept(a, c);
	if (other_country(known, c)) {
		why = str_printf(a, STR_FMT "is about another country: " STR_FMT, STR_ARG(opening),
		                 STR_ARG(place));
		VEC_PUSH(a, &c->doubts, (struct doubt){ field, why });
	}
	if (other_people(&was, &is)) {
		why = str_printf(a, STR_FMT "names nobody of this document; it names " STR_FMT,
		                 STR_ARG(opening), STR_ARG(was.printed.item[0]));
		VEC_PUSH(a, &c->doubts, (struct doubt){ field, why });
	}
}

bool
stranger_is_clear(struct arena *a, const struct casefile *known, const struct casefile *c)
{
	struct said was = what_is_said(a, known), is = what_is_said(a, c);
	struct str before = str_trim(utf8_fold(a, known->headline));
	struct str now = str_trim(utf8_fold(a, c->headline));

	if (!other_country(known, c) && !other_people(&was, &is))
		return false;
	return !(known->index.n > 0 && str_ieq(known->index, c->index)) &&
	       !(before.n > 0 && str_eq(before, now)) && !share_somebody(&was, &is);
}
