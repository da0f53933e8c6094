/*
 * parts_headline.c - what is no headline although it stands over all, and the one below it
 *
 *     The Voice of the Quarter            the blog's name
 *     AI: Turkey bulletin                 the list's
 *     Update on Urgent Appeal             the kind of document
 *     Written 3:10 PM Aug 19, 1994 ...    a posting's frame
 *
 * The walk takes the first line that looks like a headline.  One that is made of such words alone
 * is none; one that may be the name of who issues it gives way to a better one right over the
 * story.
 */
#include "import/dates.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/parts.h"
#include "import/personline.h"
#include "import/refs.h"
#include "import/small_words.h"
#include "import/token.h"

#define HEAD_LINES     40  /* in which a headline stands */
#define HEAD_WIDTH     150 /* columns of a headline */
#define SMALL_BYTES    3   /* "on", "of", "de" */
#define NAME_WORDS     8   /* the most that the name of a blog or a network has */
#define MASTHEAD_WORDS 3   /* of a masthead whose words are not known */
#define LEAD_LINES     4   /* between it and the story */
#define REPEAT_LINES   600 /* in which it is looked for again */

/* Tokens AT to END begin with a word that frames a document; *TO is behind it. */
static bool
frame_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	static const enum label_kind kinds[] = { LABEL_FRAME,  LABEL_MASTHEAD, LABEL_FURNITURE,
		                                 LABEL_UPDATE, LABEL_ISSUER,   LABEL_SERIES };
	struct label_hit h;

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (label_at(r, kinds[i], at, end, &h)) {
			*to = h.to;
			return true;
		}
	return country_at(r, at, end, to) != NULL;
}

/* "AI: Turkey bulletin", "APPEL URGENT n° 355", "国际笔会...紧急行动呼吁书": nothing of a case. */
static bool
is_frame(const struct reading *r, const struct line *l)
{
	size_t words = 0, to;
	bool frame = false;

	for (size_t at = l->tok; at < l->tok_to; at = to) {
		const struct token *t = &r->tok[at];

		to = at + 1;
		if (!t->word)
			continue;
		words++;
		if (frame_at(r, at, l->tok_to, &to)) {
			struct label_hit h;

			frame = frame || label_at(r, LABEL_FRAME, at, l->tok_to, &h) ||
			        label_at(r, LABEL_MASTHEAD, at, l->tok_to, &h) ||
			        label_at(r, LABEL_FURNITURE, at, l->tok_to, &h);
		} else if (t->fold.n > SMALL_BYTES || token_is_capital(r->text, t)) {
			return false;
		}
	}
	return words > 0 && frame;
}

/* "/" and "*" before a posting of old networks, a file's name, a line of references. */
static bool
is_machine_text(const struct reading *r, const struct line *l)
{
	struct str s = str_sub(r->text, l->from, l->to);
	struct index_hit index;
	size_t at = str_find(s, STR("_"));

	if (str_starts(s, STR("/*")) || line_is_posting_header(r, l) ||
	    index_find(r, l->tok, l->tok_to, &index))
		return true;
	return at != STR_NPOS && at > 0 && at + 1 < s.n && s.p[at - 1] != ' ' &&
	       s.p[at - 1] != '_' && s.p[at + 1] != ' ' && s.p[at + 1] != '_';
}

/* "Please see below for this month's action. If you do one thing today, do this!" */
static bool
is_note(const struct reading *r, const struct line *l)
{
	bool ends = line_ends_with(r, l, ".") || line_ends_with(r, l, "!");
	size_t words = words_between(r, l->tok, l->tok_to);

	if (!ends || words < 4)
		return false;
	for (size_t at = l->tok + 3; at + 2 < l->tok_to; at++)
		if ((token_is(&r->tok[at], ".") || token_is(&r->tok[at], "!")) &&
		    r->tok[at + 1].spaced && r->tok[at - 1].fold.n > 2 &&
		    (!r->tok[at - 1].digits || r->tok[at - 1].fold.n == 4) &&
		    token_is_capital(r->text, &r->tok[at + 1]))
			return true; /* two sentences */
	return false;
}

