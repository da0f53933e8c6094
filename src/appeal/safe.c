/*
 * safe.c - which sentences of a bulletin may stand in a letter that goes to the authorities
 *
 * Health, minors and relatives enter no appeal text (PRODUCT.md): what a family needs may be what
 * a hostile office looks for.  The rule is one of words and errs to silence: a sentence with any of
 * these words (safe_words.c), an age under 18, or the name of a minor is left out; in a language
 * whose words we do not list every sentence is.  What leans on a sentence that was left out ("any
 * of them") goes with it.  The headline and the demands, which the desk worded for the authorities,
 * always stand.
 */
#include "appeal/parts.h"
#include "appeal/safe_words.h"
#include "base/utf8.h"

#define ADULT 18

/* The list of a language ("en-GB" is en), or NULL. */
static const struct safe_list *
list_of_language(struct str language)
{
	size_t n = str_chr(language, '-');

	language = str_sub(language, 0, n == STR_NPOS ? language.n : n);
	for (size_t i = 0; i < safe_lists_n; i++)
		if (str_ieq(safe_lists[i].language, language))
			return &safe_lists[i];
	return NULL;
}

/* Hyphens belong to a word, so that "ill-treatment" is not an illness. */
static bool
is_word_byte(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-' ||
	       (unsigned char)c >= 0x80;
}

/* The next word of *REST, empty at the end. */
static struct str
next_word(struct str *rest)
{
	size_t from = 0, to;

	while (from < rest->n && !is_word_byte(rest->p[from]))
		from++;
	for (to = from; to < rest->n && is_word_byte(rest->p[to]);)
		to++;
	{
		struct str word = str_sub(*rest, from, to);

		*rest = str_from(*rest, to);
		return word;
	}
}

static bool
is_listed(struct arena *a, struct str words, struct str word)
{
	return str_find(words, str_printf(a, " " STR_FMT " ", STR_ARG(word))) != STR_NPOS;
}

/* "4", "four-year-old", "17-year-old", "aged 4": any number under 18 beside an age word. */
static bool
is_young_age(struct str word, struct str before)
{
	size_t dash = str_chr(word, '-');
	struct str number = str_sub(word, 0, dash == STR_NPOS ? word.n : dash);
	bool is_age = str_find(word, STR("-year")) != STR_NPOS || str_eq(before, STR("aged")) ||
	              str_eq(before, STR("age")) || str_eq(before, STR("agee"));
	uint64_t years;

	if (str_find(word, STR("-year-old")) != STR_NPOS && !str_to_u64(number, 999, &years))
		return true; /* in words: not worth a table */
	return is_age && str_to_u64(number, 999, &years) && years < ADULT;
}

static bool
names_a_minor(struct arena *a, const struct casefile *c, struct str folded)
{
	for (size_t i = 0; i < c->people.n; i++) {
		const struct person *p = &c->people.item[i];

		if (p->has_age && p->age < ADULT && p->name.n > 0 &&
		    str_find(folded, utf8_fold(a, p->name)) != STR_NPOS)
			return true;
	}
	return false;
}

static bool
is_safe(struct arena *a, const struct casefile *c, struct str words, struct str sentence)
{
	struct str folded = utf8_fold(a, sentence), rest = folded, before = { 0 }, word;

	while ((word = next_word(&rest)).n > 0) {
		struct str tail = word;

		if (is_listed(a, words, word) || is_young_age(word, before))
			return false;
		while (tail.p != NULL) /* "mother-in-law", "heart-related" */
			if (is_listed(a, words, str_cut(&tail, '-')) &&
			    str_find(word, STR("ill-treat")) == STR_NPOS)
				return false;
		before = word;
	}
	return !names_a_minor(a, c, folded);
}

/* The number that ends before AT, in Western, Arabic or Persian digits; -1: there is none. */
static int
number_before(struct str folded, size_t at)
{
	int value = 0, unit = 1;
	bool digits = false;

	while (at > 0 && folded.p[at - 1] == ' ')
		at--;
	if (at > 0 && folded.p[at - 1] == '-')
		at--;
	while (at > 0 && unit < 100000) {
		unsigned char last = (unsigned char)folded.p[at - 1];

		if (last >= '0' && last <= '9') {
			value += (last - '0') * unit;
			at--;
		} else if (at > 1 && (unsigned char)folded.p[at - 2] == 0xD9 && last >= 0xA0 &&
		           last <= 0xA9) { /* U+0660 to U+0669 */
			value += (last - 0xA0) * unit;
			at -= 2;
		} else if (at > 1 && (unsigned char)folded.p[at - 2] == 0xDB && last >= 0xB0 &&
		           last <= 0xB9) { /* Persian: U+06F0 to U+06F9 */
			value += (last - 0xB0) * unit;
			at -= 2;
		} else {
			break;
		}
		digits = true;
		unit *= 10;
	}
	return digits ? value : -1;
}

