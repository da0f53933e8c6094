/*
 * parts_guess.c - officials that no label announces
 *
 * After the walk over the lines: short lines around labelled contacts are an official; the lines
 * over "Dear ..." of a letter that stands alone are its addressee.
 */
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/parts.h"
#include "import/token.h"

#define CALL_WORDS     5  /* the least of a call to act */
#define BROKEN_LEAST   45 /* the width of a line that the layout broke */
#define CALL_LEAD      3  /* the most before its colon */
#define BLOCK_MOST     8  /* lines of an official without a contact */
#define NOTICE_WIDTH   160
#define HEAD_MOST      2  /* the lines in which a letterhead begins */
#define ADDRESSEE_MOST 16 /* lines from the addressee to the opening of the letter */

static bool
has_labelled_contact(const struct mark_of_line *m)
{
	for (size_t i = 0; i < m->contacts.n; i++)
		if (m->contacts.item[i].kind != CONTACT_URL || i > 0)
			return true;
	return false;
}

static bool
may_hold_official(enum part part)
{
	return part == PART_NONE || part == PART_DEMANDS || part == PART_REPORT ||
	       part == PART_STORY || part == PART_HEADLINE;
}

static bool
ends_demand(const struct reading *r, const struct line *l)
{
	return line_ends_with(r, l, ".") || line_ends_with(r, l, ";") || line_ends_with(r, l, ":");
}

/* "to trial." or "- stating your opposition ...": of a list of demands, however short. */
static bool
is_demand_line(const struct reading *r, const struct parts *p, size_t i)
{
	size_t at = p->of[i].value;
	struct label_hit h;

	return p->of[i].part == PART_DEMANDS && at < r->line[i].tok_to && r->tok[at].word &&
	       ((i > 0 && p->of[i - 1].part == PART_DEMANDS &&
	         r->line[i - 1].width >= BROKEN_LEAST && !ends_demand(r, &r->line[i - 1]) &&
	         !token_is_capital(r->text, &r->tok[at])) ||
	        (at > r->line[i].tok && label_at(r, LABEL_VERB, at, r->line[i].tok_to, &h)));
}

/* "Email: a@example.org, b@example.org, ...": however long. */
static bool
is_contact_line(const struct reading *r, const struct parts *p, size_t i)
{
	return has_labelled_contact(&p->of[i]) && p->of[i].contacts.rest_to <= r->line[i].from + 2;
}

/* "Ambassador in Lima:" over his name */
static bool
is_office_heading(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	size_t end = l->tok, name = 0;
	struct label_hit h;

	if (i + 1 >= r->lines || !line_ends_with(r, l, ":") || l->width > 80 ||
	    line_is_prose(r, l) || line_ends_with(r, l + 1, ":") ||
	    !label_at(r, LABEL_OFFICE, l->tok, l->tok_to, &h) ||
	    !token_is_capital(r->text, &r->tok[l->tok]))
		return false;
	while (end + 1 < l->tok_to && !token_is(&r->tok[end], "("))
		end++;
	return piece_classify(r, l->tok, end, &name) == PIECE_OFFICE;
}

/* "Azerbaijan" right above "Fax: ...": the end of an address, no heading. */
static bool
is_country_of_address(const struct reading *r, const struct parts *p, size_t i)
{
	return p->of[i].part == PART_COUNTRY && line_is_only_country(r, &r->line[i]) &&
	       i + 1 < r->lines && is_contact_line(r, p, i + 1);
}

static bool
is_block_line(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];

	if (is_country_of_address(r, p, i))
		return true;
	return !p->of[i].labelled && may_hold_official(p->of[i].part) && !line_is_date(r, l) &&
	       !line_is_subject(r, l) && !is_demand_line(r, p, i) &&
	       (l->width <= 80 || is_contact_line(r, p, i)) && !line_ends_with(r, l, ";") &&
	       (!line_ends_with(r, l, ":") || is_office_heading(r, i)) &&
	       (!line_is_prose(r, l) || is_contact_line(r, p, i));
}

