/*
 * people_status.c - what became of people
 *
 *     Ana Example, a nurse, was released on 3 May.  She has been transferred ...
 *     Ana Example and Bruno Example have been released.
 *
 * A sentence counts only where the name stands right before what happened: "fears that Ana may be
 * killed" says nothing of what became of her.  German keeps the verb for the end of the clause,
 * Arabic begins with it.  Only later bulletins are read so; in a first one an arrest is the story,
 * not news.
 */
#include "import/people_status.h"

#include "import/dates.h"
#include "import/token.h"

#define VERB_MOST       4  /* words between a name and what happened: "has since been" */
#define CLAUSE_MOST     16 /* between "ist" and its "freigelassen" */
#define VERB_FIRST_MOST 3  /* words between what happened and the name behind it */

/* "am 1. März" within a clause: the token behind it, or AT. */
static size_t
date_end(const struct reading *r, size_t at, size_t end)
{
	struct date_hit d;

	return date_at_loose(r, at, end, &d) ? d.to : at;
}

/* "was arrested": how the case began, told again in each bulletin; "was re-arrested" is news. */
static bool
is_beginning(const struct reading *r, const struct label_hit *status)
{
	struct label_hit h;

	return label_at(r, LABEL_TAKEN, status->from, status->to, &h) && h.to == status->to;
}

/* Behind a bare "and" what ended is the case only where its sentence does not go on: "and released
 * a song" is another story. */
static bool
is_end_of_case(const struct reading *r, const struct label_hit *then, const struct label_hit *h,
               size_t end)
{
	return then->to > then->from + 1 || h->to > h->from + 1 || h->to >= end ||
	       !r->tok[h->to].word || date_end(r, h->to, end) > h->to ||
	       (h->to + 1 < end && date_end(r, h->to + 1, end) > h->to + 1);
}

/* "arrested on 3 May", and then "and later released": how it ended. */
static bool
ended_then(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	struct label_hit then, h;

	for (size_t i = at; i < end && i < at + CLAUSE_MOST && !token_is(&r->tok[i], "."); i++)
		if (label_here(r, LABEL_THEN, i, end, &then) &&
		    label_at(r, LABEL_ENDED, then.to, end, &h) &&
		    is_end_of_case(r, &then, &h, end) &&
		    label_at(r, LABEL_STATUS, then.to, end, out))
			return true;
	return false;
}

/* What happened, at most VERB_MOST plain words behind AT, more behind a verb that is far from it.
 */
static bool
status_behind(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	size_t most = VERB_MOST;
	struct label_hit verb;

	if (at + 1 < end && token_is(&r->tok[at], ",") &&
	    label_here(r, LABEL_RISK_VERB, at + 1, end, &verb))
		at++; /* a comma too many before the verb */
	for (size_t i = at, words = 0; i < end && words <= most; words++) {
		struct label_hit h;
		size_t behind = date_end(r, i, end);

		if (label_at(r, LABEL_STATUS, i, end, out))
			return !is_beginning(r, out) || ended_then(r, out->to, end, out);
		if (behind == i && (!r->tok[i].word || label_at(r, LABEL_UNREAL, i, end, &h)))
			return false;
		if (label_here(r, LABEL_FAR_VERB, i, end, &h))
			most = CLAUSE_MOST;
		i = behind > i ? behind : i + 1;
	}
	return false;
}

/* "was detained in 2008" in a bulletin of later years: history, not news. */
static bool
is_history(const struct reading *r, const struct label_hit *status, size_t end)
{
	int now = r->out->issued.year;

	for (size_t i = status->to; now > 0 && i < end && i < status->to + 4; i++) {
		int n = r->tok[i].digits && r->tok[i].fold.n == 4 ? token_number(&r->tok[i]) : 0;

		if (token_is(&r->tok[i], ",") || token_is(&r->tok[i], "."))
			return false;
		if (n > 1900 && n < now)
			return true;
	}
	return false;
}

/* A first bulletin tells of arrests as its story; that one was released or killed is news. */
static bool
is_news(const struct reading *r, const struct label_hit *status)
{
	struct label_hit h;

	return r->out->kind != CASEFILE_FIRST ||
	       (label_at(r, LABEL_ENDED, status->from, status->to, &h) && h.to == status->to);
}

