/*
 * people_detail.c - what stands beside a name: age, gender, pronoun, pseudonym, role
 *
 *     (she/her)   aged 22   (name being used in ..., aged 24)   a 27-year-old reporter
 */
#include "import/people_detail.h"

#include <string.h>

#include "base/limits.h"
#include "import/dates.h"
#include "import/genders.h"
#include "import/labels.h"
#include "import/people_plain.h"
#include "import/token.h"

#define NOTE_BYTES    4000
#define ARABIC_LETTER 2 /* bytes */

bool
gender_of_value(const char *value, enum person_gender *out)
{
	static const struct {
		const char *value;
		enum person_gender gender;
	} genders[] = {
		{ "f", GENDER_F }, { "m", GENDER_M }, { "x", GENDER_X }, { "both", GENDER_BOTH }
	};

	for (size_t i = 0; i < ARRAY_LEN(genders); i++) {
		if (strcmp(value, genders[i].value) != 0)
			continue;
		*out = genders[i].gender;
		return true;
	}
	return false;
}

bool
age_at(const struct reading *r, size_t at, size_t end, int *age, size_t *to)
{
	struct label_hit h;
	size_t behind;
	int n;

	if (!label_at(r, LABEL_AGE, at, end, &h) || h.number < 0 || h.number > 120) {
		n = number_at(r, at, end, &behind);
		if (n < 0 || n > 120 || !label_at(r, LABEL_AGE_BEHIND, behind, end, &h))
			return false;
		h.number = n;
	}
	*age = h.number;
	*to = h.to;
	return true;
}

/* "Sample- Example", broken at its own hyphen by the end of a line. */
static struct str
without_break(struct arena *a, struct str name)
{
	for (size_t at = 1; at + 2 < name.n; at++)
		if (name.p[at] == '-' && name.p[at + 1] == ' ' && name.p[at - 1] != ' ')
			return str_printf(a, STR_FMT STR_FMT, STR_ARG(str_sub(name, 0, at + 1)),
			                  STR_ARG(str_sub(name, at + 2, name.n)));
	return name;
}

/* "ونبيل" where the text has "نبيل" too: the bytes of the "and" that is written with the word. */
static size_t
attached_and(const struct reading *r, size_t at)
{
	struct str word = r->tok[at].fold, bare, and;

	if (!is_arabic(r, at) || word.n < (size_t)3 * ARABIC_LETTER)
		return 0;
	and = str_sub(word, 0, ARABIC_LETTER);
	if (!label_word_is(LABEL_AND, and))
		return 0;
	bare = str_from(word, and.n);
	for (size_t i = 0; i < r->toks; i++)
		if (str_eq(r->tok[i].fold, bare))
			return and.n;
	return 0;
}

/* "Ana E." is "Ana E". */
static struct str
without_point(struct str name)
{
	return str_ends(name, STR(".")) ? str_sub(name, 0, name.n - 1) : name;
}

size_t
person_add(struct reading *r, struct span name)
{
	struct person p = { 0 };
	size_t from, to;

	if (name.from >= name.to)
		return 0;
	from = r->tok[name.from].from;
	to = r->tok[name.to - 1].to;
	p.name = without_break(r->a, reading_text(r, from + attached_and(r, name.from), to));
	for (size_t i = 0; i < r->out->people.n; i++) {
		if (!str_ieq(without_point(r->out->people.item[i].name), without_point(p.name)))
			continue;
		reading_claimf(r, from, to, "/people/%zu/name", i);
		return i + 1;
	}
	if (r->out->people.n >= LIMIT_PEOPLE)
		return 0;
	VEC_PUSH(r->a, &r->out->people, p);
	reading_claimf(r, from, to, "/people/%zu/name", r->out->people.n - 1);
	return r->out->people.n;
}

/* "/people/3/name" where person 1 is gone is "/people/2/name". */
static struct str
field_without(struct reading *r, struct str field, size_t person)
{
	struct str rest = field;
	long index = 0;
	size_t digits = 0;

	if (!str_starts(field, STR("/people/")))
		return field;
	rest = str_sub(field, 8, field.n);
	while (digits < rest.n && rest.p[digits] >= '0' && rest.p[digits] <= '9')
		index = index * 10 + (rest.p[digits++] - '0');
	if (digits == 0 || index < (long)person)
		return field;
	if (index == (long)person)
		return STR("/people");
	return str_printf(r->a, "/people/%ld" STR_FMT, index - 1,
	                  STR_ARG(str_sub(rest, digits, rest.n)));
}

