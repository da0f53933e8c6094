/*
 * people_plain.c - people named in scripts without capitals
 *
 *     环保记者黎氏秋霜被捕        활동가 나즈마 베굼을 체포했습니다        اعتقال الصحفي نادر
 * الصيرفي
 *
 * A name begins behind a word that says what one is ("journalist", "his wife") or what is done
 * ("release"), and ends where the document stops repeating it, or before a mark or a word that is
 * never part of one (people_plain_names.c).
 */
#include "import/people_plain.h"

#include "import/nobody.h"
#include "import/people_list.h"
#include "import/token.h"

#define CUE_MOST      6  /* tokens of a word before a name */
#define NAME_MOST     10 /* syllables of a name before its age */
#define TRIED_MOST    64 /* each is looked for in the whole document */
#define KIN_BEFORE    4  /* tokens between "arrested" and "his wife Ana Example" */
#define KIN_BEHIND    8  /* and behind her */
#define SENTENCE_MOST 80 /* tokens looked at for what is done */

enum cue
plain_cue_before(const struct reading *r, size_t at, size_t start)
{
	static const enum label_kind kinds[] = { LABEL_ROLE, LABEL_KIN, LABEL_BEFORE_RISK,
		                                 LABEL_GENDER_TITLE, LABEL_HONORIFIC };
	struct label_hit h;

	if (at > start + 1 && is_hangul(r, at) && r->tok[at].spaced && !r->tok[at - 1].spaced &&
	    label_at(r, LABEL_AND, at - 1, at, &h))
		at--; /* "위원장과 ..." */
	for (size_t k = 1; k <= CUE_MOST && at >= start + k; k++)
		for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
			if (label_here(r, kinds[i], at - k, at, &h) && h.to == at)
				return kinds[i] == LABEL_BEFORE_RISK ? CUE_RISK
				       : kinds[i] == LABEL_KIN       ? CUE_KIN
				                                     : CUE_ROLE;
	return CUE_NONE;
}

struct span
plain_name_within(const struct reading *r, struct span run)
{
	if (!is_plain_script(r, run.from))
		return run;
	for (size_t at = run.from; at + 1 < run.to; at++)
		if (is_person_settled(r, (struct span){ at, run.to }))
			return (struct span){ at, run.to };
	for (size_t at = run.to; at-- > run.from + 1;)
		if (plain_cue_before(r, at, run.from) && (!is_hangul(r, at) || r->tok[at].spaced))
			return (struct span){ at, run.to };
	return run;
}

static bool
ends_sentence(const struct reading *r, size_t at)
{
	return token_is(&r->tok[at], ".") || token_is(&r->tok[at], "!") ||
	       token_is(&r->tok[at], "?") || token_is(&r->tok[at], ";");
}

/* The sentence of the name says what is done; beside one of KIN it may be done to another. */
static bool
is_done_to(const struct reading *r, struct span name, struct span part, bool kin)
{
	struct label_hit h;
	size_t from = name.from, to = name.to, before = kin ? KIN_BEFORE : SENTENCE_MOST,
	       behind = kin ? KIN_BEHIND : SENTENCE_MOST;

	while (from > part.from && name.from < from + before && !ends_sentence(r, from - 1))
		from--;
	while (to < part.to && to < name.to + behind && !ends_sentence(r, to))
		to++;
	for (size_t i = from; i < to; i++)
		if (label_here(r, LABEL_AT_RISK, i, to, &h))
			return true;
	return false;
}

static bool
begins_word(const struct reading *r, size_t at, size_t start)
{
	return at == start || !is_hangul(r, at) || r->tok[at].spaced || !r->tok[at - 1].word;
}

/* "(27세)" behind the name: one of those told of, though kin of another. */
static bool
is_aged(const struct reading *r, struct span name, size_t end)
{
	size_t from, to;

	return has_age(r, name.to, end, &from, &to);
}

/* A name with no word before it begins a sentence, and the document repeats it. */
static bool
begins_as_known(const struct reading *r, struct span name, size_t start)
{
	return (name.from == start || !r->tok[name.from - 1].word) && times_named(r, name) > 1 &&
	       !is_hangul(r, name.from);
}

/* An office or a title ends what looks like a name, or follows it: 宋总理. */
static bool
is_office_behind(const struct reading *r, struct span name)
{
	struct label_hit h;

	for (size_t at = name.from + 1; at <= name.to && at < r->toks; at++)
		if (label_at(r, LABEL_OFFICE, at, r->toks, &h) && h.to >= name.to)
			return true;
	return false;
}

static void
take_lines(struct reading *r, struct span part)
{
	size_t from;

	for (size_t i = reading_line_of(r, part.from); i < r->lines && r->line[i].tok < part.to;
	     i++)
		if (plain_line_of_one(r, &r->line[i], &from))
			people_list(r, from, r->line[i].tok_to);
}

/* "먀 누에 카잉(27세)" with no word before it: what the document prints again, up to an age. */
static bool
is_repeated_before_age(const struct reading *r, size_t at, size_t end)
{
	struct span name;
	size_t open = at;

	while (open < end && open <= at + NAME_MOST && is_hangul(r, open))
		open++;
	if (open == at || open >= end || !token_is(&r->tok[open], "("))
		return false;
	name = plain_name_at(r, at, end);
	return name.to == open && is_aged(r, name, end) && times_named(r, name) > 1;
}

/* "(45세)와", "씨와" and nothing else between a name that ends at LAST and the one at AT. */
static bool
joins_last(const struct reading *r, size_t last, size_t at)
{
	struct label_hit h;

	if (last < at && label_here(r, LABEL_HONORIFIC, last, at, &h))
		last = h.to;
	if (last < at && token_is(&r->tok[last], "("))
		last = bracket_end(r, last, at);
	if (last < at && label_here(r, LABEL_HONORIFIC, last, at, &h))
		last = h.to;
	if (last < at && token_is(&r->tok[last], ","))
		return last + 1 == at && !is_arabic(r, at);
	return last < at && label_at(r, LABEL_AND, last, at, &h) && h.to == at;
}

void
people_plain(struct reading *r, struct span part)
{
	size_t tried = 0, last = part.to;

	take_lines(r, part);

	for (size_t at = part.from; at < part.to && tried < TRIED_MOST; at++) {
		struct span name;
		enum cue cue;

		if (!is_plain_script(r, at) || !begins_word(r, at, part.from))
			continue;
		cue = plain_cue_before(r, at, part.from);
		if (cue == CUE_NONE && joins_last(r, last, at))
			cue = CUE_ROLE;
		if (cue == CUE_NONE && is_repeated_before_age(r, at, part.to))
			cue = CUE_ROLE;
		if (cue == CUE_NONE && is_arabic(r, at))
			continue;
		name = plain_name_at(r, at, part.to);
		tried += name.to > name.from;
		if (name.to == name.from ||
		    (cue == CUE_NONE && !begins_as_known(r, name, part.from)) ||
		    (cue == CUE_RISK && is_arabic(r, at) && times_named(r, name) < 2))
			continue;
		if (is_done_to(r, name, part, cue == CUE_KIN && !is_aged(r, name, part.to)) &&
		    !is_office_behind(r, name) && !is_official_named(r, name) &&
		    !is_titled_official(r, name) &&
		    !is_known_by_words(
			    r, reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to)))
			(void)person_add(r, name);
		at = name.to - 1;
		last = name.to;
	}
}
