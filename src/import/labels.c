/*
 * labels.c - one sorted table for all languages
 *
 * A document in one language is full of words of another (a Spanish office in an English
 * bulletin, an English masthead over a Spanish body), so no language is chosen before matching.
 */
#include "import/labels.h"

#include <stdlib.h>
#include <string.h>

#include "import/dates.h"

#define ANY_MOST 6

static const struct {
	const char *section;
	enum label_mode mode;
} kinds[] = {
#define KIND(name, section, mode, values) { section, LABEL_##mode },
#include "import/label_kinds.def"
#undef KIND
};

const char *
label_section(enum label_kind kind)
{
	return kinds[kind].section;
}

enum label_mode
label_mode_of(enum label_kind kind)
{
	return kinds[kind].mode;
}

int
label_number(const struct label *l)
{
	uint64_t v;

	return str_to_u64(str_c(l->value), 1000000, &v) ? (int)v : -1;
}

uint32_t
label_word_hash(struct str fold)
{
	uint32_t h = 2166136261u; /* FNV-1a */

	for (size_t i = 0; i < fold.n; i++)
		h = (h ^ (unsigned char)fold.p[i]) * 16777619u;
	return h ^ h >> 15;
}

uint16_t
label_word(struct str fold)
{
	size_t at = label_word_hash(fold) & (label_hash_n - 1);

	while (label_hash[at] != 0 && !str_eq(label_words[label_hash[at]], fold))
		at = (at + 1) & (label_hash_n - 1);
	return label_hash[at];
}

