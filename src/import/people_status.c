/*
 * people_status.c - what became of people, and who is part of whom
 *
 *     Ana Example, a nurse, was released on 3 May.  She has been transferred ...
 *     Ana Example and Bruno Example have been released.
 *     Seven of the ten are women or girls.
 *
 * A sentence counts only where the name stands right before what happened: "fears that Ana may be
 * killed" says nothing of what became of her.  German keeps the verb for the end of the clause,
 * Arabic begins with it.  Only later bulletins are read so; in a first one an arrest is the story,
 * not news.
 */
#include "import/people.h"

#include <string.h>

#include "import/dates.h"
#include "import/known_names.h"
#include "import/token.h"

#define VERB_MOST       4  /* words between a name and what happened: "has since been" */
#define ROLE_MOST       3  /* words before a name that say what the person is */
#define CLAUSE_MOST     16 /* between "ist" and its "freigelassen" */
#define VERB_FIRST_MOST 3  /* words between what happened and the name behind it */
#define APPOSITION_MOST 24 /* tokens of ", a nurse and mother of two," */
#define NAMED_MOST      64

struct named {
	size_t person[NAMED_MOST]; /* with no status of a heading, which says more than a sentence
	                            */
	size_t n;
};

/* "am 1. März" within a clause: the token behind it, or AT. */
static size_t
date_end(const struct reading *r, size_t at, size_t end)
{
	struct date_hit d;

	return date_at_loose(r, at, end, &d) ? d.to : at;
}

/* What happened, at most VERB_MOST plain words behind AT, more behind a verb that is far from it.
 */
