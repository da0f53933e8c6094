/*
 * officials_commas.c - office, name and address that commas part in one line
 *
 *     Ana Example, Minister of Justice, Human Rights and Law, Palace of the Nation, Lima, Peru
 *
 * An office may hold commas itself, and which of them ends it the words behind each tell.
 */
#include "import/officials_block.h"

#include "import/officials_heads.h"
#include "import/token.h"

#define TOLD_WORDS 8 /* the least of a sentence behind a comma */

struct titled_line {
	size_t at, comma, end; /* tokens; the first comma */
	bool whole;            /* a line, no piece of one */
	enum piece_kind next;  /* what stands behind the comma; PIECE_OTHER: nothing */
	size_t second;         /* where a name begins in it */
};

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

/* "asking her to sign what lies on her desk": hardly a word with a capital, and no number. */
static bool
is_told_behind(const struct reading *r, size_t at, size_t end)
{
	size_t words = 0, capitals = 0;

	if (at >= end || token_is_capital(r->text, &r->tok[at]))
		return false;
	for (; at < end; at++) {
		words += r->tok[at].word;
		capitals += r->tok[at].word && token_is_capital(r->text, &r->tok[at]);
	}
	return words >= TOLD_WORDS && capitals * 4 <= words;
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
	if (is_told_behind(r, comma + 1, end)) {
		official_note(o, official_from(o, comma + 1), r->tok[end - 1].to,
		              official_from(o, comma), r->tok[end - 1].to);
		return;
	}
	official_claim(o, official_now(o)->address.n == 0 ? "address" : "note",
	               official_from(o, comma), o->r->tok[comma].to);
	if (comma + 1 < end && !official_titled(o, comma + 1, end, false))
		official_address(o, official_from(o, comma + 1), o->r->tok[end - 1].to);
}

/* "The Editor", "Redacteur en chef": what stands behind is the paper, unless a title says it is
 * somebody. */
static bool
is_of_paper(const struct reading *r, struct str office)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, office);
	return label_find(&line, LABEL_PAPER_HEAD, 0, line.toks, &h);
}

