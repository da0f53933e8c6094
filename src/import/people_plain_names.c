/*
 * people_plain_names.c - where a name ends in scripts without capitals
 *
 *     艾哈迈德·曼苏尔被捕        먀 누에 카잉(27세) 씨가        الصحفي نادر الصيرفي
 *
 * By its length in Chinese, by its words in Korean and Arabic, and by what the document repeats.
 */
#include "import/people_plain.h"

#include "import/token.h"

#define ARABIC_FIRST 0xD8 /* first bytes of its letters */
#define ARABIC_LAST  0xDB
#define HAN_FIRST    0xE3
#define HANGUL_FIRST 0xEA
#define HANGUL_LAST  0xED
#define HAN_LEAST    2 /* characters of a name */
#define HAN_MOST     4
#define HAN_USUAL    3
#define JOINED_MOST  20 /* the same with points between: a foreign name */
#define HANGUL_WORDS 4
#define HANGUL_MOST  10 /* syllables */
#define ARABIC_WORDS 4

static unsigned char
first_byte(const struct reading *r, size_t at)
{
	return r->tok[at].word ? (unsigned char)r->text.p[r->tok[at].from] : 0;
}

bool
is_arabic(const struct reading *r, size_t at)
{
	return first_byte(r, at) >= ARABIC_FIRST && first_byte(r, at) <= ARABIC_LAST;
}

static bool
is_han(const struct reading *r, size_t at)
{
	return first_byte(r, at) >= HAN_FIRST && first_byte(r, at) < HANGUL_FIRST;
}

bool
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
	if (to < end && token_is(&r->tok[to], "(") && !r->tok[to].spaced)
		return to; /* "와이(27세)": nothing is attached before a bracket */
	for (size_t i = at + 1; i < to; i++)
		if ((label_here(r, LABEL_COMMON, i, to, &h) || label_at(r, LABEL_AND, i, to, &h)) &&
		    h.to == to) {
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

/* "먀 누에 카잉": the end of a word is no ending where the word behind it belongs to the name, for
 * a bracket follows it or the document prints all of it again. */
static bool
goes_on_behind(const struct reading *r, size_t at, size_t next, size_t end)
{
	size_t bare = next - 1, to;
	struct label_hit and;

	if (next >= end || !is_hangul(r, next) || label_at(r, LABEL_AND, bare, next, &and))
		return false;
	to = hangul_word_end(r, next, end, &bare);
	return to - at <= HANGUL_MOST && ((to < end && token_is(&r->tok[to], "(")) ||
	                                  times_named(r, (struct span){ at, bare }) > 1);
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
		if (bare < to && words > 0 && goes_on_behind(r, at, to, end))
			bare = to;
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

bool
plain_line_of_one(const struct reading *r, const struct line *l, size_t *from)
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
