/*
 * demands_letter.c - what a letter asks: its sentences that ask, and lists under them
 */
#include "base/limits.h"
#include "import/demands.h"
#include "import/lineshape.h"
#include "import/token.h"

#define ANSWER_NEAR   2   /* tokens, as ", also", before the answer that is asked for */
#define LEAD_MOST     6   /* tokens before "please" in its sentence */
#define HEAD_WORDS    6   /* of a heading that only names */
#define FIRST_MOST    2   /* of the number that a list begins with */
#define LIST_WORDS    3   /* of "I ask you, therefore," behind its words */
#define HEADING_WORDS 5   /* of a heading over a list of people */
#define SENTENCE_MOST 200 /* tokens in which one that asks ends */

/* The full stop of "Mr." or "P. P. Example" at AT ends no sentence. */
static bool
is_abbreviated(const struct reading *r, size_t at, size_t end)
{
	const struct token *before = &r->tok[at > 0 ? at - 1 : 0];
	struct label_hit h;

	if (at == 0 || at + 1 >= end || !token_is(&r->tok[at], ".") || r->tok[at].spaced ||
	    !before->word || !token_is_capital(r->text, before))
		return false;
	if (before->to == before->from + 1)
		return token_is_capital(r->text, &r->tok[at + 1]);
	return before->fold.n <= 4 && label_at(r, LABEL_HONORIFIC, at - 1, end, &h);
}

size_t
sentence_end(const struct reading *r, size_t at, size_t end)
{
	for (; at < end; at++)
		if ((token_is(&r->tok[at], ".") || token_is(&r->tok[at], "!")) &&
		    !is_abbreviated(r, at, end) &&
		    (at + 1 >= end || r->tok[at + 1].spaced || r->tok[at].to > r->tok[at].from + 1))
			return at; /* behind an ideographic full stop stands no space */
	return end;
}

bool
sentence_starts(const struct reading *r, size_t from, size_t at)
{
	return at == from || token_is(&r->tok[at - 1], ".") || token_is(&r->tok[at - 1], "!") ||
	       token_is(&r->tok[at - 1], "?") || token_is(&r->tok[at - 1], "。");
}

/* "Until then, please ...": a comma before the token AT, and the sentence begins a few words before
 * it. */
static bool
stands_behind_lead(const struct reading *r, size_t at)
{
	if (at < 2 || !token_is(&r->tok[at - 1], ","))
		return false;
	for (size_t from = at - 1; from > 0 && from + LEAD_MOST >= at; from--)
		if (sentence_starts(r, 0, from))
			return true;
	return false;
}

/* "Please respect their right ...", "Until then, please see to it that ...": the demand begins
 * behind "Please". */
static bool
pleads_at(const struct reading *r, size_t at, size_t end, bool begins_sentence,
          struct label_hit *out)
{
	struct label_hit verb;

	if (!label_is(r, LABEL_PLEASE, at) || !(begins_sentence || stands_behind_lead(r, at)) ||
	    !label_at(r, LABEL_VERB, at + 1, end, &verb))
		return false;
	*out = (struct label_hit){ .from = at, .to = at + 1 };
	return true;
}

/* "Bitte lassen Sie sie frei", "I call for her release": the whole sentence is the demand, and so
 * it is where the verb that asks ends it, as in Korean. */
static bool
asks_at(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	size_t to = sentence_end(r, at, end < at + SENTENCE_MOST ? end : at + SENTENCE_MOST);
	struct label_hit h;

	*out = (struct label_hit){ .from = at, .to = at };
	if (label_at(r, LABEL_PLEAD, at, to, &h))
		return true;
	if (label_find(r, LABEL_URGE, at, to, &h))
		return false;
	for (size_t k = at + 1; k < to; k++)
		if (label_at(r, LABEL_URGE_END, k, to, &h) && h.to == to)
			return true;
	return false;
}

/* "Je vous prie d'agréer, Monsieur le Ministre, ...": it only sounds like a demand, as does "I ask
 * you to inform me of the steps taken". */
static bool
closes_at(const struct reading *r, size_t at, size_t end, const struct label_hit *urge)
{
	struct label_hit h;

	return (label_at(r, LABEL_CLOSING, at, end, &h) && h.to >= urge->to) ||
	       label_near(r, LABEL_ANSWER, urge->to, ANSWER_NEAR, end, &h);
}

static bool
is_item(const struct reading *r, const struct parts *p, size_t i)
{
	return r->line[i].item || p->of[i].value > r->line[i].tok;
}

/* The items of a list from line FROM on; the line behind the last. */
static size_t
take_items(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	size_t end, i;

	for (i = from; i < to; i = end) {
		size_t n = r->out->demands.n;

		end = reading_paragraph_end(r, i, to);
		if (!is_item(r, p, i) || n >= LIMIT_DEMANDS)
			return i;
		VEC_PUSH(r->a, &r->out->demands,
		         demand_unmarked(reading_text(r, r->tok[p->of[i].value].from,
		                                      r->line[end - 1].to)));
		reading_claimf(r, r->tok[p->of[i].value].from, r->line[end - 1].to, "/demands/%zu",
		               n);
	}
	return i;
}

