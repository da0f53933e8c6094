/*
 * headline_none.c - lines over the story that are no headline, or only the name of who issues it
 *
 *     The Voice of the Quarter            the blog's name
 *     AI: Turkey bulletin                 the list's
 *     Update on Urgent Appeal             the kind of document
 *     Home > Activities > Alerts          the way to the page
 *     Written 3:10 PM Aug 19, 1994 ...    a posting's frame
 */
#include "import/headline.h"

#include "import/dates.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/personline.h"
#include "import/refs.h"
#include "import/token.h"

#define ENTRY_WORDS   3   /* of an entry of a menu */
#define SMALL_BYTES   3   /* "on", "of", "de" */
#define NAME_WORDS    8   /* the most that the name of a blog or a network has */
#define ADDRESS_LINES 6   /* below its office or name */
#define ADDRESS_WIDTH 80  /* of a line of an address */
#define HEAD_LINES    40  /* in which a sender is named */
#define NOTE_WORDS    14  /* that two sentences have which are no cry */
#define SENDING_WORDS 7   /* of a line that tells how a letter is sent */
#define TELLING_WORDS 3   /* without a capital: a title's, no name's */
#define REPEAT_LINES  600 /* in which it is looked for again */

/* Tokens AT to END begin with a word that frames a document; *TO is behind it. */
static bool
frame_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	static const enum label_kind kinds[] = { LABEL_FRAME,  LABEL_MASTHEAD,   LABEL_FURNITURE,
		                                 LABEL_UPDATE, LABEL_ISSUER,     LABEL_SERIES,
		                                 LABEL_STOP,   LABEL_CORRECTION, LABEL_NATION,
		                                 LABEL_CITY };
	struct label_hit h;

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (label_at(r, kinds[i], at, end, &h)) {
			*to = h.to;
			return true;
		}
	return country_at(r, at, end, to) != NULL;
}

