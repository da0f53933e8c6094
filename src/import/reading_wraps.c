/*
 * reading_wraps.c - which lines are one paragraph that the layout broke
 *
 * A line that is as wide as its neighbours goes on in the next one; one that ends in the middle of
 * a sentence does so whatever its width.
 */
#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "base/utf8.h"
#include "import/reading_build.h"

#define WRAP_WIDTH_MOST   140 /* columns: wider lines are paragraphs, not wrapped text */
#define WRAP_WIDTH_LEAST  40
#define NUMBER_LINES_MOST 12 /* of one item of a list */

static int
int_cmp(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* The column at which the document's lines are wrapped, 0 if they are not. */
static int
wrap_width(const struct reading *r)
{
	int *width = arena_array(r->a, int, r->lines + 1);
	size_t n = 0, full = 0;
	int w;

	for (size_t i = 0; i < r->lines; i++)
		if (i + 1 < r->lines && !r->line[i + 1].first)
			width[n++] = r->line[i].width;
	if (n < 3)
		return 0;
	qsort(width, n, sizeof(*width), int_cmp);
	w = width[n - 1 - n / 40]; /* one line of forty may be longer: a link */
	if (width[n - 1] > 2 * WRAP_WIDTH_MOST)
		return 0;
	for (size_t i = 0; i < n; i++)
		full += width[i] * 100 >= w * 75;
	if (full < 3 || full * 5 < n) /* lines of addresses are not wrapped at the longest */
		return 0;
	return w >= WRAP_WIDTH_LEAST && w <= WRAP_WIDTH_MOST ? w : 0;
}

static bool
ends_sentence(const struct reading *r, const struct line *l)
{
	const struct token *t = l->tok_to > l->tok ? &r->tok[l->tok_to - 1] : NULL;

	return t != NULL && t->fold.n == 1 && strchr(".:;!?\")]", t->fold.p[0]) != NULL;
}

bool
line_starts_lower(const struct reading *r, const struct line *l)
{
	size_t tok = l->tok, at;

	if (tok + 1 < l->tok_to && token_is(&r->tok[tok], "\"") && !r->tok[tok + 1].spaced)
		tok++; /* who is quoted goes on with the sentence */
	if (tok >= l->tok_to || !r->tok[tok].word)
		return false;
	at = r->tok[tok].from;
	return uc_is_lower(utf8_next(r->text, &at));
}

/*
 * The same where every line is followed by an empty one, as some mail programs left them: most
 * lines are as wide as the widest.
 */
static int
spaced_width(const struct reading *r)
{
	int *width = arena_array(r->a, int, r->lines + 1), w;
	size_t full = 0, broken = 0;

	for (size_t i = 0; i < r->lines; i++) {
		if (!r->line[i].first || r->line[i].cell != 0)
			return 0;
		width[i] = r->line[i].width;
	}
	if (r->lines < 12)
		return 0;
	qsort(width, r->lines, sizeof(*width), int_cmp);
	w = width[r->lines - 1 - r->lines / 40];
	for (size_t i = 0; i < r->lines; i++) {
		full += width[i] * 100 >= w * 80;
		broken += i + 1 < r->lines && !ends_sentence(r, &r->line[i]) &&
		          r->line[i].width * 100 >= w * 80 && line_starts_lower(r, &r->line[i + 1]);
	}
	return w >= WRAP_WIDTH_LEAST && w <= WRAP_WIDTH_MOST &&
	                       (full * 100 >= r->lines * 40 || broken >= 3)
	               ? w
	               : 0;
}

enum counting { COUNTING_DIGITS, COUNTING_LETTERS, COUNTING_ROMAN, COUNTINGS };

/* "iii" of a short list, 0 for none. */
static int
roman_number(struct str s)
{
	static const char *const romans[] = { "i",   "ii",   "iii", "iv", "v",  "vi",
		                              "vii", "viii", "ix",  "x",  "xi", "xii" };

	for (size_t i = 0; i < ARRAY_LEN(romans); i++)
		if (str_eq(s, str_c(romans[i])))
			return (int)i + 1;
	return 0;
}

/* The number of "2.", "2)", "b)" or "ii." before line I's words, 0 for none. */
static int
number_of(const struct reading *r, size_t i, enum counting how)
{
	const struct line *l = &r->line[i];
	const struct token *t = &r->tok[l->tok];
	struct str s;
	uint64_t n = 0;

	if (l->tok + 2 >= l->tok_to || r->tok[l->tok + 1].spaced || !r->tok[l->tok + 2].spaced ||
	    (!token_is(&r->tok[l->tok + 1], ".") && !token_is(&r->tok[l->tok + 1], ")")))
		return 0;
	if (how == COUNTING_DIGITS)
		return t->digits && t->fold.n <= 2 && str_to_u64(t->fold, 99, &n) ? (int)n : 0;
	s = str_sub(r->text, t->from, t->to);
	if (how == COUNTING_ROMAN)
		return roman_number(s);
	return s.n == 1 && s.p[0] >= 'a' && s.p[0] <= 'z' ? s.p[0] - 'a' + 1 : 0;
}

/* "2." behind a line that began with "1." a few lines above; alone it may be a day: "2. Mai". */
static bool
starts_next_number(const struct reading *r, size_t i, enum counting how)
{
	int here = number_of(r, i, how), above;

	if (here == 1)
		return i == 0 || ends_sentence(r, &r->line[i - 1]);
	for (size_t k = i; here > 1 && k > 0 && i - k < NUMBER_LINES_MOST; k--) {
		above = number_of(r, k - 1, how);
		if (above > 0)
			return above + 1 == here;
	}
	return false;
}

static bool
starts_next_item(const struct reading *r, size_t i)
{
	for (int how = 0; how < COUNTINGS; how++)
		if (starts_next_number(r, i, (enum counting)how))
			return true;
	return false;
}

static bool
starts_bullet(const struct reading *r, const struct line *l)
{
	const struct token *t = &r->tok[l->tok];

	if (l->item || l->tok == l->tok_to)
		return l->item;
	return !t->word && !t->digits &&
	       (t->fold.n != 1 || strchr("(\"'[@+#", t->fold.p[0]) == NULL);
}

/* "..., President of the": a long line does not end so, nor a sentence in a word in small letters.
 */
static bool
ends_open(const struct reading *r, const struct line *l)
{
	const struct token *t = l->tok_to > l->tok ? &r->tok[l->tok_to - 1] : NULL;
	size_t words = 0;

	if (t == NULL || !t->word || !t->spaced || (unsigned char)t->fold.p[0] >= 0x80 ||
	    !str_eq(str_sub(r->text, t->from, t->to), t->fold))
		return false;
	for (size_t i = l->tok; i < l->tok_to; i++)
		words += r->tok[i].word;
	return (l->width > 60 && t->fold.n <= 3) || (l->width > 75 && words >= 9);
}

/* The widest line of the block of line I: the measure of its paragraph. */
static int
block_width(const struct reading *r, size_t i)
{
	size_t from = i, to = i;
	int w = 0;

	while (from > 0 && !r->line[from].first)
		from--;
	while (to + 1 < r->lines && !r->line[to + 1].first)
		to++;
	for (size_t k = from; k <= to; k++)
		w = r->line[k].width > w ? r->line[k].width : w;
	return w;
}

/* What has no space inside at the start of a line, in bytes: it would not fit into the line above.
 */
static int
first_word(const struct reading *r, const struct line *l)
{
	size_t end = l->tok + 1;

	if (l->tok >= l->tok_to)
		return 0;
	while (end < l->tok_to && token_is(&r->tok[l->tok], "\"") && !r->tok[end].spaced)
		end++;
	return (int)(r->tok[end - 1].to - r->tok[l->tok].from);
}

/* "_____" is as wide as the lines beside it, but goes on in none. */
static bool
holds_words(const struct reading *r, const struct line *l)
{
	for (size_t i = l->tok; i < l->tok_to; i++)
		if (r->tok[i].word || r->tok[i].digits)
			return true;
	return false;
}

void
reading_mark_wraps(struct reading *r)
{
	int spaced = spaced_width(r);
	int w = spaced > 0 ? spaced : wrap_width(r), here = 0;

	for (size_t i = 0; i + 1 < r->lines; i++) {
		struct line *l = &r->line[i];
		const struct line *next = &r->line[i + 1];
		int word = first_word(r, next);
		bool full;
		bool flows = line_starts_lower(r, next) && !ends_sentence(r, l) && l->width > 30;

		if (l->first || i == 0)
			here = spaced > 0 ? spaced : block_width(r, i);
		full = w > 0 && l->width * 100 >= w * 55 && (l->width + 1 + word) * 100 > here * 88;
		if (next->cut || starts_bullet(r, next) || starts_next_item(r, i + 1) ||
		    l->cell != next->cell || !holds_words(r, l))
			continue;
		if (next->width == 1 || l->width == 1) /* "n": a bullet that lost its font */
			continue;
		if (next->first &&
		    spaced == 0) /* across a page or an empty line: only within a sentence */
			l->wraps = flows && w > 0 && full;
		else
			l->wraps = full || flows || ends_open(r, l);
	}
}