/* "Labour Video" over "From: Labour Video <...>" */
static bool
is_sender(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	for (size_t k = 0; k < r->lines && k < HEAD_LINES; k++) {
		const struct line *from = &r->line[k];

		if (k != i && from->tok + 2 + (l->tok_to - l->tok) <= from->tok_to &&
		    token_is(&r->tok[from->tok], "from") && token_is(&r->tok[from->tok + 1], ":") &&
		    tokens_eq(r, from->tok + 2, from->tok + 2 + (l->tok_to - l->tok), l->tok,
		              l->tok_to))
			return true;
	}
	return false;
}

static bool
is_no_headline(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	return is_frame(r, l) || is_machine_text(r, l) || is_note(r, l) || is_sender(r, i);
}

/* The words of line I stand within another line too: a blog's name in its footer. */
static bool
stands_in_another(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	size_t n = l->tok_to - l->tok, line = i;

	for (size_t at = l->tok_to; n > 0 && at + n <= r->toks; at++) {
		while (line + 1 < r->lines && r->line[line].tok_to <= at)
			line++;
		if (line > REPEAT_LINES)
			break;
		if (tokens_eq(r, at, at + n, l->tok, l->tok_to) &&
		    r->line[line].tok_to - r->line[line].tok > n &&
		    !line_is_prose(r, &r->line[line]))
			return true;
	}
	return false;
}

/* What may be the name of who issues it: an organisation, or a name that a footer repeats. */
static bool
may_be_name(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	size_t words = words_between(r, l->tok, l->tok_to);
	struct label_hit h;

	if (r->line[i].bold || words > NAME_WORDS)
		return false;
	return words <= 2 || label_find(r, LABEL_ORGANISATION, l->tok, l->tok_to, &h) ||
	       label_find(r, LABEL_ISSUER, l->tok, l->tok_to, &h) || stands_in_another(r, i);
}

/* Something is told right below, past dates, numbers and headings. */
static bool
leads_to_story(const struct reading *r, const struct parts *p, size_t i)
{
	for (size_t k = i + 1; k < r->lines && k <= i + LEAD_LINES; k++) {
		if (line_is_prose(r, &r->line[k]))
			return true;
		if (p->of[k].part == PART_TARGETS || p->of[k].part == PART_LETTER ||
		    p->of[k].part == PART_PEOPLE)
			return false;
	}
	return false;
}

/* "Torture; arbitrary detention; impunity" */
static bool
is_list_of_concerns(const struct reading *r, const struct line *l)
{
	size_t marks = 0;

	for (size_t at = l->tok; at < l->tok_to; at++)
		marks += token_is(&r->tok[at], ";");
	return marks >= 2;
}

/* A block of its own, or right under the header and its masthead. */
static bool
stands_apart(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *above = i > 0 ? &r->line[i - 1] : NULL;

	return r->line[i].first || above == NULL || p->of[i - 1].part == PART_REFERENCE ||
	       p->of[i - 1].part == PART_FURNITURE || p->of[i - 1].part == PART_HEADLINE ||
	       line_is_only_country(r, above) ||
	       (line_is_capitals(r, above) && above->tok_to - above->tok <= MASTHEAD_WORDS);
}

/* "Semaine du 1er juillet 2019" */
static bool
is_about_a_day(const struct reading *r, const struct line *l)
{
	struct date_hit d;

	return date_find(r, l->tok, l->tok_to, &d) &&
	       words_between(r, l->tok, d.from) + words_between(r, d.to, l->tok_to) <= 3;
}

/* "MALAWI: Ana Example"; in capitals throughout it may be "NEPAL: COMMUNITY TEACHER ARRESTED". */
static bool
names_people(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	if (line_is_country(r, l) && line_is_people(r, l) && !line_is_capitals(r, l))
		return true;
	if (line_is_capitals(r, l) && words_between(r, l->tok, l->tok_to) >= 4)
		return false;
	return label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h) && h.to + 1 < l->tok_to &&
	       token_is(&r->tok[h.to], ":") && (unsigned char)r->text.p[l->from] < 0xD8 &&
	       !words_stand_small(r, h.to + 1, l->tok_to);
}

