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

#define BARE_DIGITS    9  /* the least of a telephone number that no label names */
#define JOINT_BYTES    16 /* the most of a word such as "or" between two values */
#define AREA_DIGITS    6  /* the most before a slash that are no number themselves */
#define NUMBER_LEAST   6  /* digits before a sentence */
#define SENTENCE_LEAST 3  /* words behind a number that are none of it */

static void
add(const struct reading *r, struct contacts *out, enum contact_kind kind, struct contactvalue p)
{
	struct contact c = { .kind = kind, .from = p.from, .to = p.to };

	VEC_PUSH(r->a, out, c);
}

static struct contactvalue
trimmed(const struct reading *r, size_t from, size_t to)
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
		return trimmed(r, (size_t)(s.p - r->text.p), (size_t)(s.p - r->text.p) + s.n - 1);
	if (s.n == 0)
		return (struct contactvalue){ from, from };
	return (struct contactvalue){ (size_t)(s.p - r->text.p), (size_t)(s.p - r->text.p) + s.n };
}

static size_t
digits_of(struct str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n; at++)
		n += s.p[at] >= '0' && s.p[at] <= '9';
	return n;
}

static bool
has_letters(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z')
			return true;
	return false;
}

/* The end of a bracket that opens at FROM and holds letters; FROM if there is none. */
static size_t
remark_end(const struct reading *r, size_t from, size_t to)
{
	struct str s = str_sub(r->text, from, to);
	size_t close;

	if (s.n == 0 || s.p[0] != '(')
		return from;
	close = str_chr(s, ')');
	close = close == STR_NPOS ? s.n : close + 1;
	return has_letters(str_sub(s, 0, close)) && digits_of(str_sub(s, 0, close)) < 5 &&
	                       str_chr(str_sub(s, 0, close), '@') == STR_NPOS
	               ? from + close
	               : from;
}

/* "or", "and", "oder" */
static bool
joins_values(const struct reading *r, struct str word)
{
	struct str fold = word.n <= JOINT_BYTES ? utf8_fold(r->a, word) : (struct str){ 0 };

	return label_word_is(LABEL_OR, fold) || label_word_is(LABEL_AND, fold);
}

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
	n = str_find(str_sub(s, 1, s.n < JOINT_BYTES + 2 ? s.n : JOINT_BYTES + 2), STR(" "));
	return n != STR_NPOS && joins_values(r, str_sub(s, 1, n + 1)) ? n + 2 : 0;
}

/* Without the full stop that ends a sentence of numbers. */
static struct contactvalue
bare_number(const struct reading *r, struct contactvalue p)
{
	while (p.to > p.from && r->text.p[p.to - 1] == '.')
		p.to--;
	return p;
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
	    digits_of(str_sub(s, 0, to)) < NUMBER_LEAST)
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

	if (s.n == 0 || rest.n < 2 || rest.p[0] != '/' || digits_of(s) == 0 ||
	    digits_of(s) > AREA_DIGITS || strchr("0+(", s.p[0]) == NULL)
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < '0' || s.p[i] > '9') && strchr(" +()-", s.p[i]) == NULL)
			return false;
	while (number < rest.n && rest.p[number] == ' ')
		number++;
	return number < rest.n && rest.p[number] >= '1' && rest.p[number] <= '9';
}

/* "+57 1 566 2071 / 342 0592 (keep trying)" */
static void
add_numbers(const struct reading *r, struct contacts *out, enum contact_kind kind, bool both,
            struct contactvalue v)
{
	size_t start = v.from, at = v.from, first = out->n, end;

