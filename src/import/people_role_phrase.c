/*
 * people_role_phrase.c - where a phrase that says what people are begins and ends
 *
 *     a founding member of a defenders' centre in Example     aged 32, a nurse and mother of two
 *
 * A role begins with a word that says what people are (labels, "what people are"), at most a few
 * words into the phrase; where no such word stands the phrase may be anything.
 */
#include "import/people_prose.h"

#include "import/dates.h"
#include "import/token.h"

#define ROLE_TOKENS_MOST   24 /* of "a founding member of a defenders' centre in Example" */
#define ROLE_BEGINS_WITHIN 6  /* "a well-known environmental activist" */
#define ROLE_PLACE_MOST    3  /* "of Example" between a name and its comma */

bool
joins_role_words(const struct reading *r, size_t at)
{
	return token_is(&r->tok[at], "-") || token_is(&r->tok[at], "'") ||
	       token_is(&r->tok[at], "/");
}

static bool
is_small_word(const struct reading *r, size_t at)
{
	return r->tok[at].word && !token_is_capital(r->text, &r->tok[at]);
}

/* "reading-club" before "founder", "women's" before "secretary": behind it, or AT. */
static size_t
compound_end(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (at + 3 < end && is_small_word(r, at) && token_is(&r->tok[at + 1], "-") &&
	    !r->tok[at + 1].spaced && is_small_word(r, at + 2) && !r->tok[at + 2].spaced &&
	    (at == 0 || r->tok[at].spaced) && r->tok[at + 3].spaced)
		return at + 3;
	if (at + 3 < end && is_small_word(r, at) && label_here(r, LABEL_GROUP, at, end, &h) &&
	    h.to + 2 < end && token_is(&r->tok[h.to], "'") && !r->tok[h.to].spaced &&
	    token_is(&r->tok[h.to + 1], "s") && !r->tok[h.to + 1].spaced)
		return h.to + 2;
	return at;
}

size_t
role_words_before(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t to;

	while (at < end) {
		to = compound_end(r, at, end);
		if (to == at && label_here(r, LABEL_ROLE_BEFORE, at, end, &h) && h.to < end)
			to = h.to;
		if (to == at)
			return at;
		at = to;
	}
	return at;
}

/* The token behind the word that says what one is, where the phrase at AT begins with it; behind an
 * article other words may stand before it. */
static size_t
role_word_end(const struct reading *r, size_t at, size_t end, bool article)
{
	struct label_hit h;
	size_t most = at + (article ? ROLE_BEGINS_WITHIN : 1);

	for (size_t i = at; i < end && i < most; i++) {
		if (label_here(r, LABEL_ROLE, i, end, &h))
			return h.to;
		if (label_here(r, LABEL_ROLE_BEFORE, i, end, &h)) {
			most += h.to - i;
			i = h.to - 1;
			continue;
		}
		if ((!r->tok[i].word && !joins_role_words(r, i)) ||
		    label_here(r, LABEL_ROLE_END, i, end, &h) ||
		    label_here(r, LABEL_AT_RISK, i, end, &h) ||
		    label_here(r, LABEL_COMMON, i, end, &h))
			return at;
	}
	return at;
}

struct span
role_phrase_at(const struct reading *r, size_t at, size_t end)
{
	struct span role = { at, at };
	struct label_hit h;
	bool article = label_here(r, LABEL_ARTICLE, at, end, &h);
	size_t from = article ? h.to : at, head, to;
	int age;

	if (age_at(r, from, end, &age, &to)) /* "a 58-year-old professor" */
		from = to;
	head = to = role_word_end(r, from, end, article);

	if (head == from || (head < end && name_run(r, head, end, 2).to > head))
		return role;
	for (; to < end && to < at + ROLE_TOKENS_MOST; to++) {
		if (token_is(&r->tok[to], "(")) {
			size_t close = bracket_end(r, to, end);

			if (close == end && !token_is(&r->tok[end - 1], ")"))
				return role;
			to = close - 1;
			if (close < end && r->tok[close].word &&
			    !label_here(r, LABEL_COMMON, close, end, &h)) {
				to++; /* "(ABC) received ...": the sentence goes on */
				break;
			}
			continue;
		}
		if (starts_paragraph(r, to) ||
		    (!r->tok[to].word && !r->tok[to].digits && !joins_role_words(r, to) &&
		     !token_is(&r->tok[to], "\"")) ||
		    (token_is(&r->tok[to], "-") && r->tok[to].spaced) ||
		    label_here(r, LABEL_ROLE_END, to, end, &h))
			break;
	}
	if (to >= at + ROLE_TOKENS_MOST && to < end)
		return role;
	if (label_at(r, LABEL_AND, to - 1, to, &h)) /* ", a nurse and who ..." */
		to--;
	return (struct span){ from, to };
}

/* Behind "of the weekly Le Example" at AT, where a comma ends it; AT for none. */
static size_t
paper_end(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t to = at;

	if (at + 3 >= end || !label_is(r, LABEL_LINK, at) ||
	    !label_here(r, LABEL_ARTICLE, at + 1, end, &h))
		return at;
	for (to = h.to; to < end && to < h.to + 2 && r->tok[to].word &&
	                !token_is_capital(r->text, &r->tok[to]);)
		to++;
	h.to = to;
	while (to < end && to < h.to + 4 && token_is_capital(r->text, &r->tok[to]))
		to++;
	return to > h.to && to < end && token_is(&r->tok[to], ",") ? to : at;
}

size_t
details_end(const struct reading *r, size_t at, size_t end)
{
	struct label_hit and;
	size_t to;
	int age;

	if (at + 1 < end && r->tok[at].word && !token_is_capital(r->text, &r->tok[at]) &&
	    token_is_capital(r->text, &r->tok[at + 1]) &&
	    !label_at(r, LABEL_AND, at, end, &and)) { /* "of Turkey" */
		for (to = at + 1; to < end && to <= at + ROLE_PLACE_MOST &&
		                  token_is_capital(r->text, &r->tok[to]);)
			to++;
		if (to < end && token_is(&r->tok[to], ","))
			at = to;
	}
	at = paper_end(r, at, end);
	if (at < end && token_is(&r->tok[at], "(")) {
		to = bracket_end(r, at, end);
		if (to < end || token_is(&r->tok[end - 1], ")"))
			at = to; /* one that does not close is none */
	}
	if (at + 1 < end && token_is(&r->tok[at], ",") && age_at(r, at + 1, end, &age, &to) &&
	    to < end && token_is(&r->tok[to], ","))
		at = to;
	else if (at + 2 < end && token_is(&r->tok[at], ",") && r->tok[at + 1].digits &&
	         r->tok[at + 1].fold.n <= 2 && token_is(&r->tok[at + 2], ","))
		at += 2; /* "Ana Example, 34, a teacher" */
	return at;
}

struct span
role_behind_name(const struct reading *r, size_t at, size_t end)
{
	at = details_end(r, at, end);
	if (at + 1 >= end || !token_is(&r->tok[at], ","))
		return (struct span){ at, at };
	return role_phrase_at(r, at + 1, end);
}