void
person_drop(struct reading *r, size_t person)
{
	struct people *p = &r->out->people;
	struct evidences *ev = &r->out->evidence;
	struct doubts *d = &r->out->doubts;
	size_t kept = 0;

	for (size_t i = person; i + 1 < p->n; i++)
		p->item[i] = p->item[i + 1];
	p->n--;
	for (size_t i = 0; i < ev->n; i++)
		ev->item[i].field = field_without(r, ev->item[i].field, person);
	for (size_t i = 0; i < d->n; i++) {
		struct str field = field_without(r, d->item[i].field, person);

		if (str_eq(field, STR("/people")) && !str_eq(field, d->item[i].field))
			continue;
		d->item[kept] = d->item[i];
		d->item[kept++].field = field;
	}
	d->n = kept;
}

void
person_claim(struct reading *r, size_t person, const char *member, size_t from, size_t to)
{
	if (from < to)
		reading_claimf(r, r->tok[from].from, r->tok[to - 1].to, "/people/%zu/%s", person,
		               member);
}

void
person_note(struct reading *r, size_t person, size_t from, size_t to)
{
	struct person *p = &r->out->people.item[person];
	struct str s = reading_text(r, r->tok[from].from, r->tok[to - 1].to);

	if (p->note.n > NOTE_BYTES) /* what is no note any more stays unplaced */
		return;
	p->note = p->note.n == 0
	                  ? s
	                  : str_printf(r->a, STR_FMT "; " STR_FMT, STR_ARG(p->note), STR_ARG(s));
	person_claim(r, person, "note", from, to);
}

/* An age within the piece FROM to TO, and what stands beside it: "a trade unionist aged 41", "a
 * 27-year-old reporter". */
bool
age_beside(const struct reading *r, size_t from, size_t to, struct span *age_span,
           struct span *role, int *age)
{
	size_t end, bare = to > from && token_is(&r->tok[from], "a") ? from + 1 : from;

	for (size_t at = from; at < to; at++) {
		if (!age_at(r, at, to, age, &end) || (end < to && at > bare))
			continue;
		*age_span = (struct span){ at, end };
		*role = end == to ? (struct span){ bare, at } : (struct span){ end, to };
		return true;
	}
	return false;
}

/* "she", "she/they", "elle": nothing but pronouns. */
static bool
is_pronouns(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	for (size_t at = from; at < to;) {
		if (!label_at(r, LABEL_PRONOUN, at, to, &h))
			return false;
		at = h.to;
		if (at + 1 < to && (token_is(&r->tok[at], "/") || token_is(&r->tok[at], ",")))
			at++; /* "he, him, his" */
		else if (at < to)
			return false;
	}
	return from < to;
}

/* "about 14" */
static bool
is_about_number(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	return to == from + 2 && r->tok[from + 1].digits && r->tok[from + 1].fold.n <= 2 &&
	       !token_is_capital(r->text, &r->tok[from]) &&
	       label_here(r, LABEL_NOT_NAME, from, to, &h) && h.to == from + 1;
}

/* One piece of a detail: an age, a gender, a pronoun, a pseudonym phrase, else a note. */
void
person_piece(struct reading *r, size_t person, size_t from, size_t to)
{
	struct person *p = &r->out->people.item[person];
	struct label_hit h;
	struct span years, role;
	enum person_gender gender;
	size_t end;
	int age;

	if (from >= to)
		return;
	if (age_at(r, from, to, &age, &end) && end == to && !p->group) {
		p->has_age = true;
		p->age = age;
		person_claim(r, person, "age", from, to);
	} else if ((to == from + 1 || is_about_number(r, from, to)) && r->tok[to - 1].digits &&
	           token_number(&r->tok[to - 1]) <= 110 &&
	           !p->group) { /* "two boys, aged 13 and 15", "about 14" */
		p->has_age = true;
		p->age = token_number(&r->tok[to - 1]);
		person_claim(r, person, "age", from, to);
	} else if (label_at(r, LABEL_STATUS, from, to, &h) && h.to == to) {
		p->status = reading_text(r, r->tok[from].from, r->tok[to - 1].to);
		person_claim(r, person, "status", from, to);
	} else if (is_pronouns(r, from, to) ||
	           (label_at(r, LABEL_GENDER_VALUE, from, to, &h) && h.to == to)) {
		if (gender_at(r, from, to, &gender, &end) &&
		    (end == to || token_is(&r->tok[end], ",")))
			p->gender = gender;
		if (is_pronouns(r, from, to) || memchr(r->text.p + r->tok[from].from, '/',
		                                       r->tok[to - 1].to - r->tok[from].from))
			p->pronoun = reading_text(r, r->tok[from].from, r->tok[to - 1].to);
		person_claim(r, person, p->pronoun.n > 0 ? "pronoun" : "gender", from, to);
	} else if (!p->group && age_beside(r, from, to, &years, &role, &age)) {
		p->has_age = true;
		p->age = age;
		person_claim(r, person, "role", from, to);
		person_claim(r, person, "age", years.from, years.to);
		if (p->role.n == 0 && role.to > role.from)
			p->role = reading_text(r, r->tok[role.from].from, r->tok[role.to - 1].to);
	} else {
		if (label_find(r, LABEL_PSEUDONYM, from, to, &h)) {
			p->pseudonym = true;
			person_claim(r, person, "pseudonym", from, to);
		}
		person_note(r, person, from, to);
	}
}

