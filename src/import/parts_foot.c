/*
 * parts_foot.c - the frame of a page and the name of who issues it, where officials are expected
 *
 *     Share: Facebook | Twitter | Print
 *     Examples in Peril • 955 Sample Place, New York • Tel: +1 212 555 0179 • post@example.org
 *     Name: ............
 *     Does my letter make a difference?
 *
 * A web page ends with them right below the last official, and a form has its blanks.  They bring
 * numbers and addresses, and whoever wrote there would write to nobody the letter is for.  Only
 * what shows by its shape that it is none is taken out; it stays with what found no place.
 */
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/parts.h"
#include "import/token.h"

#define SEPARATORS_LEAST 2 /* between the ways to reach one */
#define MASTHEAD_LINES   3
#define MASTHEAD_WORDS   2
#define POSTAGE_NEAR     3 /* tokens into a line */
#define FORM_LABEL       5 /* tokens of "Sender:" */
#define PAPER_LINES      8
#define TELLER_WORDS     2 /* of a name that stands twice */
#define TELLER_MOST      8
#define TELLER_COMMAS    2    /* between a name, a street and a number to call */
#define TELLER_SEARCH    4000 /* tokens */

static size_t
separators(const struct reading *r, const struct line *l)
{
	size_t n = 0;

	for (size_t i = l->tok; i < l->tok_to; i++)
		n += line_bar_at(r, i);
	return n;
}

/* "Ministry of Examples | Tel: ...": what stands first can be written to. */
static bool
begins_with_institution(const struct reading *r, const struct line *l)
{
	size_t end = l->tok;
	struct label_hit h;

	while (end < l->tok_to && !line_bar_at(r, end) && !token_is(&r->tok[end], ","))
		end++;
	return label_find(r, LABEL_INSTITUTION, l->tok, end, &h);
}

/* "Ministry of Justice of Example" over a letter to it, and again where it is written to. */
static bool
is_institution(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_at(r, LABEL_INSTITUTION, l->tok, l->tok_to, &h);
}

/* "https://example.org   955 Seventh Avenue   Phone: ...": the site stands before all else. */
static bool
begins_with_site(const struct reading *r, size_t i, const struct mark_of_line *m)
{
	struct str s = reading_line(r, i);

	return m->contacts.n > 0 &&
	       (str_istarts(s, STR("http://")) || str_istarts(s, STR("https://")) ||
	        str_istarts(s, STR("www.")));
}

/* "Postage to Northland: 2.30", "(Standardbrief: 1,10 Euro)": the word, a sum, no way to reach. */
static bool
is_postage(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	if (p->of[i].contacts.n > 0 ||
	    !label_near(r, LABEL_POSTAGE, l->tok, POSTAGE_NEAR, l->tok_to, &h))
		return false;
	for (size_t at = h.to; at + 2 < l->tok_to; at++)
		if (r->tok[at].digits &&
		    (token_is(&r->tok[at + 1], ".") || token_is(&r->tok[at + 1], ",")) &&
		    !r->tok[at + 2].spaced && r->tok[at + 2].digits && r->tok[at + 2].fold.n == 2)
			return true;
	return false;
}

static bool
is_frame(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];
	size_t bars = separators(r, l);

	if (line_has_blanks(r, l) || line_ends_with(r, l, "?"))
		return true;
	return (bars >= SEPARATORS_LEAST && !begins_with_institution(r, l)) ||
	       (bars > 0 && m->contacts.n == 0) || begins_with_site(r, i, m);
}

/* The line says no more than a masthead did, one of the document's first lines. */
static bool
repeats_masthead(const struct reading *r, const struct parts *p, size_t i)
{
	struct str s = reading_line(r, i);

	if (words_between(r, r->line[i].tok, r->line[i].tok_to) < MASTHEAD_WORDS ||
	    line_is_only_country(r, &r->line[i]) || is_institution(r, &r->line[i]))
		return false;
	for (size_t k = 0; k < MASTHEAD_LINES && k < i; k++)
		if (p->of[k].part != PART_TARGETS && str_ieq(reading_line(r, k), s))
			return true;
	return false;
}

static void
leave(struct parts *p, size_t i)
{
	p->of[i].part = PART_NONE;
	p->of[i].guessed = true;
	p->of[i].labelled = false;
}

/* "Example Peoples, 5 Long Street, Milan, tel. ...", or with dashes for the commas: all in one line
 * below the last official, and its name stands in the text too, where it is who tells. */
static bool
names_teller(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t end = l->tok, line = 0, commas = 0;
	struct label_hit h;

	if (!l->first || p->of[i].contacts.n == 0 ||
	    (i > 0 && p->of[i - 1].part == PART_TARGETS_INTRO) ||
	    parts_next(r, p, PART_TARGETS, i + 1) < r->lines ||
	    label_at(r, LABEL_INSTITUTION, l->tok, l->tok_to, &h))
		return false;
	for (size_t at = l->tok; at < l->tok_to; at++)
		commas += token_is(&r->tok[at], ",") || token_is(&r->tok[at], "،") ||
		          (at + 1 < l->tok_to && r->tok[at].spaced && r->tok[at + 1].spaced &&
		           (token_is(&r->tok[at], "-") || token_is(&r->tok[at], "–")));
	while (end < l->tok_to && end < l->tok + TELLER_MOST && r->tok[end].word &&
	       token_is_capital(r->text, &r->tok[end]))
		end++;
	if (commas < TELLER_COMMAS || end < l->tok + TELLER_WORDS)
		return false;
	for (size_t at = 0; at + TELLER_WORDS < l->tok && at < TELLER_SEARCH; at++) {
		while (line + 1 < r->lines && r->line[line].tok_to <= at)
			line++;
		if (p->of[line].part != PART_TARGETS &&
		    tokens_eq(r, at, at + TELLER_WORDS, l->tok, l->tok + TELLER_WORDS))
			return true;
	}
	return false;
}