/* Without a word of an office or institution, which can stand in capitals too. */
static bool
names_office(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_find(r, LABEL_OFFICE, l->tok, l->tok_to, &h) ||
	       label_find(r, LABEL_INSTITUTION, l->tok, l->tok_to, &h);
}

/* "SPEAK UP: SEND THIS LETTER OR ONE OF YOUR OWN" in words no label knows: alone over the official,
 * in capitals or with a colon behind a few words. */
static bool
is_call_to_act(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t colon = l->tok;

	if (!l->first || i + 1 >= r->lines || !r->line[i + 1].first || l->cell != 0 ||
	    p->of[i].contacts.n > 0 || words_between(r, l->tok, l->tok_to) < CALL_WORDS ||
	    names_office(r, l))
		return false;
	while (colon < l->tok_to && r->tok[colon].word)
		colon++;
	return line_is_capitals(r, l) || (colon + 2 < l->tok_to && colon <= l->tok + CALL_LEAD &&
	                                  token_is(&r->tok[colon], ":"));
}

/* "ADDRESSES OF THE AUTHORITIES", in words no label knows: capitals in a paragraph of their own
 * over an address that is not in capitals and does not begin with the office. */
static bool
is_lone_heading(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	return l->first && i + 2 < r->lines && r->line[i + 1].first && !r->line[i + 2].first &&
	       l->cell == 0 && p->of[i].contacts.n == 0 && line_is_capitals(r, l) &&
	       !line_is_capitals(r, &r->line[i + 1]) && !line_has_number(r, l) &&
	       !names_office(r, l) && !names_office(r, &r->line[i + 1]) &&
	       !label_find(r, LABEL_HONORIFIC, l->tok, l->tok_to, &h) &&
	       !line_is_only_country(r, l);
}

/* "Lic. Julio Ejemplo", "Prime Minister of ...": who is written to, by office or title. */
static bool
begins_addressee(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	size_t name = 0, comma = comma_after(r, l->tok, l->tok_to);
	enum piece_kind kind = piece_classify(r, l->tok, comma, &name);
	struct label_hit h;

	return kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME ||
	       (kind == PIECE_NAME && label_at(r, LABEL_HONORIFIC, l->tok, l->tok_to, &h));
}

/* "Due to postal restrictions, please send mail only to the Embassy" between an official and the
 * ways to reach him. */
static bool
is_notice_line(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];

	return i > 0 && !p->of[i].labelled && may_hold_official(p->of[i].part) &&
	       l->width <= NOTICE_WIDTH && is_block_line(r, p, i - 1) &&
	       begins_addressee(r, i - 1) && !is_block_line(r, p, i);
}

/* "Ministry of Justice", and no "Example Avenue 5", which label files have as institutions too. */
static bool
names_institution(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_find(r, LABEL_INSTITUTION, l->tok, l->tok_to, &h) && !line_has_number(r, l);
}

/* "Email: ana@office.example.org", whose words name nobody. */
static bool
is_address_of_mail(const struct reading *r, const struct parts *p, size_t i)
{
	return is_contact_line(r, p, i) && (p->of[i].contacts.item[0].kind == CONTACT_EMAIL ||
	                                    p->of[i].contacts.item[0].kind == CONTACT_URL);
}

/* Lines FROM to TO name an office, an embassy or an institution; in a letterhead, over all else,
 * who issues a document can name one too and begins with it only where it is one. */
static bool
names_somebody(const struct reading *r, const struct parts *p, size_t from, size_t to)
{
	struct label_hit h;

	for (size_t i = from; i < to; i++)
		if (!is_address_of_mail(r, p, i) &&
		    (names_official(r, r->line[i].tok, r->line[i].tok_to) ||
		     (from > HEAD_MOST && names_institution(r, &r->line[i]))))
			return true;
	return label_at(r, LABEL_INSTITUTION, r->line[from].tok, r->line[from].tok_to, &h) &&
	       !line_has_number(r, &r->line[from]);
}