/* "AI: Turkey bulletin", "APPEL URGENT n° 355", "国际笔会...紧急行动呼吁书": nothing of a case. */
bool
headline_is_frame(const struct reading *r, size_t from, size_t end)
{
	size_t words = 0, to;
	bool frame = false;

	for (size_t at = from; at < end; at = to) {
		const struct token *t = &r->tok[at];

		to = at + 1;
		if (!t->word)
			continue;
		words++;
		if (frame_at(r, at, end, &to)) {
			struct label_hit h;

			frame = frame || label_at(r, LABEL_FRAME, at, end, &h) ||
			        label_at(r, LABEL_MASTHEAD, at, end, &h) ||
			        label_at(r, LABEL_CORRECTION, at, end, &h) ||
			        label_at(r, LABEL_FURNITURE, at, end, &h);
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

	if (str_starts(s, STR("/*")) || line_is_posting_header(r, l) || line_is_case_code(r, l) ||
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

	if (words < (ends ? 4 : NOTE_WORDS))
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

/* "Home > Activities > Alerts" */
static bool
is_way(const struct reading *r, const struct line *l)
{
	static const struct str marks[] = { STR_INIT(" > "), STR_INIT(" » "), STR_INIT(" › "),
		                            STR_INIT(" → "), STR_INIT(" >> ") };
	struct str s = str_sub(r->text, l->from, l->to);

	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (str_find(s, marks[i]) != STR_NPOS)
			return true;
	return false;
}

/* The office or the titled name of an address over a letter, with more lines in its block. */
static bool
names_addressee(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	bool below = i + 1 < r->lines && !l[1].first;
	size_t name = 0;
	enum piece_kind kind;
	struct label_hit h;

	if ((l->first && !below) || l->width > ADDRESS_WIDTH || l->heading || l->wraps ||
	    line_is_capitals(r, l))
		return false;
	kind = piece_classify(r, l->tok, comma_after(r, l->tok, l->tok_to), &name);
	return kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME ||
	       (label_at(r, LABEL_HONORIFIC, l->tok, l->tok_to, &h) && h.to < l->tok_to);
}

static bool
is_of_address(const struct reading *r, size_t i)
{
	for (size_t k = i + 1; k-- > 0 && k + ADDRESS_LINES > i;) {
		if (names_addressee(r, k))
			return true;
		if (r->line[k].first)
			return false;
	}
	return false;
}

/* "Sent via email and facsimile": how a letter goes, two ways in a few words. */
static bool
is_of_sending(const struct reading *r, const struct line *l)
{
	size_t ways = 0;
	struct label_hit h;

	if (words_between(r, l->tok, l->tok_to) > SENDING_WORDS)
		return false;
	for (size_t at = l->tok; at < l->tok_to; at++)
		ways += label_at(r, LABEL_EMAIL, at, l->tok_to, &h) ||
		        label_at(r, LABEL_FAX, at, l->tok_to, &h);
	return ways >= 2;
}

/* "[Urgent appeal of the Example Network]": all in brackets, and words of a frame among them. */
static bool
is_bracketed_frame(const struct reading *r, const struct line *l)
{
	static const char *const open[] = { "[", "【" }, *const close[] = { "]", "】" };
	struct label_hit h;

	for (size_t i = 0; i < ARRAY_LEN(open) && l->tok + 2 < l->tok_to; i++)
		if (token_is(&r->tok[l->tok], open[i]) && line_ends_with(r, l, close[i]))
			return label_find(r, LABEL_FRAME, l->tok, l->tok_to, &h) ||
			       label_find(r, LABEL_MASTHEAD, l->tok, l->tok_to, &h);
	return false;
}

bool
headline_is_menu(const struct reading *r, const struct line *l)
{
	size_t bars = 0, words = 0;

	for (size_t at = l->tok; at < l->tok_to; at++) {
		bars += token_is(&r->tok[at], "|");
		words = token_is(&r->tok[at], "|") ? 0 : words + r->tok[at].word;
		if (words > ENTRY_WORDS)
			return false;
	}
	return bars >= 2;
}

/* Between a word of a frame and the month of its issue stand no words: "#44, ", "n° 7 - ". */
static bool
is_issue(const struct reading *r, size_t at, size_t end)
{
	for (; at < end; at++)
		if (r->tok[at].word && r->tok[at].fold.n > 1)
			return false;
	return true;
}

/* "Example Bulletin #44, October 2011": a word of a frame, and what issue of it. */
static bool
is_dated_frame(const struct reading *r, const struct line *l)
{
	struct label_hit frame, h;
	struct date_hit d;

	return words_between(r, l->tok, l->tok_to) <= NAME_WORDS && !line_is_prose(r, l) &&
	       label_find(r, LABEL_FRAME, l->tok, l->tok_to, &frame) &&
	       label_find(r, LABEL_MONTH, frame.to, l->tok_to, &h) &&
	       is_issue(r, frame.to, h.from) && h.to + 1 == l->tok_to && r->tok[h.to].digits &&
	       !date_find(r, l->tok, h.from, &d);
}

bool
headline_is_none(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	return is_bracketed_frame(r, l) || headline_is_menu(r, l) || is_dated_frame(r, l) ||
	       headline_is_frame(r, l->tok, l->tok_to) || is_machine_text(r, l) || is_note(r, l) ||
	       is_sender(r, i) || is_way(r, l) || is_of_address(r, i) || is_of_sending(r, l);
}

/* The words of line I stand within another line too, a blog's name in its footer, or are one below
 * the officials, who signs. */
static bool
stands_in_another(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t n = l->tok_to - l->tok, line = i, targets = parts_next(r, p, PART_TARGETS, i);
	size_t letter = parts_next(r, p, PART_LETTER, i);
	size_t below = targets < letter ? targets : letter;

	for (size_t at = l->tok_to; n > 0 && at + n <= r->toks; at++) {
		while (line + 1 < r->lines && r->line[line].tok_to <= at)
			line++;
		if (line > REPEAT_LINES)
			break;
		if (tokens_eq(r, at, at + n, l->tok, l->tok_to) &&
		    (r->line[line].tok_to - r->line[line].tok > n || line > below) &&
		    !line_is_prose(r, &r->line[line]))
			return true;
	}
	return false;
}

/* "sugar union leaders jailed": more small words than a name has. */
static bool
tells_in_small_words(const struct reading *r, const struct line *l)
{
	size_t small = 0;

	for (size_t at = l->tok; at < l->tok_to; at++)
		small += r->tok[at].word && r->tok[at].fold.n > SMALL_BYTES &&
		         (unsigned char)r->text.p[r->tok[at].from] < 0xD8 &&
		         !token_is_capital(r->text, &r->tok[at]);
	return small >= TELLING_WORDS;
}

/* What may be the name of who issues it: an organisation, or a name that a footer repeats. */
bool
headline_may_be_name(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	size_t words = words_between(r, l->tok, l->tok_to);
	struct label_hit h;

	if (r->line[i].bold || words > NAME_WORDS)
		return false;
	return words <= 2 ||
	       (label_find(r, LABEL_ORGANISATION, l->tok, l->tok_to, &h) &&
	        !tells_in_small_words(r, l)) ||
	       label_find(r, LABEL_ISSUER, l->tok, l->tok_to, &h) || stands_in_another(r, p, i);
}

/* A word of an ideograph or a syllable each has about three of them. */
size_t
words_said(const struct reading *r, size_t from, size_t to)
{
	size_t words = 0, pieces = 0;

	for (size_t i = from; i < to; i++) {
		bool piece = r->tok[i].fold.n == 3 && (unsigned char)r->tok[i].fold.p[0] >= 0xE3;

		words += r->tok[i].word && !piece;
		pieces += r->tok[i].word && piece;
	}
	return words + (pieces + 1) / 3;
}
