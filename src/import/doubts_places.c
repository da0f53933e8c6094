/*
 * doubts_places.c - no line of an address is the rest of a name, and none is missing
 *
 * Where two lines became one, a person stands before the institution ("Ana Example Ministry of
 * Justice"); where one was lost or moved, the street ends the address or begins it.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/token.h"

#define NAME_WORDS    4
#define NUMBER_DIGITS 6

struct lines {
	const struct target *t;
	enum line_form *form;
	size_t official;
};

static void
doubt(struct reading *r, const struct lines *l, const char *why, const char *member)
{
	reading_doubt(r, why, "/targets/%zu/%s", l->official, member);
}

static bool
is_word_of_name(const struct reading *line, size_t i)
{
	static const enum label_kind other[] = { LABEL_INSTITUTION, LABEL_OFFICE, LABEL_EMBASSY,
		                                 LABEL_CITY, LABEL_COUNTRY };
	struct label_hit h;

	if (i >= line->toks || !line->tok[i].word || !token_is_capital(line->text, &line->tok[i]) ||
	    (unsigned char)line->text.p[line->tok[i].from] >= 0xE2)
		return false;
	for (size_t k = 0; k < ARRAY_LEN(other); k++)
		if (label_at(line, other[k], i, line->toks, &h))
			return false;
	return true;
}

/* "Ana Example Ministry of Justice", "Mr Example 7 Example Street" */
static bool
holds_person(struct reading *r, const struct target *t, struct str text)
{
	struct reading line;
	struct label_hit h;
	size_t from = 0;

	reading_build_within(&line, r, text);
	if (label_at(&line, LABEL_HONORIFIC, 0, line.toks, &h))
		return h.to + 2 < line.toks && line.tok[0].fold.n > 1 && t->name.n == 0 &&
		       token_is_capital(line.text, &line.tok[h.to]) &&
		       (str_has_digit(text) ||
		        label_find(&line, LABEL_INSTITUTION, h.to, line.toks, &h));
	while (is_word_of_name(&line, from))
		from++;
	return from >= 2 && from <= NAME_WORDS &&
	       label_at(&line, LABEL_INSTITUTION, from, line.toks, &h) && h.to + 1 < line.toks &&
	       line.tok[h.to].word && line.tok[h.to].fold.n <= 3 &&
	       !token_is_capital(line.text, &line.tok[h.to]);
}

/* "555 0102" alone */
static bool
is_number(struct str s)
{
	size_t digits = 0, spaces = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9')
			digits++;
		else if (s.p[i] == ' ' || s.p[i] == '-')
			spaces++;
		else
			return false;
	}
	return digits >= NUMBER_DIGITS && spaces > 0;
}

/* A street or a box above what has neither number nor comma: "P.O. Box 281", "People's Palace". */
static bool
begins_with_street(const struct lines *l)
{
	struct str second = l->t->address.n > 1 ? l->t->address.item[1] : (struct str){ 0 };

	return l->t->address.n > 2 && str_has_digit(l->t->address.item[0]) &&
	       str_chr(l->t->address.item[0], ',') == STR_NPOS &&
	       (l->form[0] == FORM_STREET || l->form[0] == FORM_OTHER) && !str_has_digit(second) &&
	       str_chr(second, ',') == STR_NPOS &&
	       (l->form[1] == FORM_NAME || l->form[1] == FORM_OTHER ||
	        l->form[1] == FORM_INSTITUTION);
}

/* An embassy below the house of somebody who is no ambassador, without "c/o". */
static bool
holds_embassy(struct reading *r, const struct lines *l)
{
	struct label_hit h;

	for (size_t i = 1; i < l->t->address.n; i++) {
		struct reading line;

		reading_build_within(&line, r, l->t->address.item[i]);
		if (l->form[i] == FORM_EMBASSY && l->form[0] == FORM_INSTITUTION &&
		    !label_find(&line, LABEL_CARE_OF, 0, line.toks, &h))
			return true;
	}
	return false;
}

void
doubts_places(struct reading *r, size_t official)
{
	const struct target *t = &r->out->targets.item[official];
	struct lines l = { t, arena_array(r->a, enum line_form, t->address.n + 1), official };

	for (size_t i = 0; i < t->address.n; i++)
		l.form[i] = doubts_form(r, t->address.item[i]);
	for (size_t i = 0; i < t->address.n; i++) {
		if (is_number(t->address.item[i])) {
			doubt(r, &l, DOUBT("a line of the address is a number alone"), "address");
			doubt(r, &l, DOUBT("a line of the address is a number alone"), "faxes");
		}
		if (holds_person(r, t, t->address.item[i])) {
			doubt(r, &l, DOUBT("a line of the address seems to hold a name too"),
			      "address");
			doubt(r, &l, DOUBT("a line of the address seems to hold a name too"),
			      "name");
		}
	}
	if (begins_with_street(&l))
		doubt(r, &l, DOUBT("the address begins with its street"), "address");
	if (holds_embassy(r, &l))
		doubt(r, &l, DOUBT("an embassy stands in the address of another house"), "address");
}
