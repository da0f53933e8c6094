/*
 * pseudonyms.c - names that are not the real ones
 *
 *     "Dawit" and "Yonas" (real names withheld) were ...
 *     Name: "Dawit", "Yonas", Ana Example
 *     ... and a colleague known by the pseudonym of "Yonas"
 *
 * To miss one endangers a person, so a phrase that fits nobody becomes a doubt.
 */
#include "import/people.h"

#include "import/token.h"

#define JOINED_MOST   16  /* names of one sentence */
#define SENTENCE_MOST 300 /* tokens of it before the phrase */

static bool
is_quote(const struct reading *r, size_t at)
{
	return token_is(&r->tok[at], "\"") || token_is(&r->tok[at], "«") ||
	       token_is(&r->tok[at], "»") || token_is(&r->tok[at], "„") ||
	       token_is(&r->tok[at], "'");
}

bool
quoted_name(const struct reading *r, size_t from, size_t to, struct span *name)
{
	if (to < from + 3 || !is_quote(r, from) || !is_quote(r, to - 1))
		return false;
	*name = name_run(r, from + 1, to - 1, 1);
	return name->to == to - 1 && name->from == from + 1;
}

static void
set_pseudonym(struct reading *r, size_t person, size_t from, size_t to)
{
	r->out->people.item[person].pseudonym = true;
	reading_claimf(r, r->tok[from].from, r->tok[to - 1].to, "/people/%zu/pseudonym", person);
}

bool
person_quoted(struct reading *r, size_t *person, size_t from, size_t to)
{
	struct span name;
	size_t who;

	if ((*person > 0 && !r->out->people.item[*person - 1].pseudonym) ||
	    !quoted_name(r, from, to, &name))
		return false;
	who = person_add(r, name);
	if (who == 0)
		return false;
	set_pseudonym(r, who - 1, from, from + 1);
	set_pseudonym(r, who - 1, to - 1, to);
	*person = who;
	return true;
}

/* The sentence of token AT, of the line FROM to TO, begins there. */
static size_t
sentence_start(const struct reading *r, size_t from, size_t at)
{
	if (at - from > SENTENCE_MOST)
		from = at - SENTENCE_MOST;
	for (size_t i = at; i > from; i--)
		if (token_is(&r->tok[i - 1], ".") && r->tok[i].spaced &&
		    token_is_capital(r->text, &r->tok[i]))
			return i;
	return from;
}

/* The person whose name stands at token AT, SIZE_MAX for nobody. */
static size_t
person_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	for (size_t i = 0; i < r->out->people.n; i++) {
		struct str name = r->out->people.item[i].name;
		size_t k = at + 1;

		while (k < end && r->tok[k - 1].to - r->tok[at].from < name.n)
			k++;
		if (!str_ieq(reading_text(r, r->tok[at].from, r->tok[k - 1].to), name))
			continue;
		*to = k;
		return i;
	}
	return SIZE_MAX;
}

/* "Ana and Bruno (names changed)": nothing but "and" and marks stands between the names. */
static bool
is_joined(const struct reading *r, size_t from, size_t to)
{
	struct label_hit and;

	for (size_t at = from; at < to; at++) {
		if (label_at(r, LABEL_AND, at, to, &and))
			at = and.to - 1;
		else if (r->tok[at].word || r->tok[at].digits)
			return false;
	}
	return true;
}

/* Whom the phrase at H speaks of: the name before it, and those joined to it; all in quotes. */
static bool
mark_before(struct reading *r, size_t from, const struct label_hit *h)
{
	size_t person[JOINED_MOST], start[JOINED_MOST], end[JOINED_MOST], n = 0, to;
	bool any = false;

	for (size_t at = from; at < h->from && n < JOINED_MOST; at++) {
		size_t who = person_at(r, at, h->from, &to);

		if (who == SIZE_MAX)
			continue;
		person[n] = who;
		start[n] = at;
		end[n++] = to;
		at = to - 1;
	}
	for (size_t k = n; k-- > 0;) {
		if (k + 1 < n && !is_joined(r, end[k], start[k + 1]))
			break;
		set_pseudonym(r, person[k], h->from, h->to);
		any = true;
	}
	return any;
}

static void
doubt_each(struct reading *r)
{
	for (size_t i = 0; i < r->out->people.n; i++)
		if (!r->out->people.item[i].pseudonym)
			reading_doubt(r,
			              "the text says that a name is not the real one, but not "
			              "whose",
			              "/people/%zu/pseudonym", i);
}

/* "known by the pseudonym of "Mother Example"": the name right behind the phrase at H, in quotes.
 */
static bool
mark_behind(struct reading *r, size_t end, const struct label_hit *h)
{
	size_t at = h->to, to, who;

	if (at < end && label_is(r, LABEL_LINK, at))
		at++;
	if (at >= end || !is_quote(r, at))
		return false;
	who = person_at(r, at + 1, end, &to);
	if (who == SIZE_MAX)
		doubt_each(r);
	else
		set_pseudonym(r, who, h->from, h->to);
	return true;
}

void
people_pseudonyms(struct reading *r)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		for (size_t at = l->tok; at < l->tok_to; at++) {
			struct label_hit h;

			if (!label_at(r, LABEL_PSEUDONYM, at, l->tok_to, &h))
				continue;
			if (!mark_behind(r, l->tok_to, &h) &&
			    !mark_before(r, sentence_start(r, l->tok, at), &h)) {
				if (r->out->people.n == 1)
					set_pseudonym(r, 0, h.from, h.to);
				else
					doubt_each(r);
			}
			at = h.to - 1;
		}
	}
}
