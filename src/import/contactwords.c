/*
 * contactwords.c - the addresses, handles and links in the value of a contact line
 */
#include "import/contactvalue.h"

#include <string.h>

#include "base/utf8.h"
#include "import/labels.h"

#define SIGN_MOST 16 /* bytes of a word for "@" */

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
		if (!contactvalue_has_letters(str_sub(s, i, i + 1)) &&
		    (s.p[i] < '0' || s.p[i] > '9') && s.p[i] != '_' && s.p[i] != '.' &&
		    s.p[i] != '-' && s.p[i] != '@')
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

bool
contactvalue_is_break(char c)
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

/* A full-width comma, "»", "–": bytes with which marks begin, and letters of no domain. */
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
	while (w.n > 0 && strchr(".:'\"", w.p[w.n - 1]) != NULL)
		w = str_sub(w, 0, w.n - 1);
	w = without_script(w);
	while (w.n > 0 && strchr(".:'\"", w.p[w.n - 1]) != NULL)
		w = str_sub(w, 0, w.n - 1);
	if (str_istarts(w, STR("mailto:")))
		w = str_from(w, 7);
	return w;
}

/* The word in S, behind one space and before another, that spells the "@" of an address: its bytes
 * with both spaces, 0 for none. */
static size_t
spelled_sign(const struct reading *r, struct str s)
{
	size_t n = 1;

	if (s.n < 3 || !is_space(s.p[0]))
		return 0;
	while (n < s.n && n <= SIGN_MOST && !is_space(s.p[n]))
		n++;
	return n < s.n && is_space(s.p[n]) &&
	                       label_word_is(LABEL_SPELLED_AT, utf8_fold(r->a, str_sub(s, 1, n)))
	               ? n + 1
	               : 0;
}

/* A word of REST without capitals that an address may begin with, and " at example.org" behind it:
 * its length with that, 0 for none.  Who writes so hides the address. */
static size_t
spelled_out(const struct reading *r, struct str rest, size_t word)
{
	struct str s = str_from(rest, word);
	size_t sign = word > 0 ? spelled_sign(r, s) : 0, n = sign, dots = 0;

	if (sign == 0 || str_starts(str_from(s, sign), STR("www.")))
		return 0;
	for (size_t i = 0; i < word; i++)
		if (!is_address_byte(rest.p[i]))
			return 0;
	for (; n < s.n && is_address_byte(s.p[n]); n++)
		dots += s.p[n] == '.' && n > sign && n + 2 < s.n && is_address_byte(s.p[n + 1]);
	while (n > sign && s.p[n - 1] == '.')
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

void
contactvalue_words(const struct reading *r, struct contacts *out, struct contactvalue v)
{
	for (size_t at = v.from; at < v.to;) {
		struct str rest = str_sub(r->text, at, v.to);
		size_t remark = contactvalue_remark_end(r, at, v.to), hidden = obfuscated_at(rest),
		       n = 0;
		struct str w;

		if (hidden > 0 || remark > at) {
			n = hidden > 0 ? hidden : remark - at;
			contactvalue_push(r, out, hidden > 0 ? CONTACT_OBFUSCATED : CONTACT_NOTE,
			                  (struct contactvalue){ at, at + n });
			at += n;
			continue;
		}
		while (n < rest.n && !contactvalue_is_break(rest.p[n]))
			n++;
		hidden = behind_colon(r, v.from, at) ? spelled_out(r, rest, n) : 0;
		w = bare_word(str_sub(rest, 0, n));
		if (hidden == 0 && contactvalue_is_email(w))
			hidden = comma_for_dot(rest, n);
		if (hidden > 0) {
			n = hidden;
			contactvalue_push(r, out, CONTACT_OBFUSCATED,
			                  (struct contactvalue){ at, at + n });
		} else if (w.n > 0 && kind_of_word(w) != CONTACT_EMPTY) {
			contactvalue_push(r, out, kind_of_word(w),
			                  (struct contactvalue){ (size_t)(w.p - r->text.p),
			                                         (size_t)(w.p - r->text.p) + w.n });
		}
		at += n > 0 ? n : 1;
	}
}
