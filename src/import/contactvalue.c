/*
 * contactvalue.c - the value behind a label of a contact line, cut into contacts
 *
 * A value is cut again: "a@x OR b@y" are two addresses, "+1 202 555 0100 / 555 0101" two numbers,
 * and what stands in parentheses with letters is an instruction, not part of the number.
 */
#include "import/contactvalue.h"

#include <string.h>

#include "base/utf8.h"
#include "import/labels.h"

#define BARE_DIGITS 9 /* the least of a telephone number that no label names */

void
contactvalue_push(const struct reading *r, struct contacts *out, enum contact_kind kind,
                  struct contactvalue p)
{
	struct contact c = { .kind = kind, .from = p.from, .to = p.to };

	VEC_PUSH(r->a, out, c);
}

struct contactvalue
contactvalue_trimmed(const struct reading *r, size_t from, size_t to)
{
	struct str s = from < to ? str_trim(str_sub(r->text, from, to)) : (struct str){ 0 };

	while (s.n > 0 && (strchr(",;|/", s.p[s.n - 1]) != NULL || str_ends(s, STR(" -"))))
		s = str_trim(str_sub(s, 0, s.n - 1));
	while (str_ends(s, STR(" –")) || str_ends(s, STR(" —")) || str_ends(s, STR(" •")))
		s = str_trim(str_sub(s, 0, s.n - 3));
	while (s.n > 0 && strchr(",;|/", s.p[0]) != NULL)
		s = str_trim(str_from(s, 1));
	/* the capital I that stands for a bar */
	if (s.n >= 2 && s.p[s.n - 1] == 'I' && s.p[s.n - 2] == ' ')
		return contactvalue_trimmed(r, (size_t)(s.p - r->text.p),
		                            (size_t)(s.p - r->text.p) + s.n - 1);
	if (s.n == 0)
		return (struct contactvalue){ from, from };
	return (struct contactvalue){ (size_t)(s.p - r->text.p), (size_t)(s.p - r->text.p) + s.n };
}

size_t
contactvalue_digits(struct str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n; at++)
		n += s.p[at] >= '0' && s.p[at] <= '9';
	return n;
}

bool
contactvalue_has_letters(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z')
			return true;
	return false;
}

size_t
contactvalue_remark_end(const struct reading *r, size_t from, size_t to)
{
	struct str s = str_sub(r->text, from, to);
	size_t close;

	if (s.n == 0 || s.p[0] != '(')
		return from;
	close = str_chr(s, ')');
	close = close == STR_NPOS ? s.n : close + 1;
	return contactvalue_has_letters(str_sub(s, 0, close)) &&
	                       contactvalue_digits(str_sub(s, 0, close)) < 5 &&
	                       str_chr(str_sub(s, 0, close), '@') == STR_NPOS
	               ? from + close
	               : from;
}

bool
contactvalue_joins(const struct reading *r, struct str word)
{
	struct str fold = word.n <= CONTACTVALUE_JOINT ? utf8_fold(r->a, word) : (struct str){ 0 };

	return label_word_is(LABEL_OR, fold) || label_word_is(LABEL_AND, fold);
}

bool
contactvalue_is_bare_number(struct str s)
{
	if (s.n == 0 || (s.p[0] != '+' && s.p[0] != '0'))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < '0' || s.p[i] > '9') && strchr(" +()-./", s.p[i]) == NULL)
			return false;
	return contactvalue_digits(s) >= BARE_DIGITS;
}

/* "(Faxes: ...) [Salutation: Your Excellency]": the bracket is not the value's. */
static struct contactvalue
without_bracket(const struct reading *r, struct contactvalue v)
{
	static const char *const pairs[] = { "()", "[]" };
	struct str s = str_sub(r->text, v.from, v.to);

	for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
		if (s.n == 0 || s.p[s.n - 1] != pairs[i][1] || str_chr(s, pairs[i][0]) != STR_NPOS)
			continue;
		v.to--;
		return contactvalue_trimmed(r, v.from, v.to);
	}
	return v;
}

/* "(+1 202 555 0100)": the brackets hold the whole number. */
static bool
in_brackets(const struct reading *r, struct contactvalue v)
{
	struct str s = str_sub(r->text, v.from, v.to);

	return s.n > 2 && s.p[0] == '(' && s.p[s.n - 1] == ')' && str_rchr(s, '(') == 0 &&
	       !contactvalue_has_letters(s);
}

struct contactvalue
contactvalue_of(const struct reading *r, size_t from, size_t to)
{
	struct contactvalue v = contactvalue_trimmed(r, from, to);
	size_t space = v.to;

	while (space > v.from && r->text.p[space - 1] != ' ')
		space--;
	if (space > v.from && contactvalue_joins(r, str_sub(r->text, space, v.to)))
		v = contactvalue_trimmed(r, v.from,
		                         space - 1); /* "(+1 202 ...) and" before the next label */
	v = without_bracket(r, v);
	return in_brackets(r, v) ? contactvalue_trimmed(r, v.from + 1, v.to - 1) : v;
}

/* "555 0132 a@example.org ...": an address ends the number, and what stands behind it is no number.
 */
static void
add_numbers_and_words(const struct reading *r, struct contacts *out, enum contact_kind kind,
                      bool both, struct contactvalue v)
{
	struct str s = str_sub(r->text, v.from, v.to);
	size_t at = str_chr(s, '@'), end;

	if (at == STR_NPOS)
		at = str_find(s, STR("www."));
	if (at == STR_NPOS) {
		contactvalue_numbers(r, out, kind, both, v);
		return;
	}
	while (at > 0 && !contactvalue_is_break(s.p[at - 1]))
		at--;
	end = v.from + at;
	contactvalue_numbers(r, out, kind, both, contactvalue_trimmed(r, v.from, end));
	contactvalue_words(r, out, (struct contactvalue){ end, v.to });
}

void
contactvalue_add(const struct reading *r, struct contacts *out, enum contact_kind kind, bool both,
                 size_t label, struct contactvalue v)
{
	struct str value = str_sub(r->text, v.from, v.to);
	size_t before = out->n;

	if (v.from >= v.to) {
		struct contact c = { CONTACT_EMPTY, kind, v.from, v.from, 0, 0 };

		VEC_PUSH(r->a, out, c);
		return;
	}
	if (kind == CONTACT_ADDRESS && contactvalue_is_email(value) &&
	    str_chr(value, ' ') == STR_NPOS)
		kind = CONTACT_EMAIL; /* "Address: a@example.org" */
	if (kind == CONTACT_SALUTATION || kind == CONTACT_ADDRESS)
		contactvalue_push(r, out, kind, v);
	else if (kind == CONTACT_PHONE || kind == CONTACT_FAX)
		add_numbers_and_words(r, out, kind, both, v);
	else if (kind == CONTACT_NOTE)
		contactvalue_push(r, out, CONTACT_NOTE, (struct contactvalue){ label, v.to });
	else
		contactvalue_words(r, out, v);
	if (out->n == before) /* a label with words behind it: nothing is lost */
		contactvalue_push(r, out, CONTACT_NOTE, (struct contactvalue){ label, v.to });
}
