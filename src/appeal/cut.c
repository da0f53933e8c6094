/*
 * cut.c - shortening a text to a budget without breaking a thought
 *
 * Budgets differ (encoded bytes of a link, characters of a network), so the cost is a function.
 * A cut after a sentence is best; a shorter whole clause is better than a longer broken one, as
 * long as it keeps a fair part of what would fit.
 */
#include "appeal/parts.h"
#include "base/utf8.h"

#define ELLIPSIS STR("\xE2\x80\xA6")

enum border { BORDER_NONE, BORDER_WORD, BORDER_CLAUSE, BORDER_SENTENCE };

static bool
is_one_of(uint32_t cp, const uint32_t *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == cp)
			return true;
	return false;
}

static bool
ends_sentence(uint32_t cp)
{
	static const uint32_t ends[] = { '.',    '!',    '?',    0x3002, 0xFF01,
		                         0xFF1F, 0x061F, 0x06D4, 0x0964, 0x2026 };

	return is_one_of(cp, ends, ARRAY_LEN(ends));
}

static bool
ends_clause(uint32_t cp)
{
	static const uint32_t ends[] = { ',', ';', ':', 0x3001, 0xFF0C, 0xFF1B, 0x060C, 0x061B };

	return is_one_of(cp, ends, ARRAY_LEN(ends));
}

/* Scripts that put no space after a full stop. */
static bool
is_wide(uint32_t cp)
{
	return cp >= 0x3000 && cp <= 0xFFEF;
}

static bool
is_space(uint32_t cp)
{
	return cp == ' ' || cp == '\n' || cp == '\t' || cp == 0x3000;
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* "Mr." "Dr." "U.N.": the stop after a short word that starts with a capital ends no sentence. */
static bool
is_abbreviation(struct str s, size_t stop)
{
	static const struct str known[] = { STR_INIT("Mr"),  STR_INIT("Mrs"), STR_INIT("Ms"),
		                            STR_INIT("Dr"),  STR_INIT("St"),  STR_INIT("No"),
		                            STR_INIT("Gen"), STR_INIT("Col"), STR_INIT("Prof"),
		                            STR_INIT("Sr"),  STR_INIT("Sra") };
	size_t from = stop;
	struct str word;

	while (from > 0 && s.p[from - 1] != ' ' && s.p[from - 1] != '.' && s.p[from - 1] != '(')
		from--;
	word = str_sub(s, from, stop);
	if (word.n == 1 && is_upper(word.p[0]))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(known); i++)
		if (str_eq(word, known[i]))
			return true;
	return false;
}

/* What border lies after the code point CP that ends at S[AT]. */
static enum border
border_after(struct str s, size_t at, uint32_t cp)
{
	size_t next_at = at;
	uint32_t next = at < s.n ? utf8_next(s, &next_at) : ' ';

	if (ends_sentence(cp) && (is_wide(cp) || is_space(next)))
		return cp == '.' && is_abbreviation(s, at - 1) ? BORDER_NONE : BORDER_SENTENCE;
	if (ends_clause(cp) && (is_wide(cp) || is_space(next)))
		return BORDER_CLAUSE;
	return is_space(next) && !is_space(cp) ? BORDER_WORD : BORDER_NONE;
}

struct strs
split_sentences(struct arena *a, struct str text)
{
	struct strs out = { 0 };
	size_t from = 0;

	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);
		struct str piece;

		if (border_after(text, at, cp) != BORDER_SENTENCE && at < text.n)
			continue;
		piece = str_trim(str_sub(text, from, at));
		if (piece.n > 0)
			VEC_PUSH(a, &out, piece);
		from = at;
	}
	return out;
}

size_t
cost_encoded(struct arena *a, struct str text)
{
	size_t n = 0;

	(void)a;
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		bool plain = (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
		             c == '-' || c == '.' || c == '_' || c == '~';

		n += plain ? 1 : c == '\n' ? 6 : 3;
	}
	return n;
}

size_t
cost_graphemes(struct arena *a, struct str text)
{
	return utf8_graphemes(a, text);
}

/* The last place of each kind of border whose beginning fits. */
struct places {
	size_t at[BORDER_SENTENCE + 1];
};

static struct places
find_places(struct arena *a, struct str text, size_t most, cost_fn *cost)
{
	size_t dots = cost(a, ELLIPSIS);
	struct places found = { 0 };

	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);
		enum border border = border_after(text, at, cp);
		size_t takes;

		if (border == BORDER_NONE)
			continue;
		takes = cost(a, str_sub(text, 0, at));
		if (takes > most)
			break;
		if (border == BORDER_SENTENCE || takes + dots <= most)
			found.at[border] = at;
	}
	return found;
}

/* No border fits: between characters. */
static struct str
cut_anywhere(struct arena *a, struct str text, size_t most, cost_fn *cost)
{
	size_t low = 0, high = utf8_graphemes(a, text);

	while (low < high) { /* the largest number of characters that fits */
		size_t mid = (low + high + 1) / 2;
		struct str with = str_printf(a, STR_FMT "\xE2\x80\xA6",
		                             STR_ARG(utf8_graphemes_prefix(a, text, mid)));

		if (cost(a, with) <= most)
			low = mid;
		else
			high = mid - 1;
	}
	if (low == 0)
		return (struct str){ 0 };
	return str_printf(a, STR_FMT "\xE2\x80\xA6", STR_ARG(utf8_graphemes_prefix(a, text, low)));
}

/* A clause or word cut shows that something follows; its own comma would look odd before dots. */
static struct str
with_ellipsis(struct arena *a, struct str s)
{
	while (s.n > 0 && (s.p[s.n - 1] == ',' || s.p[s.n - 1] == ';' || s.p[s.n - 1] == ':'))
		s = str_sub(s, 0, s.n - 1);
	return str_printf(a, STR_FMT "\xE2\x80\xA6", STR_ARG(str_trim(s)));
}

struct str
cut_to(struct arena *a, struct str text, size_t most, cost_fn *cost)
{
	struct places found;
	size_t longest;

	if (text.n > most * 64 + 64) /* no character costs less than one; bounds the work */
		text = utf8_graphemes_prefix(a, str_sub(text, 0, most * 64 + 64), most + 1);
	else if (cost(a, text) <= most)
		return text;
	found = find_places(a, text, most, cost);
	longest = found.at[BORDER_WORD];
	if (found.at[BORDER_CLAUSE] > longest)
		longest = found.at[BORDER_CLAUSE];
	if (found.at[BORDER_SENTENCE] > 0 && found.at[BORDER_SENTENCE] * 5 >= longest * 2)
		return str_trim(str_sub(text, 0, found.at[BORDER_SENTENCE]));
	if (found.at[BORDER_CLAUSE] * 2 >= longest && found.at[BORDER_CLAUSE] > 0)
		return with_ellipsis(a, str_sub(text, 0, found.at[BORDER_CLAUSE]));
	if (found.at[BORDER_WORD] > 0)
		return with_ellipsis(a, str_sub(text, 0, found.at[BORDER_WORD]));
	return cut_anywhere(a, text, most, cost);
}
