/*
 * officials_eastern.c - office and name in one line of Chinese or Korean
 *
 *     某省公安局局长 张例
 *     안드레이 예시 총리
 *     예시나라 노동부 장관 홍 길동
 *
 * Neither knows capitals, and both set the office behind the name or before it: what no table
 * knows, beside an office, is the name.
 */
#include "import/officials_block.h"

#include "import/token.h"

#define SPACED_MOST      8  /* characters of a name and its office in Chinese */
#define HAN_NAME_MOST    16 /* characters of a foreign name in Chinese, a title behind it */
#define KOREAN_NAME_MOST 4  /* words of a name */

static bool
is_han(const struct reading *r, size_t at)
{
	unsigned char c = (unsigned char)r->text.p[r->tok[at].from];

	return r->tok[at].word && c >= 0xE4 && c <= 0xE9;
}

size_t
official_spaced(const struct reading *r, const struct official_item *it)
{
	size_t first = it->tok + 1;
	struct label_hit h;

	if (it->end < it->tok + 3 || !is_han(r, it->tok))
		return it->end;
	while (first < it->end && !r->tok[first].spaced)
		first++;
	if (first == it->end || first > it->tok + SPACED_MOST)
		return it->end;
	for (size_t i = it->tok + 2; i < first; i++)
		if ((label_at(r, LABEL_OFFICE_END, i, first, &h) && h.to == first) ||
		    (label_at(r, LABEL_OPENING_END, i, first, &h) && h.to == first))
			return first;
	return it->end;
}

/* A name in Chinese letters: two to four, or longer with a dot within or "先生" behind it. */
static bool
is_han_name(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	bool dot = false, titled = false;

	if (end < at + 2 || end > at + HAN_NAME_MOST ||
	    label_at(r, LABEL_INSTITUTION, at, end, &h) || label_at(r, LABEL_CITY, at, end, &h) ||
	    label_at(r, LABEL_COUNTRY, at, end, &h))
		return false;
	for (size_t i = at; i < end; i++) {
		struct str s = str_sub(r->text, r->tok[i].from, r->tok[i].to);
		bool is_dot = str_eq(s, STR("‧")) || str_eq(s, STR("·")) || str_eq(s, STR("・"));

		if ((i > at && r->tok[i].spaced) || (!is_han(r, i) && !is_dot))
			return false;
		dot = dot || is_dot;
		titled = titled || (label_at(r, LABEL_OPENING_END, i, end, &h) && h.to == end);
	}
	return end <= at + 4 || dot || titled;
}

/* Tokens AT to END, behind the house they may begin with, are an office. */
static bool
is_office_to(const struct reading *r, size_t at, size_t end, struct label_hit *h)
{
	struct label_hit house;

	if (label_at(r, LABEL_INSTITUTION, at, end, &house) && house.to < end &&
	    r->tok[house.to].spaced)
		at = house.to; /* "법무부 장관" */
	return (label_at(r, LABEL_OFFICE, at, end, h) && h->to == end) ||
	       (label_at(r, LABEL_OFFICE_END, at, end, h) && h->to == end);
}

/* What IT begins with up to the token NAME is an office, the rest the name, if words of an office
 * end there; with SPACED they begin behind a space. */
static bool
take_divided(struct officials *o, const struct official_item *it, size_t name, bool spaced)
{
	const struct reading *r = o->r;
	struct label_hit h;

	for (size_t i = it->tok; i < name; i++) {
		if ((spaced && i > it->tok && !r->tok[i].spaced) || !is_office_to(r, i, name, &h))
			continue;
		official_office(o, it->tok, name);
		official_name(o, name, it->end);
		return true;
	}
	return false;
}

/* "某省公安局局长 张例": an office, a space and a name. */
static bool
take_office_spaced(struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t name = it->tok + 1;

	while (name < it->end && !r->tok[name].spaced)
		name++;
	if (name == it->end || !is_han(r, it->tok) || !is_han_name(r, name, it->end))
		return false;
	return take_divided(o, it, name, false);
}

static bool
take_spaced(struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t first = official_spaced(r, it), to;

	if (first == it->end)
		return false;
	official_name(o, it->tok, first);
	for (size_t at = first; at < it->end; at = to) {
		for (to = at + 1; to < it->end && !r->tok[to].spaced;)
			to++;
		official_address(o, official_from(o, at), r->tok[to - 1].to);
	}
	return true;
}