static bool
may_be_headline(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &p->of[i];
	size_t words = words_between(r, l->tok, l->tok_to);
	static const char *const ends[] = { ".", ",", ";", ":" };

	for (size_t k = 0; k < ARRAY_LEN(ends); k++)
		if (line_ends_with(r, l, ends[k]))
			return false;
	return !m->labelled && m->contacts.n == 0 && stands_apart(r, p, i) && !l->wraps &&
	       l->cell == 0 && !l->item &&
	       (m->part == PART_STORY || m->part == PART_SUMMARY || m->part == PART_NONE ||
	        m->part == PART_COUNTRY) &&
	       words >= 3 && l->width <= HEAD_WIDTH && !line_is_prose(r, l) &&
	       !is_list_of_concerns(r, l) && !is_about_a_day(r, l) && !names_people(r, l) &&
	       !line_names_person(r, l) && !line_is_concern(r, l) && !line_is_date(r, l) &&
	       !line_is_dateline(r, l) && !line_is_rule(r, l) && !line_is_only_country(r, l) &&
	       !line_opens_letter(r, i) && !line_is_stop_notice(r, l) && !is_no_headline(r, i) &&
	       leads_to_story(r, p, i);
}

/* The line of the head that is a headline, the last over the story; r->lines for none. */
static size_t
better_headline(const struct reading *r, const struct parts *p, size_t from)
{
	size_t best = r->lines;

	for (size_t i = from; i < r->lines && i < HEAD_LINES; i++) {
		enum part part = p->of[i].part;

		if (part == PART_ACT || part == PART_DEMANDS || part == PART_TARGETS ||
		    part == PART_TARGETS_INTRO || part == PART_LETTER || part == PART_PEOPLE)
			break;
		if (may_be_headline(r, p, i))
			best = i;
		if (line_is_prose(r, &r->line[i]) && (part == PART_STORY || part == PART_SUMMARY))
			break;
	}
	return best;
}

/* An old bulletin prints number, concern and people, and no headline. */
static bool
needs_none(const struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && i < HEAD_LINES; i++)
		if (p->of[i].part == PART_COUNTRY || p->of[i].part == PART_PEOPLE ||
		    (p->of[i].part == PART_REFERENCE &&
		     line_names_reference(r, &r->line[i], r->line[i].tok)))
			return true;
	return false;
}

/* The line of number and index below line I: a bulletin's headline comes after it.  R->lines for
 * none. */
static size_t
header_below(const struct reading *r, const struct parts *p, size_t i)
{
	struct index_hit index;
	struct ref_hit ref;

	for (size_t k = i + 1; k < r->lines && k < HEAD_LINES; k++) {
		const struct line *l = &r->line[k];

		if (p->of[k].part == PART_REFERENCE && !p->of[k].second &&
		    ref_find(r, l->tok, l->tok_to, &ref) &&
		    index_find(r, l->tok, l->tok_to, &index))
			return k;
	}
	return r->lines;
}

void
parts_headline(struct reading *r, struct parts *p)
{
	size_t was = parts_next(r, p, PART_HEADLINE, 0), better, header;
	bool none = was >= r->lines, over;

	if (none ? needs_none(r, p) : p->of[was].labelled || p->of[was].second)
		return;
	header = none ? r->lines : header_below(r, p, was);
	over = header < r->lines && !is_frame(r, &r->line[was]);
	better = better_headline(r, p, over ? header + 1 : none ? 0 : was + 1);
	if (!none && !over && !is_no_headline(r, was) && !may_be_name(r, was) &&
	    !(better < r->lines && line_is_only_country(r, &r->line[better - 1])))
		return;
	if (better >= r->lines && (none || !is_no_headline(r, was)))
		return;
	for (size_t i = was; i < r->lines && p->of[i].part == PART_HEADLINE; i++) {
		p->of[i].part = PART_NONE;
		p->of[i].guessed = false;
	}
	if (!none && was + 1 < r->lines && line_is_concern(r, &r->line[was + 1]) &&
	    p->of[was + 1].part != PART_REFERENCE && !p->of[was + 1].labelled)
		p->of[was + 1] = (struct mark_of_line){ .part = PART_REFERENCE,
			                                .labelled = true,
			                                .label = LABEL_CONCERN,
			                                .value = r->line[was + 1].tok,
			                                .label_to = r->line[was + 1].tok };
	if (better >= r->lines)
		return;
	for (size_t i = none ? better : was; i < better; i++) /* of the frame too */
		if (p->of[i].part == PART_SUMMARY ||
		    (p->of[i].part == PART_STORY && !line_is_prose(r, &r->line[i])))
			p->of[i].part = PART_NONE;
	p->of[better].part = PART_HEADLINE;
	p->of[better].value = r->line[better].tok;
	if (!none && !is_no_headline(r, was))
		reading_doubt(r, "a line above it could be the headline", "/headline");
}
