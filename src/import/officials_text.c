/*
 * officials_text.c - a line of text of an official: office, name, address or remark
 *
 * The order of office, name and address is not fixed, so each piece is judged by its words.
 */
#include "import/officials_block.h"

#include "base/utf8.h"
#include "import/lineshape.h"
#include "import/token.h"

#define ABBREVIATION_MOST 4  /* letters of "Ave", "Blvd" */
#define TOLD_LEAST        10 /* words of a sentence that begins with an embassy */
#define TOLD_WORD         4  /* bytes of a word behind "Embassy" that is no "of" */

static bool
is_dash(const struct token *t)
{
	return token_is(t, "-") || token_is(t, "–") || token_is(t, "—");
}

/* The comma at or behind AT, or the dash between words: "Mr Ana Example - Minister of Justice". */
static size_t
piece_end(const struct reading *r, size_t at, size_t end)
{
	size_t comma = comma_after(r, at, end);

	for (size_t i = at + 1; i + 1 < comma && !r->tok[i].digits; i++)
		if (is_dash(&r->tok[i]) && r->tok[i].spaced && r->tok[i + 1].spaced &&
		    (r->tok[i + 1].digits || token_is_capital(r->text, &r->tok[i + 1])))
			return i;
	return comma;
}

/* "Lima, Peru" or "PO Box 12" behind the comma begins the address; "Chief of Police, Lima" is the
 * chief of that place. */
static bool
begins_address(const struct reading *r, size_t at, size_t end)
{
	size_t comma = piece_end(r, at, end);
	struct label_hit city;

	for (size_t i = at; i < comma; i++)
		if (r->tok[i].digits)
			return true;
	return comma < end && label_at(r, LABEL_CITY, at, comma, &city) && city.to == comma;
}

/* The first comma at or behind AT with "Mr." or "H.E." behind it, among the next three. */
static size_t
comma_before_title(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (int i = 0; i < 3 && at < end; i++, at = piece_end(r, at + 1, end))
		if (at + 1 < end && label_at(r, LABEL_HONORIFIC, at + 1, end, &h) && h.to < end &&
		    !begins_address(r, at + 1, end) && /* "Av. Example 55" */
		    (r->tok[h.to].spaced ||
		     token_is(&r->tok[h.to], "."))) /* "D.C." holds no "D." */
			return at;
	return end;
}

/* The line ends in a country, or behind more than one comma in a town. */
static bool
ends_in_place(const struct reading *r, size_t comma, size_t end)
{
	size_t last = comma, to;
	struct label_hit h;

	for (size_t at = comma; at < end; at = piece_end(r, at + 1, end))
		last = at;
	return last + 1 < end &&
	       ((country_at(r, last + 1, end, &to) != NULL && to == end) ||
	        (last > comma && label_at(r, LABEL_CITY, last + 1, end, &h) && h.to == end));
}

/* ", de l'Administration et ...", ", of the Interior": the office goes on. */
static bool
is_small(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return at < end && r->tok[at].word && !token_is_capital(r->text, &r->tok[at]) &&
	       !begins_address(r, at, end) &&
	       !label_at(r, LABEL_INSTITUTION, at, end, &h); /* ", rue de ..." */
}

/* "..., Human Rights and Law": it goes on with what holds an "and" and is no house. */
static bool
goes_on(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t name = 0;

	for (size_t i = at; i < end; i++)
		if (r->tok[i].digits)
			return false; /* "1 Road esq. Juan E. Example": the E is no "and" */
	return is_small(r, at, end) || piece_classify(r, at, end, &name) == PIECE_OFFICE ||
	       (label_find(r, LABEL_AND, at, end, &h) &&
	        !label_find(r, LABEL_INSTITUTION, at, end, &h) &&
	        !label_find(r, LABEL_ORGANISATION, at, end, &h));
}

/* "President of the Republic, Head of State, Palace of the Nation, Lima, Peru": the comma behind
 * which a line that ends in a place has its address; END if it has none. */
