/*
 * names.c - where a name begins and ends
 *
 * Capital words, the small words between them and initials; offices, countries and words that begin
 * a sentence are none.
 */
#include "import/names.h"

#include "import/labels.h"
#include "import/token.h"

#define PLACES_MOST 64 /* where a country's name stands; each is looked at */

/* "3 March" and "March 2017" are months; in "Tomás Ejemplo, Julio Ejemplo" one is a name. */
static bool
is_month(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (!label_at(r, LABEL_MONTH, at, end, &h))
		return false;
	if ((at > 0 && (r->tok[at - 1].digits ||
	                (r->tok[at - 1].word && !token_is_capital(r->text, &r->tok[at - 1])))) ||
	    (h.to < end && r->tok[h.to].digits))
		return true;
	return h.to >= end || !r->tok[h.to].word || !token_is_capital(r->text, &r->tok[h.to]);
}

bool
is_name_word(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (!token_is_capital(r->text, &r->tok[at]))
		return false;
	return !label_here(r, LABEL_NOT_NAME, at, end, &h) && !is_month(r, at, end) &&
	       !label_at(r, LABEL_COUNTRY, at, end, &h) &&
	       !label_here(r, LABEL_NUMBER_WORD, at, end, &h) &&
	       !label_at(r, LABEL_INSTITUTION, at, end, &h);
}

/* The words at AT - 1 and AT stand together at another of the next places of the word at AT; not
 * all are looked at, for this is asked at each of them. */
static bool
is_pair_again(const struct reading *r, size_t at)
{
	size_t i = r->alike[at];

	for (size_t k = 0; k < PLACES_MOST && i != at; k++, i = r->alike[i])
		if (i > 0 && tokens_eq(r, i - 1, i + 1, at - 1, at + 1))
			return true;
	return false;
}

/* "Ana Karadağ", printed twice: a country's name can be a surname. */
static bool
is_surname(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return token_is_capital(r->text, &r->tok[at]) && label_at(r, LABEL_COUNTRY, at, end, &h) &&
	       h.to == at + 1 && is_name_word(r, at - 1, at) && r->tok[at - 1].fold.n > 2 &&
	       is_pair_again(r, at);
}

/* "_ahin Akkan", "Te_kosin", "Hac_": the mark of a letter that a scan lost, part of its word. */
static bool
is_lost_letter(const struct reading *r, size_t at, size_t end)
{
	return at < end && token_is(&r->tok[at], "_");
}

static bool
begins_with_lost_letter(const struct reading *r, size_t at, size_t end)
{
	return is_lost_letter(r, at, end) && at + 1 < end && r->tok[at + 1].word &&
	       !r->tok[at + 1].spaced && (at == 0 || r->tok[at].spaced);
}

/* "Ana Example's", "Ana Example'in": no part of the name. */
static bool
is_genitive(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return token_is(&r->tok[at], "'") &&
	       (token_is(&r->tok[at + 1], "s") || label_here(r, LABEL_NAME_END, at, end, &h)) &&
	       (at + 2 >= end || r->tok[at + 2].spaced || !r->tok[at + 2].word);
}

/* Hyphen, apostrophe or full stop of an initial between two parts of a name. */
static bool
is_joint(const struct reading *r, size_t at, size_t end)
{
	const struct token *t = &r->tok[at];

	if (at + 1 >= end || t->spaced)
		return false;
	if (token_is(t, "-") && r->tok[at + 1].spaced && token_is_capital(r->text, &r->tok[at + 1]))
		return r->text.p[t->to] == '\n'; /* "Sample-" at the end of its line */
	if (token_is(t, "-") || token_is(t, "'") || token_is(t, "_"))
		return r->tok[at + 1].word && !r->tok[at + 1].spaced && !is_genitive(r, at, end);
	return token_is(t, ".") && at > 0 && r->tok[at - 1].to - r->tok[at - 1].from == 1 &&
	       token_is_capital(r->text, &r->tok[at - 1]);
}

/* "Ramón y Cajal" is one name; "Ana Ejemplo y Bruno Ejemplo" are two people, so is what begins
 * with a single name. */
static bool
divides_names(const struct reading *r, size_t words, size_t at, size_t end)
{
	struct label_hit h;

	return label_at(r, LABEL_AND, at, end, &h) &&
	       (words < 2 || (h.to + 1 < end && is_name_word(r, h.to + 1, end)));
}

/* Token AT begins a paragraph: a heading that is a name ends before it. */
static bool
begins_block(const struct reading *r, size_t at)
{
	size_t gap = r->tok[at - 1].to;
	size_t line;

	while (gap < r->tok[at].from && r->text.p[gap] != '\n')
		gap++;
	if (gap == r->tok[at].from)
		return false;
	line = reading_line_of(r, at);
	return line < r->lines && r->line[line].tok == at && r->line[line].first;
}

#define NAME_WORDS_MOST 8

struct span
name_run(const struct reading *r, size_t at, size_t end, size_t least)
{
	struct span run = { at, at };
	size_t words = 0, i = at;
	struct label_hit h;

	if (at + 2 < end && token_is(&r->tok[at + 1], "'") && !r->tok[at + 2].spaced &&
	    !token_is_capital(r->text, &r->tok[at + 2]) &&
	    label_here(r, LABEL_ARTICLE, at, end, &h) && h.to == at + 2)
		return run; /* "L'avvocata Ana Esempio" */
	while (i < end && words <= NAME_WORDS_MOST) {
		if (i > at && begins_block(r, i) && !token_is(&r->tok[i - 1], "-"))
			break;
		if (is_name_word(r, i, end) ||
		    (words > 0 && run.to == i && is_surname(r, i, end))) {
			words++;
			run.to = ++i;
			if (is_lost_letter(r, i, end) && !r->tok[i].spaced &&
			    (i + 1 == end || r->tok[i + 1].spaced))
				run.to = ++i;
		} else if (begins_with_lost_letter(r, i, end)) {
			words++;
			run.to = i += 2;
		} else if (run.to == i && i > at && is_joint(r, i, end)) {
			i++;
			if (i < end && r->tok[i].word && !token_is_capital(r->text, &r->tok[i]))
				run.to = ++i;
		} else if (i > at && label_at(r, LABEL_PARTICLE, i, end, &h) && h.to < end &&
		           (is_name_word(r, h.to, end) || token_is(&r->tok[h.to], "-")) &&
		           !divides_names(r, words, i, end)) {
			i = h.to;
		} else {
			break;
		}
	}
	if (words < least || words > NAME_WORDS_MOST)
		run.to = at;
	return run;
}
