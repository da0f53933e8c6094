/*
 * doubts_lines.c - a line that shows a mark of damage makes what was read from it doubtful
 *
 * A hyphen at its end, letters among digits, a word in two pieces or without its end or first
 * letter (the document prints it whole elsewhere), letters that became question marks or went:
 * whatever the field, it rests on that line.  What such a line lacks is doubted too: the e-mail
 * that was torn is missing.
 */
#include "import/doubts.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/token.h"
#include "import/wordlist.h"

#define LINES_MOST  40 /* doubted: more are not damage but the document's way */
#define HYPHENS     3  /* more line ends with a hyphen are the document's way */
#define PIECE_LEAST 3  /* bytes of a word that was cut */
#define LABEL_LEAST 6  /* letters of one that only labels know */
#define WORD_MOST   16 /* letters of one that is looked for with a letter more */

struct search {
	struct reading *r;
	const struct parts *p;
	struct wordlist words;
	size_t hyphens, found;
	bool accents; /* the language has letters with accents, and the text prints some */
};

static bool
is_letter_or_digit(const struct token *t)
{
	return t->word || t->digits;
}

static bool
ends_with_hyphen(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	const struct token *last;

	if (l->tok_to < l->tok + 2 || i + 1 >= r->lines ||
	    r->line[i + 1].tok == r->line[i + 1].tok_to)
		return false;
	last = &r->tok[l->tok_to - 1];
	return token_is(last, "-") && !last->spaced && is_letter_or_digit(last - 1) &&
	       is_letter_or_digit(&r->tok[r->line[i + 1].tok]);
}

/* A word of nothing but o and l, as they stand for 0 and 1. */
static bool
is_like_digits(const struct reading *r, const struct token *t)
{
	for (size_t i = t->from; i < t->to; i++)
		if (r->text.p[i] != 'o' && r->text.p[i] != 'O' && r->text.p[i] != 'l' &&
		    r->text.p[i] != 'I')
			return false;
	return t->word;
}

/* "2o14", "555 ol": not "piso 2o", an ordinal. */
static bool
has_letters_for_digits(const struct reading *r, const struct line *l)
{
	for (size_t i = l->tok; i < l->tok_to; i++) {
		const struct token *t = &r->tok[i];
		bool before = i > l->tok && t[-1].digits && !t->spaced;
		bool behind = i + 1 < l->tok_to && t[1].digits && !t[1].spaced;

		if ((behind || (before && !token_is(t, "o"))) && is_like_digits(r, t))
			return true;
	}
	return false;
}

/* "Acti on", "Mana ma": neither half is a word, both together are one of the labels or the text. */
static bool
has_word_in_pieces(const struct search *s, const struct line *l)
{
	const struct reading *r = s->r;

	for (size_t i = l->tok + 1; i < l->tok_to; i++) {
		const struct token *x = &r->tok[i - 1], *y = &r->tok[i];
		struct str whole;

		if (!x->word || !y->word || y->from != x->to + 1 ||
		    (unsigned char)r->text.p[x->from] >= 0xD8)
			continue;
		whole = str_printf(r->a, STR_FMT STR_FMT, STR_ARG(x->fold), STR_ARG(y->fold));
		if (whole.n < 5 || (x->label != 0 && y->label != 0))
			continue;
		if (wordlist_count(&s->words, x->fold) > 1 &&
		    wordlist_count(&s->words, y->fold) > 1)
			continue;
		if (wordlist_count(&s->words, whole) > 0 ||
		    (x->label == 0 && label_word(whole) != 0 && whole.n > 5))
			return true;
	}
	return false;
}

/* The last word is printed whole elsewhere, or in labels where words are not FREE: "Mana", "Embassy
 * of Bahr", "Secreta". */
static bool
is_cut_off(const struct search *s, const struct line *l, bool free)
{
	const struct token *last = l->tok_to > l->tok ? &s->r->tok[l->tok_to - 1] : NULL;

	if (last == NULL || !last->word || !last->spaced || last->label != 0 ||
	    last->fold.n < PIECE_LEAST || wordlist_count(&s->words, last->fold) != 1)
		return false;
	return wordlist_begins(&s->words, last->fold, 2) ||
	       (!free && last > &s->r->tok[l->tok] && last[-1].label != 0 &&
	        utf8_count(last->fold) >= LABEL_LEAST && label_word_begins(last->fold, 2));
}