/* From the masthead's words to the end of the block: who issues it, where to reach them. */
static size_t
leave_issuer(const struct reading *r, struct parts *p, size_t i)
{
	for (; i < r->lines && p->of[i].part == PART_TARGETS; i++) {
		if (names_official(r, r->line[i].tok, r->line[i].tok_to))
			break;
		leave(p, i);
	}
	return i;
}

static bool
has_colon(const struct reading *r, const struct line *l)
{
	for (size_t i = l->tok; i < l->tok_to; i++)
		if (token_is(&r->tok[i], ":"))
			return true;
	return false;
}

/* "Sender:" over dots, "Name: ........": what whoever writes fills in, before or below the text. */
static bool
is_of_form(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	enum part part = p->of[i].part;

	if (line_is_prose(r, l) || p->of[i].contacts.n > 0)
		return false;
	if (p->of[i].labelled ? part != PART_PEOPLE
	                      : part != PART_STORY && part != PART_SUMMARY && part != PART_NONE)
		return false;
	if (!p->of[i].labelled && words_between(r, l->tok, l->tok_to) > 0 && !has_colon(r, l))
		return false; /* "They said ...." */
	return line_has_blanks(r, l) ||
	       (line_ends_with(r, l, ":") && l->tok_to <= l->tok + FORM_LABEL && i + 1 < r->lines &&
	        line_has_blanks(r, l + 1));
}

/* "PO Box 5, Amsterdam, info@example.org" among the lines over the text: the paper's. */
static bool
is_of_paper(const struct reading *r, const struct parts *p, size_t i)
{
	const struct mark_of_line *m = &p->of[i];

	return i < PAPER_LINES && !m->labelled &&
	       (m->part == PART_SUMMARY || m->part == PART_STORY || m->part == PART_PEOPLE) &&
	       !line_is_prose(r, &r->line[i]) && m->contacts.n > 0 &&
	       m->contacts.item[0].kind <= CONTACT_FAX;
}

/* Of old networks, over the text: a comment in the marks of one, or "From: ..." of its mail. */
static bool
is_of_posting(const struct reading *r, const struct parts *p, size_t i)
{
	enum part part = p->of[i].part;
	struct str s = reading_line(r, i);

	return i < PAPER_LINES && (part == PART_SUMMARY || part == PART_STORY) &&
	       !p->of[i].labelled && !line_is_prose(r, &r->line[i]) &&
	       (line_is_posting_header(r, &r->line[i]) ||
	        (str_starts(s, STR("/*")) && str_ends(s, STR("*/"))));
}

static bool
is_short_told(const struct reading *r, const struct parts *p, size_t i)
{
	return (p->of[i].part == PART_STORY || p->of[i].part == PART_SUMMARY) &&
	       !p->of[i].labelled && !line_is_prose(r, &r->line[i]) && !r->line[i].wraps;
}

/* "Lic. Ana Example" over "Minister of Justice" among the lines over the text, the officials with
 * their addresses below it: whom it is to, said before. */
static bool
names_addressee(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t name = 0;
	struct label_hit h;

	return i + 1 < r->lines && is_short_told(r, p, i) && is_short_told(r, p, i + 1) &&
	       label_at(r, LABEL_HONORIFIC, l->tok, l->tok_to, &h) &&
	       piece_classify(r, l->tok, comma_after(r, l->tok, l->tok_to), &name) == PIECE_NAME &&
	       piece_classify(r, l[1].tok, comma_after(r, l[1].tok, l[1].tok_to), &name) ==
	               PIECE_OFFICE &&
	       parts_next(r, p, PART_TARGETS, i + 2) < r->lines;
}

void
parts_foot(struct reading *r, struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		enum part part;

		if (is_of_form(r, p, i) || is_of_posting(r, p, i)) {
			p->of[i].part = PART_FURNITURE;
			p->of[i].labelled = false;
			continue;
		}
		if (is_of_paper(r, p, i))
			leave(p, i);
		if (names_addressee(r, p, i)) {
			leave(p, i);
			leave(p, i + 1);
		}
		part = p->of[i].part;
		/* the masthead again may have been taken for the headline again */
		if ((part != PART_TARGETS && part != PART_HEADLINE) || p->of[i].labelled ||
		    names_official(r, r->line[i].tok, r->line[i].tok_to))
			continue;
		if (repeats_masthead(r, p, i))
			i = leave_issuer(r, p, part == PART_TARGETS ? i : i + 1) - 1;
		else if (part == PART_TARGETS && is_frame(r, p, i))
			leave(p, i);
		else if (part == PART_TARGETS && names_teller(r, p, i)) {
			leave(p, i);
			reading_doubt(r, "an official may have been left out", "/targets");
		} else if (part == PART_TARGETS && is_postage(r, p, i))
			p->of[i].part = PART_FURNITURE;
	}
}