static size_t
comma_before_place(const struct reading *r, size_t comma, size_t end)
{
	for (size_t next; ends_in_place(r, comma, end) && comma + 1 < end; comma = next) {
		next = piece_end(r, comma + 1, end);
		if (!goes_on(r, comma + 1, next))
			return comma;
	}
	return end;
}

static bool take_title(struct officials *o, size_t at, size_t end, bool whole);

/* "IPS", "QC", "PhD": one to four letters, most of them capitals, and no country. */
static bool
is_post_nominal(const struct reading *r, size_t at, size_t end)
{
	size_t capitals = 0, to;
	struct label_hit h;

	if (end != at + 1 || !r->tok[at].word || r->tok[at].fold.n > 4 ||
	    country_at(r, at, end, &to) != NULL || label_at(r, LABEL_OFFICE, at, end, &h) ||
	    label_at(r, LABEL_OFFICE_END, at, end, &h))
		return false;
	for (size_t i = r->tok[at].from; i < r->tok[at].to; i++)
		capitals += r->text.p[i] >= 'A' && r->text.p[i] <= 'Z';
	return capitals >= 2;
}

/* What stands behind the comma: the office behind a name, or the address. */
static void
take_tail(struct officials *o, size_t comma, size_t end)
{
	const struct reading *r = o->r;
	size_t next;

	if (comma >= end)
		return;
	next = piece_end(r, comma + 1, end);
	if (is_post_nominal(r, comma + 1, next)) { /* "Anil Example, IPS" */
		official_claim(o, "name", official_from(o, comma), r->tok[next - 1].to);
		take_tail(o, next, end);
		return;
	}
	official_claim(o, official_now(o)->address.n == 0 ? "address" : "note",
	               official_from(o, comma), o->r->tok[comma].to);
	if (comma + 1 < end && !take_title(o, comma + 1, end, false))
		official_address(o, official_from(o, comma + 1), o->r->tok[end - 1].to);
}

/* "The Editor", "Redacteur en chef": what stands behind is the paper, unless a title says it is
 * somebody. */
static bool
is_of_paper(const struct reading *r, struct str office)
{
	struct reading line;
	struct label_hit h;

	reading_build_line(&line, r->a, office);
	return label_find(&line, LABEL_PAPER_HEAD, 0, line.toks, &h);
}

/* "Ana Example (President of the Agency)" */
static bool
take_bracketed(struct officials *o, size_t at, size_t end)
{
	const struct reading *r = o->r;
	size_t open = at, name = 0;
	enum piece_kind kind;

	while (open < end && !token_is(&r->tok[open], "("))
		open++;
	if (open < at + 2 || open + 2 >= end || !token_is(&r->tok[end - 1], ")") ||
	    piece_classify(r, open + 1, piece_end(r, open + 1, end - 1), &name) != PIECE_OFFICE)
		return false;
	kind = piece_classify(r, at, open, &name);
	if (kind != PIECE_NAME && kind != PIECE_OFFICE_NAME)
		return false;
	official_name(o, at, open);
	official_office(o, open + 1, end - 1);
	official_claim(o, "office", official_from(o, open), r->tok[end - 1].to);
	return true;
}

/* "Minister of Justice: Ana Example, 1 Road" */
static bool
take_colon(struct officials *o, size_t at, size_t end)
{
	const struct reading *r = o->r;
	size_t colon = title_colon(r, at, end), name = at, comma;

	if (colon == end)
		return false;
	comma = piece_end(r, colon + 1, end);
	if (piece_classify(r, at, colon, &name) == PIECE_OFFICE) {
		official_office(o, at, colon + 1);
		official_name(o, colon + 1, comma);
	} else {
		official_name(o, at, colon + 1);
		official_office(o, colon + 1, comma);
	}
	take_tail(o, comma, end);
	return true;
}