static void
set_status(struct reading *r, const struct named *who, const struct label_hit *h)
{
	size_t from = r->tok[h->from].from, to = r->tok[h->to - 1].to;

	for (size_t i = 0; i < who->n; i++) {
		r->out->people.item[who->person[i]].status = reading_text(r, from, to);
		reading_claimf(r, from, to, "/people/%zu/status", who->person[i]);
	}
}

/* A sentence that begins with what happened, at AT: those it happened to, named right behind. */
static bool
status_before(struct reading *r, const struct known_names *known, size_t at, size_t end,
              const bool *headed, struct named *who)
{
	struct label_hit h, not ;

	for (size_t i = at; i < end && i <= at + VERB_FIRST_MOST; i++) {
		if (!r->tok[i].word || label_at(r, LABEL_UNREAL, i, end, &not ))
			return false;
		if (!label_at(r, LABEL_STATUS, i, end, &h) || is_beginning(r, &h) ||
		    !is_news(r, &h))
			continue;
		for (size_t k = h.to; k < end && k <= h.to + VERB_FIRST_MOST; k++) {
			size_t to;

			if (known_name_at(known, r, k, end, &to) == STR_NPOS)
				continue;
			if (!leads_to_name(r, h.to, k))
				return false;
			(void)people_named_at(r, known, k, end, headed, who);
			set_status(r, who, &h);
			return true;
		}
		return false;
	}
	return false;
}

struct telling {
	struct reading *r;
	const struct known_names *known;
	bool *headed;
};

static void
status_in(const struct telling *t, size_t from, size_t end)
{
	struct reading *r = t->r;
	struct named last = { 0 };

	for (size_t at = from; at < end; at++) {
		struct named who = { 0 };
		struct label_hit h;
		size_t to = at;

		if (is_sentence_start(r, at, from) && !pronoun_at(r, at, from, end, &to)) {
			last = (struct named){ 0 };
			if (status_before(r, t->known, at, end, t->headed, &last))
				continue;
		}
		if (!token_is_capital(r->text, &r->tok[at]))
			continue;
		if (pronoun_at(r, at, from, end, &to))
			who = last;
		else
			to = people_named_at(r, t->known, at, end, t->headed, &who);
		if (to == at || !is_subject_at(r, at, from)) {
			at = to > at ? to - 1 : at;
			continue;
		}
		last = who;
		if ((status_behind(r, to, end, &h) ||
		     status_behind(r, apposition_end(r, to, end), end, &h)) &&
		    is_news(r, &h) && !is_history(r, &h, end))
			set_status(r, &who, &h);
		at = to - 1;
	}
}

static void
note_headed(const struct reading *r, bool *headed, size_t n)
{
	for (size_t i = 0; i < n; i++)
		headed[i] = r->out->people.item[i].status.n > 0;
}

/* The lead is the news, what follows tells the past: it does not overrule the lead. */
static void
status_of_run(const struct telling *t, size_t from, size_t end, size_t n)
{
	struct reading *r = t->r;
	size_t lead = reading_paragraph_end(r, from, end);

	status_in(t, r->line[from].tok, r->line[lead - 1].tok_to);
	note_headed(r, t->headed, n);
	if (lead < end)
		status_in(t, r->line[lead].tok, r->line[end - 1].tok_to);
}

void
people_status(struct reading *r, const struct parts *p)
{
	static const enum part told[] = { PART_SUMMARY, PART_STORY };
	size_t n = r->out->people.n;
	struct known_names known = known_names(r->a, r->out);
	struct telling t = { r, &known, arena_array(r->a, bool, n + 1) };

	note_headed(r, t.headed, n);
	for (size_t k = 0; k < ARRAY_LEN(told); k++) {
		for (size_t i = parts_next(r, p, told[k], 0); i < r->lines;) {
			size_t end = parts_run_end(r, p, i), from = r->line[i].tok,
			       to = r->line[end - 1].tok_to;

			status_of_run(&t, i, end, n);
			for (size_t at = from; at < to; at++)
				group_part_at(r, at, to);
			i = parts_next(r, p, told[k], end);
		}
		note_headed(r, t.headed, n);
	}
}