static bool
status_behind(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	size_t most = VERB_MOST;

	for (size_t i = at, words = 0; i < end && words <= most; words++) {
		struct label_hit h;
		size_t behind = date_end(r, i, end);

		if (label_at(r, LABEL_STATUS, i, end, out))
			return true;
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

/* Behind "(m), a nurse," at AT; AT where there is nothing of the kind. */
static size_t
apposition_end(const struct reading *r, size_t at, size_t end)
{
	size_t i = at;

	if (i < end && token_is(&r->tok[i], "(")) {
		while (i < end && !token_is(&r->tok[i], ")"))
			i++;
		at = i = i < end ? i + 1 : end;
	}
	if (i >= end || !token_is(&r->tok[i], ","))
		return at;
	for (i++; i < end && i < at + APPOSITION_MOST; i++) {
		if (token_is(&r->tok[i], "."))
			return at;
		if (token_is(&r->tok[i], ","))
			return i + 1;
	}
	return at;
}

/* The person named at AT, STR_NPOS for nobody known; *TO is behind the name. */
static size_t
person_at(const struct reading *r, const struct known_names *known, size_t at, size_t end,
          size_t *to)
{
	size_t who = known_name_at(known, r, at, end, to);
	struct span name;

	if (who != STR_NPOS)
		return who;
	name = name_run(r, at, end, 1);
	*to = name.to;
	return name.to == name.from ? STR_NPOS
	                            : known_name_like(known, reading_text(r, r->tok[name.from].from,
	                                                                  r->tok[name.to - 1].to));
}

/* "Ana Example, Bruno Example and Carla": those known, and the token behind them. */
static size_t
read_named(const struct reading *r, const struct known_names *known, size_t at, size_t end,
           const bool *headed, struct named *out)
{
	struct label_hit and;
	size_t to = at, behind;

	while (at < end && out->n < NAMED_MOST) {
		size_t who = person_at(r, known, at, end, &behind);

		if (who == STR_NPOS)
			break;
		if (!headed[who])
			out->person[out->n++] = who;
		at = to = behind;
		if (at < end && token_is(&r->tok[at], ","))
			at++;
		if (at < end && label_at(r, LABEL_AND, at, end, &and))
			at = and.to;
	}
	return to;
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

/* "She" at the start of a sentence. */
static bool
is_pronoun(const struct reading *r, size_t at, size_t start, size_t end, size_t *to)
{
	struct label_hit h;

	if (!token_is_capital(r->text, &r->tok[at]) ||
	    !(at == start || token_is(&r->tok[at - 1], ".")) ||
	    !label_here(r, LABEL_GENDER_VALUE, at, end, &h) || h.to != at + 1)
		return false;
	*to = h.to;
	return true;
}

static bool
starts_sentence(const struct reading *r, size_t at, size_t start)
{
	return at == start || token_is(&r->tok[at - 1], ".");
}

/* "Ana was ..." and "The nurse Ana was ..." speak of Ana; "The brother of Ana was ..." does not. */
static bool
is_subject(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;

	if (starts_sentence(r, at, start))
		return true;
	/* no article: "Правозащитник Иван ...", "Land rights defenders Ana ..." */
	for (size_t i = at; i-- > start && i + ROLE_MOST >= at;) {
		if (!r->tok[i].word || r->tok[i].fold.n < 4 ||
		    label_here(r, LABEL_COMMON, i, at, &h) || label_at(r, LABEL_KIN, i, at, &h))
			break;
		if (starts_sentence(r, i, start))
			return true;
	}
	for (size_t i = at; i-- > start && i + 5 > at;) { /* "On 9 June, student activist Ana" */
		if (token_is(&r->tok[i], ",") && i + 1 < at)
			return true;
		if (!r->tok[i].word || token_is_capital(r->text, &r->tok[i]) ||
		    r->tok[i].fold.n < 5)
			break;
	}
	return at >= start + 2 && starts_sentence(r, at - 2, start) && r->tok[at - 2].word &&
	       r->tok[at - 2].fold.n <= 3 && r->tok[at - 1].word && r->tok[at - 1].fold.n >= 5;
}

/* "أُفرج عن الناشطة" before a name, "Fue liberada la activista": the words between belong to it. */
static bool
leads_to_name(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	for (size_t i = from; i < to; i++)
		if (!r->tok[i].word || label_at(r, LABEL_UNREAL, i, to, &h) ||
		    label_at(r, LABEL_KIN, i, to, &h))
			return false;
	/* "friends of Ana Example": others are spoken of */
	return from == to || r->tok[to - 1].fold.n >= 5;
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
		if (!label_at(r, LABEL_STATUS, i, end, &h))
			continue;
		for (size_t k = h.to; k < end && k <= h.to + VERB_FIRST_MOST; k++) {
			size_t to;

			if (known_name_at(known, r, k, end, &to) == STR_NPOS)
				continue;
			if (!leads_to_name(r, h.to, k))
				return false;
			(void)read_named(r, known, k, end, headed, who);
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

		if (starts_sentence(r, at, from) && !is_pronoun(r, at, from, end, &to)) {
			last = (struct named){ 0 };
			if (status_before(r, t->known, at, end, t->headed, &last))
				continue;
		}
		if (!token_is_capital(r->text, &r->tok[at]))
			continue;
		if (is_pronoun(r, at, from, end, &to))
			who = last;
		else
			to = read_named(r, t->known, at, end, t->headed, &who);
		if (to == at || !is_subject(r, at, from)) {
			at = to > at ? to - 1 : at;
			continue;
		}
		last = who;
		if ((status_behind(r, to, end, &h) ||
		     status_behind(r, apposition_end(r, to, end), end, &h)) &&
		    !is_history(r, &h, end))
			set_status(r, &who, &h);
		at = to - 1;
	}
}

/* Groups of people in "women or girls" at AT, and the gender that all of them share. */
static bool
kinds_of_people(const struct reading *r, size_t at, size_t end, size_t *to,
                enum person_gender *gender)
{
	struct label_hit h, or ;
	enum person_gender next;
	bool any = false;

	for (*to = at; at < end && label_at(r, LABEL_GROUP, at, end, &h); any = true) {
		struct label_hit g;

		next = GENDER_UNKNOWN;
		if (label_at(r, LABEL_GENDER_VALUE, at, end, &g) && g.to == h.to)
			(void)gender_of_value(g.label->value, &next);
		*gender = !any ? next : *gender == next ? next : GENDER_UNKNOWN;
		at = *to = h.to;
		if (at < end &&
		    (label_at(r, LABEL_OR, at, end, & or) || label_at(r, LABEL_AND, at, end, & or)))
			at = or.to;
	}
	return any;
}

/* The group of exactly COUNT people, if there is one only. */
static size_t
group_of_count(const struct casefile *c, int count)
{
	size_t found = STR_NPOS;

	for (size_t i = 0; i < c->people.n; i++) {
		if (!c->people.item[i].group || c->people.item[i].count != count)
			continue;
		if (found != STR_NPOS)
			return STR_NPOS;
		found = i;
	}
	return found;
}

/* "Seven of the ten are women or girls" at AT. */
static void
part_at(struct reading *r, size_t at, size_t end)
{
	struct label_hit of;
	size_t behind, to, kinds, whole, who;
	enum person_gender gender = GENDER_UNKNOWN;
	int n = number_at(r, at, end, &behind), all;
	struct person *p;

	if (n < 1 || behind >= end || !label_at(r, LABEL_OF_THE, behind, end, &of))
		return;
	all = number_at(r, of.to, end, &to);
	whole = all > n ? group_of_count(r->out, all) : STR_NPOS;
	if (whole == STR_NPOS)
		return;
	for (kinds = to; kinds < end && kinds < to + VERB_MOST; kinds++) {
		if (!r->tok[kinds].word)
			return;
		if (kinds_of_people(r, kinds, end, &to, &gender))
			break;
	}
	if (to <= kinds)
		return;
	who = person_add(r, (struct span){ kinds, to });
	if (who == 0)
		return;
	p = &r->out->people.item[who - 1];
	if (p->count == 0 || p->count == n) {
		p->group = true;
		p->count = n;
		p->gender = gender;
		p->part_of = r->out->people.item[whole].name;
		reading_claimf(r, r->tok[at].from, r->tok[behind - 1].to, "/people/%zu/count",
		               who - 1);
		reading_claimf(r, r->tok[of.from].from, r->tok[kinds - 1].to, "/people/%zu/part_of",
		               who - 1);
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

			if (r->out->kind != CASEFILE_FIRST)
				status_of_run(&t, i, end, n);
			for (size_t at = from; at < to; at++)
				part_at(r, at, to);
			i = parts_next(r, p, told[k], end);
		}
		note_headed(r, t.headed, n);
	}
}
