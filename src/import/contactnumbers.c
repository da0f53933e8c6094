/*
 * contactnumbers.c - the numbers in the value of a contact line
 */
#include "import/contactvalue.h"

#include <string.h>

#define AREA_DIGITS    6 /* the most before a slash that are no number themselves */
#define NUMBER_LEAST   6 /* digits before a sentence */
#define SENTENCE_LEAST 3 /* words behind a number that are none of it */

/* Length of "or", "/", ";" and the like at FROM: what separates two numbers. */
static size_t
separator_at(const struct reading *r, size_t from, size_t to)
{
	struct str s = str_sub(r->text, from, to);
	size_t n;

	if (s.n > 0 && strchr(";,/|", s.p[0]) != NULL)
		return 1;
	if (s.n == 0 || s.p[0] != ' ')
		return 0;
	n = str_find(str_sub(s, 1, s.n < CONTACTVALUE_JOINT + 2 ? s.n : CONTACTVALUE_JOINT + 2),
	             STR(" "));
	return n != STR_NPOS && contactvalue_joins(r, str_sub(s, 1, n + 1)) ? n + 2 : 0;
}

/* Without the full stop that ends a sentence of numbers, or the end of a bracket around more. */
static struct contactvalue
bare_number(const struct reading *r, struct contactvalue p)
{
	while (p.to > p.from && (r->text.p[p.to - 1] == '.' ||
	                         (r->text.p[p.to - 1] == ')' &&
	                          str_chr(str_sub(r->text, p.from, p.to), '(') == STR_NPOS)))
		p.to--;
	return p;
}

/* "to express your concern" behind a number and a comma. */
static bool
is_sentence(const struct reading *r, struct contactvalue p)
{
	struct str s = str_sub(r->text, p.from, p.to);
	size_t words = s.n > 0;

	for (size_t i = 1; i < s.n; i++)
		words += s.p[i] != ' ' && s.p[i - 1] == ' ';
	return words >= SENTENCE_LEAST && contactvalue_digits(s) == 0;
}

/* "02-555-0155 with the words ...": where the number P ends and a sentence begins; its end for
 * none.
 */
static size_t
sentence_behind(const struct reading *r, struct contactvalue p)
{
	struct str s = str_sub(r->text, p.from, p.to);
	size_t to = 0, words = 0;

	while (to < s.n &&
	       ((s.p[to] >= '0' && s.p[to] <= '9') || strchr(" +()-./", s.p[to]) != NULL))
		to++;
	if (to == s.n || to == 0 || s.p[to - 1] != ' ' ||
	    contactvalue_digits(str_sub(s, 0, to)) < NUMBER_LEAST)
		return p.to;
	for (size_t i = to; i < s.n; i++)
		words += s.p[i] != ' ' && s.p[i - 1] == ' ';
	return words >= SENTENCE_LEAST ? p.from + to : p.to;
}

/* "01 / 555 01 33", "+43 1 / 555 01 33": what stands before the slash is the code of a town. */
static bool
is_area_code(const struct reading *r, struct contactvalue p, size_t at, size_t to)
{
	struct str s = str_sub(r->text, p.from, p.to), rest = str_sub(r->text, at, to);
	size_t number = 1;

	if (s.n == 0 || rest.n < 2 || rest.p[0] != '/' || contactvalue_digits(s) == 0 ||
	    contactvalue_digits(s) > AREA_DIGITS || strchr("0+(", s.p[0]) == NULL)
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < '0' || s.p[i] > '9') && strchr(" +()-", s.p[i]) == NULL)
			return false;
	while (number < rest.n && rest.p[number] == ' ')
		number++;
	return number < rest.n && rest.p[number] >= '1' && rest.p[number] <= '9';
}

/* "+57 1 566 2071 / 342 0592 (keep trying)" */
void
contactvalue_numbers(const struct reading *r, struct contacts *out, enum contact_kind kind,
                     bool both, struct contactvalue v)
{
	size_t start = v.from, at = v.from, first = out->n, end;

	while (at <= v.to) {
		size_t sep = at < v.to ? separator_at(r, at, v.to) : 0;
		struct contactvalue p = contactvalue_trimmed(r, start, at);

		if (sep > 0 && is_area_code(r, p, at, v.to))
			sep = 0;
		end = at < v.to ? contactvalue_remark_end(r, at, v.to) : at;
		if (at < v.to && sep == 0 && end == at) {
			at++;
			continue;
		}
		size_t rest = sentence_behind(r, p);
		if (contactvalue_digits(str_sub(r->text, p.from, p.to)) >= 4) {
			contactvalue_push(r, out, kind,
			                  bare_number(r, contactvalue_trimmed(r, p.from, rest)));
			if (rest < p.to)
				contactvalue_push(r, out, CONTACT_NOTE,
				                  (struct contactvalue){ rest, p.to });
		} else if (p.to > p.from && out->n > first && !is_sentence(r, p))
			out->item[out->n - 1].to = p.to;
		else if (p.to > p.from)
			contactvalue_push(r, out, CONTACT_NOTE, p);
		if (end > at)
			contactvalue_push(r, out, CONTACT_NOTE, (struct contactvalue){ at, end });
		at = end > at ? end : at + (sep > 0 ? sep : 1);
		start = at;
	}
	for (size_t i = first, n = out->n; both && i < n; i++)
		if (out->item[i].kind == CONTACT_PHONE)
			contactvalue_push(
				r, out, CONTACT_FAX,
				(struct contactvalue){ out->item[i].from, out->item[i].to });
}