/* The first word is printed elsewhere with one letter more: "inister". */
static bool
has_lost_first(const struct search *s, const struct line *l)
{
	const struct token *first = l->tok_to > l->tok ? &s->r->tok[l->tok] : NULL;

	if (first == NULL || !first->word || first->label != 0 || first->fold.n <= PIECE_LEAST ||
	    wordlist_count(&s->words, first->fold) != 1)
		return false;
	for (char c = 'a'; c <= 'z' && first->fold.n > PIECE_LEAST + 1; c++)
		if (label_word(str_printf(s->r->a, "%c" STR_FMT, c, STR_ARG(first->fold))) != 0)
			return true;
	return wordlist_ends(&s->words, first->fold);
}

/* "Mod?le", "Se?or", "?lvaro", "????": the letter had no place in some encoding.  In an address of
 * the web it asks for something. */
static bool
has_question_in_word(const struct reading *r, const struct line *l)
{
	for (size_t i = l->tok; i + 1 < l->tok_to; i++) {
		const struct token *t = &r->tok[i];
		bool tight = t[1].from == t->to;

		if (token_is(t, "/") || token_is(t, "=") || token_is(t, "@"))
			return false;
		if (token_is(t, "?") && tight && t[1].word && (i == l->tok || !t[-1].digits))
			return true;
	}
	return false;
}

/* The word is a label where one of the letters that bear accents stands within it once more; not
 * twice, as other languages have it. */
static bool
is_label_less_letter(struct reading *r, struct str word)
{
	static const char accented[] = "aeioucnsg";
	char *longer = arena_alloc(r->a, word.n + 1, 1);

	for (size_t at = 1; at < word.n; at++) {
		memcpy(longer, word.p, at);
		memcpy(longer + at + 1, word.p + at, word.n - at);
		for (size_t k = 0; k + 1 < sizeof(accented); k++) {
			longer[at] = accented[k];
			if (longer[at] != word.p[at - 1] && longer[at] != word.p[at] &&
			    label_word((struct str){ longer, word.n + 1 }) != 0)
				return true;
		}
	}
	return false;
}

/* "Prsident", "dcembre", in a language that has accents, and a line that has none. */
static bool
has_lost_accent(const struct search *s, const struct line *l)
{
	struct reading *r = s->r;

	for (size_t k = l->from; k < l->to; k++)
		if ((unsigned char)r->text.p[k] >= 0x80)
			return false;
	for (size_t i = l->tok; i < l->tok_to; i++) {
		const struct token *t = &r->tok[i];

		if (t->word && t->label == 0 && t->fold.n >= LABEL_LEAST &&
		    t->fold.n <= WORD_MOST && wordlist_count(&s->words, t->fold) == 1 &&
		    is_label_less_letter(r, t->fold))
			return true;
	}
	return false;
}

static const char *
mark_of(const struct search *s, size_t i)
{
	const struct reading *r = s->r;
	const struct line *l = &r->line[i];
	bool prose = line_is_prose(r, l);

	if (ends_with_hyphen(r, i) && (!prose || s->hyphens <= HYPHENS))
		return DOUBT("a word is broken at the end of its line");
	if (i > 0 && ends_with_hyphen(r, i - 1) && !prose)
		return DOUBT("a word is broken at the end of the line before");
	if (has_letters_for_digits(r, l))
		return DOUBT("letters stand among the digits of its line");
	if (has_word_in_pieces(s, l))
		return DOUBT("a word of its line is in two pieces");
	if (has_question_in_word(r, l))
		return DOUBT("a question mark stands within a word of its line");
	if (s->accents && has_lost_accent(s, l))
		return DOUBT("a letter of a word of its line seems to be lost");
	if (prose)
		return NULL;
	if (is_cut_off(s, l, s->p->of[i].part == PART_HEADLINE))
		return DOUBT("the end of its line seems to be cut off");
	return has_lost_first(s, l) ? DOUBT("the first letter of its line seems to be lost") : NULL;
}

/* Texts of paragraphs bear a letter less; these are the fields people act on. */
static bool
is_weighed(struct str field)
{
	static const char *const exact[] = { "/number",   "/index", "/headline", "/issued",
		                             "/deadline", "/kind",  "/summary",  "/ordinal" };
	static const char *const below[] = { "/targets/", "/people/", "/demands/", "/countries/" };

	for (size_t i = 0; i < ARRAY_LEN(exact); i++)
		if (str_eq(field, str_c(exact[i])))
			return true;
	for (size_t i = 0; i < ARRAY_LEN(below); i++)
		if (str_starts(field, str_c(below[i])))
			return true;
	return false;
}