/* "Ana Example (President of the Agency)" */
static bool
take_bracketed(struct officials *o, size_t at, size_t end)
{
	const struct reading *r = o->r;
	size_t open = at, name = 0, close, comma;
	enum piece_kind kind;

	while (open < end && !token_is(&r->tok[open], "("))
		open++;
	for (close = open; close < end && !token_is(&r->tok[close], ")");)
		close++;
	if (open < at + 2 || open + 2 >= end || close + 1 < end)
		return false;
	comma = piece_end(r, open + 1, close);
	if (piece_classify(r, open + 1, comma, &name) != PIECE_OFFICE)
		return false;
	kind = piece_classify(r, at, open, &name);
	if (kind != PIECE_NAME && kind != PIECE_OFFICE_NAME)
		return false;
	official_name(o, at, open);
	if (close < end) {
		official_office(o, open + 1, close);
		official_claim(o, "office", official_from(o, open), r->tok[close].to);
		return true;
	}
	/* "(President of the Agency, 1 Road, Fax: ...)": the bracket holds the rest, too */
	official_office(o, open + 1, comma);
	official_claim(o, "office", official_from(o, open), r->tok[open].to);
	take_tail(o, comma, close);
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

/* "Embassy of X, H.E. Y, 1 Road": a mission, and behind a comma who sits there. */
static bool
take_embassy(struct officials *o, size_t at, size_t end)
{
	const struct reading *r = o->r;
	size_t titled = comma_before_title(r, piece_end(r, at, end), end);

	if (titled == end)
		return false;
	official_address(o, official_from(o, at), r->tok[titled - 1].to);
	if (!official_titled(o, titled + 1, end, false))
		official_address(o, official_from(o, titled + 1), r->tok[end - 1].to);
	return true;
}

/* "President Ana Example", NAME where the name begins: office and name in one piece. */
static bool
take_office_name(struct officials *o, struct titled_line l, size_t name)
{
	const struct target *t = official_now(o);

	if (t->name.n > 0)
		return false;
	if (t->office.n == 0 && l.next == PIECE_OFFICE) {
		/* "Judge Ana Example, President of the Court, 1 Road": what she presides is it */
		official_name(o, l.at, l.comma);
		take_tail(o, l.comma, l.end);
		return true;
	}
	if (t->office.n == 0) {
		official_office(o, l.at, name);
		official_name(o, name, l.comma);
		take_tail(o, l.comma, l.end);
		return true;
	}
	if (!l.whole && o->texts == 1) {
		/* "Minister of Justice, Ambassador Ana Example, 1 Road" */
		official_name(o, l.at, l.comma);
		take_tail(o, l.comma, l.end);
		return true;
	}
	if (l.whole && l.comma == l.end && !o->address) {
		/* "Presidente Ana Example" under "President of the Republic" */
		official_name(o, l.at, l.end);
		return true;
	}
	return false;
}

/* An office, and the comma behind which something else stands. */
static void
take_office(struct officials *o, struct titled_line l)
{
	const struct reading *r = o->r;
	const struct target *t = official_now(o);
	size_t comma = l.comma, titled = comma_before_title(r, comma, l.end);
	size_t place = comma_before_place(r, comma, l.end);

	if (titled < l.end && t->name.n == 0) { /* "Minister of Law, Justice and ..., Mr. X" */
		official_office(o, l.at, titled);
		take_tail(o, titled, l.end);
		return;
	}
	/* "Minister of Justice, Human Rights and ...": commas within an office */
	if (place < l.end)
		comma = place;
	else if ((l.next == PIECE_OTHER && !begins_address(r, comma + 1, l.end)) ||
	         is_small(r, comma + 1, l.end) || l.next == PIECE_OFFICE ||
	         (l.next == PIECE_NAME && l.second == l.at && !l.whole))
		comma = l.end;
	if (l.next == PIECE_NAME && t->name.n > 0 && place == l.end)
		comma = l.end;
	official_office(o, l.at, comma);
	take_tail(o, comma, l.end);
	/* "Director General, Department of ...": no address yet, the name may follow */
	o->address = o->address && !(l.whole && t->name.n == 0 && t->address.n == 1);
}

static bool
take_name(struct officials *o, struct titled_line l)
{
	const struct target *t = official_now(o);
	struct label_hit h;
	bool title = label_at(o->r, LABEL_HONORIFIC, l.at, l.end, &h);

	if (!title && is_of_paper(o->r, t->office))
		return false; /* "The Editor, Plains Post" */
	if (t->name.n > 0 || (!title && l.whole && t->office.n == 0 && o->address))
		return false;
	if ((l.next == PIECE_OTHER || l.next == PIECE_ORGANISATION || l.next == PIECE_COUNTRY) &&
	    l.whole && t->office.n > 0 && o->address && !title)
		return false; /* "Uttar Pradesh, India" in an address */
	official_name(o, l.at, l.comma);
	take_tail(o, l.comma, l.end);
	return true;
}

bool
official_titled(struct officials *o, size_t at, size_t end, bool whole)
{
	const struct reading *r = o->r;
	const struct target *t = official_now(o);
	struct titled_line l = {
		.at = at, .end = end, .comma = piece_end(r, at, end), .second = at, .whole = whole
	};
	size_t name = at;
	enum piece_kind kind = piece_classify(r, at, l.comma, &name);

	if (l.comma + 1 < end)
		l.next = piece_classify(r, l.comma + 1, piece_end(r, l.comma + 1, end), &l.second);
	if (kind == PIECE_EMBASSY && t->name.n == 0 && l.comma < end)
		return take_embassy(o, at, end);
	if (t->office.n == 0 && t->name.n == 0 &&
	    (take_bracketed(o, at, end) || take_colon(o, at, end)))
		return true;
	if (kind == PIECE_OFFICE_NAME && t->name.n > 0 && t->office.n == 0 && !whole)
		kind = PIECE_OFFICE; /* "Mr X, Ambassador Republic of Y, 5 Road" has its name */
	if (kind == PIECE_ORGANISATION && t->office.n == 0)
		kind = PIECE_NAME; /* nobody else is written to there */
	if (kind == PIECE_OFFICE_NAME)
		return take_office_name(o, l, name);
	if (kind == PIECE_OFFICE && t->office.n == 0) {
		take_office(o, l);
		return true;
	}
	return kind == PIECE_NAME && take_name(o, l);
}