/* Words of Korean that no table of places or houses knows; how many there are, 0 for none. */
static size_t
unknown_words(const struct reading *r, size_t at, size_t end)
{
	static const enum label_kind kinds[] = { LABEL_INSTITUTION, LABEL_COUNTRY,
		                                 LABEL_CITY,        LABEL_EMBASSY,
		                                 LABEL_OFFICE,      LABEL_ORGANISATION };
	struct label_hit h;
	size_t n = 0, words = 0;

	for (size_t i = at; i < end; i++, n++) {
		if (!token_is_hangul(r->text, &r->tok[i]))
			return 0;
		words += i == at || r->tok[i].spaced;
		for (size_t k = 0; k < ARRAY_LEN(kinds) && (i == at || r->tok[i].spaced); k++)
			if (label_at(r, kinds[k], i, end, &h))
				return 0;
	}
	return n >= 2 ? words : 0;
}

static size_t
spaces_in(const struct reading *r, size_t at, size_t end)
{
	size_t n = 0;

	for (size_t i = at + 1; i < end; i++)
		n += r->tok[i].spaced;
	return n;
}

/* "안드레이 예시 총리 (Prime Minister)": Korean sets the office behind the name.  One word before
 * it may be a place's; what the bracket says once more is sure. */
static bool
take_korean(struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t end = it->tok, office, name = 0;
	struct label_hit h;
	bool told = false;

	while (end < it->end && !token_is(&r->tok[end], "("))
		end++;
	if (end < it->end && end + 2 < it->end && token_is(&r->tok[it->end - 1], ")"))
		told = piece_classify(r, end + 1, it->end - 1, &name) == PIECE_OFFICE;
	if ((end < it->end && !told) || end < it->tok + 3 ||
	    !token_is_hangul(r->text, &r->tok[it->tok]))
		return false;
	for (office = it->tok + 2; office < end; office++)
		if (r->tok[office].spaced && is_office_to(r, office, end, &h))
			break;
	told = told || (office < end && spaces_in(r, office, end) > 0);
	if (office == end || unknown_words(r, it->tok, office) < (told ? 1 : 2))
		return false;
	official_name(o, it->tok, office);
	official_office(o, office, it->end);
	if (!told) {
		official_doubt(o, "name",
		               DOUBT("where a name begins or ends in its line was guessed"));
		official_doubt(o, "office",
		               DOUBT("where a name begins or ends in its line was guessed"));
	}
	return true;
}

/* "예시나라 노동부 장관 홍 길동": country or firm, office, name; the name is one or two words that
 * no table knows. */
static bool
take_korean_office(struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;

	if (!token_is_hangul(r->text, &r->tok[it->tok]))
		return false;
	for (size_t name = it->end - 1; name > it->tok + 1; name--) {
		size_t words = r->tok[name].spaced ? unknown_words(r, name, it->end) : 0;

		if (words > KOREAN_NAME_MOST)
			return false; /* they only grow in number */
		if (words > 0 && token_is_hangul(r->text, &r->tok[name - 1]) &&
		    take_divided(o, it, name, true))
			return true;
	}
	return false;
}

/* "묘 예시 장관" under "노동부 장관": who holds the office, which is said again. */
static bool
take_korean_name(struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	struct label_hit h;

	if (it->end < it->tok + 3 || !token_is_hangul(r->text, &r->tok[it->tok]))
		return false;
	for (size_t office = it->tok + 2; office < it->end; office++) {
		if (!r->tok[office].spaced || !is_office_to(r, office, it->end, &h) ||
		    unknown_words(r, it->tok, office) < 2)
			continue;
		official_name(o, it->tok, office);
		official_claim(o, "office", official_from(o, office), r->tok[it->end - 1].to);
		return true;
	}
	return false;
}

bool
official_eastern(struct officials *o, const struct official_item *it)
{
	return take_office_spaced(o, it) || take_spaced(o, it) || take_korean_office(o, it) ||
	       take_korean(o, it);
}

bool
official_eastern_more(struct officials *o, const struct official_item *it)
{
	const struct target *t = official_now(o);

	if (t->name.n > 0)
		return false;
	return t->office.n == 0 ? take_korean(o, it) : take_korean_name(o, it);
}