	while (at <= v.to) {
		size_t sep = at < v.to ? separator_at(r, at, v.to) : 0;
		struct contactvalue p = trimmed(r, start, at);

		if (sep > 0 && is_area_code(r, p, at, v.to))
			sep = 0;
		end = at < v.to ? remark_end(r, at, v.to) : at;
		if (at < v.to && sep == 0 && end == at) {
			at++;
			continue;
		}
		size_t rest = sentence_behind(r, p);
		if (digits_of(str_sub(r->text, p.from, p.to)) >= 4) {
			add(r, out, kind, bare_number(r, trimmed(r, p.from, rest)));
			if (rest < p.to)
				add(r, out, CONTACT_NOTE, (struct contactvalue){ rest, p.to });
		} else if (p.to > p.from && out->n > first)
			out->item[out->n - 1].to = p.to;
		else if (p.to > p.from)
			add(r, out, CONTACT_NOTE, p);
		if (end > at)
			add(r, out, CONTACT_NOTE, (struct contactvalue){ at, end });
		at = end > at ? end : at + (sep > 0 ? sep : 1);
		start = at;
	}
	for (size_t i = first, n = out->n; both && i < n; i++)
		if (out->item[i].kind == CONTACT_PHONE)
			add(r, out, CONTACT_FAX,
			    (struct contactvalue){ out->item[i].from, out->item[i].to });
}

bool
contactvalue_is_email(struct str s)
{
	size_t at = str_chr(s, '@'), dot = str_rchr(s, '.');

	return at != STR_NPOS && at > 0 && dot != STR_NPOS && dot > at + 1 && dot + 2 < s.n &&
	       str_chr(str_from(s, at + 1), '@') == STR_NPOS && str_chr(s, '/') == STR_NPOS &&
	       str_chr(s, '*') == STR_NPOS;
}

bool
contactvalue_is_url(struct str s)
{
	return str_istarts(s, STR("http://")) || str_istarts(s, STR("https://")) ||
	       (str_istarts(s, STR("www.")) && s.n > 8);
}

bool
contactvalue_is_handle(struct str s)
{
	if (s.n < 3 || s.p[0] != '@')
		return false;
	for (size_t i = 1; i < s.n; i++)
		if (!has_letters(str_sub(s, i, i + 1)) && (s.p[i] < '0' || s.p[i] > '9') &&
		    s.p[i] != '_' && s.p[i] != '.' && s.p[i] != '-' && s.p[i] != '@')
			return false;
	return true;
}

/* "[email protected]", "[email protected]" with a hard space, "(at)": an address somebody hid. */
static size_t
obfuscated_at(struct str s)
{
	static const struct str forms[] = { STR_INIT("[email protected]"),
		                            STR_INIT("[email\xc2\xa0protected]"),
		                            STR_INIT("[email_protected]"),
		                            STR_INIT("[e-mail protected]") };

	for (size_t i = 0; i < ARRAY_LEN(forms); i++)
		if (str_istarts(s, forms[i]))
			return forms[i].n;
	return 0;
}

static bool
is_word_break(char c)
{
	return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|' || c == '<' || c == '>' ||
	       c == '(' || c == ')' || c == '\n';
}

/* Classifies one word of a value; NOTHING is what another word is. */
static enum contact_kind
kind_of_word(struct str w)
{
	if (contactvalue_is_url(w))
		return CONTACT_URL;
	if (contactvalue_is_email(w))
		return CONTACT_EMAIL;
	if (str_find(w, STR("(at)")) != STR_NPOS || str_ifind(w, STR("[at]")) != STR_NPOS)
		return CONTACT_OBFUSCATED;
	return contactvalue_is_handle(w) ? CONTACT_HANDLE : CONTACT_EMPTY;
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n';
}

/* What stands in an address beside its "@". */
static bool
is_address_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

/* A full-width comma, "»", "–": no letter of any script begins with these bytes. */
static bool
is_mark_beyond_ascii(struct str s)
{
	return str_starts(s, STR("\xc2")) || str_starts(s, STR("\xe2")) ||
	       str_starts(s, STR("\xe3\x80")) || str_starts(s, STR("\xef")) ||
	       str_starts(s, STR("،")) || str_starts(s, STR("؛"));
}

