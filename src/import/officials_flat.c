/*
 * officials_flat.c - office, name and address that lost the breaks between them
 *
 *     Public Prosecutor Ana Example Office of the Public Prosecutor Plaza 5, Lima Fax: ...
 *     Minister of Science, Research and Technology: His Excellency Bo Sample Ministry of ...
 *     Mr Juan Sample President of the Institute Avenue 5 Lima
 *
 * A page that puts an official in one line has no comma where a line ended.  The colon behind an
 * office, the words of a house, and an office behind a name tell where.
 */
#include "import/officials_block.h"

#include "import/token.h"

#define OFFICE_MOST   12 /* tokens before its colon */
#define WORDS_MOST    4  /* of a name without its titles */
#define SPACED_MOST   8  /* characters of a name and its office in Chinese */
#define NAME_MOST     9  /* words of a name, its titles among them */
#define HAN_NAME_MOST 16 /* characters of a foreign name in Chinese, a title behind it */

/* The colon behind the office at AT; END for none. */
static size_t
office_colon(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t name = 0;

	for (size_t i = at + 1; i + 1 < end && i <= at + OFFICE_MOST; i++) {
		if (!token_is(&r->tok[i], ":"))
			continue;
		if (piece_classify(r, at, comma_after(r, at, i), &name) != PIECE_OFFICE)
			return end;
		return label_at(r, LABEL_HONORIFIC, i + 1, end, &h) ||
		                       label_at(r, LABEL_GENDER_TITLE, i + 1, end, &h)
		               ? i
		               : end;
	}
	return end;
}

/* Where the house or the street begins behind the name at AT; END where nothing tells, or a comma
 * comes first.  Where the office is KNOWN another one begins the address too. */
static size_t
house_behind(const struct reading *r, size_t at, size_t end, bool known)
{
	struct label_hit h;

	for (size_t i = at + 1; i < end; i++) {
		const struct token *t = &r->tok[i];

		if (token_is(t, ","))
			return end;
		if (i + 1 < end && r->tok[i + 1].digits && t->word && i > at + 2)
			return i; /* the street before its number */
		if (known && i > at + 2 && t->spaced && label_at(r, LABEL_OFFICE, i, end, &h) &&
		    !label_at(r, LABEL_HONORIFIC, i, end, &h))
			return i;
		if (label_is(r, LABEL_LINK, i - 1) || label_is(r, LABEL_ARTICLE, i - 1) ||
		    !t->spaced || !token_is_capital(r->text, t) ||
		    (!label_at(r, LABEL_INSTITUTION, i, end, &h) &&
		     !label_at(r, LABEL_EMBASSY, i, end, &h)))
			continue;
		/* "Presidential Palace", but "Presidente Ejecutivo" is an office */
		return i > at + 2 && label_at(r, LABEL_OFFICE_WORD, i - 1, i, &h) &&
		                       !label_at(r, LABEL_OFFICE, i - 2, i, &h)
		               ? i - 1
		               : i;
	}
	return end;
}

/* Behind "His Excellency Dr." */
static size_t
behind_titles(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	while (at < end &&
	       (token_is(&r->tok[at], ".") || label_at(r, LABEL_HONORIFIC, at, end, &h) ||
	        label_at(r, LABEL_GENDER_TITLE, at, end, &h)))
		at = token_is(&r->tok[at], ".") ? at + 1 : h.to;
	return at;
}

/* The office behind the name that begins at AT with a title; END for none. */
static size_t
office_behind(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t i = behind_titles(r, at, end);

	if (i == at)
		return end;
	while (i < end &&
	       (label_at(r, LABEL_HONORIFIC, i, end, &h) ||
	        label_at(r, LABEL_GENDER_TITLE, i, end, &h) || token_is(&r->tok[i], ".")))
		i = token_is(&r->tok[i], ".") ? i + 1 : h.to;
	for (i += 2; i < end && i <= at + NAME_MOST; i++)
		if (r->tok[i].spaced && token_is_capital(r->text, &r->tok[i]) &&
		    label_at(r, LABEL_OFFICE, i, end, &h))
			return i;
	return end;
}

/* A name of more words than names have, TO being where its house was seen: cut behind the second
 * word, and said.  The house begins there. */
static size_t
name_end(struct officials *o, size_t at, size_t to)
{
	const struct reading *r = o->r;
	size_t words = 0, second = to, i = behind_titles(r, at, to);

	for (; i < to; i++) {
		if (!r->tok[i].word || !r->tok[i].spaced || !token_is_capital(r->text, &r->tok[i]))
			continue;
		if (++words == 3)
			second = i;
	}
	if (words <= WORDS_MOST)
		return to;
	official_doubt(o, "name", DOUBT("where a name begins or ends in its line was guessed"));
	official_doubt(o, "address", DOUBT("where a name begins or ends in its line was guessed"));
	return second;
}