void
person_detail(struct reading *r, size_t person, size_t from, size_t to)
{
	size_t start = from;

	for (size_t i = from; i <= to; i++) {
		if (i < to && !token_is(&r->tok[i], ",") && !token_is(&r->tok[i], ";"))
			continue;
		person_piece(r, person, start, i);
		if (i < to)
			person_claim(r, person, "name", i, i + 1);
		start = i + 1;
	}
}

size_t
bracket_end(const struct reading *r, size_t at, size_t end)
{
	while (at < end && !token_is(&r->tok[at], ")"))
		at++;
	return at < end ? at + 1 : end;
}

static void
claim_brackets(struct reading *r, size_t person, size_t open, size_t close)
{
	person_claim(r, person, "name", open, open + 1);
	if (close > open + 1 && token_is(&r->tok[close - 1], ")"))
		person_claim(r, person, "name", close - 1, close);
}

void
person_bracket(struct reading *r, size_t person, size_t open, size_t close)
{
	bool closed = close > open + 1 && token_is(&r->tok[close - 1], ")");

	close -= closed;
	if (is_pronouns(r, open + 1, close))
		person_piece(r, person, open + 1, close);
	else
		person_detail(r, person, open + 1, close);
	close += closed;
	claim_brackets(r, person, open, close);
}

bool
has_age(const struct reading *r, size_t at, size_t end, size_t *from, size_t *to)
{
	int age;
	size_t behind;
	struct label_hit h;

	if (at + 1 < end && token_is(&r->tok[at], "*")) /* a mark of bold type */
		at++;
	if (at >= end)
		return false;
	if (token_is(&r->tok[at], ",") && age_at(r, at + 1, end, &age, &behind)) {
		*from = at + 1;
		*to = behind;
		return true;
	}
	for (size_t i = at + 2; token_is(&r->tok[at], ",") && i < end && i < at + 9; i++) {
		if ((!r->tok[i - 1].word && !r->tok[i - 1].digits &&
		     !token_is(&r->tok[i - 1], "-")) ||
		    label_here(r, LABEL_KIN, i - 1, end, &h)) /* "and her son, aged six" */
			break;
		if (token_is_capital(r->text, &r->tok[at + 1]) ||
		    !age_at(r, i, end, &age, &behind) ||
		    !(label_at(r, LABEL_AGE, i, end, &(struct label_hit){ 0 }) ||
		      (i == at + 2 && r->tok[i].digits))) /* ", a 20-year-old student" */
			continue;
		*from = at + 1;
		*to = behind;
		return true;
	}
	if (at + 2 < end && token_is(&r->tok[at], ",") && r->tok[at + 1].digits &&
	    token_number(&r->tok[at + 1]) <= 110 && token_is(&r->tok[at + 2], ",")) {
		*from = at + 1;
		*to = at + 2;
		return true;
	}
	if (!token_is(&r->tok[at], "("))
		return false;
	*from = at + 1;
	*to = bracket_end(r, at, end) - 1;
	for (size_t i = *from; i < *to; i++)
		if (age_at(r, i, *to, &age, &behind))
			return true;
	if (label_at(r, LABEL_GENDER_VALUE, *from, *to, &h) && h.to == *to)
		return true; /* "(m)" */
	if (is_about_number(r, *from, *to))
		return true; /* "(about 14)" */
	if (*to >= *from + 3 && r->tok[*to - 1].digits && r->tok[*to - 1].fold.n == 2 &&
	    token_is(&r->tok[*to - 2], ",") && !r->tok[*to - 3].digits)
		return true; /* "(f, 29)"; "(0,60)" is a price */
	return *to == *from + 1 && r->tok[*from].digits;
}
