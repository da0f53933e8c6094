/*
 * people_subject.c - of whom a sentence speaks
 */
#include "import/people_status.h"

#include "import/people_plain.h"
#include "import/people_prose.h"
#include "import/token.h"

#define ROLE_MOST       3  /* words before a name that say what the person is */
#define BESIDE_MOST     10 /* tokens of "Two others arrested with him," */
#define APPOSITION_MOST 24 /* tokens of ", a nurse and mother of two," */

size_t
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

size_t
people_named_at(const struct reading *r, const struct known_names *known, size_t at, size_t end,
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

bool
is_sentence_start(const struct reading *r, size_t at, size_t start)
{
	return at == start || token_is(&r->tok[at - 1], ".");
}

bool
pronoun_at(const struct reading *r, size_t at, size_t start, size_t end, size_t *to)
{
	struct label_hit h;

	if (!token_is_capital(r->text, &r->tok[at]) ||
	    !(at == start || token_is(&r->tok[at - 1], ".")) ||
	    !label_here(r, LABEL_GENDER_VALUE, at, end, &h) || h.to != at + 1)
		return false;
	*to = h.to;
	return true;
}

/* ", " before the name at AT, and the sentence begins with those it names: "Two others arrested
 * with him, Ana and Bruno, were freed". */
static bool
is_named_beside(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;
	size_t from;

	if (at < start + 2 || !token_is(&r->tok[at - 1], ","))
		return false;
	for (from = at - 2; !is_sentence_start(r, from, start); from--)
		if (from + BESIDE_MOST < at || token_is(&r->tok[from], ","))
			return false;
	for (size_t i = from; i < at - 1 && i < from + ROLE_MOST; i++)
		if (label_here(r, LABEL_OTHERS, i, at, &h) || label_here(r, LABEL_GROUP, i, at, &h))
			return true;
	return false;
}

/* "El agente de salud" from the start of the sentence to the name at AT. */
static bool
is_all_role_before(const struct reading *r, size_t at, size_t start)
{
	size_t from = role_before_name(r, at, start).from;
	struct label_hit h;

	return from < at &&
	       (is_sentence_start(r, from, start) || token_is(&r->tok[from - 1], ",") ||
	        (from > start && is_sentence_start(r, from - 1, start) &&
	         label_here(r, LABEL_ARTICLE, from - 1, from, &h)));
}

bool
is_subject_at(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;

	if (is_sentence_start(r, at, start) || is_named_beside(r, at, start) ||
	    is_all_role_before(r, at, start))
		return true;
	if (is_plain_script(r, at) && plain_cue_before(r, at, start) == CUE_ROLE)
		return true; /* "與她同案的攝影師阮文海" */
	/* no article: "Правозащитник Иван ...", "Land rights defenders Ana ..." */
	for (size_t i = at; i-- > start && i + ROLE_MOST >= at;) {
		if (!r->tok[i].word || r->tok[i].fold.n < 4 ||
		    label_here(r, LABEL_COMMON, i, at, &h) || label_at(r, LABEL_KIN, i, at, &h))
			break;
		if (is_sentence_start(r, i, start))
			return true;
	}
	for (size_t i = at; i-- > start && i + 5 > at;) { /* "On 9 June, student activist Ana" */
		if (token_is(&r->tok[i], ",") && i + 1 < at)
			return true;
		if (!r->tok[i].word || token_is_capital(r->text, &r->tok[i]) ||
		    r->tok[i].fold.n < 5)
			break;
	}
	return at >= start + 2 && is_sentence_start(r, at - 2, start) && r->tok[at - 2].word &&
	       r->tok[at - 2].fold.n <= 3 && r->tok[at - 1].word && r->tok[at - 1].fold.n >= 5;
}

bool
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
