/*
 * people_plain.c - people named in scripts without capitals
 *
 *     环保记者黎氏秋霜被捕        활동가 나즈마 베굼을 체포했습니다        اعتقال الصحفي نادر
 * الصيرفي
 *
 * A name begins behind a word that says what one is ("journalist", "his wife") or what is done
 * ("release"), and ends where the document stops repeating it, or before a mark or a word that is
 * never part of one.
 */
#include "import/people_plain.h"

#include "import/nobody.h"
#include "import/people_list.h"
#include "import/token.h"

#define ARABIC_FIRST  0xD8 /* first bytes of its letters */
#define ARABIC_LAST   0xDB
#define HAN_FIRST     0xE3
#define HANGUL_FIRST  0xEA
#define HANGUL_LAST   0xED
#define CUE_MOST      6 /* tokens of a word before a name */
#define HAN_LEAST     2 /* characters of a name */
#define HAN_MOST      4
#define HAN_USUAL     3
#define JOINED_MOST   20 /* the same with points between: a foreign name */
#define HANGUL_WORDS  4
#define HANGUL_MOST   10 /* syllables */
#define ARABIC_WORDS  4
#define TRIED_MOST    64 /* each is looked for in the whole document */
#define KIN_BEFORE    4  /* tokens between "arrested" and "his wife Ana Example" */
#define KIN_BEHIND    8  /* and behind her */
#define SENTENCE_MOST 80 /* tokens looked at for what is done */

static unsigned char
first_byte(const struct reading *r, size_t at)
{
	return r->tok[at].word ? (unsigned char)r->text.p[r->tok[at].from] : 0;
}

static bool
is_arabic(const struct reading *r, size_t at)
{
	return first_byte(r, at) >= ARABIC_FIRST && first_byte(r, at) <= ARABIC_LAST;
}

static bool
is_han(const struct reading *r, size_t at)
{
	return first_byte(r, at) >= HAN_FIRST && first_byte(r, at) < HANGUL_FIRST;
}

static bool
is_hangul(const struct reading *r, size_t at)
{
	return first_byte(r, at) >= HANGUL_FIRST && first_byte(r, at) <= HANGUL_LAST;
}

bool
is_plain_script(const struct reading *r, size_t at)
{
	return is_arabic(r, at) || first_byte(r, at) >= HAN_FIRST;
}

/* The end of the word of syllables at AT; *BARE without what is attached to it: "을". */
static size_t
hangul_word_end(const struct reading *r, size_t at, size_t end, size_t *bare)
{
	size_t to = at + 1;
	struct label_hit h;

	while (to < end && is_hangul(r, to) && !r->tok[to].spaced)
		to++;
	*bare = to;
	for (size_t i = at + 1; i < to; i++)
		if (label_here(r, LABEL_COMMON, i, to, &h) && h.to == to) {
			*bare = i;
			break;
		}
	return to;
}

/* No name goes on with the word at AT. */
static bool
stops_at(const struct reading *r, size_t at, size_t end)
{
	static const enum label_kind kinds[] = { LABEL_NOT_NAME,  LABEL_COMMON,    LABEL_AT_RISK,
		                                 LABEL_ROLE,      LABEL_HONORIFIC, LABEL_STATUS,
		                                 LABEL_RISK_VERB, LABEL_WITH,      LABEL_KIN };
	struct label_hit h;
	size_t bare = at, word = at;

	if (!r->tok[at].word || !is_plain_script(r, at))
		return true;
	if (is_hangul(r, at))
		word = hangul_word_end(r, at, r->toks, &bare);
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (label_here(r, kinds[i], at, end, &h) &&
		    (!is_hangul(r, at) || h.to >= bare || h.to >= word))
			return true; /* a syllable is no word */
	return false;
}

bool
plain_is_no_name(const struct reading *r, struct span name)
{
	return is_plain_script(r, name.from) && stops_at(r, name.from, r->toks);
}

/* The longest piece from AT to MOST at the end that the document prints as often as its first two
 * words or characters; AT for none that it repeats. */
static size_t
repeated_to(const struct reading *r, size_t at, size_t least, size_t most)
{
	size_t times, best = at + least;

	if (best > most)
		return at;
	times = times_named(r, (struct span){ at, best });
	if (times < 2)
		return at;
	for (size_t to = best + 1; to <= most; to++)
		if (times_named(r, (struct span){ at, to }) >= (times + 1) / 2)
			best = to;
	return best;
}

static bool
is_point(const struct reading *r, size_t at)
{
	return token_is(&r->tok[at], "·") || token_is(&r->tok[at], "‧") ||
	       token_is(&r->tok[at], "•") || token_is(&r->tok[at], "・");
}

/* A point or a hyphen between two parts of a foreign name. */
static bool
is_joint(const struct reading *r, size_t at, size_t end)
{
	return at > 0 && at + 1 < end && (is_point(r, at) || token_is(&r->tok[at], "-")) &&
	       !r->tok[at].spaced && !r->tok[at + 1].spaced && is_han(r, at - 1) &&
	       is_han(r, at + 1);
}

