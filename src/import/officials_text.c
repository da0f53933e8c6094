/*
 * officials_text.c - a line of text of an official: office, name, address or remark
 *
 * The order of office, name and address is not fixed, so each piece is judged by its words.
 */
#include "import/officials_block.h"

#include "base/utf8.h"
#include "import/token.h"

/* A first line of unknown words before "General P. J. Sample" is his office. */
static bool
is_unknown_office(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t name = 0, next = it->line + 1;
	struct label_hit h;

	if (piece_classify(r, it->tok, it->end, &name) != PIECE_OTHER &&
	    piece_classify(r, it->tok, it->end, &name) != PIECE_NAME)
		return false;
	return next < r->lines && o->p->of[next].part == PART_TARGETS &&
	       o->p->of[next].contacts.n == 0 &&
	       !label_at(r, LABEL_HONORIFIC, it->tok, it->end, &h) &&
	       label_at(r, LABEL_HONORIFIC, r->line[next].tok, r->line[next].tok_to, &h) &&
	       piece_classify(r, r->line[next].tok, r->line[next].tok_to, &name) == PIECE_NAME;
}

/* "Ligue tchadienne des modèles" and an e-mail: the one line of a block that gets copies. */
static bool
is_lone_text(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t next = it->line + 1, name = 0;
	struct label_hit h;

	return it->copy && it->contacts->n == 0 && !r->tok[it->tok].digits &&
	       piece_classify(r, it->tok, it->end, &name) == PIECE_OTHER &&
	       !label_find(r, LABEL_EMBASSY, it->tok, it->end, &h) && next < r->lines &&
	       o->p->of[next].part == PART_TARGETS && o->p->of[next].contacts.n > 0 &&
	       o->p->of[next].contacts.rest_to <= r->line[next].from + 2;
}

/* What the first lines of the block, judged together, make of this one. */
static bool
take_role(struct officials *o, const struct official_item *it)
{
	switch (titles_role(&o->titles, it->line)) {
	case TITLE_OFFICE:
		official_more_office(o, it->tok, it->end);
		return true;
	case TITLE_NAME:
		official_name(o, it->tok, it->end);
		return true;
	case TITLE_ADDRESS:
		official_address(o, official_from(o, it->tok), o->r->tok[it->end - 1].to);
		return true;
	case TITLE_GREETING:
		official_salutation(o, it->tok, it->end);
		return true;
	case TITLE_UNKNOWN:
		break;
	}
	return false;
}

/* "His Excellency" alone over "President Ana Example". */
static bool
is_bare_title(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	size_t next = it->line + 1;
	struct label_hit h;

	return o->texts == 0 && it->contacts->n == 0 && next < r->lines && !r->line[next].first &&
	       o->p->of[next].part == PART_TARGETS && o->p->of[next].contacts.n == 0 &&
	       label_at(r, LABEL_HONORIFIC, it->tok, it->end, &h) && h.to == it->end;
}

/* "His Majesty the King", "معالي الوزير": a title that is an office too. */
static bool
ends_with_office(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = at; i < end; i++)
		if (label_at(r, LABEL_OFFICE, i, end, &h) && h.to == end)
			return i > at;
	return false;
}

/* "Fax" with nothing behind it, where the page ended. */
static bool
is_bare_label(const struct reading *r, const struct official_item *it)
{
	static const enum label_kind kinds[] = { LABEL_FAX, LABEL_PHONE, LABEL_EMAIL };
	struct label_hit h;

	for (size_t i = 0; i < ARRAY_LEN(kinds) && r->tok[it->tok].fold.n > 2; i++)
		if (label_at(r, kinds[i], it->tok, it->end, &h) && h.to == it->end)
			return true;
	return false;
}

/* "À Son Excellence ...", "An die Botschaft", "and to President ...": small words before whom it is
 * for. */