/* "16. Governments shall ensure ...": an item of what is quoted, for a list begins with its first.
 */
static bool
begins_far(const struct reading *r, const struct line *l)
{
	return r->tok[l->tok].digits && token_number(&r->tok[l->tok]) > FIRST_MOST;
}

/* "We urge you to:" over a list, in words of asking. */
static bool
asks_in_words(const struct reading *r, const struct parts *p, size_t i, size_t to)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	return i + 1 < to && line_ends_with(r, l, ":") && is_item(r, p, i + 1) &&
	       (label_find(r, LABEL_URGE, l->tok, l->tok_to, &h) ||
	        label_find(r, LABEL_ASK, l->tok, l->tok_to, &h));
}

/* "Alleged perpetrators:" over a list of them asks for nothing. */
static bool
heads_names(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i], *item = l + 1;
	struct label_hit h;

	return words_between(r, l->tok, l->tok_to) <= HEAD_WORDS &&
	       !label_find(r, LABEL_ASK, l->tok, l->tok_to, &h) &&
	       !label_find(r, LABEL_URGE, l->tok, l->tok_to, &h) &&
	       (label_find(r, LABEL_HARMER, l->tok, l->tok_to, &h) ||
	        label_at(r, LABEL_NAME, l->tok, l->tok_to, &h) ||
	        label_at(r, LABEL_HARMER, p->of[i + 1].value, item->tok_to, &h));
}

/* A line over a list asks for what the list says, whatever its words: it ends in a colon, or, where
 * verbs end sentences, in one that asks. */
static bool
asks_for_list(const struct reading *r, const struct parts *p, size_t i, size_t to)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	if (i + 1 >= to || is_item(r, p, i) || !is_item(r, p, i + 1))
		return false;
	if (begins_far(r, &r->line[i + 1]) || heads_names(r, p, i))
		return false;
	if (words_between(r, l->tok, l->tok_to) <= HEADING_WORDS &&
	    label_find(r, LABEL_HARMER, l->tok, l->tok_to, &h))
		return false; /* "Alleged perpetrators:" */
	if (line_ends_with(r, l, ":"))
		return true;
	if (line_ends_with(r, l, ",") && label_find(r, LABEL_URGE, l->tok, l->tok_to, &h))
		return true; /* "Ich bitte Sie daher," */
	for (size_t at = l->tok; at < l->tok_to; at++)
		if ((label_at(r, LABEL_URGE_END, at, l->tok_to, &h) && h.to + 1 >= l->tok_to) ||
		    (label_at(r, LABEL_URGE, at, l->tok_to, &h) && h.to + LIST_WORDS >= l->tok_to &&
		     i + 2 < to))
			return true;
	return false;
}

void
demands_listed(struct reading *r, const struct parts *p, size_t from, size_t to, size_t at)
{
	while (from < to && r->line[from].tok <= at)
		from++;
	(void)take_items(r, p, from, to);
}

void
demands_of_letter(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	struct label_hit h;
	size_t line = from;
	bool worded = false; /* where one list is asked for in words, a quoted law is none */

	for (size_t i = from; i < to; i++)
		worded = worded || asks_in_words(r, p, i, to);
	for (size_t at = r->line[from].tok; at < r->line[to - 1].tok_to; at++) {
		size_t end = r->line[to - 1].tok_to, n = r->out->demands.n;
		bool begins;

		while (line + 1 < to && r->line[line + 1].tok <= at)
			line++;
		if (at == r->line[line].tok && worded && !asks_in_words(r, p, line, to) &&
		    line_ends_with(r, &r->line[line], ":"))
			continue;
		if (at == r->line[line].tok && asks_for_list(r, p, line, to)) {
			line = take_items(r, p, line + 1, to);
			if (line >= to)
				break;
			at = r->line[line].tok - 1;
			continue;
		}

		begins = sentence_starts(r, r->line[from].tok, at);
		if (!label_at(r, LABEL_URGE, at, end, &h) &&
		    !pleads_at(r, at, end, begins || at == r->line[line].tok, &h) &&
		    !(begins && asks_at(r, at, end, &h)))
			continue;
		if (closes_at(r, at, end, &h)) {
			at = sentence_end(r, at, end);
			continue;
		}
		if (h.to < r->toks && token_is(&r->tok[h.to], ":"))
			continue; /* over a list, or over nothing */
		while (h.to < r->toks && token_is(&r->tok[h.to], ","))
			h.to++; /* "Ich bitte Sie, ..." */
		end = sentence_end(r, h.to, r->line[to - 1].tok_to);
		if (end > h.to && n < LIMIT_DEMANDS) {
			VEC_PUSH(r->a, &r->out->demands,
			         demand_unmarked(
					 reading_text(r, r->tok[h.to].from, r->tok[end - 1].to)));
			reading_claimf(r, r->tok[h.from].from, r->tok[end - 1].to, "/demands/%zu",
			               n);
		}
		at = end > at ? end - 1 : at;
	}
}