/* Name, office or both in tokens AT to TO. */
static void
take_head(struct officials *o, size_t at, size_t to)
{
	const struct reading *r = o->r;
	size_t name = at, office = office_behind(r, at, to);

	if (office < to && official_now(o)->office.n == 0) {
		official_name(o, at, office);
		official_office(o, office, to);
	} else if (piece_classify(r, at, to, &name) == PIECE_OFFICE_NAME &&
	           official_now(o)->office.n == 0) {
		official_office(o, at, name);
		official_name(o, name, to);
	} else {
		official_name(o, at, to);
	}
}

/* "Minister of the Interior Ana Example" under "His Excellency": where the name begins, one word of
 * the office behind "of the"; END for nowhere. */
static size_t
name_behind_office(const struct reading *r, size_t at, size_t end)
{
	struct label_hit office, and;
	size_t i, n = 0;

	if (!label_at(r, LABEL_OFFICE, at, end, &office))
		return end;
	for (i = office.to; i < end && !token_is_capital(r->text, &r->tok[i]);)
		i++;
	if (i == office.to)
		return end;
	for (i++; i + 1 < end && label_at(r, LABEL_AND, i, end, &and);)
		i = and.to + 1;
	for (size_t k = i; k < end; k++, n++)
		if (!r->tok[k].word || !token_is_capital(r->text, &r->tok[k]))
			return end;
	return n >= 2 ? i : end;
}

/* Under a title that stands alone the line must hold a name. */
static bool
take_titled(struct officials *o, const struct official_item *it)
{
	size_t name = name_behind_office(o->r, it->tok, it->end);

	if (!o->titled || name == it->end)
		return false;
	official_office(o, it->tok, name);
	official_name(o, name, it->end);
	official_doubt(o, "name", DOUBT("where a name begins or ends in its line was guessed"));
	official_doubt(o, "office", DOUBT("where a name begins or ends in its line was guessed"));
	return true;
}

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

/* "某省公安局局长 张例": an office, a space and a name. */
static bool
take_office_spaced(struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t name = it->tok + 1;
	struct label_hit h;

	while (name < it->end && !r->tok[name].spaced)
		name++;
	if (name == it->end || !is_han(r, it->tok) || !is_han_name(r, name, it->end))
		return false;
	for (size_t i = it->tok; i < name; i++) {
		if ((!label_at(r, LABEL_OFFICE_END, i, name, &h) || h.to != name) &&
		    (!label_at(r, LABEL_OFFICE, i, name, &h) || h.to != name))
			continue;
		official_office(o, it->tok, name);
		official_name(o, name, it->end);
		return true;
	}
	return false;
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
	struct label_hit h;

	if (!token_is_hangul(r->text, &r->tok[it->tok]))
		return false;
	for (size_t name = it->end - 1; name > it->tok + 1; name--) {
		size_t words = r->tok[name].spaced ? unknown_words(r, name, it->end) : 0;

		if (words == 0 || words > 4 || !token_is_hangul(r->text, &r->tok[name - 1]))
			continue;
		for (size_t i = it->tok; i < name; i++) {
			if ((i > it->tok && !r->tok[i].spaced) || !is_office_to(r, i, name, &h))
				continue;
			official_office(o, it->tok, name);
			official_name(o, name, it->end);
			return true;
		}
	}
	return false;
}

/* "HIS EXCELLENCY MR ANA EXAMPLE Embassy of ...": a title before, a mission behind. */
static bool
is_before_mission(const struct reading *r, size_t at, size_t house, size_t end)
{
	struct label_hit h;

	return behind_titles(r, at, house) > at && label_at(r, LABEL_EMBASSY, house, end, &h);
}

bool
official_flat(struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t colon = office_colon(r, it->tok, it->end), at = it->tok, house, name = 0;
	enum piece_kind kind;

	if (take_titled(o, it) || take_office_spaced(o, it) || take_spaced(o, it) ||
	    take_korean_office(o, it) || take_korean(o, it))
		return true;
	if (colon < it->end)
		at = colon + 1;
	house = house_behind(r, at, it->end, colon < it->end);
	if (house == it->end)
		return false;
	kind = piece_classify(r, at, house, &name);
	if (kind != PIECE_OFFICE_NAME &&
	    !(kind == PIECE_NAME && (colon < it->end || office_behind(r, at, house) < house ||
	                             is_before_mission(r, at, house, it->end))))
		return false;
	if (kind == PIECE_OFFICE_NAME && name + 1 >= house)
		return false;
	if (colon < it->end)
		official_office(o, it->tok, colon + 1);
	if (kind == PIECE_NAME && office_behind(r, at, house) == house &&
	    !is_before_mission(r, at, house, it->end))
		house = name_end(o, at, house);
	take_head(o, at, house);
	official_address(o, official_from(o, house), r->tok[it->end - 1].to);
	return true;
}