static size_t
behind_dative(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t i = at;
	bool small = true;

	while (small && i < end && i < at + 4) {
		small = token_is(&r->tok[i], "\'") || label_is(r, LABEL_TO_WHOM, i) ||
		        label_is(r, LABEL_ARTICLE, i) || label_is(r, LABEL_AND, i);
		i += small;
	}
	return i > at && i < end && token_is_capital(r->text, &r->tok[i]) &&
	                       (label_at(r, LABEL_HONORIFIC, i, end, &h) ||
	                        label_at(r, LABEL_GENDER_TITLE, i, end, &h) ||
	                        label_at(r, LABEL_OFFICE, i, end, &h) ||
	                        label_at(r, LABEL_EMBASSY, i, end, &h))
	               ? i
	               : at;
}

/* "An die" alone over the office. */
static bool
is_only_dative(const struct reading *r, const struct official_item *it)
{
	for (size_t i = it->tok; i < it->end; i++)
		if (!label_is(r, LABEL_TO_WHOM, i) && !label_is(r, LABEL_ARTICLE, i) &&
		    !token_is(&r->tok[i], ":"))
			return false;
	return it->end > it->tok && label_is(r, LABEL_TO_WHOM, it->tok);
}

/* "If you are in the UK:" over an official is told to the reader. */
static bool
is_case(const struct reading *r, const struct official_item *it)
{
	return it->end > it->tok + 2 && label_is(r, LABEL_CONDITION, it->tok) &&
	       token_is(&r->tok[it->end - 1], ":");
}

void
official_text(struct officials *o, const struct official_item *given)
{
	const struct reading *r = o->r;
	struct official_item own = *given;
	const struct official_item *it = &own;
	size_t to, from;
	struct target *t = official_now(o);
	size_t line_from = given->tok == r->line[it->line].tok ? r->line[it->line].from
	                                                       : official_from(o, given->tok);

	from = official_from(o, given->tok);
	if (official_is_told(o, it)) {
		official_note(o, from, r->tok[it->end - 1].to, line_from, r->tok[it->end - 1].to);
		return;
	}
	if (o->texts == 0 &&
	    !(token_is(&r->tok[own.tok], "the") && token_is_capital(r->text, &r->tok[own.tok]))) {
		own.tok = behind_dative(r, own.tok, own.end);
		if (own.tok > given->tok)
			official_claim(o, "name", from, r->tok[own.tok - 1].to);
		from = official_from(o, own.tok);
	}
	if (is_bare_title(o, it)) {
		if (ends_with_office(r, it->tok, it->end))
			official_now(o)->office = officials_plain(o, from, r->tok[it->end - 1].to);
		official_claim(o, official_now(o)->office.n > 0 ? "office" : "name", from,
		               r->tok[it->end - 1].to);
		o->titled = true;
		return;
	}
	if (o->texts == 0 && is_only_dative(r, it)) {
		official_claim(o, "name", from, r->tok[it->end - 1].to);
		return;
	}
	if ((o->texts > 0 && is_bare_label(r, it)) || (o->texts == 0 && is_case(r, it))) {
		official_claim(o, "note", from, r->tok[it->end - 1].to);
		return;
	}
	if (++o->texts == 1 && official_flat(o, it))
		return;
	if (o->texts > 1 && o->texts <= TITLE_LINES && official_eastern_more(o, it))
		return;
	if (o->texts == 1)
		o->titles = titles_of_block(r, o->p, it);
	if (take_role(o, it))
		return;
	if (o->texts == 1 && is_unknown_office(o, it)) {
		official_office(o, it->tok, it->end);
		return;
	}
	if (o->texts == 1 && is_lone_text(o, it)) {
		official_name(o, it->tok, it->end);
		return;
	}
	o->country = country_at(r, it->tok, it->end, &to) != NULL && to == it->end;
	if (o->texts <= TITLE_LINES && (t->name.n == 0 || t->office.n == 0) &&
	    official_titled(o, it->tok, it->end, true))
		return;
	official_address(o, from, r->tok[it->end - 1].to);
}