/* "Page 2 of ..." between two officials. */
static bool
is_page_break(const struct parts *p, size_t i)
{
	return p->of[i].part == PART_FURNITURE || p->of[i].part == PART_REFERENCE;
}

/* The rest of an official, behind the head of a page. */
static bool
is_behind_page_break(const struct parts *p, size_t from)
{
	size_t above = from;

	while (above > 0 && is_page_break(p, above - 1))
		above--;
	return above > 0 && above < from && p->of[above - 1].part == PART_TARGETS;
}

/* Ways to reach somebody, right below the "Yours sincerely," of a letter that nobody signed: those
 * of whom it is to. */
static bool
ends_letter(const struct reading *r, const struct parts *p, size_t from)
{
	return from > 0 && is_contact_line(r, p, from) && p->of[from - 1].part == PART_LETTER &&
	       line_closes_letter(r, &r->line[from - 1]);
}

/* The lines from the document's first to its contacts at line I name nobody to write to: the paper
 * of who writes.  The line behind them, or 0. */
static size_t
letterhead_end(const struct reading *r, const struct parts *p, size_t from, size_t i)
{
	size_t to = i + 1;

	if (from > 0)
		return 0;
	while (to < r->lines && is_block_line(r, p, to) && is_contact_line(r, p, to))
		to++;
	return to < r->lines && !names_somebody(r, p, from, to) ? to : 0;
}

/* Officials nobody announced: short lines around labelled contacts.  Where others are written to,
 * an address of no official is that of who issues the document. */
static void
find_unannounced(struct reading *r, struct parts *p)
{
	bool announced = parts_next(r, p, PART_TARGETS, 0) < r->lines;

	for (size_t i = 0; i < r->lines; i++) {
		size_t from = i, to = i + 1;
		enum part part;
		size_t head;
		bool named;

		if (!is_block_line(r, p, i) || !is_contact_line(r, p, i))
			continue;
		while (from > 0 && from + 12 > i &&
		       (is_block_line(r, p, from - 1) || is_notice_line(r, p, from - 1)))
			from--;
		head = letterhead_end(r, p, from, i);
		while (to < r->lines && head == 0 && is_block_line(r, p, to))
			to++;
		for (; from + 2 < i && (is_call_to_act(r, p, from) || is_lone_heading(r, p, from));
		     from++) {
			p->of[from].part = PART_TARGETS_INTRO;
			p->of[from].guessed = true;
			p->of[from].value = r->line[from].tok_to;
		}
		to = head > 0 ? head : to;
		named = names_somebody(r, p, from, to) || ends_letter(r, p, from) ||
		        is_behind_page_break(p, from);
		part = (announced || head > 0) && !named ? PART_NONE : PART_TARGETS;
		announced = announced || named;
		for (size_t k = from; k < to; k++) {
			p->of[k].part = part;
			p->of[k].guessed = true;
		}
		i = to - 1;
	}
}

/*
 * A model letter on its own: the lines over "Dear ..." are its addressee, and what stands apart
 * between both is its subject, the people it is for.
 */
static void
find_addressee(struct reading *r, struct parts *p)
{
	size_t letter = parts_next(r, p, PART_LETTER, 0), to = 1;

	if (letter < 2 || letter > 16 || letter >= r->lines || !line_opens_letter(r, letter) ||
	    parts_next(r, p, PART_TARGETS, 0) < letter ||
	    parts_next(r, p, PART_TARGETS_INTRO, 0) < letter)
		return;
	for (size_t i = 0; i < letter; i++)
		if (p->of[i].labelled || p->of[i].part == PART_REFERENCE || r->line[i].width > 80 ||
		    line_is_prose(r, &r->line[i]))
			return;
	while (to < letter && !r->line[to].first)
		to++;
	if (to < 2)
		return;
	for (size_t i = 0; i < letter; i++) {
		p->of[i].part = i < to ? PART_TARGETS : PART_PEOPLE;
		if (line_is_bracketed(r, &r->line[i])) /* "[Place, date]" */
			p->of[i].part = PART_FURNITURE;
		p->of[i].guessed = true;
	}
}