/* "ö.example.org": letters that a full stop and more of them follow, as in a domain. */
static bool
goes_on_as_domain(struct str s)
{
	size_t at = 0;

	while (at < s.n && !is_mark_beyond_ascii(str_from(s, at)) &&
	       ((unsigned char)s.p[at] >= 0x80 ||
	        (s.p[at] != '.' && is_address_byte(s.p[at] | 32))))
		at++;
	return at > 0 && at + 1 < s.n && s.p[at] == '.' &&
	       ((unsigned char)s.p[at + 1] >= 0x80 || is_address_byte(s.p[at + 1] | 32));
}

/* "a@example.org나": where no space is written, the word that follows is no part of the address.
 * "a@mail.malmö.example.org" is whole, and to its "ö" it is another's; what ends in another script
 * may be either, and is no address at all. */
static struct str
without_script(struct str w)
{
	size_t at = str_chr(w, '@'), to = at, dot;

	if (at == STR_NPOS)
		return w;
	while (to < w.n && (unsigned char)w.p[to] < 0x80)
		to++;
	dot = str_rchr(str_sub(w, 0, to), '.');
	if (to == w.n || dot == STR_NPOS || dot < at || to < dot + 3)
		return w;
	for (size_t i = dot + 1; i < to; i++)
		if ((w.p[i] | 32) < 'a' || (w.p[i] | 32) > 'z')
			return w;
	if (goes_on_as_domain(str_from(w, to)))
		return (unsigned char)w.p[str_rchr(w, '.') + 1] < 0x80 ? w : str_sub(w, 0, 0);
	/* Latin letters end no word that is glued to an address */
	return (unsigned char)w.p[to] >= 0xC3 && (unsigned char)w.p[to] < 0xCB ? w
	                                                                       : str_sub(w, 0, to);
}

static struct str
bare_word(struct str w)
{
	w = without_script(w);
	while (w.n > 0 && strchr(".:'\"", w.p[w.n - 1]) != NULL)
		w = str_sub(w, 0, w.n - 1);
	if (str_istarts(w, STR("mailto:")))
		w = str_from(w, 7);
	return w;
}

/* A word of REST without capitals that an address may begin with, and " at example.org" behind it:
 * its length with that, 0 for none.  Who writes so hides the address. */
static size_t
spelled_out(struct str rest, size_t word)
{
	struct str s = str_from(rest, word);
	size_t n = 4, dots = 0;

	if (word == 0 || s.n < 6 || !is_space(s.p[0]) || !str_istarts(str_from(s, 1), STR("at")) ||
	    !is_space(s.p[3]) || str_starts(str_from(s, 4), STR("www.")))
		return 0;
	for (size_t i = 0; i < word; i++)
		if (!is_address_byte(rest.p[i]))
			return 0;
	for (; n < s.n && is_address_byte(s.p[n]); n++)
		dots += s.p[n] == '.' && n > 4 && n + 2 < s.n && is_address_byte(s.p[n + 1]);
	while (n > 4 && s.p[n - 1] == '.')
		n--;
	return dots > 0 ? word + n : 0;
}

/* "The Minister: a at example.org, b at example.org": a mark that introduces an address. */
static bool
behind_colon(const struct reading *r, size_t from, size_t at)
{
	while (at > from && is_space(r->text.p[at - 1]))
		at--;
	return at > 0 && strchr(":,;", r->text.p[at - 1]) != NULL;
}

/* "a@example,org", "a@odpp.example,org": a comma for a full stop; what is printed is no address,
 * and to its comma it is another's.  Its length, 0 for none. */
static size_t
comma_for_dot(struct str rest, size_t word)
{
	size_t n = word + 1;

	if (n >= rest.n || rest.p[word] != ',')
		return 0;
	while (n < rest.n && is_address_byte(rest.p[n]))
		n++;
	return n > word + 2 && (n == rest.n || rest.p[n] != '@') ? n : 0;
}