/* 艾哈迈德·曼苏尔 at AT. */
static struct span
joined_name_at(const struct reading *r, size_t at, size_t end)
{
	struct span name = { at, at };
	bool joined = false;
	size_t to = at;

	while (to < end && to < at + JOINED_MOST &&
	       ((to > at && is_joint(r, to, end)) || !stops_at(r, to, end))) {
		joined = joined || is_joint(r, to, end);
		to++;
	}
	if (joined && to > at + 2 && to < at + JOINED_MOST && r->tok[to - 1].word)
		name.to = to;
	return name;
}

static struct span
han_name_at(const struct reading *r, size_t at, size_t end)
{
	struct span name = joined_name_at(r, at, end);
	struct label_hit family;
	size_t to, again;

	if (name.to > at || !label_here(r, LABEL_FAMILY_NAME, at, end, &family))
		return name;
	for (to = family.to; to < end && to < at + HAN_MOST && !stops_at(r, to, end) &&
	                     is_han(r, to) && !r->tok[to].spaced;)
		to++;
	if (to < at + HAN_LEAST)
		return name;
	again = repeated_to(r, at, HAN_LEAST, to);
	if (again > at)
		name.to = again;
	else if (to < end && stops_at(r, to, end))
		name.to = to;
	else
		name.to = at + HAN_USUAL < to ? at + HAN_USUAL : to;
	return name;
}

static struct span
hangul_name_at(const struct reading *r, size_t at, size_t end)
{
	struct span name = { at, at };
	size_t i = at;

	for (size_t words = 0; words < HANGUL_WORDS && i < end && is_hangul(r, i); words++) {
		size_t bare, to = hangul_word_end(r, i, end, &bare);

		if (words > 0 && (starts_paragraph(r, i) || stops_at(r, i, to)))
			break;
		if (to - at > HANGUL_MOST)
			return (struct span){ at, at };
		name.to = bare;
		i = to;
		if (bare < to || to >= end || !r->tok[to].word)
			break;
	}
	if (name.to < at + HAN_LEAST)
		name.to = at;
	return name;
}

static struct span
arabic_name_at(const struct reading *r, size_t at, size_t end)
{
	struct span name = { at, at };
	size_t to = at, again;

	while (to < end && to < at + ARABIC_WORDS && is_arabic(r, to) && !stops_at(r, to, end) &&
	       !(to > at && starts_paragraph(r, to)))
		to++;
	if (to < at + 2)
		return name;
	again = repeated_to(r, at, 2, to);
	name.to = again > at ? again : to;
	return name;
}

struct span
plain_name_at(const struct reading *r, size_t at, size_t end)
{
	struct span none = { at, at };

	if (at >= end || stops_at(r, at, end))
		return none;
	if (is_arabic(r, at))
		return arabic_name_at(r, at, end);
	if (is_han(r, at))
		return han_name_at(r, at, end);
	return is_hangul(r, at) ? hangul_name_at(r, at, end) : none;
}

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

/* "‧ 蘇亞(Sua),男,42歲,工會主席": a line of a list that tells of one. */
static bool
is_line_of_one(const struct reading *r, const struct line *l, size_t *from)
{
	struct label_hit gender;
	size_t at = l->tok, name;

	while (at < l->tok_to && !r->tok[at].word && !r->tok[at].digits)
		at++;
	for (name = at; at < l->tok_to && at < name + JOINED_MOST &&
	                (is_han(r, at) || is_joint(r, at, l->tok_to));)
		at++;
	if (at < name + HAN_LEAST)
		return false;
	*from = name;
	if (at < l->tok_to && token_is(&r->tok[at], "("))
		at = bracket_end(r, at, l->tok_to);
	return at + 1 < l->tok_to && token_is(&r->tok[at], ",") &&
	       label_at(r, LABEL_GENDER_VALUE, at + 1, l->tok_to, &gender) &&
	       (gender.to == l->tok_to || token_is(&r->tok[gender.to], ","));
}

static void
take_lines(struct reading *r, struct span part)
{
	size_t from;

	for (size_t i = reading_line_of(r, part.from); i < r->lines && r->line[i].tok < part.to;
	     i++)
		if (is_line_of_one(r, &r->line[i], &from))
			people_list(r, from, r->line[i].tok_to);
}

void
people_plain(struct reading *r, struct span part)
{
	size_t tried = 0;

	take_lines(r, part);

	for (size_t at = part.from; at < part.to && tried < TRIED_MOST; at++) {
		struct span name;
		enum cue cue;

		if (!is_plain_script(r, at) || !begins_word(r, at, part.from))
			continue;
		cue = plain_cue_before(r, at, part.from);
		if (cue == CUE_NONE && is_arabic(r, at))
			continue;
		name = plain_name_at(r, at, part.to);
		tried += name.to > name.from;
		if (name.to == name.from ||
		    (cue == CUE_NONE && !begins_as_known(r, name, part.from)) ||
		    (cue == CUE_RISK && is_arabic(r, at) && times_named(r, name) < 2))
			continue;
		if (is_done_to(r, name, part, cue == CUE_KIN) && !is_office_behind(r, name) &&
		    !is_official_named(r, name) && !is_titled_official(r, name) &&
		    !is_known_by_words(
			    r, reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to)))
			(void)person_add(r, name);
		at = name.to - 1;
	}
}
