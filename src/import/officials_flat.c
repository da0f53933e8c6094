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

#define OFFICE_MOST 12 /* tokens before its colon */
#define WORDS_MOST  4  /* of a name without its titles */
#define NAME_MOST   9  /* words of a name, its titles among them */

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

	if (take_titled(o, it) || official_eastern(o, it))
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