/* Addresses, handles and links in a value; brackets become notes. */
void
contactvalue_words(const struct reading *r, struct contacts *out, struct contactvalue v)
{
	for (size_t at = v.from; at < v.to;) {
		struct str rest = str_sub(r->text, at, v.to);
		size_t remark = remark_end(r, at, v.to), hidden = obfuscated_at(rest), n = 0;
		struct str w;

		if (hidden > 0 || remark > at) {
			n = hidden > 0 ? hidden : remark - at;
			add(r, out, hidden > 0 ? CONTACT_OBFUSCATED : CONTACT_NOTE,
			    (struct contactvalue){ at, at + n });
			at += n;
			continue;
		}
		while (n < rest.n && !is_word_break(rest.p[n]))
			n++;
		hidden = behind_colon(r, v.from, at) ? spelled_out(rest, n) : 0;
		w = bare_word(str_sub(rest, 0, n));
		if (hidden == 0 && contactvalue_is_email(w))
			hidden = comma_for_dot(rest, n);
		if (hidden > 0) {
			n = hidden;
			add(r, out, CONTACT_OBFUSCATED, (struct contactvalue){ at, at + n });
		} else if (w.n > 0 && kind_of_word(w) != CONTACT_EMPTY) {
			add(r, out, kind_of_word(w),
			    (struct contactvalue){ (size_t)(w.p - r->text.p),
			                           (size_t)(w.p - r->text.p) + w.n });
		}
		at += n > 0 ? n : 1;
	}
}

bool
contactvalue_is_bare_number(struct str s)
{
	if (s.n == 0 || (s.p[0] != '+' && s.p[0] != '0'))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < '0' || s.p[i] > '9') && strchr(" +()-./", s.p[i]) == NULL)
			return false;
	return digits_of(s) >= BARE_DIGITS;
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
		return trimmed(r, v.from, v.to);
	}
	return v;
}

/* "(+1 202 555 0100)": the brackets hold the whole number. */
static bool
in_brackets(const struct reading *r, struct contactvalue v)
{
	struct str s = str_sub(r->text, v.from, v.to);

	return s.n > 2 && s.p[0] == '(' && s.p[s.n - 1] == ')' && str_rchr(s, '(') == 0 &&
	       !has_letters(s);
}

struct contactvalue
contactvalue_of(const struct reading *r, size_t from, size_t to)
{
	struct contactvalue v = trimmed(r, from, to);
	size_t space = v.to;

	while (space > v.from && r->text.p[space - 1] != ' ')
		space--;
	if (space > v.from && joins_values(r, str_sub(r->text, space, v.to)))
		v = trimmed(r, v.from, space - 1); /* "(+1 202 ...) and" before the next label */
	v = without_bracket(r, v);
	return in_brackets(r, v) ? trimmed(r, v.from + 1, v.to - 1) : v;
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
		add_numbers(r, out, kind, both, v);
		return;
	}
	while (at > 0 && !is_word_break(s.p[at - 1]))
		at--;
	end = v.from + at;
	add_numbers(r, out, kind, both, trimmed(r, v.from, end));
	contactvalue_words(r, out, (struct contactvalue){ end, v.to });
}

void
contactvalue_add(const struct reading *r, struct contacts *out, enum contact_kind kind, bool both,
                 size_t label, struct contactvalue v)
{
	size_t before = out->n;

	if (v.from >= v.to) {
		struct contact c = { CONTACT_EMPTY, kind, v.from, v.from, 0, 0 };

		VEC_PUSH(r->a, out, c);
		return;
	}
	if (kind == CONTACT_SALUTATION || kind == CONTACT_ADDRESS)
		add(r, out, kind, v);
	else if (kind == CONTACT_PHONE || kind == CONTACT_FAX)
		add_numbers_and_words(r, out, kind, both, v);
	else if (kind == CONTACT_NOTE)
		add(r, out, CONTACT_NOTE, (struct contactvalue){ label, v.to });
	else
		contactvalue_words(r, out, v);
	if (out->n == before) /* a label with words behind it: nothing is lost */
		add(r, out, CONTACT_NOTE, (struct contactvalue){ label, v.to });
}