/* A line or piece that is office or name; false if it is neither. */
static bool
take_title(struct officials *o, size_t at, size_t end, bool whole)
{
	const struct reading *r = o->r;
	struct target *t = official_now(o);
	size_t comma = piece_end(r, at, end), name = at, second = at;
	enum piece_kind kind = piece_classify(r, at, comma, &name), next = PIECE_OTHER;
	struct label_hit title;

	if (comma + 1 < end)
		next = piece_classify(r, comma + 1, piece_end(r, comma + 1, end), &second);
	if (kind == PIECE_EMBASSY && t->name.n == 0 && comma < end) {
		size_t titled = comma_before_title(r, comma, end);

		if (titled == end)
			return false;
		official_address(o, official_from(o, at), r->tok[titled - 1].to);
		if (!take_title(o, titled + 1, end, false)) /* "Embassy of X, H.E. Y, 1 Road" */
			official_address(o, official_from(o, titled + 1), r->tok[end - 1].to);
		return true;
	}
	if (t->office.n == 0 && t->name.n == 0 &&
	    (take_bracketed(o, at, end) || take_colon(o, at, end)))
		return true;
	if (kind == PIECE_OFFICE_NAME && t->name.n > 0 && t->office.n == 0 && !whole)
		kind = PIECE_OFFICE; /* "Mr X, Ambassador Republic of Y, 5 Road" has its name */
	if (kind == PIECE_ORGANISATION && t->office.n == 0)
		kind = PIECE_NAME; /* nobody else is written to there */
	if (kind == PIECE_OFFICE_NAME && t->office.n == 0 && t->name.n == 0) {
		official_office(o, at, name);
		official_name(o, name, comma);
		take_tail(o, comma, end);
		return true;
	}
	if (kind == PIECE_OFFICE_NAME && t->name.n == 0 && t->office.n > 0 && !whole &&
	    o->texts == 1) { /* "Minister of Justice, Ambassador Ana Example, 1 Road" */
		official_name(o, at, comma);
		take_tail(o, comma, end);
		return true;
	}
	if (kind == PIECE_OFFICE_NAME && t->name.n == 0 && whole && comma == end && !o->address) {
		official_name(o, at,
		              end); /* "Presidente Ana Example" under "President of the Republic" */
		return true;
	}
	if (kind == PIECE_OFFICE && t->office.n == 0) {
		size_t titled = comma_before_title(r, comma, end);
		size_t place = comma_before_place(r, comma, end);

		if (titled < end &&
		    t->name.n == 0) { /* "Minister of Law, Justice and ..., Mr. X" */
			official_office(o, at, titled);
			take_tail(o, titled, end);
			return true;
		}
		/* "Minister of Justice, Human Rights and ...": commas within an office */
		if (place < end)
			comma = place;
		else if ((next == PIECE_OTHER && !begins_address(r, comma + 1, end)) ||
		         is_small(r, comma + 1, end) || next == PIECE_OFFICE ||
		         (next == PIECE_NAME && second == at && !whole))
			comma = end;
		if (next == PIECE_NAME && t->name.n > 0 && place == end)
			comma = end;
		official_office(o, at, comma);
		take_tail(o, comma, end);
		/* "Director General, Department of ...": no address yet, the name may follow */
		o->address = o->address && !(whole && t->name.n == 0 && t->address.n == 1);
		return true;
	}
	if (kind == PIECE_NAME && is_of_paper(r, t->office) &&
	    !label_at(r, LABEL_HONORIFIC, at, end, &title))
		return false; /* "The Editor, Plains Post" */
	if (kind == PIECE_NAME && t->name.n == 0 &&
	    (!(o->address && whole && t->office.n == 0) ||
	     label_at(r, LABEL_HONORIFIC, at, end, &title))) {
		if ((next == PIECE_OTHER || next == PIECE_ORGANISATION) && whole &&
		    t->office.n > 0 && o->address && !label_at(r, LABEL_HONORIFIC, at, end, &title))
			return false;
		official_name(o, at, comma);
		take_tail(o, comma, end);
		return true;
	}
	return false;
}