bool
label_word_begins(struct str piece, size_t more)
{
	size_t from = 1, to = label_words_n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (str_cmp(label_words[middle], piece) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	for (; from < label_words_n && str_starts(label_words[from], piece); from++)
		if (label_words[from].n >= piece.n + more)
			return true;
	return false;
}

struct match {
	const struct reading *r;
	const struct label *label;
	size_t end;
	struct label_hit hit;
};

static bool match_from(struct match *m, size_t k, size_t at);

static bool
match_any(struct match *m, size_t k, size_t at)
{
	for (size_t n = 1; n <= ANY_MOST && at + n <= m->end; n++) {
		if (!match_from(m, k + 1, at + n))
			continue;
		m->hit.any_from = at;
		m->hit.any_to = at + n;
		return true;
	}
	return false;
}

static bool
match_date(struct match *m, size_t k, size_t at)
{
	struct date_hit d;
	struct label_hit day;

	if (at < m->end && m->r->tok[at].word && label_at(m->r, LABEL_WEEKDAY, at, m->end, &day))
		at = day.to + (day.to < m->end && token_is(&m->r->tok[day.to], ","));
	if (!date_at_loose(m->r, at, m->end, &d) || !match_from(m, k + 1, d.to))
		return false;
	m->hit.date = d.day;
	m->hit.date_from = at;
	m->hit.date_to = d.to;
	return true;
}

static bool
match_number(struct match *m, size_t k, size_t at)
{
	size_t to;
	int n = number_at(m->r, at, m->end, &to);

	if (n < 0 || !match_from(m, k + 1, to))
		return false;
	m->hit.number = n;
	m->hit.number_from = at;
	m->hit.number_to = to;
	return true;
}

static bool
is_comma_or_colon(struct str word)
{
	return word.n == 1 && (word.p[0] == ',' || word.p[0] == ':');
}

static bool
match_from(struct match *m, size_t k, size_t at)
{
	for (; k < m->label->tokens; k++, at++) {
		unsigned int want = m->label->token[k];

		/* commas and colons come and go: "o mais rápido possível, até: 3 maio" */
		if (k > 0 && at < m->end && m->r->tok[at].label != want &&
		    is_comma_or_colon(m->r->tok[at].fold))
			at++;
		if (k > 0 && want < LABEL_HOLE_DATE && is_comma_or_colon(label_words[want]) &&
		    at < m->end && m->r->tok[at].label != want) {
			at--;
			continue;
		}
		if (want == LABEL_HOLE_DATE)
			return match_date(m, k, at);
		if (want == LABEL_HOLE_NUMBER)
			return match_number(m, k, at);
		if (want == LABEL_HOLE_ANY)
			return match_any(m, k, at);
		if (at >= m->end || m->r->tok[at].label != want)
			return false;
	}
	m->hit.to = at;
	return true;
}

#define ANY_LANG SIZE_MAX

/* A language may keep its words to its own documents: Dutch "of" is no English word. */
static bool
counts_here(const struct reading *r, size_t lang)
{
	return !label_langs[lang].alone || lang == r->lang || lang == r->within;
}

struct want {
	bool by_kind;
	unsigned int which; /* enum label_kind or enum label_mode */
	size_t lang;
};

/* Whether a label of W can begin with WORD: most words of a text begin none of the kind. */
static bool
may_begin(struct want w, size_t word)
{
	return !w.by_kind || (label_kinds_by_word[word][w.which / 64] >> w.which % 64 & 1) != 0;
}

/* The longest match among the labels found by WORD; OUT keeps a longer one it had. */
static bool
best_of_word(const struct reading *r, struct want w, size_t word, size_t at, size_t end,
             struct label_hit *out)
{
	bool found = false;

	for (size_t i = label_first[word]; i < label_first[word + 1]; i++) {
		unsigned int kind = label_table[i].kind;
		struct match m;

		if ((w.by_kind ? kind : (unsigned int)kinds[kind].mode) != w.which ||
		    (w.lang == ANY_LANG ? !counts_here(r, label_table[i].lang)
		                        : w.lang != label_table[i].lang))
			continue;
		m = (struct match){ .r = r, .label = &label_table[i], .end = end };
		m.hit = (struct label_hit){ .label = m.label, .from = at, .number = -1 };
		if (!match_from(&m, 0, at) || m.hit.to <= out->to)
			continue;
		*out = m.hit;
		found = true;
	}
	return found;
}

static bool
best_at(const struct reading *r, struct want w, size_t at, size_t end, struct label_hit *out)
{
	struct label_hit h = { 0 };
	struct date_hit date;
	bool found;

	if (at >= end)
		return false;
	found = r->tok[at].label != 0 && may_begin(w, r->tok[at].label) &&
	        best_of_word(r, w, r->tok[at].label, at, end, &h);
	/* hundreds of labels begin with a date: there must be one */
	if (r->tok[at].digits && may_begin(w, 0) && date_at_loose(r, at, end, &date))
		found = best_of_word(r, w, 0, at, end, &h) || found;
	if (found)
		*out = h;
	return found;
}

bool
label_at(const struct reading *r, enum label_kind kind, size_t at, size_t end,
         struct label_hit *out)
{
	return best_at(r, (struct want){ true, (unsigned int)kind, ANY_LANG }, at, end, out);
}

bool
label_is(const struct reading *r, enum label_kind kind, size_t at)
{
	struct label_hit h;

	return label_at(r, kind, at, at + 1, &h);
}

bool
label_word_is(enum label_kind kind, struct str word)
{
	size_t w = label_word(word);

	for (size_t i = label_first[w]; w != 0 && i < label_first[w + 1]; i++)
		if (label_table[i].kind == kind && label_table[i].tokens == 1 &&
		    !label_langs[label_table[i].lang].alone)
			return true;
	return false;
}

bool
label_of_mode(const struct reading *r, enum label_mode mode, size_t at, size_t end,
              struct label_hit *out)
{
	return best_at(r, (struct want){ false, (unsigned int)mode, ANY_LANG }, at, end, out);
}

bool
label_near(const struct reading *r, enum label_kind kind, size_t at, size_t within, size_t end,
           struct label_hit *out)
{
	for (size_t i = 0; i <= within && at + i < end; i++)
		if (label_at(r, kind, at + i, end, out))
			return true;
	return false;
}

bool
label_find(const struct reading *r, enum label_kind kind, size_t at, size_t end,
           struct label_hit *out)
{
	return at < end && label_near(r, kind, at, end - at, end, out);
}

bool
label_at_any(const struct reading *r, const enum label_kind *any, size_t n, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = 0; i < n; i++)
		if (label_at(r, any[i], at, end, &h))
			return true;
	return false;
}

bool
label_find_any(const struct reading *r, const enum label_kind *any, size_t n, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = 0; i < n; i++)
		if (label_find(r, any[i], at, end, &h))
			return true;
	return false;
}

bool
label_at_lang(const struct reading *r, enum label_kind kind, size_t at, size_t end, size_t lang,
              struct label_hit *out)
{
	return best_at(r, (struct want){ true, (unsigned int)kind, lang }, at, end, out);
}

bool
label_here(const struct reading *r, enum label_kind kind, size_t at, size_t end,
           struct label_hit *out)
{
	return r->lang == SIZE_MAX ? label_at(r, kind, at, end, out)
	                           : label_at_lang(r, kind, at, end, r->lang, out);
}