/* A line that an addressee over a letter can be made of. */
static bool
is_address_line(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	enum part part = p->of[i].part;

	return !p->of[i].labelled && l->width <= 80 && !line_is_prose(r, l) && !l->item &&
	       !line_ends_with(r, l, ";") && !line_ends_with(r, l, ":") && !l->wraps &&
	       (part == PART_NONE || part == PART_STORY || part == PART_SUMMARY ||
	        part == PART_PEOPLE || part == PART_REFERENCE || part == PART_DEMANDS);
}

static bool
is_day(const struct reading *r, size_t i)
{
	return line_is_date(r, &r->line[i]) || line_is_dateline(r, &r->line[i]);
}

/* A street, a house or a country somewhere in lines FROM to TO. */
static bool
holds_place(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;
	size_t behind;

	for (size_t i = from; i < to; i++) {
		const struct line *l = &r->line[i];

		if (label_find(r, LABEL_INSTITUTION, l->tok, l->tok_to, &h) ||
		    label_find(r, LABEL_EMBASSY, l->tok, l->tok_to, &h) ||
		    (country_at(r, l->tok, l->tok_to, &behind) != NULL && behind == l->tok_to))
			return true;
		for (size_t at = l->tok; at < l->tok_to; at++)
			if (r->tok[at].digits && !is_day(r, i))
				return true;
	}
	return false;
}

/* The end of the block that begins at line FROM, before line TO: a day, or another paragraph that
 * is no country. */
static size_t
addressee_end(const struct reading *r, size_t from, size_t to)
{
	size_t end = from + 1;

	while (end < to && !is_day(r, end) &&
	       (!r->line[end].first || line_is_only_country(r, &r->line[end])))
		end++;
	return end;
}

/*
 * The addressee over "Your Excellency:", where a day or a subject may stand between both.  Only
 * where nobody else is written to.
 */
static void
find_addressees(struct reading *r, struct parts *p)
{
	if (parts_next(r, p, PART_TARGETS, 0) < r->lines)
		return;
	for (size_t i = 1; i < r->lines; i++) {
		size_t from = i, end;

		if (p->of[i].part != PART_LETTER || p->of[i - 1].part == PART_LETTER ||
		    !line_opens_letter(r, i))
			continue;
		while (from > 0 && i - from < ADDRESSEE_MOST && is_address_line(r, p, from - 1))
			from--;
		while (from < i && !begins_addressee(r, from))
			from++;
		end = from < i ? addressee_end(r, from, i) : i;
		if (from >= i || end < from + 2 || !holds_place(r, from + 1, end))
			continue;
		for (size_t k = from; k < end; k++) {
			p->of[k].part = PART_TARGETS;
			p->of[k].guessed = true;
		}
	}
}

/* An official without a contact below one that was found, where a page ended between them. */
static void
find_followers(struct reading *r, struct parts *p)
{
	for (size_t i = 0; i + 3 < r->lines; i++) {
		size_t from = i + 1, to;

		if (p->of[i].part != PART_TARGETS || !p->of[i].guessed || !is_page_break(p, from))
			continue;
		while (from < r->lines && is_page_break(p, from))
			from++;
		for (to = from; to < r->lines && is_block_line(r, p, to) && to < from + BLOCK_MOST;)
			to++;
		if (to < from + 3 || !begins_addressee(r, from) || !holds_place(r, from + 1, to))
			continue;
		for (size_t k = from; k < to; k++) {
			p->of[k].part = PART_TARGETS;
			p->of[k].guessed = true;
		}
		r->line[from].cut = true;
	}
}

void
parts_guess(struct reading *r, struct parts *p)
{
	find_unannounced(r, p);
	find_followers(r, p);
	find_addressee(r, p);
	find_addressees(r, p);
}