/* "By post and by" before an e-mail, "Contact form:" before a page: no words of an official. */
static bool
is_way_of_sending(const struct reading *r, const struct official_item *it)
{
	static const enum label_kind kinds[] = { LABEL_OFFICE,    LABEL_INSTITUTION,
		                                 LABEL_EMBASSY,   LABEL_ORGANISATION,
		                                 LABEL_HONORIFIC, LABEL_GENDER_TITLE,
		                                 LABEL_OFFICE_END };
	size_t words = 0;
	struct label_hit h;
	bool page = it->contacts->item[0].kind == CONTACT_URL && token_is(&r->tok[it->end], ":");

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (label_find(r, kinds[i], it->tok, it->end, &h) &&
		    token_is_capital(r->text, &r->tok[h.from])) /* "by post", no "Example Post" */
			return false;
	for (size_t i = it->tok; i < it->end; i++) {
		if (r->tok[i].digits || (!r->tok[i].word && !page) ||
		    (!page && i > it->tok && token_is_capital(r->text, &r->tok[i])))
			return false;
		words += r->tok[i].word;
	}
	return page ? words <= 12 : words >= 2 && words <= 5;
}

/* "Sample St., Vali Example Ave.": names up to an abbreviation, which the full stop is of. */
static bool
ends_in_abbreviation(const struct reading *r, size_t at, size_t end)
{
	const struct token *last = end < at + 2 ? NULL : &r->tok[end - 2];

	if (last == NULL || !last->word || last->fold.n > ABBREVIATION_MOST ||
	    (unsigned char)last->fold.p[0] >= 0x80)
		return false;
	for (; at < end; at++)
		if (r->tok[at].word && !token_is_capital(r->text, &r->tok[at]))
			return false;
	return true;
}

/* "Embassy staff fear for her.": an embassy in a sentence, whose small words are no abbreviation
 * and no "of the" before its name. */
static bool
tells_of_embassy(const struct reading *r, const struct official_item *it)
{
	size_t last = it->end;
	struct label_hit h;

	if (it->end < it->tok + 3 || !token_is(&r->tok[it->end - 1], "."))
		return false;
	while (last > it->tok && !r->tok[last - 1].word)
		last--;
	if (last > it->tok && !token_is_capital(r->text, &r->tok[last - 1]))
		return true;
	return label_find(r, LABEL_EMBASSY, it->tok, it->end, &h) && h.to < it->end &&
	       r->tok[h.to].word && r->tok[h.to].fold.n >= TOLD_WORD &&
	       !token_is_capital(r->text, &r->tok[h.to]);
}

bool
official_is_told(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	const struct token *first = &r->tok[it->tok];
	size_t words = 0, name = 0, comma = comma_after(r, it->tok, it->end);
	bool asks = false;
	enum piece_kind kind = piece_classify(
		r, it->tok + (label_is(r, LABEL_ARTICLE, it->tok) && it->tok + 1 < comma), comma,
		&name);

	for (size_t i = it->tok; i < it->end; i++) {
		words += r->tok[i].word;
		asks = asks || label_is(r, LABEL_PLEASE, i);
	}
	if (it->remark || (it->contacts->n > 0 &&
	                   (words_are_plain(r, it->tok, it->end) || is_way_of_sending(r, it))))
		return true;
	if (it->tok > r->line[it->line].tok && comma < it->end && kind == PIECE_OFFICE)
		return false; /* "Please send a copy to" "the Ambassador of X, 5 Road, London." */
	if (kind == PIECE_EMBASSY && tells_of_embassy(r, it))
		return true;
	if (kind == PIECE_EMBASSY && !asks && words < TOLD_LEAST)
		return false; /* "Embassy of the Lao P.D.R." */
	if (!asks && ends_in_abbreviation(r, it->tok, it->end))
		return false;
	return words >= 6 && (token_is(&r->tok[it->end - 1], ".") || asks) && !first->digits;
}

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
	if ((o->texts > 0 && is_bare_label(r, it)) || (o->texts == 0 && is_case(r, it))) {
		official_claim(o, "note", from, r->tok[it->end - 1].to);
		return;
	}
	if (++o->texts == 1 && official_flat(o, it))
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
	    take_title(o, it->tok, it->end, true))
		return;
	official_address(o, from, r->tok[it->end - 1].to);
}