/* "/targets/0/faxes" of "/targets/0/faxes/1" */
static struct str
field_of(struct str field)
{
	size_t slashes = 0,
	       most = str_starts(field, STR("/targets/")) || str_starts(field, STR("/people/")) ? 3
	                                                                                        : 2;

	for (size_t i = 0; i < field.n; i++) {
		slashes += field.p[i] == '/';
		if (slashes > most)
			return str_sub(field, 0, i);
	}
	return field;
}

/* The official in whose block byte AT stands; the number of officials for none. */
static size_t
official_at(const struct reading *r, size_t at)
{
	size_t official = r->out->targets.n, near = SIZE_MAX;

	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];
		uint64_t n;
		struct str rest;

		if (!str_starts(e->field, STR("/targets/")))
			continue;
		rest = str_from(e->field, sizeof("/targets/") - 1);
		if (!str_to_u64(str_cut(&rest, '/'), LIMIT_BLOCKS, &n) || e->from > at ||
		    at - e->from >= near)
			continue;
		near = at - e->from;
		official = (size_t)n;
	}
	return official;
}

static void
doubt_missing_ways(struct reading *r, size_t official, const char *why)
{
	const struct target *t = &r->out->targets.item[official];
	const struct {
		bool missing;
		const char *member;
	} fields[] = { { t->name.n == 0, "name" },       { t->office.n == 0, "office" },
		       { t->address.n == 0, "address" }, { t->emails.n == 0, "emails" },
		       { t->faxes.n == 0, "faxes" },     { t->salutation.n == 0, "salutation" } };

	for (size_t k = 0; k < ARRAY_LEN(fields); k++)
		if (fields[k].missing)
			reading_doubt(r, why, "/targets/%zu/%s", official, fields[k].member);
}

static void
doubt_missing_facts(struct reading *r, const char *why)
{
	const struct casefile *c = r->out;

	if (c->index.n == 0)
		reading_doubt(r, why, "/index");
	if (!day_is_set(c->issued))
		reading_doubt(r, why, "/issued");
	if (c->headline.n == 0)
		reading_doubt(r, why, "/headline");
	if (!uaref_is_set(&c->ref))
		reading_doubt(r, why, "/number");
}

/* Latin letters, and some of them with accents. */
static bool
has_accents(const struct reading *r)
{
	size_t accents = 0;

	if (str_eq(r->out->language, STR("en")))
		return false;
	for (size_t i = 0; i < r->text.n; i++) {
		unsigned char c = (unsigned char)r->text.p[i];

		if (c >= 0xD0 && c != 0xE2) /* of other scripts; but a quote or a dash */
			return false;
		accents += c >= 0xC3 && c <= 0xC5;
	}
	return accents > 0;
}

static void
doubt_line(struct reading *r, const struct parts *p, size_t i, const char *why)
{
	const struct line *l = &r->line[i];
	enum part part = p->of[i].part;
	size_t official;

	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];

		if (e->from < l->to && e->to > l->from && is_weighed(e->field))
			reading_doubt(r, why, "%s", str_z(r->a, field_of(e->field)));
	}
	if (part == PART_TARGETS) {
		official = official_at(r, l->from);
		if (official < r->out->targets.n)
			doubt_missing_ways(r, official, why);
	} else if (part == PART_REFERENCE || part == PART_HEADLINE || part == PART_FURNITURE ||
	           part == PART_NONE)
		doubt_missing_facts(r, why);
	if (!day_is_set(r->out->deadline) && (part == PART_DEADLINE || part == PART_TARGETS_INTRO))
		reading_doubt(r, why, "/deadline");
}

void
doubts_lines(struct reading *r, const struct parts *p)
{
	struct search s = { .r = r, .p = p };

	wordlist_build(&s.words, r);
	s.accents = has_accents(r);
	for (size_t i = 0; i < r->lines; i++)
		s.hyphens += ends_with_hyphen(r, i);
	for (size_t i = 0; i < r->lines && s.found < LINES_MOST; i++) {
		const char *why = mark_of(&s, i);

		if (why == NULL)
			continue;
		doubt_line(r, p, i, why);
		s.found++;
	}
}
