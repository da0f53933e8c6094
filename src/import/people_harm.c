/*
 * people_harm.c - what a sentence says is done to those it names
 *
 *     the arrest of human rights lawyer Ana Example
 *     Ana Example was arrested; Ana Example received death threats; Ana Example'in davası
 *
 * What is not passive says nothing: "Ana Example attacked them" is no harm done to her; but some
 * words say alone that one is at risk, and some languages keep their verb for the end.
 */
#include "import/people_harm.h"

#include "import/dates.h"
#include "import/people_status.h"
#include "import/token.h"

#define PLACES_MOST 16 /* where a name stands; each is looked at */
#define PAST_WITHIN 6  /* words between "was killed" and its year */

bool
risk_before(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h, common;

	for (size_t i = at; i-- > start && i + HARM_BEFORE >= at;) {
		if (!r->tok[i].word && !token_is(&r->tok[i], "-") && !token_is(&r->tok[i], "'") &&
		    !token_is(&r->tok[i], "\"") && !token_is(&r->tok[i], ".") &&
		    !token_is(&r->tok[i], "*") && !token_is(&r->tok[i], "/"))
			return false;
		if (token_is(&r->tok[i], ".") && r->tok[i + 1].spaced && i + 1 < at &&
		    !token_is_capital(r->text, &r->tok[i - (i > start)]))
			return false;
		if (!label_here(r, LABEL_BEFORE_RISK, i, at, &h))
			continue;
		for (i = h.to; i < at; i++)
			if (label_here(r, LABEL_ROLE_END, i, at, &common) ||
			    (label_here(r, LABEL_COMMON, i, at, &common) &&
			     !label_here(r, LABEL_ARTICLE, i, at, &common) &&
			     !label_at(r, LABEL_AND, i, at, &common)))
				return false;
		return true;
	}
	return false;
}

/* "was arrested" at AT, "wurde am 3. Mai in Oslo verhaftet". */
static bool
risk_verb(const struct reading *r, size_t at, size_t end)
{
	struct label_hit verb, h;
	size_t most = HARM_WITHIN;

	if (at < end && (token_is(&r->tok[at], ",") || token_is(&r->tok[at], "-")))
		at++;
	for (size_t k = 0; k <= VERB_WITHIN; k++, at++) {
		if (at >= end || !r->tok[at].word || token_is_capital(r->text, &r->tok[at]))
			return false;
		if (label_here(r, LABEL_RISK_VERB, at, end, &verb))
			break;
		if (k == VERB_WITHIN)
			return false;
	}
	if (label_here(r, LABEL_FAR_VERB, verb.from, end, &h))
		most = HARM_FAR;
	for (size_t i = verb.to, words = 0; i < end && words <= most; words++) {
		struct date_hit day;

		if (label_here(r, LABEL_AT_RISK, i, end, &h))
			return true;
		if (date_at_loose(r, i, end, &day) && day.to > i) {
			i = day.to;
			continue;
		}
		if (!r->tok[i].word || label_here(r, LABEL_UNREAL, i, end, &h))
			return false;
		i++;
	}
	return false;
}

bool
risk_said(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h, far;
	bool comma = false;

	for (size_t i = at; i < end && i <= at + HARM_FAR; i++) {
		struct date_hit day;

		if (label_here(r, LABEL_RISK_SAID, i, end, &h) &&
		    ((!comma && i <= at + VERB_WITHIN) ||
		     label_here(r, LABEL_FAR_VERB, i, end, &far)))
			return true;
		comma = comma || token_is(&r->tok[i], ",");
		if (date_at_loose(r, i, end, &day) && day.to > i) {
			i = day.to - 1;
			continue;
		}
		if (token_is(&r->tok[i], ".") || token_is(&r->tok[i], ";") ||
		    label_here(r, LABEL_UNREAL, i, end, &h) || starts_paragraph(r, i))
			return false;
	}
	return false;
}

bool
risk_behind(const struct reading *r, size_t at, size_t end)
{
	size_t behind = apposition_end(r, at, end);

	return risk_verb(r, at, end) ||
	       (behind > at && behind < end && !token_is_capital(r->text, &r->tok[behind]) &&
	        risk_verb(r, behind, end));
}

/* "'s pre-trial detention", "'in serbest bırakılması". */
bool
risk_owned(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	bool ended = false;

	if (at + 2 >= end || !token_is(&r->tok[at], "'"))
		return false;
	ended = token_is(&r->tok[at + 1], "s") || label_here(r, LABEL_NAME_END, at, end, &h);
	for (size_t i = at + 2; ended && i < end && i < at + 2 + HARM_WITHIN; i++) {
		if (label_here(r, LABEL_RISK_NOUN, i, end, &h))
			return true;
		if (!r->tok[i].word && !token_is(&r->tok[i], "-"))
			return false;
	}
	return false;
}

/* "was killed in October 2010" at AT, and the bulletin is of a later year. */
static bool
ended_before(const struct reading *r, size_t at, size_t end)
{
	struct label_hit verb, h;
	int now = r->out->issued.year;

	if (at < end && token_is(&r->tok[at], ","))
		at++;
	if (now == 0 || !label_here(r, LABEL_RISK_VERB, at, end, &verb) ||
	    !label_here(r, LABEL_DEATH, verb.to, end, &h))
		return false;
	for (size_t i = h.to; i < end && i <= h.to + PAST_WITHIN; i++) {
		int year = r->tok[i].digits && r->tok[i].fold.n == 4 ? token_number(&r->tok[i]) : 0;

		if (year > 1900 && year < now)
			return true;
		if (!r->tok[i].word && !r->tok[i].digits)
			return false;
	}
	return false;
}

bool
is_victim_of_past(const struct reading *r, struct span name)
{
	size_t at = name.from, n = name.to - name.from;

	for (size_t k = 0; k < PLACES_MOST; k++) {
		if (at + n <= r->toks && tokens_eq(r, at, at + n, name.from, name.to) &&
		    ended_before(r, at + n, r->toks))
			return true;
		at = r->alike[at];
		if (at == name.from)
			break;
	}
	return false;
}
