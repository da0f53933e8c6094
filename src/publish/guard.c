/*
 * guard.c - looking for protected terms
 *
 * Both sides are reduced to letters and digits, with a mark before each that begins a word, so
 * that "Su-jung", "SU JUNG" and "Su<b>jung</b>" all read sujung; where words begin and end is kept
 * apart, because a short name must not be found inside other words.
 */
#include "publish/guard.h"

#include <string.h>
#include <unictype.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"

#define GUARD_SHORT 6       /* letters: below it a term must be a word of its own */
#define GUARD_WORDY 0x0530u /* Latin, Greek, Cyrillic lie below: words are set apart by spaces */

/* Letters only, and for each byte whether a word begins there; ENDS at the byte behind one. */
struct letters {
	struct str s;
	const char *begins, *ends;
};

static struct letters
letters_of(struct arena *a, struct str text)
{
	struct str folded = utf8_fold(a, text);
	char *p = arena_alloc(a, folded.n + 1, 1);
	char *begins = arena_alloc(a, folded.n + 1, 1), *ends = arena_alloc(a, folded.n + 1, 1);
	size_t n = 0;
	bool inside = false;

	for (size_t at = 0; at < folded.n;) {
		size_t from = at;
		uint32_t cp = utf8_next(folded, &at);
		bool letter = uc_is_alnum(cp);

		if (letter && !inside)
			begins[n] = 1;
		if (!letter && inside)
			ends[n] = 1;
		inside = letter;
		if (letter) {
			memcpy(p + n, folded.p + from, at - from);
			n += at - from;
		}
	}
	ends[n] = 1;
	return (struct letters){ { p, n }, begins, ends };
}

static bool
is_wordy(struct str letters)
{
	for (size_t at = 0; at < letters.n;)
		if (utf8_next(letters, &at) >= GUARD_WORDY)
			return false;
	return true;
}

bool
guard_init(struct arena *a, const struct strs *terms, struct guard *out, struct err *e)
{
	struct guard g = { 0 };

	for (size_t i = 0; i < terms->n; i++) {
		struct str s = letters_of(a, terms->item[i]).s;
		size_t letters = utf8_count(s);
		struct guard_term term = { s, letters >= GUARD_SHORT || !is_wordy(s) };

		if (letters < 2)
			return err_set(e, ERR_INPUT,
			               "protected term %zu has fewer than two letters", i + 1);
		VEC_PUSH(a, &g, term);
	}
	*out = g;
	return true;
}

static bool
stands_in(const struct guard_term *term, const struct letters *text)
{
	size_t from = 0;

	for (;;) {
		size_t at = str_find(str_from(text->s, from), term->letters);

		if (at == STR_NPOS)
			return false;
		at += from;
		if (term->anywhere || (text->begins[at] && text->ends[at + term->letters.n]))
			return true;
		from = at + 1;
	}
}

static bool
check_reading(struct arena *a, const struct guard *g, const char *output, struct str text,
              struct err *e)
{
	struct letters letters = letters_of(a, text);

	for (size_t i = 0; i < g->n; i++)
		if (stands_in(&g->item[i], &letters))
			return err_set(e, ERR_DENIED,
			               "%s would show protected term %zu: nothing was published",
			               output, i + 1);
	return true;
}

/* "&#39;" at the start of S: its code point, and how long it is; 0 if it is no reference. */
static size_t
entity(struct str s, uint32_t *cp)
{
	static const struct {
		struct str name;
		uint32_t cp;
	} known[] = {
		{ STR_INIT("&amp;"), '&' },   { STR_INIT("&lt;"), '<' },
		{ STR_INIT("&gt;"), '>' },    { STR_INIT("&quot;"), '"' },
		{ STR_INIT("&apos;"), '\'' }, { STR_INIT("&shy;"), 0xAD },
		{ STR_INIT("&nbsp;"), 0xA0 },
	};
	size_t end = str_chr(str_sub(s, 0, s.n < 12 ? s.n : 12), ';');
	uint64_t n = 0;

	for (size_t i = 0; i < ARRAY_LEN(known); i++)
		if (str_istarts(s, known[i].name)) {
			*cp = known[i].cp;
			return known[i].name.n;
		}
	if (end == STR_NPOS || !str_starts(s, STR("&#")))
		return 0;
	if (s.p[2] == 'x' || s.p[2] == 'X') {
		for (size_t i = 3; i < end; i++) {
			const char *digits = "0123456789abcdef";
			const char *d = strchr(digits, s.p[i] | 0x20);

			if (d == NULL || s.p[i] == '\0')
				return 0;
			n = n * 16 + (uint64_t)(d - digits);
		}
	} else if (!str_to_u64(str_sub(s, 2, end), 0x10FFFF, &n)) {
		return 0;
	}
	*cp = (uint32_t)n;
	return end + 1;
}

/* As a browser shows it: without tags, entities decoded. */
static struct str
without_markup(struct arena *a, struct str html)
{
	struct buf b;
	bool tag = false;

	buf_init(&b, a, html.n + 1);
	for (size_t i = 0; i < html.n; i++) {
		char utf8[4];
		uint32_t cp = 0;
		size_t n;

		if (html.p[i] == '<' || html.p[i] == '>') {
			tag = html.p[i] == '<';
			continue;
		}
		if (tag)
			continue;
		n = html.p[i] == '&' ? entity(str_from(html, i), &cp) : 0;
		if (n == 0) {
			buf_putc(&b, html.p[i]);
			continue;
		}
		buf_put(&b, (struct str){ utf8, utf8_put(cp, utf8) });
		i += n - 1;
	}
	return buf_str(&b);
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* %XX of addresses and =XX of mail, soft line ends of mail too. */
static struct str
without_hex(struct arena *a, struct str s, char sign)
{
	struct buf b;

	buf_init(&b, a, s.n + 1);
	for (size_t i = 0; i < s.n; i++) {
		bool room = s.p[i] == sign && i + 2 < s.n;
		int hi = room ? hex_digit(s.p[i + 1]) : -1, lo = room ? hex_digit(s.p[i + 2]) : -1;

		if (room && s.p[i + 1] == '\r' && s.p[i + 2] == '\n') {
			i += 2;
		} else if (hi >= 0 && lo >= 0) {
			buf_putc(&b, (char)(hi * 16 + lo));
			i += 2;
		} else {
			buf_putc(&b, s.p[i]);
		}
	}
	return buf_str(&b);
}

bool
guard_check(struct arena *a, const struct guard *g, const char *output, struct str bytes,
            struct err *e)
{
	struct str plain;

	if (g->n == 0)
		return true;
	plain = without_markup(a, bytes);
	return check_reading(a, g, output, bytes, e) && check_reading(a, g, output, plain, e) &&
	       check_reading(a, g, output, without_hex(a, bytes, '%'), e) &&
	       check_reading(a, g, output, without_hex(a, bytes, '='), e);
}