enum stem_kind { STEM_WORD, STEM_AGE, STEM_YEARS };

static bool
tells(enum stem_kind kind, struct str folded, size_t at)
{
	int number = kind == STEM_WORD ? 0 : number_before(folded, at);

	return number < 0 ? kind == STEM_AGE : number < ADULT;
}

/* Holds one of the stems; of those that follow numbers, one that makes somebody young. */
static bool
holds_stem(struct arena *a, struct str folded, struct str stems, enum stem_kind kind)
{
	while (stems.n > 0) {
		struct str stem = str_cut(&stems, '|'), f = utf8_fold(a, stem);
		size_t from = 0, at;

		/* the fold trims, and " tia" is a word of its own */
		if (str_starts(stem, STR(" ")))
			f = str_printf(a, " " STR_FMT, STR_ARG(f));
		if (str_ends(stem, STR(" ")))
			f = str_printf(a, STR_FMT " ", STR_ARG(f));
		while (f.n > 0 && (at = str_find(str_from(folded, from), f)) != STR_NPOS) {
			if (tells(kind, folded, from + at))
				return true;
			from += at + f.n;
		}
	}
	return false;
}

/* Persian written with Arabic keys is Persian all the same: yeh and kaf. */
static void
persian_letters(char *p, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++) {
		unsigned char c = (unsigned char)p[i], d = (unsigned char)p[i + 1];

		if (c == 0xD9 && (d == 0x8A || d == 0x89)) {
			p[i] = (char)0xDB;
			p[i + 1] = (char)0x8C;
		} else if (c == 0xD9 && d == 0x83) {
			p[i] = (char)0xDA;
			p[i + 1] = (char)0xA9;
		}
	}
}

/* Folded, between spaces and with spaces for marks but hyphens, so that each word can be told. */
static struct str
spaced(struct arena *a, const struct safe_list *list, struct str sentence)
{
	struct str s = str_printf(a, " " STR_FMT " ", STR_ARG(utf8_fold(a, sentence)));
	char *p = arena_alloc(a, s.n, 1);

	for (size_t i = 0; i < s.n; i++)
		p[i] = is_word_byte(s.p[i]) || s.p[i] == '\'' ? s.p[i] : ' ';
	if (str_eq(list->language, STR("fa")))
		persian_letters(p, s.n);
	return (struct str){ p, s.n };
}

static bool
is_safe_by_stems(struct arena *a, const struct casefile *c, const struct safe_list *list,
                 struct str sentence)
{
	struct str folded = spaced(a, list, sentence);

	return !holds_stem(a, folded, list->words, STEM_WORD) &&
	       !holds_stem(a, folded, list->age, STEM_AGE) &&
	       !holds_stem(a, folded, list->years, STEM_YEARS) && !names_a_minor(a, c, folded);
}

/* Where FOLDED first names somebody of the case, wholly or by a part that is no small word. */
static size_t
name_at(struct arena *a, const struct casefile *c, struct str folded)
{
	size_t first = STR_NPOS;

	for (size_t i = 0; i < c->people.n; i++) {
		struct str name = utf8_fold(a, c->people.item[i].name), rest = name;

		if (name.n == 0)
			continue;
		for (struct str part = name; part.p != NULL; part = str_cut(&rest, ' ')) {
			bool wide = part.n > 0 && (unsigned char)part.p[0] >= 0x80;
			size_t at = str_find(folded, part);

			if (at < first && (part.n == name.n || part.n >= (wide ? 6u : 4u)))
				first = at;
			if (rest.p == NULL || c->people.item[i].group)
				break;
		}
	}
	return first;
}

/* Does SENTENCE speak of somebody whom only another one names? */
static bool
leans(struct arena *a, const struct casefile *c, const struct safe_list *list, struct str sentence)
{
	struct str refers = str_printf(a, " " STR_FMT " ", STR_ARG(utf8_fold(a, list->refers)));
	struct str folded = utf8_fold(a, sentence), rest = folded, word;
	size_t named = name_at(a, c, folded);

	if (list->refers.n == 0)
		return named == STR_NPOS;
	while ((word = next_word(&rest)).n > 0)
		if ((size_t)(word.p - folded.p) < named && is_listed(a, refers, word))
			return true;
	return false;
}

struct strs
safe_sentences(struct arena *a, const struct casefile *c, struct str text)
{
	const struct safe_list *list = list_of_language(c->language);
	struct strs all = split_sentences(a, text), out = { 0 };
	bool gap = false; /* the sentence before was left out */

	for (size_t i = 0; list != NULL && i < all.n; i++) {
		struct str s = all.item[i];
		bool safe = list->stems ? is_safe_by_stems(a, c, list, s)
		                        : is_safe(a, c, list->words, s);

		gap = !safe || (gap && leans(a, c, list, s));
		if (!gap)
			VEC_PUSH(a, &out, s);
	}
	return out;
}
