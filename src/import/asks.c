/*
 * asks.c - what the text itself asks, where it has no list of demands and no letter
 *
 * "We call on the government to drop the charges" asks from its verb on; "She must be released
 * immediately" asks as a whole.  Who asks is the organisation, in the present: what somebody
 * "called on" the government to do is told, not asked.
 */
#include "base/limits.h"
#include "import/demands.h"
#include "import/labels.h"
#include "import/token.h"

#define CALL_MOST  16   /* tokens of a call to act */
#define CALL_NEAR  3    /* where it says so */
#define CALLS_MOST 4000 /* tokens in which a document says what it is */

static void
add_asked(struct reading *r, size_t claim, size_t at, size_t end)
{
	size_t n = r->out->demands.n;
	struct str s;

	while (end > at && !r->tok[end - 1].word && !r->tok[end - 1].digits &&
	       !token_is(&r->tok[end - 1], ")") && !token_is(&r->tok[end - 1], "\""))
		end--;
	if (end < at + 2 || n >= LIMIT_DEMANDS)
		return;
	s = demand_unmarked(reading_text(r, r->tok[at].from, r->tok[end - 1].to));
	for (size_t i = 0; i < n; i++)
		if (str_ieq(r->out->demands.item[i], s))
			return;
	VEC_PUSH(r->a, &r->out->demands, s);
	reading_claimf(r, r->tok[claim].from, r->tok[end - 1].to, "/demands/%zu", n);
}

/* "..., by writing a letter to the president": how to ask is no part of what is asked. */
static size_t
before_way(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = at + 2; i < end; i++)
		if (label_at(r, LABEL_ASK_END, i, end, &h))
			return i;
	return end;
}

/* Divided at its semicolons. */
static void
add_divided(struct reading *r, size_t claim, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = at; i <= end; i++) {
		if (i < end && !token_is(&r->tok[i], ";"))
			continue;
		add_asked(r, claim, at, before_way(r, at, i));
		at = i + 1;
		if (at < end && label_at(r, LABEL_AND, at, end, &h))
			at = h.to;
		claim = at;
	}
}

/* "We, therefore, urge you to contact the following people and to demand ...": what is asked of the
 * reader is stepped over. */
static void
behind_longest(const struct reading *r, size_t end, struct label_hit *h)
{
	struct label_hit other;

	for (size_t at = h->from + 1; at < h->to; at++)
		if (label_at(r, LABEL_ASK, at, end, &other) && other.to > h->to)
			*h = other;
}

/* "... calls for urgent action": that is asked of the reader. */
static bool
calls_reader(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return end <= at + CALL_MOST && label_near(r, LABEL_CALL, at, CALL_NEAR, end, &h);
}

enum said { SAID_NOTHING, SAID_TOLD, SAID_ASKED, SAID_LIST };

/* One sentence, tokens AT to END: asked in it, or as a whole. */
static enum said
read_sentence(struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = at; i < end; i++) {
		if (!label_at(r, LABEL_ASK, i, end, &h))
			continue;
		behind_longest(r, end, &h);
		while (h.to < end && token_is(&r->tok[h.to], ","))
			h.to++;
		if (calls_reader(r, h.to, end))
			return SAID_NOTHING;
		if (h.to + 1 >= end && token_is(&r->tok[end - 1], ":"))
			return SAID_LIST;
		add_divided(r, h.from, h.to, end);
		return SAID_ASKED;
	}
	for (size_t i = at; i < end; i++) {
		if (!label_at(r, LABEL_MUST, i, end, &h))
			continue;
		add_asked(r, at, at, end);
		return SAID_TOLD;
	}
	return SAID_NOTHING;
}

/* A letter that asks in no other words demands as a text does. */
static bool
is_told(const struct parts *p, size_t i)
{
	return p->of[i].part == PART_SUMMARY || p->of[i].part == PART_STORY ||
	       p->of[i].part == PART_NONE || p->of[i].part == PART_LETTER ||
	       p->of[i].part == PART_TARGETS_INTRO; /* "Please ask for her release. Write to:" */
}

/* The strongest of what its sentences say. */
static enum said
read_paragraph(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	size_t stop = r->line[to - 1].tok_to, end;
	enum said most = SAID_NOTHING;

	for (size_t at = r->line[from].tok; at < stop; at = end + 1) {
		enum said said;

		end = sentence_end(r, at, stop);
		said = read_sentence(r, at, end);
		if (said == SAID_LIST)
			demands_listed(r, p, to, r->lines, stop - 1);
		most = said > most ? said : most;
	}
	return most;
}

bool
demands_of_prose(struct reading *r, const struct parts *p)
{
	enum said most = SAID_NOTHING;
	size_t to;

	if (r->out->demands.n > 0 || r->out->kind == CASEFILE_STOP)
		return false;
	for (size_t i = 0; i < r->lines; i = to) {
		enum said said;

		to = i + 1;
		if (!is_told(p, i))
			continue;
		while (to < r->lines && p->of[to].part == p->of[i].part)
			to++;
		to = reading_paragraph_end(r, i, to);
		said = read_paragraph(r, p, i, to);
		most = said > most ? said : most;
	}
	return most == SAID_TOLD;
}

bool
prose_calls(const struct reading *r)
{
	size_t end = r->toks < CALLS_MOST ? r->toks : CALLS_MOST;
	struct label_hit h;

	return label_find(r, LABEL_CALL, 0, end, &h);
}
